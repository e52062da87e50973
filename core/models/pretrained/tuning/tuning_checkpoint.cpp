#include "core/models/pretrained/tuning/tuning_checkpoint.h"

#include "core/models/neural/networks/float_bytes.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace shelfcast::core::pretrained {
namespace {

using networks::bytesOf;
using networks::floatsFrom;
using nlohmann::json;

json trunkOf(const TuningState::Trunk &trunk)
{
    const LearnerState &learner = trunk.learner;
    return {{"own", bytesOf(learner.own)},       {"average", bytesOf(learner.average)}, {"best", bytesOf(learner.best)},   {"first", bytesOf(learner.first)},
            {"second", bytesOf(learner.second)}, {"steps", learner.steps},              {"rate", learner.rate},            {"position", trunk.position},
            {"loss", trunk.loss},                {"windows", trunk.windows}};
}

TuningState::Trunk trunkFrom(const json &kept)
{
    TuningState::Trunk trunk;
    trunk.learner = {floatsFrom(kept.at("own")),    floatsFrom(kept.at("average")), floatsFrom(kept.at("best")), floatsFrom(kept.at("first")),
                     floatsFrom(kept.at("second")), kept.at("steps"),               kept.at("rate")};
    trunk.position = kept.at("position");
    trunk.loss = kept.at("loss");
    trunk.windows = kept.at("windows");
    return trunk;
}

} // namespace

std::string tuningStateText(const TuningState &state)
{
    json all = {{"mark", state.mark}, {"report", trainingReportText(state.report)}};
    if (state.learned) {
        all["rank"] = state.learned->rank;
        all["seed"] = state.learned->seed;
        for (const std::vector<float> &trunk : state.learned->trunks)
            all["learned"].push_back(bytesOf(trunk));
    } else {
        all["round"] = state.round;
        all["slowed"] = state.slowed;
        all["best"] = state.best;
        all["waited"] = state.waited;
        for (const TuningState::Trunk &trunk : state.trunks)
            all["trunks"].push_back(trunkOf(trunk));
    }
    std::string text;
    json::to_cbor(all, text);
    return text;
}

std::optional<TuningState> tuningStateFrom(const std::string &text)
{
    try {
        const json all = json::from_cbor(text);
        TuningState state;
        state.mark = all.at("mark");
        const auto report = trainingReportFrom(all.at("report").get<std::string>());
        if (!report)
            return std::nullopt;
        state.report = *report;
        if (all.contains("learned")) {
            state.learned = Moves{all.at("rank"), all.at("seed"), {}};
            for (const json &trunk : all.at("learned"))
                state.learned->trunks.push_back(floatsFrom(trunk));
            return state;
        }
        state.round = all.at("round");
        state.slowed = all.at("slowed");
        state.best = all.at("best");
        state.waited = all.at("waited");
        for (const json &trunk : all.at("trunks"))
            state.trunks.push_back(trunkFrom(trunk));
        return state;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace shelfcast::core::pretrained
