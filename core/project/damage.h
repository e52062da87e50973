#pragma once
#include "core/base/message.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <optional>

namespace shelfcast::core {

/// What of a damaged project cannot be read, in words: "sales (1200 rows can be read), forecasts". Empty when all can be.
/// cost  reads the whole file
Message unreadableParts(const SQLite::Database &database);

/// Looks for damage before anything relies on the file: cheap checks always (length, the small tables), SQLite's own whole check
/// for files below 8 MiB, where it takes no time. Gives the sentence for a person, or nothing.
std::optional<Message> findDamage(const SQLite::Database &database, const std::filesystem::path &path);

} // namespace shelfcast::core
