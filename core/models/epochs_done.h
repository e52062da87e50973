#pragma once
#include "core/models/training.h"

namespace shelfcast::core {

/// Epochs that a training has behind it. The first row of a training that goes on from weights is that of the weights it began with: epoch 0.
inline int epochsDone(const TrainingReport &report)
{
    return report.epochs.empty() ? 0 : report.epochs.back().epoch;
}

} // namespace shelfcast::core
