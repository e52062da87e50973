#include "core/table/workbook/ods_sheet.h"

#include "core/table/workbook/number_format.h"
#include "core/table/workbook/xml_reader.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

/// "PT12H30M15S" as a fraction of a day.
std::optional<double> isoDuration(std::string_view text)
{
    if (!text.starts_with("PT"))
        return std::nullopt;
    text.remove_prefix(2);
    double days = 0.0;
    while (!text.empty()) {
        const std::size_t unit = text.find_first_of("HMS");
        if (unit == std::string_view::npos)
            return std::nullopt;
        const auto number = plainNumber(text.substr(0, unit));
        if (!number)
            return std::nullopt;
        days += *number / (text[unit] == 'H' ? 24.0 : text[unit] == 'M' ? 1440.0 : 86400.0);
        text.remove_prefix(unit + 1);
    }
    return days;
}

class OdsHandler final : public XmlHandler {
public:
    OdsHandler(CellStore &store, std::size_t index, const ReadLimits &limits) : m_store(store), m_index(index), m_limits(limits) {}

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "table" && attributes.get("is-sub-table") != "true") {
            m_inTable = m_tables++ == m_index;
        } else if (!m_inTable || m_inNote > 0) {
            m_inNote += m_inNote > 0;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            startCell(attributes);
        } else if (name == "table-row") {
            m_repeat = std::max<std::uint64_t>(1, attributes.number("number-rows-repeated", 1));
            m_column = 0;
            m_store.beginRow(m_row, m_repeat);
        } else if (m_inCell) {
            startContent(name, attributes);
        }
    }

    void end(std::string_view name) override
    {
        if (m_inNote > 0) {
            --m_inNote;
        } else if (!m_inTable) {
            return;
        } else if (name == "p") {
            m_inParagraph = false;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            m_inCell = false;
            keep(endCell());
        } else if (name == "table-row") {
            keep(m_store.endRow());
            m_row += m_repeat;
        } else if (name == "table") {
            finished = true;
        }
    }

    void text(std::string_view text) override
    {
        if (m_inParagraph && m_inNote == 0)
            append(text);
    }

    std::int64_t formulasWithoutValue = 0;
    bool found() const { return m_tables > m_index; }

