#include "core/evaluation/backtest.h"

#include "core/evaluation/holdout.h"
#include "core/evaluation/measuring.h"
#include "core/evaluation/metrics.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <limits>

namespace shelfcast::core {
namespace {

/// Adds up the errors of one model, origin after origin.
class Tally {
public:
    void add(const Panel &whole, const Panel &earlier, const ForecastSet &forecasts, int horizon)
    {
        double absolute = 0.0, sales = 0.0;
        for (std::size_t s = 0; s < earlier.series.size(); ++s) {
            const std::vector<double> &train = earlier.series[s].y;
            if (std::ranges::none_of(train, [](double value) { return std::isfinite(value); }))
                continue;
            const auto from = static_cast<std::ptrdiff_t>(train.size());
            const auto &y = whole.series[s].y;
            const std::span<const double> actual(y.begin() + from, std::min(y.end(), y.begin() + from + horizon));
            const SeriesForecast &forecast = forecasts[s];
            const std::span<const double> mean(forecast.mean.data(), actual.size());
            const double seasonal = metrics::seasonalScale(train, std::max(whole.seasonLength, 1));
            const double scale = seasonal > 0.0 ? seasonal : metrics::seasonalScale(train, 1);
            m_mase.add(metrics::mase(actual, mean, scale));
            m_rmsse.add(metrics::rmsse(actual, mean, metrics::squaredScale(train)));
            const std::vector<double> low95 = quantileOf(forecast, kLow95, actual.size()), high95 = quantileOf(forecast, kHigh95, actual.size());
            m_msis.add(metrics::msis(actual, low95, high95, 0.05, scale));
            m_coverage95.add(metrics::coverage(actual, low95, high95));
            m_coverage80.add(metrics::coverage(actual, quantileOf(forecast, kLow80, actual.size()), quantileOf(forecast, kHigh80, actual.size())));
            for (std::size_t step = 0; step < actual.size(); ++step)
                if (std::isfinite(actual[step])) {
                    absolute += std::abs(actual[step] - mean[step]);
                    m_error += mean[step] - actual[step];
                    sales += std::abs(actual[step]);
                }
            m_failed += forecast.standIn;
            ++m_series;
        }
        m_byOrigin.push_back(absolute / sales);
        m_absolute += absolute;
        m_sales += sales;
    }

    BacktestRow row() const
    {
        BacktestRow row;
        row.series = m_series;
        row.failed = m_failed;
        row.wape = m_absolute / m_sales;
        row.bias = m_error / m_sales;
        row.mase = m_mase.value();
        row.rmsse = m_rmsse.value();
        row.msis95 = m_msis.value();
        row.coverage80 = m_coverage80.value();
        row.coverage95 = m_coverage95.value();
        row.wapeByOrigin = m_byOrigin;
        return row;
    }

private:
    Mean m_mase, m_rmsse, m_msis, m_coverage80, m_coverage95;
    double m_absolute = 0.0, m_error = 0.0, m_sales = 0.0;
    std::vector<double> m_byOrigin;
    std::size_t m_series = 0, m_failed = 0;
};

} // namespace

Result<BacktestOutcome> backtest(const Registry &models, const Panel &panel, const BacktestOptions &options, const JobContext &job)
{
    const int step = options.step > 0 ? options.step : options.horizon;
    const int first = options.horizon + (options.origins - 1) * step; // periods before the end
    const bool enough = std::ranges::any_of(panel.series, [&](const Series &series) { return static_cast<int>(series.y.size()) > first + 2; });
    if (!enough)
        return failure(ErrorCode::InvalidInput,
                       {QT_TRANSLATE_NOOP("core", "The history is too short for %1 origins with a horizon of %2 periods. Ask for fewer origins or a shorter horizon."),
                        {std::int64_t{options.origins}, std::int64_t{options.horizon}}});
    BacktestOutcome outcome;
    outcome.series = panel.series.size();
    outcome.horizon = options.horizon;
    outcome.origins = options.origins;
    for (std::size_t m = 0; m < options.models.size(); ++m) {
        const std::string &id = options.models[m];
        const ModelEntry *entry = models.find(id);
        const Result<std::unique_ptr<Forecaster>> recipe = models.make(id, entry ? knownTo(entry->card, options.settings) : SettingValues{});
        if (!recipe)
            return tl::unexpected(recipe.error());
        const bool learnsOnce = entry->card.needs.networks;
        const std::clock_t cpu = std::clock();
        const auto wall = std::chrono::steady_clock::now();
        Tally tally;
        std::unique_ptr<const FittedModel> fitted;
        for (int k = 0; k < options.origins; ++k) {
            const auto share = [&](double within) { return (static_cast<double>(m) + (k + within) / options.origins) / static_cast<double>(options.models.size()); };
            const Panel earlier = heldBack(panel, first - k * step);
            if (!fitted || !learnsOnce) {
                auto learned = (*recipe)->fit(earlier, options.horizon, part(job, share(0.0), share(0.9)));
                if (!learned)
                    return tl::unexpected(learned.error());
                fitted = std::move(*learned);
            }
            const Result<ForecastSet> forecasts = fitted->forecast(earlier, options.horizon, part(job, share(0.9), share(1.0)));
            if (!forecasts)
                return tl::unexpected(forecasts.error());
            tally.add(panel, earlier, *forecasts, options.horizon);
        }
        BacktestRow row = tally.row();
        row.id = id;
        row.cpuSeconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
        row.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
        outcome.models.push_back(std::move(row));
    }
    return outcome;
}

} // namespace shelfcast::core
