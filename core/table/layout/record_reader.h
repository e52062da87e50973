#pragma once
#include "core/table/layout.h"
#include "core/table/layout/dates.h"
#include "core/table/layout/distinct.h"

#include <functional>
#include <string>
#include <vector>

namespace shelfcast::core {

/// Why a row below the header is not a data row.
enum class RowKind : std::uint8_t { Data, Header, Total, Note, Blank, OtherTable };

/// Where the records and the rows that cannot be used go. Views live until the call returns.
struct RecordSink {
    std::function<void(const SalesRecord &)> record;
    std::function<void(const RefusedRow &)> refused;
};

/// Turns rows into records as a layout says: the one place that decides what a row is. The analysis rehearses with it,
/// so that what it announces is what extraction then yields.
class RecordReader {
public:
    RecordReader(const Layout &layout, const RecordSink &sink);

    /// Rows must come in file order.
    RowKind take(const std::vector<CellView> &row, std::uint64_t number);
    /// Rows of sales that have everything but the measure; refused or handed on as missing, as the layout's noRecord says.
    std::uint64_t withoutMeasure() const { return m_withoutMeasure; }

private:
    struct Reading {
        double value;
        bool text; ///< there is something that is no number
    };
    const CellView &cell(const std::vector<CellView> &row, int column) const;
    Reading numberIn(const CellView &cell, char decimal) const;
    double numberOf(const std::vector<CellView> &row, int column) const;
    std::optional<Day> dayIn(const CellView &cell, Message &reason);
    std::optional<Day> readDay(const CellView &cell, Message &reason) const;
    std::string_view key(const std::vector<CellView> &row, int column, std::string &buffer) const;
    RowKind kindOf(const std::vector<CellView> &row) const;
    void refuse(std::uint64_t number, int column, const std::vector<CellView> &row, Message reason);
    void takeLong(const std::vector<CellView> &row, std::uint64_t number);
    void takeWide(const std::vector<CellView> &row, std::uint64_t number);
    void fillNumbers(const std::vector<CellView> &row);

    const Layout &m_layout;
    const RecordSink &m_sink;
    int m_date = -1, m_item = -1, m_location = -1, m_category = -1, m_description = -1;
    int m_quantity = -1, m_revenue = -1, m_price = -1, m_promotion = -1, m_stock = -1;
    std::vector<int> m_signals, m_cells; ///< wide: the period or item columns
    bool m_attributes = false;
    std::vector<int> m_fileColumn; ///< layout column -> file column of the current section
    std::size_t m_section = 0, m_repeat = 0;
    std::vector<double> m_signalValues;
    SalesRecord m_record;
    std::string m_itemText, m_locationText, m_categoryText, m_descriptionText;
    std::string m_lastDate;
    std::optional<Day> m_lastDay;
    Message m_lastReason;
    std::uint64_t m_withoutMeasure = 0;
};

} // namespace shelfcast::core
