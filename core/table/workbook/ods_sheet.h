#pragma once
#include "core/table/notes.h"
#include "core/table/workbook/archive.h"
#include "core/table/workbook/cell_store.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

/// Reads the sheet at position @p index of an OpenDocument spreadsheet. Repeated empty cells and rows cost nothing, repeated filled
/// rows are kept once.
///
/// errors  as parseXml; TooLarge
Result<std::shared_ptr<const CellStore>> readOdsSheet(const Archive &archive, std::size_t index, const SheetInfo &sheet, NoteList &notes, const JobContext &job);

} // namespace shelfcast::core
