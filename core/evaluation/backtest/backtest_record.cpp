#include "core/evaluation/backtest/backtest_record.h"

#include <algorithm>
#include <tuple>

namespace shelfcast::core {

Result<void> BacktestMemory::add(const BacktestSeries &series)
{
    m_cases.push_back({series, {}, {}});
    return {};
}

Result<void> BacktestMemory::add(const BacktestActual &actual)
{
    m_cases[actual.series].actuals.push_back(actual);
    return {};
}

Result<void> BacktestMemory::add(const BacktestForecast &forecast)
{
    m_cases[forecast.series].forecasts.push_back(forecast);
    return {};
}

Result<void> BacktestMemory::drop(int model)
{
    for (BacktestCase &one : m_cases)
        std::erase_if(one.forecasts, [&](const BacktestForecast &forecast) { return forecast.model == model; });
    return {};
}

Result<void> BacktestMemory::forEach(const std::function<void(const BacktestCase &)> &visit, const JobContext &job) const
{
    for (BacktestCase one : m_cases) {
        if (job.cancelled())
            return cancelled();
        std::ranges::sort(one.forecasts, {}, [](const BacktestForecast &f) { return std::tuple(f.origin, f.model); });
        visit(one);
    }
    return {};
}

Result<std::vector<BacktestSeries>> BacktestMemory::series() const
{
    std::vector<BacktestSeries> all;
    for (const BacktestCase &one : m_cases)
        all.push_back(one.series);
    return all;
}

} // namespace shelfcast::core
