#pragma once
#include "core/narrative/facts.h"

namespace shelfcast::core {

/// What promotions do to a series, as its model says, or where the model has no part for them, as the history shows.
/// Empty for a series that never had one and has none planned.
std::optional<PromotionFact> promotionFact(const ItemInput &input);

} // namespace shelfcast::core
