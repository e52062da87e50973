#include "core/models/pretrained/model/explain_series.h"

#include "core/models/driver_name.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::size_t kPeriods = 100, kMostPeriods = 156; ///< of the history
constexpr std::size_t kFewest = 3;                        ///< periods known before one is forecast

/// How much of the seasons the network is shown.
enum Sight { kNoSeason, kMainSeason, kAllSeasons, kSights };

/// Season indices: the mean distance of each phase from the moving average of one season. Nothing where less than two seasons are known.
std::vector<double> indicesOf(std::span<const double> y, std::size_t season)
{
    std::vector<double> sums(season, 0.0), counts(season, 0.0);
    if (season < 2 || y.size() < 2 * season)
        return sums;
    for (std::size_t t = season / 2; t + (season + 1) / 2 <= y.size(); ++t) {
        double sum = 0.0, known = 0.0;
        for (std::size_t k = t - season / 2; k < t - season / 2 + season; ++k)
            if (std::isfinite(y[k])) {
                sum += y[k];
                known += 1.0;
            }
        if (known > 0.0 && std::isfinite(y[t])) {
            sums[t % season] += y[t] - sum / known;
            counts[t % season] += 1.0;
        }
    }
    double total = 0.0;
    for (std::size_t phase = 0; phase < season; ++phase) {
        sums[phase] = counts[phase] > 0.0 ? sums[phase] / counts[phase] : 0.0;
        total += sums[phase];
    }
    for (double &index : sums)
        index -= total / static_cast<double>(season);
    return sums;
}

/// One history of a series, with and without its season.
struct Story {
    std::vector<double> y, flat;
    double share = 1.0; ///< of the forecast
    const DriverEffect *effect = nullptr;
};

/// A stretch to forecast: from the first `known` periods of the stories on, so many steps.
class Stage {
public:
    Stage(const SeriesView &view, const PretrainedOptions &options, const DriverUse &use) : m_view(view), m_options(options), m_whole(shownOf(view))
    {
        m_closing = use.effect;
        m_closing.size.clear();
        m_closing.error.clear();
        if (use.trust < 1.0)
            m_stories.push_back({withoutDrivers(view, m_closing), {}, 1.0 - use.trust, &m_closing});
        if (use.trust > 0.0)
            m_stories.push_back({withoutDrivers(view, use.effect), {}, use.trust, &use.effect});
        for (Story &story : m_stories) {
            const auto season = static_cast<std::size_t>(m_whole.season);
            const std::vector<double> indices = indicesOf(story.y, season);
            story.flat = story.y;
            for (std::size_t t = 0; t < story.flat.size(); ++t)
                story.flat[t] -= indices[t % season];
        }
    }

    const Shown &whole() const { return m_whole; }
    bool sees(Sight sight) const { return sight == kNoSeason || (sight == kMainSeason ? m_whole.season > 1 : m_whole.longSeason > 0); }

    /// The mean of the newest periods without their season.
    double levelAt(std::size_t known) const
    {
        const auto wanted = static_cast<double>(std::clamp(m_whole.season, 4, 13));
        double level = 0.0;
        for (const Story &story : m_stories) {
            double sum = 0.0, count = 0.0;
            for (std::size_t t = known; t > 0 && count < wanted; --t)
                if (std::isfinite(story.flat[t - 1])) {
                    sum += story.flat[t - 1];
                    count += 1.0;
                }
            level += story.share * (count > 0.0 ? sum / count : 0.0);
        }
        return level;
    }

    void show(std::size_t known, Sight sight, std::vector<Shown> &all) const
    {
        SeriesView earlier = m_view;
        earlier.y = m_view.y.first(known);
        for (const Story &story : m_stories) {
            Shown shown = shownAs(earlier, std::span<const double>(sight == kNoSeason ? story.flat : story.y).first(known));
            shown.season = sight == kNoSeason ? 1 : m_whole.season;
            shown.longSeason = sight == kAllSeasons ? m_whole.longSeason : 0;
            shown.counts = m_whole.counts;
            if (sight == kNoSeason) // what never sold has no season to be taken away
                shown.never = m_whole.never;
            all.push_back(std::move(shown));
        }
    }

    /// The mean of the stories' forecasts, which lie at `at` and after it; with the drivers if they are to be put back.
    /// What is closed at some hour or weekday sells nothing, as far as seasons are seen.
    std::vector<double> meanOf(const ForecastSet &set, std::size_t at, std::size_t known, Sight sight, bool drivers) const
    {
        SeriesForecast sum;
        for (std::size_t i = 0; i < m_stories.size(); ++i) {
            SeriesForecast one = set[at + i];
            if (drivers)
                putBackDrivers(one, *m_stories[i].effect, known);
            if (i == 0)
                sum = std::move(one);
            else
                mixForecasts(sum, one, m_stories[i].share);
        }
        const ClosedPhases closed = sight == kNoSeason ? ClosedPhases({}, {}) : closedPhasesOf(m_whole, m_view.y.first(known));
        settle(sum, m_whole.counts, closed, m_options.point, false);
        return sum.mean;
    }

    std::size_t stories() const { return m_stories.size(); }

private:
    const SeriesView &m_view;
    const PretrainedOptions &m_options;
    Shown m_whole;
    DriverEffect m_closing;
    std::vector<Story> m_stories;
};

