#include "core/project/cursor.h"
#include "core/project/schema.h"
#include "core/project/versions/version1.h"
#include "core/project/versions/version2.h"
#include "core/project/versions/version3.h"
#include "core/project/versions/version4.h"

#include <SQLiteCpp/Transaction.h>

#include <array>
#include <string>

namespace shelfcast::core {
namespace {

constexpr std::array<Migration, 4> kMigrations = {{{1, {schema::kVersion1}},
                                                   {2, {schema::kVersion2}},
                                                   {3, {schema::kBacktests3, schema::kClusters3, schema::kOverrides3}},
                                                   {4, {schema::kAlone4, schema::kFailures4, schema::kPlanned4}}}};

} // namespace

std::span<const Migration> migrations()
{
    return kMigrations;
}

int currentVersion()
{
    return kMigrations.back().version;
}

int schemaVersion(SQLite::Database &database)
{
    Cursor version(database, "PRAGMA user_version");
    version.step();
    return static_cast<int>(version.integer(0));
}

void migrate(SQLite::Database &database, std::span<const Migration> steps)
{
    for (const Migration &step : steps) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (schemaVersion(database) >= step.version)
            continue;
        for (const char *sql : step.sql)
            if (sql)
                database.exec(sql);
        database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        database.exec("PRAGMA user_version = " + std::to_string(step.version));
        transaction.commit();
    }
}

} // namespace shelfcast::core
