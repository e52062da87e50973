#pragma once
#include "core/jobs/job_context.h"
#include "core/table/notes.h"
#include "core/table/workbook/cell_store.h"
#include "core/table/workbook/number_format.h"

namespace shelfcast::core {

/// What the first part of an .xls stream says about the whole workbook.
struct XlsWorkbook {
    struct Sheet {
        SheetInfo info;
        std::uint32_t offset = 0; ///< of its records in the stream
    };
    std::string fileName;
    std::string stream;
    bool biff8 = true;              ///< Excel 97 and later; else 5.0 and 95
    bool epoch1904 = false;
    std::uint16_t codePage = 1252;  ///< of texts before BIFF8
    std::vector<Sheet> sheets;      ///< worksheets only
    std::vector<NumberMeaning> styles;
    std::shared_ptr<const TextPool> texts;
};

/// errors  Protected; Damaged; Unsupported (Excel 4 and older); TooLarge
Result<std::shared_ptr<const XlsWorkbook>> readXlsWorkbook(std::string fileName, std::string stream, const ReadLimits &limits);

/// errors  Damaged (cut off), TooLarge, Cancelled
Result<std::shared_ptr<const CellStore>> readXlsSheet(const XlsWorkbook &workbook, std::size_t sheet, const ReadLimits &limits, NoteList &notes, const JobContext &job);

} // namespace shelfcast::core
