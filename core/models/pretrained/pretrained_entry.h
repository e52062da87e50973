#pragma once
#include "core/models/registry.h"

#include <filesystem>

namespace shelfcast::core {

/// Where the shipped weights are, or an empty path: SHELFCAST_WEIGHTS, else share/shelfcast/weights beside the program's bin/.
std::filesystem::path pretrainedWeightsPath();

/// `pretrained`: forecasts at once what it has never seen, with weights that came with the program.
ModelEntry pretrainedEntry();

} // namespace shelfcast::core
