// Runs and forecasts.
#include "core/project/effective.h"
#include "core/project/message_json.h"
#include "core/project/project_state.h"
#include "core/project/run_summary.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, 3> kGrades = {"guess", "thin", "solid"};

Grade gradeFrom(std::string_view id)
{
    const auto found = std::find(kGrades.begin(), kGrades.end(), id);
    return found == kGrades.end() ? Grade::Guess : static_cast<Grade>(found - kGrades.begin());
}

constexpr std::int64_t kAllSeries = 0; ///< in fitted_model: what was learned from all of them together

constexpr const char *kRunSql = "SELECT id, kind, model, settings, started_at, finished_at, outcome, device, seed, data_version, frequency, "
                                "last_period, horizon, seconds FROM run ";

RunInfo runRow(const Cursor &row)
{
    RunInfo run;
    run.id = row.integer(0);
    run.kind = row.text(1);
    run.modelId = row.text(2);
    run.settings = row.text(3);
    run.startedAt = row.text(4);
    run.finishedAt = row.text(5);
    run.outcome = row.text(6);
    run.device = row.text(7);
    run.seed = row.count(8);
    run.dataVersion = row.integer(9);
    run.frequency = frequencyFromId(row.view(10)).value_or(Frequency::Weekly);
    run.lastPeriod = row.integer(11);
    run.horizon = static_cast<int>(row.integer(12));
    run.seconds = row.real(13);
    return run;
}

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

void bindAccuracy(Cursor &insert, int from, const SeriesAccuracy &a)
{
    insert.bind(from, a.wape).bind(from + 1, a.mase).bind(from + 2, a.bias);
    insert.bind(from + 3, a.naiveWape).bind(from + 4, a.naiveMase).bind(from + 5, a.naiveBias);
}

SeriesAccuracy accuracyAt(const Cursor &row, int from)
{
    return {row.real(from), row.real(from + 1), row.real(from + 2), row.real(from + 3), row.real(from + 4), row.real(from + 5)};
}

/// Writes the rows of one series at a time.
class ForecastWriter {
public:
    ForecastWriter(SQLite::Database &database, std::int64_t id, const RunInfo &run) : m_id(id), m_run(run), m_summaries(database, run),
        m_series(database, "INSERT INTO forecast_series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        m_step(database, "INSERT INTO forecast VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        m_model(database, "INSERT INTO fitted_model VALUES (?, ?, ?, ?)")
    {
    }

    void write(const StoredForecast &f)
    {
        const SeriesForecast &forecast = f.forecast;
        assert(forecast.quantiles.size() == forecast.mean.size() * kQuantileCount);
        const ForecastSummary summary = m_summaries.summarise(f);
        const std::string form = messageToJson(forecast.form), note = messageToJson(forecast.note), why = messageToJson(f.why);
        m_series.bind(1, m_id).bind(2, f.seriesId).bind(3, std::string_view(forecast.modelId));
        m_series.bind(4, std::string_view(form)).bind(5, std::string_view(note)).bind(6, std::string_view(why));
        m_series.bind(7, kGrades[static_cast<std::size_t>(f.grade)]);
        bindAccuracy(m_series, 8, f.accuracy);
        m_series.bind(14, summary.total).bind(15, summary.low).bind(16, summary.high).bind(17, summary.change).bind(18, summary.value).run();
        m_step.bind(1, m_id).bind(2, f.seriesId);
        for (std::size_t step = 0; step < forecast.horizon(); ++step) {
            m_step.bind(3, static_cast<std::int64_t>(step) + 1).bind(4, periodStart(m_run.lastPeriod + 1 + static_cast<std::int64_t>(step), m_run.frequency));
            m_step.bind(5, forecast.mean[step]);
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                m_step.bind(6 + static_cast<int>(level), forecast.quantile(step, level));
            m_step.run();
        }
        writeModel(f.seriesId, f.model);
    }
    void writeModel(std::int64_t series, const StoredModel &model)
    {
        if (!model.modelId.empty())
            m_model.bind(1, m_id).bind(2, series).bind(3, std::string_view(model.modelId)).bind(4, std::string_view(model.state)).run();
    }

private:
    std::int64_t m_id;
    const RunInfo &m_run;
    Summarizer m_summaries;
    Cursor m_series, m_step, m_model;
};

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

} // namespace

Result<std::vector<RunInfo>> Project::runs() const
{
    return guarded(path(), [&]() -> Result<std::vector<RunInfo>> {
        std::vector<RunInfo> all;
        Cursor row(database(), std::string(kRunSql) + "ORDER BY id DESC");
        while (row.step())
            all.push_back(runRow(row));
        return all;
    });
}

