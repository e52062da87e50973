#pragma once
#include "core/models/neural/network_api.h"
#include "core/models/neural/shipped_weights.h"
#include "core/models/registry.h"

namespace shelfcast::core {

/// `pretrained`: forecasts at once what it has never seen, with weights that came with the program.
ModelEntry pretrainedEntry();

/// The same for those who look at one series at a time, as `auto` does: a member among local models. Slower than many series at once.
/// Where library or weights are missing it fails on every series.
ModelEntry pretrainedSeriesEntry();

/// What the encoder makes of each series as a whole: series that behave alike lie near one another.
/// errors  Unsupported where library or weights are missing; Cancelled
Result<SeriesStates> pretrainedStates(const Panel &panel, const JobContext &job);

} // namespace shelfcast::core
