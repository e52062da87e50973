#include "core/project/forecast_writer.h"

#include "core/base/message_json.h"

#include <cassert>

namespace shelfcast::core {
namespace {

void bindAccuracy(Cursor &insert, int from, const SeriesAccuracy &a)
{
    insert.bind(from, a.wape).bind(from + 1, a.mase).bind(from + 2, a.bias);
    insert.bind(from + 3, a.naiveWape).bind(from + 4, a.naiveMase).bind(from + 5, a.naiveBias);
}

} // namespace

ForecastWriter::ForecastWriter(const SQLite::Database &database, const std::string &schema, std::int64_t id, const RunInfo &run)
    : m_id(id), m_run(run), m_summaries(database, m_run),
      m_series(database, "INSERT INTO " + schema + ".forecast_series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_step(database, "INSERT INTO " + schema + ".forecast VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_model(database, "INSERT INTO " + schema + ".fitted_model (run, series, model, state) VALUES (?, ?, ?, ?)")
{
}

void ForecastWriter::write(const StoredForecast &f)
{
    const SeriesForecast &forecast = f.forecast;
    assert(forecast.quantiles.size() == forecast.mean.size() * kQuantileCount);
    const ForecastSummary summary = m_summaries.summarise(f);
    const std::string form = messageToJson(forecast.form), note = messageToJson(forecast.note), why = messageToJson(f.why);
    m_series.bind(1, m_id).bind(2, f.seriesId).bind(3, std::string_view(forecast.modelId));
    m_series.bind(4, std::string_view(form)).bind(5, std::string_view(note)).bind(6, std::string_view(why));
    m_series.bind(7, kGradeIds[static_cast<std::size_t>(f.grade)]);
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
    if (!f.model.modelId.empty())
        m_model.bind(1, m_id).bind(2, f.seriesId).bind(3, std::string_view(f.model.modelId)).bind(4, std::string_view(f.model.state)).run();
}

} // namespace shelfcast::core
