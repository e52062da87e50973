#include "core/models/boosting/boosted_trees.h"

#include "core/models/boosting/series_features.h"
#include "core/models/driver_name.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace shelfcast::core::boosting {

namespace {

/// Series whose rows are in memory at once, on each worker.
constexpr std::size_t kSeriesAChunk = 64;

/// Where a series' forecast starts and by what it is scaled.
struct Start {
    int origin = -1;
    double size = 0.0, unrest = 0.0;
};

/// Names of drivers that are planned in general, but not for all of these periods.
Message assumedNote(const FeaturePlan &plan, const Panel &panel, std::size_t index, int horizon)
{
    std::vector<std::string> names;
    for (const DriverPlan &driver : plan.drivers) {
        const auto found = std::ranges::find(panel.covariates, driver.name, &Covariate::name);
        const auto column = static_cast<std::size_t>(found - panel.covariates.begin());
        const Series &series = panel.series[index];
        if (!driver.ahead || column >= series.covariates.size() || series.covariates[column].size() >= series.y.size() + static_cast<std::size_t>(horizon))
            continue;
        names.push_back(driver.name);
    }
    if (names.empty())
        return {};
    return {QT_TRANSLATE_NOOP("core", "Not known ahead, so the last value was kept: %1."), {Phrase(driverNames(names))}};
}

} // namespace

Message BoostedTrees::form() const
{
    const std::int64_t trees = m_trained.trees, columns = static_cast<std::int64_t>(m_trained.plan.width());
    switch (m_trained.loss) {
    case Loss::Tweedie: return {QT_TRANSLATE_NOOP("core", "%1 trees over all series, %2 features, Tweedie's loss for seldom sales"), {trees, columns}};
    case Loss::Absolute: return {QT_TRANSLATE_NOOP("core", "%1 trees over all series, %2 features, absolute loss"), {trees, columns}};
    case Loss::Squared: break;
    }
    return {QT_TRANSLATE_NOOP("core", "%1 trees over all series, %2 features, squared loss"), {trees, columns}};
}

Result<void> BoostedTrees::forecastSome(const Panel &history, std::size_t from, std::size_t to, int horizon, ForecastSet &all) const
{
    const FeaturePlan &plan = m_trained.plan;
    const std::size_t width = plan.width(), originWidth = plan.originColumns().size(), steps = static_cast<std::size_t>(horizon);
    std::vector<Start> starts(to - from);
    std::vector<float> x;
    std::vector<double> before;
    for (std::size_t i = from; i < to; ++i) {
        const SeriesFeatures features(plan, history, i);
        Start &start = starts[i - from];
        start.origin = features.lastKnown();
        if (start.origin < 0 || (start.size = features.size(start.origin)) <= 0.0)
            continue;
        start.unrest = features.unrest(start.origin) / start.size;
        const int late = features.length() - 1 - start.origin;
        std::vector<float> row(width);
        features.fillOrigin(start.origin, row.data());
        for (int step = 1; step <= horizon; ++step) {
            features.fillTarget(start.origin, late + step, row.data() + originWidth);
            x.insert(x.end(), row.begin(), row.end());
            before.push_back(features.expectation(start.origin, late + step));
        }
    }
    const Result<std::vector<float>> expected = m_trained.booster.predict(x, width);
    if (!expected)
        return tl::unexpected(expected.error());
    auto next = expected->begin();
    auto nextBefore = before.begin();
    for (std::size_t i = from; i < to; ++i) {
        const Start &start = starts[i - from];
        if (start.origin < 0)
            continue; // the ladder knows what to do
        SeriesForecast &forecast = all[i];
        forecast.modelId = kBoostedTreesId;
        forecast.form = form();
        forecast.note = assumedNote(plan, history, i, horizon);
        forecast.mean.assign(steps, 0.0);
        forecast.quantiles.assign(steps * kQuantileCount, 0.0);
        if (start.size <= 0.0)
            continue; // never sold
        const int late = static_cast<int>(history.series[i].y.size()) - 1 - start.origin;
        for (std::size_t step = 0; step < steps; ++step) {
            const double value = static_cast<double>(*next++) + *nextBefore++, ratio = history.nonNegative ? std::max(value, 0.0) : value;
            forecast.mean[step] = ratio * start.size;
            const auto quantiles = m_trained.errors.quantiles(ratio, start.unrest, late + static_cast<int>(step) + 1);
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                forecast.quantiles[step * kQuantileCount + level] = quantiles[level] * start.size;
        }
    }
    return {};
}

Result<ForecastSet> BoostedTrees::forecast(const Panel &history, int horizon, const JobContext &job) const
{
    ForecastSet all(history.series.size());
    std::mutex mutex;
    Error fault;
    bool failed = false;
    parallelFor(job, (all.size() + kSeriesAChunk - 1) / kSeriesAChunk, [&](std::size_t chunk) {
        const std::size_t from = chunk * kSeriesAChunk, to = std::min(all.size(), from + kSeriesAChunk);
        if (const Result<void> done = forecastSome(history, from, to, horizon, all); !done) {
            const std::scoped_lock lock(mutex);
            fault = done.error();
            failed = true;
        }
    }, QT_TRANSLATE_NOOP("core", "Asking the trees"));
    if (job.cancelled())
        return cancelled();
    if (failed)
        return tl::unexpected(fault);
    return all;
}

} // namespace shelfcast::core::boosting