/// The components, to be filled period by period.
class Parts {
public:
    Parts(const Stage &stage, const DriverUse &use, std::size_t history, std::size_t horizon) : m_use(use)
    {
        const auto add = [&](ComponentKind kind, Message name) {
            m_components.push_back({kind, std::move(name), std::vector<double>(history, std::numeric_limits<double>::quiet_NaN()), std::vector<double>(horizon, 0.0)});
        };
        add(ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"));
        add(ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Recent development"));
        if (stage.sees(kMainSeason))
            add(ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {static_cast<std::int64_t>(stage.whole().season)}});
        if (stage.sees(kAllSeasons))
            add(ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {static_cast<std::int64_t>(stage.whole().longSeason)}});
        m_drivers = m_components.size();
        if (use.trust > 0.0)
            for (const auto &[name, size] : use.effect.parts)
                add(ComponentKind::Driver, {"%1", {driverName(name)}});
        if (use.effect.closes())
            add(ComponentKind::Driver, QT_TRANSLATE_NOOP("core", "Closed"));
    }

    /// @p steps  level and what each sight gave; then the whole forecast, drivers and all. Differences are the parts.
    void set(bool ahead, std::size_t at, std::size_t period, const std::vector<double> &steps)
    {
        const auto put = [&](std::size_t component, double value) { (ahead ? m_components[component].future : m_components[component].history)[at] = value; };
        put(0, steps[0]);
        for (std::size_t i = 1; i < m_drivers; ++i)
            put(i, steps[i] - steps[i - 1]);
        double left = steps.back() - steps[m_drivers - 1];
        std::size_t component = m_drivers;
        const bool closed = m_use.effect.closes() && m_use.effect.closed[period] != 0;
        double all = 0.0;
        if (m_use.trust > 0.0)
            for (const auto &part : m_use.effect.parts)
                all += part.second[period];
        if (m_use.trust > 0.0)
            for (std::size_t i = 0; i < m_use.effect.parts.size(); ++i, ++component) {
                // Each driver has its share of the change by its logarithm; where those cancel out, so does the change.
                const double own = m_use.effect.parts[i].second[period];
                const bool last = i + 1 == m_use.effect.parts.size();
                const double value = closed ? 0.0 : std::abs(all) > 1e-9 ? m_change(steps, own, all) : last ? left : 0.0;
                put(component, value);
                left -= value;
            }
        if (m_use.effect.closes()) {
            put(component, left);
        } else if (left != 0.0) {
            auto &last = m_components[m_components.size() - 1];
            (ahead ? last.future : last.history)[at] += left;
        }
    }

    std::vector<Component> take() { return std::move(m_components); }
    std::size_t sights() const { return m_drivers - 1; }

private:
    double m_change(const std::vector<double> &steps, double own, double all) const { return (steps.back() - steps[m_drivers - 1]) * own / all; }

    const DriverUse &m_use;
    std::vector<Component> m_components;
    std::size_t m_drivers = 0;
};

} // namespace

Result<Explanation> explainSeries(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &view, const DriverUse &use, int horizon, const JobContext &job)
{
    const Stage stage(view, options, use);
    if (!stage.whole().anyKnown())
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Nothing is known of this series."));
    const std::size_t n = view.y.size(), steps = static_cast<std::size_t>(horizon);
    Parts parts(stage, use, n, steps);
    std::vector<Sight> sights;
    for (const Sight sight : {kNoSeason, kMainSeason, kAllSeasons})
        if (stage.sees(sight))
            sights.push_back(sight);

    const std::size_t wanted = std::clamp(2 * static_cast<std::size_t>(stage.whole().season), kPeriods, kMostPeriods);
    std::vector<std::size_t> periods;
    std::size_t known = 0;
    for (std::size_t t = 0; t < n; ++t) {
        if (known >= kFewest && t + wanted >= n)
            periods.push_back(t);
        known += std::isfinite(view.y[t]) ? 1 : 0;
    }
    std::vector<Shown> past, ahead;
    for (const std::size_t period : periods)
        for (const Sight sight : sights)
            stage.show(period, sight, past);
    for (const Sight sight : sights)
        stage.show(n, sight, ahead);
    const Result<ForecastSet> before = forecastShown(weights, options, std::move(past), 1, job);
    const Result<ForecastSet> after = forecastShown(weights, options, std::move(ahead), horizon, job);
    if (!before || !after)
        return tl::unexpected(!before ? before.error() : after.error());

    Explanation explanation;
    explanation.fitted.assign(n, std::numeric_limits<double>::quiet_NaN());
    const auto fill = [&](bool future, const ForecastSet &set, std::size_t at, std::size_t from) {
        std::vector<std::vector<double>> means;
        for (std::size_t i = 0; i < sights.size(); ++i)
            means.push_back(stage.meanOf(set, at + i * stage.stories(), from, sights[i], false));
        means.push_back(stage.meanOf(set, at + (sights.size() - 1) * stage.stories(), from, sights.back(), true));
        for (std::size_t step = 0; step < means.back().size(); ++step) {
            std::vector<double> chain = {stage.levelAt(from)};
            for (const std::vector<double> &mean : means)
                chain.push_back(mean[step]);
            parts.set(future, future ? step : from, from + step, chain);
            if (!future)
                explanation.fitted[from] = chain.back();
        }
    };
    for (std::size_t i = 0; i < periods.size(); ++i)
        fill(false, *before, i * sights.size() * stage.stories(), periods[i]);
    fill(true, *after, 0, n);
    explanation.components = parts.take();
    if (use.trust > 0.0)
        explanation.coefficients = use.effect.coefficients;
    return explanation;
}

} // namespace shelfcast::core::pretrained
