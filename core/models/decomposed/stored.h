#pragma once
#include "core/models/decomposed/season_error.h"
#include "core/models/decomposed/split.h"

namespace shelfcast::core::decomposed {

/// All that is kept of a fitted series, beside its member.
struct Learned {
    std::string modelId;
    Split split;
    SeasonError error; ///< what the member's quantiles do not know of the seasons
    Message note;
};

StoredModel stored(const Learned &learned, const StoredModel &member);

struct Restored {
    Learned learned;
    StoredModel member;
};
/// errors  Damaged
Result<Restored> restored(const StoredModel &stored);

} // namespace shelfcast::core::decomposed
