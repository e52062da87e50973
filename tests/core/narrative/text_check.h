#pragma once
#include "core/narrative/choose.h"

#include <string>
#include <vector>

namespace shelfcast::core::test {

/// The numbers that a reader finds in a text, read by the language's marks. What stands between quotation marks is a name.
std::vector<double> numbersIn(std::string text, Language language);

/// Those numbers of a text that none of its figures explains within what rounding takes away.
std::vector<double> unexplained(const Saying &saying, Language language);

/// The figures of a narrative with this origin.
std::vector<Figure> figuresOf(const Narrative &narrative, Origin origin);
bool says(const Narrative &narrative, Sentence sentence);

/// What contradicts itself in a narrative: one line each; empty where nothing does.
std::vector<std::string> contradictions(const Narrative &narrative);

} // namespace shelfcast::core::test
