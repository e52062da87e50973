#pragma once
#include <span>

/// Error measures. Everywhere: actual (h) and forecast (h) in units a period; periods whose actual is NaN do not count;
/// the result is NaN where a measure cannot be had (no known period, or a scale of zero).
namespace shelfcast::core::metrics {

/// Mean |y - f|
double mae(std::span<const double> actual, std::span<const double> forecast);
/// Mean (y - f)^2, in squared units.
double mse(std::span<const double> actual, std::span<const double> forecast);
/// The root of mse, in units.
double rmse(std::span<const double> actual, std::span<const double> forecast);
/// 1 - sum (y - f)^2 / sum (y - mean y)^2: 1 is exact, 0 no better than the mean of what was sold; unknown where all y are alike.
double r2(std::span<const double> actual, std::span<const double> forecast);
/// Mean of 100 |y - f| / |y|, in percent; unknown as soon as one known y is zero, which has no percentage.
double mape(std::span<const double> actual, std::span<const double> forecast);
/// Mean of 200 |y - f| / (|y| + |f|), 0 where both are 0.  source Makridakis, Spiliotis & Assimakopoulos (2020), M4
double smape(std::span<const double> actual, std::span<const double> forecast);

/// The mean in-sample |x_t - x_(t-m)|, by which MASE and MSIS are scaled.
double seasonalScale(std::span<const double> train, int season);
/// Mean |y - f| / @p scale.  source Hyndman & Koehler (2006)
double mase(std::span<const double> actual, std::span<const double> forecast, double scale);

/// The mean in-sample (x_t - x_(t-1))^2 from the first sale on, by which RMSSE is scaled.
double squaredScale(std::span<const double> train);
/// sqrt(mean (y - f)^2 / @p scale).  source Makridakis, Spiliotis & Assimakopoulos (2022), M5
double rmsse(std::span<const double> actual, std::span<const double> forecast, double scale);

/// Sum |y - f| / sum |y|
double wape(std::span<const double> actual, std::span<const double> forecast);
/// Sum (f - y) / sum |y|: above zero, too much was forecast.
double bias(std::span<const double> actual, std::span<const double> forecast);

/// Mean scaled width of the central interval that should hold all but @p alpha, with 2 / alpha a unit for what lies outside.
/// source  Gneiting & Raftery (2007), as in M4
double msis(std::span<const double> actual, std::span<const double> lower, std::span<const double> upper, double alpha, double scale);
/// The share of periods inside the interval, its ends included.
double coverage(std::span<const double> actual, std::span<const double> lower, std::span<const double> upper);
/// The same for counts, whose closed intervals hold more than they are named for: half of the periods may lie on an interval's end.
///
/// Each period counts for the share of its probability, from what the forecast leaves below it to what it leaves up to it, that lies
/// between the central levels. A distribution that is right comes out at @p nominal, whether counted or not; without ties it is `coverage`.
///
/// quantiles  (h x levels), row after row, ascending; sales, so that nothing lies below zero
/// levels     ascending; those of the central interval among them
/// nominal    of the central interval, 0 to 1
/// source     Czado, Gneiting & Held (2009), Predictive model assessment for count data, Biometrics 65: the nonrandomised PIT
double countCoverage(std::span<const double> actual, std::span<const double> quantiles, std::span<const double> levels, double nominal);

/// Mean pinball loss of one quantile.
/// level  0 to 1
double pinball(std::span<const double> actual, std::span<const double> quantile, double level);

/// Mean continuous ranked probability score, in units: twice the pinball loss, integrated over the levels by trapezoids; beyond the
/// outermost levels their quantile stands for those that are not known. For a point forecast it is the absolute error.
///
/// quantiles  (h x levels), row after row, ascending
/// levels     ascending
/// source     Gneiting & Raftery (2007), Strictly proper scoring rules, prediction, and estimation, 4.2; Laio & Tamea (2007)
double crps(std::span<const double> actual, std::span<const double> quantiles, std::span<const double> levels);

/// Half the sum of both measures' ratios to Naive2, each averaged over series before.  source M4
double owa(double smape, double mase, double naive2Smape, double naive2Mase);

} // namespace shelfcast::core::metrics
