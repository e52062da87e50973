#include "core/project/override_store.h"

#include "core/models/moved_forecast.h"
#include "core/project/project_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace shelfcast::core {
namespace {

constexpr const char *kRowSql = "SELECT id, level, name, location, frequency, first_day, last_day, kind, amount, reason, note, author, made_at, run, origin FROM override ";

OverrideKind kindFrom(std::string_view id)
{
    return id == overrideKindId(OverrideKind::Percent) ? OverrideKind::Percent : OverrideKind::Value;
}

Override rowAt(const Cursor &row)
{
    Override one;
    one.id = row.integer(0);
    one.group = {levelFromId(row.view(1)).value_or(Level::Series), row.text(2), row.text(3)};
    one.frequency = frequencyFromId(row.view(4)).value_or(Frequency::Weekly);
    one.firstPeriod = periodOf(row.day(5), one.frequency);
    one.lastPeriod = periodOf(row.day(6), one.frequency);
    one.kind = kindFrom(row.view(7));
    one.amount = row.real(8);
    one.reason = row.text(9);
    one.note = row.text(10);
    one.author = row.text(11);
    one.madeAt = row.text(12);
    one.run = row.integer(13);
    one.origin = periodOf(row.day(14), one.frequency);
    return one;
}

void insert(SQLite::Database &database, const Override &one)
{
    Cursor row(database, "INSERT INTO override (level, name, location, frequency, first_day, last_day, kind, amount, reason, note, author, made_at, run, origin, id) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(1, levelId(one.group.level)).bind(2, std::string_view(one.group.name)).bind(3, std::string_view(one.group.location));
    row.bind(4, frequencyId(one.frequency)).bind(5, periodStart(one.firstPeriod, one.frequency)).bind(6, periodStart(one.lastPeriod, one.frequency));
    row.bind(7, overrideKindId(one.kind)).bind(8, one.amount).bind(9, std::string_view(one.reason)).bind(10, std::string_view(one.note));
    row.bind(11, std::string_view(one.author)).bind(12, std::string_view(one.madeAt)).bind(13, one.run).bind(14, periodStart(one.origin, one.frequency));
    if (one.id != 0)
        row.bind(15, one.id);
    row.run();
}

std::vector<OverrideCell> cellsOf(const SQLite::Database &database, std::int64_t id)
{
    std::vector<OverrideCell> cells;
    Cursor row(database, "SELECT c.series, c.day, c.value, c.model, c.naive, o.frequency FROM override_cell c JOIN override o ON o.id = c.override "
                         "WHERE c.override = ? ORDER BY c.series, c.day");
    row.bind(1, id);
    while (row.step())
        cells.push_back({row.integer(0), periodOf(row.day(1), frequencyFromId(row.view(5)).value_or(Frequency::Weekly)), row.real(2), row.real(3), row.real(4)});
    return cells;
}

constexpr const char *kStepSql = "SELECT c.series, c.day, c.override, o.kind, CASE o.kind WHEN 'value' THEN c.value ELSE o.amount END FROM override_cell c "
                                 "JOIN override o ON o.id = c.override WHERE o.frequency = ?1 ";

OverrideStep stepAt(const Cursor &row, Frequency frequency)
{
    return {periodOf(row.day(1), frequency), row.integer(2), kindFrom(row.view(3)), row.real(4)};
}

} // namespace

const std::vector<OverrideReason> &overrideReasons()
{
    static const std::vector<OverrideReason> all = {
        {"promotion", QT_TRANSLATE_NOOP("core", "Promotion")},
        {"price", QT_TRANSLATE_NOOP("core", "Price change")},
        {"event", QT_TRANSLATE_NOOP("core", "Event or weather")},
        {"order", QT_TRANSLATE_NOOP("core", "Large order")},
        {"supply", QT_TRANSLATE_NOOP("core", "Supply or listing")},
        {"competitor", QT_TRANSLATE_NOOP("core", "Competitor")},
        {"data", QT_TRANSLATE_NOOP("core", "Wrong data")},
        {"other", QT_TRANSLATE_NOOP("core", "Other")},
    };
    return all;
}

Message overrideReasonName(const std::string &id)
{
    const auto &all = overrideReasons();
    const auto found = std::ranges::find(all, id, &OverrideReason::id);
    return found == all.end() ? Message("%1", {id}) : found->name;
}

std::string_view overrideKindId(OverrideKind kind)
{
    return kind == OverrideKind::Value ? "value" : "percent";
}

Result<std::int64_t> addOverride(Project &project, const StoredOverride &override)
{
    const auto ids = addOverrides(project, {&override, 1});
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    return ids->front();
}

Result<std::vector<std::int64_t>> addOverrides(Project &project, std::span<const StoredOverride> overrides)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<std::vector<std::int64_t>> {
        SQLite::Database &database = project.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        std::vector<std::int64_t> ids;
        Cursor cell(database, "INSERT INTO override_cell VALUES (?, ?, ?, ?, ?, ?)");
        for (const StoredOverride &override : overrides) {
            insert(database, override.what);
            ids.push_back(database.getLastInsertRowid());
            for (const OverrideCell &one : override.cells)
                cell.bind(1, ids.back()).bind(2, one.series).bind(3, periodStart(one.period, override.what.frequency)).bind(4, one.value).bind(5, one.model).bind(6, one.naive).run();
        }
        transaction.commit();
        return ids;
    });
}