Result<std::optional<RunInfo>> Project::latestForecastRun() const
{
    return guarded(path(), [&]() -> Result<std::optional<RunInfo>> {
        Cursor row(database(), std::string(kRunSql) + "WHERE kind = 'forecast' AND outcome = 'done' ORDER BY id DESC LIMIT 1");
        return row.step() ? std::optional<RunInfo>(runRow(row)) : std::nullopt;
    });
}

Result<std::int64_t> Project::saveForecastRun(const RunInfo &run, const std::vector<StoredForecast> &forecasts, const JobContext &job)
{
    if (readOnly())
        return refusedChange(*this);
    return guarded(path(), [&]() -> Result<std::int64_t> {
        SQLite::Transaction transaction(database(), SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t id = insertRun(database(), run);
        ForecastWriter writer(database(), id, run);
        writer.writeModel(kAllSeries, run.learned);
        std::vector<const StoredForecast *> ordered; // rows go in at the end of the tables, not all over them
        for (const StoredForecast &f : forecasts)
            ordered.push_back(&f);
        std::sort(ordered.begin(), ordered.end(), [](const auto *a, const auto *b) { return a->seriesId < b->seriesId; });
        for (std::size_t i = 0; i < ordered.size(); ++i) {
            if (job.cancelled())
                return cancelled();
            writer.write(*ordered[i]);
            if (i % 256 == 0)
                job.report(static_cast<double>(i) / static_cast<double>(ordered.size()), QT_TRANSLATE_NOOP("core", "Storing the forecasts"));
        }
        Cursor(database(), kMetricsSql).bind(1, id).run();
        transaction.commit();
        return id;
    });
}

Result<std::vector<ForecastSummary>> Project::forecastSummaries(std::int64_t run) const
{
    return guarded(path(), [&]() -> Result<std::vector<ForecastSummary>> {
        std::vector<ForecastSummary> all;
        Cursor row(database(), "SELECT series, model, total, low, high, change, value, grade, wape, mase, bias, naive_wape, naive_mase, naive_bias "
                               "FROM forecast_series WHERE run = ? ORDER BY series");
        row.bind(1, run);
        while (row.step())
            all.push_back({row.integer(0), row.text(1), row.real(2), row.real(3), row.real(4), row.real(5), row.real(6), gradeFrom(row.view(7)), accuracyAt(row, 8)});
        return all;
    });
}

Result<std::optional<StoredForecast>> Project::forecast(std::int64_t run, std::int64_t series) const
{
    return guarded(path(), [&]() -> Result<std::optional<StoredForecast>> {
        Cursor row(database(), "SELECT f.model, form, note, why, grade, wape, mase, bias, naive_wape, naive_mase, naive_bias, m.model, m.state "
                               "FROM forecast_series f LEFT JOIN fitted_model m ON m.run = f.run AND m.series = f.series WHERE f.run = ? AND f.series = ?");
        row.bind(1, run).bind(2, series);
        if (!row.step())
            return std::optional<StoredForecast>{};
        StoredForecast f;
        f.seriesId = series;
        f.forecast.modelId = row.text(0);
        f.forecast.form = messageFromJson(row.view(1));
        f.forecast.note = messageFromJson(row.view(2));
        f.why = messageFromJson(row.view(3));
        f.grade = gradeFrom(row.view(4));
        f.accuracy = accuracyAt(row, 5);
        f.model = {row.text(11), row.text(12)};
        Cursor step(database(), "SELECT mean, q025, q05, q10, q20, q30, q40, q50, q60, q70, q80, q90, q95, q975 FROM forecast "
                                "WHERE run = ? AND series = ? ORDER BY step");
        step.bind(1, run).bind(2, series);
        while (step.step()) {
            f.forecast.mean.push_back(step.real(0));
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                f.forecast.quantiles.push_back(step.real(1 + static_cast<int>(level)));
        }
        return std::optional<StoredForecast>(std::move(f));
    });
}

Result<std::optional<StoredModel>> Project::learned(std::int64_t run) const
{
    return guarded(path(), [&]() -> Result<std::optional<StoredModel>> {
        Cursor row(database(), "SELECT model, state FROM fitted_model WHERE run = ? AND series = ?");
        row.bind(1, run).bind(2, kAllSeries);
        return row.step() ? std::optional<StoredModel>(StoredModel{row.text(0), row.text(1)}) : std::nullopt;
    });
}

Result<std::map<std::string, std::int64_t>> Project::champions(std::int64_t run) const
{
    return guarded(path(), [&]() -> Result<std::map<std::string, std::int64_t>> {
        std::map<std::string, std::int64_t> all;
        Cursor row(database(), "SELECT model, count(*) FROM forecast_series WHERE run = ? GROUP BY model");
        row.bind(1, run);
        while (row.step())
            all[row.text(0)] = row.integer(1);
        return all;
    });
}

} // namespace shelfcast::core
