#include "core/models/regression/carried_errors.h"

#include <cmath>

namespace shelfcast::core::regression {

Whitened whiten(const RowMatrix &all, const Carry &carry, std::span<const std::size_t> stops)
{
    const auto n = static_cast<std::size_t>(all.rows());
    Whitened result;
    result.levels.resize(static_cast<Eigen::Index>(stops.size()), all.cols());
    for (std::size_t t = 0; t < n; ++t)
        if (std::isfinite(all(static_cast<Eigen::Index>(t), 0)))
            result.at.push_back(t);
    result.rows.resize(static_cast<Eigen::Index>(result.at.size()), all.cols());

    Eigen::RowVectorXd level = Eigen::RowVectorXd::Zero(all.cols());
    // The variance of the level that is not known yet; with phi 1 its start is the line's own constant.
    double unsure = carry.phi < 1.0 ? carry.alpha * carry.alpha / (1.0 - carry.phi * carry.phi) : 0.0;
    std::size_t stop = 0;
    Eigen::Index out = 0;
    for (std::size_t t = 0; t <= n; ++t) {
        for (; stop < stops.size() && stops[stop] == t; ++stop)
            result.levels.row(static_cast<Eigen::Index>(stop)) = level;
        if (t == n)
            break;
        const auto row = all.row(static_cast<Eigen::Index>(t));
        if (!std::isfinite(row[0])) {
            level *= carry.phi;
            unsure = carry.phi * carry.phi * unsure + carry.alpha * carry.alpha;
            continue;
        }
        const double variance = unsure + 1.0, gain = (carry.phi * unsure + carry.alpha) / variance;
        auto error = result.rows.row(out++);
        error = row - level;
        level = carry.phi * level + gain * error;
        error /= std::sqrt(variance);
        result.logVariances += std::log(variance);
        unsure = std::max(0.0, carry.phi * carry.phi * unsure + carry.alpha * carry.alpha - gain * gain * variance);
    }
    return result;
}

double carriedVariance(const Carry &carry, int step)
{
    double variance = 1.0, weight = carry.alpha;
    for (int j = 1; j < step; ++j) {
        variance += weight * weight;
        weight *= carry.phi;
    }
    return variance;
}

} // namespace shelfcast::core::regression
