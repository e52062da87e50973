#pragma once
#include "core/table/encoding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// The record types of an .xls stream that hold what we read ([MS-XLS] 2.3).
enum class BiffType : std::uint16_t {
    Formula = 0x0006, EndOfFile = 0x000A, DateMode = 0x0022, FilePass = 0x002F, Continue = 0x003C, CodePage = 0x0042, BoundSheet = 0x0085,
    MulRk = 0x00BD, RString = 0x00D6, Xf = 0x00E0, MergedCells = 0x00E5, SharedTexts = 0x00FC, LabelSst = 0x00FD, Number = 0x0203,
    Label = 0x0204, BoolErr = 0x0205, String = 0x0207, Rk = 0x027E, Format = 0x041E, BeginOfFile = 0x0809,
};

/// One record: the part in its own body and those in CONTINUE records behind it.
struct BiffRecord {
    BiffType type = BiffType::EndOfFile;
    std::string_view body;                  ///< the first part
    std::vector<std::string_view> continued;
};

/// Walks the records of a stream. A record that runs beyond the end ends the walk.
class BiffWalker {
public:
    BiffWalker(std::string_view stream, std::size_t at) : m_stream(stream), m_at(at) {}
    bool next(BiffRecord &record);
    /// True when the walk ended in the middle of a record.
    bool cut() const { return m_cut; }
    std::size_t position() const { return m_at; }

private:
    std::string_view m_stream;
    std::size_t m_at;
    bool m_cut = false;
};

/// Reads texts out of a record across its CONTINUE parts: of BIFF8 (16-bit or Latin-1 characters) or older (bytes in a code page).
class BiffTexts {
public:
    BiffTexts(const BiffRecord &record, std::size_t at) : m_record(record), m_part(record.body), m_at(at) {}

    /// BIFF8: flags, then @p length characters; @p out is replaced. False at the end of the record.
    bool take(std::size_t length, std::string &out);
    /// BIFF8, with the length before it and formatting behind it, as in the table of shared texts.
    bool takeRich(std::string &out);
    std::uint32_t number(std::size_t bytes);

private:
    bool nextPart();
    void skip(std::size_t bytes);
    bool takeCharacters(std::size_t length, bool wide, std::string &out);

    const BiffRecord &m_record;
    std::string_view m_part;
    std::size_t m_at, m_partNumber = 0;
};

/// Bytes of the versions before BIFF8, in the workbook's code page.
std::string codePageText(std::string_view bytes, std::uint16_t codePage);

} // namespace shelfcast::core
