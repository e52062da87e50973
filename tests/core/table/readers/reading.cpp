#include "tests/core/table/readers/reading.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include <unistd.h>

namespace shelfcast::core::test {

namespace fs = std::filesystem;

fs::path sample(const std::string &name)
{
    return fs::path(SHELFCAST_TEST_DATA) / "readers" / name;
}

TemporaryFile::TemporaryFile(const std::string &name, std::string_view bytes)
    : m_path(fs::temp_directory_path() / fmt::format("shelfcast-{}-{}", getpid(), name))
{
    std::ofstream(m_path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

TemporaryFile::~TemporaryFile()
{
    std::error_code ignored;
    fs::remove(m_path, ignored);
}

std::string bytesOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::string shown(const CellView &cell)
{
    const std::string text = cell.text.empty() ? "" : fmt::format(" [{}]", cell.text);
    switch (cell.kind) {
    case CellKind::Empty:
        return "";
    case CellKind::Text:
        return fmt::format("\"{}\"", cell.text);
    case CellKind::Number:
        return fmt::format("{}{}", cell.number, text);
    case CellKind::Boolean:
        return fmt::format("{}{}", cell.number != 0.0, text);
    case CellKind::Date:
        return fmt::format("date {}{}", cell.number, text);
    case CellKind::Error:
        return std::string(cell.text);
    }
    return "?";
}

namespace {

Result<ReadSheet> readOnce(SheetReader &reader)
{
    ReadSheet sheet;
    std::vector<CellView> row;
    std::uint64_t number = 0;
    for (;;) {
        const auto more = reader.next(row, number);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        Cells cells;
        for (const CellView &cell : row)
            cells.push_back(shown(cell));
        sheet.rows.emplace_back(number, std::move(cells));
    }
    sheet.merged = reader.mergedRanges();
    return sheet;
}

} // namespace

Result<ReadSheet> readSheet(const fs::path &path, std::size_t index, const ReadOptions &options, const ReadLimits &limits)
{
    const auto source = openSource(path, options, limits);
    if (!source)
        return tl::unexpected(source.error());
    const auto reader = (*source)->open(index, {});
    if (!reader)
        return tl::unexpected(reader.error());
    auto first = readOnce(**reader);
    if (!first)
        return first;
    if (const auto rewound = (*reader)->rewind(); !rewound)
        return tl::unexpected(rewound.error());
    const auto second = readOnce(**reader);
    if (!second)
        return second;
    EXPECT_EQ(first->rows, second->rows) << path;
    for (const Message &note : (*source)->notes())
        first->notes.push_back(english(note));
    return first;
}

Error errorOf(const fs::path &path, const ReadLimits &limits)
{
    const auto sheet = readSheet(path, 0, {}, limits);
    return sheet ? Error{ErrorCode::Internal, "no error", {}} : sheet.error();
}

} // namespace shelfcast::core::test
