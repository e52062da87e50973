#include "core/models/pretrained/model/pretrained_recipe.h"

#include "core/models/pretrained/model/representation.h"
#include "core/models/pretrained/tuning/learning_on.h"
#include "core/models/pretrained/tuning/tuned_model.h"
#include "core/models/pretrained/tuning/tuned_weights.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

namespace shelfcast::core::pretrained {
namespace {

/// Weights are read once and kept while anyone uses them.
Result<std::shared_ptr<const PretrainedWeights>> sharedWeights(const std::string &path)
{
    static std::mutex mutex;
    static std::map<std::string, std::weak_ptr<const PretrainedWeights>> kept;
    const std::scoped_lock lock(mutex);
    if (auto weights = kept[path].lock())
        return weights;
    auto weights = loadPretrained(path, at::kCPU);
    if (weights)
        kept[path] = *weights;
    return weights;
}

/// From so many series on, all networks together would keep people waiting: about six seconds on two cores.
constexpr std::size_t kMany = 30'000;

class ZeroShot final : public Forecaster {
public:
    /// byCount  takes the quick network alone where there are many series; by their number and not by a clock, so that the numbers are the same again
    ZeroShot(std::shared_ptr<const PretrainedWeights> weights, PretrainedOptions options, bool byCount) : m_weights(std::move(weights)), m_options(options), m_byCount(byCount) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &panel, int, const JobContext &job) const override
    {
        job.report(1.0, QT_TRANSLATE_NOOP("core", "Nothing to learn: the weights came with the program"));
        if (job.cancelled())
            return cancelled();
        PretrainedOptions options = m_options;
        if (m_byCount && panel.series.size() >= kMany)
            options.trunks = Trunks::Quick;
        return std::make_unique<const PretrainedModel>(m_weights, options);
    }

private:
    std::shared_ptr<const PretrainedWeights> m_weights;
    PretrainedOptions m_options;
    bool m_byCount;
};

PretrainedOptions optionsOf(const std::string &trunks, const std::string &point, bool drivers)
{
    return {trunks == "quick" ? Trunks::Quick : Trunks::All, point == "median" ? Point::Median : Point::Mean, drivers};
}

constexpr std::ptrdiff_t kWeighed = 12; ///< known periods

class OneSeries final : public SeriesNetwork {
public:
    explicit OneSeries(std::shared_ptr<const PretrainedWeights> weights) : m_weights(std::move(weights)) {}
    SeriesForecast forecast(const SeriesView &series, int horizon) const override { return forecastOne(*m_weights, optionsFor(series), series, horizon); }
    Result<Explanation> explain(const SeriesView &series, int horizon, const JobContext &job) const override { return explainOne(*m_weights, optionsFor(series), series, horizon, job); }

private:
    /// Whoever looks at one series weighs models by its past: with some of it, simple forecasts are theirs to mix in, and mixed twice they lose.
    static PretrainedOptions optionsFor(const SeriesView &series)
    {
        PretrainedOptions options;
        options.stepsBack = std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); }) < kWeighed;
        return options;
    }

    std::shared_ptr<const PretrainedWeights> m_weights;
};

} // namespace

Result<std::shared_ptr<const SeriesNetwork>> seriesNetwork(const std::string &weights)
{
    return sharedWeights(weights).map([](std::shared_ptr<const PretrainedWeights> shared) -> std::shared_ptr<const SeriesNetwork> {
        return std::make_shared<const OneSeries>(std::move(shared));
    });
}

Result<std::shared_ptr<const SeriesNetwork>> tunedSeriesNetwork(const std::string &weights, const std::string &learned)
{
    return sharedWeights(weights)
        .and_then([&](const std::shared_ptr<const PretrainedWeights> &shared) { return tunedWeights(shared, learned); })
        .map([](std::shared_ptr<const PretrainedWeights> tuned) -> std::shared_ptr<const SeriesNetwork> { return std::make_shared<const OneSeries>(std::move(tuned)); });
}

Result<SeriesStates> panelStates(const std::string &weights, const Panel &panel, const JobContext &job)
{
    return sharedWeights(weights).and_then([&](const std::shared_ptr<const PretrainedWeights> &shared) { return seriesStates(*shared, panel, job); });
}

Result<std::unique_ptr<Forecaster>> makePretrained(const SettingValues &settings)
{
    return sharedWeights(choice(settings, "weights")).map([&](std::shared_ptr<const PretrainedWeights> weights) -> std::unique_ptr<Forecaster> {
        const PretrainedOptions options = optionsOf(choice(settings, "trunks"), choice(settings, "point"), flag(settings, "drivers"));
        const std::string &tune = choice(settings, "tune");
        if (tune == "none")
            return std::make_unique<ZeroShot>(std::move(weights), options, choice(settings, "trunks") == "count");
        return std::make_unique<LearningOn>(std::move(weights), options, tuningPlan(tune == "quick" ? Tuning::Quick : Tuning::Full, real(settings, "minutes")));
    });
}

Result<std::unique_ptr<const FittedModel>> loadStoredPretrained(const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        auto weights = sharedWeights(state.at("weights"));
        if (weights && !stored.weights.empty())
            weights = tunedWeights(*weights, stored.weights);
        return weights.map([&](std::shared_ptr<const PretrainedWeights> found) -> std::unique_ptr<const FittedModel> {
            const PretrainedOptions options = optionsOf(state.at("trunks"), state.at("point"), state.value("drivers", true));
            if (state.contains("learned_to"))
                return std::make_unique<const TunedModel>(std::move(found), options, stored.weights, Taken{state.at("share"), state.at("learned_to")});
            return std::make_unique<const PretrainedModel>(std::move(found), options, stored.weights);
        });
    } catch (const nlohmann::json::exception &fault) {
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The stored network can't be read. Train it again."), fault.what());
    }
}

} // namespace shelfcast::core::pretrained
