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

} // namespace shelfcast::core::schema
