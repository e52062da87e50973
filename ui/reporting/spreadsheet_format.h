#pragma once
#include "core/base/message.h"
#include "core/reporting/csv_row.h"

namespace shelfcast::ui {

/// How the spreadsheet program on this machine expects a CSV file: with a decimal comma, columns are parted by semicolons.
core::CsvFormat spreadsheetFormat();
/// Sentences of the core in the window's language, for files that people read.
core::Translate translation();

} // namespace shelfcast::ui
