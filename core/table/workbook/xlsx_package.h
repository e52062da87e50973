#pragma once
#include "core/table/workbook/archive.h"
#include "core/table/workbook/number_format.h"
#include "core/table/workbook/text_pool.h"
#include "core/jobs/job_context.h"

#include <vector>

namespace shelfcast::core {

/// Where the parts of an XLSX package are.
struct XlsxPackage {
    struct Sheet {
        SheetInfo info;
        std::string member;
    };
    std::vector<Sheet> sheets;     ///< in the order of the tabs; chart sheets are left out
    std::string stylesMember;      ///< empty where there is none
    std::string textsMember;       ///< shared strings; empty where there is none
    bool epoch1904 = false;
};

/// The name of the workbook's main part, from the package's relationships; empty when the archive is no XLSX package.
Result<std::string> findXlsxMainPart(const Archive &archive);

/// Follows the relationships from the workbook's main part. errors  Damaged, as parseXml
Result<XlsxPackage> readXlsxPackage(const Archive &archive, const std::string &mainPart);

/// The table of shared texts. errors  TooLarge beyond ReadLimits::textBytes, as parseXml
Result<std::shared_ptr<const TextPool>> readSharedTexts(const Archive &archive, const std::string &member, const JobContext &job);

/// The meaning of each cell style (index into cellXfs).
Result<std::vector<NumberMeaning>> readStyles(const Archive &archive, const std::string &member, const JobContext &job);

/// `_x000D_` and the like, which stand for characters that XML cannot hold, as these characters; in place.
void decodeXlsxEscapes(std::string &text);

} // namespace shelfcast::core
