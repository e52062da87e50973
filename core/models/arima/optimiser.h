#pragma once
#include "core/jobs/job_context.h"

#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace shelfcast::core::arima {

struct MinimiseSettings {
    double tolerance = 1e-9;    ///< stop when the next step promises less than this
    int maxEvaluations = 2000;
    double step = 2e-7;         ///< of the differences; larger where f is less exact
};

struct Minimum {
    std::vector<double> x;
    double value = std::numeric_limits<double>::infinity();
    bool converged = false;
    bool cancelled = false;
    int evaluations = 0;
};

using Function = std::function<double(std::span<const double>)>;

/// A local minimum of f near x by BFGS with differences for the gradient and step halving. f may be infinite where it is
/// not defined, though not at the start. Never throws, always ends; polls the job at every step.
///
/// source  Nocedal & Wright (2006), Numerical Optimization, 6.1
Minimum minimise(const Function &f, std::span<const double> start, const MinimiseSettings &settings, const JobContext &job);

} // namespace shelfcast::core::arima
