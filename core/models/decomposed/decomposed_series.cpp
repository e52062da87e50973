#include "core/models/decomposed/decomposed_series.h"

#include "core/models/decomposed/stored.h"
#include "core/models/fallback.h"
#include "core/panel/mstl.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::decomposed {
namespace {

/// The seasons with two whole cycles in a history of n periods.
std::vector<int> withTwoCycles(std::vector<int> seasons, std::size_t n)
{
    std::erase_if(seasons, [&](int m) { return m < 2 || n <= 2 * static_cast<std::size_t>(m); });
    return seasons;
}

/// Periods before the first known one: no season can be read from them.
std::size_t unknownStart(std::span<const double> y)
{
    return static_cast<std::size_t>(std::ranges::find_if(y, [](double value) { return !std::isnan(value); }) - y.begin());
}

/// A history on its scale, taken apart, and the view of what the member sees.
class Parts {
public:
    Parts(const Learned &learned, const SeriesView &history) : m_learned(learned), m_scaled(learned.scale.to(history.y)), m_view(history)
    {
        m_start = unknownStart(m_scaled);
        const std::size_t n = m_scaled.size() - m_start;
        std::vector<double> adjusted = m_scaled;
        if (const std::vector<int> seasons = withTwoCycles(learned.seasons, n); !seasons.empty()) {
            MstlOptions options;
            options.stl.robust = learned.robust;
            options.stl.season.window = learned.seasonWindow;
            m_parts = mstl(std::span(m_scaled).subspan(m_start), seasons, options);
            std::ranges::copy(m_parts.adjusted, adjusted.begin() + static_cast<std::ptrdiff_t>(m_start));
        }
        m_scaled = std::move(adjusted);
        m_view.y = m_scaled;
        m_view.nonNegative = false;
        if (!learned.seasons.empty()) {
            m_view.seasonLength = 1;
            m_view.seasons.clear();
        }
    }
    Parts(const Parts &) = delete; // the view points into it
    Parts &operator=(const Parts &) = delete;

    const SeriesView &adjusted() const { return m_view; }
    const std::vector<SeasonPart> &seasons() const { return m_parts.seasons; }
    /// Season @p part at period t of the history or after it; 0 before anything is known.
    double season(const SeasonPart &part, std::size_t t) const
    {
        if (t < m_start)
            return 0.0;
        const std::size_t at = t - m_start, n = part.values.size(), m = static_cast<std::size_t>(part.length);
        return part.values[at < n ? at : n - m + (at - n) % m];
    }
    double season(std::size_t t) const
    {
        double sum = 0;
        for (const SeasonPart &part : m_parts.seasons)
            sum += season(part, t);
        return sum;
    }

private:
    const Learned &m_learned;
    std::vector<double> m_scaled;
    SeriesView m_view;
    std::size_t m_start = 0;
    Decomposition m_parts;
};

/// The name of a member's form, without what it says of a season that it was not shown.
std::string shortForm(const Message &form)
{
    if (form.pattern.starts_with("%1") && !form.arguments.empty())
        if (const std::string *name = std::get_if<std::string>(&form.arguments.front()))
            return *name;
    return english(form);
}

Message inWords(const Learned &learned, const Message &member)
{
    const std::string form = shortForm(member);
    const char *log = QT_TRANSLATE_NOOP("core", "%1 on the logarithm without its season of %2 periods");
    const char *units = QT_TRANSLATE_NOOP("core", "%1 without its season of %2 periods");
    const char *logSeveral = QT_TRANSLATE_NOOP("core", "%1 on the logarithm without its seasons of %2 periods");
    const char *unitsSeveral = QT_TRANSLATE_NOOP("core", "%1 without its seasons of %2 periods");
    const bool onLog = learned.scale.power != 1.0;
    if (learned.seasons.empty())
        return onLog ? Message{QT_TRANSLATE_NOOP("core", "%1 on the logarithm"), {form}} : member;
    if (learned.seasons.size() == 1)
        return {onLog ? log : units, {form, std::int64_t{learned.seasons.front()}}};
    std::string lengths;
    for (const int m : learned.seasons)
        lengths += (lengths.empty() ? "" : " + ") + std::to_string(m);
    return {onLog ? logSeveral : unitsSeveral, {form, lengths}};
}

/// Turns parts that add up on a scale into parts that add up in units: each is what comes on top of those before it.
void inUnits(std::vector<Component> &components, const Scale &scale)
{
    if (scale.power == 1.0 || components.empty())
        return;
    const auto turn = [&](std::vector<double> Component::*values) {
        for (std::size_t t = 0; t < (components.front().*values).size(); ++t) {
            double sum = 0, before = 0;
            for (Component &component : components) {
                double &value = (component.*values)[t];
                sum += value;
                const double now = scale.from(sum);
                value = now - before;
                before = now;
            }
        }
    };
    turn(&Component::history);
    turn(&Component::future);
}

class DecomposedSeries final : public FittedSeries {
public:
    DecomposedSeries(Learned learned, std::unique_ptr<const FittedSeries> member) : m_learned(std::move(learned)), m_member(std::move(member)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        const Parts parts(m_learned, history);
        Result<SeriesForecast> result = m_member->forecast(parts.adjusted(), horizon, job);
        if (!result)
            return result;
        const std::vector<double> wider = widening(*result);
        for (std::size_t step = 0; step < result->horizon(); ++step) {
            const double season = parts.season(history.y.size() + step);
            double *row = result->quantiles.data() + step * kQuantileCount;
            const double median = row[kMedian];
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                row[level] = m_learned.scale.from(median + wider[step] * (row[level] - median) + season);
            result->mean[step] = m_learned.scale.from(result->mean[step] + season);
        }
        result->form = inWords(m_learned, result->form);
        result->modelId = m_learned.modelId;
        if (!m_learned.note.empty())
            result->note = m_learned.note;
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        const Parts parts(m_learned, history);
        Result<Explanation> result = m_member->explain(parts.adjusted(), horizon, job);
        if (!result)
            return result;
        const std::size_t n = history.y.size(), h = static_cast<std::size_t>(horizon);
        for (const SeasonPart &part : parts.seasons()) {
            Component season{ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{part.length}}}, {}, {}};
            for (std::size_t t = 0; t < n + h; ++t)
                (t < n ? season.history : season.future).push_back(parts.season(part, t));
            result->components.push_back(std::move(season));
        }
        inUnits(result->components, m_learned.scale);
        for (std::size_t t = 0; t < result->fitted.size(); ++t)
            result->fitted[t] = m_learned.scale.from(result->fitted[t] + parts.season(t));
        return result;
    }

    StoredModel store() const override { return stored(m_learned, m_member->store()); }

