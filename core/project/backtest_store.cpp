#include "core/project/backtest_store.h"

#include "core/project/backtest_rows.h"
#include "core/base/message_json.h"
#include "core/project/project_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr std::int64_t kDraft = 0; ///< the draft's number in its own tables

constexpr const char *kEachOrigin = "each origin", *kFirstOrigin = "first origin";

/// Lets the series pass, and stops when the job is cancelled.
Result<void> visitAll(BacktestRows &&rows, const std::function<void(const BacktestCase &)> &visit, const JobContext &job)
{
    while (const std::optional<BacktestCase> one = rows.next()) {
        if (job.cancelled())
            return cancelled();
        visit(*one);
    }
    return {};
}

nlohmann::json settingsJson(const SettingValues &values)
{
    nlohmann::json all = nlohmann::json::object();
    for (const auto &[id, value] : values)
        std::visit([&, &name = id](const auto &plain) { all[name] = plain; }, value);
    return all;
}

SettingValues settingsFrom(const std::string &text)
{
    SettingValues values;
    const nlohmann::json all = nlohmann::json::parse(text, nullptr, false);
    if (all.is_object())
        for (const auto &[id, value] : all.items()) {
            if (value.is_boolean())
                values[id] = value.get<bool>();
            else if (value.is_number_integer())
                values[id] = value.get<std::int64_t>();
            else if (value.is_number())
                values[id] = value.get<double>();
            else if (value.is_string())
                values[id] = value.get<std::string>();
        }
    return values;
}

std::int64_t insertInfo(SQLite::Database &database, const BacktestInfo &info)
{
    Cursor insert(database, "INSERT INTO backtest (items, started_at, finished_at, seconds, frequency, season_length, last_period, horizon, origins, step, seed, "
                            "data_version, panel, series) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, std::string_view(info.items)).bind(2, std::string_view(info.startedAt)).bind(3, std::string_view(info.finishedAt)).bind(4, info.seconds);
    insert.bind(5, frequencyId(info.frequency)).bind(6, info.seasonLength).bind(7, info.lastPeriod).bind(8, info.horizon).bind(9, info.origins).bind(10, info.step);
    insert.bind(11, info.seed).bind(12, info.dataVersion).bind(13, std::string_view(info.panel)).bind(14, static_cast<std::int64_t>(info.series)).run();
    const std::int64_t id = database.getLastInsertRowid();
    Cursor model(database, "INSERT INTO backtest_model VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t place = 0; place < info.models.size(); ++place) {
        const BacktestModel &one = info.models[place];
        const std::string settings = settingsJson(one.settings).dump();
        model.bind(1, id).bind(2, static_cast<std::int64_t>(place)).bind(3, std::string_view(one.id)).bind(4, std::string_view(settings));
        model.bind(5, std::string_view(one.learnsOnce ? kFirstOrigin : kEachOrigin)).bind(6, one.cpuSeconds).bind(7, one.wallSeconds).run();
    }
    Cursor failed(database, "INSERT INTO backtest_failure VALUES (?, ?, ?, ?)");
    for (std::size_t place = 0; place < info.failed.size(); ++place) {
        const std::string reason = messageToJson(info.failed[place].reason);
        failed.bind(1, id).bind(2, static_cast<std::int64_t>(place)).bind(3, std::string_view(info.failed[place].id)).bind(4, std::string_view(reason)).run();
    }
    return id;
}

constexpr const char *kInfoSql = "SELECT id, items, started_at, finished_at, seconds, frequency, season_length, last_period, horizon, origins, step, seed, data_version, "
                                 "panel, series FROM backtest ";

std::vector<BacktestFailure> failuresOf(const SQLite::Database &database, std::int64_t backtest)
{
    std::vector<BacktestFailure> all;
    if (!Cursor(database, "SELECT 1 FROM sqlite_master WHERE name = 'backtest_failure'").step()) // an older file, open for reading only
        return all;
    Cursor failed(database, "SELECT model, reason FROM backtest_failure WHERE backtest = ? ORDER BY place");
    failed.bind(1, backtest);
    while (failed.step())
        all.push_back({failed.text(0), messageFromJson(failed.view(1))});
    return all;
}

BacktestInfo infoAt(const SQLite::Database &database, const Cursor &row)
{
    BacktestInfo info;
    info.id = row.integer(0);
    info.items = row.text(1);
    info.startedAt = row.text(2);
    info.finishedAt = row.text(3);
    info.seconds = row.real(4);
    info.frequency = frequencyFromId(row.view(5)).value_or(Frequency::Weekly);
    info.seasonLength = static_cast<int>(row.integer(6));
    info.lastPeriod = row.integer(7);
    info.horizon = static_cast<int>(row.integer(8));
    info.origins = static_cast<int>(row.integer(9));
    info.step = static_cast<int>(row.integer(10));
    info.seed = row.count(11);
    info.dataVersion = row.integer(12);
    info.panel = row.text(13);
    info.series = static_cast<std::size_t>(row.integer(14));
    Cursor model(database, "SELECT model, settings, learned, cpu_seconds, wall_seconds FROM backtest_model WHERE backtest = ? ORDER BY place");
    model.bind(1, info.id);
    while (model.step())
        info.models.push_back({model.text(0), settingsFrom(model.text(1)), model.view(2) == kFirstOrigin, model.real(3), model.real(4)});
    info.failed = failuresOf(database, info.id);
    return info;
}

tl::unexpected<Error> noBacktest(std::int64_t backtest)
{
    return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no backtest %1 in this project."), {backtest}});
}

} // namespace

