#include "core/evaluation/measures/metrics.h"

#include "core/evaluation/measures/metrics_mean.h"

#include <cassert>
#include <cmath>

namespace shelfcast::core::metrics {

double mae(std::span<const double> actual, std::span<const double> forecast)
{
    assert(actual.size() == forecast.size());
    return meanOver(actual, [&](std::size_t i) { return std::abs(actual[i] - forecast[i]); });
}

double mse(std::span<const double> actual, std::span<const double> forecast)
{
    assert(actual.size() == forecast.size());
    return meanOver(actual, [&](std::size_t i) { return (actual[i] - forecast[i]) * (actual[i] - forecast[i]); });
}

double rmse(std::span<const double> actual, std::span<const double> forecast)
{
    return std::sqrt(mse(actual, forecast));
}

double r2(std::span<const double> actual, std::span<const double> forecast)
{
    const double mean = meanOver(actual, [&](std::size_t i) { return actual[i]; });
    const double spread = meanOver(actual, [&](std::size_t i) { return (actual[i] - mean) * (actual[i] - mean); });
    return 1.0 - scaled(mse(actual, forecast), spread);
}

double mape(std::span<const double> actual, std::span<const double> forecast)
{
    assert(actual.size() == forecast.size());
    return meanOver(actual, [&](std::size_t i) { return actual[i] == 0.0 ? kUnknown : 100.0 * std::abs((actual[i] - forecast[i]) / actual[i]); });
}

double smape(std::span<const double> actual, std::span<const double> forecast)
{
    assert(actual.size() == forecast.size());
    return meanOver(actual, [&](std::size_t i) {
        const double size = std::abs(actual[i]) + std::abs(forecast[i]);
        return size == 0.0 ? 0.0 : 200.0 * std::abs(actual[i] - forecast[i]) / size;
    });
}

double wape(std::span<const double> actual, std::span<const double> forecast)
{
    return scaled(mae(actual, forecast), meanOver(actual, [&](std::size_t i) { return std::abs(actual[i]); }));
}

double bias(std::span<const double> actual, std::span<const double> forecast)
{
    assert(actual.size() == forecast.size());
    const double size = meanOver(actual, [&](std::size_t i) { return std::abs(actual[i]); });
    return scaled(meanOver(actual, [&](std::size_t i) { return forecast[i] - actual[i]; }), size);
}

} // namespace shelfcast::core::metrics
