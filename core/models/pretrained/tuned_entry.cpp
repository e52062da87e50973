#include "core/models/pretrained/tuned_entry.h"

#include "core/models/neural/network_library.h"
#include "core/models/panel_model.h"
#include "core/models/pretrained/pretrained_entry.h"
#include "core/models/pretrained/pretrained_series.h"

#include <nlohmann/json.hpp>

#include <mutex>

namespace shelfcast::core {
namespace {

constexpr const char *kTuned = R"({"tuned":true})";

bool isTuned(const StoredModel &stored)
{
    const nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    return state.is_object() && state.value("tuned", false);
}

/// The weights of a training, opened when they are first wanted.
class Tuned {
public:
    explicit Tuned(std::string learned) : m_learned(std::move(learned)) {}
    Result<std::unique_ptr<const FittedSeries>> open()
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_network) {
            const Result<const NetworkApi *> api = networkApi();
            if (!api)
                return tl::unexpected<Error>(api.error());
            auto network = (*api)->tuned(pretrainedWeightsPath().string(), m_learned);
            if (!network)
                return tl::unexpected<Error>(std::move(network).error());
            m_network = std::move(*network);
        }
        return std::make_unique<const PretrainedSeries>(m_network, kTuned);
    }

private:
    std::mutex m_mutex;
    std::string m_learned;
    std::shared_ptr<const SeriesNetwork> m_network;
};

class TunedLocal final : public LocalForecaster {
public:
    TunedLocal(std::shared_ptr<Tuned> tuned, std::int64_t until, std::unique_ptr<LocalForecaster> shipped) : m_tuned(std::move(tuned)), m_until(until), m_shipped(std::move(shipped)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override
    {
        const std::int64_t newest = series.firstPeriod + static_cast<std::int64_t>(series.y.size()) - 1;
        return newest >= m_until ? m_tuned->open() : m_shipped->fit(series, job);
    }

private:
    std::shared_ptr<Tuned> m_tuned;
    std::int64_t m_until;
    std::unique_ptr<LocalForecaster> m_shipped;
};

} // namespace

std::optional<LearnedOn> learnedOn(const StoredModel &training)
{
    const std::optional<StoredModel> inner = underLadder(training);
    if (!inner || training.modelId != kPretrainedModel)
        return std::nullopt;
    const nlohmann::json state = nlohmann::json::parse(inner->state, nullptr, false);
    if (!state.is_object() || !state.contains("learned_to") || !state["learned_to"].is_number_integer() || !state.contains("share") || !state["share"].is_number())
        return std::nullopt;
    return LearnedOn{state["share"], state["learned_to"]};
}

ModelEntry tunedSeriesEntry(const StoredModel &training)
{
    ModelEntry entry = pretrainedSeriesEntry();
    const auto tuned = std::make_shared<Tuned>(training.weights);
    const std::int64_t until = learnedOn(training).value_or(LearnedOn{}).until;
    entry.makeLocal = [tuned, until, shipped = entry.makeLocal](const SettingValues &settings) { return std::make_unique<TunedLocal>(tuned, until, shipped(settings)); };
    entry.loadSeries = [tuned, shipped = entry.loadSeries](const StoredModel &stored) { return isTuned(stored) ? tuned->open() : shipped(stored); };
    return entry;
}

} // namespace shelfcast::core
