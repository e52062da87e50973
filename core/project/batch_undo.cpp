#include "core/project/batch_undo.h"

#include "core/project/batch_store.h"
#include "core/project/effective.h"
#include "core/project/project_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

namespace shelfcast::core {
namespace {

// The older source's row passes to the newer one that repeated it, unless a third one between them says otherwise.
constexpr const char *kHandOverSql = R"sql(
INSERT OR IGNORE INTO observation
SELECT o.series, o.day, c.source, o.quantity, o.returned, o.revenue, o.price, o.promotion, o.stock
FROM observation o
JOIN confirmed c ON c.series = o.series AND c.source > o.source AND o.day BETWEEN c.first_day AND c.last_day
JOIN source s ON s.id = c.source AND NOT s.undone
WHERE o.source = ?1 AND NOT EXISTS (
    SELECT 1 FROM observation n JOIN source ns ON ns.id = n.source AND NOT ns.undone
    WHERE n.series = o.series AND n.day = o.day AND n.source > ?1 AND n.source < c.source)
)sql";

// The newest source that says something about a column of an item.
constexpr const char *kItemSql = R"sql(
UPDATE item SET
    name = coalesce((SELECT a.name FROM item_attribute a JOIN source s ON s.id = a.source AND NOT s.undone
                     WHERE a.item = item.id AND a.name IS NOT NULL ORDER BY a.source DESC LIMIT 1), ''),
    category = coalesce((SELECT a.category FROM item_attribute a JOIN source s ON s.id = a.source AND NOT s.undone
                         WHERE a.item = item.id AND a.category IS NOT NULL ORDER BY a.source DESC LIMIT 1), ''),
    price = (SELECT a.price FROM item_attribute a JOIN source s ON s.id = a.source AND NOT s.undone
             WHERE a.item = item.id AND a.price IS NOT NULL ORDER BY a.source DESC LIMIT 1),
    stock = (SELECT a.stock FROM item_attribute a JOIN source s ON s.id = a.source AND NOT s.undone
             WHERE a.item = item.id AND a.stock IS NOT NULL ORDER BY a.source DESC LIMIT 1)
WHERE id IN (SELECT item FROM item_attribute WHERE source = ?1)
)sql";

void run(const SQLite::Database &database, const char *sql, std::int64_t source)
{
    Cursor(database, sql).bind(1, source).run();
}

/// Items and key figures of all that the source speaks of, after it was taken back or brought back.
void refresh(SQLite::Database &database, std::int64_t source)
{
    run(database, kItemSql, source);
    std::vector<std::int64_t> touched;
    Cursor series(database, "SELECT DISTINCT series FROM observation WHERE source = ?1");
    series.bind(1, source);
    while (series.step())
        touched.push_back(series.integer(0));

    EffectiveReader reader(database, "series = ?1");
    KeyFigureWriter keyFigures(database);
    std::vector<Observation> observations;
    for (const std::int64_t id : touched) {
        observations.clear();
        reader.rewind();
        reader.cursor().bind(1, id);
        std::int64_t same = 0;
        for (Observation o; reader.next(same, o);)
            observations.push_back(o);
        keyFigures.write(id, observations);
    }
}

bool inEffect(const SQLite::Database &database, std::int64_t source, bool undone)
{
    Cursor row(database, "SELECT 1 FROM source WHERE id = ? AND undone = ?");
    row.bind(1, source).bind(2, undone ? 1 : 0);
    return row.step();
}

} // namespace

void growDataVersion(SQLite::Database &database)
{
    database.exec("UPDATE project SET data_version = data_version + 1");
}

bool takeBack(SQLite::Database &database, std::int64_t source)
{
    if (!inEffect(database, source, false))
        return false;
    Cursor repeated(database, "SELECT 1 FROM confirmed WHERE source > ? LIMIT 1");
    repeated.bind(1, source);
    if (repeated.step())
        run(database, kHandOverSql, source);
    run(database, "UPDATE source SET undone = 1 WHERE id = ?", source);
    refresh(database, source);
    return true;
}

void deleteUndone(SQLite::Database &database)
{
    Cursor any(database, "SELECT 1 FROM source WHERE undone LIMIT 1");
    if (!any.step())
        return;
    any.reset();
    database.exec("DELETE FROM observation WHERE source IN (SELECT id FROM source WHERE undone);"
                  "DELETE FROM covariate WHERE source IN (SELECT id FROM source WHERE undone);"
                  "DELETE FROM source WHERE undone;"
                  "DELETE FROM series WHERE observations = 0 AND id NOT IN (SELECT series FROM forecast_series);"
                  "DELETE FROM item WHERE id NOT IN (SELECT item FROM series) AND id NOT IN (SELECT item FROM item_attribute);"
                  "DELETE FROM location WHERE id NOT IN (SELECT location FROM series)");
}

Result<void> undoBatch(Project &project, std::int64_t source, const JobContext &job)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<void> {
        SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
        if (!takeBack(project.database(), source))
            return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no import number %1 to undo. It may have been undone already."), {source}});
        if (job.cancelled())
            return cancelled();
        growDataVersion(project.database());
        transaction.commit();
        return {};
    });
}

Result<void> redoBatch(Project &project, std::int64_t source, const JobContext &job)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<void> {
        SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
        if (!inEffect(project.database(), source, true))
            return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "Import number %1 cannot be brought back: another file was imported or the project was closed since. Import its file again."), {source}});
        run(project.database(), "UPDATE source SET undone = 0 WHERE id = ?", source);
        refresh(project.database(), source);
        if (job.cancelled())
            return cancelled();
        growDataVersion(project.database());
        transaction.commit();
        return {};
    });
}

Result<void> purgeUndone(Project &project)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<void> {
        SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
        deleteUndone(project.database());
        transaction.commit();
        return {};
    });
}

} // namespace shelfcast::core
