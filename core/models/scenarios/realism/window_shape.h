#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace shelfcast::core {

/// One stretch of sales with what came before it, both in shares of the series' level, so that big and small series can be compared.
struct ShapedWindow {
    std::span<const double> before; ///< oldest first
    std::span<const double> values;
};

/// The correlation of the values with those so many periods before; NaN where all are alike.
double autocorrelation(std::span<const double> values, std::size_t lag);

inline constexpr std::size_t kShapeFeatures = 14;
/// What people see in a stretch of sales: size, spread, zeros, ends, jumps, how neighbours resemble each other, repeats, the season, and how
/// it goes on from what came before.
std::array<double, kShapeFeatures> shapeOf(const ShapedWindow &window, int season);

/// Sorted quantiles of values at levels 0.025, 0.075 ... 0.975.
std::vector<double> evenQuantiles(std::vector<double> values);

} // namespace shelfcast::core
