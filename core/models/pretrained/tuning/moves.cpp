#include "core/models/pretrained/tuning/moves.h"

#include "core/models/pretrained/tuning/adapter.h"

#include <ATen/core/grad_mode.h>

namespace shelfcast::core::pretrained {

bool move(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const Moves &moves, double share)
{
    if (trunks.size() != moves.trunks.size())
        return false;
    const at::NoGradGuard guard;
    for (std::size_t i = 0; i < trunks.size(); ++i) {
        Parameters &parameters = trunks[i]->parameters;
        at::Tensor flat = parameters.flat();
        const auto given = at::from_blob(const_cast<float *>(moves.trunks[i].data()), {static_cast<std::int64_t>(moves.trunks[i].size())}, at::kFloat); // NOLINT: never written
        if (moves.rank == 0) {
            if (given.numel() != flat.numel())
                return false;
            flat.add_(given, share);
            continue;
        }
        const at::Tensor before = flat.detach().clone();
        Adapter adapter(parameters, moves.rank, moves.seed);
        if (!adapter.parameters().setWeights(moves.trunks[i]))
            return false;
        adapter.apply();
        flat.copy_(at::lerp(before, flat.detach(), share));
    }
    return true;
}

} // namespace shelfcast::core::pretrained
