#pragma once
#include "core/project/schema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace shelfcast::core {

inline std::string bytesOf(const std::filesystem::path &path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// A project as a published version of the program left it, from its dump in tests/data/project.
inline void makeOldProject(const std::filesystem::path &path, int version)
{
    const auto dump = std::filesystem::path(SHELFCAST_TEST_DATA) / "project" / ("version-" + std::to_string(version) + ".sql");
    if (!std::filesystem::exists(dump))
        throw std::runtime_error("keep a dump of each published version: " + dump.string());
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    old.exec(bytesOf(dump));
}

/// One from between two versions: trainings did not know yet up to which period they had learned.
inline void makeEarlyProject(const std::filesystem::path &path, int version)
{
    makeOldProject(path, version);
    SQLite::Database old(path, SQLite::OPEN_READWRITE);
    old.exec("ALTER TABLE training DROP COLUMN last_period");
}

/// Takes everything out of a project that came after @p version.
inline void takeBack(const std::filesystem::path &path, int version)
{
    SQLite::Database then(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), now(path, SQLite::OPEN_READWRITE);
    migrate(then, migrations().first(static_cast<std::size_t>(version)));
    const auto textsOf = [](SQLite::Database &database, const std::string &sql) {
        std::vector<std::string> all;
        for (SQLite::Statement row(database, sql); row.executeStep();)
            all.push_back(row.getColumn(0).getString());
        return all;
    };
    now.exec("PRAGMA foreign_keys = OFF");
    for (const char *kind : {"view", "table"}) {
        const std::string sql = std::string("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND type = '") + kind + "'";
        const std::vector<std::string> kept = textsOf(then, sql);
        for (const std::string &name : textsOf(now, sql)) {
            if (std::ranges::find(kept, name) == kept.end()) {
                now.exec(std::string("DROP ") + kind + " \"" + name + "\"");
                continue;
            }
            const std::vector<std::string> columns = textsOf(then, "SELECT name FROM pragma_table_info('" + name + "')");
            for (const std::string &column : textsOf(now, "SELECT name FROM pragma_table_info('" + name + "')"))
                if (std::ranges::find(columns, column) == columns.end())
                    now.exec("ALTER TABLE \"" + name + "\" DROP COLUMN \"" + column + "\"");
        }
    }
    now.exec("PRAGMA user_version = " + std::to_string(version));
}

} // namespace shelfcast::core
