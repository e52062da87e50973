#include "core/models/neural/network_api.h"
#include "core/models/neural/networks/dense_network.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>

#include <dlfcn.h>

#include <mutex>

namespace shelfcast::core::networks {
namespace {

/// One thread a model: a second one gains nothing, and two pools of threads at once cost ten times the work.
void useOneThread()
{
    static std::once_flag once;
    std::call_once(once, [] {
        at::set_num_threads(1);
        using SetThreads = void (*)(int);
        if (const auto set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
            set(1);
    });
    at::set_num_threads(1); // OpenMP keeps the number a thread: say it again in each worker
}

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

private:
    std::unique_ptr<Forecaster> m_inner;
};

tl::unexpected<Error> unknown(const std::string &id)
{
    return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The networks library has no model %1."), {id}});
}

Result<std::unique_ptr<Forecaster>> make(const std::string &id, const SettingValues &settings)
{
    if (id != "mlp")
        return unknown(id);
    DenseSettings dense;
    dense.units = static_cast<int>(integer(settings, "units"));
    dense.context = static_cast<int>(integer(settings, "context"));
    dense.epochs = static_cast<int>(integer(settings, "epochs"));
    dense.patience = static_cast<int>(integer(settings, "patience"));
    dense.batch = static_cast<int>(integer(settings, "batch"));
    dense.learningRate = real(settings, "learning-rate");
    dense.weightDecay = real(settings, "weight-decay");
    return std::make_unique<GuardedForecaster>(std::make_unique<DenseForecaster>(dense));
}

Result<std::unique_ptr<const FittedModel>> load(const StoredModel &stored)
{
    if (stored.modelId != "mlp")
        return unknown(stored.modelId);
    return guarded([&] { return guardedModel(loadDense(stored)); });
}

std::string deviceName()
{
    return torch::cuda::is_available() ? "GPU (CUDA)" : "CPU";
}

} // namespace
} // namespace shelfcast::core::networks

extern "C" __attribute__((visibility("default"))) const shelfcast::core::NetworkApi *shelfcast_networks_api()
{
    using namespace shelfcast::core;
    static const NetworkApi api{kNetworkApiVersion, networks::make, networks::load, networks::deviceName};
    return &api;
}
