#include "core/table/workbook/xls_workbook.h"

#include "core/table/workbook/biff_records.h"
#include "core/table/workbook/little_endian.h"

namespace shelfcast::core {
namespace {

constexpr std::size_t kCancelEvery = 4096; ///< records between two looks at the stop flag

/// A number in four bytes: the upper 30 bits of a double or of a whole number, perhaps in hundredths.
double rkNumber(std::uint32_t rk)
{
    const double value = (rk & 2) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                       : std::bit_cast<double>(static_cast<std::uint64_t>(rk & ~3U) << 32);
    return (rk & 1) != 0 ? value / 100.0 : value;
}

const char *errorText(std::uint8_t code)
{
    switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    default: return "#N/A";
    }
}

class XlsSheetReader {
public:
    XlsSheetReader(const XlsWorkbook &workbook, CellStore &store) : m_workbook(workbook), m_store(store) {}

    std::optional<Error> take(const BiffRecord &record)
    {
        const std::string_view body = record.body;
        switch (record.type) {
        case BiffType::Number:
            return number(body, 4, u16(body, 2), f64(body, 6));
        case BiffType::Rk:
            return number(body, 4, u16(body, 2), rkNumber(u32(body, 6)));
        case BiffType::MulRk:
            for (std::size_t at = 4, column = u16(body, 2); at + 8 <= body.size(); at += 6, ++column)
                if (auto problem = number(body, at, column, rkNumber(u32(body, at + 2))))
                    return problem;
            return {};
        case BiffType::LabelSst:
            return sharedText(body);
        case BiffType::Label:
        case BiffType::RString:
            return text(u16(body, 0), u16(body, 2), longText(record, 6));
        case BiffType::BoolErr:
            return boolOrError(body, u8(body, 6), u8(body, 7) != 0);
        case BiffType::Formula:
            return formula(body);
        case BiffType::String:
            return text(m_textRow, m_textColumn, longText(record, 0));
        case BiffType::MergedCells:
            for (std::size_t at = 2; at + 8 <= body.size(); at += 8)
                m_store.merged.push_back({.firstRow = u16(body, at), .lastRow = u16(body, at + 2), .firstColumn = u16(body, at + 4), .lastColumn = u16(body, at + 6)});
            return {};
        default:
            return {};
        }
    }

    std::optional<Error> finish()
    {
        auto problem = m_store.endRow();
        m_store.finish();
        return problem;
    }

    std::int64_t missingTexts = 0;

private:
    void goToRow(std::uint64_t row, std::optional<Error> &problem)
    {
        if (row == m_row)
            return;
        problem = m_store.endRow();
        m_store.beginRow(row);
        m_row = row;
    }

    std::optional<Error> add(std::uint64_t row, std::uint64_t column, CellKind kind, double value, std::string_view text = {})
    {
        std::optional<Error> problem;
        goToRow(row, problem);
        return problem ? problem : m_store.add(column, kind, value, text);
    }

    /// @p styleAt: where in the record the number of the cell's style stands.
    std::optional<Error> number(std::string_view body, std::size_t styleAt, std::uint64_t column, double value)
    {
        const std::size_t style = u16(body, styleAt);
        const NumberMeaning meaning = style < m_workbook.styles.size() ? m_workbook.styles[style] : NumberMeaning::Number;
        const TypedNumber typed = typedNumber(value, meaning, m_workbook.epoch1904);
        return add(u16(body, 0), column, typed.kind, typed.number, typed.text);
    }

    std::optional<Error> text(std::uint64_t row, std::uint64_t column, const std::string &text)
    {
        return isBlankText(text) ? std::nullopt : add(row, column, CellKind::Text, 0.0, text);
    }

    std::optional<Error> sharedText(std::string_view body)
    {
        const std::uint32_t id = u32(body, 6);
        if (id >= m_workbook.texts->size()) {
            ++missingTexts;
            return {};
        }
        if (isBlankText(m_workbook.texts->at(id)))
            return {};
        std::optional<Error> problem;
        goToRow(u16(body, 0), problem);
        return problem ? problem : m_store.addShared(u16(body, 2), id);
    }

    std::optional<Error> boolOrError(std::string_view body, std::uint8_t value, bool isError)
    {
        return isError ? add(u16(body, 0), u16(body, 2), CellKind::Error, 0.0, errorText(value))
                       : add(u16(body, 0), u16(body, 2), CellKind::Boolean, value != 0 ? 1.0 : 0.0);
    }

    /// The stored result of a formula; a text follows in a record of its own.
    std::optional<Error> formula(std::string_view body)
    {
        if (u16(body, 12) != 0xFFFF)
            return number(body, 4, u16(body, 2), f64(body, 6));
        m_textRow = u16(body, 0);
        m_textColumn = u16(body, 2);
        const std::uint8_t kind = u8(body, 6);
        return kind == 1 || kind == 2 ? boolOrError(body, u8(body, 8), kind == 2) : std::nullopt;
    }

    std::string longText(const BiffRecord &record, std::size_t at) const
    {
        const std::size_t length = u16(record.body, at);
        at += 2;
        std::string text;
        if (m_workbook.biff8)
            BiffTexts(record, at).take(length, text);
        else if (at < record.body.size())
            text = codePageText(record.body.substr(at, length), m_workbook.codePage);
        return text;
    }

    const XlsWorkbook &m_workbook;
    CellStore &m_store;
    std::uint64_t m_row = UINT64_MAX;
    std::uint64_t m_textRow = 0, m_textColumn = 0; ///< of the last formula whose result is a text
};

} // namespace

Result<std::shared_ptr<const CellStore>> readXlsSheet(const XlsWorkbook &workbook, std::size_t index, const ReadLimits &limits, NoteList &notes, const JobContext &job)
{
    const XlsWorkbook::Sheet &sheet = workbook.sheets[index];
    auto store = std::make_shared<CellStore>(workbook.fileName, limits, workbook.texts);
    XlsSheetReader reader(workbook, *store);
    BiffWalker walker(workbook.stream, sheet.offset);
    BiffRecord record;
    int depth = 0; // charts inside the sheet are records between a BOF and an EOF of their own
    bool ended = false;
    for (std::size_t count = 1; !ended && walker.next(record); ++count) {
        if (count % kCancelEvery == 0) {
            if (job.cancelled())
                return cancelled();
            job.report(static_cast<double>(walker.position()) / static_cast<double>(workbook.stream.size()),
                {QT_TRANSLATE_NOOP("core", "Reading sheet %1"), {sheet.info.name}});
        }
        if (record.type == BiffType::BeginOfFile) {
            ++depth;
        } else if (record.type == BiffType::EndOfFile) {
            ended = --depth <= 0;
        } else if (depth == 1) {
            if (auto problem = reader.take(record))
                return tl::unexpected(std::move(*problem));
        }
    }
    if (!ended)
        return failure(ErrorCode::Damaged,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is cut off or damaged. Copy or download it again."), {workbook.fileName}}, "sheet without end");
    if (auto problem = reader.finish())
        return tl::unexpected(std::move(*problem));
    if (reader.missingTexts > 0)
        notes.add({QT_TRANSLATE_NOOP("core", "Sheet %1: cells whose text is missing in the file were read as empty (%2 cells)."),
            {sheet.info.name, reader.missingTexts}});
    return store;
}

} // namespace shelfcast::core
