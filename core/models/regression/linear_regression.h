#pragma once
#include "core/models/regression/design.h"

namespace shelfcast::core::regression {

enum class SeasonChoice { Auto, Dummies, Fourier, Off };
enum class Switch { Auto, On, Off };

/// The settings.
struct Options {
    bool trend = true;
    SeasonChoice season = SeasonChoice::Auto;
    int harmonics = 0;           ///< of Fourier; 0 is chosen
    bool calendar = true, drivers = true;
    Switch log = Switch::Auto;
    bool ridge = true;           ///< false: ordinary least squares
    bool carryErrors = true;
};

/// What was chosen for one series. Small enough to be kept; the line itself is found again in a moment.
struct Chosen {
    Terms terms;
    bool log = false;
    double penalty = 0.0;
    bool carryErrors = true;
};

/// Chooses season, logarithm and penalty: those whose forecast of the last fifth of the known periods, made from those
/// before, has the smallest absolute error; the simpler one where they are alike.
///
/// errors  TooShort if fewer than 6 periods are known
/// cost    O(n p^2) a seasonal form, at most 5 of them
Result<Chosen> choose(const SeriesView &series, const Options &options, const JobContext &job);

/// Regression on trend, season, calendar and drivers.
///
/// Intervals are Student's t with the uncertainty of the coefficients. With carryErrors the last residual fades into the
/// forecast at the rate of the residuals' correlation (phi), and the variance h steps ahead is s^2 (1 - phi^2h) + that of the line.
/// On the log scale the mean is that of a log-normal variable, and no period goes beyond ten times the largest one known.
/// source  Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 7 and 10
Result<SeriesForecast> forecastWith(const Chosen &chosen, const SeriesView &series, int horizon);

} // namespace shelfcast::core::regression
