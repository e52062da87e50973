#include "core/project/total_store.h"

#include "core/project/sql_error.h"

#include <limits>

namespace shelfcast::core {

TotalWriter::TotalWriter(const SQLite::Database &database, const std::string &schema, std::int64_t run, const RunInfo &info)
    : m_run(run), m_info(info), m_total(database, "INSERT INTO " + schema + ".total_series VALUES (?, ?, ?, ?, ?, ?, ?)"),
      m_step(database, "INSERT INTO " + schema + ".total_forecast VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
{
}

void TotalWriter::write(const TotalForecast &total)
{
    m_total.bind(1, m_run).bind(2, levelId(total.group.level)).bind(3, std::string_view(total.group.name)).bind(4, static_cast<std::int64_t>(total.series));
    m_total.bind(5, std::string_view(total.alone.modelId)).bind(6, total.gapBefore).bind(7, total.gapAfter).run();
    writeSteps(total, total.alone, "alone");
    writeSteps(total, total.reconciled, "reconciled");
}

void TotalWriter::writeSteps(const TotalForecast &total, const SeriesForecast &forecast, std::string_view stage)
{
    m_step.bind(1, m_run).bind(2, levelId(total.group.level)).bind(3, std::string_view(total.group.name)).bind(4, stage);
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        const auto ahead = static_cast<std::int64_t>(step) + 1;
        m_step.bind(5, ahead).bind(6, periodStart(m_info.lastPeriod + ahead, m_info.frequency)).bind(7, forecast.mean[step]);
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            m_step.bind(8 + static_cast<int>(level), forecast.quantile(step, level));
        m_step.run();
    }
}

Result<std::vector<TotalForecast>> storedTotals(const Project &project, std::int64_t run)
{
    return guarded(project.path(), [&]() -> Result<std::vector<TotalForecast>> {
        std::vector<TotalForecast> all;
        Cursor row(project.database(), "SELECT level, name, series, model, gap_before, gap_after FROM total_series WHERE run = ? "
                                       "ORDER BY CASE level WHEN 'total' THEN 0 WHEN 'location' THEN 1 WHEN 'category' THEN 2 ELSE 3 END, name");
        row.bind(1, run);
        Cursor step(project.database(), "SELECT mean, q025, q05, q10, q20, q30, q40, q50, q60, q70, q80, q90, q95, q975 FROM total_forecast "
                                        "WHERE run = ? AND level = ? AND name = ? AND stage = ? ORDER BY step");
        const auto steps = [&](const Group &group, std::string_view stage) {
            SeriesForecast forecast;
            step.bind(1, run).bind(2, levelId(group.level)).bind(3, std::string_view(group.name)).bind(4, stage);
            while (step.step()) {
                forecast.mean.push_back(step.real(0));
                for (std::size_t level = 0; level < kQuantileCount; ++level)
                    forecast.quantiles.push_back(step.real(1 + static_cast<int>(level)));
            }
            step.reset();
            return forecast;
        };
        while (row.step()) {
            TotalForecast total;
            total.group = {levelFromId(row.view(0)).value_or(Level::Total), row.text(1), {}};
            total.series = static_cast<std::size_t>(row.integer(2));
            total.alone = steps(total.group, "alone");
            total.reconciled = steps(total.group, "reconciled");
            total.alone.modelId = total.reconciled.modelId = row.text(3);
            total.gapBefore = row.real(4);
            total.gapAfter = row.real(5);
            all.push_back(std::move(total));
        }
        return all;
    });
}

Result<std::vector<double>> meansAlone(const Project &project, std::int64_t run, std::int64_t series)
{
    return guarded(project.path(), [&]() -> Result<std::vector<double>> {
        std::vector<double> means;
        Cursor row(project.database(), "SELECT mean FROM forecast_alone WHERE run = ? AND series = ? ORDER BY step");
        row.bind(1, run).bind(2, series);
        while (row.step())
            means.push_back(row.real(0));
        return means;
    });
}

double gapOf(double sumOfSeries, double total)
{
    return total != 0.0 ? (sumOfSeries - total) / total : std::numeric_limits<double>::quiet_NaN();
}

} // namespace shelfcast::core
