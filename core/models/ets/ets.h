#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/ets/estimation/likelihood.h"
#include "core/models/ets/estimation/parameters.h"
#include "core/models/ets/form.h"

#include <span>
#include <vector>

namespace shelfcast::core::ets {

/// Which information criterion decides between forms.
enum class Criterion { Aicc, Aic, Bic };

/// How many of the forms that were tried are kept.
inline constexpr std::size_t kMostWeighed = 8;

struct FitOptions {
    int seasonLength = 1;                    ///< periods; 1 means none
    FormChoice forms;
    Criterion criterion = Criterion::Aicc;
    Bounds bounds = Bounds::Both;            ///< of the smoothing parameters
    Prior prior;                             ///< none: maximum likelihood, as R
    bool average = false;                    ///< keeps the forms that explain the history nearly as well, to be averaged with the best
    bool foresight = false;                  ///< a form must also see a season ahead; see Selection::leaveOutShortSighted
};

/// A form and what the criterion says of it; lower is better.
struct Weighed {
    Form form;
    double score = 0;
};

struct Rival;

/// An exponential smoothing model with its parameters and what it says about the history.
struct Fit {
    Form form;
    int seasonLength = 1;                    ///< 1 where the form has no season
    double alpha = 0, beta = 0, gamma = 0;
    double phi = 1;                          ///< 1 where the trend is not damped
    States initial, last;
    double logLikelihood = 0;                ///< without the constants that R leaves out too
    double aic = 0, aicc = 0, bic = 0;
    double sigma2 = 0;                       ///< variance of the residuals; relative to the forecast if errors are multiplicative
    std::vector<double> fitted;              ///< (n) one-step forecasts, NaN before the first known value
    std::vector<double> residuals;           ///< (n) NaN where y is unknown
    std::vector<Weighed> weighed;            ///< the forms that were tried, best first, at most kMostWeighed; empty without a likelihood
    std::vector<Rival> rivals;               ///< what the forecast averages with this form, likeliest first; empty for none
    int freedom = 0;                         ///< known values less parameters, 0 where that is not above it
    int tail = 0;                            ///< degrees of freedom of the residuals' own distribution; 0 for a normal one
    double recent = 1;                       ///< variance of the residuals at the end of the history over sigma2; 1 unless it clearly changed
    int observed = 0;                        ///< known values
    int evaluations = 0;                     ///< passes over the series, for all forms tried
    bool converged = false;
};

/// A form that was not chosen but may be the right one.
struct Rival {
    Fit fit;                                 ///< form, parameters, states and sigma2 only
    double weight = 0;                       ///< how probable the form is; the best one has what the rivals leave of 1
};
/// The weight of the best form itself.
double ownWeight(const Fit &fit);
/// Periods of the season of the best form, or of a rival; 1 where none has one.
int seasonLengthOf(const Fit &fit);

/// Fits every form of the choice by maximum likelihood (or by the highest posterior density where there is a prior) and keeps the one with the lowest criterion.
///
/// y       (n) units a period, oldest first, NaN where unknown
/// errors  TooShort without a known value, InvalidInput for one beyond 1e150, Cancelled
/// cost    the whole family: about 5 ms for n = 100 and m = 12, 3 ms for n = 1000 without season
///
/// Multiplicative components need all values above zero. Forms with as many parameters as values less one are left out;
/// with six known values or fewer (more if a trend is asked for) a line or a level is fitted by least squares from the first
/// values. A history that never changes gives a constant level. Seasons longer than kMaxSeason are left out.
///
/// source  Hyndman, Koehler, Snyder & Grose (2002), A state space framework for automatic forecasting using exponential
///         smoothing methods; Hyndman & Khandakar (2008), Automatic time series forecasting
Result<Fit> fit(std::span<const double> y, const FitOptions &options, const JobContext &job = {});

/// Moves the last states (of the rivals too) on through values that came after the history, with the parameters as they are.
/// later  (k) values after the last one of the history, NaN where unknown
void extend(Fit &fit, std::span<const double> later);

} // namespace shelfcast::core::ets
