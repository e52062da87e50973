// A run that is taken up again, so that its numbers can be made to agree in another way.
#include "core/project/run_draft_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

#include <set>

namespace shelfcast::core {
namespace {

void takeUp(SQLite::Database &database, std::int64_t run)
{
    for (const char *sql : {"INSERT INTO draft.forecast_series SELECT * FROM main.forecast_series WHERE run = ?1 ORDER BY series",
                            "INSERT INTO draft.fitted_model SELECT * FROM main.fitted_model WHERE run = ?1 AND series <> 0 ORDER BY series",
                            "INSERT INTO draft.forecast SELECT * FROM main.forecast_alone WHERE run = ?1 ORDER BY series, step",
                            "INSERT INTO draft.forecast SELECT f.* FROM main.forecast f WHERE f.run = ?1 "
                            "AND NOT EXISTS (SELECT 1 FROM main.forecast_alone a WHERE a.run = f.run AND a.series = f.series) ORDER BY f.series, f.step"})
        Cursor(database, sql).bind(1, run).run();
}

std::set<std::int64_t> changedSeries(SQLite::Database &database, std::int64_t run)
{
    std::set<std::int64_t> all;
    Cursor row(database, "SELECT DISTINCT series FROM main.forecast_alone WHERE run = ?");
    row.bind(1, run);
    while (row.step())
        all.insert(row.integer(0));
    return all;
}

} // namespace

Result<std::unique_ptr<RunDraft>> RunDraft::reopen(Project &project, const RunInfo &run, const JobContext &job)
{
    auto begun = begin(project);
    if (!begun)
        return begun;
    RunDraft &draft = **begun;
    auto read = guarded(project.path(), [&]() -> Result<void> {
        SQLite::Database &database = project.database();
        takeUp(database, run.id);
        const std::set<std::int64_t> changed = changedSeries(database, run.id);
        if (changed.empty())
            return {};
        // The list's figures follow the numbers that the models had.
        std::vector<ForecastSummary> summaries;
        Summarizer summarizer(database, run);
        auto visited = draft.forEach([&](StoredForecast &&stored) -> Result<void> {
            if (job.cancelled())
                return cancelled();
            if (changed.contains(stored.seriesId))
                summaries.push_back(summarizer.summarise(stored));
            return {};
        });
        if (!visited)
            return visited;
        Cursor update(database, "UPDATE draft.forecast_series SET total = ?2, low = ?3, high = ?4, change = ?5, value = ?6 WHERE series = ?1");
        for (const ForecastSummary &one : summaries)
            update.bind(1, one.seriesId).bind(2, one.total).bind(3, one.low).bind(4, one.high).bind(5, one.change).bind(6, one.value).run();
        return {};
    });
    if (!read)
        return tl::unexpected<Error>(std::move(read).error());
    return begun;
}

Result<void> RunDraft::putBack(const RunInfo &run, const JobContext &job)
{
    return guarded(m_state->project->path(), [&]() -> Result<void> {
        m_state->endReading();
        SQLite::Database &database = m_state->database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        {
            Cursor there(database, "SELECT 1 FROM main.run WHERE id = ?");
            there.bind(1, run.id);
            if (!there.step())
                return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "This project has no forecast run number %1."), {run.id}});
        }
        constexpr const char *kRewritten[] = {"forecast_series", "forecast", "total_series", "total_forecast", "forecast_alone"};
        for (const std::string table : kRewritten)
            Cursor(database, "DELETE FROM main." + table + " WHERE run = ?").bind(1, run.id).run();
        if (!m_state->copy(run.id, kRewritten, job))
            return cancelled();
        Cursor(database, "UPDATE main.run SET settings = ?2 WHERE id = ?1").bind(1, run.id).bind(2, std::string_view(run.settings)).run();
        transaction.commit();
        return {};
    });
}

} // namespace shelfcast::core