Result<StoredOverride> removeOverride(Project &project, std::int64_t id)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<StoredOverride> {
        SQLite::Database &database = project.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        StoredOverride gone;
        {
            Cursor row(database, std::string(kRowSql) + "WHERE id = ?");
            if (!row.bind(1, id).step())
                return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no override %1 in this project."), {id}});
            gone.what = rowAt(row);
        }
        gone.cells = cellsOf(database, id);
        Cursor(database, "DELETE FROM override WHERE id = ?").bind(1, id).run();
        transaction.commit();
        return gone;
    });
}

Result<std::vector<Override>> storedOverrides(const Project &project)
{
    return guarded(project.path(), [&]() -> Result<std::vector<Override>> {
        std::vector<Override> all;
        Cursor row(project.database(), std::string(kRowSql) + "ORDER BY id");
        while (row.step())
            all.push_back(rowAt(row));
        return all;
    });
}

Result<std::vector<OverrideCell>> overrideCells(const Project &project, std::int64_t id)
{
    return guarded(project.path(), [&]() -> Result<std::vector<OverrideCell>> { return cellsOf(project.database(), id); });
}

Result<OverrideSteps> overrideSteps(const Project &project, Frequency frequency, std::int64_t series)
{
    return guarded(project.path(), [&]() -> Result<OverrideSteps> {
        OverrideSteps steps;
        Cursor row(project.database(), std::string(kStepSql) + "AND c.series = ?2 ORDER BY c.override, c.day");
        row.bind(1, frequencyId(frequency)).bind(2, series);
        while (row.step())
            steps.push_back(stepAt(row, frequency));
        return steps;
    });
}

Result<std::map<std::int64_t, OverrideSteps>> overrideSteps(const Project &project, Frequency frequency)
{
    return guarded(project.path(), [&]() -> Result<std::map<std::int64_t, OverrideSteps>> {
        std::map<std::int64_t, OverrideSteps> all;
        Cursor row(project.database(), std::string(kStepSql) + "ORDER BY c.override, c.day");
        row.bind(1, frequencyId(frequency));
        while (row.step())
            all[row.integer(0)].push_back(stepAt(row, frequency));
        return all;
    });
}

SeriesForecast finalForecast(SeriesForecast model, std::int64_t origin, std::span<const OverrideStep> steps)
{
    std::vector<double> said = model.mean;
    for (const OverrideStep &step : steps) {
        const std::int64_t ahead = step.period - origin - 1;
        if (ahead < 0 || ahead >= static_cast<std::int64_t>(said.size()))
            continue;
        double &units = said[static_cast<std::size_t>(ahead)];
        units = std::max(0.0, step.kind == OverrideKind::Value ? step.amount : units * (1.0 + step.amount / 100.0));
    }
    for (std::size_t step = 0; step < said.size(); ++step)
        moveMean(model, step, said[step]); // once, from the model's own width
    return model;
}

} // namespace shelfcast::core
