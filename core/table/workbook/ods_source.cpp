#include "core/table/workbook/ods_source.h"

#include "core/table/workbook/ods_sheet.h"
#include "core/table/workbook/xml_reader.h"

#include <set>

namespace shelfcast::core {
namespace {

/// Collects the styles of hidden tables; they stand before the body, where the handler stops.
class HiddenStyles final : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "style")
            m_style = attributes.get("name");
        else if (name == "table-properties" && attributes.get("display") == "false")
            hidden.insert(m_style);
        else if (name == "body")
            finished = true;
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::set<std::string, std::less<>> hidden;

private:
    std::string m_style;
};

/// Value of an attribute in the text of a tag, with the five entities of XML resolved.
std::string attributeIn(std::string_view tag, std::string_view name)
{
    std::size_t at = tag.find(std::string(name) + "=");
    if (at == std::string_view::npos || at + name.size() + 2 > tag.size())
        return {};
    at += name.size() + 1;
    const char quote = tag[at];
    const std::size_t close = tag.find(quote, at + 1);
    if ((quote != '"' && quote != '\'') || close == std::string_view::npos)
        return {};
    std::string value(tag.substr(at + 1, close - at - 1));
    constexpr std::pair<std::string_view, std::string_view> kEntities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto &[entity, character] : kEntities)
        for (std::size_t found = value.find(entity); found != std::string::npos; found = value.find(entity, found + 1))
            value.replace(found, entity.size(), character);
    return value;
}

/// Finds the sheets without parsing their cells: `<table:table ` stands nowhere else, since text cannot hold a `<`.
Result<std::vector<SheetInfo>> listTables(const Archive &archive, const std::set<std::string, std::less<>> &hidden)
{
    constexpr std::string_view kTag = "<table:table";
    constexpr std::size_t kLongestTag = 8192;
    std::vector<SheetInfo> sheets;
    std::string text;
    auto done = archive.stream("content.xml", [&](std::span<const char> piece, double) -> Result<bool> {
        text.append(piece.data(), piece.size());
        std::size_t from = 0;
        for (;;) {
            const std::size_t at = text.find(kTag, from);
            if (at == std::string::npos || at + kTag.size() == text.size()) {
                text.erase(0, at == std::string::npos ? text.size() - std::min(text.size(), kTag.size()) : at);
                return true;
            }
            const std::size_t close = text.find('>', at);
            if (close == std::string::npos && text.size() - at < kLongestTag) {
                text.erase(0, at); // the next piece brings the rest
                return true;
            }
            from = at + kTag.size();
            const char next = text[from];
            const std::string_view tag(text.data() + at, std::min(close, text.size()) - at);
            if ((next == ' ' || next == '\n' || next == '\r' || next == '\t' || next == '>' || next == '/') && tag.find("table:is-sub-table=\"true\"") == std::string_view::npos)
                sheets.push_back({.name = attributeIn(tag, "table:name"), .hidden = hidden.contains(attributeIn(tag, "table:style-name"))});
        }
    });
    if (!done)
        return tl::unexpected(done.error());
    return sheets;
}

class OdsSource final : public SourceFile {
public:
    OdsSource(std::filesystem::path path, const ReadLimits &limits, std::vector<SheetInfo> sheets)
        : m_path(std::move(path)), m_limits(limits), m_sheets(std::move(sheets))
    {
    }

    FileKind kind() const override { return FileKind::Ods; }
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
        auto store = readOdsSheet(**archive, sheet, m_sheets[sheet], m_notes, job);
        if (!store)
            return tl::unexpected(store.error());
        return std::make_unique<StoreReader>(std::move(*store), job);
    }

private:
    std::filesystem::path m_path;
    ReadLimits m_limits;
    TextFormat m_format;
    std::vector<SheetInfo> m_sheets;
    mutable NoteList m_notes;
};

} // namespace

Result<std::unique_ptr<SourceFile>> openOds(const std::filesystem::path &path, const ReadLimits &limits)
{
    const auto archive = Archive::open(path, limits);
    if (!archive)
        return tl::unexpected(archive.error());
    const std::string name = path.filename().string();
    const auto manifest = (*archive)->text("META-INF/manifest.xml", std::size_t{16} << 20);
    if (!manifest)
        return tl::unexpected(manifest.error());
    if (manifest->find("encryption-data") != std::string::npos)
        return failure(ErrorCode::Protected,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is protected by a password. Open it, remove the password and save it again."), {name}});
    HiddenStyles styles;
    if (auto parsed = parseXml(**archive, "content.xml", styles, {}); !parsed)
        return tl::unexpected(parsed.error());
    auto sheets = listTables(**archive, styles.hidden);
    if (!sheets)
        return tl::unexpected(sheets.error());
    if (sheets->empty())
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The workbook %1 has no sheet with cells."), {name}});
    return std::make_unique<OdsSource>(path, limits, std::move(*sheets));
}

} // namespace shelfcast::core
