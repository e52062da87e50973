#include "core/table/workbook/xlsx_package.h"

#include "core/table/workbook/xml_reader.h"

#include <charconv>
#include <map>

namespace shelfcast::core {
namespace {

struct Relationship {
    std::string type; ///< the last word of its address: "worksheet", "styles" ...
    std::string member;
};
using Relationships = std::map<std::string, Relationship, std::less<>>;

/// A target as a member of the archive: "/xl/a.xml" and "../a.xml" are both possible.
std::string resolveTarget(const std::string &folder, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    return (std::filesystem::path(folder) / target).lexically_normal().generic_string();
}

std::string folderOf(const std::string &member)
{
    const std::size_t slash = member.rfind('/');
    return slash == std::string::npos ? std::string() : member.substr(0, slash);
}

class RelationshipHandler final : public XmlHandler {
public:
    explicit RelationshipHandler(std::string folder) : m_folder(std::move(folder)) {}
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name != "Relationship" || attributes.get("TargetMode") == "External")
            return;
        const std::string_view type = attributes.get("Type");
        found[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)), resolveTarget(m_folder, attributes.get("Target"))};
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    Relationships found;

private:
    std::string m_folder;
};

Result<Relationships> readRelationships(const Archive &archive, const std::string &part)
{
    const std::string folder = folderOf(part);
    const std::string member = (folder.empty() ? "" : folder + "/") + "_rels/" + part.substr(folder.empty() ? 0 : folder.size() + 1) + ".rels";
    RelationshipHandler handler(folder);
    if (!archive.has(member))
        return handler.found;
    if (auto parsed = parseXml(archive, member, handler, {}); !parsed)
        return tl::unexpected(parsed.error());
    return handler.found;
}

class WorkbookHandler final : public XmlHandler {
public:
    explicit WorkbookHandler(const Relationships &relationships) : m_relationships(relationships) {}
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr") {
            const std::string_view value = attributes.get("date1904");
            package.epoch1904 = value == "1" || value == "true";
        } else if (name == "sheet") {
            const auto found = m_relationships.find(attributes.getPrefixed("id"));
            if (found != m_relationships.end() && found->second.type != "worksheet")
                return; // a chart or macro sheet
            const std::string_view state = attributes.get("state");
            package.sheets.push_back({.info = {.name = std::string(attributes.get("name")), .hidden = state == "hidden" || state == "veryHidden"},
                .member = found != m_relationships.end() ? found->second.member : std::string()});
        }
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    XlsxPackage package;

private:
    const Relationships &m_relationships;
};

class SharedTextHandler final : public XmlHandler {
public:
    SharedTextHandler(TextPool &pool, const ReadLimits &limits) : m_pool(pool), m_limits(limits) {}
    void start(std::string_view name, const XmlAttributes &) override
    {
        if (name == "si")
            m_text.clear();
        else if (name == "rPh")
            m_inPhonetic = true;
        else if (name == "t")
            m_inText = !m_inPhonetic;
    }
    void end(std::string_view name) override
    {
        if (name == "t") {
            m_inText = false;
        } else if (name == "rPh") {
            m_inPhonetic = false;
        } else if (name == "si") {
            decodeXlsxEscapes(m_text);
            m_pool.append(m_text);
            if (m_pool.bytes() > m_limits.textBytes)
                fail();
        }
    }
    void text(std::string_view text) override
    {
        if (!m_inText)
            return;
        m_text.append(text);
        if (m_text.size() > m_limits.cellBytes)
            fail();
    }

private:
    void fail()
    {
        error = Error{ErrorCode::TooLarge, QT_TRANSLATE_NOOP("core", "The workbook holds more text than fits into memory. Save the sheet as .csv."), "shared strings"};
    }
    TextPool &m_pool;
    const ReadLimits &m_limits;
    std::string m_text;
    bool m_inText = false, m_inPhonetic = false;
};

