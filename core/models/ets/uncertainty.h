#pragma once
#include "core/models/ets/ets.h"
#include "core/models/ets/spread.h"

#include <span>
#include <vector>

namespace shelfcast::core::ets {

/// The variance that errors of estimation add to what is expected of each period ahead. Two things are not known: where the
/// mean is (delta method: the information matrix gives the covariance of smoothing parameters and first states, the recursion carries
/// their derivatives to the last states and into the forecast), and how much of each error to come will stay (the variance of
/// the weights, which is what they add to the expected squares of the weights).
///
/// y       (n) the history from the first period of the fit on, NaN where unknown; the fit's last states stand at its end
/// prior   as the fit had it
/// errors  gives zeros where there are as many parameters as observations, or the matrix has no inverse
/// cost    O(n p^2 + h p^2)
///
/// Parameters at a border of their region are taken as known, but for a growth that never changes (beta at its lower border):
/// beta can only be larger, and its posterior falls from the border by the slope and the curvature that it has there.
std::vector<double> estimationVariance(const Fit &fit, std::span<const double> y, int horizon, const Prior &prior = {});

} // namespace shelfcast::core::ets
