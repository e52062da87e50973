#pragma once
#include <Eigen/Core>

#include <span>
#include <vector>

namespace shelfcast::core::regression {

/// A line through the known rows of a design.
struct Line {
    double constant = 0.0;     ///< at x = 0
    Eigen::VectorXd slopes;    ///< (p) in units of y for a unit of x
    double variance = 0.0;     ///< of the residuals
    double freedom = 1.0;      ///< degrees of freedom left
    double carry = 0.0;        ///< correlation of a residual with the one before, 0 to 0.98
    double lastResidual = 0.0; ///< of the last row, faded by the unknown rows after it
};

/// Least squares with a penalty on the standardised slopes, for several penalties and several y at the cost of little more than one.
///
/// x          rows of history, p columns; only rows whose y is known take part
/// penalty    as a share of the columns' own variance; 0 is ordinary least squares (columns that repeat others get 0)
/// cost       O(n p^2) once, O(p^3 + n p) a line
/// source     Hoerl & Kennard (1970); degrees of freedom: Hastie, Tibshirani & Friedman (2009), 3.4.1
class Ridge {
public:
    /// @p known  which rows take part, at least 2
    Ridge(const Eigen::Ref<const Eigen::MatrixXd> &x, std::vector<Eigen::Index> known);

    Line fit(std::span<const double> y, double penalty) const;
    /// The variance of the line at @p row of explaining variables, as a multiple of the residual variance, for the penalty given.
    /// One solve a call: ask for all rows at once. out: (rows)
    Eigen::VectorXd leverage(const Eigen::Ref<const Eigen::MatrixXd> &rows, double penalty) const;

private:
    Eigen::MatrixXd penalised(double penalty) const;

    std::vector<Eigen::Index> m_known;
    Eigen::MatrixXd m_z;                ///< (known x p) centred, scaled to variance 1
    Eigen::MatrixXd m_gram;             ///< Z'Z
    Eigen::RowVectorXd m_mean, m_scale; ///< of the columns
};

} // namespace shelfcast::core::regression