private:
    void keep(std::optional<Error> problem)
    {
        if (problem)
            error = std::move(problem);
    }

    void append(std::string_view text)
    {
        m_text.append(text);
        if (m_text.size() > m_limits.cellBytes)
            error = Error{ErrorCode::TooLarge,
                {QT_TRANSLATE_NOOP("core", "Row %1, column %2: the cell holds more than %3 bytes of text."),
                    {static_cast<std::int64_t>(m_row + 1), static_cast<std::int64_t>(m_column + 1), static_cast<std::int64_t>(m_limits.cellBytes)}}, {}};
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_text.clear();
        m_paragraphs = 0;
        m_columns = std::max<std::uint64_t>(1, attributes.number("number-columns-repeated", 1));
        m_hasFormula = !attributes.get("formula").empty();
        const std::uint64_t spanColumns = attributes.number("number-columns-spanned", 1), spanRows = attributes.number("number-rows-spanned", 1);
        if ((spanColumns > 1 || spanRows > 1) && spanColumns > 0 && spanRows > 0 && m_row + spanRows <= UINT32_MAX && m_column + spanColumns <= UINT32_MAX)
            m_store.merged.push_back({.firstRow = static_cast<std::uint32_t>(m_row), .lastRow = static_cast<std::uint32_t>(m_row + spanRows - 1),
                .firstColumn = static_cast<std::uint32_t>(m_column), .lastColumn = static_cast<std::uint32_t>(m_column + spanColumns - 1)});
        // Two attributes are called value-type: LibreOffice's own one says `error` where the standard has no word for it.
        m_kind = CellKind::Empty;
        m_number = 0.0;
        std::string_view type, ownType;
        for (const char *const *pair = attributes.pairs(); *pair != nullptr; pair += 2) {
            const std::string_view key = pair[0];
            if (key.ends_with(":value-type"))
                (key.starts_with("calcext") ? ownType : type) = pair[1];
        }
        if (!type.empty())
            setValue(ownType == "error" ? ownType : type, attributes);
    }

    void setValue(std::string_view type, const XmlAttributes &attributes)
    {
        const auto set = [&](CellKind kind, std::optional<double> value) {
            m_kind = value ? kind : CellKind::Text; // an unreadable value: what is shown is better than nothing
            m_number = value.value_or(0.0);
        };
        if (type == "float" || type == "percentage" || type == "currency")
            set(CellKind::Number, plainNumber(m_written = attributes.get("value")));
        else if (type == "boolean")
            set(CellKind::Boolean, attributes.get("boolean-value") == "true" ? 1.0 : 0.0);
        else if (type == "date")
            set(CellKind::Date, isoDateTime(attributes.get("date-value")));
        else if (type == "time")
            set(CellKind::Number, isoDuration(attributes.get("time-value")));
        else if (type == "error")
            m_kind = CellKind::Error;
        else
            m_kind = CellKind::Text;
        if (const std::string_view text = attributes.get("string-value"); m_kind == CellKind::Text && !text.empty())
            m_stringValue = text;
        else
            m_stringValue.clear();
    }

    void startContent(std::string_view name, const XmlAttributes &attributes)
    {
        if (name == "annotation" || name == "ruby-text" || name == "shapes" || name == "frame" || name == "detective") {
            m_inNote = 1;
        } else if (name == "p") {
            if (m_paragraphs++ > 0)
                append("\n");
            m_inParagraph = true;
        } else if (name == "s") {
            append(std::string(std::min<std::uint64_t>(attributes.number("c", 1), 1024), ' '));
        } else if (name == "tab") {
            append("\t");
        } else if (name == "line-break") {
            append("\n");
        }
    }

    std::optional<Error> endCell()
    {
        const std::uint64_t first = m_column, past = m_column + m_columns;
        m_column = past;
        if (m_kind == CellKind::Text && m_text.empty())
            m_text = m_stringValue;
        const bool blank = isBlankText(m_text);
        if (m_kind == CellKind::Empty || (blank && (m_kind == CellKind::Text || m_kind == CellKind::Error))) {
            formulasWithoutValue += m_hasFormula && m_kind == CellKind::Empty;
            return {};
        }
        // The text of a number is worth keeping only where it says more than the number: "12 %", "EUR 3,50".
        const std::string_view text = m_kind == CellKind::Number && m_text == m_written ? std::string_view() : std::string_view(m_text);
        for (std::uint64_t column = first; column < past; ++column)
            if (auto problem = m_store.add(column, m_kind, m_number, text))
                return problem;
        return {};
    }

    CellStore &m_store;
    std::size_t m_index, m_tables = 0;
    const ReadLimits &m_limits;
    std::uint64_t m_row = 0, m_column = 0, m_repeat = 1, m_columns = 1;
    CellKind m_kind = CellKind::Empty;
    double m_number = 0.0;
    std::string m_text, m_written, m_stringValue;
    int m_paragraphs = 0, m_inNote = 0; ///< m_inNote: depth inside an annotation, drawing or the like
    bool m_inTable = false, m_inCell = false, m_inParagraph = false, m_hasFormula = false;
};

} // namespace

Result<std::shared_ptr<const CellStore>> readOdsSheet(const Archive &archive, std::size_t index, const SheetInfo &sheet, NoteList &notes, const JobContext &job)
{
    auto store = std::make_shared<CellStore>(archive.fileName(), archive.limits(), nullptr);
    OdsHandler handler(*store, index, archive.limits());
    const Message stage(QT_TRANSLATE_NOOP("core", "Reading sheet %1"), {sheet.name});
    if (auto parsed = parseXml(archive, "content.xml", handler, job, stage); !parsed)
        return tl::unexpected(parsed.error());
    if (!handler.found())
        return failure(ErrorCode::Damaged,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is damaged: its sheet %2 cannot be found."), {archive.fileName(), sheet.name}});
    store->finish();
    if (handler.formulasWithoutValue > 0)
        notes.add({QT_TRANSLATE_NOOP("core", "Sheet %1: formulas without a computed value were read as empty (%2 cells). "
                                             "Open the file in a spreadsheet program and save it, then import it again."),
            {sheet.name, handler.formulasWithoutValue}});
    return store;
}

} // namespace shelfcast::core
