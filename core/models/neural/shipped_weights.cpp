#include "core/models/neural/shipped_weights.h"

#include <cstdlib>

namespace shelfcast::core {

std::filesystem::path pretrainedWeightsPath()
{
    std::error_code error;
    if (const char *told = std::getenv("SHELFCAST_WEIGHTS"))
        return std::filesystem::exists(told, error) ? std::filesystem::path(told) : std::filesystem::path();
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path candidate = program.parent_path().parent_path() / "share" / "shelfcast" / "weights" / "base.weights";
    return std::filesystem::exists(candidate, error) ? candidate : std::filesystem::path();
}

std::filesystem::path decoderWeightsPath()
{
    const std::filesystem::path base = pretrainedWeightsPath();
    std::error_code error;
    const std::filesystem::path decoder = base.empty() ? base : base.parent_path() / "decoder.weights";
    return std::filesystem::exists(decoder, error) ? decoder : std::filesystem::path();
}

} // namespace shelfcast::core
