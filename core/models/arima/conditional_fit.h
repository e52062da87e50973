#pragma once
#include "core/jobs/job_context.h"
#include "core/models/arima/whitener.h"

namespace shelfcast::core::arima {

struct ConditionalFit {
    std::vector<double> arma, regression;
    double sumSquares = 0; ///< of the errors
    int used = 0;          ///< errors that count
    bool converged = false;
};

/// Estimates an ARMA model by the conditional sum of squares: the first p + mP rows are taken as given and earlier errors
/// as zero. Nothing keeps the parameters stationary or invertible; the caller looks.
///
/// columns    differenced: the response, then its regressors; gaps hold a guess
/// counts     (rows) 0 for a row whose error says nothing, because its value is a guess; empty if all count
/// start      arma parameters to start from
/// tolerance  stop when a step promises to lower the sum of squares by less than this share
/// cost       5 to 15 steps of O(n k (k + lags))
/// source     Box & Jenkins (1976), 7.1 and 7.2; steps by Marquardt (1963)
ConditionalFit fitConditionally(const ArmaShape &shape, const Columns &columns, std::span<const char> counts,
                                std::span<const double> start, double tolerance, const JobContext &job);

} // namespace shelfcast::core::arima
