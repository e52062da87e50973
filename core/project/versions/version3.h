#pragma once

namespace shelfcast::core::schema {

/// Backtests that were kept.
///
/// Numbers of one forecast lie in a blob, or there would be a row a series, origin, model and period: little-endian 32-bit floats, row after
/// row one a period. In backtest_forecast a row is the mean, then the quantiles 0.025, 0.05, 0.1, 0.2 ... 0.8, 0.9, 0.95, 0.975; in
/// backtest_actual a row is one number, NaN where nobody knows it or the shelf was empty.
inline constexpr const char *kBacktests3 = R"sql(
CREATE TABLE backtest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    items TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT NOT NULL, seconds REAL NOT NULL,
    frequency TEXT NOT NULL, season_length INTEGER NOT NULL, last_period INTEGER NOT NULL,
    horizon INTEGER NOT NULL, origins INTEGER NOT NULL, step INTEGER NOT NULL,
    seed INTEGER NOT NULL, data_version INTEGER NOT NULL, panel TEXT NOT NULL, series INTEGER NOT NULL
);
-- place counts from 0. learned: whether it was fitted anew at each origin, or once before the first one.
CREATE TABLE backtest_model (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, place INTEGER NOT NULL,
    model TEXT NOT NULL, settings TEXT NOT NULL, learned TEXT NOT NULL CHECK (learned IN ('each origin', 'first origin')),
    cpu_seconds REAL NOT NULL, wall_seconds REAL NOT NULL,
    PRIMARY KEY (backtest, place)
) WITHOUT ROWID;
-- Names stand here as they were, as the import that brought them may have been taken back. value: money sold in the last year.
CREATE TABLE backtest_series (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, series INTEGER NOT NULL,
    item TEXT NOT NULL, location TEXT NOT NULL, name TEXT NOT NULL, category TEXT NOT NULL, unit_value REAL NOT NULL, value REAL NOT NULL,
    PRIMARY KEY (backtest, series)
) WITHOUT ROWID;
-- origin counts from 0, the oldest; the yardsticks (scale of MASE, squared scale of RMSSE, mean and money of the last horizon) are from before it.
CREATE TABLE backtest_actual (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, series INTEGER NOT NULL, origin INTEGER NOT NULL,
    scale REAL, squared_scale REAL, before REAL, value REAL NOT NULL, actual BLOB NOT NULL, naive2 BLOB NOT NULL,
    PRIMARY KEY (backtest, series, origin)
) WITHOUT ROWID;
CREATE TABLE backtest_forecast (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, series INTEGER NOT NULL, origin INTEGER NOT NULL, model INTEGER NOT NULL,
    stand_in INTEGER NOT NULL, numbers BLOB NOT NULL,
    PRIMARY KEY (backtest, series, origin, model)
) WITHOUT ROWID;
)sql";

/// Clusters of series. The newest grouping is shown; the one before it says what each item was, so that ids stay and moves are seen.
inline constexpr const char *kClusters3 = R"sql(
-- compared_by: groups of features, comma-separated. asked: clusters that were asked for, 0 for the suggested number. The sentence why is
-- JSON; evidence is what speaks for each number of clusters, and tree the highest merges of a hierarchical clustering, as JSON.
CREATE TABLE cluster_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    method TEXT NOT NULL, compared_by TEXT NOT NULL, items TEXT NOT NULL, asked INTEGER NOT NULL, seed INTEGER NOT NULL, limits TEXT NOT NULL,
    map TEXT NOT NULL CHECK (map IN ('pca', 'tsne')), frequency TEXT NOT NULL, last_period INTEGER NOT NULL,
    started_at TEXT NOT NULL, seconds REAL NOT NULL, data_version INTEGER NOT NULL, next_cluster INTEGER NOT NULL,
    clusters INTEGER NOT NULL, silhouette REAL, inertia REAL, bic REAL, sampled INTEGER NOT NULL, why TEXT NOT NULL, evidence TEXT NOT NULL, tree TEXT NOT NULL
);
-- Figures are medians of the items; revenue is that of the newest year. typical: quartiles of the year's months and of the newest two years, JSON.
CREATE TABLE cluster (
    run INTEGER NOT NULL REFERENCES cluster_run ON DELETE CASCADE, id INTEGER NOT NULL,
    name TEXT NOT NULL, items INTEGER NOT NULL, revenue REAL, share REAL, units REAL, growth REAL, season REAL, peak_month INTEGER NOT NULL,
    volatility REAL, adi REAL, price REAL, price_response REAL, promotion_share REAL, promotion_lift REAL, age REAL,
    typical TEXT NOT NULL, stages TEXT NOT NULL, demands TEXT NOT NULL,
    PRIMARY KEY (run, id)
) WITHOUT ROWID;
-- x and y: the place on the map. moved_from: the cluster it was in before; NULL where it was in none, or is in the same one.
CREATE TABLE cluster_member (
    run INTEGER NOT NULL REFERENCES cluster_run ON DELETE CASCADE, series INTEGER NOT NULL,
    cluster INTEGER NOT NULL, moved_from INTEGER, x REAL, y REAL, distance REAL, outlier INTEGER NOT NULL,
    revenue REAL, variation REAL, abc TEXT NOT NULL CHECK (abc IN ('A', 'B', 'C')), xyz TEXT NOT NULL CHECK (xyz IN ('X', 'Y', 'Z')),
    demand TEXT NOT NULL, stage TEXT NOT NULL,
    PRIMARY KEY (run, series)
) WITHOUT ROWID;
CREATE INDEX cluster_member_of_cluster ON cluster_member (run, cluster);
CREATE VIEW clustered AS
SELECT m.run, m.cluster, i.code AS item, l.name AS location, m.moved_from, m.abc, m.xyz, m.demand, m.stage, m.revenue
FROM cluster_member m JOIN series s ON s.id = m.series JOIN item i ON i.id = s.item JOIN location l ON l.id = s.location;
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
