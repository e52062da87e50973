#pragma once
#include "core/reporting/report.h"
#include "ui/reporting/page_composer.h"

namespace shelfcast::ui {

/// A cell as it is printed: numbers by locale, Messages translated.
QString cellText(const core::ReportCell &cell, core::ReportTable::Format format);

/// Puts a table on the pages; where it breaks, the header stands again on top.
void composeTable(PageComposer &composer, const core::ReportTable &table);

} // namespace shelfcast::ui
