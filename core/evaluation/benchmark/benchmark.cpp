#include "core/evaluation/benchmark/benchmark.h"

#include "core/evaluation/measures/measuring.h"
#include "core/evaluation/measures/metrics.h"
#include "core/evaluation/measures/naive2.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fstream>
#include <limits>

namespace shelfcast::core {

namespace {

/// Adds up one model's measures, series after series.
class Tally {
public:
    void add(const CompetitionSeries &series, const SeriesForecast &forecast, int season)
    {
        const double scale = metrics::seasonalScale(series.train, season);
        const std::size_t steps = series.test.size();
        m_smape.add(metrics::smape(series.test, forecast.mean));
        m_mase.add(metrics::mase(series.test, forecast.mean, scale));
        m_rmsse.add(metrics::rmsse(series.test, forecast.mean, metrics::squaredScale(series.train)));
        const std::vector<double> low95 = quantileOf(forecast, kLow95, steps), high95 = quantileOf(forecast, kHigh95, steps);
        m_msis.add(metrics::msis(series.test, low95, high95, 0.05, scale));
        m_coverage95.add(metrics::coverage(series.test, low95, high95));
        m_coverage80.add(metrics::coverage(series.test, quantileOf(forecast, kLow80, steps), quantileOf(forecast, kHigh80, steps)));
        m_count80.add(metrics::countCoverage(series.test, forecast.quantiles, kQuantileLevels, 0.8));
        m_count95.add(metrics::countCoverage(series.test, forecast.quantiles, kQuantileLevels, 0.95));
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            if (const double loss = metrics::pinball(series.test, quantileOf(forecast, level, steps), kQuantileLevels[level]); std::isfinite(loss))
                m_loss += 2.0 * loss * static_cast<double>(series.test.size()) / static_cast<double>(kQuantileCount);
        for (std::size_t step = 0; step < series.test.size(); ++step)
            if (!std::isnan(series.test[step])) {
                m_error += forecast.mean[step] - series.test[step];
                m_absolute += std::abs(forecast.mean[step] - series.test[step]);
                m_sales += std::abs(series.test[step]);
            }
        m_failed += forecast.standIn;
    }

    BenchmarkRow row(const BenchmarkOutcome &outcome) const
    {
        BenchmarkRow row;
        row.series = outcome.series;
        row.failed = m_failed;
        row.smape = m_smape.value();
        row.mase = m_mase.value();
        row.owa = metrics::owa(row.smape, row.mase, outcome.naive2Smape, outcome.naive2Mase);
        row.rmsse = m_rmsse.value();
        row.wape = m_absolute / m_sales;
        row.bias = m_error / m_sales;
        row.msis95 = m_msis.value();
        row.coverage80 = m_coverage80.value();
        row.coverage95 = m_coverage95.value();
        row.count80 = m_count80.value();
        row.count95 = m_count95.value();
        row.pinball = m_loss / m_sales;
        return row;
    }

private:
    Mean m_smape, m_mase, m_rmsse, m_msis, m_coverage80, m_coverage95, m_count80, m_count95;
    double m_error = 0.0, m_absolute = 0.0, m_sales = 0.0, m_loss = 0.0;
    std::size_t m_failed = 0;
};

Panel panelOf(const std::vector<CompetitionSeries> &all, const std::vector<int> &seasons)
{
    Panel panel;
    panel.frequency = Frequency::Yearly; // the frequency that has no calendar within: there are no dates
    const auto main = std::ranges::find_if(seasons, [](int season) { return season > 1; });
    panel.seasonLength = main == seasons.end() ? 1 : *main;
    panel.seasons = seasons;
    panel.lastPeriod = -1;
    for (const CompetitionSeries &one : all) {
        Series series;
        series.item = one.id;
        series.y = one.train;
        series.firstPeriod = -static_cast<std::int64_t>(one.train.size());
        for (const double value : one.train) {
            series.states.push_back(std::isnan(value) ? PeriodState::Missing : value == 0.0 ? PeriodState::NoSale : PeriodState::Sold);
            panel.nonNegative = panel.nonNegative && !(value < 0.0);
        }
        panel.series.push_back(std::move(series));
    }
    return panel;
}

Result<std::vector<CompetitionSeries>> chosen(const BenchmarkOptions &options, std::size_t &skipped, const JobContext &job)
{
    Result<std::vector<CompetitionSeries>> all = readCompetitionData(options.data, job);
    if (!all)
        return all;
    std::vector<CompetitionSeries> taken;
    std::size_t matching = 0;
    for (CompetitionSeries &series : *all) {
        if (!idMatches(options.ids, series.id))
            continue;
        if (series.test.size() != static_cast<std::size_t>(options.horizon) || series.train.empty()) {
            ++skipped;
            continue;
        }
        if (matching++ % std::max<std::size_t>(1, options.stride) == 0)
            taken.push_back(std::move(series));
    }
    if (taken.empty())
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "No series of %1 takes part: none of those asked for has exactly %2 test values. Check the horizon and the ids."),
                                                 {options.data.filename().string(), static_cast<std::int64_t>(options.horizon)}});
    return taken;
}

