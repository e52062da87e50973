#include "core/project/run_draft.h"

#include "core/project/project_state.h"
#include "core/project/run_draft_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace shelfcast::core {
namespace {

constexpr std::size_t kLow = 2, kHigh = 10; ///< the 10 and 90 % quantiles, of which a series' sums are made
constexpr std::int64_t kRowsAtOnce = 20'000; ///< copied between two looks at whether the job was cancelled

/// Plain means over the series that have a figure, so that a run can be judged in any SQLite browser.
constexpr const char *kMetricsSql = R"sql(
INSERT INTO run_metric
SELECT ?1, 'series', count(*) FROM forecast_series WHERE run = ?1
UNION ALL SELECT ?1, 'mean_wape', avg(wape) FROM forecast_series WHERE run = ?1
UNION ALL SELECT ?1, 'mean_mase', avg(mase) FROM forecast_series WHERE run = ?1
UNION ALL SELECT ?1, 'mean_bias', avg(bias) FROM forecast_series WHERE run = ?1
UNION ALL SELECT ?1, 'mean_naive_wape', avg(naive_wape) FROM forecast_series WHERE run = ?1
UNION ALL SELECT ?1, 'mean_naive_mase', avg(naive_mase) FROM forecast_series WHERE run = ?1
UNION ALL SELECT ?1, 'mean_naive_bias', avg(naive_bias) FROM forecast_series WHERE run = ?1
)sql";

std::int64_t insertRun(SQLite::Database &database, const RunInfo &run)
{
    Cursor insert(database, "INSERT INTO run (kind, model, settings, started_at, finished_at, outcome, device, seed, data_version, frequency, "
                            "last_period, horizon, seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, std::string_view(run.kind)).bind(2, std::string_view(run.modelId)).bind(3, std::string_view(run.settings));
    insert.bind(4, std::string_view(run.startedAt)).bind(5, std::string_view(run.finishedAt)).bind(6, std::string_view(run.outcome));
    insert.bind(7, std::string_view(run.device)).bind(8, run.seed).bind(9, run.dataVersion).bind(10, frequencyId(run.frequency));
    insert.bind(11, run.lastPeriod).bind(12, run.horizon).bind(13, run.seconds).run();
    return database.getLastInsertRowid();
}

void insertLearned(SQLite::Database &database, std::int64_t run, const StoredModel &model)
{
    if (!model.modelId.empty())
        Cursor(database, "INSERT INTO fitted_model (run, series, model, state, weights) VALUES (?, ?, ?, ?, ?)")
            .bind(1, run).bind(2, kAllSeries).bind(3, std::string_view(model.modelId)).bind(4, std::string_view(model.state))
            .bindBytes(5, model.weights).run();
}

/// All columns of a table but the run, which is the first.
std::string columnsAfterRun(SQLite::Database &database, const std::string &table)
{
    std::string names;
    Cursor column(database, "PRAGMA main.table_info(" + table + ")");
    column.step();
    while (column.step())
        names += ", " + column.text(1);
    return names;
}

std::int64_t lastRow(SQLite::Database &database, const std::string &table)
{
    Cursor last(database, "SELECT coalesce(max(rowid), 0) FROM draft." + table);
    last.step();
    return last.integer(0);
}

} // namespace

bool RunDraft::State::copy(std::int64_t run, std::span<const char *const> tables, const JobContext &job)
{
    std::int64_t all = 0, done = 0;
    for (const char *table : tables)
        all += lastRow(database(), table);
    for (const std::string table : tables) {
        const std::string columns = columnsAfterRun(database(), table);
        Cursor insert(database(), "INSERT INTO main." + table + " SELECT ?1" + columns + " FROM draft." + table + " WHERE rowid > ?2 AND rowid <= ?3");
        const std::int64_t rows = lastRow(database(), table);
        for (std::int64_t from = 0; from < rows; from += kRowsAtOnce) {
            job.report(static_cast<double>(done) / static_cast<double>(all), QT_TRANSLATE_NOOP("core", "Storing the forecasts"));
            if (job.cancelled())
                return false;
            insert.bind(1, run).bind(2, from).bind(3, from + kRowsAtOnce).run();
            done += std::min(kRowsAtOnce, rows - from);
        }
    }
    return true;
}

RunDraft::RunDraft(std::unique_ptr<State> state) : m_state(std::move(state)) {}

RunDraft::~RunDraft()
{
    (void)guarded(m_state->project->path(), [this]() -> Result<void> {
        m_state->endReading();
        if (m_state->attached)
            m_state->database().exec("DETACH DATABASE draft");
        return {};
    });
}

