#pragma once
#include "core/models/decomposed/split.h"

namespace shelfcast::core::decomposed {

/// The settings by which a model takes series apart.
/// initial  the scale that is taken if nothing is said: "auto", "units", "root" or "log"
std::vector<Setting> splitSettings(const char *initial);
/// What values of those settings ask for.
SplitWish splitWish(const SettingValues &values);

} // namespace shelfcast::core::decomposed
