#include "core/table/workbook/xls_workbook.h"

#include "core/table/workbook/biff_records.h"
#include "core/table/workbook/little_endian.h"

#include <map>

namespace shelfcast::core {
namespace {

tl::unexpected<Error> damaged(const std::string &fileName, const char *detail)
{
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "The workbook %1 is cut off or damaged. Copy or download it again."), {fileName}}, detail);
}

class GlobalsReader {
public:
    GlobalsReader(XlsWorkbook &workbook, const ReadLimits &limits) : m_workbook(workbook), m_limits(limits) {}

    Result<void> read()
    {
        BiffWalker walker(m_workbook.stream, 0);
        BiffRecord record;
        if (!walker.next(record) || record.type != BiffType::BeginOfFile)
            return damaged(m_workbook.fileName, "no BOF");
        m_workbook.biff8 = u16(record.body, 0) >= 0x0600;
        while (walker.next(record) && record.type != BiffType::EndOfFile)
            if (auto taken = take(record); !taken)
                return taken;
        if (walker.cut())
            return damaged(m_workbook.fileName, "globals cut off");
        for (const std::uint16_t format : m_formatOfStyle) {
            const auto own = m_formats.find(format);
            m_workbook.styles.push_back(own != m_formats.end() ? own->second : builtinMeaning(format));
        }
        return {};
    }

    std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();

private:
    Result<void> take(const BiffRecord &record)
    {
        const std::string_view body = record.body;
        switch (record.type) {
        case BiffType::FilePass:
            return failure(ErrorCode::Protected,
                {QT_TRANSLATE_NOOP("core", "The workbook %1 is protected by a password. Open it, remove the password and save it again."), {m_workbook.fileName}});
        case BiffType::CodePage:
            m_workbook.codePage = u16(body, 0);
            break;
        case BiffType::DateMode:
            m_workbook.epoch1904 = u16(body, 0) == 1;
            break;
        case BiffType::Xf:
            m_formatOfStyle.push_back(u16(body, 2));
            break;
        case BiffType::Format:
            m_formats[u16(body, 0)] = meaningOf(shortText(record, 2, m_workbook.biff8 ? 2 : 1));
            break;
        case BiffType::BoundSheet:
            if (u8(body, 5) == 0) // neither chart nor macro
                m_workbook.sheets.push_back({.info = {.name = shortText(record, 6, 1), .hidden = (u8(body, 4) & 3) != 0}, .offset = u32(body, 0)});
            break;
        case BiffType::SharedTexts:
            return takeTexts(record);
        default:
            break;
        }
        return {};
    }

    /// A text whose length stands before it in @p lengthBytes bytes.
    std::string shortText(const BiffRecord &record, std::size_t at, std::size_t lengthBytes) const
    {
        const std::size_t length = littleEndian(record.body, at, lengthBytes);
        at += lengthBytes;
        std::string text;
        if (m_workbook.biff8)
            BiffTexts(record, at).take(length, text);
        else if (at < record.body.size())
            text = codePageText(record.body.substr(at, length), m_workbook.codePage);
        return text;
    }

    Result<void> takeTexts(const BiffRecord &record)
    {
        BiffTexts reader(record, 8);
        std::string text;
        for (std::uint32_t left = u32(record.body, 4); left > 0 && reader.takeRich(text); --left) {
            texts->append(text);
            if (texts->bytes() > m_limits.textBytes)
                return failure(ErrorCode::TooLarge,
                    QT_TRANSLATE_NOOP("core", "The workbook holds more text than fits into memory. Save the sheet as .csv."), "shared strings");
        }
        return {};
    }

    XlsWorkbook &m_workbook;
    const ReadLimits &m_limits;
    std::vector<std::uint16_t> m_formatOfStyle;
    std::map<std::uint16_t, NumberMeaning> m_formats;
};

} // namespace

Result<std::shared_ptr<const XlsWorkbook>> readXlsWorkbook(std::string fileName, std::string stream, const ReadLimits &limits)
{
    auto workbook = std::make_shared<XlsWorkbook>();
    workbook->fileName = std::move(fileName);
    workbook->stream = std::move(stream);
    GlobalsReader reader(*workbook, limits);
    if (auto read = reader.read(); !read)
        return tl::unexpected(read.error());
    workbook->texts = std::move(reader.texts);
    return workbook;
}

} // namespace shelfcast::core
