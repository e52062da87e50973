#pragma once
#include "core/clustering/series_features.h"

#include <span>

namespace shelfcast::core {

/// A: the few that bring most of the revenue; C: the many that bring the rest.
enum class AbcClass : std::uint8_t { A, B, C };
/// X: sells evenly; Z: sells by fits and starts.
enum class XyzClass : std::uint8_t { X, Y, Z };

/// Settable limits between the classes.
struct AbcXyzLimits {
    double a = 0.80, b = 0.95; ///< shares of the revenue that A, and A with B, bring
    double x = 0.5, y = 1.0;   ///< coefficients of variation up to which a series is X, and Y
};

/// By falling revenue: a series is A while those before it bring less than the share of A, B while they bring less than that of A and B.
/// What brings nothing is C.
std::vector<AbcClass> abcClasses(std::span<const double> revenue, const AbcXyzLimits &limits = {});
/// Unknown variation is Z: nobody can say that it is even.
XyzClass xyzClass(double variation, const AbcXyzLimits &limits = {});

} // namespace shelfcast::core
