#pragma once
#include "core/models/registry.h"
#include "core/models/scenarios/path_network.h"
#include "core/models/scenarios/scenario_set.h"
#include "core/project/project.h"

#include <functional>
#include <memory>

/// Possible futures of a project's series, around its newest forecast with what persons said on top.
namespace shelfcast::core {

/// What stands in the way of making scenarios so, in a sentence; empty where nothing does.
/// cost  a few file look-ups; an adversarial pair that nobody trained is in the way too
Message missingForScenarios(const Project &project, ScenarioWay way);

/// The way that is used where nobody says otherwise: the one that was most like the project's own sales where that was measured, as long as
/// nothing stands in its way, else the block bootstrap.
Result<ScenarioWay> chosenScenarioWay(const Project &project);

/// Makes paths of many series in one way. Immutable, may be shared between threads.
class ScenarioMaker {
public:
    /// errors  Unsupported where something is missing (library, weights, or a pair that was trained)
    static Result<ScenarioMaker> open(const Project &project, ScenarioWay way);
    /// The same of a network that is not in a project.
    ScenarioMaker(ScenarioWay way, std::shared_ptr<const PathNetwork> network) : m_way(way), m_network(std::move(network)) {}

    ScenarioWay way() const { return m_way; }
    /// Paths with the values of the forecasts: they agree with the ranges shown.
    ///
    /// history    up to the forecasts' origin
    /// forecasts  a series each, in the panel's order; no paths where one is empty
    /// errors     Cancelled; those of the network
    Result<std::vector<ScenarioSet>> make(const Panel &history, const ForecastSet &forecasts, const PathOptions &options, const JobContext &job) const;
    /// Paths with the way's own values. errors  Unsupported for the bootstrap, which has none
    Result<std::vector<ScenarioSet>> makeOwn(const Panel &history, int horizon, const PathOptions &options, const JobContext &job) const;

private:
    ScenarioWay m_way;
    std::shared_ptr<const PathNetwork> m_network; ///< null for the bootstrap
};

/// The options for one series among many: its own seed, whole numbers where it has only such.
PathOptions optionsFor(const Series &series, const PathOptions &options, bool nonNegative);

/// Scenarios of one series in a run.
///
/// errors  NotFound where the run has no forecast of it; Unsupported where the calendar or the data changed since
/// cost    reads one series; a network that is not loaded yet takes about a second
Result<ScenarioSet> seriesScenarios(const Project &project, const RunInfo &run, std::int64_t series, const ScenarioMaker &maker, const PathOptions &options,
                                    const JobContext &job);

/// Scenarios of all series of the newest forecast that match a pattern, one call a series, in the panel's order.
///
/// visit   may fail, which ends it
/// errors  InvalidInput where there is no forecast; those above
/// memory  a part of the series at a time
using ScenarioVisit = std::function<Result<void>(const SeriesInfo &series, std::int64_t firstPeriod, const ScenarioSet &set)>;
Result<void> projectScenarios(const Project &project, const std::string &items, const ScenarioMaker &maker, const PathOptions &options, const ScenarioVisit &visit,
                              const JobContext &job);

} // namespace shelfcast::core
