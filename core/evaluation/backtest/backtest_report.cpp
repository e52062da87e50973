#include "core/evaluation/backtest/backtest_report.h"

#include "core/evaluation/measures/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kShareOfA = 0.8, kShareOfB = 0.95;
constexpr double kAlike = 1e-12; ///< relative; errors that differ by less are the same

/// Goes through the series once and adds up.
class Summary {
public:
    Summary(const BacktestInfo &info, const BacktestReportOptions &options, const std::vector<BacktestSeries> &series);
    void add(const BacktestCase &one);
    Result<BacktestReport> finish(const JobContext &job);

private:
    ReportGroup &category(const std::string &name);
    void addOrigin(const BacktestCase &one, const BacktestActual &actual, std::vector<ErrorTally> &ofSeries);
    SeriesResult resultOf(const BacktestCase &one, const std::vector<ErrorTally> &ofSeries, std::vector<double> &won) const;
    ReportGroup emptyGroup(std::string key) const { return {std::move(key), 0, std::vector<ErrorTally>(m_report.info.models.size()), std::vector<double>(m_report.info.models.size())}; }

    BacktestReport m_report;
    const Metric &m_metric;
    std::vector<char> m_classes;
    std::vector<std::size_t> m_blockOf; ///< of the bootstrap, a series each
    TallyBlocks m_blocks;
    std::map<std::string, std::size_t> m_categories;
    std::vector<ResidualTally> m_residuals;
    std::size_t m_next = 0;
};

Summary::Summary(const BacktestInfo &info, const BacktestReportOptions &options, const std::vector<BacktestSeries> &series)
    : m_metric(*metricNamed(options.metric)), m_classes(abcClasses(series)), m_blockOf(series.size())
{
    m_report.info = info;
    m_report.info.series = series.size();
    m_report.options = options;
    for (const BacktestModel &model : info.models) {
        m_report.models.push_back({});
        m_report.models.back().id = model.id;
    }
    std::iota(m_blockOf.begin(), m_blockOf.end(), std::size_t{0});
    std::mt19937_64 random(options.seed + 1);
    for (std::size_t i = m_blockOf.size(); i > 1; --i) // std::shuffle differs between libraries
        std::swap(m_blockOf[i - 1], m_blockOf[random() % i]);
    m_blocks.assign(std::min(kMostBlocks, series.size()), std::vector<ErrorTally>(info.models.size()));
    for (const char name : {'A', 'B', 'C'})
        m_report.classes.push_back(emptyGroup(std::string(1, name)));
    for (int step = 1; step <= info.horizon; ++step)
        m_report.steps.push_back(emptyGroup(std::to_string(step)));
    for (int origin = 0; origin < info.origins; ++origin)
        m_report.origins.push_back(emptyGroup(std::to_string(info.originPeriod(origin))));
    for (std::size_t m = 0; m < info.models.size(); ++m)
        m_residuals.emplace_back(m_report.info);
}

ReportGroup &Summary::category(const std::string &name)
{
    const auto [found, fresh] = m_categories.emplace(name, m_report.categories.size());
    if (fresh)
        m_report.categories.push_back(emptyGroup(name));
    return m_report.categories[found->second];
}

void Summary::addOrigin(const BacktestCase &one, const BacktestActual &actual, std::vector<ErrorTally> &ofSeries)
{
    ScoredCase scored(one.series, actual, m_report.options.weighted);
    ReportGroup &origin = m_report.origins[static_cast<std::size_t>(actual.origin)];
    ++origin.series;
    for (const BacktestForecast &forecast : one.forecasts) {
        if (forecast.origin != actual.origin)
            continue;
        const ScoredForecast whole = scored.with(forecast);
        const auto model = static_cast<std::size_t>(forecast.model);
        ErrorTally tallied;
        tally(whole, tallied);
        ofSeries[model] += tallied;
        origin.models[model] += tallied;
        for (std::size_t step = 0; step < m_report.steps.size(); ++step)
            tally(ScoredCase::step(whole, step), m_report.steps[step].models[model]);
    }
}

/// What a series says of the models; ties share the win.
SeriesResult Summary::resultOf(const BacktestCase &one, const std::vector<ErrorTally> &ofSeries, std::vector<double> &won) const
{
    SeriesResult result;
    result.series = one.series;
    double least = std::numeric_limits<double>::infinity();
    std::vector<double> distances;
    for (const ErrorTally &tallied : ofSeries) {
        result.values.push_back(m_metric.value(tallied));
        // Where nothing was sold an error has no share, but can still be compared.
        double distance = distanceOf(m_metric, result.values.back());
        if (!std::isfinite(distance) && tallied.periods > 0.0 && m_metric.aim == MetricAim::Low)
            distance = tallied.absolute;
        distances.push_back(distance);
        result.sales = std::max(result.sales, tallied.sales);
        if (std::isfinite(distance))
            least = std::min(least, distance);
    }
    std::vector<std::size_t> ahead;
    for (std::size_t m = 0; m < distances.size(); ++m)
        if (std::isfinite(distances[m]) && distances[m] <= least + kAlike * std::abs(least))
            ahead.push_back(m);
    for (const std::size_t m : ahead)
        won[m] = 1.0 / static_cast<double>(ahead.size());
    result.best = ahead.empty() ? -1 : static_cast<int>(ahead.front());
    return result;
}

