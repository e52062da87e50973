#include "core/reporting/report_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace shelfcast::core {
namespace {

using Format = ReportTable::Format;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Unknown figures stay empty: a report must not show what nobody knows.
ReportCell cell(double figure)
{
    return std::isfinite(figure) ? ReportCell(figure) : ReportCell();
}

double change(double total, double before)
{
    return before > 0.0 ? (total - before) / before : kUnknown;
}

/// The columns that categories and items share, after the name.
std::vector<ReportTable::Column> outlookColumns(const ReportSource &source)
{
    std::vector<ReportTable::Column> columns = {
        {QT_TRANSLATE_NOOP("core", "Expected"), Format::Units},
        {QT_TRANSLATE_NOOP("core", "Low 80 %"), Format::Units},
        {QT_TRANSLATE_NOOP("core", "High 80 %"), Format::Units},
        {QT_TRANSLATE_NOOP("core", "Year before"), Format::Units},
        {QT_TRANSLATE_NOOP("core", "Change"), Format::Change},
    };
    if (source.hasMoney)
        columns.push_back({QT_TRANSLATE_NOOP("core", "Value"), Format::Money});
    columns.push_back({QT_TRANSLATE_NOOP("core", "Error (WAPE)"), Format::Percent});
    return columns;
}

template <class Row>
std::vector<ReportCell> outlookCells(const ReportSource &source, const Row &row, double wape)
{
    std::vector<ReportCell> cells = {cell(row.total), cell(row.low), cell(row.high), cell(row.before), cell(change(row.total, row.before))};
    if (source.hasMoney)
        cells.push_back(cell(row.value));
    cells.push_back(cell(wape));
    return cells;
}

/// What the rows that a table leaves out hold together.
std::vector<ReportCell> restRow(const ReportSource &source, const GroupOutlook &group, std::size_t shown)
{
    double total = 0.0, value = 0.0;
    for (std::size_t i = shown; i < group.items.size(); ++i) {
        total += group.items[i].total;
        value += group.items[i].value;
    }
    std::vector<ReportCell> row = {Message(QT_TRANSLATE_NOOP("core", "%1 more items"), {static_cast<std::int64_t>(group.items.size() - shown)}),
                                   cell(total), {}, {}, {}, {}};
    if (source.hasMoney)
        row.push_back(cell(value));
    row.resize(row.size() + 2);
    return row;
}

} // namespace

Message gradeName(Grade grade)
{
    switch (grade) {
    case Grade::Solid: return QT_TRANSLATE_NOOP("core", "solid");
    case Grade::Thin: return QT_TRANSLATE_NOOP("core", "thin");
    case Grade::Guess: break;
    }
    return QT_TRANSLATE_NOOP("core", "a guess");
}

Message categoryName(const std::string &category)
{
    return category.empty() ? Message(QT_TRANSLATE_NOOP("core", "Without a category")) : Message("%1", {category});
}

