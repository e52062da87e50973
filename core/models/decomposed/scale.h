#pragma once
#include <span>
#include <vector>

namespace shelfcast::core::decomposed {

/// The scale on which the parts of a series are added: its units, their square root or their logarithm, in shares of a typical
/// value, so that the unit of sales makes no difference.
struct Scale {
    double power = 1.0; ///< 1 units, 0.5 square root, 0 logarithm
    double unit = 1.0;  ///< the typical value; 1 where the power is 1

    double to(double value) const;
    double from(double scaled) const;
    /// Values that cannot be put on the scale (not above zero under a logarithm) become unknown.
    std::vector<double> to(std::span<const double> values) const;
};

/// The scale with this power for a series.
Scale scaleFor(std::span<const double> y, double power);

/// Whether the seasons of a series grow with its level: the scale on which its remainder is the most even one, judged by the
/// likelihood of the remainder of an MSTL. The square root unless the gain is clear; always units where values are not above zero.
///
/// cost    three MSTLs
/// source  Box & Cox (1964), An analysis of transformations, with MSTL in place of the regression
Scale chooseScale(std::span<const double> y, std::span<const int> seasons);

} // namespace shelfcast::core::decomposed
