#include "core/models/decomposed/stored.h"

#include "core/base/message_json.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core::decomposed {

using nlohmann::json;

StoredModel stored(const Learned &learned, const StoredModel &member)
{
    json state = toJson(learned.split);
    state.update({{"left", learned.error.left}, {"added", learned.error.added}, {"note", messageJson(learned.note)}, {"member", member.modelId}, {"member_state", member.state}});
    return {learned.modelId, state.dump()};
}

Result<Restored> restored(const StoredModel &stored)
{
    try {
        const json state = json::parse(stored.state);
        Restored back;
        Learned &learned = back.learned;
        learned.modelId = stored.modelId;
        learned.split = splitFrom(state);
        learned.error = {state.at("left").get<double>(), state.at("added").get<double>()};
        learned.note = messageFrom(state.at("note"));
        back.member = {state.at("member").get<std::string>(), state.at("member_state").get<std::string>()};
        if (sound(learned.split) && learned.error.left > 0 && learned.error.added >= 0)
            return back;
    } catch (const json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::decomposed
