#pragma once
#include "core/models/pretrained/network/backbone.h"

#include <cstdint>
#include <vector>

namespace shelfcast::core::pretrained {

/// Few numbers that change a network a little: to each matrix a product of two thin ones is added, to every other tensor a difference.
///
/// The network itself learns nothing: its gradient is brought to the few numbers.
/// source  Hu et al. (2022), LoRA: low-rank adaptation of large language models, ICLR
class Adapter {
public:
    /// Begins with no change. @p rank is the width of the thin matrices.
    Adapter(Parameters &network, std::int64_t rank, std::uint64_t seed);

    Parameters &parameters() { return m_own; }
    /// From the network's gradient to that of the few.
    void takeGradient();
    /// The network's weights are those it came with and what the few add.
    void apply();

private:
    struct Change {
        at::Tensor weight, before; ///< of the network: where it stands, what it was
        at::Tensor down, up;       ///< (rank, in), (out, rank); `up` alone holds the difference of a tensor that is no matrix
        bool thin = false;
    };

    Parameters m_own;
    std::vector<Change> m_changes;
};

} // namespace shelfcast::core::pretrained
