#pragma once
#include "core/narrative/facts.h"
#include "core/narrative/sentence.h"

/// Which of the facts are worth a sentence.
namespace shelfcast::core {

/// Three to six sentences on a series, and keywords.
Narrative narrativeOf(const ItemFacts &facts);
/// The same on a sum of series.
Narrative narrativeOf(const GroupFacts &facts);

} // namespace shelfcast::core
