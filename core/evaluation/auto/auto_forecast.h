#pragma once
#include "core/models/registry.h"

#include <memory>

namespace shelfcast::core {

/// `auto`: for each series the models that did best on past periods of this series and of similar ones, together or one alone.
///
/// See `PastJudge` for how it is decided, `autoParts` for what is looked at, `Calibration` for the intervals. Series without a past to compare
/// on get what is usually combined for such a series. The forecast's `why` says what decided; it is not part of what is stored.
///
/// candidates  its local models take part: those that suit the kind of series, or all
/// cost        at most about the setting `budget`, by estimates; that of the candidates once an origin, and of those taken once more
ModelEntry autoModel(std::shared_ptr<const Registry> candidates);

} // namespace shelfcast::core
