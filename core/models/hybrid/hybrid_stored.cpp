#include "core/models/hybrid/hybrid_series.h"

#include "core/base/message_json.h"
#include "core/models/decomposed/decomposed_series.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core::hybrid {
namespace {

using nlohmann::json;

json toJson(const FittedSeries &member)
{
    const StoredModel one = member.store();
    return {{"model", one.modelId}, {"state", one.state}};
}

} // namespace

StoredModel stored(const Learned &learned)
{
    json seasons = json::array();
    for (const auto &season : learned.seasons)
        seasons.push_back(toJson(*season));
    const json state = {{"split", decomposed::toJson(learned.split)}, {"left", learned.error.left}, {"added", learned.error.added},
                        {"trend", toJson(*learned.trend)}, {"seasons", seasons}, {"remainder", learned.remainder ? toJson(*learned.remainder) : json()},
                        {"smooth", learned.smooth}, {"missed", learned.missed}, {"noise", learned.noise.deviation}, {"noise_shape", learned.noise.shape},
                        {"reach", {learned.reach.first, learned.reach.last}}, {"reach_steps", learned.reach.steps}, {"note", messageJson(learned.note)}};
    return {learned.modelId, state.dump()};
}

Result<std::unique_ptr<const FittedSeries>> loadHybrid(const StoredModel &stored, const Members &members)
{
    const auto damaged = [&](std::string detail) {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, std::move(detail));
    };
    try {
        const json state = json::parse(stored.state);
        const auto member = [&](const json &kept) -> std::shared_ptr<const FittedSeries> {
            auto one = decomposed::loadMember({kept.at("model").get<std::string>(), kept.at("state").get<std::string>()}, *members, stored.modelId);
            return one ? std::move(*one) : nullptr;
        };
        Learned learned;
        learned.modelId = stored.modelId;
        learned.split = decomposed::splitFrom(state.at("split"));
        learned.error = {state.at("left").get<double>(), state.at("added").get<double>()};
        learned.trend = member(state.at("trend"));
        for (const json &season : state.at("seasons"))
            learned.seasons.push_back(member(season));
        const bool remainder = !state.at("remainder").is_null();
        if (remainder)
            learned.remainder = member(state.at("remainder"));
        learned.smooth = state.at("smooth").get<bool>();
        learned.missed = state.at("missed").get<double>();
        learned.noise = {state.at("noise").get<double>(), state.at("noise_shape").get<ErrorShape>()};
        const json &reach = state.at("reach");
        learned.reach = {reach.at(0).get<double>(), reach.at(1).get<double>(), state.at("reach_steps").get<int>()};
        learned.note = messageFrom(state.at("note"));
        bool whole = learned.trend && (!remainder || learned.remainder) && learned.seasons.size() == learned.split.seasons.size();
        for (const auto &season : learned.seasons)
            whole = whole && season;
        if (!whole)
            return damaged("a member is missing");
        if (!sound(learned.split) || !sound(learned.reach) || !core::sound(learned.noise.shape) || !(learned.error.left > 0) || !(learned.error.added >= 0) || !(learned.noise.deviation >= 0) || !(learned.missed > 0))
            return damaged("an impossible number");
        return hybridSeries(std::move(learned), members);
    } catch (const json::exception &fault) {
        return damaged(fault.what());
    }
}

} // namespace shelfcast::core::hybrid
