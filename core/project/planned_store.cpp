#include "core/project/planned_store.h"

#include "core/base/utc_now.h"
#include "core/project/cursor.h"
#include "core/project/project_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

#include <cmath>

namespace shelfcast::core {
namespace {

constexpr const char *kRowSql = "SELECT id, code, name, category, location, price, first_day, made_at FROM planned_item ";

PlannedItem rowAt(const Cursor &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.real(5), row.day(6), row.text(7)};
}

bool isTaken(const SQLite::Database &database, const std::string &code)
{
    Cursor found(database, "SELECT 1 FROM item i JOIN series s ON s.item = i.id WHERE i.code = ?1 UNION ALL SELECT 1 FROM planned_item WHERE code = ?1");
    return found.bind(1, code).step();
}

} // namespace

Result<std::int64_t> addPlannedItem(Project &project, const PlannedItem &item)
{
    if (project.readOnly())
        return refusedChange(project);
    if (item.code.empty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A planned item needs a code, by which its sales will be known."));
    if (std::isfinite(item.price) && item.price <= 0.0)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The price must be above 0. Leave it out where it is not known."));
    return guarded(project.path(), [&]() -> Result<std::int64_t> {
        SQLite::Database &database = project.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (isTaken(database, item.code))
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "There is an item %1 already. Give the planned one a code of its own."), {item.code}});
        const std::string now = item.madeAt.empty() ? utcNow() : item.madeAt;
        Cursor insert(database, "INSERT INTO planned_item VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        if (item.id != 0)
            insert.bind(1, item.id);
        else
            insert.bindNull(1);
        insert.bind(2, item.code).bind(3, item.name).bind(4, item.category).bind(5, item.location).bind(6, item.price).bind(7, std::int64_t{item.firstDay}).bind(8, now).run();
        const std::int64_t id = database.getLastInsertRowid();
        transaction.commit();
        return id;
    });
}

Result<PlannedItem> removePlannedItem(Project &project, const std::string &code)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<PlannedItem> {
        SQLite::Database &database = project.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        PlannedItem gone;
        {
            Cursor row(database, std::string(kRowSql) + "WHERE code = ?");
            if (!row.bind(1, code).step())
                return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no planned item %1 in this project."), {code}});
            gone = rowAt(row);
        }
        Cursor(database, "DELETE FROM planned_item WHERE id = ?").bind(1, gone.id).run();
        transaction.commit();
        return gone;
    });
}

Result<std::vector<PlannedItem>> plannedItems(const Project &project)
{
    return guarded(project.path(), [&]() -> Result<std::vector<PlannedItem>> {
        std::vector<PlannedItem> all;
        Cursor row(project.database(), std::string(kRowSql) + "ORDER BY first_day, id");
        while (row.step())
            all.push_back(rowAt(row));
        return all;
    });
}

} // namespace shelfcast::core
