#include "core/project/training_store.h"

#include "core/base/message_json.h"
#include "core/project/project_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <array>

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, 4> kStateIds = {"running", "paused", "done", "failed"};

TrainingState stateFrom(std::string_view id)
{
    const auto found = std::ranges::find(kStateIds, id);
    return found == kStateIds.end() ? TrainingState::Failed : static_cast<TrainingState>(found - kStateIds.begin());
}

constexpr const char *kRowSql = "SELECT t.id, t.model, t.settings, t.state, t.horizon, t.seed, t.items, t.came_from, t.frequency, t.last_period, t.started_at, t.data_version, "
                                "length(w.weights), t.used, t.failure, t.report FROM training t LEFT JOIN training_weights w ON w.training = t.id ";

TrainingRow rowAt(const Cursor &row)
{
    TrainingRow training;
    training.id = row.integer(0);
    training.modelId = row.text(1);
    training.settings = row.text(2);
    training.state = stateFrom(row.view(3));
    training.horizon = static_cast<int>(row.integer(4));
    training.seed = row.count(5);
    training.items = row.text(6);
    if (!row.isNull(7))
        training.from = row.integer(7);
    training.frequency = frequencyFromId(row.view(8)).value_or(Frequency::Weekly);
    training.lastPeriod = row.integer(9);
    training.startedAt = row.text(10);
    training.dataVersion = row.integer(11);
    training.weightBytes = row.integer(12);
    training.used = row.integer(13) != 0;
    training.failure = messageFromJson(row.view(14));
    training.report = trainingReportFrom(row.text(15)).value_or(TrainingReport{});
    return training;
}

tl::unexpected<Error> noTraining(std::int64_t training)
{
    return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no training %1 in this project."), {training}});
}

/// One change in a transaction of its own.
template <class Body>
Result<void> changed(Project &project, const Body &body)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<void> {
        SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
        if (Result<void> done = body(project.database()); !done)
            return done;
        transaction.commit();
        return {};
    });
}

void use(SQLite::Database &database, std::int64_t training)
{
    Cursor(database, "UPDATE training SET used = 0 WHERE used AND model = (SELECT model FROM training WHERE id = ?)").bind(1, training).run();
    Cursor(database, "UPDATE training SET used = 1 WHERE id = ?").bind(1, training).run();
}

bool anyUsed(SQLite::Database &database, std::int64_t training)
{
    Cursor used(database, "SELECT 1 FROM training WHERE used AND model = (SELECT model FROM training WHERE id = ?)");
    return used.bind(1, training).step();
}

} // namespace

std::string_view trainingStateId(TrainingState state)
{
    return kStateIds[static_cast<std::size_t>(state)];
}

Result<std::int64_t> addTraining(Project &project, const TrainingRow &row)
{
    std::int64_t id = 0;
    const std::string report = trainingReportText(row.report);
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
               Cursor insert(database, "INSERT INTO training (model, settings, items, horizon, seed, came_from, frequency, last_period, started_at, data_version, state, report) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?)");
               insert.bind(1, std::string_view(row.modelId)).bind(2, std::string_view(row.settings)).bind(3, std::string_view(row.items));
               insert.bind(4, row.horizon).bind(5, row.seed);
               if (row.from)
                   insert.bind(6, *row.from);
               insert.bind(7, frequencyId(row.frequency)).bind(8, row.lastPeriod).bind(9, std::string_view(row.startedAt)).bind(10, row.dataVersion);
               insert.bind(11, std::string_view(report)).run();
               id = database.getLastInsertRowid();
               return {};
           })
        .map([&] { return id; });
}

Result<std::vector<TrainingRow>> storedTrainings(const Project &project)
{
    return guarded(project.path(), [&]() -> Result<std::vector<TrainingRow>> {
        std::vector<TrainingRow> all;
        Cursor row(project.database(), std::string(kRowSql) + "ORDER BY t.id DESC");
        while (row.step())
            all.push_back(rowAt(row));
        return all;
    });
}

Result<TrainingRow> storedTraining(const Project &project, std::int64_t training)
{
    return guarded(project.path(), [&]() -> Result<TrainingRow> {
        Cursor row(project.database(), std::string(kRowSql) + "WHERE t.id = ?");
        if (!row.bind(1, training).step())
            return noTraining(training);
        return rowAt(row);
    });
}

