#include "core/evaluation/measures/metrics.h"

#include "core/evaluation/measures/metrics_mean.h"

#include <cmath>

namespace shelfcast::core::metrics {

double seasonalScale(std::span<const double> train, int season)
{
    const auto lag = static_cast<std::size_t>(season);
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t t = lag; t < train.size(); ++t)
        if (const double change = std::abs(train[t] - train[t - lag]); !std::isnan(change)) {
            sum += change;
            ++count;
        }
    return count == 0 ? kUnknown : sum / static_cast<double>(count);
}

double mase(std::span<const double> actual, std::span<const double> forecast, double scale)
{
    return scaled(mae(actual, forecast), scale);
}

double squaredScale(std::span<const double> train)
{
    std::size_t first = 0;
    while (first < train.size() && (std::isnan(train[first]) || train[first] == 0.0))
        ++first;
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t t = first + 1; t < train.size(); ++t)
        if (const double change = train[t] - train[t - 1]; !std::isnan(change)) {
            sum += change * change;
            ++count;
        }
    return count == 0 ? kUnknown : sum / static_cast<double>(count);
}

double rmsse(std::span<const double> actual, std::span<const double> forecast, double scale)
{
    return std::sqrt(scaled(mse(actual, forecast), scale));
}

double owa(double smapeValue, double maseValue, double naive2Smape, double naive2Mase)
{
    return 0.5 * (smapeValue / naive2Smape + maseValue / naive2Mase);
}

} // namespace shelfcast::core::metrics
