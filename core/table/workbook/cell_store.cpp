#include "core/table/workbook/cell_store.h"

#include <algorithm>
#include <map>

namespace shelfcast::core {
namespace {

constexpr std::size_t kBlockCells = std::size_t{1} << 15;
constexpr std::size_t kCancelEvery = 4096; ///< rows between two looks at the stop flag

} // namespace

CellStore::CellStore(std::string fileName, const ReadLimits &limits, std::shared_ptr<const TextPool> shared)
    : m_fileName(std::move(fileName)), m_limits(limits), m_shared(std::move(shared))
{
}

void CellStore::beginRow(std::uint64_t number, std::uint64_t repeat)
{
    m_row.clear();
    m_sortedCells = true;
    m_rowNumber = number;
    m_repeat = repeat;
}

std::optional<Error> CellStore::add(std::uint64_t column, CellKind kind, double number, std::string_view text)
{
    std::uint32_t id = TextPool::kNone;
    if (!text.empty()) {
        id = m_texts.intern(text);
        if (m_texts.bytes() > m_limits.textBytes)
            return Error{ErrorCode::TooLarge,
                {QT_TRANSLATE_NOOP("core", "A sheet of %1 holds more text than fits into memory. Save it as .csv."), {m_fileName}}, {}};
    }
    return push(column, {.number = number, .text = id, .column = 0, .kind = kind, .fromShared = false});
}

std::optional<Error> CellStore::addShared(std::uint64_t column, std::uint32_t sharedText)
{
    return push(column, {.number = 0.0, .text = sharedText, .column = 0, .kind = CellKind::Text, .fromShared = true});
}

std::optional<Error> CellStore::push(std::uint64_t column, const Cell &cell)
{
    if (column >= m_limits.columns || column > UINT16_MAX)
        return Error{ErrorCode::TooLarge,
            {QT_TRANSLATE_NOOP("core", "Row %2 of %1 has more than %3 columns."),
                {m_fileName, static_cast<std::int64_t>(m_rowNumber + 1), static_cast<std::int64_t>(m_limits.columns)}}, {}};
    m_sortedCells = m_sortedCells && (m_row.empty() || m_row.back().column < column);
    m_row.push_back(cell);
    m_row.back().column = static_cast<std::uint16_t>(column);
    return {};
}

std::optional<Error> CellStore::endRow()
{
    if (m_row.empty())
        return {};
    if (!m_sortedCells) {
        std::stable_sort(m_row.begin(), m_row.end(), [](const Cell &a, const Cell &b) { return a.column < b.column; });
        // Of several cells in one place the last one stays.
        const auto kept = std::unique(m_row.rbegin(), m_row.rend(), [](const Cell &a, const Cell &b) { return a.column == b.column; });
        m_row.erase(m_row.begin(), kept.base());
    }
    m_rowTotal += m_repeat;
    m_cellTotal += m_row.size();
    if (m_rowTotal > m_limits.rows || m_cellTotal > m_limits.cells || m_rowNumber >= UINT32_MAX)
        return Error{ErrorCode::TooLarge,
            {QT_TRANSLATE_NOOP("core", "A sheet of %1 has more rows or cells than can be read (%2 rows, %3 cells). Split it, or save it as .csv."),
                {m_fileName, static_cast<std::int64_t>(m_limits.rows), static_cast<std::int64_t>(m_limits.cells)}}, {}};
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < m_row.size())
        m_blocks.emplace_back().reserve(std::max(kBlockCells, m_row.size()));
    std::vector<Cell> &block = m_blocks.back();
    const Cell *cells = block.data() + block.size();
    block.insert(block.end(), m_row.begin(), m_row.end());
    m_sortedRows = m_sortedRows && (m_rows.empty() || m_rows.back().number < m_rowNumber);
    m_rows.push_back({static_cast<std::uint32_t>(m_rowNumber), static_cast<std::uint32_t>(m_repeat), cells, static_cast<std::uint32_t>(m_row.size())});
    m_row.clear();
    return {};
}

void CellStore::finish()
{
    m_row = {};
    if (m_sortedRows)
        return;
    std::vector<Row> rows;
    rows.swap(m_rows);
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.number < b.number; });
    // A row that was written in several pieces becomes one.
    for (auto first = rows.begin(); first != rows.end();) {
        const auto past = std::find_if(first, rows.end(), [&](const Row &row) { return row.number != first->number; });
        if (past - first == 1) {
            m_rows.push_back(*first);
        } else {
            std::map<std::uint16_t, Cell> cells;
            for (; first != past; ++first)
                for (const Cell *cell = first->cells; cell != first->cells + first->count; ++cell)
                    cells[cell->column] = *cell;
            std::vector<Cell> &block = m_blocks.emplace_back();
            block.reserve(cells.size());
            for (const auto &[column, cell] : cells)
                block.push_back(cell);
            const Row &last = *(past - 1);
            m_rows.push_back({.number = last.number, .repeat = last.repeat, .cells = block.data(), .count = static_cast<std::uint32_t>(block.size())});
        }
        first = past;
    }
}

Result<bool> StoreReader::next(std::vector<CellView> &row, std::uint64_t &rowNumber)
{
    if (m_at % kCancelEvery == 0 && m_job.cancelled())
        return cancelled();
    row.clear();
    if (m_at == m_store->m_rows.size())
        return false;
    const CellStore::Row &stored = m_store->m_rows[m_at];
    row.resize(stored.cells[stored.count - 1].column + std::size_t{1});
    for (const CellStore::Cell *cell = stored.cells; cell != stored.cells + stored.count; ++cell) {
        CellView &view = row[cell->column];
        view.kind = cell->kind;
        view.number = cell->number;
        if (cell->text != TextPool::kNone)
            view.text = (cell->fromShared ? *m_store->m_shared : m_store->m_texts).at(cell->text);
    }
    rowNumber = std::uint64_t{stored.number} + m_repeated + 1;
    if (++m_repeated >= stored.repeat) {
        m_repeated = 0;
        ++m_at;
    }
    return true;
}

Result<void> StoreReader::rewind()
{
    m_at = 0;
    m_repeated = 0;
    return {};
}

double StoreReader::progress() const
{
    return m_store->m_rows.empty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_store->m_rows.size());
}

} // namespace shelfcast::core