Result<void> setTrainingReport(Project &project, std::int64_t training, const TrainingReport &report)
{
    const std::string text = trainingReportText(report);
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
        Cursor(database, "UPDATE training SET report = ? WHERE id = ?").bind(1, std::string_view(text)).bind(2, training).run();
        return {};
    });
}

Result<void> setTrainingState(Project &project, std::int64_t training, TrainingState state, const Message &failure)
{
    const std::string reason = messageToJson(failure);
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
        Cursor(database, "UPDATE training SET state = ?, failure = ? WHERE id = ?").bind(1, trainingStateId(state)).bind(2, std::string_view(reason)).bind(3, training).run();
        return {};
    });
}

Result<void> reopenTraining(Project &project, const TrainingRow &row, bool anew)
{
    const std::string report = trainingReportText(anew ? TrainingReport{} : row.report);
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
        Cursor(database, "UPDATE training SET state = 'running', failure = '', data_version = ?, frequency = ?, last_period = ?, report = ? WHERE id = ?")
            .bind(1, row.dataVersion).bind(2, frequencyId(row.frequency)).bind(3, row.lastPeriod).bind(4, std::string_view(report)).bind(5, row.id).run();
        if (anew)
            Cursor(database, "DELETE FROM training_checkpoint WHERE training = ?").bind(1, row.id).run();
        return {};
    });
}

Result<void> setCheckpoint(Project &project, std::int64_t training, const std::string &bytes)
{
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
        Cursor(database, "INSERT OR REPLACE INTO training_checkpoint VALUES (?, ?)").bind(1, training).bindBytes(2, bytes).run();
        return {};
    });
}

Result<std::string> checkpointOf(const Project &project, std::int64_t training)
{
    return guarded(project.path(), [&]() -> Result<std::string> {
        Cursor row(project.database(), "SELECT bytes FROM training_checkpoint WHERE training = ?");
        return row.bind(1, training).step() ? row.bytes(0) : std::string();
    });
}

Result<void> finishTraining(Project &project, std::int64_t training, const TrainingReport &report, const StoredModel &learned, bool take)
{
    const std::string text = trainingReportText(report);
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
        Cursor(database, "UPDATE training SET state = 'done', failure = '', report = ? WHERE id = ?").bind(1, std::string_view(text)).bind(2, training).run();
        Cursor(database, "INSERT OR REPLACE INTO training_weights VALUES (?, ?, ?)")
            .bind(1, training).bind(2, std::string_view(learned.state)).bindBytes(3, learned.weights).run();
        Cursor(database, "DELETE FROM training_checkpoint WHERE training = ?").bind(1, training).run();
        if (take || !anyUsed(database, training))
            use(database, training);
        return {};
    });
}

Result<StoredModel> learnedIn(const Project &project, std::int64_t training)
{
    return guarded(project.path(), [&]() -> Result<StoredModel> {
        Cursor row(project.database(), "SELECT t.model, w.state, w.weights FROM training t LEFT JOIN training_weights w ON w.training = t.id WHERE t.id = ?");
        if (!row.bind(1, training).step())
            return noTraining(training);
        if (row.isNull(1))
            return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "Training %1 is not finished, so it has no weights yet. Resume it first."), {training}});
        return StoredModel{row.text(0), row.text(1), row.bytes(2)};
    });
}

Result<void> setTrainingUsed(Project &project, std::int64_t training)
{
    if (const auto learned = learnedIn(project, training); !learned)
        return tl::unexpected<Error>(learned.error());
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
        use(database, training);
        return {};
    });
}

Result<void> removeTraining(Project &project, std::int64_t training)
{
    return changed(project, [&](SQLite::Database &database) -> Result<void> {
        Cursor(database, "DELETE FROM training WHERE id = ?").bind(1, training).run();
        return database.getChanges() > 0 ? Result<void>{} : noTraining(training);
    });
}

Result<void> pauseInterrupted(Project &project)
{
    return changed(project, [](SQLite::Database &database) -> Result<void> {
        Cursor(database, "UPDATE training SET state = 'paused' WHERE state = 'running'").run();
        return {};
    });
}

} // namespace shelfcast::core
