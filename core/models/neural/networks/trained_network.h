#pragma once
#include "core/models/forecaster.h"
#include "core/models/neural/networks/compression_blob.h"
#include "core/models/neural/networks/network.h"
#include "core/models/training.h"

namespace shelfcast::core::networks {

/// All that is kept of a trained network.
struct NetworkRecord {
    ArchitectureSettings architecture;
    Tasks tasks;
    PanelFeatures features;
    int context = 0, horizon = 0;
    std::vector<float> weights;
    WeightForm form;            ///< how the weights are kept; where it is int8, dense layers also calculate so
    std::vector<double> spread; ///< see spreadOf; empty where too little was known
    TrainingReport report;
};

/// A network that forecasts: windows at the end of each series go through it, several threads at a time.
class TrainedNetwork final : public FittedModel {
public:
    explicit TrainedNetwork(NetworkRecord record) : m_record(std::move(record)) {}

    /// errors  InvalidInput for a longer horizon than the network was trained for; Cancelled
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override;
    Result<Explanation> explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const override;
    /// The weights as float32 (or as their form says), little end first, beside the JSON that says what they are.
    StoredModel store() const override;
    const NetworkRecord &record() const { return m_record; }

private:
    NetworkRecord m_record;
};

/// The network of a record on a device, its weights in place; the windows it looks through must be of @p shape.
std::unique_ptr<Network> networkOf(const NetworkRecord &record, const WindowShape &shape, at::Device device);

/// The same for forecasts alone, which have no gradients: products run in 8 bits where the record says so and the device can.
std::unique_ptr<Network> forecastingNetworkOf(const NetworkRecord &record, const WindowShape &shape, at::Device device);

/// errors  Damaged
Result<NetworkRecord> recordFrom(const StoredModel &stored);
Result<std::unique_ptr<const FittedModel>> loadNetwork(const StoredModel &stored);

/// What a network says of the windows, in units, by window.
///
/// cost  one pass; @p job.threads workers take parts of 256 windows each
Result<ForecastSet> forecastWindows(const Network &network, const Windows &windows, const std::vector<Window> &chosen, int horizon, bool nonNegative, const JobContext &job);

/// The mean of a distribution given by its quantiles: the area under the quantile function, its tails held at the outermost levels.
double meanOf(std::span<const double> quantiles);

} // namespace shelfcast::core::networks
