#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/registry.h"
#include "core/panel/panel.h"
#include "core/project/override_store.h"
#include "core/project/planned_launch.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

namespace shelfcast::core {

/// A period of a series for which a person knew better than the model.
struct OverriddenPeriod {
    std::int64_t period = 0;
    double model = 0.0, last = 0.0; ///< units: what the model said, and what stands
    std::string reason, note, author; ///< of the last word
};

/// What a report is made of: one forecast run and the history it stands on. Forecasts are fetched one series at a time, so that
/// a project of any size can be written out in bounded memory.
struct ReportSource {
    std::string projectName;
    RunInfo run;
    const Panel *panel = nullptr; ///< of the whole project or of some items; outlives the source
    std::int64_t dataVersion = 0; ///< of the project now
    bool hasMoney = false;        ///< the data know prices or revenue
    std::function<Result<std::optional<StoredForecast>>(std::int64_t series)> forecast; ///< with what persons changed
    /// What persons changed of a series within the horizon, by period; empty for most. May be null.
    std::function<Result<std::vector<OverriddenPeriod>>(std::int64_t series)> overrides;
    std::function<Message(const std::string &modelId)> modelName;
    /// The forecast of a series taken apart; empty where its model cannot say. May be null: then the report has no reasons.
    std::function<std::optional<Explanation>(std::int64_t series)> parts;
    PlannedLaunches planned; ///< what does not sell yet; none where nothing is planned
};

/// The source of one run of a project, or of the newest forecast run where @p run is 0.
///
/// panel   of the same project; outlives the source, as do project and models
/// errors  NotFound where there is no such run; InvalidInput where the data are now read at another frequency
Result<ReportSource> reportSource(const Project &project, const Registry &models, const Panel &panel, std::int64_t run);

/// The name a person knows an item by: its description, or its code where there is none; with the location where there are several.
std::string displayName(const Series &series, bool withLocation);
/// True when some item is sold at more than one location, or locations differ at all.
bool hasLocations(const Panel &panel);
bool hasCategories(const Panel &panel);
/// What persons changed of a series; nothing where the source cannot say.
Result<std::vector<OverriddenPeriod>> overriddenPeriods(const ReportSource &source, std::int64_t series);

} // namespace shelfcast::core
