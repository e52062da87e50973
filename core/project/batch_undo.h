#pragma once
#include <SQLiteCpp/Database.h>

#include <cstdint>

/// Steps of undoing inside a transaction of the caller. They throw SQLite::Exception.
namespace shelfcast::core {

/// Marks a source as undone, hands what newer ones repeated over to them, and brings items and key figures up to date.
/// False where there is no such source in effect.
bool takeBack(SQLite::Database &database, std::int64_t source);
/// Deletes what belongs to undone sources, and the series and items that nothing speaks of any more.
void deleteUndone(SQLite::Database &database);
void growDataVersion(SQLite::Database &database);

} // namespace shelfcast::core
