#pragma once
#include "core/table/layout.h"

#include <string>
#include <vector>

namespace shelfcast::core {

/// A cell that outlives its row.
struct HeadCell {
    CellKind kind = CellKind::Empty;
    std::string text; ///< trimmed, as a person would see it
    double number = 0.0;
};
struct HeadRow {
    std::uint64_t number = 0; ///< 1-based in the file
    std::vector<HeadCell> cells;
    std::size_t filled() const;
};

/// The first rows of a sheet, kept to find the header in them.
struct Head {
    std::vector<HeadRow> rows;
    std::vector<MergedRange> merged;
    std::size_t width = 0; ///< cells of the widest row
};
inline constexpr std::size_t kHeadRows = 1000;

/// Reads up to kHeadRows rows from where the reader stands.
Result<Head> readHead(SheetReader &reader, const JobContext &job);

/// What a cell looks like before any column is known.
enum class Look : std::uint8_t { Empty, Text, Number, Date };
Look lookOf(const HeadCell &cell);
/// What most cells of each column look like; Text where nothing prevails.
std::vector<Look> columnLooks(const Head &head, std::size_t firstRow, std::size_t endRow);

/// Where the header stands: indexes into Head::rows.
struct HeaderPlace {
    bool found = false;
    std::size_t top = 0, bottom = 0; ///< first and last header row
    std::size_t firstData = 0;       ///< the row after it
};
/// The header is the last row before the data whose cells do not look like those below them, joined with group headers above it.
/// @p asked is a 1-based row number that a person gave, 0 where nobody did.
HeaderPlace findHeader(const Head &head, std::uint64_t asked);

/// The row among the first ones where another table begins, as its header says names of this one's; else the number of rows.
std::size_t endOfFirstTable(const Head &head, const HeaderPlace &place);

/// The header's texts of one column, from the top row to the bottom one; empty ones left out, merged ones filled in.
std::vector<std::vector<std::string>> headerLevels(const Head &head, const HeaderPlace &place);

} // namespace shelfcast::core
