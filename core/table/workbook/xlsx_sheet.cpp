#include "core/table/workbook/xlsx_sheet.h"

#include "core/table/workbook/xml_reader.h"

#include <charconv>

namespace shelfcast::core {
namespace {

/// Reads "AB12" from the front of @p text as 0-based row and column; false if it is none.
bool takeReference(std::string_view &text, std::uint64_t &row, std::uint64_t &column)
{
    std::size_t i = 0;
    std::uint64_t letters = 0, digits = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i)
        letters = letters * 26 + static_cast<std::uint64_t>(text[i] - 'A' + 1);
    const auto [end, problem] = std::from_chars(text.data() + i, text.data() + text.size(), digits);
    if (letters == 0 || problem != std::errc() || digits == 0)
        return false;
    column = letters - 1;
    row = digits - 1;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(CellStore &store, const XlsxContext &context, const ReadLimits &limits) : m_store(store), m_context(context), m_limits(limits) {}

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "c") {
            startCell(attributes);
        } else if (name == "v") {
            m_inValue = m_inCell;
        } else if (name == "f") {
            m_hasFormula = true;
        } else if (name == "t") {
            m_inValue = m_inCell && !m_inPhonetic;
        } else if (name == "rPh") {
            m_inPhonetic = true;
        } else if (name == "row") {
            m_row = attributes.number("r", m_row + 1);
            m_column = kBeforeFirst;
            m_store.beginRow(m_row - 1);
        } else if (name == "mergeCell") {
            addMerged(attributes.get("ref"));
        }
    }

    void end(std::string_view name) override
    {
        if (name == "c") {
            m_inCell = m_inValue = false;
            keep(endCell());
        } else if (name == "v" || name == "t") {
            m_inValue = false;
        } else if (name == "rPh") {
            m_inPhonetic = false;
        } else if (name == "row") {
            keep(m_store.endRow());
        }
    }

    void text(std::string_view text) override
    {
        if (!m_inValue)
            return;
        m_text.append(text);
        if (m_text.size() > m_limits.cellBytes)
            error = Error{ErrorCode::TooLarge,
                {QT_TRANSLATE_NOOP("core", "Row %1, column %2: the cell holds more than %3 bytes of text."),
                    {static_cast<std::int64_t>(m_row), static_cast<std::int64_t>(m_column + 1), static_cast<std::int64_t>(m_limits.cellBytes)}}, {}};
    }

    std::int64_t formulasWithoutValue = 0;
    std::int64_t missingTexts = 0;

private:
    static constexpr std::uint64_t kBeforeFirst = UINT64_MAX; ///< one more is column 0

    void keep(std::optional<Error> problem)
    {
        if (problem)
            error = std::move(problem);
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_hasFormula = false;
        m_text.clear();
        m_type = {};
        m_style = 0;
        ++m_column;
        for (const char *const *pair = attributes.pairs(); *pair != nullptr; pair += 2) {
            const std::string_view key = pair[0];
            std::string_view value = pair[1];
            if (key == "r") {
                std::uint64_t row = 0, column = 0;
                if (takeReference(value, row, column))
                    m_column = column;
            } else if (key == "s") {
                std::from_chars(value.data(), value.data() + value.size(), m_style);
            } else if (key == "t") {
                m_type = value;
            }
        }
    }

    std::optional<Error> endCell()
    {
        if (m_text.empty()) {
            formulasWithoutValue += m_hasFormula && m_type != "str" && m_type != "inlineStr";
            return {};
        }
        if (m_type == "s")
            return addSharedText();
        if (m_type == "b")
            return m_store.add(m_column, CellKind::Boolean, m_text == "1" || m_text == "true" ? 1.0 : 0.0);
        if (m_type == "e")
            return m_store.add(m_column, CellKind::Error, 0.0, m_text);
        if (m_type == "d") {
            if (const auto date = isoDateTime(m_text))
                return m_store.add(m_column, CellKind::Date, *date);
        } else if (m_type.empty() || m_type == "n") {
            if (const auto number = plainNumber(m_text)) {
                const NumberMeaning meaning = m_style < m_context.styles.size() ? m_context.styles[m_style] : NumberMeaning::Number;
                const TypedNumber typed = typedNumber(*number, meaning, m_context.epoch1904);
                return m_store.add(m_column, typed.kind, typed.number, typed.text);
            }
        }
        decodeXlsxEscapes(m_text);
        return isBlankText(m_text) ? std::nullopt : m_store.add(m_column, CellKind::Text, 0.0, m_text);
    }

    std::optional<Error> addSharedText()
    {
        std::uint32_t id = 0;
        const auto [end, problem] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), id);
        if (problem != std::errc() || id >= m_context.texts->size()) {
            ++missingTexts;
            return {};
        }
        return isBlankText(m_context.texts->at(id)) ? std::nullopt : m_store.addShared(m_column, id);
    }

    void addMerged(std::string_view reference)
    {
        std::uint64_t row = 0, column = 0, lastRow = 0, lastColumn = 0;
        if (!takeReference(reference, row, column) || !reference.starts_with(':'))
            return;
        reference.remove_prefix(1);
        if (!takeReference(reference, lastRow, lastColumn) || lastRow < row || lastColumn < column || lastRow > UINT32_MAX)
            return;
        m_store.merged.push_back({.firstRow = static_cast<std::uint32_t>(row), .lastRow = static_cast<std::uint32_t>(lastRow),
            .firstColumn = static_cast<std::uint32_t>(column), .lastColumn = static_cast<std::uint32_t>(lastColumn)});
    }

    CellStore &m_store;
    const XlsxContext &m_context;
    const ReadLimits &m_limits;
    std::uint64_t m_row = 0; ///< 1-based, as in the file
    std::uint64_t m_column = kBeforeFirst;
    std::size_t m_style = 0;
    std::string m_type, m_text;
    bool m_inCell = false, m_inValue = false, m_inPhonetic = false, m_hasFormula = false;
};

} // namespace

Result<std::shared_ptr<const CellStore>> readXlsxSheet(const Archive &archive, const XlsxPackage::Sheet &sheet, const XlsxContext &context,
    NoteList &notes, const JobContext &job)
{
    auto store = std::make_shared<CellStore>(archive.fileName(), archive.limits(), context.texts);
    SheetHandler handler(*store, context, archive.limits());
    const Message stage(QT_TRANSLATE_NOOP("core", "Reading sheet %1"), {sheet.info.name});
    if (auto parsed = parseXml(archive, sheet.member, handler, job, stage); !parsed)
        return tl::unexpected(parsed.error());
    store->finish();
    if (handler.formulasWithoutValue > 0)
        notes.add({QT_TRANSLATE_NOOP("core", "Sheet %1: formulas without a computed value were read as empty (%2 cells). "
                                             "Open the file in a spreadsheet program and save it, then import it again."),
            {sheet.info.name, handler.formulasWithoutValue}});
    if (handler.missingTexts > 0)
        notes.add({QT_TRANSLATE_NOOP("core", "Sheet %1: cells whose text is missing in the file were read as empty (%2 cells)."),
            {sheet.info.name, handler.missingTexts}});
    return store;
}

} // namespace shelfcast::core
