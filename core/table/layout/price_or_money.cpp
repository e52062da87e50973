#include "core/table/layout/guess.h"

#include "core/table/layout/cell_text.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace shelfcast::core {

namespace {

ColumnInfo *columnWith(Layout &layout, ColumnRole role)
{
    const auto found = std::find_if(layout.columns.begin(), layout.columns.end(), [role](const ColumnInfo &info) { return info.role == role; });
    return found == layout.columns.end() ? nullptr : &*found;
}

double numberAt(const HeadRow &row, const ColumnInfo &info)
{
    if (info.index >= row.cells.size())
        return std::nan("");
    const HeadCell &cell = row.cells[info.index];
    if (cell.kind == CellKind::Number)
        return cell.number;
    const ScannedNumber number = scanNumber(cell.text);
    return number.isNumber ? number.value(info.decimal) : std::nan("");
}

/// How often an amount stays the same, or grows in step, when the quantity of an item changes.
struct Evidence {
    std::size_t changes = 0, constant = 0, proportional = 0;
};

Evidence evidenceOf(const GuessInput &input, const ColumnInfo &item, const ColumnInfo &quantity, const ColumnInfo &amount)
{
    Evidence out;
    std::unordered_map<std::string, std::pair<double, double>> before;
    for (std::size_t r = input.header.firstData; r < input.head.rows.size(); ++r) {
        const HeadRow &row = input.head.rows[r];
        const double units = numberAt(row, quantity), money = numberAt(row, amount);
        if (item.index >= row.cells.size() || !(units > 0.0) || !(money > 0.0))
            continue;
        auto [known, fresh] = before.try_emplace(row.cells[item.index].text, units, money);
        if (!fresh && known->second.first != units) {
            ++out.changes;
            const double each = known->second.second / known->second.first;
            out.constant += money == known->second.second ? 1 : 0;
            out.proportional += std::fabs(money / units - each) < 0.005 * each ? 1 : 0;
        }
        known->second = {units, money};
    }
    return out;
}

} // namespace

void tellPriceFromMoney(const GuessInput &input, Layout &layout)
{
    ColumnInfo *item = columnWith(layout, ColumnRole::Item);
    ColumnInfo *quantity = columnWith(layout, ColumnRole::Quantity);
    ColumnInfo *revenue = columnWith(layout, ColumnRole::Revenue);
    ColumnInfo *price = columnWith(layout, ColumnRole::Price);
    if (item == nullptr || quantity == nullptr || (revenue != nullptr) == (price != nullptr))
        return;
    constexpr std::size_t kEnough = 5;
    const Evidence evidence = evidenceOf(input, *item, *quantity, revenue != nullptr ? *revenue : *price);
    if (revenue != nullptr && evidence.constant >= kEnough && 2 * evidence.constant > evidence.changes) {
        revenue->role = ColumnRole::Price;
        revenue->findings.push_back({QT_TRANSLATE_NOOP("core", "A unit price: it stays the same when the quantity of an item changes.")});
    } else if (price != nullptr && evidence.proportional >= kEnough && 2 * evidence.proportional > evidence.changes) {
        price->role = ColumnRole::Revenue;
        price->findings.push_back({QT_TRANSLATE_NOOP("core", "The money of the line: it grows with the quantity of an item.")});
    }
}

} // namespace shelfcast::core
