#pragma once
#include <Eigen/Core>

#include <vector>

namespace shelfcast::core::regression {

/// How coefficients are kept small: mix 0 is ridge, 1 the lasso, between them the elastic net.
struct Penalty {
    double mix = 0.0;
    double size = 0.0; ///< 0 is least squares
};

/// Sums of products of rows [y, 1, x]: all that least squares needs to know of them.
struct Moments {
    Eigen::MatrixXd products; ///< (p + 2) x (p + 2)
    double rows = 0.0;
};

/// A line through y.
struct Line {
    double constant = 0.0;
    Eigen::VectorXd slopes;  ///< (columns that were used)
    double squares = 0.0;    ///< sum of squared residuals
    double terms = 0.0;      ///< parameters that it is worth, the constant included
};

/// Which columns of x take part. Free ones have no penalty.
struct Selection {
    std::vector<int> free, penalised;
    std::size_t size() const { return free.size() + penalised.size(); }
};

/// Least squares with a penalty on standardised coefficients of standardised y, after what the constant and the free columns explain:
///
///     1/2 |y - X b|^2 / n + size * sum (mix |b_j| + (1 - mix) / 2 b_j^2)
///
/// That is R's glmnet with y of variance one. Columns that repeat others share their coefficient or get none.
///
/// start   standardised coefficients of a neighbouring penalty to begin from; may be empty, and takes the new ones
/// out     slopes in the order of free, then penalised
/// cost    O(p^3) for ridge, O(p^2) a sweep for the others (coordinate descent)
/// source  Hoerl & Kennard (1970); Friedman, Hastie & Tibshirani (2010), JSS 33(1); terms: Zou, Hastie & Tibshirani (2007)
Line lineOf(const Moments &moments, const Selection &selection, const Penalty &penalty, Eigen::VectorXd *start = nullptr);

/// The covariance of [constant, slopes] as a multiple of the variance of the rows. Where a penalty sets coefficients to zero, that of
/// the others as if they had been known beforehand; the rows of those at zero are zero.
Eigen::MatrixXd covarianceOf(const Moments &moments, const Selection &selection, const Penalty &penalty, const Line &line);

/// The smallest size at which a penalty with @p mix above zero leaves no penalised column.
double largestSize(const Moments &moments, const Selection &selection, double mix);

} // namespace shelfcast::core::regression
