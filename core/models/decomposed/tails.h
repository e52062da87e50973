#pragma once
#include <span>

namespace shelfcast::core::decomposed {

/// How the noise of a series differs from a normal curve of the same variance: at its shoulders, which hold 80 %, and at its
/// tails, which hold 95 %. Sales that jump now and then have narrow shoulders.
struct Tails {
    double shoulder = 1.0; ///< of the normal distance from the middle
    double tail = 1.0;

    /// The factor for a quantile so many standard deviations from the middle.
    double factor(double deviations) const;
};

/// From the remainder of a decomposition, drawn towards the normal curve where there is little of it.
///
/// remainder  (n) NaN where unknown
/// cost       O(n)
Tails tailsOf(std::span<const double> remainder);

} // namespace shelfcast::core::decomposed
