#include "core/models/theta/season.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace shelfcast::core::theta {

namespace {

constexpr double kNormal95 = 1.6448536269514722;
constexpr double kNearlyZero = 1e-4; ///< a season index below it blows up what is divided by it; R's limit

/// (n) moving average over one season, NaN at both ends; even seasons take half of the values at both edges.
std::vector<double> centredAverage(std::span<const double> y, std::size_t length)
{
    const std::size_t n = y.size(), half = length / 2;
    std::vector<double> average(n, std::nan(""));
    for (std::size_t t = half; t + half < n; ++t) {
        double sum = 0.0;
        if (length % 2 == 1) {
            for (std::size_t i = t - half; i <= t + half; ++i)
                sum += y[i];
        } else {
            sum = 0.5 * (y[t - half] + y[t + half]);
            for (std::size_t i = t - half + 1; i < t + half; ++i)
                sum += y[i];
        }
        average[t] = sum / static_cast<double>(length);
    }
    return average;
}

bool isConstant(std::span<const double> y)
{
    return std::ranges::all_of(y, [&](double value) { return value == y.front(); });
}

} // namespace

std::vector<double> bridged(std::span<const double> y)
{
    std::vector<double> whole(y.begin(), y.end());
    std::size_t last = y.size(); // the last known period so far
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (std::isnan(y[t]))
            continue;
        const std::size_t from = last == y.size() ? 0 : last + 1;
        for (std::size_t i = from; i < t; ++i)
            whole[i] = last == y.size() ? y[t] : std::lerp(y[last], y[t], static_cast<double>(i - last) / static_cast<double>(t - last));
        last = t;
    }
    assert(last < y.size());
    std::fill(whole.begin() + static_cast<std::ptrdiff_t>(last), whole.end(), y[last]);
    return whole;
}

bool looksSeasonal(std::span<const double> y, int season)
{
    const std::size_t n = y.size(), m = static_cast<std::size_t>(std::max(season, 1));
    if (m < 2 || n <= 2 * m || isConstant(y))
        return false;
    const double mean = std::accumulate(y.begin(), y.end(), 0.0) / static_cast<double>(n);
    std::vector<double> centred(n);
    std::ranges::transform(y, centred.begin(), [&](double value) { return value - mean; });
    const auto product = [&](std::size_t lag) {
        double a = 0.0, b = 0.0; // two sums: one would wait for itself
        std::size_t t = lag;
        for (; t + 1 < n; t += 2) {
            a += centred[t] * centred[t - lag];
            b += centred[t + 1] * centred[t + 1 - lag];
        }
        return t < n ? a + b + centred[t] * centred[t - lag] : a + b;
    };
    const double variance = product(0);
    if (!(variance > 0.0))
        return false;
    double shorter = 0.0;
    for (std::size_t lag = 1; lag < m; ++lag) {
        const double r = product(lag) / variance;
        shorter += r * r;
    }
    return std::abs(product(m) / variance) > kNormal95 * std::sqrt((1.0 + 2.0 * shorter) / static_cast<double>(n));
}

Season classicalSeason(std::span<const double> y, int length, bool multiplicative)
{
    const std::size_t m = static_cast<std::size_t>(length);
    assert(length > 1 && y.size() >= 2 * m);
    const std::vector<double> trend = centredAverage(y, m);
    Season season{length, multiplicative, std::vector<double>(m, 0.0)};
    std::vector<double> count(m, 0.0);
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (std::isnan(trend[t]))
            continue;
        season.index[t % m] += multiplicative ? y[t] / trend[t] : y[t] - trend[t];
        count[t % m] += 1.0;
    }
    for (std::size_t j = 0; j < m; ++j)
        season.index[j] /= count[j];
    const double mean = std::accumulate(season.index.begin(), season.index.end(), 0.0) / static_cast<double>(m);
    for (double &index : season.index)
        index = multiplicative ? index / mean : index - mean;
    return season;
}

void shrink(Season &season, std::span<const double> y)
{
    const std::size_t m = season.index.size();
    if (m < 4)
        return;
    const double seasons = static_cast<double>(m), usual = season.multiplicative ? 1.0 : 0.0;
    const std::vector<double> trend = centredAverage(y, m);
    double within = 0.0, count = 0.0, between = 0.0;
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (std::isnan(trend[t]))
            continue;
        const double away = (season.multiplicative ? y[t] / trend[t] : y[t] - trend[t]) - season.at(t);
        within += away * away;
        count += 1.0;
    }
    if (count <= seasons || !(within > 0.0)) // one year says nothing of how years agree
        return;
    for (const double index : season.index)
        between += (index - usual) * (index - usual) / (seasons - 1.0);
    const double doubt = within / (count - seasons) / (count / seasons); // the variance of an index
    const double share = (seasons - 3.0) / (seasons - 1.0) * doubt / std::max(doubt, between);
    for (double &index : season.index)
        index = std::lerp(index, usual, share);
}

Season seasonBy(SeasonRule rule, std::span<const double> y, int length, bool shrunk)
{
    const auto known = static_cast<std::size_t>(std::ranges::count_if(y, [](double value) { return !std::isnan(value); }));
    if (rule == SeasonRule::None || length < 2 || known < 2 * static_cast<std::size_t>(length))
        return {};
    const std::vector<double> whole = known < y.size() ? bridged(y) : std::vector<double>(y.begin(), y.end());
    if (isConstant(whole) || (rule == SeasonRule::Auto && !looksSeasonal(whole, length)))
        return {};
    const bool positive = std::ranges::all_of(whole, [](double value) { return value > 0.0; });
    Season season = classicalSeason(whole, length, positive && rule != SeasonRule::Additive);
    if (season.multiplicative && std::ranges::any_of(season.index, [](double index) { return !(index >= kNearlyZero); }))
        return {};
    if (shrunk)
        shrink(season, whole);
    return season;
}

} // namespace shelfcast::core::theta
