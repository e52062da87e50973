#pragma once
#include <span>

namespace shelfcast::core::arima {

/// A seasonal unit root test: its statistic and the value at 5 % beyond which a seasonal difference is needed.
struct SeasonalTest {
    double statistic = 0;
    double critical = 0;
    bool solved = false; ///< false where the series is too short or too regular for the test's regressions
    bool differenceNeeded() const { return solved && statistic > critical; }
};

/// The test of Osborn, Chui, Smith and Birchenhall: regresses the twice differenced series on its own lags (at most three,
/// by AIC) and on both single differences with those lags taken out; the t value of the seasonal one is the statistic.
/// The null hypothesis is a seasonal unit root.
///
/// y       (n) without NaN
/// cost    O(n)
/// source  Osborn, Chui, Smith & Birchenhall (1988), Seasonality and the order of integration for consumption; critical
///         values and lags as forecast::nsdiffs(test = "ocsb")
SeasonalTest osborn(std::span<const double> y, int season);

/// The test of Canova and Hansen: whether the waves of a season stay as they are, against wandering ones, by the partial
/// sums of the residuals' waves. The null hypothesis is a steady season.
///
/// y       (n) without NaN
/// errors  not solved beyond a season of 60, where its matrix costs too much
/// cost    O(n season^3)
/// source  Canova & Hansen (1995), Are seasonal patterns constant over time?; the statistic as forecast:::SD.test for even
///         seasons; critical values those of the limit, which the paper's table 1 has from simulations
SeasonalTest canovaHansen(std::span<const double> y, int season);

} // namespace shelfcast::core::arima