private:
    /// The member takes the remainder's spread for the noise's: it grows back to what it was, and what the seasons are not
    /// known to comes on top, the same at every step.
    std::vector<double> widening(const SeriesForecast &member) const
    {
        std::vector<double> factors;
        const auto spread = [&](std::size_t step) { return member.quantile(step, kQuantileCount - 1) - member.quantile(step, 0); };
        for (std::size_t step = 0; step < member.horizon(); ++step) {
            const double share = spread(step) > 0 ? std::min(1.0, spread(0) / spread(step)) : 0.0;
            factors.push_back(std::sqrt((1.0 + m_learned.error.added * share * share) / m_learned.error.left));
        }
        return factors;
    }

    Learned m_learned;
    std::unique_ptr<const FittedSeries> m_member;
};

} // namespace

Result<std::unique_ptr<const FittedSeries>> Decomposed::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    const std::vector<int> wanted = m_recipe.seasonLength > 0 ? std::vector{m_recipe.seasonLength} : seasonsOf(series);
    const std::span<const double> known = series.y.subspan(unknownStart(series.y));
    Learned learned;
    learned.modelId = m_recipe.modelId;
    learned.seasons = withTwoCycles(wanted, known.size());
    learned.seasonWindow = m_recipe.seasonWindow;
    learned.robust = m_recipe.robust;
    if (learned.seasons.empty() && !wanted.empty() && wanted.front() > 1)
        learned.note = {QT_TRANSLATE_NOOP("core", "%1 known periods are too few for a season of %2, so none is used."),
                        {static_cast<std::int64_t>(known.size()), std::int64_t{wanted.front()}}};
    const bool positive = std::ranges::none_of(known, [](double value) { return value <= 0; });
    if (!m_recipe.power)
        learned.scale = learned.seasons.empty() ? Scale{} : chooseScale(known, learned.seasons);
    else if (positive || *m_recipe.power > 0)
        learned.scale = scaleFor(known, *m_recipe.power);
    else
        learned.note = QT_TRANSLATE_NOOP("core", "Some periods are zero or below, so no logarithm is taken.");

    if (m_recipe.seasonError) {
        const auto count = std::ranges::count_if(known, [](double value) { return !std::isnan(value); });
        learned.error = seasonError(learned.seasons, static_cast<std::size_t>(count), learned.seasonWindow);
    }
    const ModelEntry *entry = m_members->find(m_recipe.member);
    const auto settings = completed(entry->card.settings, m_recipe.memberSettings);
    const Parts parts(learned, series);
    auto member = entry->makeLocal(*settings)->fit(parts.adjusted(), job);
    if (!member)
        return tl::unexpected(member.error());
    return std::make_unique<DecomposedSeries>(std::move(learned), std::move(*member));
}

Result<std::unique_ptr<const FittedSeries>> loadDecomposed(const StoredModel &stored, const Members &members)
{
    auto back = restored(stored);
    if (!back)
        return tl::unexpected(back.error());
    const ModelEntry *entry = members->find(back->member.modelId);
    auto member = isFallback(back->member) ? loadFallback(back->member)
                  : entry                  ? entry->loadSeries(back->member)
                                           : failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
    if (!member)
        return tl::unexpected(member.error());
    return std::make_unique<DecomposedSeries>(std::move(back->learned), std::move(*member));
}

} // namespace shelfcast::core::decomposed
