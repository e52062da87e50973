#include "core/table/layout/verdict.h"

#include "core/table/layout/words.h"

#include <algorithm>
#include <filesystem>

namespace shelfcast::core {

namespace {

const ColumnInfo *columnWith(const Layout &layout, ColumnRole role)
{
    const auto found = std::find_if(layout.columns.begin(), layout.columns.end(), [role](const ColumnInfo &info) { return info.role == role; });
    return found == layout.columns.end() ? nullptr : &*found;
}

/// A column that its header calls a date, though its texts could not be read as one.
const ColumnInfo *unreadableDate(const Layout &layout)
{
    const auto found = std::find_if(layout.columns.begin(), layout.columns.end(), [](const ColumnInfo &info) {
        const HeaderMeaning meaning = headerMeaning(info.name);
        return info.type == ColumnType::Text && !info.samples.empty() && meaning.of(ColumnRole::Date) >= 5.0 && !meaning.helper;
    });
    return found == layout.columns.end() ? nullptr : &*found;
}

Message whyNoDates(const Layout &layout)
{
    if (const ColumnInfo *date = unreadableDate(layout))
        return {QT_TRANSLATE_NOOP("core", "The column \"%1\" holds texts that are no dates, for example \"%2\". Write them as 2026-01-31 in the spreadsheet, or choose another column as the date."),
                {date->name, date->samples.front().written}};
    for (const ColumnInfo &info : layout.columns) {
        if (info.role == ColumnRole::Stock)
            return {QT_TRANSLATE_NOOP("core", "The sheet has no column of dates. With its column \"%1\" it looks like a stock list and not like sales. It can be taken as attributes of the items."), {info.name}};
    }
    for (const ColumnInfo &info : layout.columns) {
        if (info.role == ColumnRole::Price)
            return {QT_TRANSLATE_NOOP("core", "The sheet has no column of dates. With its column \"%1\" it looks like a price list and not like sales. It can be taken as attributes of the items."), {info.name}};
    }
    if (columnWith(layout, ColumnRole::Item) != nullptr)
        return {QT_TRANSLATE_NOOP("core", "The sheet has no column of dates: it looks like a list of items and not like sales. It can be taken as attributes of the items.")};
    return {QT_TRANSLATE_NOOP("core", "The sheet has no column of dates, and no headers that are periods. Choose the date column, or export the sales with their dates.")};
}

} // namespace

void nameSeries(Layout &layout)
{
    if (columnWith(layout, ColumnRole::Item) != nullptr)
        return;
    const ColumnInfo *measure = columnWith(layout, ColumnRole::Quantity);
    if (measure == nullptr)
        measure = columnWith(layout, ColumnRole::Revenue);
    if (measure != nullptr && !measure->name.starts_with("Column "))
        layout.seriesName = measure->name;
    else
        layout.seriesName = layout.sheet.empty() ? std::filesystem::path(layout.file).stem().string() : layout.sheet;
}

void judge(Layout &layout)
{
    const bool item = columnWith(layout, ColumnRole::Item) != nullptr;
    const bool measure = layout.wide || columnWith(layout, ColumnRole::Quantity) != nullptr || columnWith(layout, ColumnRole::Revenue) != nullptr;
    const bool dated = layout.dateColumn.has_value() || columnWith(layout, ColumnRole::Period) != nullptr;
    layout.attributes = item && layout.rows > 0;
    layout.usable = false;
    if (layout.rows == 0 && layout.refusedTotal == 0)
        layout.whyNot = {QT_TRANSLATE_NOOP("core", "The sheet holds no rows of data.")};
    else if (!dated)
        layout.whyNot = whyNoDates(layout);
    else if (!layout.questions.empty())
        layout.whyNot = layout.questions.front().text;
    else if (!measure)
        layout.whyNot = {QT_TRANSLATE_NOOP("core", "No column holds a quantity or an amount of money. Choose the quantity column.")};
    else if (layout.longRows == 0)
        layout.whyNot = {QT_TRANSLATE_NOOP("core", "Not one row can be used; the first reason is in row %1. Check the roles of the columns."),
                         {static_cast<std::int64_t>(layout.refused.empty() ? 0 : layout.refused.front().row)}};
    else if (layout.dateMin == layout.dateMax)
        layout.whyNot = {QT_TRANSLATE_NOOP("core", "")};
    if (layout.whyNot.pattern.empty())
        layout.whyNot = {};
    layout.usable = layout.whyNot.empty();
    if (layout.usable && layout.dateMin == layout.dateMax)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "All records are of one date (%1): a forecast needs more history."), {isoText(*layout.dateMin)}});
}

} // namespace shelfcast::core