struct BacktestDraft::State {
    Project *project = nullptr;
    /// A temporary file without a name. A connection of its own, as a project that is open for reading only lets nothing be attached.
    SQLite::Database draft{"", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    bool reading = false;
    std::optional<BacktestWriter> writer;
    std::vector<std::int64_t> ids; ///< of the series, by place

    SQLite::Database &database() const { return project->database(); }
    void begin()
    {
        draft.exec("CREATE TABLE backtest_series (backtest, series, item, location, name, category, unit_value, value, PRIMARY KEY (backtest, series)) WITHOUT ROWID;"
                   "CREATE TABLE backtest_actual (backtest, series, origin, scale, squared_scale, before, value, actual, naive2, PRIMARY KEY (backtest, series, origin)) WITHOUT ROWID;"
                   "CREATE TABLE backtest_forecast (backtest, series, origin, model, stand_in, numbers, PRIMARY KEY (backtest, series, origin, model)) WITHOUT ROWID;"
                   "BEGIN");
        writer.emplace(draft, kDraft);
        database().exec("BEGIN");
        reading = true;
        Cursor(database(), "SELECT data_version FROM project").step(); // from here on it is read as it stands
    }
    void endReading()
    {
        if (reading && sqlite3_get_autocommit(database().getHandle()) == 0) // a full disk has ended it already
            database().exec("COMMIT");
        reading = false;
    }
    bool copy(std::int64_t backtest, const JobContext &job);
};

/// False when cancelled.
bool BacktestDraft::State::copy(std::int64_t backtest, const JobContext &job)
{
    BacktestWriter into(database(), backtest);
    BacktestRows rows(draft, kDraft);
    std::size_t done = 0;
    while (const std::optional<BacktestCase> one = rows.next()) {
        job.report(static_cast<double>(done++) / static_cast<double>(ids.size()), QT_TRANSLATE_NOOP("core", "Storing the backtest"));
        if (job.cancelled())
            return false;
        into.write(one->series);
        for (const BacktestActual &actual : one->actuals)
            into.write(actual, one->series.id);
        for (const BacktestForecast &forecast : one->forecasts)
            into.write(forecast, one->series.id);
    }
    return true;
}

BacktestDraft::BacktestDraft(std::unique_ptr<State> state) : m_state(std::move(state)) {}

BacktestDraft::~BacktestDraft()
{
    (void)guarded(m_state->project->path(), [this]() -> Result<void> {
        m_state->endReading();
        return {};
    });
}

Result<std::unique_ptr<BacktestDraft>> BacktestDraft::begin(Project &project)
{
    return guarded(project.path(), [&]() -> Result<std::unique_ptr<BacktestDraft>> {
        auto state = std::make_unique<State>();
        state->project = &project;
        std::unique_ptr<BacktestDraft> draft(new BacktestDraft(std::move(state)));
        draft->m_state->begin();
        return draft;
    });
}

Result<void> BacktestDraft::add(const BacktestSeries &series)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        m_state->writer->write(series);
        m_state->ids.push_back(series.id);
        return {};
    });
}

