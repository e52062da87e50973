#pragma once
#include "core/table/sheet_reader.h"
#include "core/table/workbook/text_pool.h"

#include <memory>
#include <optional>
#include <vector>

namespace shelfcast::core {

/// The filled cells of one workbook sheet.
///
/// memory  16 bytes a filled cell, 24 bytes a filled row, plus the distinct texts; repeated rows are kept once
class CellStore {
public:
    /// @p shared: texts of the whole workbook, which cells may refer to by number; may be null.
    CellStore(std::string fileName, const ReadLimits &limits, std::shared_ptr<const TextPool> shared);

    /// Begins row @p number (0-based), which stands @p repeat times.
    void beginRow(std::uint64_t number, std::uint64_t repeat = 1);
    /// A cell of the row, in any order of columns; of two in one place the later one counts. An empty text means none.
    /// errors  TooLarge
    std::optional<Error> add(std::uint64_t column, CellKind kind, double number, std::string_view text = {});
    std::optional<Error> addShared(std::uint64_t column, std::uint32_t sharedText);
    std::optional<Error> endRow();
    /// Puts the rows in order. Call once, after the last row.
    void finish();

    std::vector<MergedRange> merged;

private:
    friend class StoreReader;
    struct Cell {
        double number;
        std::uint32_t text; ///< in the pool, or TextPool::kNone
        std::uint16_t column;
        CellKind kind;
        bool fromShared;
    };
    static_assert(sizeof(Cell) == 16);
    struct Row {
        std::uint32_t number, repeat;
        const Cell *cells;
        std::uint32_t count;
    };

    std::optional<Error> push(std::uint64_t column, const Cell &cell);

    std::string m_fileName;
    ReadLimits m_limits;
    std::shared_ptr<const TextPool> m_shared;
    TextPool m_texts;
    std::vector<std::vector<Cell>> m_blocks; ///< never reallocated: rows point into them
    std::vector<Row> m_rows;
    std::vector<Cell> m_row; ///< being built
    std::uint64_t m_rowNumber = 0, m_repeat = 1, m_rowTotal = 0, m_cellTotal = 0;
    bool m_sortedCells = true, m_sortedRows = true;
};

/// Hands out a finished store.
class StoreReader final : public SheetReader {
public:
    StoreReader(std::shared_ptr<const CellStore> store, JobContext job) : m_store(std::move(store)), m_job(std::move(job)) {}

    Result<bool> next(std::vector<CellView> &row, std::uint64_t &rowNumber) override;
    Result<void> rewind() override;
    double progress() const override;
    const std::vector<MergedRange> &mergedRanges() const override { return m_store->merged; }

private:
    std::shared_ptr<const CellStore> m_store;
    JobContext m_job;
    std::size_t m_at = 0;
    std::uint32_t m_repeated = 0;
};

} // namespace shelfcast::core
