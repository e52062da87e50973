#include "core/table/workbook/ole_compound.h"

#include "core/table/csv/byte_stream.h"
#include "core/table/workbook/little_endian.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

constexpr std::uint32_t kLastSector = 0xFFFFFFFA; ///< above: end of chain, free, tables
constexpr std::size_t kHeader = 512, kEntry = 128;

void appendNumbers(std::string_view bytes, std::vector<std::uint32_t> &out)
{
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4)
        out.push_back(u32(bytes, at));
}

} // namespace

Result<OleCompound> OleCompound::open(const std::filesystem::path &path, std::uint64_t mostBytes)
{
    const std::string name = path.filename().string();
    auto file = openPlain(path);
    if (!file)
        return tl::unexpected(file.error());
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (!problem && size > mostBytes)
        return failure(ErrorCode::TooLarge, {QT_TRANSLATE_NOOP("core", "The workbook %1 is too large. Save it as .xlsx or .csv."), {name}});
    OleCompound compound;
    compound.m_bytes.resize(problem ? 0 : size);
    const auto got = readFully(**file, compound.m_bytes);
    if (!got)
        return tl::unexpected(got.error());
    compound.m_bytes.resize(*got);
    if (!compound.parse())
        return failure(ErrorCode::Damaged,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is cut off or damaged. Copy or download it again."), {name}}, "compound file");
    return compound;
}

std::string_view OleCompound::sector(std::uint32_t number) const
{
    const std::uint64_t from = (static_cast<std::uint64_t>(number) + 1) * m_sectorSize; // the header takes the place of a sector
    return from < m_bytes.size() ? std::string_view(m_bytes).substr(from, m_sectorSize) : std::string_view();
}

bool OleCompound::parse()
{
    if (m_bytes.size() < kHeader)
        return false;
    const std::string_view header(m_bytes);
    const unsigned shift = u16(header, 30), miniShift = u16(header, 32);
    if ((shift != 9 && shift != 12) || miniShift != 6)
        return false;
    m_sectorSize = 1U << shift;
    m_miniSectorSize = 1U << miniShift;
    m_miniCutoff = u32(header, 56);

    std::vector<std::uint32_t> tables; // the sectors that hold the allocation table: 109 in the header, more in a chain
    appendNumbers(header.substr(76, std::size_t{109} * 4), tables);
    const std::size_t sectors = m_bytes.size() / m_sectorSize;
    std::uint32_t next = u32(header, 68);
    for (std::size_t i = 0; next < kLastSector && i < sectors; ++i) {
        const std::string_view more = sector(next);
        if (more.size() < m_sectorSize)
            break;
        appendNumbers(more.substr(0, m_sectorSize - 4), tables);
        next = u32(more, m_sectorSize - 4);
    }
    for (const std::uint32_t table : tables)
        if (table < kLastSector && m_fat.size() <= sectors)
            appendNumbers(sector(table), m_fat);

    const std::string directory = chain(u32(header, 48), m_bytes.size());
    for (std::size_t at = 0; at + kEntry <= directory.size(); at += kEntry) {
        const std::string_view entry = std::string_view(directory).substr(at, kEntry);
        const std::size_t nameBytes = std::min<std::size_t>(u16(entry, 64), 64);
        std::string name;
        for (std::size_t i = 0; i + 2 < nameBytes; i += 2) // the last unit is a zero; all names of interest are ASCII
            name += u16(entry, i) < 0x80 ? entry[i] : '?';
        const std::uint8_t type = u8(entry, 66);
        const Entry found{.start = u32(entry, 116), .size = u32(entry, 120)};
        if (type == 5 && at == 0) // the root; its stream holds the small ones
            m_miniStream = chain(found.start, found.size);
        else if (type == 2)
            m_entries.emplace(name, found);
    }
    appendNumbers(chain(u32(header, 60), m_bytes.size()), m_miniFat);
    return !m_entries.empty();
}

std::string OleCompound::chain(std::uint32_t number, std::uint64_t most) const
{
    std::string out;
    for (std::size_t steps = 0; number < m_fat.size() && steps < m_fat.size() && out.size() < most; ++steps) {
        out.append(sector(number));
        number = m_fat[number];
    }
    out.resize(std::min<std::uint64_t>(out.size(), most));
    return out;
}

std::string OleCompound::miniChain(std::uint32_t number, std::uint64_t most) const
{
    std::string out;
    for (std::size_t steps = 0; number < m_miniFat.size() && steps < m_miniFat.size() && out.size() < most; ++steps) {
        const std::uint64_t from = static_cast<std::uint64_t>(number) * m_miniSectorSize;
        if (from >= m_miniStream.size())
            break;
        out.append(m_miniStream, from, m_miniSectorSize);
        number = m_miniFat[number];
    }
    out.resize(std::min<std::uint64_t>(out.size(), most));
    return out;
}

std::string OleCompound::stream(std::string_view name) const
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return {};
    const Entry &entry = found->second;
    return entry.size < m_miniCutoff ? miniChain(entry.start, entry.size) : chain(entry.start, entry.size);
}

} // namespace shelfcast::core