void Summary::add(const BacktestCase &one)
{
    const std::size_t place = m_next++;
    std::vector<ErrorTally> ofSeries(m_report.models.size());
    for (const BacktestActual &actual : one.actuals)
        addOrigin(one, actual, ofSeries);
    std::vector<double> won(ofSeries.size());
    SeriesResult result = resultOf(one, ofSeries, won);
    result.abc = m_classes[place];
    for (ReportGroup *group : {&category(one.series.category), &m_report.classes[static_cast<std::size_t>(result.abc - 'A')]}) {
        ++group->series;
        for (std::size_t m = 0; m < ofSeries.size(); ++m) {
            group->models[m] += ofSeries[m];
            group->won[m] += won[m];
        }
    }
    for (std::size_t m = 0; m < ofSeries.size(); ++m) {
        m_report.models[m].total += ofSeries[m];
        m_report.models[m].won += won[m];
        m_blocks[m_blockOf[place] % m_blocks.size()][m] += ofSeries[m];
        m_residuals[m].add(one, static_cast<int>(m));
    }
    m_report.series.push_back(std::move(result));
}

Result<BacktestReport> Summary::finish(const JobContext &job)
{
    std::vector<ModelResult> &models = m_report.models;
    std::vector<double> distances;
    for (std::size_t m = 0; m < models.size(); ++m) {
        for (const Metric &metric : metricList())
            models[m].metrics.push_back({metric.value(models[m].total), kUnknown, kUnknown});
        models[m].residuals = m_residuals[m].check();
        const double distance = distanceOf(m_metric, m_metric.value(models[m].total));
        distances.push_back(std::isfinite(distance) ? distance : std::numeric_limits<double>::infinity());
        m_report.ranking.push_back(m);
    }
    std::ranges::stable_sort(m_report.ranking, {}, [&](std::size_t m) { return distances[m]; });
    for (std::size_t m = 0; m < models.size(); ++m)
        models[m].behind = {distances[m] - distances[m_report.ranking.front()], kUnknown, kUnknown};
    if (Result<void> done = addIntervals(m_blocks, m_report.ranking.front(), models, m_report.options, job); !done)
        return tl::unexpected(done.error());
    std::ranges::stable_sort(m_report.categories, std::greater{}, &ReportGroup::series);
    std::ranges::stable_sort(m_report.series, std::greater{}, [](const SeriesResult &s) { return s.series.value; });
    return std::move(m_report);
}

} // namespace

std::vector<char> abcClasses(const std::vector<BacktestSeries> &series)
{
    std::vector<std::size_t> order(series.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return series[i].value; });
    double all = 0.0, before = 0.0;
    for (const BacktestSeries &one : series)
        all += std::max(0.0, one.value);
    std::vector<char> classes(series.size(), 'C');
    for (const std::size_t i : order) {
        if (all > 0.0 && series[i].value > 0.0)
            classes[i] = before < kShareOfA * all ? 'A' : before < kShareOfB * all ? 'B' : 'C';
        before += std::max(0.0, series[i].value);
    }
    return classes;
}

Result<BacktestReport> backtestReport(const BacktestInfo &info, const BacktestSource &source, const BacktestReportOptions &options, const JobContext &job)
{
    if (!metricNamed(options.metric)) {
        std::string names;
        for (const Metric &metric : metricList())
            names += (names.empty() ? "" : ", ") + std::string(metric.id);
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no metric “%1”. The metrics are: %2."), {options.metric, names}});
    }
    const Result<std::vector<BacktestSeries>> series = source.series();
    if (!series)
        return tl::unexpected(series.error());
    if (series->empty() || info.models.empty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The backtest holds no forecasts, so there is nothing to measure."));
    Summary summary(info, options, *series);
    std::size_t done = 0;
    const JobContext reading = part(job, 0.0, 0.8);
    const auto visit = [&](const BacktestCase &one) {
        summary.add(one);
        reading.report(static_cast<double>(++done) / static_cast<double>(series->size()), QT_TRANSLATE_NOOP("core", "Measuring the forecasts"));
    };
    if (Result<void> read = source.forEach(visit, reading); !read)
        return tl::unexpected(read.error());
    return summary.finish(part(job, 0.8, 1.0));
}

} // namespace shelfcast::core
