#include "core/panel/outliers.h"

#include "core/panel/interpolate.h"
#include "core/panel/mstl.h"
#include "core/panel/super_smoother.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr double kStrongSeason = 0.6;
constexpr double kFences = 3.0;     ///< interquartile ranges beyond the quartiles
constexpr double kNoWidth = 1e-14;
constexpr double kSame = 1.5e-8;    ///< relative; closer values count as equal

bool constant(std::span<const double> y)
{
    double difference = 0, size = 0;
    for (const double value : y)
        if (value != y.front()) {
            difference += std::abs(value - y.front());
            size += std::abs(value);
        }
    return difference <= kSame * size;
}

double variance(std::span<const double> values)
{
    double mean = 0, squares = 0, count = 0;
    for (const double value : values) {
        count += 1;
        const double delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
    }
    return squares / (count - 1);
}

/// Linear between order statistics (R's type 7).
double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    return std::lerp(sorted[below], sorted[std::min(below + 1, sorted.size() - 1)], place - static_cast<double>(below));
}

/// The series without its season, where that is a strong one.
std::vector<double> withoutStrongSeason(const std::vector<double> &whole, std::span<const int> seasons)
{
    MstlOptions robustly;
    robustly.stl.robust = true;
    const Decomposition parts = mstl(whole, seasons, robustly);
    if (parts.seasons.empty())
        return whole;
    std::vector<double> detrended(whole.size());
    for (std::size_t t = 0; t < whole.size(); ++t)
        detrended[t] = whole[t] - parts.trend[t];
    return 1.0 - variance(parts.remainder) / variance(detrended) >= kStrongSeason ? parts.adjusted : whole;
}

/// The periods that stand out in one look.
std::vector<std::size_t> standingOut(std::span<const double> y, std::span<const int> seasons)
{
    const std::vector<double> whole = interpolated(y, seasons);
    if (whole.empty() || std::isnan(whole.front()) || constant(whole))
        return {};
    const std::vector<double> adjusted = withoutStrongSeason(whole, seasons), smooth = superSmooth(adjusted);
    std::vector<double> residuals(y.size(), std::nan("")), known;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (!std::isnan(y[t]))
            known.push_back(residuals[t] = adjusted[t] - smooth[t]);
    std::ranges::sort(known);
    const double low = quantile(known, 0.25), high = quantile(known, 0.75), reach = kFences * (high - low);
    std::vector<std::size_t> periods;
    if (high - low + 2.0 * reach <= kNoWidth)
        return periods;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (residuals[t] < low - reach || residuals[t] > high + reach)
            periods.push_back(t);
    return periods;
}

} // namespace

std::vector<Outlier> findOutliers(std::span<const double> y, std::span<const int> seasons)
{
    std::vector<std::size_t> periods = standingOut(y, seasons);
    std::vector<double> cleaned(y.begin(), y.end());
    const auto replace = [&] {
        for (const std::size_t period : periods)
            cleaned[period] = std::nan("");
        cleaned = interpolated(cleaned, seasons);
    };
    replace();
    if (const std::vector<std::size_t> more = standingOut(cleaned, seasons); !more.empty()) {
        periods.insert(periods.end(), more.begin(), more.end());
        std::ranges::sort(periods);
        const auto repeated = std::ranges::unique(periods);
        periods.erase(repeated.begin(), repeated.end());
        replace();
    }
    std::vector<Outlier> found;
    for (const std::size_t period : periods)
        found.push_back({period, y[period], cleaned[period]});
    return found;
}

} // namespace shelfcast::core
