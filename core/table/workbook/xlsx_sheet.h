#pragma once
#include "core/table/notes.h"
#include "core/table/workbook/cell_store.h"
#include "core/table/workbook/xlsx_package.h"

namespace shelfcast::core {

/// What the cells of a sheet refer to.
struct XlsxContext {
    std::shared_ptr<const TextPool> texts;
    std::vector<NumberMeaning> styles;
    bool epoch1904 = false;
};

/// Reads one worksheet into memory. Cells without a value cost nothing, whatever size the sheet claims to have.
///
/// errors  as parseXml; TooLarge
/// cost    about 1 s for 10 million bytes of packed XML
Result<std::shared_ptr<const CellStore>> readXlsxSheet(const Archive &archive, const XlsxPackage::Sheet &sheet, const XlsxContext &context,
    NoteList &notes, const JobContext &job);

} // namespace shelfcast::core
