#include "core/panel/mstl.h"

#include "core/panel/interpolate.h"
#include "core/panel/super_smoother.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr int kFirstWindow = 11, kWiderBySeason = 4;

/// The seasons with two whole cycles, each once, the shortest first.
std::vector<int> usable(std::span<const int> seasons, std::size_t n)
{
    std::vector<int> list(seasons.begin(), seasons.end());
    std::erase_if(list, [&](int m) { return m < 2 || n <= 2 * static_cast<std::size_t>(m); });
    std::ranges::sort(list);
    const auto repeated = std::ranges::unique(list);
    list.erase(repeated.begin(), repeated.end());
    return list;
}

/// Takes out season after season; returns the trend of the last one. `adjusted` comes in as the series.
std::vector<double> takeOutSeasons(std::vector<double> &adjusted, const MstlOptions &options, Decomposition &parts)
{
    const int rounds = options.rounds > 0 ? options.rounds : parts.seasons.size() > 1 ? 2 : 1;
    std::vector<double> trend;
    for (int round = 0; round < rounds; ++round) {
        int window = kFirstWindow;
        for (SeasonPart &season : parts.seasons) {
            StlOptions stlOptions = options.stl;
            if (stlOptions.season.window == 0)
                stlOptions.season.window = window;
            window += kWiderBySeason;
            for (std::size_t t = 0; t < adjusted.size(); ++t)
                adjusted[t] += season.values[t];
            SeasonalTrend one = stl(adjusted, season.length, stlOptions);
            season.values = std::move(one.season);
            trend = std::move(one.trend);
            parts.weights = std::move(one.weights);
            for (std::size_t t = 0; t < adjusted.size(); ++t)
                adjusted[t] -= season.values[t];
        }
    }
    return trend;
}

/// 1 - var(rest) / var(rest + part), over known values.
double strength(std::span<const double> rest, std::span<const double> part)
{
    double count = 0, mean = 0, squares = 0, meanWith = 0, squaresWith = 0;
    for (std::size_t t = 0; t < rest.size(); ++t) {
        if (std::isnan(rest[t]))
            continue;
        count += 1;
        const double delta = rest[t] - mean, with = rest[t] + part[t], deltaWith = with - meanWith;
        mean += delta / count;
        squares += delta * (rest[t] - mean);
        meanWith += deltaWith / count;
        squaresWith += deltaWith * (with - meanWith);
    }
    return squaresWith > 0 ? std::clamp(1.0 - squares / squaresWith, 0.0, 1.0) : 0.0;
}

} // namespace

double Decomposition::season(std::size_t t) const
{
    double sum = 0;
    for (const SeasonPart &part : seasons) {
        const std::size_t n = part.values.size(), m = static_cast<std::size_t>(part.length);
        sum += part.values[t < n ? t : n - m + (t - n) % m];
    }
    return sum;
}

Decomposition mstl(std::span<const double> y, std::span<const int> seasons, const MstlOptions &options)
{
    Decomposition parts;
    for (const int length : usable(seasons, y.size()))
        parts.seasons.push_back({length, std::vector<double>(y.size(), 0.0)});
    parts.adjusted = interpolated(y, seasons);
    if (parts.seasons.empty()) {
        parts.trend = superSmooth(parts.adjusted);
        parts.weights.assign(y.size(), 1.0);
    } else if (!y.empty() && std::isnan(parts.adjusted.front())) { // nothing is known
        parts.trend = parts.adjusted;
        parts.weights.assign(y.size(), 1.0);
    } else {
        parts.trend = takeOutSeasons(parts.adjusted, options, parts);
    }
    parts.remainder.resize(y.size());
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (std::isnan(y[t]))
            parts.adjusted[t] = std::numeric_limits<double>::quiet_NaN();
        parts.remainder[t] = parts.adjusted[t] - parts.trend[t];
    }
    return parts;
}

std::vector<double> seasonalStrengths(const Decomposition &parts)
{
    std::vector<double> strengths;
    for (const SeasonPart &season : parts.seasons)
        strengths.push_back(strength(parts.remainder, season.values));
    return strengths;
}

double trendStrength(const Decomposition &parts) { return strength(parts.remainder, parts.trend); }

} // namespace shelfcast::core
