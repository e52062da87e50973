#include "core/evaluation/metrics.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace shelfcast::core::metrics {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// The mean of f(i) over the periods whose actual is known.
template <class Loss>
double meanOver(std::span<const double> actual, const Loss &loss)
{
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < actual.size(); ++i)
        if (!std::isnan(actual[i])) {
            sum += loss(i);
            ++count;
        }
    return count == 0 ? kUnknown : sum / static_cast<double>(count);
}

double scaled(double value, double scale) { return scale > 0.0 ? value / scale : kUnknown; }

double meanAbsolute(std::span<const double> actual)
{
    return meanOver(actual, [&](std::size_t i) { return std::abs(actual[i]); });
}

} // namespace

double smape(std::span<const double> actual, std::span<const double> forecast)
{
    assert(actual.size() == forecast.size());
    return meanOver(actual, [&](std::size_t i) {
        const double size = std::abs(actual[i]) + std::abs(forecast[i]);
        return size == 0.0 ? 0.0 : 200.0 * std::abs(actual[i] - forecast[i]) / size;
    });
}

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
    assert(actual.size() == forecast.size());
    return scaled(meanOver(actual, [&](std::size_t i) { return std::abs(actual[i] - forecast[i]); }), scale);
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
    assert(actual.size() == forecast.size());
    return std::sqrt(scaled(meanOver(actual, [&](std::size_t i) { return (actual[i] - forecast[i]) * (actual[i] - forecast[i]); }), scale));
}

double wape(std::span<const double> actual, std::span<const double> forecast)
{
    return mase(actual, forecast, meanAbsolute(actual));
}

double bias(std::span<const double> actual, std::span<const double> forecast)
{
    assert(actual.size() == forecast.size());
    return scaled(meanOver(actual, [&](std::size_t i) { return forecast[i] - actual[i]; }), meanAbsolute(actual));
}

double msis(std::span<const double> actual, std::span<const double> lower, std::span<const double> upper, double alpha, double scale)
{
    assert(actual.size() == lower.size() && actual.size() == upper.size());
    const double score = meanOver(actual, [&](std::size_t i) {
        double penalty = 0.0;
        if (actual[i] < lower[i])
            penalty = lower[i] - actual[i];
        else if (actual[i] > upper[i])
            penalty = actual[i] - upper[i];
        return upper[i] - lower[i] + 2.0 / alpha * penalty;
    });
    return scaled(score, scale);
}

double coverage(std::span<const double> actual, std::span<const double> lower, std::span<const double> upper)
{
    assert(actual.size() == lower.size() && actual.size() == upper.size());
    return meanOver(actual, [&](std::size_t i) { return actual[i] >= lower[i] && actual[i] <= upper[i] ? 1.0 : 0.0; });
}

double pinball(std::span<const double> actual, std::span<const double> quantile, double level)
{
    assert(actual.size() == quantile.size());
    return meanOver(actual, [&](std::size_t i) {
        const double error = actual[i] - quantile[i];
        return error >= 0.0 ? level * error : (level - 1.0) * error;
    });
}

double owa(double smapeValue, double maseValue, double naive2Smape, double naive2Mase)
{
    return 0.5 * (smapeValue / naive2Smape + maseValue / naive2Mase);
}

} // namespace shelfcast::core::metrics
