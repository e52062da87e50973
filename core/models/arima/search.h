#pragma once
#include "core/models/arima/differencing.h"
#include "core/models/arima/fit.h"
#include "core/models/arima/waves.h"

namespace shelfcast::core::arima {

enum class Approximation {
    Auto,  ///< compare models by conditional sums of squares if there are gaps, more than 150 periods, or more than 12 a season
    Never,
    Always,
};

/// Beyond this a season costs more than seasonal orders tell of it.
inline constexpr int kLongestSeason = 350;
/// Beyond this waves do better than seasonal orders, unless one insists: few such seasons have been seen, and one
/// difference a phase doubles the noise.
inline constexpr int kLongestOrders = 30;

struct SearchSettings {
    Criterion criterion = Criterion::Aicc;
    bool seasonal = true;
    bool stepwise = true;      ///< false tries every model up to maxOrder
    bool constant = true;      ///< allow a mean or a drift
    int maxP = 5, maxQ = 5;    ///< largest p and q
    int maxSeasonalP = 2, maxSeasonalQ = 2;
    int maxOrder = 0;          ///< largest p + q + P + Q; 0 is no limit, or 5 when not stepwise
    int maxD = 1, maxSeasonalD = 1;
    SeasonalEvidence seasonalEvidence = SeasonalEvidence::Strength;
    Approximation approximation = Approximation::Auto;
};

/// Chooses the orders of a seasonal ARIMA model and fits it: seasonal differences by seasonal strength, ordinary ones by
/// KPSS, the rest by a stepwise search over an information criterion; the chosen model is fitted by exact likelihood.
///
/// y           (n) oldest first, NaN where unknown
/// regressors  each (n)
/// season      periods a season; 1, or more than a third of a usable history, means none
/// errors      TooShort if nothing is known; Cancelled
/// cost        some 10 to 30 fits; about 10 ms for ten years of months
/// source      Hyndman & Khandakar (2008), Automatic time series forecasting; agrees with forecast::auto.arima 8.20
Result<Fit> autoArima(std::span<const double> y, const Columns &regressors, int season, const SearchSettings &settings,
                      const JobContext &job);

/// The seasons that waves are to stand for.
struct WaveChoice {
    std::vector<int> seasons;
    int pairs = 0;               ///< of each; 0 lets the criterion choose, none included
    std::int64_t firstPeriod = 0;
};

/// How many pairs of waves each season gets: more while the criterion falls, by conditional fits with ARMA(2,1) errors
/// (and a seasonal autoregression) after the differences that the richest choice needs.
///
/// season  that of the seasonal orders; its own waves are left to it
/// out     without the seasons that waves say nothing of
std::vector<Waves> chosenWaves(std::span<const double> y, const Columns &regressors, int season, const WaveChoice &choice,
                               const SearchSettings &settings, const JobContext &job);

} // namespace shelfcast::core::arima
