#include "core/models/neural/network_api.h"
#include "core/models/neural/gan/gan_paths.h"
#include "core/models/neural/gan/gan_training.h"
#include "core/models/neural/networks/compression.h"
#include "core/models/neural/networks/device.h"
#include "core/models/neural/networks/one_thread.h"
#include "core/models/neural/networks/recipe.h"
#include "core/models/neural/networks/trained_network.h"
#include "core/models/pretrained/model/pretrained_recipe.h"
#include "core/models/pretrained/paths/decoder_paths.h"

#include <new>

namespace shelfcast::core::networks {
namespace {

/// LibTorch throws; nothing may cross the library's edge.
template <class Work>
auto guarded(Work work) -> decltype(work())
{
    try {
        useOneThread();
        return work();
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::TooLarge, QT_TRANSLATE_NOOP("core", "The network needs more memory than there is. Make the batch or the network smaller."));
    } catch (const std::exception &e) {
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("core", "The network library failed. The log has the details; another model will work."), e.what());
    }
}

class GuardedModel final : public FittedModel {
public:
    explicit GuardedModel(std::unique_ptr<const FittedModel> inner) : m_inner(std::move(inner)) {}
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override
    {
        return guarded([&] { return m_inner->forecast(history, horizon, job); });
    }
    Result<Explanation> explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const override
    {
        return guarded([&] { return m_inner->explain(history, series, horizon, job); });
    }
    StoredModel store() const override { return m_inner->store(); }

private:
    std::unique_ptr<const FittedModel> m_inner;
};

Result<std::unique_ptr<const FittedModel>> guardedModel(Result<std::unique_ptr<const FittedModel>> fitted)
{
    if (!fitted)
        return fitted;
    return std::make_unique<const GuardedModel>(std::move(*fitted));
}

class GuardedForecaster final : public Forecaster {
public:
    explicit GuardedForecaster(std::unique_ptr<Forecaster> inner) : m_inner(std::move(inner)) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override
    {
        return guarded([&] { return guardedModel(m_inner->fit(history, horizon, job)); });
    }
    Result<std::unique_ptr<const FittedModel>> fitFrom(const StoredModel &previous, const Panel &history, int horizon, const JobContext &job) const override
    {
        return guarded([&] { return guardedModel(m_inner->fitFrom(previous, history, horizon, job)); });
    }

private:
    std::unique_ptr<Forecaster> m_inner;
};

tl::unexpected<Error> unknown(const std::string &id)
{
    return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The networks library has no model %1."), {id}});
}

Result<std::unique_ptr<Forecaster>> make(const std::string &id, const SettingValues &settings)
{
    if (id == pretrained::kPretrainedId)
        return guarded([&] { return pretrained::makePretrained(settings); }).map([](std::unique_ptr<Forecaster> inner) -> std::unique_ptr<Forecaster> {
            return std::make_unique<GuardedForecaster>(std::move(inner));
        });
    if (!architectureOf(id))
        return unknown(id);
    return std::make_unique<GuardedForecaster>(std::make_unique<NetworkRecipe>(networkSettings(id, settings)));
}

Result<std::unique_ptr<const FittedModel>> load(const StoredModel &stored)
{
    if (stored.modelId == pretrained::kPretrainedId)
        return guarded([&] { return guardedModel(pretrained::loadStoredPretrained(stored)); });
    if (!architectureOf(stored.modelId))
        return unknown(stored.modelId);
    return guarded([&] { return guardedModel(loadNetwork(stored)); });
}

Result<CompressedNetwork> compress(const StoredModel &stored, const Compression &compression, const Panel &panel, const JobContext &job)
{
    return guarded([&] { return compressStored(stored, compression, panel, job); });
}

/// The same guard for each forecast.
class GuardedSeries final : public SeriesNetwork {
public:
    explicit GuardedSeries(std::shared_ptr<const SeriesNetwork> inner) : m_inner(std::move(inner)) {}
    SeriesForecast forecast(const SeriesView &series, int horizon) const override
    {
        try {
            return m_inner->forecast(series, horizon);
        } catch (const std::exception &) { // an empty forecast is one that failed
            return {};
        }
    }
    Result<Explanation> explain(const SeriesView &series, int horizon, const JobContext &job) const override
    {
        return guarded([&] { return m_inner->explain(series, horizon, job); });
    }

private:
    std::shared_ptr<const SeriesNetwork> m_inner;
};

Result<std::shared_ptr<const SeriesNetwork>> pretrainedSeries(const std::string &path)
{
    return guarded([&] { return pretrained::seriesNetwork(path); }).map([](std::shared_ptr<const SeriesNetwork> inner) -> std::shared_ptr<const SeriesNetwork> {
        return std::make_shared<const GuardedSeries>(std::move(inner));
    });
}

Result<std::shared_ptr<const SeriesNetwork>> tunedSeries(const std::string &path, const std::string &learned)
{
    return guarded([&] { return pretrained::tunedSeriesNetwork(path, learned); }).map([](std::shared_ptr<const SeriesNetwork> inner) -> std::shared_ptr<const SeriesNetwork> {
        return std::make_shared<const GuardedSeries>(std::move(inner));
    });
}

Result<SeriesStates> pretrainedStates(const std::string &path, const Panel &panel, const JobContext &job)
{
    return guarded([&] { return pretrained::panelStates(path, panel, job); });
}

/// The same guard for scenarios.
class GuardedPaths final : public PathNetwork {
public:
    explicit GuardedPaths(std::shared_ptr<const PathNetwork> inner) : m_inner(std::move(inner)) {}
    Result<std::vector<ScenarioSet>> paths(const Panel &panel, int horizon, const PathOptions &options, const JobContext &job) const override
    {
        return guarded([&] { return m_inner->paths(panel, horizon, options, job); });
    }

private:
    std::shared_ptr<const PathNetwork> m_inner;
};

Result<std::shared_ptr<const PathNetwork>> guardedPaths(Result<std::shared_ptr<const PathNetwork>> opened)
{
    return std::move(opened).map([](std::shared_ptr<const PathNetwork> inner) -> std::shared_ptr<const PathNetwork> { return std::make_shared<const GuardedPaths>(std::move(inner)); });
}

Result<std::shared_ptr<const PathNetwork>> decoderPaths(const std::string &path)
{
    return guardedPaths(guarded([&] { return pretrained::decoderPaths(path); }));
}

Result<TrainedGan> trainPair(const Panel &panel, int horizon, const GanOptions &options, const JobContext &job)
{
    return guarded([&] { return trainGan(panel, horizon, options, job); });
}

Result<std::shared_ptr<const PathNetwork>> ganPaths(const StoredModel &stored)
{
    return guardedPaths(guarded([&] { return loadGan(stored); }));
}

std::string deviceName()
{
    return nameOf(deviceOf(JobContext{}));
}

} // namespace
} // namespace shelfcast::core::networks

extern "C" __attribute__((visibility("default"))) const shelfcast::core::NetworkApi *shelfcast_networks_api()
{
    using namespace shelfcast::core;
    static const NetworkApi api{kNetworkApiVersion, networks::make, networks::load, networks::compress, networks::deviceName, networks::pretrainedSeries,
                                networks::pretrainedStates, {networks::decoderPaths, networks::trainPair, networks::ganPaths}, networks::tunedSeries};
    return &api;
}
