#pragma once
#include "core/models/registry.h"

#include <memory>

namespace shelfcast::core {

/// `auto`: for each series the model that did best on its last periods, fitted again on all of them.
///
/// Each candidate forecasts the last held-out horizon (at most a third of the history) from the periods before. What it lost
/// on the series is weighed together with what it lost on all series, and the usual choice (auto-ets) stays unless another is
/// clearly better, so that one lucky stretch does not decide. Series too short to compare on get the usual choice. The
/// forecast's `why` says what decided; it is not part of what is stored.
///
/// candidates  its local models take part; the quick ones by default
/// cost        that of the candidates once, and of the winner twice
ModelEntry autoModel(std::shared_ptr<const Registry> candidates);

} // namespace shelfcast::core
