#pragma once
#include "core/table/layout.h"
#include "core/table/layout/date_evidence.h"
#include "core/table/layout/distinct.h"
#include "core/table/layout/head.h"
#include "core/table/layout/numbers.h"

#include <string>
#include <vector>

namespace shelfcast::core {

/// What all cells of a column say about it.
struct ColumnSurvey {
    Look look = Look::Text; ///< how its first rows look; decides which reading is tried first
    std::uint64_t filled = 0, missing = 0; ///< cells with something in them; cells that say "nothing" in words
    std::uint64_t numbers = 0, dates = 0, texts = 0, booleans = 0, typedNumbers = 0, weekdayNames = 0;
    double sumDot = 0.0, sumComma = 0.0, least = 0.0, greatest = 0.0, last = 0.0;
    std::uint64_t dots = 0, commas = 0, dotsOrGroups = 0, commasOrGroups = 0; ///< marks, see NumberMark
    std::uint64_t integers = 0, negatives = 0, zeros = 0, steps = 0, leadingZeros = 0, textBytes = 0;
    DistinctCounter distinct;
    DateEvidence dateEvidence;
    std::vector<std::string> samples; ///< the first three different cells as written

    double filledShare(std::uint64_t rows) const { return rows == 0 ? 0.0 : static_cast<double>(filled) / static_cast<double>(rows); }
};

/// The first pass: counts everything that guessing needs, cell by cell, in bounded memory.
class Survey {
public:
    Survey(std::vector<std::string> names, const std::vector<Look> &looks, std::vector<bool> periods);

    /// A row below the header.
    void take(const std::vector<CellView> &row, std::uint64_t number);
    /// Closes the last section and marks the ones that repeat others.
    void finish();

    const std::vector<ColumnSurvey> &columns() const { return m_columns; }
    const std::vector<std::string> &names() const { return m_names; } ///< with those that later headers add
    const std::vector<TableSection> &sections() const { return m_sections; }
    std::vector<TableSection> &sections() { return m_sections; }
    std::uint64_t rows() const { return m_rows; }
    std::uint64_t extraCells() const { return m_extraCells; } ///< cells right of the last column

private:
    struct Cache;
    void takeCell(ColumnSurvey &column, const CellView &cell, int weekdayOfRow, std::size_t index);
    void takeText(ColumnSurvey &column, std::string_view text, int weekdayOfRow, std::size_t index);
    bool isTotal(const std::vector<CellView> &row) const;
    bool repeatsHeader(const std::vector<CellView> &row, std::uint64_t number);
    bool labelsBlock(const std::vector<CellView> &row, std::uint64_t number);
    int weekdayOf(const std::vector<CellView> &row) const;

    std::vector<std::string> m_names, m_folded;
    std::vector<ColumnSurvey> m_columns;
    std::vector<bool> m_periods;
    bool m_wide = false;
    std::vector<TableSection> m_sections;
    std::vector<std::uint64_t> m_sectionRepeats;
    DistinctCounter m_labels;
    std::vector<std::uint64_t> m_lastHash;
    std::vector<std::string> m_lastDate; ///< the date text of the row before, a column
    std::vector<ScannedDate> m_lastScan;
    std::array<bool, 1024> m_headerShapes{}; ///< first letter and length of the header names
    int m_weekdayColumn = -1;
    std::uint64_t m_rows = 0, m_extraCells = 0;
};

} // namespace shelfcast::core
