#pragma once
#include "core/models/neural/data/sampling.h"

#include <string>

namespace shelfcast::core::networks {

/// Ways to see a window differently, each drawn for a third of the windows where it is on.
struct Augmentation {
    bool jitter = false; ///< small noise on the known values of the context
    bool scaling = false; ///< the whole window, target included, grows or shrinks along a line
    bool warping = false; ///< a stretch of the context passes slower or faster
    bool mixing = false; ///< a weighted mean of two windows
    bool any() const { return jitter || scaling || warping || mixing; }
    bool operator==(const Augmentation &) const = default;
};

/// "none", "jitter", "scaling", "warping", "mixing", "all"
Augmentation augmentationFrom(const std::string &id);

/// Changes one filled row.
/// source  Um et al. (2017), Data augmentation of wearable sensor data, ICMI (jitter, scaling, warping)
void augment(const Augmentation &ways, const WindowShape &shape, const WindowRow &row, Random &random);
/// Mixes @p other into @p row with a share drawn near one end, where the augmentation asks for it and both know the same targets.
/// source  Zhang et al. (2018), mixup, ICLR
void mix(const Augmentation &ways, const WindowShape &shape, const WindowRow &row, const WindowRow &other, Random &random);

} // namespace shelfcast::core::networks
