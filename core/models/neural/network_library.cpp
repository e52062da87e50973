#include "core/models/neural/network_library.h"

#include "core/models/neural/shipped_weights.h"
#include "core/models/panel_model.h"

#include <dlfcn.h>

#include <cstdlib>
#include <mutex>

namespace shelfcast::core {
namespace {

tl::unexpected<Error> unavailable(std::string detail)
{
    return failure(ErrorCode::Unsupported,
                   QT_TRANSLATE_NOOP("core", "Neural networks are not available: the library shelfcast_networks or LibTorch is missing. "
                                             "Install LibTorch with OpenBLAS (on Debian: libtorch-dev, libopenblas0-pthread) and "
                                             "Shelfcast's networks library, or choose another model."),
                   std::move(detail));
}

Result<const NetworkApi *> loadApi()
{
    const std::filesystem::path path = networkLibraryPath();
    if (path.empty())
        return unavailable("libshelfcast_networks.so was not found");
    void *handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle)
        return unavailable(dlerror());
    using Entry = const NetworkApi *(*)();
    const auto entry = reinterpret_cast<Entry>(dlsym(handle, "shelfcast_networks_api"));
    const NetworkApi *api = entry ? entry() : nullptr;
    if (!api || api->version != kNetworkApiVersion)
        return unavailable(path.string() + " belongs to another version of Shelfcast");
    return api;
}

/// Hands the work to the library at the moment of fitting, so that making a recipe loads nothing.
class NetworkForecaster final : public Forecaster {
public:
    NetworkForecaster(std::string id, SettingValues settings) : m_id(std::move(id)), m_settings(std::move(settings)) {}

    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override
    {
        return recipe().and_then([&](const auto &inner) { return inner->fit(history, horizon, job); });
    }

    Result<std::unique_ptr<const FittedModel>> fitFrom(const StoredModel &previous, const Panel &history, int horizon, const JobContext &job) const override
    {
        return recipe().and_then([&](const auto &inner) { return inner->fitFrom(previous, history, horizon, job); });
    }

private:
    Result<std::unique_ptr<Forecaster>> recipe() const
    {
        SettingValues settings = m_settings;
        if (const auto augmentation = settings.find("augmentation"); augmentation != settings.end() && augmentation->second == SettingValue(std::string("decoder"))) {
            const std::filesystem::path decoder = decoderWeightsPath();
            if (decoder.empty())
                return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The weights of the pre-trained decoder are missing. Install the program again."));
            settings[kDecoderWeights] = decoder.string();
        }
        return networkApi().and_then([&](const NetworkApi *api) { return api->make(m_id, settings); });
    }

    std::string m_id;
    SettingValues m_settings;
};

Result<std::unique_ptr<const FittedModel>> loadNetwork(const StoredModel &stored)
{
    const auto api = networkApi();
    if (!api)
        return tl::unexpected(api.error());
    return (*api)->load(stored);
}

} // namespace

std::filesystem::path networkLibraryPath()
{
    std::error_code error;
    if (const char *told = std::getenv("SHELFCAST_NETWORKS_LIBRARY"))
        return std::filesystem::exists(told, error) ? std::filesystem::path(told) : std::filesystem::path();
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path prefix = program.parent_path().parent_path();
    for (const char *folder : {"lib/shelfcast", "lib/x86_64-linux-gnu/shelfcast", "lib/aarch64-linux-gnu/shelfcast", "lib64/shelfcast"}) {
        const auto candidate = prefix / folder / "libshelfcast_networks.so";
        if (std::filesystem::exists(candidate, error))
            return candidate;
    }
    return {};
}

Result<const NetworkApi *> networkApi()
{
    // The one thing kept for the life of the program: a library with threads of its own can't be unloaded safely.
    static std::mutex mutex;
    static const NetworkApi *loaded = nullptr;
    const std::scoped_lock lock(mutex);
    if (!loaded) {
        const auto api = loadApi();
        if (!api)
            return tl::unexpected(api.error());
        loaded = *api;
    }
    return loaded;
}

Result<CompressedNetwork> compressNetwork(const StoredModel &stored, const Compression &compression, const Panel &panel, const JobContext &job)
{
    const auto api = networkApi();
    if (!api)
        return tl::unexpected(api.error());
    const std::optional<StoredModel> network = underLadder(stored);
    if (!network)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "This training kept no network, so nothing can be made smaller."));
    Result<CompressedNetwork> made = (*api)->compress(*network, compression, panel, job);
    if (made)
        made->model = overLadder(std::move(made->model));
    return made;
}

std::vector<ModelEntry> networkEntries()
{
    std::vector<ModelEntry> entries;
    for (ModelCard &card : networkCards()) {
        ModelEntry entry;
        entry.makeGlobal = [card](const SettingValues &settings) { return withLadder(std::make_unique<NetworkForecaster>(card.id, settings), card); };
        entry.loadModel = [card](const StoredModel &stored) { return loadWithLadder(stored, card, loadNetwork); };
        entry.card = std::move(card);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace shelfcast::core
