#pragma once
#include "core/models/ets/estimation/likelihood.h"
#include "core/models/ets/estimation/parameters.h"

#include <array>
#include <limits>
#include <span>

namespace shelfcast::core::ets {

using Parameters = std::array<double, kMaxParameters>;

struct StopRules {
    int iterations = 60;
    double gain = 1e-4;         ///< two steps in a row that lower -2 log L by less than this end the search
    /// A search that cannot come below this -2 log L at its present pace is given up.
    double hopeless = std::numeric_limits<double>::infinity();
    /// Optima of earlier searches: one that comes near to them is given up, it would end there too.
    std::span<const Parameters> known = {};
};

struct Optimum {
    Parameters parameters{};    ///< in the layout of the form
    double objective = 0;       ///< -2 log L up to a constant, n log(cost)
    int evaluations = 0;        ///< passes over the series
    bool converged = false;
    bool abandoned = false;
};

/// -2 log L from the cost of a likelihood. A perfect fit is held at the rounding error of the scaled series,
/// so that forms which all fit perfectly are told apart by their number of parameters.
double objectiveOf(double cost, int observed);

/// Minimises the target of a form from the parameters @p start (smoothing parameters and first states).
///
/// Levenberg-Marquardt on the one-step errors with bounds on the smoothing parameters: parameters that a step would carry
/// over their bound are held there and the step is solved again for the others. Beta is lowered where the form would not be
/// forecastable; if that is where the search ends, it goes on along that border. Deterministic, no allocation.
///
/// cost    10 to 60 passes with derivatives, each O(n p^2)
/// source  Marquardt (1963); Nocedal & Wright (2006), Numerical Optimization, ch. 10 and 16.7
Optimum minimise(Likelihood &likelihood, const Parameters &start, const StopRules &rules, Bounds bounds = Bounds::Both);

} // namespace shelfcast::core::ets
