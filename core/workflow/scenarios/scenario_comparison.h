#pragma once
#include "core/models/registry.h"
#include "core/models/scenarios/path_network.h"
#include "core/models/scenarios/realism/realism.h"
#include "core/project/project.h"

#include <optional>

/// Which way of making scenarios is most like a project's own sales.
namespace shelfcast::core {

/// The model id under which a project keeps its adversarial pair among the trainings.
inline constexpr const char *kGanId = "gan";

struct ComparisonOptions {
    int horizon = 0;            ///< periods; 0 is that of the newest forecast, else the frequency's usual one
    std::string items;          ///< pattern; empty is all
    std::size_t series = 150;   ///< at most so many are measured, spread evenly
    std::size_t learned = 500;  ///< from so many at most the adversarial pair learns
    std::size_t paths = 20;
    bool trainGan = true;       ///< false: the one that is kept is measured, where there is one
    GanOptions gan;
};

/// One way, measured.
struct ComparedWay {
    std::string id;            ///< "bootstrap", "decoder", "gan"; "independent": each period on its own, the yardstick
    bool own = false;          ///< the way's own values; else its paths with the values of the forecast, as they are shown
    RealismScores scores;
    double distance = 0.0;     ///< RealismScores::distance; the lowest of those that are shown wins
    double seconds = 0.0;      ///< for all paths, training left out
};
Message comparedWayName(const ComparedWay &way);

struct ScenarioComparison {
    std::vector<ComparedWay> ways;
    ScenarioWay winner = ScenarioWay::Bootstrap;
    std::size_t series = 0, futures = 0, paths = 0;
    int horizon = 0;
    std::uint64_t seed = 1;
    std::string modelId;       ///< whose forecasts the paths were given the values of
    std::string startedAt;
    std::int64_t dataVersion = 0;
    std::vector<Message> missing; ///< ways that could not be measured, and why
    double trainingSeconds = 0.0; ///< of the adversarial pair; 0 where none was trained
};
/// "The block bootstrap was most like your real sales; it is used."
Message verdictOf(const ScenarioComparison &comparison);

/// Makes paths of the past in all ways that there are, measures how much they look like what came, and keeps table and winner with the
/// project's settings, and the adversarial pair among its trainings. The newest two horizons of each series are seen by no way and no model
/// that is measured.
///
/// errors  TooShort where no series is long enough; ReadOnly; Cancelled; those of PanelReader::open
/// cost    about 20 s, and a minute or two to train the pair
Result<ScenarioComparison> compareScenarios(Project &project, const Registry &models, const ComparisonOptions &options, const JobContext &job);
/// The last one; empty where none was made.
Result<std::optional<ScenarioComparison>> keptComparison(const Project &project);

} // namespace shelfcast::core
