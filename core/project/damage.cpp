#include "core/project/damage.h"

#include "core/project/cursor.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace shelfcast::core {
namespace {

constexpr std::uintmax_t kCheckedWhole = std::uintmax_t{8} << 20;

struct Part {
    const char *table;
    const char *words;
};
constexpr std::array<Part, 18> kParts = {{
    {"source", "imported files"}, {"refused_row", "refused rows"}, {"item", "items"}, {"item_attribute", "item details by file"},
    {"location", "locations"}, {"series", "series"}, {"observation", "sales"}, {"confirmed", "repeated sales"}, {"signal", "signal names"},
    {"covariate", "signals"}, {"run", "runs"}, {"forecast_series", "forecasts"}, {"forecast", "forecast periods"},
    {"fitted_model", "fitted models"}, {"training", "trainings"}, {"training_weights", "weights of trainings"},
    {"training_checkpoint", "unfinished trainings"}, {"setting", "settings"},
}};

/// Reads every value of a table. Returns the number of rows and whether the end was reached.
std::pair<std::int64_t, bool> readable(const SQLite::Database &database, const std::string &table)
{
    std::int64_t rows = 0;
    try {
        Cursor cursor(database, "SELECT * FROM " + table + " NOT INDEXED");
        while (cursor.step())
            ++rows;
    } catch (const SQLite::Exception &exception) {
        return {rows, exception.getErrorCode() == SQLITE_ERROR}; // a table that this file's older version does not have is not lost
    }
    return {rows, true};
}

bool quickCheckFails(const SQLite::Database &database)
{
    Cursor check(database, "PRAGMA quick_check(1)");
    return !check.step() || check.view(0) != "ok";
}

/// Whether the header speaks of more pages than the file has, as after a broken copy.
bool truncated(const SQLite::Database &database, const std::filesystem::path &path)
{
    std::error_code none;
    Cursor size(database, "PRAGMA page_size");
    Cursor pages(database, "PRAGMA page_count");
    size.step();
    pages.step();
    std::filesystem::path log = path;
    log += "-wal";
    const auto logBytes = std::filesystem::exists(log, none) ? std::filesystem::file_size(log, none) : 0;
    // Pages that are still in the log are not missing from the file.
    return logBytes == 0 && std::filesystem::file_size(path, none) < static_cast<std::uintmax_t>(size.integer(0) * pages.integer(0));
}

bool smallTablesFail(const SQLite::Database &database)
{
    for (const char *table : {"project", "source", "item", "location", "series", "signal", "setting", "run"})
        if (!readable(database, table).second)
            return true;
    return false;
}

} // namespace

std::string unreadableParts(const SQLite::Database &database)
{
    std::string words;
    for (const Part &part : kParts) {
        const auto [rows, whole] = readable(database, part.table);
        if (!whole)
            words += fmt::format("{}{} ({} rows can be read)", words.empty() ? "" : ", ", part.words, rows);
    }
    return words;
}

std::optional<Message> findDamage(const SQLite::Database &database, const std::filesystem::path &path)
{
    bool damaged = false;
    try {
        std::error_code none;
        damaged = truncated(database, path) || smallTablesFail(database)
                  || (std::filesystem::file_size(path, none) < kCheckedWhole && quickCheckFails(database));
    } catch (const SQLite::Exception &) {
        damaged = true;
    }
    if (!damaged)
        return std::nullopt;
    const std::string lost = unreadableParts(database);
    if (lost.empty())
        return Message{QT_TRANSLATE_NOOP("core", "%1 is damaged and was opened for reading only. All tables can be read, but an index cannot be trusted. Save the project under another name, or use a backup."),
                       {path.string()}};
    return Message{QT_TRANSLATE_NOOP("core", "%1 is damaged and was opened for reading only. What cannot be read: %2. Use a backup, or export what is left."),
                   {path.string(), lost}};
}

} // namespace shelfcast::core