void writeForecasts(std::ostream &out, const std::string &model, const std::vector<CompetitionSeries> &all, const ForecastSet &forecasts)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t step = 0; step < forecasts[i].horizon(); ++step) {
            out << all[i].id << ',' << model << ',' << step + 1 << ',' << forecasts[i].mean[step];
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                out << ',' << forecasts[i].quantile(step, level);
            out << '\n';
        }
}

void writeHeader(std::ostream &out)
{
    out.precision(10);
    out << "id,model,h,mean";
    for (const double level : kQuantileLevels)
        out << ",q" << settingText(level);
    out << '\n';
}

} // namespace

Result<BenchmarkOutcome> benchmark(const Registry &models, const BenchmarkOptions &options, const JobContext &job)
{
    for (const std::string &id : options.models)
        if (const auto made = models.make(id, {}); !made)
            return tl::unexpected(made.error());
    BenchmarkOutcome outcome;
    const Result<std::vector<CompetitionSeries>> all = chosen(options, outcome.skipped, job);
    if (!all)
        return tl::unexpected(all.error());
    const Panel panel = panelOf(*all, options.seasons);
    const int season = options.seasons.empty() ? 1 : options.seasons.front();
    outcome.series = all->size();
    Mean smape, mase;
    for (const CompetitionSeries &series : *all) {
        const std::vector<double> yardstick = naive2(series.train, season, options.horizon);
        smape.add(metrics::smape(series.test, yardstick));
        mase.add(metrics::mase(series.test, yardstick, metrics::seasonalScale(series.train, season)));
    }
    outcome.naive2Smape = smape.value();
    outcome.naive2Mase = mase.value();

    std::ofstream out;
    if (!options.forecasts.empty()) {
        out.open(options.forecasts);
        writeHeader(out);
    }
    for (std::size_t i = 0; i < options.models.size(); ++i) {
        const std::string &id = options.models[i];
        const double from = static_cast<double>(i) / static_cast<double>(options.models.size());
        const JobContext share = part(job, from, from + 1.0 / static_cast<double>(options.models.size()));
        const std::clock_t cpu = std::clock();
        const auto wall = std::chrono::steady_clock::now();
        const Result<std::unique_ptr<Forecaster>> model = models.make(id, knownTo(models.find(id)->card, options.settings));
        if (!model)
            return tl::unexpected(model.error());
        const auto fitted = (*model)->fit(panel, options.horizon, part(share, 0.0, 0.9));
        if (!fitted)
            return tl::unexpected(fitted.error());
        const Result<ForecastSet> forecasts = (*fitted)->forecast(panel, options.horizon, part(share, 0.9, 1.0));
        if (!forecasts)
            return tl::unexpected(forecasts.error());
        const double cpuSeconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
        const std::chrono::duration<double> wallTime = std::chrono::steady_clock::now() - wall;
        Tally tally;
        for (std::size_t s = 0; s < all->size(); ++s)
            tally.add((*all)[s], (*forecasts)[s], season);
        BenchmarkRow row = tally.row(outcome);
        row.id = id;
        row.cpuSeconds = cpuSeconds;
        row.wallSeconds = wallTime.count();
        outcome.models.push_back(row);
        if (out.is_open())
            writeForecasts(out, id, *all, *forecasts);
    }
    if (!options.forecasts.empty() && !out.flush())
        return failure(ErrorCode::NoSpace, {QT_TRANSLATE_NOOP("core", "The forecasts could not be written to %1. Check the folder and the space on the disk."), {options.forecasts.string()}});
    return outcome;
}

} // namespace shelfcast::core
