#pragma once
#include "core/workflow/comparison/what_changed.h"
#include "core/workflow/forecast/run_setup.h"
#include "core/workflow/panel/series_loader.h"
#include "core/workflow/totals/overrides.h"

#include <array>

namespace shelfcast::core {

/// The periods that both runs forecast.
struct SharedPeriods {
    std::int64_t first = 0, last = 0;
    /// Their sum out of a forecast from @p origin.
    double sum(const SeriesForecast &forecast, std::int64_t origin) const;
};

/// From the data of the older run to those of the newer one.
enum DataStep : std::size_t {
    kDataThen,      ///< as the older run saw them
    kDataCorrected, ///< with today's word on its time
    kDataGrown,     ///< with the sales that came since
    kDataNow,       ///< with today's plans
    kDataSteps
};

/// One series on its way between two runs.
struct ComparedSeries {
    SeriesChange *change = nullptr;
    const SeriesInfo *info = nullptr;
    StoredForecast before, after;
    std::array<std::vector<Observation>, kDataSteps> days;
    std::array<double, kDataSteps> said = {}; ///< what the older run's model says of the shared periods, given these days
};

/// Lays two runs side by side, series by series. Belongs to `whatChanged`; lives no longer than its project.
class SeriesComparison {
public:
    /// @p result has its runs and periods, and is filled by the caller. @p frame: today's panel without its series
    SeriesComparison(const Project &project, const Registry &models, RunChanges &result, PanelSettings settings, const std::vector<SourceInfo> &sources, Panel frame, SeriesLoader loader);

    /// Whether the data of the older run can be rebuilt.
    bool rebuilds() const { return m_rebuilds; }
    /// The totals, and what is known of the difference without computing anything again.
    Result<SeriesChange> compare(const SeriesInfo &info, const std::map<std::int64_t, std::int64_t> &runOfOverride);
    /// Takes the differences apart by what the older run's model says on the data of each step.
    Result<void> tellApart(std::span<SeriesChange> changes, const std::map<std::int64_t, const SeriesInfo *> &infos, const JobContext &job);

private:
    Result<bool> prepare(ComparedSeries &one);
    Result<void> readDays(ComparedSeries &one);
    Result<Series> seriesAt(const ComparedSeries &one, DataStep step);
    const RunInfo &runOf(DataStep step) const { return step <= kDataCorrected ? m_result.before : m_result.after; }
    Result<void> sayAlone(ComparedSeries &one, const JobContext &job);
    Result<double> again(const ComparedSeries &one, DataStep step, const JobContext &job);
    Result<void> sayTogether(std::vector<ComparedSeries> &all, const JobContext &job);
    Result<void> sayTogether(std::vector<ComparedSeries> &all, const FittedModel &model, const JobContext &job);
    void divide(const ComparedSeries &one);

    const Project &m_project;
    const Registry &m_models;
    Result<Registry> m_team; ///< by which what the older run's `auto` chose forecasts again
    RunChanges &m_result;
    PanelSettings m_settings;
    Settlements m_settlements;
    RunSetup m_before, m_after;
    Panel m_frame;
    SeriesLoader m_loader;
    SharedPeriods m_shared;
    bool m_rebuilds = true;
    std::string m_where; ///< observations of the older run's sources
};

} // namespace shelfcast::core
