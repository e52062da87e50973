#pragma once
#include "core/reporting/report.h"
#include "ui/reporting/page_composer.h"

namespace shelfcast::ui {

/// Puts a chart on the page: history, forecast and its bands as vectors, with axes and legend.
void composeChart(PageComposer &composer, const core::ReportChart &chart);

} // namespace shelfcast::ui
