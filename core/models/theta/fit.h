#pragma once
#include "core/base/result.h"
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
};

/// One line that was tried.
struct Tried {
    LineKind kind = LineKind::Drift;
    double error = 0.0; ///< root of the mean squared one-step error, in units
};

/// A fitted member of the family. Time 0 is the first known period of the history.
struct Fit {
    Parameters parameters;
    Season season;
    double deviation = 0.0;      ///< of one-step errors of the seasonless series
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
