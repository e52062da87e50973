#pragma once
#include "core/models/forecaster.h"
#include "core/models/scenarios/path_network.h"
#include "core/models/training.h"

#include <memory>
#include <string>

/// The narrow interface between the programs and the networks library. No LibTorch type stands in it, so that only the library
/// itself needs LibTorch, and neither program pays for it before a network is used.
namespace shelfcast::core {

inline constexpr int kNetworkApiVersion = 4;

/// How a trained network is made smaller.
struct Compression {
    bool int8 = false;   ///< weight matrices as whole numbers of 8 bits with one scale a row, about a quarter of the bytes; products of dense layers run on them where LibTorch can
    double pruned = 0.0; ///< 0 to 0.9: the weakest hidden units so many go, where the network is dense or recurrent; else the weights nearest to zero
    bool any() const { return int8 || pruned > 0.0; }
    bool operator==(const Compression &) const = default;
};

/// A network made smaller, with its figures before and after.
struct CompressedNetwork {
    StoredModel model;
    CompressionReport report;
    std::vector<HeadScore> scores; ///< of the smaller one, as a training gives them
    SettingValues settings;        ///< in which it differs from the one before: a training that goes on from it needs them
};

/// A network that needs no training, for one series at a time. Immutable, may be shared between threads.
class SeriesNetwork {
public:
    virtual ~SeriesNetwork() = default;
    /// Empty where nothing is known of the series, or the network failed.
    virtual SeriesForecast forecast(const SeriesView &series, int horizon) const = 0;
    /// Takes that forecast apart.
    virtual Result<Explanation> explain(const SeriesView &series, int horizon, const JobContext &job) const = 0;
};

/// What the pre-trained encoder makes of the series of a panel.
struct SeriesStates {
    std::size_t width = 0;
    std::vector<float> vectors;               ///< (n x width) a series each; zeros where nothing is known of it
    std::vector<DirectionChances> directions; ///< (n) over the frequency's usual horizon
    std::vector<std::uint8_t> known;          ///< (n) 0 where nothing was ever sold: neither vector nor direction says anything
};

struct NetworkApi {
    int version = kNetworkApiVersion;
    /// A network's recipe. The id is one of `networkCards()`; the settings are completed.
    Result<std::unique_ptr<Forecaster>> (*make)(const std::string &id, const SettingValues &settings) = nullptr;
    /// What a project kept of a trained network.
    Result<std::unique_ptr<const FittedModel>> (*load)(const StoredModel &stored) = nullptr;
    /// Makes a kept network smaller and measures what that costs, on the newest horizon of @p panel, before and after in turn.
    ///
    /// errors  InvalidInput where nothing is asked for; Damaged; Cancelled
    /// cost    a few seconds: passes over up to 2,048 windows
    Result<CompressedNetwork> (*compress)(const StoredModel &stored, const Compression &compression, const Panel &panel, const JobContext &job) = nullptr;
    /// "CPU" or the name of the GPU that Device::Auto would take.
    std::string (*deviceName)() = nullptr;
    /// The pre-trained weights of a file.
    /// errors  NotFound, Damaged, Unsupported
    Result<std::shared_ptr<const SeriesNetwork>> (*pretrained)(const std::string &path) = nullptr;
    /// The state of the pre-trained encoder for each series of @p panel, by the weights of a file.
    ///
    /// errors  those of `pretrained`; Unsupported where the weights have no encoder; Cancelled
    /// cost    about 0.3 milliseconds a series of 160 periods and thread
    Result<SeriesStates> (*states)(const std::string &path, const Panel &panel, const JobContext &job) = nullptr;
    /// Networks that write possible futures.
    PathNetworks paths = {};
    /// `pretrained` with weights that learned on: what a training of this network kept as its weights.
    /// errors  those of `pretrained`; Damaged, Unsupported
    Result<std::shared_ptr<const SeriesNetwork>> (*tuned)(const std::string &path, const std::string &learned) = nullptr;
};

} // namespace shelfcast::core

/// The one symbol that the networks library exports.
extern "C" const shelfcast::core::NetworkApi *shelfcast_networks_api();
