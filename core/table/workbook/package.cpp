#include "core/table/workbook/package.h"

#include "core/table/content_kind.h"
#include "core/table/workbook/ods_source.h"
#include "core/table/workbook/xlsx_package.h"
#include "core/table/workbook/xlsx_source.h"

namespace shelfcast::core {

Result<std::unique_ptr<SourceFile>> openPackage(const std::filesystem::path &path, const ReadLimits &limits)
{
    const auto archive = Archive::open(path, limits);
    if (!archive)
        return tl::unexpected(archive.error());
    const std::string name = path.filename().string();
    const auto mimeType = (*archive)->text("mimetype", 1024);
    if (!mimeType)
        return tl::unexpected(mimeType.error());
    constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";
    if (mimeType->starts_with(kOpenDocument)) {
        if (!std::string_view(*mimeType).substr(kOpenDocument.size()).starts_with("spreadsheet"))
            return failure(ErrorCode::InvalidInput,
                {QT_TRANSLATE_NOOP("core", "%1 is a document, not a spreadsheet. Save the table in it as .ods or .csv."), {name}});
        return openOds(path, limits);
    }
    if ((*archive)->has("word/document.xml") || (*archive)->has("ppt/presentation.xml"))
        return failure(ErrorCode::InvalidInput,
            {QT_TRANSLATE_NOOP("core", "%1 is a document, not a spreadsheet. Save the table in it as .xlsx or .csv."), {name}});
    const auto mainPart = findXlsxMainPart(**archive);
    if (!mainPart)
        return tl::unexpected(mainPart.error());
    if (mainPart->ends_with(".bin") || (*archive)->has("Index/Document.iwa"))
        return failure(ErrorCode::Unsupported,
            {QT_TRANSLATE_NOOP("core", "%1 is a binary workbook, which cannot be read. Open it in its program and save it as .xlsx."), {name}});
    if (!mainPart->empty())
        return openXlsx(path, *mainPart, limits);
    if ((*archive)->has("content.xml"))
        return openOds(path, limits);
    if ((*archive)->has("[Content_Types].xml"))
        return failure(ErrorCode::Damaged,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is damaged: its list of sheets is missing. Open it in a spreadsheet program and save it again."), {name}});
    return tl::unexpected(unreadableContent(ContentKind::OtherArchive, name));
}

} // namespace shelfcast::core
