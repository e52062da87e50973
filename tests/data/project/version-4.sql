-- A project of version 4, as sqlite3's .dump gives it, with the two numbers of its header.
PRAGMA application_id = 1399341940;
PRAGMA user_version = 4;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE backtest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    items TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT NOT NULL, seconds REAL NOT NULL,
    frequency TEXT NOT NULL, season_length INTEGER NOT NULL, last_period INTEGER NOT NULL,
    horizon INTEGER NOT NULL, origins INTEGER NOT NULL, step INTEGER NOT NULL,
    seed INTEGER NOT NULL, data_version INTEGER NOT NULL, panel TEXT NOT NULL, series INTEGER NOT NULL
);
INSERT INTO "backtest" VALUES(1,'','2026-11-22T12:00:00Z','2026-11-22T12:00:01Z',1.0,'daily',7,1,1,1,1,7,1,'{}',1);
CREATE TABLE backtest_actual (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, series INTEGER NOT NULL, origin INTEGER NOT NULL,
    scale REAL, squared_scale REAL, before REAL, value REAL NOT NULL, actual BLOB NOT NULL, naive2 BLOB NOT NULL,
    PRIMARY KEY (backtest, series, origin)
) WITHOUT ROWID;
INSERT INTO "backtest_actual" VALUES(1,1,0,1.0,1.0,3.0,4.0,X'00008040',X'00004040');
CREATE TABLE backtest_failure (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, place INTEGER NOT NULL, model TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (backtest, place)
) WITHOUT ROWID;
INSERT INTO "backtest_failure" VALUES(1,1,'mlp','{"pattern":"It failed."}');
CREATE TABLE backtest_forecast (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, series INTEGER NOT NULL, origin INTEGER NOT NULL, model INTEGER NOT NULL,
    stand_in INTEGER NOT NULL, numbers BLOB NOT NULL,
    PRIMARY KEY (backtest, series, origin, model)
) WITHOUT ROWID;
INSERT INTO "backtest_forecast" VALUES(1,1,0,0,0,X'0000404000004040000040400000404000004040000040400000404000004040000040400000404000004040000040400000404000004040');
CREATE TABLE backtest_model (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, place INTEGER NOT NULL,
    model TEXT NOT NULL, settings TEXT NOT NULL, learned TEXT NOT NULL CHECK (learned IN ('each origin', 'first origin')),
    cpu_seconds REAL NOT NULL, wall_seconds REAL NOT NULL,
    PRIMARY KEY (backtest, place)
) WITHOUT ROWID;
INSERT INTO "backtest_model" VALUES(1,0,'seasonal-naive','{}','each origin',0.1,0.1);
CREATE TABLE backtest_series (
    backtest INTEGER NOT NULL REFERENCES backtest ON DELETE CASCADE, series INTEGER NOT NULL,
    item TEXT NOT NULL, location TEXT NOT NULL, name TEXT NOT NULL, category TEXT NOT NULL, unit_value REAL NOT NULL, value REAL NOT NULL,
    PRIMARY KEY (backtest, series)
) WITHOUT ROWID;
INSERT INTO "backtest_series" VALUES(1,1,'cola','','','',1.0,7.0);
CREATE TABLE cluster (
    run INTEGER NOT NULL REFERENCES cluster_run ON DELETE CASCADE, id INTEGER NOT NULL,
    name TEXT NOT NULL, items INTEGER NOT NULL, revenue REAL, share REAL, units REAL, growth REAL, season REAL, peak_month INTEGER NOT NULL,
    volatility REAL, adi REAL, price REAL, price_response REAL, promotion_share REAL, promotion_lift REAL, age REAL,
    typical TEXT NOT NULL, stages TEXT NOT NULL, demands TEXT NOT NULL,
    PRIMARY KEY (run, id)
) WITHOUT ROWID;
INSERT INTO "cluster" VALUES(1,1,'{"pattern":"steady"}',1,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}','{}','{}');
CREATE TABLE cluster_member (
    run INTEGER NOT NULL REFERENCES cluster_run ON DELETE CASCADE, series INTEGER NOT NULL,
    cluster INTEGER NOT NULL, moved_from INTEGER, x REAL, y REAL, distance REAL, outlier INTEGER NOT NULL,
    revenue REAL, variation REAL, abc TEXT NOT NULL CHECK (abc IN ('A', 'B', 'C')), xyz TEXT NOT NULL CHECK (xyz IN ('X', 'Y', 'Z')),
    demand TEXT NOT NULL, stage TEXT NOT NULL,
    PRIMARY KEY (run, series)
) WITHOUT ROWID;
INSERT INTO "cluster_member" VALUES(1,1,1,NULL,0.0,0.0,0.0,0,7.0,0.1,'A','X','smooth','grown');
CREATE TABLE cluster_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    method TEXT NOT NULL, compared_by TEXT NOT NULL, items TEXT NOT NULL, asked INTEGER NOT NULL, seed INTEGER NOT NULL, limits TEXT NOT NULL,
    map TEXT NOT NULL CHECK (map IN ('pca', 'tsne')), frequency TEXT NOT NULL, last_period INTEGER NOT NULL,
    started_at TEXT NOT NULL, seconds REAL NOT NULL, data_version INTEGER NOT NULL, next_cluster INTEGER NOT NULL,
    clusters INTEGER NOT NULL, silhouette REAL, inertia REAL, bic REAL, sampled INTEGER NOT NULL, why TEXT NOT NULL, evidence TEXT NOT NULL, tree TEXT NOT NULL
);
INSERT INTO "cluster_run" VALUES(1,'kmeans','season','',1,1,'{}','pca','daily',1,'2026-11-22T12:00:00Z',0.1,1,2,1,0.0,0.0,NULL,0,'{"pattern":""}','[]','[]');
CREATE TABLE confirmed (
    series INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    PRIMARY KEY (series, source, first_day)
) WITHOUT ROWID;
CREATE TABLE covariate (
    signal INTEGER NOT NULL, item INTEGER NOT NULL, location INTEGER NOT NULL, day INTEGER NOT NULL, source INTEGER NOT NULL,
    value REAL,
    PRIMARY KEY (signal, item, location, day, source)
) WITHOUT ROWID;
CREATE TABLE fitted_model (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL,
    model TEXT NOT NULL, state TEXT NOT NULL, weights BLOB,
    PRIMARY KEY (run, series)
);
INSERT INTO "fitted_model" VALUES(1,0,'mlp','{}',X'0000803F');
CREATE TABLE forecast (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL, step INTEGER NOT NULL, day INTEGER NOT NULL,
    mean REAL, q025 REAL, q05 REAL, q10 REAL, q20 REAL, q30 REAL, q40 REAL, q50 REAL, q60 REAL, q70 REAL, q80 REAL, q90 REAL, q95 REAL, q975 REAL,
    PRIMARY KEY (run, series, step)
) WITHOUT ROWID;
CREATE TABLE forecast_alone (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL, step INTEGER NOT NULL, day INTEGER NOT NULL,
    mean REAL, q025 REAL, q05 REAL, q10 REAL, q20 REAL, q30 REAL, q40 REAL, q50 REAL, q60 REAL, q70 REAL, q80 REAL, q90 REAL, q95 REAL, q975 REAL,
    PRIMARY KEY (run, series, step)
) WITHOUT ROWID;
INSERT INTO "forecast_alone" VALUES(1,1,1,20005,4.0,3.0,3.0,3.0,3.0,3.0,3.0,4.0,5.0,5.0,5.0,5.0,5.0,5.0);
CREATE TABLE forecast_series (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, series INTEGER NOT NULL REFERENCES series,
    model TEXT NOT NULL, form TEXT NOT NULL, note TEXT NOT NULL, why TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('guess', 'thin', 'solid')),
    wape REAL, mase REAL, bias REAL, naive_wape REAL, naive_mase REAL, naive_bias REAL,
    total REAL, low REAL, high REAL, change REAL, value REAL,
    PRIMARY KEY (run, series)
) WITHOUT ROWID;
CREATE TABLE import_memory (signature TEXT PRIMARY KEY, choices TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '', price REAL, stock REAL
);
INSERT INTO "item" VALUES(1,'cola','','',NULL,NULL);
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
INSERT INTO "location" VALUES(1,'');
CREATE TABLE observation (
    series INTEGER NOT NULL, day INTEGER NOT NULL, source INTEGER NOT NULL,
    quantity REAL, returned REAL, revenue REAL, price REAL, promotion REAL, stock REAL,
    PRIMARY KEY (series, day, source)
) WITHOUT ROWID;
INSERT INTO "observation" VALUES(1,20003,1,3.0,NULL,6.0,2.0,NULL,NULL);
INSERT INTO "observation" VALUES(1,20004,1,4.0,NULL,8.0,2.0,NULL,NULL);
CREATE TABLE override (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    level TEXT NOT NULL CHECK (level IN ('series', 'item', 'category', 'location', 'total')), name TEXT NOT NULL, location TEXT NOT NULL,
    frequency TEXT NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('value', 'percent')), amount REAL NOT NULL,
    reason TEXT NOT NULL, note TEXT NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL,
    run INTEGER NOT NULL, origin INTEGER NOT NULL
);
INSERT INTO "override" VALUES(1,'series','cola','','daily',2,2,'value',9.0,'promotion','half price','Ada','2026-11-22T12:00:00Z',1,1);
CREATE TABLE override_cell (
    override INTEGER NOT NULL REFERENCES override ON DELETE CASCADE, series INTEGER NOT NULL, day INTEGER NOT NULL,
    value REAL NOT NULL, model REAL NOT NULL, naive REAL,
    PRIMARY KEY (override, series, day)
) WITHOUT ROWID;
INSERT INTO "override_cell" VALUES(1,1,2,9.0,4.0,3.0);
CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    created_at TEXT NOT NULL,
    data_version INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "project" VALUES(1,'2026-01-02T03:04:05Z',1);
