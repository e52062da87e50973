#pragma once
#include "core/models/neural/network_api.h"
#include "core/models/neural/networks/trained_network.h"

namespace shelfcast::core::networks {

/// A network with fewer weights.
///
/// Dense and recurrent networks (`mlp`, `rnn`, `lstm`, `gru`) lose hidden units: in each layer those whose weights, in times out, have the least
/// length, so that what is left is a narrower network of the same kind, smaller and faster. In the others the weights nearest to zero become zero, over all
/// matrices at once: smaller where it is kept, no faster.
///
/// @p share  0 to 0.9 of the units or of the weights
/// source  Li et al. (2017), Pruning filters for efficient ConvNets (units); Han et al. (2015), Learning both weights and connections (weights)
NetworkRecord pruned(NetworkRecord record, double share);

/// See NetworkApi::compress.
Result<CompressedNetwork> compressStored(const StoredModel &stored, const Compression &compression, const Panel &panel, const JobContext &job);

} // namespace shelfcast::core::networks
