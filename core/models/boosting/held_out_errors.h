#pragma once
#include "core/models/forecaster.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <span>
#include <vector>

namespace shelfcast::core::boosting {

/// One forecast that was tried on a held-out period; all by the series' own size.
struct Tried {
    double expected = 0.0, actual = 0.0;
    double unrest = 0.0; ///< the series' own error size
    int step = 1;
};

/// How far held-out periods lay from what was expected: the spread by the series' own error size, the expected value and the step,
/// and the shape by how large the expected value is beside its spread. What sells seldom keeps its share of zeros.
class HeldOutErrors {
public:
    HeldOutErrors() = default;
    /// cost  O(n log n)
    HeldOutErrors(std::vector<Tried> tried, bool nonNegative);

    /// The quantiles at kQuantileLevels, by the series' own size.
    std::array<double, kQuantileCount> quantiles(double expected, double unrest, int step) const;

    nlohmann::json toJson() const;
    /// Throws nlohmann::json::exception where it is not what `toJson` gave.
    static HeldOutErrors fromJson(const nlohmann::json &json);

private:
    static constexpr std::size_t kGrid = 41;
    using Coefficients = std::array<double, 4>;

    /// The shape for one size of the expected value beside its spread.
    struct Shape {
        double position = 0.0; ///< logarithm of expected by spread
        double zeros = 0.0;    ///< share of periods without sales
        std::array<double, kGrid> others{}; ///< errors by spread of the other periods, from the lowest to the highest
    };

    static Coefficients terms(double expected, double unrest, int step);
    double spread(double expected, double unrest, int step) const;
    void learnSpread(const std::vector<Tried> &tried);
    Shape shapeOf(std::span<const Tried> tried) const;

    Coefficients m_coefficients{0.0, 1.0, 0.0, 0.0}; ///< of the logarithm of the mean absolute error
    std::vector<Shape> m_shapes;
    bool m_nonNegative = true;
};

} // namespace shelfcast::core::boosting