CREATE TABLE refused_row (
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    number INTEGER NOT NULL,
    row INTEGER NOT NULL, column_name TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID;
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, model TEXT NOT NULL, settings TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT NOT NULL,
    outcome TEXT NOT NULL, device TEXT NOT NULL, seed INTEGER NOT NULL, data_version INTEGER NOT NULL,
    frequency TEXT NOT NULL, last_period INTEGER NOT NULL, horizon INTEGER NOT NULL, seconds REAL NOT NULL
);
INSERT INTO "run" VALUES(1,'forecast','mlp','{}','2026-11-22T09:00:00Z','2026-11-22T09:00:01Z','done','cpu',1,1,'daily',20004,1,1.0);
CREATE TABLE run_metric (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, metric TEXT NOT NULL, value REAL,
    PRIMARY KEY (run, metric)
) WITHOUT ROWID;
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES item, location INTEGER NOT NULL REFERENCES location,
    first_day INTEGER NOT NULL DEFAULT 0, last_day INTEGER NOT NULL DEFAULT 0,
    observations INTEGER NOT NULL DEFAULT 0, sold_days INTEGER NOT NULL DEFAULT 0,
    quantity REAL NOT NULL DEFAULT 0, revenue REAL NOT NULL DEFAULT 0, last_price REAL NOT NULL DEFAULT 0,
    UNIQUE (item, location)
);
INSERT INTO "series" VALUES(1,1,1,20003,20004,2,2,7.0,14.0,2.0);
CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "setting" VALUES('title','Corner shop');
CREATE TABLE signal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('past', 'known'))
);
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL, sheet TEXT NOT NULL, content_hash TEXT NOT NULL, signature TEXT NOT NULL, imported_at TEXT NOT NULL,
    rows INTEGER NOT NULL, refused INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, unchanged INTEGER NOT NULL,
    first_day INTEGER, last_day INTEGER,
    frequency TEXT, no_record TEXT NOT NULL, open_weekdays INTEGER NOT NULL,
    has_price INTEGER NOT NULL, has_promotion INTEGER NOT NULL, has_stock INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "source" VALUES(1,'sales.csv','','','csv:item,day,quantity','2026-01-02T03:04:05Z',2,0,2,0,0,20003,20004,'daily','zero',127,0,0,0,0);
