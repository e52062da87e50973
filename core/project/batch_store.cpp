#include "core/project/batch_store.h"

#include "core/project/batch_undo.h"
#include "core/project/effective.h"
#include "core/base/message_json.h"
#include "core/project/project_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr std::int64_t kAny = 0; ///< item or location of a value that holds for all of them

/// Writes one batch inside the transaction of its caller. Throws SQLite::Exception.
class BatchWriter {
public:
    BatchWriter(SQLite::Database &database, const Batch &batch) : m_database(database), m_batch(batch) {}

    /// False when cancelled.
    bool write(const JobContext &job)
    {
        insertSource();
        findLocations();
        findItems();
        findSeries();
        if (!writeObservations(part(job, 0.0, 0.9)) || !writeSignals(job))
            return false;
        writeRefused();
        finishSource();
        return true;
    }
    const BatchOutcome &outcome() const { return m_outcome; }

private:
    void insertSource();
    void findLocations();
    void findItems();
    void writeAttributes(const BatchItem &item, std::int64_t id, const Cursor &known, bool isNew);
    void findSeries();
    bool writeObservations(const JobContext &job);
    void mergeSeries(std::int64_t series, const std::vector<Observation> &held, const std::vector<Observation> &brought);
    void insertObservation(std::int64_t series, const Observation &o);
    bool writeSignals(const JobContext &job);
    void writeRefused();
    void finishSource();

