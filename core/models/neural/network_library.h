#pragma once
#include "core/models/neural/network_api.h"
#include "core/models/registry.h"

#include <filesystem>
#include <vector>

namespace shelfcast::core {

/// Where the networks library is, or an empty path: SHELFCAST_NETWORKS_LIBRARY, else lib/shelfcast/ beside the program's bin/.
/// cost  a few file look-ups; loads nothing
std::filesystem::path networkLibraryPath();

/// The library, loaded on first use and kept for the life of the program.
///
/// errors  Unsupported where it is missing or can't be loaded: the message says what to install
/// cost    first call about 0.5 s and 160 MB, then nothing
Result<const NetworkApi *> networkApi();

/// NetworkApi::compress for a network as the registry's entries store it, and so that they load it again.
/// errors  those of `networkApi`; InvalidInput where nothing was learned that could be made smaller
Result<CompressedNetwork> compressNetwork(const StoredModel &stored, const Compression &compression, const Panel &panel, const JobContext &job);

/// The networks' cards; they are part of the program, so that lists and forms need no library.
std::vector<ModelCard> networkCards();

/// Registry entries whose fitting and loading happen in the library.
std::vector<ModelEntry> networkEntries();

} // namespace shelfcast::core
