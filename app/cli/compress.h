#pragma once
#include "app/cli/command.h"
#include "core/models/neural/network_api.h"
#include "core/project/project.h"

namespace shelfcast::cli {

/// Makes a training's network smaller, keeps it as a training of its own, and prints both side by side. Gives the exit status.
int runCompression(const Shell &shell, core::Project &project, std::int64_t training, const core::Compression &compression);

} // namespace shelfcast::cli