CREATE TABLE total_forecast (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, level TEXT NOT NULL, name TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('alone', 'reconciled')), step INTEGER NOT NULL, day INTEGER NOT NULL,
    mean REAL, q025 REAL, q05 REAL, q10 REAL, q20 REAL, q30 REAL, q40 REAL, q50 REAL, q60 REAL, q70 REAL, q80 REAL, q90 REAL, q95 REAL, q975 REAL,
    PRIMARY KEY (run, level, name, stage, step)
) WITHOUT ROWID;
INSERT INTO "total_forecast" VALUES(1,'total','','alone',0,2,4.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE total_series (
    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, level TEXT NOT NULL, name TEXT NOT NULL, series INTEGER NOT NULL,
    model TEXT NOT NULL, gap_before REAL, gap_after REAL,
    PRIMARY KEY (run, level, name)
) WITHOUT ROWID;
INSERT INTO "total_series" VALUES(1,'total','',1,'seasonal-naive',0.5,0.0);
CREATE TABLE training (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    model TEXT NOT NULL, settings TEXT NOT NULL, items TEXT NOT NULL, horizon INTEGER NOT NULL, seed INTEGER NOT NULL, came_from INTEGER,
    frequency TEXT NOT NULL, last_period INTEGER NOT NULL, started_at TEXT NOT NULL, data_version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'failed')),
    used INTEGER NOT NULL DEFAULT 0, failure TEXT NOT NULL DEFAULT '', report TEXT NOT NULL
);
INSERT INTO "training" VALUES(1,'mlp','{"units":"4"}','',1,1,NULL,'daily',20004,'2026-11-22T08:40:00Z',1,'done',1,'','');
INSERT INTO "training" VALUES(2,'gru','{}','',1,1,1,'daily',20004,'2026-11-22T08:41:00Z',1,'paused',0,'','');
CREATE TABLE training_checkpoint (training INTEGER PRIMARY KEY REFERENCES training ON DELETE CASCADE, bytes BLOB NOT NULL);
INSERT INTO "training_checkpoint" VALUES(2,X'00FF');
CREATE TABLE training_weights (training INTEGER PRIMARY KEY REFERENCES training ON DELETE CASCADE, state TEXT NOT NULL, weights BLOB NOT NULL);
INSERT INTO "training_weights" VALUES(1,'{}',X'0000803F');
CREATE INDEX forecast_series_of_series ON forecast_series (series);
CREATE VIEW sales AS
SELECT i.code AS item, l.name AS location, date(o.day * 86400, 'unixepoch') AS day,
       o.quantity, o.returned, o.revenue, o.price, o.promotion, o.stock, o.source
