#pragma once
#include "core/project/cursor.h"
#include "core/project/project.h"

#include <set>

namespace shelfcast::core {

/// What holds when a newer source speaks of a day of which an older one spoke too: the newer one's values, and the older one's
/// where the newer is silent. A newer record without a quantity (a plan, an empty cell) leaves the older sale standing.
Observation mergedOver(const Observation &older, const Observation &newer);
/// Equal but for the last digits, which depend on the order in which a file's rows were added up.
bool sameObservation(const Observation &a, const Observation &b);

/// Reads observations in (series, day, source) order and folds the sources of a day into what holds.
class EffectiveReader {
public:
    /// @p where limits the rows, e.g. "series = ?1"; empty is all of them.
    EffectiveReader(const SQLite::Database &database, const std::string &where = {});
    Cursor &cursor() { return m_cursor; }
    /// Next day; false at the end. Days of which only undone sources speak are left out.
    bool next(std::int64_t &series, Observation &observation);
    void rewind();

private:
    bool readRow();
    Cursor m_cursor;
    std::set<std::int64_t> m_undone;
    bool m_started = false, m_pending = false;
    std::int64_t m_series = 0;
    Observation m_row;
};

/// The key figures as the observations give them, and what else is kept with a series.
struct KeyFigures {
    Day firstDay = 0, lastDay = 0; ///< with a known quantity
    std::uint64_t observations = 0, soldDays = 0;
    double quantity = 0.0, revenue = 0.0, lastPrice = 0.0;
};
KeyFigures keyFigures(const std::vector<Observation> &observations);

/// Writes the key figures of series after their observations changed.
class KeyFigureWriter {
public:
    explicit KeyFigureWriter(const SQLite::Database &database);
    void write(std::int64_t series, const std::vector<Observation> &observations);

private:
    Cursor m_update;
};

} // namespace shelfcast::core
