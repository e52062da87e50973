#include "core/project/damage.h"

#include "core/base/listing.h"
#include "core/project/cursor.h"

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
    {"source", QT_TRANSLATE_NOOP("core", "imported files")}, {"refused_row", QT_TRANSLATE_NOOP("core", "refused rows")},
    {"item", QT_TRANSLATE_NOOP("core", "items")}, {"item_attribute", QT_TRANSLATE_NOOP("core", "item details by file")},
    {"location", QT_TRANSLATE_NOOP("core", "locations")}, {"series", QT_TRANSLATE_NOOP("core", "series")},
    {"observation", QT_TRANSLATE_NOOP("core", "sales")}, {"confirmed", QT_TRANSLATE_NOOP("core", "repeated sales")},
    {"signal", QT_TRANSLATE_NOOP("core", "signal names")}, {"covariate", QT_TRANSLATE_NOOP("core", "signals")},
    {"run", QT_TRANSLATE_NOOP("core", "runs")}, {"forecast_series", QT_TRANSLATE_NOOP("core", "forecasts")},
    {"forecast", QT_TRANSLATE_NOOP("core", "forecast periods")}, {"fitted_model", QT_TRANSLATE_NOOP("core", "fitted models")},
    {"training", QT_TRANSLATE_NOOP("core", "trainings")}, {"training_weights", QT_TRANSLATE_NOOP("core", "weights of trainings")},
    {"training_checkpoint", QT_TRANSLATE_NOOP("core", "unfinished trainings")}, {"setting", QT_TRANSLATE_NOOP("core", "settings")},
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

Message unreadableParts(const SQLite::Database &database)
{
    std::vector<MessageArgument> parts;
    for (const Part &part : kParts) {
        const auto [rows, whole] = readable(database, part.table);
        if (!whole)
            parts.emplace_back(Phrase(Message(QT_TRANSLATE_NOOP("core", "%1 (%2 rows can be read)"), {Phrase(part.words), rows})));
    }
    return listed(parts);
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
    const Message lost = unreadableParts(database);
    if (lost.empty())
        return Message{QT_TRANSLATE_NOOP("core", "%1 is damaged and was opened for reading only. All tables can be read, but an index cannot be trusted. Save the project under another name, or use a backup."),
                       {path.string()}};
    return Message{QT_TRANSLATE_NOOP("core", "%1 is damaged and was opened for reading only. What cannot be read: %2. Use a backup, or export what is left."),
                   {path.string(), Phrase(lost)}};
}

} // namespace shelfcast::core
