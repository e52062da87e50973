#include "core/models/arima/seasonal_strength.h"

#include "core/panel/stl.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

// Straight lines over the gaps of `values`; level beyond the first and last known one.
void fillLinearly(std::vector<double> &values, std::span<const double> known)
{
    std::ptrdiff_t before = -1;
    const auto n = static_cast<std::ptrdiff_t>(values.size());
    for (std::ptrdiff_t t = 0; t <= n; ++t) {
        if (t < n && std::isnan(known[static_cast<std::size_t>(t)]))
            continue;
        for (std::ptrdiff_t k = before + 1; k < t; ++k) {
            const double left = before >= 0 ? values[static_cast<std::size_t>(before)] : values[static_cast<std::size_t>(t)];
            const double right = t < n ? values[static_cast<std::size_t>(t)] : left;
            values[static_cast<std::size_t>(k)]
                = left + (right - left) * static_cast<double>(k - before) / static_cast<double>(t - before);
        }
        before = t;
    }
}

// Gaps filled with the season of their phase on an interpolated trend.
std::vector<double> filled(std::span<const double> y, int season)
{
    std::vector<double> out(y.begin(), y.end());
    if (std::none_of(y.begin(), y.end(), [](double v) { return std::isnan(v); }))
        return out;
    fillLinearly(out, y);
    StlOptions robustly;
    robustly.robust = true;
    for (int round = 0; round < 3; ++round) {
        const SeasonalTrend parts = stl(out, season, robustly);
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = y[t] - parts.season[t];
        fillLinearly(out, y);
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = std::isnan(y[t]) ? out[t] + parts.season[t] : y[t];
    }
    return out;
}

} // namespace

double seasonalStrength(std::span<const double> y, int season)
{
    const auto known = std::count_if(y.begin(), y.end(), [](double v) { return !std::isnan(v); });
    if (season < 2 || y.size() <= 2 * static_cast<std::size_t>(season) || known < 3)
        return 0;
    const std::vector<double> whole = filled(y, season);
    const SeasonalTrend parts = stl(whole, season);
    const auto variance = [&](bool withSeason) {
        double mean = 0, squares = 0, count = 0;
        for (std::size_t t = 0; t < y.size(); ++t) {
            if (std::isnan(y[t]))
                continue;
            const double value = whole[t] - parts.trend[t] - (withSeason ? 0.0 : parts.season[t]);
            count += 1;
            const double delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }
        return squares / (count - 1);
    };
    const double together = variance(true);
    return together > 0 ? std::clamp(1.0 - variance(false) / together, 0.0, 1.0) : 0.0;
}

} // namespace shelfcast::core::arima
