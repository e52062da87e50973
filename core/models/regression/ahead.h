#pragma once
#include "core/models/regression/form_choice.h"

namespace shelfcast::core::regression {

/// Mean and variance of each future period on the line's scale.
struct Ahead {
    std::vector<double> mean, variance;
};

/// The columns' values over a history and a horizon, the trend fading there. out: (n + h) x p
RowMatrix valuesAhead(const FittedLine &line, const SeriesView &history, int horizon);

/// What is to come. The uncertainty of the coefficients is that of a trend which does not fade, since it might not.
/// @p values  of valuesAhead
/// cost       O(n p^2)
Ahead aheadOf(const FittedLine &line, const SeriesView &history, const RowMatrix &values, int horizon);

/// What errors carry into each row of the history, and into the first one after it. out: (n + 1)
Eigen::VectorXd carriedInto(const FittedLine &line, const SeriesView &history, const RowMatrix &values);

/// The covariance of constant (at the columns' means) and slopes, as a multiple of the variance of the errors.
Eigen::MatrixXd covarianceIn(const FittedLine &line, const Whitened &whitened);

inline Eigen::Map<const Eigen::VectorXd> slopesOf(const FittedLine &line)
{
    return {line.slopes.data(), static_cast<Eigen::Index>(line.slopes.size())};
}

} // namespace shelfcast::core::regression
