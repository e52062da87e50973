#include "core/table/workbook/xls_source.h"

#include "core/table/workbook/ole_compound.h"
#include "core/table/workbook/xls_workbook.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30; ///< the format itself ends at 2 GB, real files at some 100 MB

class XlsSource final : public SourceFile {
public:
    XlsSource(std::shared_ptr<const XlsWorkbook> workbook, const ReadLimits &limits) : m_workbook(std::move(workbook)), m_limits(limits)
    {
        for (const XlsWorkbook::Sheet &sheet : m_workbook->sheets)
            m_sheets.push_back(sheet.info);
    }

    FileKind kind() const override { return FileKind::Xls; }
    const TextFormat &textFormat() const override { return m_format; }
    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }
    const std::vector<Message> &notes() const override { return m_notes.all(); }

    Result<std::unique_ptr<SheetReader>> open(std::size_t sheet, const JobContext &job) const override
    {
        if (sheet >= m_sheets.size())
            return failure(ErrorCode::NotFound,
                {QT_TRANSLATE_NOOP("core", "%1 has no sheet number %2."), {m_workbook->fileName, static_cast<std::int64_t>(sheet + 1)}});
        auto store = readXlsSheet(*m_workbook, sheet, m_limits, m_notes, job);
        if (!store)
            return tl::unexpected(store.error());
        return std::make_unique<StoreReader>(std::move(*store), job);
    }

private:
    std::shared_ptr<const XlsWorkbook> m_workbook;
    ReadLimits m_limits;
    TextFormat m_format;
    std::vector<SheetInfo> m_sheets;
    mutable NoteList m_notes;
};

} // namespace

Result<std::unique_ptr<SourceFile>> openXls(const std::filesystem::path &path, const ReadLimits &limits)
{
    const std::string name = path.filename().string();
    const auto compound = OleCompound::open(path, std::min(kMostBytes, limits.unpackedBytes));
    if (!compound)
        return tl::unexpected(compound.error());
    if (compound->has("EncryptedPackage"))
        return failure(ErrorCode::Protected,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is protected by a password. Open it, remove the password and save it again."), {name}});
    const char *stream = compound->has("Workbook") ? "Workbook" : "Book";
    if (!compound->has(stream))
        return failure(ErrorCode::InvalidInput,
            {QT_TRANSLATE_NOOP("core", "%1 is an Office document, but no workbook. Save the table in it as .xlsx or .csv."), {name}});
    auto workbook = readXlsWorkbook(name, compound->stream(stream), limits);
    if (!workbook)
        return tl::unexpected(workbook.error());
    if ((*workbook)->sheets.empty())
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The workbook %1 has no sheet with cells."), {name}});
    return std::make_unique<XlsSource>(std::move(*workbook), limits);
}

} // namespace shelfcast::core