Result<void> BacktestDraft::add(const BacktestActual &actual)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        m_state->writer->write(actual, m_state->ids[actual.series]);
        return {};
    });
}

Result<void> BacktestDraft::add(const BacktestForecast &forecast)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        m_state->writer->write(forecast, m_state->ids[forecast.series]);
        return {};
    });
}

Result<void> BacktestDraft::drop(int model)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        Cursor(m_state->draft, "DELETE FROM backtest_forecast WHERE model = ?").bind(1, std::int64_t{model}).run();
        return {};
    });
}

Result<void> BacktestDraft::forEach(const std::function<void(const BacktestCase &)> &visit, const JobContext &job) const
{
    return guarded(m_state->project->path(), [&] { return visitAll({m_state->draft, kDraft}, visit, job); });
}

Result<std::vector<BacktestSeries>> BacktestDraft::series() const
{
    return guarded(m_state->project->path(), [&]() -> Result<std::vector<BacktestSeries>> { return backtestSeries(m_state->draft, kDraft); });
}

Result<std::int64_t> BacktestDraft::finish(const BacktestInfo &info, const JobContext &job)
{
    if (m_state->project->readOnly())
        return refusedChange(*m_state->project);
    return guarded(m_state->project->path(), [&]() -> Result<std::int64_t> {
        m_state->endReading();
        SQLite::Transaction transaction(m_state->database(), SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t id = insertInfo(m_state->database(), info);
        if (!m_state->copy(id, job))
            return cancelled();
        transaction.commit();
        return id;
    });
}

Result<void> StoredBacktest::forEach(const std::function<void(const BacktestCase &)> &visit, const JobContext &job) const
{
    return guarded(m_project.path(), [&] { return visitAll({m_project.database(), m_backtest}, visit, job); });
}

Result<std::vector<BacktestSeries>> StoredBacktest::series() const
{
    return guarded(m_project.path(), [&]() -> Result<std::vector<BacktestSeries>> { return backtestSeries(m_project.database(), m_backtest); });
}

Result<std::vector<BacktestInfo>> storedBacktests(const Project &project)
{
    return guarded(project.path(), [&]() -> Result<std::vector<BacktestInfo>> {
        std::vector<BacktestInfo> all;
        Cursor row(project.database(), std::string(kInfoSql) + "ORDER BY id DESC");
        while (row.step())
            all.push_back(infoAt(project.database(), row));
        return all;
    });
}

Result<BacktestInfo> storedBacktest(const Project &project, std::int64_t backtest)
{
    return guarded(project.path(), [&]() -> Result<BacktestInfo> {
        Cursor row(project.database(), std::string(kInfoSql) + "WHERE id = ?");
        if (!row.bind(1, backtest).step())
            return noBacktest(backtest);
        return infoAt(project.database(), row);
    });
}

Result<void> removeBacktest(Project &project, std::int64_t backtest)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<void> {
        SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
        Cursor(project.database(), "DELETE FROM backtest WHERE id = ?").bind(1, backtest).run();
        if (project.database().getChanges() == 0)
            return noBacktest(backtest);
        transaction.commit();
        return {};
    });
}

} // namespace shelfcast::core
