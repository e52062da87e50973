#pragma once

namespace shelfcast::core::schema {

inline constexpr const char *kBacktests3 = R"sql(
SELECT 1;
)sql";

inline constexpr const char *kClusters3 = R"sql(
SELECT 1;
)sql";

/// What persons said of forecasts, and the sums of forecasts by item, category, location and in all.
inline constexpr const char *kOverrides3 = R"sql(
-- What a person said of a series, an item, a category, a location or of all, over some periods (named by their first day).
CREATE TABLE override (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    level TEXT NOT NULL CHECK (level IN ('series', 'item', 'category', 'location', 'total')), name TEXT NOT NULL, location TEXT NOT NULL,
    frequency TEXT NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('value', 'percent')), amount REAL NOT NULL,
    reason TEXT NOT NULL, note TEXT NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL,
    run INTEGER NOT NULL, origin INTEGER NOT NULL
);
-- What it came to for each series and period, beside what the model and seasonal naive said then.
CREATE TABLE override_cell (
    override INTEGER NOT NULL REFERENCES override ON DELETE CASCADE, series INTEGER NOT NULL, day INTEGER NOT NULL,
    value REAL NOT NULL, model REAL NOT NULL, naive REAL,
    PRIMARY KEY (override, series, day)
) WITHOUT ROWID;
CREATE INDEX override_cell_of_series ON override_cell (series, day);

-- The sum of several series in a run: which model forecast the sum alone, and how far that was from the sum of the series' own
-- forecasts, over the horizon.
CREATE TABLE total_series (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, level TEXT NOT NULL, name TEXT NOT NULL, series INTEGER NOT NULL,
    model TEXT NOT NULL, gap_before REAL, gap_after REAL,
    PRIMARY KEY (run, level, name)
) WITHOUT ROWID;
-- Its forecast, period by period: 'alone' as its own model has it, 'reconciled' so that all levels add up.
CREATE TABLE total_forecast (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, level TEXT NOT NULL, name TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('alone', 'reconciled')), step INTEGER NOT NULL, day INTEGER NOT NULL,
    mean REAL, q025 REAL, q05 REAL, q10 REAL, q20 REAL, q30 REAL, q40 REAL, q50 REAL, q60 REAL, q70 REAL, q80 REAL, q90 REAL, q95 REAL, q975 REAL,
    PRIMARY KEY (run, level, name, stage, step)
) WITHOUT ROWID;
)sql";

} // namespace shelfcast::core::schema
