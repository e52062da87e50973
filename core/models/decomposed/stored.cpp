#include "core/models/decomposed/stored.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace shelfcast::core::decomposed {
namespace {

using nlohmann::json;

json toJson(const Message &message)
{
    json arguments = json::array();
    for (const MessageArgument &argument : message.arguments)
        std::visit([&](const auto &value) { arguments.push_back(value); }, argument);
    return {{"pattern", message.pattern}, {"arguments", arguments}};
}

Message messageFrom(const json &kept)
{
    Message message;
    message.pattern = kept.at("pattern").get<std::string>();
    for (const json &argument : kept.at("arguments")) {
        if (argument.is_string())
            message.arguments.emplace_back(argument.get<std::string>());
        else if (argument.is_number_integer())
            message.arguments.emplace_back(argument.get<std::int64_t>());
        else
            message.arguments.emplace_back(argument.get<double>());
    }
    return message;
}

} // namespace

StoredModel stored(const Learned &learned, const StoredModel &member)
{
    const json state = {{"seasons", learned.seasons}, {"power", learned.scale.power}, {"unit", learned.scale.unit},
                        {"season_window", learned.seasonWindow}, {"robust", learned.robust}, {"left", learned.error.left}, {"added", learned.error.added},
                        {"note", toJson(learned.note)}, {"member", member.modelId}, {"member_state", member.state}};
    return {learned.modelId, state.dump()};
}

Result<Restored> restored(const StoredModel &stored)
{
    try {
        const json state = json::parse(stored.state);
        Restored back;
        Learned &learned = back.learned;
        learned.modelId = stored.modelId;
        learned.seasons = state.at("seasons").get<std::vector<int>>();
        learned.scale = {state.at("power").get<double>(), state.at("unit").get<double>()};
        learned.seasonWindow = state.at("season_window").get<int>();
        learned.robust = state.at("robust").get<bool>();
        learned.error = {state.at("left").get<double>(), state.at("added").get<double>()};
        learned.note = messageFrom(state.at("note"));
        back.member = {state.at("member").get<std::string>(), state.at("member_state").get<std::string>()};
        const bool sound = std::ranges::all_of(learned.seasons, [](int m) { return m > 1; }) && learned.scale.power >= 0
                           && learned.scale.unit > 0 && learned.seasonWindow >= 0 && learned.error.left > 0
                           && learned.error.added >= 0;
        if (sound)
            return back;
    } catch (const json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::decomposed
