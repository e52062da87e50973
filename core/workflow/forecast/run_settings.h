#pragma once
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// The panel settings as a run keeps them: one JSON object.
std::string panelText(const PanelSettings &settings);
/// Whether the data, the calendar or what was settled have changed since the run. What a run of an older version did not keep is
/// not compared.
bool isOutOfDate(const RunInfo &run, std::int64_t dataVersion, const PanelSettings &settings);

} // namespace shelfcast::core