FROM observation o JOIN series s ON s.id = o.series JOIN item i ON i.id = s.item JOIN location l ON l.id = s.location
WHERE o.source = (SELECT max(n.source) FROM observation n JOIN source ns ON ns.id = n.source AND NOT ns.undone
                  WHERE n.series = o.series AND n.day = o.day);
CREATE VIEW champion AS
SELECT f.run, i.code AS item, l.name AS location, f.model, f.grade
FROM forecast_series f JOIN series s ON s.id = f.series JOIN item i ON i.id = s.item JOIN location l ON l.id = s.location;
CREATE UNIQUE INDEX training_used ON training (model) WHERE used;
CREATE INDEX cluster_member_of_cluster ON cluster_member (run, cluster);
CREATE VIEW clustered AS
SELECT m.run, m.cluster, i.code AS item, l.name AS location, m.moved_from, m.abc, m.xyz, m.demand, m.stage, m.revenue
FROM cluster_member m JOIN series s ON s.id = m.series JOIN item i ON i.id = s.item JOIN location l ON l.id = s.location;
CREATE INDEX override_cell_of_series ON override_cell (series, day);
CREATE TABLE planned_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, category TEXT NOT NULL, location TEXT NOT NULL, price REAL, first_day INTEGER NOT NULL,
    made_at TEXT NOT NULL
);
INSERT INTO "planned_item" VALUES(1,'cola-zero','Cola without sugar','Drinks','',1.5,20020,'2026-11-22T15:00:00Z');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('source',1);
INSERT INTO "sqlite_sequence" VALUES('planned_item',1);
INSERT INTO "sqlite_sequence" VALUES('run',1);
INSERT INTO "sqlite_sequence" VALUES('training',2);
INSERT INTO "sqlite_sequence" VALUES('backtest',1);
INSERT INTO "sqlite_sequence" VALUES('cluster_run',1);
INSERT INTO "sqlite_sequence" VALUES('override',1);
COMMIT;