    SQLite::Database &m_database;
    const Batch &m_batch;
    BatchOutcome m_outcome;
    std::vector<std::int64_t> m_items, m_locations;
    std::vector<std::pair<std::int64_t, std::size_t>> m_series; ///< id, index in the batch; by id
    std::vector<bool> m_newItem, m_newSeries;                   ///< by index in the batch
    std::vector<Observation> m_merged;
    Cursor m_insert{m_database, "INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    Cursor m_confirm{m_database, "INSERT INTO confirmed VALUES (?, ?, ?, ?)"};
    Cursor m_attribute{m_database, "INSERT INTO item_attribute VALUES (?, ?, ?, ?, ?, ?)"};
};

void BatchWriter::insertSource()
{
    const SourceInfo &s = m_batch.source;
    Cursor insert(m_database, "INSERT INTO source (file, sheet, content_hash, signature, imported_at, rows, refused, added, changed, unchanged, "
                              "first_day, last_day, frequency, no_record, open_weekdays, has_price, has_promotion, has_stock) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?)");
    const std::string frequency(m_batch.frequency ? frequencyId(*m_batch.frequency) : std::string_view{});
    insert.bind(1, std::string_view(s.file)).bind(2, std::string_view(s.sheet)).bind(3, std::string_view(s.contentHash));
    insert.bind(4, std::string_view(s.signature)).bind(5, std::string_view(s.importedAt)).bind(6, s.rows).bind(7, s.refused);
    s.firstDay ? insert.bind(8, *s.firstDay) : insert.bindNull(8);
    s.lastDay ? insert.bind(9, *s.lastDay) : insert.bindNull(9);
    m_batch.frequency ? insert.bind(10, std::string_view(frequency)) : insert.bindNull(10);
    insert.bind(11, std::string_view(m_batch.noRecord == NoRecord::Zero ? "zero" : "missing")).bind(12, m_batch.openWeekdays);
    insert.bind(13, int{m_batch.hasPrice}).bind(14, int{m_batch.hasPromotion}).bind(15, int{m_batch.hasStock});
    insert.run();
    m_outcome.source = m_database.getLastInsertRowid();
}

void BatchWriter::findLocations()
{
    Cursor find(m_database, "SELECT id FROM location WHERE name = ?");
    Cursor insert(m_database, "INSERT INTO location (name) VALUES (?)");
    for (const std::string &name : m_batch.locations) {
        find.bind(1, std::string_view(name));
        if (find.step()) {
            m_locations.push_back(find.integer(0));
        } else {
            insert.bind(1, std::string_view(name)).run();
            m_locations.push_back(m_database.getLastInsertRowid());
        }
        find.reset();
    }
}

void BatchWriter::findItems()
{
    Cursor find(m_database, "SELECT id, name, category, price, stock FROM item WHERE code = ?");
    Cursor insert(m_database, "INSERT INTO item (code) VALUES (?)");
    for (const BatchItem &item : m_batch.items) {
        find.bind(1, std::string_view(item.code));
        const bool isNew = !find.step();
        if (isNew)
            insert.bind(1, std::string_view(item.code)).run();
        m_items.push_back(isNew ? m_database.getLastInsertRowid() : find.integer(0));
        m_newItem.push_back(isNew);
        writeAttributes(item, m_items.back(), find, isNew);
        find.reset();
    }
    Cursor(m_database, "UPDATE item SET name = coalesce(a.name, item.name), category = coalesce(a.category, item.category), "
                       "price = coalesce(a.price, item.price), stock = coalesce(a.stock, item.stock) "
                       "FROM item_attribute a WHERE a.item = item.id AND a.source = ?")
        .bind(1, m_outcome.source)
        .run();
}

void BatchWriter::writeAttributes(const BatchItem &item, std::int64_t id, const Cursor &known, bool isNew)
{
    if (item.name.empty() && item.category.empty() && std::isnan(item.price) && std::isnan(item.stock))
        return;
    m_attribute.bind(1, id).bind(2, m_outcome.source);
    item.name.empty() ? m_attribute.bindNull(3) : m_attribute.bind(3, std::string_view(item.name));
    item.category.empty() ? m_attribute.bindNull(4) : m_attribute.bind(4, std::string_view(item.category));
    m_attribute.bind(5, item.price).bind(6, item.stock).run();
    const auto differs = [&](double said, int column) { return !std::isnan(said) && said != known.real(column); };
    m_outcome.attributes += isNew || (!item.name.empty() && item.name != known.view(1)) || (!item.category.empty() && item.category != known.view(2))
                            || differs(item.price, 3) || differs(item.stock, 4);
}

void BatchWriter::findSeries()
{
    Cursor find(m_database, "SELECT id FROM series WHERE item = ? AND location = ?");
    Cursor insert(m_database, "INSERT INTO series (item, location) VALUES (?, ?)");
    m_newSeries.resize(m_batch.series.size());
    for (std::size_t i = 0; i < m_batch.series.size(); ++i) {
        const std::int64_t item = m_items[m_batch.series[i].item], location = m_locations[m_batch.series[i].location];
        m_newSeries[i] = m_newItem[m_batch.series[i].item];
        if (!m_newSeries[i]) {
            find.bind(1, item).bind(2, location);
            m_newSeries[i] = !find.step();
            if (!m_newSeries[i])
                m_series.emplace_back(find.integer(0), i);
            find.reset();
        }
        if (m_newSeries[i]) {
            insert.bind(1, item).bind(2, location).run();
            m_series.emplace_back(m_database.getLastInsertRowid(), i);
        }
    }
    std::sort(m_series.begin(), m_series.end()); // rows go in at the end of the table, not all over it
}

void BatchWriter::insertObservation(std::int64_t series, const Observation &o)
{
    m_insert.bind(1, series).bind(2, o.day).bind(3, m_outcome.source).bind(4, o.quantity);
    o.returned != 0.0 ? m_insert.bind(5, o.returned) : m_insert.bindNull(5);
    m_insert.bind(6, o.revenue).bind(7, o.price).bind(8, o.promotion).bind(9, o.stock).run();
}

/// Both lists by day. Writes what is new or different, notes what is repeated as ranges, and leaves in m_merged what now holds.
void BatchWriter::mergeSeries(std::int64_t series, const std::vector<Observation> &held, const std::vector<Observation> &brought)
{
    m_merged.clear();
    bool repeating = false;
    Day first = 0, last = 0;
    const auto endRange = [&] {
        if (repeating)
            m_confirm.bind(1, series).bind(2, m_outcome.source).bind(3, first).bind(4, last).run();
        repeating = false;
    };
    auto old = held.begin();
    for (const Observation &o : brought) {
        for (; old != held.end() && old->day < o.day; ++old) {
            endRange();
            m_merged.push_back(*old);
        }
        if (old == held.end() || old->day != o.day) {
            insertObservation(series, o);
            ++m_outcome.added;
            m_merged.push_back(o);
            continue;
        }
        m_merged.push_back(mergedOver(*old, o));
        if (sameObservation(*old, m_merged.back())) {
            ++m_outcome.unchanged;
            if (!repeating)
                first = o.day;
            repeating = true;
            last = o.day;
        } else {
            endRange();
            insertObservation(series, o);
            ++m_outcome.changed;
        }
        ++old;
    }
    endRange();
    m_merged.insert(m_merged.end(), old, held.end());
}

bool BatchWriter::writeObservations(const JobContext &job)
{
    if (!m_batch.observations)
        return true;
    EffectiveReader reader(m_database, "series = ?1");
    KeyFigureWriter keyFigures(m_database);
    std::vector<Observation> held, brought;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        if (job.cancelled())
            return false;
        const auto [id, index] = m_series[i];
        held.clear();
        if (!m_newSeries[index]) {
            reader.rewind();
            reader.cursor().bind(1, id);
            std::int64_t same = 0;
            for (Observation o; reader.next(same, o);)
                held.push_back(o);
        }
        m_batch.observations(index, brought);
        mergeSeries(id, held, brought);
        keyFigures.write(id, m_merged);
        if (i % 64 == 0)
            job.report(static_cast<double>(i) / static_cast<double>(m_series.size()), QT_TRANSLATE_NOOP("core", "Storing the sales"));
    }
    return true;
}

