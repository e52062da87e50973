#pragma once
#include "core/models/neural/networks/network.h"

namespace shelfcast::core::networks {

/// Mean pinball loss over the quantile levels and the known targets, twice: the median's part is the absolute error.
///
/// out (batch, horizon, kQuantileCount), target (batch, horizon) with NaN where unknown; a scalar
/// source  Koenker & Bassett (1978), Regression quantiles
at::Tensor pinballLoss(const at::Tensor &out, const at::Tensor &target);

/// Mean negative logarithm of the negative binomial chance of the known counts, less what no network can change.
///
/// mean, target (batch, horizon) scaled; dispersion (batch, horizon); size (batch) units of one scaled sale; a scalar
/// source  Salinas et al. (2020), DeepAR, IJF 36(3)
at::Tensor countLoss(const at::Tensor &mean, const at::Tensor &dispersion, const at::Tensor &target, const at::Tensor &size);

struct TaskWeights {
    double price = 0.0, direction = 0.0; ///< beside the quantity's 1
};

/// The whole loss of a batch. A task whose truth is unknown everywhere counts nothing.
at::Tensor lossOf(const Outputs &outputs, const Batch &batch, const TaskWeights &weights);

} // namespace shelfcast::core::networks
