#pragma once
#include "core/base/result.h"
#include "core/models/ces/smoother.h"
#include "core/models/theta/fit.h"

#include <span>
#include <vector>

namespace shelfcast::core::ces {

/// What decides between forms. Ahead takes the errors of 1, 2 ... periods ahead, up to a season, in the place of the likelihood in
/// AICc: the form that is best one step ahead may drift off within a season.
enum class Criterion { Ahead, Aicc, Aic, Bic };

struct FitOptions {
    std::vector<Form> forms = {Form::None, Form::Simple, Form::Partial, Form::Full};
    Criterion criterion = Criterion::Ahead;
    int seasonLength = 1;       ///< periods; 1 means none
    bool formulaSpread = false; ///< intervals by the state space formula alone
};

struct Tried {
    Form form = Form::None;
    double score = 0.0; ///< by the criterion
};

/// A fitted model. Time 0 is the first known period of the history.
struct Fit {
    Form form = Form::None;
    Smoothing smoothing = {};
    States initial;             ///< before the first period, by backcasting
    int seasonLength = 1;
    theta::Spread spread;
    int observed = 0;           ///< known values
    bool shortOfSeason = false; ///< a season was asked for by name, but there is too little history
    std::vector<Tried> tried;   ///< best first
    int passes = 0;             ///< three times there and back over the series, for all forms
};

/// Fits every form by least squares on one-step errors and keeps the one with the lowest criterion.
///
/// y       (n) units a period, the first one known, NaN where unknown
/// errors  TooShort with fewer than three known values
/// cost    about 0.2 ms for n = 100 and 12 periods a season
/// source  Svetunkov, Kourentzes & Ord (2022), Complex exponential smoothing, Naval Research Logistics 69
Result<Fit> fit(std::span<const double> y, const FitOptions &options);

} // namespace shelfcast::core::ces
