#include "core/evaluation/measures/naive2.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {

namespace {

constexpr double kNinetyPercent = 1.645;

std::vector<double> withoutGaps(std::span<const double> y)
{
    std::vector<double> filled;
    for (const double value : y) {
        if (!std::isnan(value))
            filled.push_back(value);
        else if (!filled.empty())
            filled.push_back(filled.back());
    }
    return filled;
}

/// Autocorrelations at lags 1 to @p lags.
std::vector<double> autocorrelations(std::span<const double> y, std::size_t lags)
{
    double mean = 0.0;
    for (const double value : y)
        mean += value / static_cast<double>(y.size());
    double variance = 0.0;
    for (const double value : y)
        variance += (value - mean) * (value - mean);
    std::vector<double> acf(lags);
    for (std::size_t lag = 1; lag <= lags; ++lag) {
        double sum = 0.0;
        for (std::size_t t = lag; t < y.size(); ++t)
            sum += (y[t] - mean) * (y[t - lag] - mean);
        acf[lag - 1] = sum / variance;
    }
    return acf;
}

} // namespace

bool passesSeasonalityTest(std::span<const double> y, int season)
{
    const auto m = static_cast<std::size_t>(season);
    if (season < 2 || y.size() < 3 * m)
        return false;
    const auto longest = static_cast<std::size_t>(10.0 * std::log10(static_cast<double>(y.size())));
    if (m > longest) // R's acf stops there, and the benchmark takes "not available" as no season
        return false;
    const std::vector<double> acf = autocorrelations(y, m);
    double squares = 0.0;
    for (std::size_t lag = 1; lag < m; ++lag)
        squares += acf[lag - 1] * acf[lag - 1];
    const double limit = kNinetyPercent / std::sqrt(static_cast<double>(y.size())) * std::sqrt(1.0 + 2.0 * squares);
    return std::abs(acf[m - 1]) > limit; // false for a constant series, whose acf is not a number
}

std::vector<double> seasonalIndices(std::span<const double> y, int season)
{
    const auto m = static_cast<std::size_t>(season);
    const std::size_t half = m / 2;
    std::vector<double> sums(m), counts(m);
    for (std::size_t t = half; t + half < y.size(); ++t) {
        double trend = 0.0; // the centred moving average; an even one has half weights at its ends
        for (std::size_t i = t - half; i <= t + half; ++i)
            trend += y[i] * (m % 2 == 0 && (i == t - half || i == t + half) ? 0.5 : 1.0);
        trend /= static_cast<double>(m);
        const double ratio = y[t] / trend;
        if (std::isnan(ratio))
            continue;
        sums[t % m] += ratio;
        counts[t % m] += 1.0;
    }
    double total = 0.0;
    for (std::size_t j = 0; j < m; ++j) {
        sums[j] /= counts[j];
        total += sums[j] / static_cast<double>(m);
    }
    for (double &index : sums)
        index /= total;
    return sums;
}

std::vector<double> naive2(std::span<const double> y, int season, int horizon)
{
    const std::vector<double> filled = withoutGaps(y);
    const auto h = static_cast<std::size_t>(horizon);
    if (filled.empty())
        return std::vector<double>(h, 0.0);
    const double last = filled.back();
    std::vector<double> forecast(h, last);
    if (!passesSeasonalityTest(filled, season))
        return forecast;
    const std::vector<double> indices = seasonalIndices(filled, season);
    const auto usable = [](double index) { return std::isfinite(index) && index != 0.0; };
    if (!std::ranges::all_of(indices, usable)) // a season with a phase of nothing but zeros cannot be divided out
        return forecast;
    const std::size_t n = filled.size();
    const double level = last / indices[(n - 1) % indices.size()];
    for (std::size_t step = 0; step < h; ++step)
        forecast[step] = level * indices[(n + step) % indices.size()];
    return forecast;
}

} // namespace shelfcast::core
