#pragma once
#include "core/models/regression/carried_errors.h"
#include "core/models/regression/log_scale.h"
#include "core/models/regression/penalised.h"

namespace shelfcast::core::regression {

enum class SeasonChoice { Auto, Dummies, Fourier, Off };
enum class Switch { Auto, On, Off };

/// The settings.
struct Options {
    Switch trend = Switch::Auto;
    int bends = 10;              ///< places at which the trend may change
    double damping = 0.0;        ///< of the trend's future, a period; 0 is chosen
    SeasonChoice season = SeasonChoice::Auto;
    int harmonics = 0;           ///< of Fourier; 0 is chosen
    bool calendar = true, drivers = true;
    int lags = 0;                ///< of the drivers
    std::string country;         ///< whose holidays; empty is none
    Switch log = Switch::Auto;
    bool shrink = true;          ///< false: ordinary least squares
    double mix = 0.0;            ///< of the penalty: 0 ridge, 1 lasso
    bool carryErrors = true;
};

/// A form that was weighed.
struct Weighed {
    bool log = false;
    int trendTerms = 0, seasonTerms = 0;
    Carry carry;
    double score = 0.0; ///< AICc
};

/// A line with all that its forecast needs beside the history.
struct FittedLine {
    std::vector<Column> columns;
    int freeColumns = 0;          ///< so many of the first have no penalty
    double constant = 0.0;        ///< at x = 0
    std::vector<double> slopes;   ///< (columns)
    Scale scale;
    Carry carry;
    Penalty penalty;
    double damping = 1.0;
    double variance = 0.0, freedom = 1.0; ///< of the errors, on the scale
    double widening = 1.0;                ///< of the intervals, where forecasts of the past missed by more than the errors' variance said
    std::vector<std::string> leftOut;     ///< drivers for which there is too little history
    std::vector<Weighed> weighed;         ///< best first, the line's own the first
};

/// Finds the line of one series.
///
/// Logarithm, season, straight or no trend, and how errors carry over are taken by AICc; changes of the trend by a lasso over evenly
/// placed bends, whose path is judged by AICc; size of the penalty and damping of the trend by the absolute error of forecasts
/// from up to four origins in the last half, each made from what was before it (the simpler one where they are alike).
///
/// errors  TooShort if fewer than 6 periods are known
/// cost    O(n p^2) a form of errors, of which there are about 10
/// source  Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 7 and 10; Kim, Koh, Boyd & Gorinevsky (2009),
///         l1 trend filtering; Bergmeir, Hyndman & Koo (2018) on the validity of time-ordered cross-validation
Result<FittedLine> fitLine(const SeriesView &series, const Options &options, const JobContext &job);

/// Goes on from any later history with the line as it is; what it missed carries over as far as it did in the fit.
///
/// Intervals are Student's t with the uncertainty of the coefficients. On the log scale see Scale.
/// errors  TooShort if nothing is known
Result<SeriesForecast> forecastWith(const FittedLine &line, const SeriesView &history, int horizon);

/// Level (with what carries over), trend, each season, calendar, holidays, each driver. On the log scale each part is what the value
/// changes by when it comes on top of those before, in this order. Coefficients are on the line's scale.
Result<Explanation> explainWith(const FittedLine &line, const SeriesView &history, int horizon);

/// Replaces the trend's columns in the rows from @p history on by a trend that fades: the first step is worth `damping`, the next its square.
void dampTrend(RowMatrix &values, const std::vector<Column> &columns, Eigen::Index history, double damping);

} // namespace shelfcast::core::regression