bool BatchWriter::writeSignals(const JobContext &job)
{
    Cursor define(m_database, "INSERT INTO signal (name, kind) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET kind = excluded.kind RETURNING id");
    Cursor any(m_database, "SELECT 1 FROM covariate WHERE signal = ? LIMIT 1");
    // Of undone sources only the one that this batch replaces is left.
    Cursor held(m_database, "SELECT value FROM covariate WHERE signal = ? AND item = ? AND location = ? AND day = ? AND source <> ? "
                            "ORDER BY source DESC LIMIT 1");
    Cursor insert(m_database, "INSERT OR REPLACE INTO covariate VALUES (?, ?, ?, ?, ?, ?)");
    for (const BatchSignal &signal : m_batch.signals) {
        define.bind(1, std::string_view(signal.signal.name)).bind(2, std::string_view(signal.signal.kind == CovariateKind::KnownAhead ? "known" : "past"));
        define.step();
        const std::int64_t id = define.integer(0);
        define.step();
        define.reset();
        any.bind(1, id);
        const bool isNew = !any.step();
        any.reset();
        std::size_t done = 0;
        for (const BatchSignal::Value &v : signal.values) {
            if (++done % 4096 == 0 && job.cancelled())
                return false;
            const std::int64_t item = v.item < 0 ? kAny : m_items[static_cast<std::size_t>(v.item)];
            const std::int64_t location = v.location < 0 ? kAny : m_locations[static_cast<std::size_t>(v.location)];
            if (isNew) {
                ++m_outcome.signalValues;
            } else {
                held.bind(1, id).bind(2, item).bind(3, location).bind(4, v.day).bind(5, m_batch.replaces.value_or(0));
                m_outcome.signalValues += !held.step() || held.real(0) != v.value;
                held.reset();
            }
            // What is repeated is written too: it holds on when the older source is undone.
            insert.bind(1, id).bind(2, item).bind(3, location).bind(4, v.day).bind(5, m_outcome.source).bind(6, v.value).run();
        }
    }
    return true;
}

void BatchWriter::writeRefused()
{
    Cursor insert(m_database, "INSERT INTO refused_row VALUES (?, ?, ?, ?, ?, ?)");
    std::int64_t number = 0;
    for (const RefusedRow &row : m_batch.refused) {
        const std::string reason = messageToJson(row.reason);
        insert.bind(1, m_outcome.source).bind(2, ++number).bind(3, row.row);
        insert.bind(4, std::string_view(row.column)).bind(5, std::string_view(row.value)).bind(6, std::string_view(reason)).run();
    }
}

void BatchWriter::finishSource()
{
    Cursor update(m_database, "UPDATE source SET added = ?, changed = ?, unchanged = ? WHERE id = ?");
    update.bind(1, m_outcome.added).bind(2, m_outcome.changed).bind(3, m_outcome.unchanged).bind(4, m_outcome.source).run();
    growDataVersion(m_database);
}

void writeWishes(const SQLite::Database &database, const Batch &batch)
{
    if (batch.frequencyWish)
        Cursor(database, "INSERT INTO setting VALUES ('panel.frequency', ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value")
            .bind(1, std::string_view(*batch.frequencyWish))
            .run();
    if (batch.choices)
        Cursor(database, "INSERT INTO import_memory VALUES (?, ?) ON CONFLICT (signature) DO UPDATE SET choices = excluded.choices")
            .bind(1, std::string_view(batch.source.signature))
            .bind(2, std::string_view(*batch.choices))
            .run();
}

} // namespace

Result<BatchOutcome> storeBatch(Project &project, const Batch &batch, const JobContext &job)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<BatchOutcome> {
        SQLite::Database &database = project.database();
        BatchOutcome outcome;
        {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            deleteUndone(database); // what was undone can be brought back until the next import
            if (batch.replaces && !takeBack(database, *batch.replaces))
                return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no import number %1 to replace. It may have been undone already."), {*batch.replaces}});
            BatchWriter writer(database, batch);
            if (!writer.write(job))
                return cancelled();
            outcome = writer.outcome();
            if (batch.replaces || outcome.added + outcome.changed + outcome.signalValues + outcome.attributes > 0) {
                writeWishes(database, batch);
                transaction.commit();
                return outcome;
            }
        }
        // Nothing new: the batch is rolled back, what the person chose is kept all the same.
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        writeWishes(database, batch);
        transaction.commit();
        outcome.source = 0;
        return outcome;
    });
}

Result<std::optional<std::string>> rememberedChoices(const Project &project, const std::string &signature)
{
    return guarded(project.path(), [&]() -> Result<std::optional<std::string>> {
        Cursor row(project.database(), "SELECT choices FROM import_memory WHERE signature = ?");
        row.bind(1, std::string_view(signature));
        return row.step() ? std::optional<std::string>(row.text(0)) : std::nullopt;
    });
}

} // namespace shelfcast::core
