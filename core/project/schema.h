#pragma once
#include "core/base/result.h"

#include <SQLiteCpp/Database.h>

#include <array>
#include <cstdint>
#include <span>

namespace shelfcast::core {

/// "ShCt": tells a Shelfcast project from any other SQLite database.
inline constexpr std::int32_t kApplicationId = 0x53684374;

/// One step of the schema: from version - 1 to version, in one transaction.
struct Migration {
    int version = 0;
    std::array<const char *, 3> sql = {}; ///< one after the other; null is nothing
};

/// All steps, oldest first. A published one is never changed.
std::span<const Migration> migrations();
int currentVersion();
int schemaVersion(SQLite::Database &database);
/// Takes the database to the last of @p steps. A step that fails leaves the version before it. Throws SQLite::Exception.
void migrate(SQLite::Database &database, std::span<const Migration> steps);

} // namespace shelfcast::core
