#pragma once
#include "core/models/forecaster.h"
#include "core/models/neural/data/sampling.h"

#include <cmath>
#include <vector>

namespace shelfcast::core {

/// A walk that comes back to its level: neighbours resemble each other by @p persistence.
inline std::vector<double> wanderingSeries(std::size_t n, double persistence, std::uint64_t seed, double level = 100.0, double spread = 10.0)
{
    networks::Random random(seed);
    std::vector<double> y(n);
    double now = random.normal();
    for (double &value : y) {
        value = level + spread * now;
        now = persistence * now + std::sqrt(1.0 - persistence * persistence) * random.normal();
    }
    return y;
}

inline SeriesView viewOf(const std::vector<double> &y, int season = 1)
{
    SeriesView view;
    view.y = y;
    view.seasonLength = season;
    return view;
}

/// The same normal spread in each period.
inline SeriesForecast flatForecast(std::size_t horizon, double mean = 100.0, double spread = 10.0)
{
    SeriesForecast forecast;
    forecast.mean.assign(horizon, mean);
    const std::vector<double> spreads(horizon, spread);
    normalQuantiles(forecast.mean, spreads, forecast.quantiles);
    return forecast;
}

} // namespace shelfcast::core
