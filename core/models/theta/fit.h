#pragma once
#include "core/base/result.h"
#include "core/models/error_shape.h"
#include "core/models/theta/season.h"
#include "core/models/theta/theta_line.h"

#include <optional>
#include <span>
#include <vector>

namespace shelfcast::core::theta {

/// What is fitted.
struct FitOptions {
    std::vector<LineKind> kinds = {LineKind::Drift}; ///< the one with the smallest one-step errors is taken
    std::optional<double> theta = 2.0;               ///< empty leaves it to the data
    SeasonRule season = SeasonRule::Auto;
    int seasonLength = 1;                            ///< periods; 1 means none
    bool formulaSpread = false;                      ///< one-step errors with the same variance everywhere, and no more
    bool steady = false;                             ///< season indices drawn to their mean, alpha and theta to what is usual
};

/// One line that was tried.
struct Tried {
    LineKind kind = LineKind::Drift;
    double error = 0.0; ///< root of the mean squared one-step error, in units
};

/// How far values fall from what was expected.
struct Spread {
    double deviation = 0.0; ///< of one-step errors of the seasonless series, where the expectation is 1 if power is not 0
    bool formula = true;    ///< as R: not scaled by a multiplied season
    int power = 0;          ///< of the expectation that the variance is proportional to: 0 or 1
    double growth = 0.0;    ///< the power of h by which variances grow beyond the formula's
    ErrorShape shape = kNormalShape; ///< of one-step errors
};

/// A fitted member of the family. Time 0 is the first known period of the history.
struct Fit {
    Parameters parameters;
    Season season;
    double squares = 0.0;        ///< sum of squared one-step errors of the seasonless series that counted
    Spread spread;               ///< by the formula, or from past errors if asked for
    int observed = 0;            ///< known values
    std::vector<Tried> tried;    ///< best first
    bool shortOfSeason = false;  ///< a season was asked for by name, but there is too little history
    bool added = false;          ///< a multiplied season was asked for, but some value is zero or below
};

/// Fits by least squares on one-step errors.
///
/// y       (n) units a period, the first one known, NaN where unknown
/// errors  TooShort with fewer than three known values
/// cost    about 20 microseconds for n = 100 and 12 periods a season
/// source  Assimakopoulos & Nikolopoulos (2000), The theta model, IJF 16; Hyndman & Billah (2003), Unmasking the Theta method, IJF 19;
///         Fiorucci et al. (2016), Models for optimising the theta method and their relationship to state space models, IJF 32
Result<Fit> fit(std::span<const double> y, const FitOptions &options);

/// The state after all of @p y, and the expectation of each of its periods if @p expected is given.
ThetaState filtered(const Fit &fit, std::span<const double> y, std::vector<double> *expected = nullptr);

} // namespace shelfcast::core::theta
