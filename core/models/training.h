#pragma once
#include "core/base/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a training tells of itself while it runs and afterwards. No type of a network library stands here.
namespace shelfcast::core {

/// One pass over the training windows.
struct TrainingEpoch {
    int epoch = 0; ///< from 1; 0 is what kept weights did before they were trained on, with no training loss
    double trainingLoss = 0.0, validationLoss = 0.0; ///< mean over the windows, in scaled units
    double seconds = 0.0;         ///< wall time since the training began, pauses left out
    double windowsPerSecond = 0.0;
};

/// How well one task of a network does on the validation part.
struct HeadScore {
    Message head;   ///< "Quantity", "Price", "Direction"
    Message metric; ///< "WAPE", "Accuracy" ...
    double value = 0.0;
};

/// What a kept network costs, and how good it is on the validation part. NaN where nothing could be measured.
struct NetworkFigures {
    std::int64_t parameters = 0, bytes = 0; ///< weights; what they take in the project
    double wape = 0.0, mase = 0.0;
    double seriesPerSecond = 0.0;           ///< forecasts a second of one core
    bool operator==(const NetworkFigures &) const = default;
};

/// How a network was made smaller after its training, and what that cost and brought.
struct CompressionReport {
    std::int64_t from = 0;  ///< the training whose network it was; 0 outside a project
    bool int8 = false;      ///< weights kept as whole numbers of 8 bits
    double pruned = 0.0;    ///< share that was left out of the hidden units (dense and recurrent networks) or of the weights (the others)
    NetworkFigures before, after; ///< measured one after the other on the same windows
    bool operator==(const CompressionReport &) const = default;
};

/// A training, told so that it can be drawn, compared and read again next week.
struct TrainingReport {
    std::string modelId, device; ///< device: "CPU", or the name of the GPU
    std::int64_t parameters = 0, windows = 0; ///< weights; training windows an epoch
    int context = 0, horizon = 0, batch = 0;  ///< periods; windows a step (fewer than asked for where memory did not suffice)
    int bestEpoch = 0, plannedEpochs = 0;
    bool resumed = false, warmStarted = false;
    std::vector<TrainingEpoch> epochs;
    std::vector<HeadScore> scores;
    std::vector<Message> notes; ///< what happened on the way: a smaller batch, an early stop
    std::optional<CompressionReport> compression; ///< of a network that was made smaller
};

/// JSON that `trainingReportFrom` reads again; both never throw.
std::string trainingReportText(const TrainingReport &report);
std::optional<TrainingReport> trainingReportFrom(const std::string &text);

/// Where a training is watched and kept. Called from the worker thread that trains.
class TrainingDesk {
public:
    virtual ~TrainingDesk() = default;
    /// After every epoch, and once before the first.
    virtual void told(const TrainingReport &report) = 0;
    /// What was kept of an unfinished training of the same model, settings and data; empty where there is none.
    /// Bytes of the network library's own.
    virtual std::string checkpoint() = 0;
    /// Every few minutes, and when the training is paused (cancelled).
    virtual void keep(const std::string &checkpoint) = 0;
    /// Between two calls of `keep`, at least: how much work a kill costs at most.
    virtual double checkpointSeconds() const { return 120.0; }
};

} // namespace shelfcast::core
