#include "core/models/pretrained/pretrained_entry.h"

#include "core/models/neural/network_library.h"
#include "core/models/panel_model.h"
#include "core/models/pretrained/pretrained_series.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>

namespace shelfcast::core {
namespace {

constexpr const char *kId = kPretrainedModel;

ModelCard card()
{
    ModelCard card;
    card.id = kId;
    card.name = QT_TRANSLATE_NOOP("core", "Pre-trained network");
    card.family = QT_TRANSLATE_NOOP("core", "Neural networks");
    card.summary = QT_TRANSLATE_NOOP("core", "Has seen millions of made-up sales histories and forecasts yours at once, without training.");
    card.source = "Ansari et al. (2024), Chronos; Das et al. (2024), A decoder-only foundation model for time-series forecasting";
    card.needs.minimumHistory = 3;
    card.needs.usesDrivers = true;
    card.settings = {{"trunks", QT_TRANSLATE_NOOP("core", "Networks"),
                      QT_TRANSLATE_NOOP("core", "All networks together are more exact; the quick one alone takes less than half of the time."), std::string("count"), 0.0, 0.0,
                      {{"count", QT_TRANSLATE_NOOP("core", "All together, the quick one for many items")},
                       {"all", QT_TRANSLATE_NOOP("core", "All together")},
                       {"quick", QT_TRANSLATE_NOOP("core", "The quick one")}}},
                     {"point", QT_TRANSLATE_NOOP("core", "Slow movers by"),
                      QT_TRANSLATE_NOOP("core", "The mean adds up over items and periods; the median errs least on each, and is often nothing."), std::string("mean"), 0.0, 0.0,
                      {{"mean", QT_TRANSLATE_NOOP("core", "The mean")}, {"median", QT_TRANSLATE_NOOP("core", "The median")}}},
                     {"drivers", QT_TRANSLATE_NOOP("core", "Prices and promotions"),
                      QT_TRANSLATE_NOOP("core", "Whether prices, promotions, holidays and closed days that are known ahead take part. They do only where that would have helped on your newest periods."), true, 0.0, 0.0, {}},
                     {"tune", QT_TRANSLATE_NOOP("core", "Learn on from your sales"),
                      QT_TRANSLATE_NOOP("core", "Lets the network learn your items' own ways before it forecasts. What it learned is taken only where it forecasts the newest periods better, which it does not learn from."),
                      std::string("none"), 0.0, 0.0,
                      {{"none", QT_TRANSLATE_NOOP("core", "As it was shipped")}, {"quick", QT_TRANSLATE_NOOP("core", "A little, in seconds")}, {"full", QT_TRANSLATE_NOOP("core", "All it can, in minutes")}}},
                     {"minutes", QT_TRANSLATE_NOOP("core", "Minutes of learning"),
                      QT_TRANSLATE_NOOP("core", "How long learning may take at most on an ordinary machine with two cores; it ends earlier when it no longer helps."), 3.0, 0.1, 600.0, {}}};
    return card;
}

Result<std::string> weightsPath()
{
    const std::filesystem::path path = pretrainedWeightsPath();
    if (path.empty())
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The weights of the pre-trained network are missing. Install the program again, or choose another model."));
    return path.string();
}

/// What a forecast needs: the library, and where the weights are.
struct Means {
    const NetworkApi *api = nullptr;
    std::string weights;
};
Result<Means> means()
{
    const Result<const NetworkApi *> api = networkApi();
    if (!api)
        return tl::unexpected(api.error());
    return weightsPath().map([&](std::string path) { return Means{*api, std::move(path)}; });
}

/// Opens library and weights at the moment of fitting, so that making a recipe loads nothing.
class PretrainedForecaster final : public Forecaster {
public:
    explicit PretrainedForecaster(SettingValues settings) : m_settings(std::move(settings)) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override
    {
        const Result<Means> found = means();
        if (!found)
            return tl::unexpected(found.error());
        SettingValues settings = m_settings;
        settings["weights"] = found->weights;
        return found->api->make(kId, settings).and_then([&](const auto &inner) { return inner->fit(history, horizon, job); });
    }

private:
    SettingValues m_settings;
};

Result<std::unique_ptr<const FittedModel>> load(const StoredModel &stored)
{
    const Result<Means> needed = means();
    if (!needed)
        return tl::unexpected(needed.error());
    StoredModel found = stored;
    nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    if (state.is_object()) {
        state["weights"] = needed->weights;
        found.state = state.dump();
    }
    return needed->api->load(found);
}

/// Opened once for all series; both live as long as the program.
Result<std::shared_ptr<const SeriesNetwork>> network()
{
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const SeriesNetwork>> opened;
    const std::scoped_lock lock(mutex);
    const Result<Means> needed = means();
    if (!needed)
        return tl::unexpected(needed.error());
    if (const auto found = opened.find(needed->weights); found != opened.end())
        return found->second;
    auto made = needed->api->pretrained(needed->weights);
    if (made)
        opened[needed->weights] = *made;
    return made;
}

class PretrainedLocal final : public LocalForecaster {
public:
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &, const JobContext &) const override { return open(); }
    static Result<std::unique_ptr<const FittedSeries>> open()
    {
        return network().map([](std::shared_ptr<const SeriesNetwork> inner) -> std::unique_ptr<const FittedSeries> {
            return std::make_unique<const PretrainedSeries>(std::move(inner));
        });
    }
};

} // namespace

ModelEntry pretrainedEntry()
{
    ModelEntry entry;
    entry.card = card();
    entry.makeGlobal = [](const SettingValues &settings) { return withLadder(std::make_unique<PretrainedForecaster>(settings), card()); };
    entry.loadModel = [](const StoredModel &stored) { return loadWithLadder(stored, card(), load); };
    entry.loadSeries = [](const StoredModel &) { return PretrainedLocal::open(); }; // for `auto`, which keeps it as a member of a single series
    return entry;
}

ModelEntry pretrainedSeriesEntry()
{
    ModelEntry entry;
    entry.card = card();
    entry.card.settings.clear();
    entry.makeLocal = [](const SettingValues &) { return std::make_unique<PretrainedLocal>(); };
    entry.loadSeries = [](const StoredModel &) { return PretrainedLocal::open(); };
    return entry;
}

Result<SeriesStates> pretrainedStates(const Panel &panel, const JobContext &job)
{
    const Result<Means> needed = means();
    if (!needed)
        return tl::unexpected(needed.error());
    return needed->api->states(needed->weights, panel, job);
}

} // namespace shelfcast::core
