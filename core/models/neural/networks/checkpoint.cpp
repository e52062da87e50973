#include "core/models/neural/networks/checkpoint.h"

#include "core/models/neural/networks/float_bytes.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace shelfcast::core::networks {

using nlohmann::json;

std::string checkpointText(const TrainingState &state)
{
    const json all = {{"fingerprint", state.fingerprint},
                      {"epoch", state.epoch},
                      {"position", state.position},
                      {"epoch_loss", state.epochLoss},
                      {"batch", state.batch},
                      {"best_loss", state.bestLoss},
                      {"best_epoch", state.bestEpoch},
                      {"steps", state.steps},
                      {"report", trainingReportText(state.report)},
                      {"weights", bytesOf(state.weights)},
                      {"averaged", bytesOf(state.averaged)},
                      {"first", bytesOf(state.first)},
                      {"second", bytesOf(state.second)},
                      {"best_weights", bytesOf(state.bestWeights)}};
    std::string text;
    json::to_cbor(all, text);
    return text;
}

std::optional<TrainingState> checkpointFrom(const std::string &text)
{
    try {
        const json all = json::from_cbor(text);
        TrainingState state;
        state.fingerprint = all.at("fingerprint");
        state.epoch = all.at("epoch");
        state.position = all.at("position");
        state.epochLoss = all.at("epoch_loss");
        state.batch = all.at("batch");
        state.bestLoss = all.at("best_loss");
        state.bestEpoch = all.at("best_epoch");
        state.steps = all.at("steps");
        state.weights = floatsFrom(all.at("weights"));
        state.averaged = floatsFrom(all.at("averaged"));
        state.first = floatsFrom(all.at("first"));
        state.second = floatsFrom(all.at("second"));
        state.bestWeights = floatsFrom(all.at("best_weights"));
        const auto report = trainingReportFrom(all.at("report").get<std::string>());
        if (!report)
            return std::nullopt;
        state.report = *report;
        return state;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace shelfcast::core::networks
