#include "core/models/decomposed/decomposed_series.h"

#include "core/models/decomposed/stored.h"
#include "core/models/fallback.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::decomposed {
namespace {

Message inWords(const Learned &learned, const Message &member)
{
    const Phrase form(shortForm(member));
    const char *log = QT_TRANSLATE_NOOP("core", "%1 on the logarithm without its season of %2 periods");
    const char *units = QT_TRANSLATE_NOOP("core", "%1 without its season of %2 periods");
    const char *logSeveral = QT_TRANSLATE_NOOP("core", "%1 on the logarithm without its seasons of %2 periods");
    const char *unitsSeveral = QT_TRANSLATE_NOOP("core", "%1 without its seasons of %2 periods");
    const bool onLog = learned.split.scale.power != 1.0;
    if (learned.split.seasons.empty())
        return onLog ? Message{QT_TRANSLATE_NOOP("core", "%1 on the logarithm"), {form}} : member;
    if (learned.split.seasons.size() == 1)
        return {onLog ? log : units, {form, std::int64_t{learned.split.seasons.front()}}};
    std::string lengths;
    for (const int m : learned.split.seasons)
        lengths += (lengths.empty() ? "" : " + ") + std::to_string(m);
    return {onLog ? logSeveral : unitsSeveral, {form, lengths}};
}

class DecomposedSeries final : public FittedSeries {
public:
    DecomposedSeries(Learned learned, std::unique_ptr<const FittedSeries> member) : m_learned(std::move(learned)), m_member(std::move(member)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        const Parts parts(m_learned.split, history);
        Result<SeriesForecast> result = m_member->forecast(parts.adjusted(), horizon, job);
        if (!result)
            return result;
        const std::vector<double> wider = widening(*result);
        for (std::size_t step = 0; step < result->horizon(); ++step) {
            const double season = parts.season(history.y.size() + step);
            double *row = result->quantiles.data() + step * kQuantileCount;
            const double median = row[kMedian];
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                row[level] = m_learned.split.scale.from(median + wider[step] * (row[level] - median) + season);
            result->mean[step] = m_learned.split.scale.from(result->mean[step] + season);
        }
        result->form = inWords(m_learned, result->form);
        result->modelId = m_learned.modelId;
        if (!m_learned.note.empty())
            result->note = m_learned.note;
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        const Parts parts(m_learned.split, history);
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
        inUnits(result->components, m_learned.split.scale);
        for (std::size_t t = 0; t < result->fitted.size(); ++t)
            result->fitted[t] = m_learned.split.scale.from(result->fitted[t] + parts.season(t));
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

Message shortForm(const Message &form)
{
    if (form.pattern.starts_with("%1") && !form.arguments.empty()) {
        if (const auto *name = std::get_if<std::string>(&form.arguments.front()))
            return {"%1", {*name}};
        if (const auto *name = std::get_if<Phrase>(&form.arguments.front()))
            return name->words();
    }
    return form;
}

Result<std::unique_ptr<const FittedSeries>> Decomposed::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    Learned learned;
    learned.modelId = m_recipe.modelId;
    learned.split = splitFor(series, m_recipe.split, learned.note);
    if (m_recipe.seasonError) {
        const auto count = std::ranges::count_if(series.y, [](double value) { return !std::isnan(value); });
        learned.error = seasonError(learned.split.seasons, static_cast<std::size_t>(count), learned.split.seasonWindow);
    }
    const ModelEntry *entry = m_members->find(m_recipe.member);
    const auto settings = completed(entry->card.settings, m_recipe.memberSettings);
    const Parts parts(learned.split, series);
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
    auto member = loadMember(back->member, *members, stored.modelId);
    if (!member)
        return tl::unexpected(member.error());
    return std::make_unique<DecomposedSeries>(std::move(back->learned), std::move(*member));
}

Result<std::unique_ptr<const FittedSeries>> loadMember(const StoredModel &stored, const Registry &members, const std::string &modelId)
{
    if (isFallback(stored))
        return loadFallback(stored);
    const ModelEntry *entry = members.find(stored.modelId);
    if (!entry || !entry->loadSeries)
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {modelId}});
    return entry->loadSeries(stored);
}

} // namespace shelfcast::core::decomposed
