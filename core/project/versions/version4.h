#pragma once

namespace shelfcast::core::schema {

/// What forecasts were before they were made to agree with their sums.
inline constexpr const char *kAlone4 = R"sql(
-- The numbers of a series as its own model had them, where `forecast` holds those that agree with the sums. So another way of making
-- them agree can be chosen later.
CREATE TABLE forecast_alone (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL, step INTEGER NOT NULL, day INTEGER NOT NULL,
    mean REAL, q025 REAL, q05 REAL, q10 REAL, q20 REAL, q30 REAL, q40 REAL, q50 REAL, q60 REAL, q70 REAL, q80 REAL, q90 REAL, q95 REAL, q975 REAL,
    PRIMARY KEY (run, series, step)
) WITHOUT ROWID;
)sql";

/// Models that could not be backtested.
inline constexpr const char *kFailures4 = R"sql(
-- Why a model is missing in a backtest; the sentence as in run.note.
CREATE TABLE backtest_failure (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, place INTEGER NOT NULL, model TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (backtest, place)
) WITHOUT ROWID;
)sql";

/// Items that are planned.
inline constexpr const char *kPlanned4 = R"sql(
-- An item that does not sell yet. It is forecast from its attributes each time it is looked at, so no forecast is kept. An empty text and NULL
-- stand for what is not known; first_day is the first day of sales that is planned.
CREATE TABLE planned_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, category TEXT NOT NULL, location TEXT NOT NULL, price REAL, first_day INTEGER NOT NULL,
    made_at TEXT NOT NULL
);
)sql";

} // namespace shelfcast::core::schema
