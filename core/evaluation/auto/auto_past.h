#pragma once
#include "core/evaluation/auto/auto_team.h"

#include <memory>
#include <vector>

namespace shelfcast::core {

/// What the contenders of one series forecast from one past origin, and what came.
struct PastForecast {
    std::size_t series = 0;
    int held = 0;                        ///< periods between the origin and the end of the history
    Situation situation;                 ///< of the series at that origin
    std::vector<float> actual;           ///< (steps) NaN where unknown
    double unit = 1.0;                   ///< the size of a usual error
    std::vector<std::vector<float>> forecasts; ///< (contenders, steps x (1 + kQuantileCount)) the mean, then the quantiles; empty where one did not take part

    std::size_t steps() const { return actual.size(); }
    double mean(std::size_t contender, std::size_t step) const { return forecasts[contender][step * (1 + kQuantileCount)]; }
    /// As a forecast again.
    SeriesForecast forecast(std::size_t contender) const;
};

/// A contender fitted to one series.
struct FittedContender {
    std::size_t contender = 0;
    std::unique_ptr<const FittedSeries> fitted;
    SeriesForecast forecast; ///< tidied; only where asked for
};

/// Fits those of a team that take part, each on its own: one that fails is left out.
/// horizon  0 makes no forecasts
std::vector<FittedContender> fitTeam(const std::vector<Contender> &team, const std::vector<bool> &taken, const SeriesView &series, int horizon, const JobContext &job);

/// How origins lie: the newest so many periods before the end, each earlier one a step before.
struct Origins {
    int newest = 1, step = 1, count = 3;
    /// For a history of so many periods and a horizon: a step is the horizon, but at most a third of the history.
    static Origins of(std::size_t periods, int horizon, int count);
};

/// Forecasts of a series from its past origins; none where too little is known before them.
///
/// milliseconds  of one core a fit, by the estimates of the contenders
std::vector<PastForecast> pastForecasts(const Teams &teams, const SeriesView &series, std::size_t index, const Origins &origins, double milliseconds, const JobContext &job);

} // namespace shelfcast::core
