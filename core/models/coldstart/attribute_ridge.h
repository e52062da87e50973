#pragma once
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace shelfcast::core {

/// The columns of a regression that are not zero for one item.
using RidgeRow = std::vector<std::pair<std::size_t, double>>;

/// A regression whose coefficients are drawn to zero.
///
/// source  Hoerl & Kennard (1970), Ridge regression; leave-one-out residuals by the hat matrix (Allen, 1974, PRESS)
class AttributeRidge {
public:
    AttributeRidge() = default;
    /// penalties  a column: items that say as much as that its coefficient is zero
    /// cost       items x columns of a row squared, and columns cubed
    AttributeRidge(std::span<const RidgeRow> rows, std::span<const double> values, std::span<const double> weights, std::span<const double> penalties);

    double predict(const RidgeRow &row) const;
    const std::vector<double> &residuals() const { return m_residuals; }
    /// What the residual of each item had been, had it been left out.
    const std::vector<double> &leftOut() const { return m_left; }
    /// The squares of those, weighted, added up.
    double press() const { return m_press; }

private:
    std::vector<double> m_coefficients, m_residuals, m_left;
    double m_press = 0.0;
};

} // namespace shelfcast::core
