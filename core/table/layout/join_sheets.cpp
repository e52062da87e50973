#include "core/table/layout/join_sheets.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/distinct.h"
#include "core/table/layout/frequency.h"

#include <algorithm>

namespace shelfcast::core {

namespace {

/// The names of the columns that a record is made of, with their roles.
std::vector<std::pair<ColumnRole, std::string>> keyColumns(const Layout &layout)
{
    std::vector<std::pair<ColumnRole, std::string>> out;
    for (const ColumnInfo &info : layout.columns) {
        if (info.role == ColumnRole::Item || info.role == ColumnRole::Date || info.role == ColumnRole::Quantity || info.role == ColumnRole::Revenue
            || info.role == ColumnRole::Location)
            out.emplace_back(info.role, folded(info.name));
    }
    std::sort(out.begin(), out.end());
    return out;
}

bool datesOverlap(const Layout &a, const Layout &b)
{
    return *a.dateMin <= *b.dateMax && *b.dateMin <= *a.dateMax;
}

} // namespace

void joinSheet(Layout &layout, Layout other)
{
    const bool alike = other.usable && layout.wide == other.wide && layout.dateMin && other.dateMin && keyColumns(layout) == keyColumns(other)
        && (!layout.wide || layout.frequency == other.frequency);
    if (!alike)
        return;
    Layout alone = layout;
    alone.joined.clear();
    const bool overlaps = datesOverlap(alone, other) || std::any_of(layout.joined.begin(), layout.joined.end(), [&](const Layout &each) { return datesOverlap(each, other); });
    if (overlaps) {
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "The sheet \"%1\" has the same columns, but its dates overlap with those of \"%2\"; it is left out."), {other.sheet, layout.sheet}});
        return;
    }
    layout.joined.push_back(std::move(other));
}

Result<void> countJoined(const SourceFile &file, Layout &layout, const JobContext &job)
{
    if (layout.joined.empty())
        return {};
    layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Sheets of the same shape that are read together: %1, from \"%2\" to \"%3\"."),
                               {static_cast<std::int64_t>(layout.joined.size() + 1), layout.sheet, layout.joined.back().sheet}});
    DistinctCounter series(4'000'000);
    DaySet days;
    const auto count = [&](const SalesRecord &record) {
        series.add(textHash(record.location, textHash(record.item, 17)));
        days.add(record.day);
    };
    if (const Result<void> done = extract(file, layout, count, [](const RefusedRow &) {}, job); !done)
        return done;
    for (const Layout &more : layout.joined) {
        layout.rows += more.rows;
        layout.longRows += more.longRows;
        layout.refusedTotal += more.refusedTotal;
        for (const RefusedRow &row : more.refused) {
            if (layout.refused.size() < kRefusedKept)
                layout.refused.push_back(row);
        }
        layout.dateMin = std::min(*layout.dateMin, *more.dateMin);
        layout.dateMax = std::max(*layout.dateMax, *more.dateMax);
        layout.noRecord = layout.noRecord == more.noRecord ? layout.noRecord : NoRecord::Zero;
    }
    layout.series = series.count();
    if (!layout.wide && !layout.choices.frequency)
        layout.frequency = guessFrequency(days, layout.columns[*layout.dateColumn].dateFormat.kind).frequency;
    return {};
}

} // namespace shelfcast::core
