#include "core/models/scenarios/realism/window_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kLevels = 20;

double meanOf(std::span<const double> values)
{
    return values.empty() ? 0.0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double spreadOf(std::span<const double> values, double mean)
{
    double sum = 0.0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return values.empty() ? 0.0 : std::sqrt(sum / static_cast<double>(values.size()));
}

double orZero(double value)
{
    return std::isfinite(value) ? value : 0.0;
}

} // namespace

double autocorrelation(std::span<const double> values, std::size_t lag)
{
    const double mean = meanOf(values);
    double cross = 0.0, square = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        square += (values[i] - mean) * (values[i] - mean);
        if (i >= lag)
            cross += (values[i] - mean) * (values[i - lag] - mean);
    }
    return square > 1e-12 && values.size() > lag ? cross / square : std::numeric_limits<double>::quiet_NaN();
}

std::array<double, kShapeFeatures> shapeOf(const ShapedWindow &window, int season)
{
    const std::span<const double> y = window.values;
    const double mean = meanOf(y), spread = spreadOf(y, mean);
    const double meanBefore = meanOf(window.before), spreadBefore = spreadOf(window.before, meanBefore);
    double jumps = 0.0, repeats = 0.0, zeros = 0.0, wholes = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        zeros += y[i] <= 0.0 ? 1.0 : 0.0;
        if (i > 0) {
            jumps += std::abs(y[i] - y[i - 1]);
            repeats += y[i] == y[i - 1] ? 1.0 : 0.0;
        }
        wholes += i > 0 && i + 1 < y.size() && (y[i] - y[i - 1]) * (y[i + 1] - y[i]) < 0.0 ? 1.0 : 0.0; // turning points
    }
    const auto count = static_cast<double>(y.size());
    const std::size_t half = y.size() / 2;
    const bool seasonal = season > 1 && y.size() > static_cast<std::size_t>(season) + 1;
    return {std::log1p(std::max(0.0, mean)),
            std::log1p(spread),
            zeros / count,
            std::log1p(std::max(0.0, *std::ranges::max_element(y))),
            std::log1p(std::max(0.0, *std::ranges::min_element(y))),
            jumps / (count * (spread + 1e-6)),
            orZero(autocorrelation(y, 1)),
            orZero(autocorrelation(y, 2)),
            repeats / count,
            wholes / count,
            (meanOf(y.subspan(half)) - meanOf(y.first(half))) / (spread + 1e-6),
            std::log1p(spread) - std::log1p(spreadBefore),
            window.before.empty() ? 0.0 : std::abs(y.front() - window.before.back()) / (spreadBefore + spread + 1e-6),
            seasonal ? orZero(autocorrelation(y, static_cast<std::size_t>(season))) : (mean - meanBefore) / (spreadBefore + 1e-6 + spread)};
}

std::vector<double> evenQuantiles(std::vector<double> values)
{
    std::vector<double> out(kLevels, std::numeric_limits<double>::quiet_NaN());
    if (values.empty())
        return out;
    std::ranges::sort(values);
    for (std::size_t i = 0; i < kLevels; ++i) {
        const double place = (static_cast<double>(i) + 0.5) / kLevels * static_cast<double>(values.size() - 1);
        const auto left = static_cast<std::size_t>(place);
        const std::size_t right = std::min(left + 1, values.size() - 1);
        out[i] = values[left] + (place - static_cast<double>(left)) * (values[right] - values[left]);
    }
    return out;
}

} // namespace shelfcast::core
