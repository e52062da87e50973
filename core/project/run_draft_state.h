#pragma once
#include "core/project/forecast_writer.h"
#include "core/project/run_draft.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <optional>
#include <string>

namespace shelfcast::core {

/// What a draft holds beside its rows: shared by the files that add to it and that write it.
struct RunDraft::State {
    static constexpr const char *kTables[] = {"forecast_series", "forecast", "fitted_model", "total_series", "total_forecast", "forecast_alone"};

    Project *project = nullptr;
    bool attached = false, reading = false;
    std::optional<ForecastWriter> writer;
    std::optional<Cursor> numbers, sums, alone; ///< that replace what was added, and keep what it was
    bool findable = false;

    SQLite::Database &database() const { return project->database(); }
    void attach()
    {
        // Temporary files are kept in memory otherwise; this one can be as large as the project.
        database().exec("PRAGMA temp_store = FILE");
        database().exec("ATTACH DATABASE '' AS draft");
        attached = true;
        database().exec("PRAGMA temp_store = MEMORY");
        for (const char *table : kTables)
            database().exec(std::string("CREATE TABLE draft.") + table + " AS SELECT * FROM main." + table + " WHERE 0");
        database().exec("BEGIN");
        reading = true;
        Cursor(database(), "SELECT data_version FROM project").step(); // from here on it is read as it stands
    }
    /// Lets one series be found among all; made once what is to be found is there.
    void makeFindable()
    {
        if (findable)
            return;
        for (const char *table : {"forecast_series", "forecast", "fitted_model", "forecast_alone"})
            database().exec(std::string("CREATE INDEX draft.") + table + "_by_series ON " + table + " (series)");
        findable = true;
    }
    void endReading()
    {
        writer.reset();
        numbers.reset();
        sums.reset();
        alone.reset();
        if (reading && sqlite3_get_autocommit(database().getHandle()) == 0) // a full disk has ended it already
            database().exec("COMMIT");
        reading = false;
    }
    /// Copies rows of a table into the project as those of @p run. False when cancelled.
    bool copy(std::int64_t run, std::span<const char *const> tables, const JobContext &job);
};

} // namespace shelfcast::core
