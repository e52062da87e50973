#pragma once
#include "core/models/coldstart/cold_start.h"
#include "core/project/planned_launch.h"
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// An item from which a planned one was forecast.
struct PlannedSource {
    std::int64_t series = 0; ///< 0 where it is an item at several locations together
    std::string item, location, name;
    double weight = 0.0;     ///< of all sources together 1
    Message why;             ///< empty where nothing is in common that a person would name
};

/// A cluster of items to which a planned one may belong.
struct PlannedCluster {
    Message name;         ///< in words: "summer peak, low price, steady"
    double chance = 0.0;
};

/// What is expected of a planned item, and where that comes from.
struct PlannedForecast : PlannedLaunch {
    std::vector<PlannedSource> sources;   ///< the weightiest first
    std::vector<PlannedCluster> clusters; ///< the likeliest first; empty where too few items have sold to group them
};

/// Forecasts all planned items of a project, or the one with this code, from the items that have sold.
///
/// horizon  periods from the first day on; 0 is the frequency's usual one
/// errors   those of PanelReader and ColdStart; NotFound for a code that is not planned; Cancelled
/// memory   all histories at once
Result<std::vector<PlannedForecast>> forecastPlanned(const Project &project, int horizon, const std::string &code, const JobContext &job);
/// The same of all, for a report: where too few items have sold to forecast from, the items alone and why.
/// errors  the others of forecastPlanned
Result<PlannedLaunches> plannedLaunches(const Project &project, const JobContext &job);
/// The same for an item that is not kept, as for a look ahead.
Result<PlannedForecast> forecastNewItem(const Project &project, const PlannedItem &item, int horizon, const JobContext &job);

/// How a way to forecast new items did on items that were hidden from it.
struct ColdScore {
    std::string id;          ///< "cold-start", "cold-start-median", "category-mean", "overall-mean"; "known-mean" and models where periods are known
    double wape = 0.0;       ///< absolute errors of single periods against what was sold
    double totalWape = 0.0;  ///< absolute errors of the sums of each launch
    double rmsse = 0.0;      ///< root of the mean squared error, each item in units of its own changes from period to period
    double bias = 0.0;       ///< of the sum of all
    double coverage80 = 0.0, coverage95 = 0.0; ///< NaN for those that give no quantiles
};
struct ColdCheck {
    std::size_t hidden = 0, forecast = 0, origins = 0, items = 0;
    bool launches = false;   ///< forecast from the first sale on; false: too few launches were seen, the newest periods were forecast instead
    int horizon = 0, known = 0; ///< periods of a launch, and how many of them were known
    Frequency frequency = Frequency::Weekly;
    // What the items that were not hidden spoke for, on average over the origins, 0 to 1
    double clusterTrust = 0.0;  ///< how far the clusters' levels are believed
    double clusterCourse = 0.0; ///< how far courses are drawn to those of the clusters
    double ownShare = 0.0;      ///< of the forecast by attributes, beside the mean launches
    std::vector<ColdScore> scores;
};

struct ColdCheckOptions {
    double share = 0.2; ///< of the items that is hidden from all learning, drawn by the job's seed
    int horizon = 0;    ///< periods of a launch; 0 is the frequency's usual number
    std::string items;  ///< pattern; empty is all
    int known = 0;      ///< first periods of each launch that are known: those after them are forecast
    /// Models that forecast the same from the known periods alone, with their ids.
    std::vector<std::pair<std::string, const Forecaster *>> beside;
};

/// Hides items and forecasts their launches by what was known before each of them, or before its first periods were over.
///
/// errors  those of PanelReader; TooShort where nothing can be forecast; InvalidInput where all is known; Cancelled
/// cost    learning at up to 12 origins
Result<ColdCheck> checkNewItems(const Project &project, const ColdCheckOptions &options, const JobContext &job);

} // namespace shelfcast::core
