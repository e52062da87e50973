#pragma once
#include "core/models/theta/fit.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace shelfcast::core::theta {

/// What a model expected one step ahead, and what came.
struct PastSteps {
    std::span<const double> value, expected; ///< (n) value NaN where unknown
    std::size_t from = 0;                    ///< the first periods say nothing: the level is still on its way
    double parameters = 3.0;                 ///< how many were read from these values
};

/// One-step errors: whether their variance grows with the level, by their likelihood; and how large they are, with the doubt in
/// the parameters (Akaike's final prediction error), and, where all is above zero, their shape. The growth with the horizon is left at none.
///
/// source  Akaike (1969), Fitting autoregressive models for prediction
Spread oneStepSpread(const PastSteps &past);

/// The power of the horizon by which mean squares of errors grow beyond the formula's variances, from the errors that forecasts
/// of 2, 3 ... periods would have had, with a usual growth believed beforehand. Those errors were made with parameters that
/// knew their outcome, and overlap: the growth counts for seven tenths.
///
/// formula  (steps) variances beside that of one step
/// ahead    (origin, h): the expectation of period origin + h - 1 by what was known before period origin
/// cost     O(n steps)
/// source   Chatfield (1993), Calculating interval forecasts, JBES 11: empirically based intervals
template <class Ahead>
double growthOf(const PastSteps &past, const Spread &spread, std::span<const double> formula, const Ahead &ahead)
{
    constexpr double kUsualGrowth = 0.1, kBelief = 3.0, kTrust = 0.7; // the belief is worth three observed logarithms
    const std::size_t n = past.value.size(), steps = formula.size();
    double known = kBelief, seen = kBelief * kUsualGrowth, oneStep = 0.0;
    for (std::size_t h = 1; h <= steps; ++h) {
        double squares = 0.0, origins = 0.0;
        for (std::size_t t = past.from; t + h - 1 < n; ++t) {
            const double value = past.value[t + h - 1];
            if (std::isnan(value))
                continue;
            const double error = value - ahead(t, h);
            squares += spread.power == 1 ? error * error / past.expected[t] : error * error;
            origins += 1.0;
        }
        if (h == 1)
            oneStep = squares / origins;
        if (h == 1 || origins < 3.0 || !(squares > 0.0) || !(oneStep > 0.0))
            continue;
        const double far = static_cast<double>(h), log = std::log(far);
        const double independent = origins / far / static_cast<double>(steps); // errors of neighbouring origins share most periods
        known += independent * log * log;
        seen += independent * log * std::log(squares / origins / (oneStep * formula[h - 1]));
    }
    return kTrust * std::clamp(seen / known, -1.0, 1.0);
}

/// How many steps ahead the growth is looked at.
inline std::size_t stepsFor(std::size_t n) { return std::min<std::size_t>(36, n / 4); }

/// The spread of a fitted Theta model by its past errors. @p y as `fit` takes it.
Spread pastSpread(const Fit &fit, std::span<const double> y);

} // namespace shelfcast::core::theta
