#pragma once
#include <filesystem>

namespace shelfcast::core {

/// Where the shipped weights are, or an empty path: SHELFCAST_WEIGHTS, else share/shelfcast/weights beside the program's bin/.
std::filesystem::path pretrainedWeightsPath();
/// Those of the decoder beside them, or an empty path.
std::filesystem::path decoderWeightsPath();

/// Under this name the settings of a network tell the library where the decoder's weights are. Nobody sets it by hand.
inline constexpr const char *kDecoderWeights = "decoder-weights";

} // namespace shelfcast::core
