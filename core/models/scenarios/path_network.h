#pragma once
#include "core/models/forecaster.h"
#include "core/models/scenarios/scenario_set.h"
#include "core/models/training.h"

#include <memory>
#include <string>
#include <vector>

/// What the networks library offers to whoever makes scenarios. No type of LibTorch stands here.
namespace shelfcast::core {

/// A network that writes possible futures. Immutable, may be shared between threads.
class PathNetwork {
public:
    virtual ~PathNetwork() = default;
    /// Paths of each series of a panel, in its order, with the network's own values; a series of which nothing is known gets an empty set.
    /// The paths of a series depend on its id and the seed, not on what else is in the panel.
    ///
    /// errors  Cancelled
    virtual Result<std::vector<ScenarioSet>> paths(const Panel &panel, int horizon, const PathOptions &options, const JobContext &job) const = 0;
};

/// How a pair of adversarial networks learns.
struct GanOptions {
    bool recurrent = false;  ///< LSTM instead of convolutions over time
    int steps = 1500;        ///< of the generator, at most
    double seconds = 100.0;  ///< of the thread that trains, at most: then the best so far is taken
    bool operator==(const GanOptions &) const = default;
};

struct TrainedGan {
    StoredModel model;      ///< id "gan"
    TrainingReport report;  ///< losses are how far the critic tells made from real, and the realism of held-back series
};

/// Entry points of the library.
struct PathNetworks {
    /// The pre-trained decoder in a file of weights.
    /// errors  NotFound, Damaged, Unsupported (no decoder in it)
    Result<std::shared_ptr<const PathNetwork>> (*decoder)(const std::string &path) = nullptr;
    /// errors  TooShort where the panel has too few windows to learn from; Cancelled
    Result<TrainedGan> (*trainGan)(const Panel &panel, int horizon, const GanOptions &options, const JobContext &job) = nullptr;
    /// errors  Damaged
    Result<std::shared_ptr<const PathNetwork>> (*gan)(const StoredModel &stored) = nullptr;
};

} // namespace shelfcast::core
