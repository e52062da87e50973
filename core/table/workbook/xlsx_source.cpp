#include "core/table/workbook/xlsx_source.h"

#include "core/table/workbook/xlsx_sheet.h"

#include <mutex>

namespace shelfcast::core {
namespace {

class XlsxSource final : public SourceFile {
public:
    XlsxSource(std::filesystem::path path, const ReadLimits &limits, XlsxPackage package)
        : m_path(std::move(path)), m_limits(limits), m_package(std::move(package))
    {
        for (const XlsxPackage::Sheet &sheet : m_package.sheets)
            m_sheets.push_back(sheet.info);
    }

    FileKind kind() const override { return FileKind::Xlsx; }
    const TextFormat &textFormat() const override { return m_format; }
    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }
    const std::vector<Message> &notes() const override { return m_notes.all(); }

    Result<std::unique_ptr<SheetReader>> open(std::size_t sheet, const JobContext &job) const override
    {
        if (sheet >= m_sheets.size())
            return failure(ErrorCode::NotFound,
                {QT_TRANSLATE_NOOP("core", "%1 has no sheet number %2."), {m_path.filename().string(), static_cast<std::int64_t>(sheet + 1)}});
        const auto archive = Archive::open(m_path, m_limits);
        if (!archive)
            return tl::unexpected(archive.error());
        const auto context = sharedParts(**archive, part(job, 0.0, 0.2));
        if (!context)
            return tl::unexpected(context.error());
        auto store = readXlsxSheet(**archive, m_package.sheets[sheet], **context, m_notes, part(job, 0.2, 1.0));
        if (!store)
            return tl::unexpected(store.error());
        return std::make_unique<StoreReader>(std::move(*store), job);
    }

private:
    /// Texts and styles of the whole workbook, read once.
    Result<std::shared_ptr<const XlsxContext>> sharedParts(const Archive &archive, const JobContext &job) const
    {
        const std::scoped_lock lock(m_mutex);
        if (m_context)
            return m_context;
        auto texts = readSharedTexts(archive, m_package.textsMember, job);
        if (!texts)
            return tl::unexpected(texts.error());
        auto styles = readStyles(archive, m_package.stylesMember, job);
        if (!styles)
            return tl::unexpected(styles.error());
        m_context = std::make_shared<XlsxContext>(XlsxContext{std::move(*texts), std::move(*styles), m_package.epoch1904});
        return m_context;
    }

    std::filesystem::path m_path;
    ReadLimits m_limits;
    XlsxPackage m_package;
    TextFormat m_format;
    std::vector<SheetInfo> m_sheets;
    mutable NoteList m_notes;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const XlsxContext> m_context;
};

} // namespace

Result<std::unique_ptr<SourceFile>> openXlsx(const std::filesystem::path &path, const std::string &mainPart, const ReadLimits &limits)
{
    const auto archive = Archive::open(path, limits);
    if (!archive)
        return tl::unexpected(archive.error());
    auto package = readXlsxPackage(**archive, mainPart);
    if (!package)
        return tl::unexpected(package.error());
    if (package->sheets.empty())
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The workbook %1 has no sheet with cells."), {path.filename().string()}});
    return std::make_unique<XlsxSource>(path, limits, std::move(*package));
}

} // namespace shelfcast::core
