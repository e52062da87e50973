#pragma once
#include "core/evaluation/backtest/backtest_record.h"
#include "core/evaluation/measures/direction.h"

#include <array>

namespace shelfcast::core {

/// The central intervals whose coverage is counted, with the places of their ends among the quantile levels.
struct CentralInterval {
    double nominal = 0.0;
    std::size_t low = 0, high = 0;
};
inline constexpr std::array<CentralInterval, 6> kCentralIntervals = {{{0.2, 5, 7}, {0.4, 4, 8}, {0.6, 3, 9}, {0.8, 2, 10}, {0.9, 1, 11}, {0.95, 0, 12}}};

/// Sums from which every metric of a set of forecasts can be had; the sums of two sets add up to those of both.
struct ErrorTally {
    double periods = 0.0;                  ///< known ones
    double absolute = 0.0, error = 0.0, squares = 0.0;       ///< of forecast less actual
    double sales = 0.0, actual = 0.0, actualSquares = 0.0;   ///< sum |y|, y, y^2
    double pinball = 0.0, crps = 0.0;      ///< of each period the mean loss over the levels; the score
    // Means over series and origins: sums of value times weight, and of weights.
    double smape = 0.0, naive2Smape = 0.0, measured = 0.0;
    double mape = 0.0, mapeMeasured = 0.0;
    double mase = 0.0, naive2Mase = 0.0, msis = 0.0, scaled = 0.0;
    double rmsse = 0.0, squareScaled = 0.0;
    double weighedPeriods = 0.0;           ///< sum of weights over known periods
    std::array<double, kCentralIntervals.size()> inside = {}; ///< of those, inside
    double count80 = 0.0, count95 = 0.0, countedPeriods = 0.0;
    Confusion directions = {};
    double forecasts = 0.0, standIns = 0.0;

    ErrorTally &operator+=(const ErrorTally &other);
};

/// One forecast beside what came, as the tally takes it. All (h).
struct ScoredForecast {
    std::span<const double> actual, mean, quantiles, naive2; ///< quantiles (h x kQuantileCount)
    double scale = 0.0, squaredScale = 0.0, before = 0.0;
    double weight = 1.0;     ///< in means over series
    bool standIn = false;
    bool whole = true;       ///< counts for the direction and the coverage of counts, which need all periods of a forecast
};
void tally(const ScoredForecast &one, ErrorTally &into);

/// Scores kept forecasts from one origin of one series, in units (each with a weight of 1) or in money (weighted by the money sold before
/// the origin). What it gives lasts until the next call.
class ScoredCase {
public:
    ScoredCase(const BacktestSeries &series, const BacktestActual &actual, bool inMoney);
    ScoredCase(const ScoredCase &) = delete; // the frame points into it
    ScoredCase &operator=(const ScoredCase &) = delete;
    ScoredForecast with(const BacktestForecast &forecast);
    /// One step (from 0) of a forecast.
    static ScoredForecast step(const ScoredForecast &whole, std::size_t step);

private:
    double m_unit = 1.0;
    ScoredForecast m_frame;
    std::vector<double> m_actual, m_naive2, m_mean, m_quantiles;
};

} // namespace shelfcast::core
