#pragma once

namespace shelfcast::core::schema {

/// Trainings of networks.
inline constexpr const char *kVersion2 = R"sql(
-- A network in training, or trained. Weights and checkpoint, which are large, lie beside it, so that a report is written in a moment.
CREATE TABLE training (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    model TEXT NOT NULL, settings TEXT NOT NULL, items TEXT NOT NULL, horizon INTEGER NOT NULL, seed INTEGER NOT NULL, came_from INTEGER,
    frequency TEXT NOT NULL, last_period INTEGER NOT NULL, started_at TEXT NOT NULL, data_version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'failed')),
    used INTEGER NOT NULL DEFAULT 0, failure TEXT NOT NULL DEFAULT '', report TEXT NOT NULL
);
CREATE UNIQUE INDEX training_used ON training (model) WHERE used;
CREATE TABLE training_weights (training INTEGER PRIMARY KEY REFERENCES training ON DELETE CASCADE, state TEXT NOT NULL, weights BLOB NOT NULL);
CREATE TABLE training_checkpoint (training INTEGER PRIMARY KEY REFERENCES training ON DELETE CASCADE, bytes BLOB NOT NULL);
-- What a model has too many numbers of for its state. NULL where it has none.
ALTER TABLE fitted_model ADD COLUMN weights BLOB;
)sql";

} // namespace shelfcast::core::schema