ReportTable categoryTable(const ReportSource &source, const Outlook &outlook)
{
    ReportTable table;
    table.title = QT_TRANSLATE_NOOP("core", "Categories");
    table.columns = outlookColumns(source);
    table.columns.insert(table.columns.begin(), {QT_TRANSLATE_NOOP("core", "Category"), Format::Text});
    table.columns.insert(table.columns.begin() + 1, {QT_TRANSLATE_NOOP("core", "Items"), Format::Number});
    if (outlook.all.overridden) // what models alone say stands before what is expected with overrides
        table.columns.insert(table.columns.begin() + 2, {QT_TRANSLATE_NOOP("core", "Models alone"), Format::Units});
    for (const GroupOutlook &group : outlook.categories) {
        auto row = outlookCells(source, group, accuracyTotal(group.items).wape);
        if (outlook.all.overridden)
            row.insert(row.begin(), cell(group.model));
        row.insert(row.begin(), ReportCell(static_cast<double>(group.items.size())));
        row.insert(row.begin(), group.category.empty() ? ReportCell(categoryName(group.category)) : ReportCell(group.category));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable itemTable(const ReportSource &source, const GroupOutlook &group, bool withLocations, std::size_t rows)
{
    ReportTable table;
    table.title = QT_TRANSLATE_NOOP("core", "Items");
    table.columns = outlookColumns(source);
    table.columns.insert(table.columns.begin(), {QT_TRANSLATE_NOOP("core", "Item"), Format::Text});
    table.columns.push_back({QT_TRANSLATE_NOOP("core", "Grade"), Format::Text});
    const std::size_t shown = group.items.size() <= rows + 1 ? group.items.size() : rows; // a rest of one item says less than the item
    for (std::size_t i = 0; i < shown; ++i) {
        const ItemOutlook &item = group.items[i];
        auto row = outlookCells(source, item, item.accuracy.wape);
        row.insert(row.begin(), ReportCell(displayName(source.panel->series[item.index], withLocations)));
        row.emplace_back(gradeName(item.grade));
        table.rows.push_back(std::move(row));
    }
    if (shown < group.items.size())
        table.rows.push_back(restRow(source, group, shown));
    return table;
}

ReportTable modelTable(const ReportSource &source, const GroupOutlook &group)
{
    struct Use {
        double items = 0.0, units = 0.0;
        std::vector<ItemOutlook> tested;
    };
    std::map<std::string, Use> uses;
    for (const ItemOutlook &item : group.items) {
        Use &use = uses[item.modelId];
        use.items += 1.0;
        use.units += item.total;
        use.tested.push_back(item);
    }
    ReportTable table;
    table.title = QT_TRANSLATE_NOOP("core", "Models used");
    table.columns = {{QT_TRANSLATE_NOOP("core", "Model"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "Items"), Format::Number},
                     {QT_TRANSLATE_NOOP("core", "Expected"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "Error (WAPE)"), Format::Percent},
                     {QT_TRANSLATE_NOOP("core", "Seasonal naive"), Format::Percent}};
    std::vector<std::pair<std::string, Use>> sorted(uses.begin(), uses.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second.items > b.second.items; });
    for (const auto &[id, use] : sorted) {
        const AccuracyTotal accuracy = accuracyTotal(use.tested);
        table.rows.push_back({ReportCell(source.modelName(id)), use.items, use.units, cell(accuracy.wape), cell(accuracy.naiveWape)});
    }
    return table;
}

ReportTable componentTable(const std::vector<Component> &components)
{
    ReportTable table;
    table.title = QT_TRANSLATE_NOOP("core", "What makes up the forecast");
    table.columns = {{QT_TRANSLATE_NOOP("core", "Part"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "Units over the horizon"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "At least, a period"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "At most, a period"), Format::Units}};
    std::vector<const Component *> order;
    for (const Component &component : components)
        if (!component.future.empty())
            order.push_back(&component);
    const auto total = [](const Component *component) { return std::accumulate(component->future.begin(), component->future.end(), 0.0); };
    std::ranges::stable_sort(order, [&](const Component *a, const Component *b) {
        if ((a->kind == ComponentKind::Level) != (b->kind == ComponentKind::Level))
            return a->kind == ComponentKind::Level;
        return std::abs(total(a)) > std::abs(total(b));
    });
    for (const Component *component : order) {
        const auto [least, most] = std::ranges::minmax(component->future);
        table.rows.push_back({ReportCell(component->name), cell(total(component)), cell(least), cell(most)});
    }
    return table;
}

ReportTable coefficientTable(const std::vector<Coefficient> &coefficients)
{
    ReportTable table;
    table.title = QT_TRANSLATE_NOOP("core", "What each variable adds");
    table.columns = {{QT_TRANSLATE_NOOP("core", "Variable"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "Coefficient"), Format::Number},
                     {QT_TRANSLATE_NOOP("core", "Standard error"), Format::Number}};
    for (const Coefficient &one : coefficients)
        table.rows.push_back({ReportCell(one.name), cell(one.value), cell(one.standardError)});
    return table;
}

Result<ReportTable> overrideTable(const ReportSource &source, const GroupOutlook &group, bool withLocations, std::size_t rows)
{
    ReportTable table;
    table.title = QT_TRANSLATE_NOOP("core", "Changed by hand");
    table.columns = {{QT_TRANSLATE_NOOP("core", "Item"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "Period"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "Model"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "Final"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "Change"), Format::Change},
                     {QT_TRANSLATE_NOOP("core", "Reason"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "By"), Format::Text}};
    std::vector<std::pair<double, std::vector<ReportCell>>> all;
    for (const ItemOutlook &item : group.items) {
        if (!item.overridden)
            continue;
        const Series &series = source.panel->series[item.index];
        const auto periods = overriddenPeriods(source, series.id);
        if (!periods)
            return tl::unexpected<Error>(periods.error());
        for (const OverriddenPeriod &one : *periods)
            all.push_back({std::abs(one.last - one.model) * series.unitValue,
                           {displayName(series, withLocations), periodLabel(one.period, source.run.frequency), one.model, one.last, cell(change(one.last, one.model)),
                            one.note.empty() ? ReportCell(overrideReasonName(one.reason)) : ReportCell(one.note), one.author}});
    }
    std::ranges::stable_sort(all, std::greater(), [](const auto &one) { return one.first; });
    for (std::size_t i = 0; i < std::min(rows, all.size()); ++i)
        table.rows.push_back(std::move(all[i].second));
    return table;
}

ReportTable periodTable(const ReportSource &source, const Series &series, const SeriesForecast &forecast, const std::vector<OverriddenPeriod> &overrides)
{
    ReportTable table;
    table.columns = {{QT_TRANSLATE_NOOP("core", "Period"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "Expected"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "Low 80 %"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "High 80 %"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "Year before"), Format::Units}};
    if (!overrides.empty())
        table.columns.push_back({QT_TRANSLATE_NOOP("core", "Model"), Format::Units});
    const int back = periodsToSameLastYear(source.run.frequency, source.run.horizon);
    for (std::size_t h = 0; h < forecast.horizon(); ++h) {
        const std::int64_t period = source.run.lastPeriod + 1 + static_cast<std::int64_t>(h);
        const std::int64_t at = period - back - series.firstPeriod;
        const bool known = at >= 0 && at < static_cast<std::int64_t>(series.y.size());
        table.rows.push_back({periodLabel(period, source.run.frequency), forecast.mean[h], forecast.quantile(h, 2), forecast.quantile(h, 10),
                              cell(known ? series.y[static_cast<std::size_t>(at)] : kUnknown)});
        if (overrides.empty())
            continue;
        const auto changed = std::ranges::find(overrides, period, &OverriddenPeriod::period);
        table.rows.back().push_back(changed == overrides.end() ? ReportCell() : ReportCell(changed->model)); // only where it is another one
    }
    return table;
}

} // namespace shelfcast::core
