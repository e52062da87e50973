#pragma once
#include "core/workflow/scenarios/scenario_comparison.h"

namespace shelfcast::core {

/// JSON that `comparisonFrom` reads again; empty where it cannot be read.
std::string comparisonText(const ScenarioComparison &comparison);
std::optional<ScenarioComparison> comparisonFrom(const std::string &text);

} // namespace shelfcast::core
