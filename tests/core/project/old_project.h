#pragma once
#include "core/project/schema.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

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

} // namespace shelfcast::core
