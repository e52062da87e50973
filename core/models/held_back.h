#pragma once
#include "core/models/forecaster.h"

namespace shelfcast::core {

/// The series as it was @p periods earlier. Of a driver's future it knows no more than is known today: drivers that are not
/// known ahead, and those whose coming values nobody has entered, end with the history.
SeriesView heldBack(const SeriesView &series, int periods);

/// All series as they were.
Panel heldBack(const Panel &panel, int periods);

} // namespace shelfcast::core
