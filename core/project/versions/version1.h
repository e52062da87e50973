#pragma once

namespace shelfcast::core::schema {

/// Data, runs and forecasts.
///
/// Days are counted from 1970-01-01 (date(day * 86400, 'unixepoch') shows them); the view `sales` has them as text.
inline constexpr const char *kVersion1 = R"sql(
CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    created_at TEXT NOT NULL,
    data_version INTEGER NOT NULL DEFAULT 0
);
INSERT INTO project (id, created_at) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

-- A file that was imported. A batch that was undone stays, with its rows, until the project is closed.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL, sheet TEXT NOT NULL, content_hash TEXT NOT NULL, signature TEXT NOT NULL, imported_at TEXT NOT NULL,
    rows INTEGER NOT NULL, refused INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, unchanged INTEGER NOT NULL,
    first_day INTEGER, last_day INTEGER,
    frequency TEXT, no_record TEXT NOT NULL, open_weekdays INTEGER NOT NULL,
    has_price INTEGER NOT NULL, has_promotion INTEGER NOT NULL, has_stock INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE refused_row (
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    number INTEGER NOT NULL,
    row INTEGER NOT NULL, column_name TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID;

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '', price REAL, stock REAL
);
-- What each source says of an item; the columns of `item` are what the newest ones say.
CREATE TABLE item_attribute (
    item INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    name TEXT, category TEXT, price REAL, stock REAL,
    PRIMARY KEY (item, source)
) WITHOUT ROWID;
CREATE TABLE location (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
-- One item at one location, with the key figures of its observations.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES item, location INTEGER NOT NULL REFERENCES location,
    first_day INTEGER NOT NULL DEFAULT 0, last_day INTEGER NOT NULL DEFAULT 0,
    observations INTEGER NOT NULL DEFAULT 0, sold_days INTEGER NOT NULL DEFAULT 0,
    quantity REAL NOT NULL DEFAULT 0, revenue REAL NOT NULL DEFAULT 0, last_price REAL NOT NULL DEFAULT 0,
    UNIQUE (item, location)
);

-- One row a series, day and source that speaks of it; the newest source wins. NULL is: not known.
-- No foreign keys here: they would cost as much as the rows, and the program writes series, source and rows in one transaction.
CREATE TABLE observation (
    series INTEGER NOT NULL, day INTEGER NOT NULL, source INTEGER NOT NULL,
    quantity REAL, returned REAL, revenue REAL, price REAL, promotion REAL, stock REAL,
    PRIMARY KEY (series, day, source)
) WITHOUT ROWID;
-- Days of a series that a source repeated without a change, as ranges: they hold on when the older source is undone.
CREATE TABLE confirmed (
    series INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    PRIMARY KEY (series, source, first_day)
) WITHOUT ROWID;

CREATE TABLE signal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('past', 'known'))
);
-- A signal's value on a day. Item or location 0: the same for all of them.
CREATE TABLE covariate (
    signal INTEGER NOT NULL, item INTEGER NOT NULL, location INTEGER NOT NULL, day INTEGER NOT NULL, source INTEGER NOT NULL,
    value REAL,
    PRIMARY KEY (signal, item, location, day, source)
) WITHOUT ROWID;

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, model TEXT NOT NULL, settings TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT NOT NULL,
    outcome TEXT NOT NULL, device TEXT NOT NULL, seed INTEGER NOT NULL, data_version INTEGER NOT NULL,
    frequency TEXT NOT NULL, last_period INTEGER NOT NULL, horizon INTEGER NOT NULL, seconds REAL NOT NULL
);
CREATE TABLE run_metric (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, metric TEXT NOT NULL, value REAL,
    PRIMARY KEY (run, metric)
) WITHOUT ROWID;
-- What a forecast run says of a series as a whole. The sentences (form, note, why) are JSON: pattern and arguments.
CREATE TABLE forecast_series (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL REFERENCES series,
    model TEXT NOT NULL, form TEXT NOT NULL, note TEXT NOT NULL, why TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('guess', 'thin', 'solid')),
    wape REAL, mase REAL, bias REAL, naive_wape REAL, naive_mase REAL, naive_bias REAL,
    total REAL, low REAL, high REAL, change REAL, value REAL,
    PRIMARY KEY (run, series)
) WITHOUT ROWID;
CREATE INDEX forecast_series_of_series ON forecast_series (series);
CREATE TABLE forecast (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL, step INTEGER NOT NULL, day INTEGER NOT NULL,
    mean REAL, q025 REAL, q05 REAL, q10 REAL, q20 REAL, q30 REAL, q40 REAL, q50 REAL, q60 REAL, q70 REAL, q80 REAL, q90 REAL, q95 REAL, q975 REAL,
    PRIMARY KEY (run, series, step)
) WITHOUT ROWID;
CREATE TABLE fitted_model (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL,
    model TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (run, series)
);

CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- What a person chose for files of one shape.
CREATE TABLE import_memory (signature TEXT PRIMARY KEY, choices TEXT NOT NULL) WITHOUT ROWID;

CREATE VIEW sales AS
SELECT i.code AS item, l.name AS location, date(o.day * 86400, 'unixepoch') AS day,
       o.quantity, o.returned, o.revenue, o.price, o.promotion, o.stock, o.source
FROM observation o JOIN series s ON s.id = o.series JOIN item i ON i.id = s.item JOIN location l ON l.id = s.location
WHERE o.source = (SELECT max(n.source) FROM observation n JOIN source ns ON ns.id = n.source AND NOT ns.undone
                  WHERE n.series = o.series AND n.day = o.day);
CREATE VIEW champion AS
SELECT f.run, i.code AS item, l.name AS location, f.model, f.grade
FROM forecast_series f JOIN series s ON s.id = f.series JOIN item i ON i.id = s.item JOIN location l ON l.id = s.location;
)sql";

} // namespace shelfcast::core::schema