class StyleHandler final : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt") {
            m_codes[attributes.number("numFmtId", 0)] = meaningOf(attributes.get("formatCode"));
        } else if (name == "cellXfs") {
            m_inCellStyles = true;
        } else if (name == "xf" && m_inCellStyles) {
            const std::uint64_t id = attributes.number("numFmtId", 0);
            const auto own = m_codes.find(id);
            meanings.push_back(own != m_codes.end() ? own->second : builtinMeaning(id));
        }
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellStyles = false;
    }
    void text(std::string_view) override {}
    std::vector<NumberMeaning> meanings;

private:
    std::map<std::uint64_t, NumberMeaning> m_codes;
    bool m_inCellStyles = false;
};

/// Appends a UTF-16 unit as UTF-8; halves of surrogate pairs are not put together, no program writes them so.
void appendUnit(std::string &out, unsigned unit)
{
    if (unit < 0x80) {
        out += static_cast<char>(unit);
    } else if (unit < 0x800) {
        out += static_cast<char>(0xC0 | unit >> 6);
        out += static_cast<char>(0x80 | (unit & 0x3F));
    } else if (unit < 0xD800 || unit > 0xDFFF) {
        out += static_cast<char>(0xE0 | unit >> 12);
        out += static_cast<char>(0x80 | (unit >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (unit & 0x3F));
    }
}

} // namespace

void decodeXlsxEscapes(std::string &text)
{
    std::size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    std::string out;
    std::size_t taken = 0;
    for (; at != std::string::npos; at = text.find("_x", at)) {
        unsigned unit = 0;
        const char *digits = text.data() + at + 2;
        const bool escape = at + 7 <= text.size() && digits[4] == '_' && std::from_chars(digits, digits + 4, unit, 16).ptr == digits + 4;
        if (!escape) {
            at += 2;
            continue;
        }
        out.append(text, taken, at - taken);
        appendUnit(out, unit);
        at += 7;
        taken = at;
    }
    out.append(text, taken);
    text = std::move(out);
}

Result<std::string> findXlsxMainPart(const Archive &archive)
{
    const auto relationships = readRelationships(archive, "");
    if (!relationships)
        return tl::unexpected(relationships.error());
    for (const auto &[id, relationship] : *relationships)
        if (relationship.type == "officeDocument")
            return relationship.member;
    return archive.has("xl/workbook.xml") ? "xl/workbook.xml" : std::string();
}

Result<XlsxPackage> readXlsxPackage(const Archive &archive, const std::string &mainPart)
{
    const auto relationships = readRelationships(archive, mainPart);
    if (!relationships)
        return tl::unexpected(relationships.error());
    WorkbookHandler handler(*relationships);
    if (auto parsed = parseXml(archive, mainPart, handler, {}); !parsed)
        return tl::unexpected(parsed.error());
    XlsxPackage package = std::move(handler.package);
    for (const auto &[id, relationship] : *relationships) {
        if (relationship.type == "styles")
            package.stylesMember = relationship.member;
        else if (relationship.type == "sharedStrings")
            package.textsMember = relationship.member;
    }
    const std::string folder = folderOf(mainPart);
    for (std::size_t i = 0; i < package.sheets.size(); ++i)
        if (package.sheets[i].member.empty()) // no relationships: the usual name
            package.sheets[i].member = resolveTarget(folder, "worksheets/sheet" + std::to_string(i + 1) + ".xml");
    return package;
}

Result<std::shared_ptr<const TextPool>> readSharedTexts(const Archive &archive, const std::string &member, const JobContext &job)
{
    auto pool = std::make_shared<TextPool>();
    if (member.empty())
        return pool;
    SharedTextHandler handler(*pool, archive.limits());
    if (auto parsed = parseXml(archive, member, handler, job); !parsed)
        return tl::unexpected(parsed.error());
    return pool;
}

Result<std::vector<NumberMeaning>> readStyles(const Archive &archive, const std::string &member, const JobContext &job)
{
    StyleHandler handler;
    if (member.empty() || !archive.has(member)) // without styles nothing is a date, but every cell can be read
        return handler.meanings;
    if (auto parsed = parseXml(archive, member, handler, job); !parsed)
        return tl::unexpected(parsed.error());
    return handler.meanings;
}

} // namespace shelfcast::core