Result<std::unique_ptr<RunDraft>> RunDraft::begin(Project &project)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<std::unique_ptr<RunDraft>> {
        auto state = std::make_unique<State>();
        state->project = &project;
        std::unique_ptr<RunDraft> draft(new RunDraft(std::move(state)));
        draft->m_state->attach();
        return draft;
    });
}

Result<void> RunDraft::add(const RunInfo &run, std::span<const StoredForecast> forecasts)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        if (!m_state->writer)
            m_state->writer.emplace(m_state->database(), "draft", 0, run);
        std::vector<const StoredForecast *> ordered;
        for (const StoredForecast &f : forecasts)
            ordered.push_back(&f);
        std::ranges::sort(ordered, {}, &StoredForecast::seriesId);
        for (const StoredForecast *f : ordered)
            m_state->writer->write(*f);
        return {};
    });
}

Result<void> RunDraft::forEach(const std::function<Result<void>(StoredForecast &&)> &visit)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        SQLite::Database &database = m_state->database();
        m_state->makeFindable();
        Cursor row(database, "SELECT f.series, f.model, m.model, m.state FROM draft.forecast_series f LEFT JOIN draft.fitted_model m ON m.series = f.series ORDER BY f.series");
        Cursor step(database, "SELECT mean, q025, q05, q10, q20, q30, q40, q50, q60, q70, q80, q90, q95, q975 FROM draft.forecast WHERE series = ? ORDER BY step");
        while (row.step()) {
            StoredForecast stored;
            stored.seriesId = row.integer(0);
            stored.forecast.modelId = row.text(1);
            stored.model = {row.text(2), row.text(3)};
            step.bind(1, stored.seriesId);
            while (step.step()) {
                stored.forecast.mean.push_back(step.real(0));
                for (std::size_t level = 0; level < kQuantileCount; ++level)
                    stored.forecast.quantiles.push_back(step.real(1 + static_cast<int>(level)));
            }
            step.reset();
            if (auto visited = visit(std::move(stored)); !visited)
                return visited;
        }
        return {};
    });
}

Result<void> RunDraft::replaceNumbers(std::int64_t series, const SeriesForecast &forecast)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        SQLite::Database &database = m_state->database();
        m_state->makeFindable();
        if (!m_state->numbers) {
            m_state->alone.emplace(database, "INSERT INTO draft.forecast_alone SELECT * FROM draft.forecast WHERE series = ?1 "
                                             "AND NOT EXISTS (SELECT 1 FROM draft.forecast_alone WHERE series = ?1)");
            m_state->numbers.emplace(database, "UPDATE draft.forecast SET mean = ?3, q025 = ?4, q05 = ?5, q10 = ?6, q20 = ?7, q30 = ?8, q40 = ?9, q50 = ?10, q60 = ?11, "
                                               "q70 = ?12, q80 = ?13, q90 = ?14, q95 = ?15, q975 = ?16 WHERE series = ?1 AND step = ?2");
            m_state->sums.emplace(database, "UPDATE draft.forecast_series SET total = ?2, low = ?3, high = ?4, change = (1.0 + change) * ?2 / nullif(total, 0.0) - 1.0, "
                                            "value = coalesce(value * ?2 / nullif(total, 0.0), ?2) WHERE series = ?1");
        }
        m_state->alone->bind(1, series).run();
        double total = 0.0, low = 0.0, high = 0.0;
        for (std::size_t step = 0; step < forecast.horizon(); ++step) {
            m_state->numbers->bind(1, series).bind(2, static_cast<std::int64_t>(step) + 1).bind(3, forecast.mean[step]);
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                m_state->numbers->bind(4 + static_cast<int>(level), forecast.quantile(step, level));
            m_state->numbers->run();
            total += forecast.mean[step];
            low += forecast.quantile(step, kLow);
            high += forecast.quantile(step, kHigh);
        }
        m_state->sums->bind(1, series).bind(2, total).bind(3, low).bind(4, high).run();
        return {};
    });
}

Result<void> RunDraft::addTotals(const RunInfo &run, std::span<const TotalForecast> totals)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        TotalWriter writer(m_state->database(), "draft", 0, run);
        for (const TotalForecast &total : totals)
            writer.write(total);
        return {};
    });
}

Result<std::int64_t> RunDraft::finish(const RunInfo &run, const JobContext &job)
{
    return guarded(m_state->project->path(), [&]() -> Result<std::int64_t> {
        m_state->endReading();
        SQLite::Database &database = m_state->database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t id = insertRun(database, run);
        insertLearned(database, id, run.learned);
        if (!m_state->copy(id, State::kTables, job))
            return cancelled();
        Cursor(database, kMetricsSql).bind(1, id).run();
        if (run.replaces != 0)
            Cursor(database, "DELETE FROM run WHERE id = ?").bind(1, run.replaces).run();
        transaction.commit();
        return id;
    });
}

} // namespace shelfcast::core
