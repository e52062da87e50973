// Runs and forecasts.
#include "core/project/forecast_writer.h"
#include "core/base/message_json.h"
#include "core/project/project_state.h"
#include "core/project/run_draft.h"
#include "core/project/sql_error.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

Grade gradeFrom(std::string_view id)
{
    const auto found = std::find(kGradeIds.begin(), kGradeIds.end(), id);
    return found == kGradeIds.end() ? Grade::Guess : static_cast<Grade>(found - kGradeIds.begin());
}

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

SeriesAccuracy accuracyAt(const Cursor &row, int from)
{
    return {row.real(from), row.real(from + 1), row.real(from + 2), row.real(from + 3), row.real(from + 4), row.real(from + 5)};
}

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
    const auto draft = RunDraft::begin(*this);
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    if (auto added = (*draft)->add(run, forecasts); !added)
        return tl::unexpected<Error>(added.error());
    return (*draft)->finish(run, job);
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
        Cursor row(database(), "SELECT model, state, weights FROM fitted_model WHERE run = ? AND series = ?");
        row.bind(1, run).bind(2, kAllSeries);
        return row.step() ? std::optional<StoredModel>(StoredModel{row.text(0), row.text(1), row.bytes(2)}) : std::nullopt;
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
