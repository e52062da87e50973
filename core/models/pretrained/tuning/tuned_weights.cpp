#include "core/models/pretrained/tuning/tuned_weights.h"

#include "core/models/pretrained/weights/sha256.h"
#include "core/models/pretrained/weights/weights_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::int64_t kMarked = 4096; ///< numbers of each trunk that tell one set of weights from another

/// Tells shipped weights apart.
std::string markOf(const PretrainedWeights &weights)
{
    std::string bytes = weights.card;
    for (const auto &trunk : weights.trunks) {
        const at::Tensor flat = trunk->parameters.flat().detach();
        bytes.append(reinterpret_cast<const char *>(flat.data_ptr<float>()), static_cast<std::size_t>(std::min(flat.numel(), kMarked)) * sizeof(float));
    }
    return sha256Text(bytes);
}

std::shared_ptr<PretrainedWeights> copyOf(const PretrainedWeights &weights)
{
    auto copy = std::make_shared<PretrainedWeights>();
    copy->card = weights.card;
    for (const auto &trunk : weights.trunks) {
        auto network = std::make_unique<PretrainedNetwork>(trunk->shape, 0, at::kCPU);
        network->parameters.setWeights(trunk->parameters.weights());
        copy->trunks.push_back(std::move(network));
    }
    return copy;
}

} // namespace

std::string tunedBytes(const PretrainedWeights &shipped, const Moves &moves, double share)
{
    WeightsFile file;
    file.card = nlohmann::json{{"shipped", markOf(shipped)}, {"rank", moves.rank}, {"seed", moves.seed}, {"share", share}}.dump();
    if (share > 0.0)
        file.trunks = moves.trunks;
    return encoded(file, moves.rank > 0 ? NumberForm::Float16 : NumberForm::Int8);
}

Result<std::shared_ptr<const PretrainedWeights>> tunedWeights(const std::shared_ptr<const PretrainedWeights> &shipped, const std::string &bytes)
{
    const auto damaged = [](std::string detail) { return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The stored network can't be read. Train it again."), std::move(detail)); };
    Result<WeightsFile> file = decodedWeights(bytes);
    if (!file)
        return damaged(file.error().detail);
    try {
        const nlohmann::json card = nlohmann::json::parse(file->card);
        if (card.at("shipped") != markOf(*shipped))
            return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The network learned on from the weights of another version of the program. Train it again, or delete its training."));
        const double share = card.at("share");
        if (!(share > 0.0))
            return shipped;
        const std::shared_ptr<PretrainedWeights> tuned = copyOf(*shipped);
        if (!move(tuned->trunks, {card.at("rank"), card.at("seed"), std::move(file->trunks)}, share))
            return damaged("shape and moves disagree");
        return tuned;
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
}

} // namespace shelfcast::core::pretrained
