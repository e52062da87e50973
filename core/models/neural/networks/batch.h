#pragma once
#include "core/models/neural/data/augment.h"
#include "core/models/neural/data/synthetic_sales.h"
#include "core/models/neural/networks/network.h"

#include <span>

namespace shelfcast::core::networks {

/// What is done to windows on their way into a training batch.
struct BatchChanges {
    Augmentation augmentation;
    std::uint64_t seed = 0; ///< of this batch
    const SyntheticSales *synthetic = nullptr; ///< null shows real sales only
    double syntheticShare = 0.0; ///< chance of each window to be a synthetic one
};

/// Fills windows into tensors on the device. Filling happens on this thread; the memory is the batch's own.
/// cost  that of Windows::fill a window
Batch makeBatch(const Windows &windows, std::span<const Window> chosen, const BatchChanges &changes, at::Device device);

} // namespace shelfcast::core::networks
