#include "core/workflow/scenarios/scenarios.h"

#include "core/models/neural/data/sampling.h"
#include "core/models/neural/network_library.h"
#include "core/models/neural/shipped_weights.h"
#include "core/models/scenarios/block_bootstrap.h"
#include "core/models/scenarios/forecast_ranges.h"
#include "core/workflow/panel/panel_reader.h"
#include "core/workflow/scenarios/scenario_comparison.h"
#include "core/workflow/totals/overrides.h"
#include "core/workflow/training/trainings.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

constexpr std::size_t kAtOnce = 500; ///< series

Result<std::shared_ptr<const PathNetwork>> networkFor(const Project &project, ScenarioWay way)
{
    const Result<const NetworkApi *> api = networkApi();
    if (!api)
        return tl::unexpected(api.error());
    const PathNetworks &networks = (*api)->paths;
    if (way == ScenarioWay::Decoder)
        return networks.decoder(decoderWeightsPath().string());
    const auto training = usedTraining(project, kGanId);
    if (!training)
        return tl::unexpected(training.error());
    const auto stored = trainedModel(project, (*training)->id); // missingForScenarios has seen that there is one
    if (!stored)
        return tl::unexpected(stored.error());
    return networks.gan(*stored);
}

/// Cuts a series to what the run was allowed to see. False where nothing of it is left.
bool cutAfter(Series &series, std::int64_t lastPeriod)
{
    const std::int64_t seen = lastPeriod - series.firstPeriod + 1;
    if (seen <= 0)
        return false;
    if (static_cast<std::size_t>(seen) < series.y.size()) {
        series.y.resize(static_cast<std::size_t>(seen));
        series.recorded.resize(std::min(series.recorded.size(), series.y.size()));
        series.states.resize(static_cast<std::size_t>(seen));
    }
    return true;
}

} // namespace

Message missingForScenarios(const Project &project, ScenarioWay way)
{
    if (way == ScenarioWay::Bootstrap)
        return {};
    if (networkLibraryPath().empty())
        return QT_TRANSLATE_NOOP("core", "The networks library is not installed.");
    if (way == ScenarioWay::Decoder)
        return decoderWeightsPath().empty() ? Message(QT_TRANSLATE_NOOP("core", "The weights of the pre-trained decoder are missing. Install the program again.")) : Message();
    const auto training = usedTraining(project, kGanId);
    return training && *training ? Message() : Message(QT_TRANSLATE_NOOP("core", "No adversarial network was trained in this project yet: comparing the ways trains one."));
}

Result<ScenarioWay> chosenScenarioWay(const Project &project)
{
    const auto kept = keptComparison(project);
    if (!kept)
        return tl::unexpected(kept.error());
    return *kept && missingForScenarios(project, (*kept)->winner).empty() ? (*kept)->winner : ScenarioWay::Bootstrap;
}

Result<ScenarioMaker> ScenarioMaker::open(const Project &project, ScenarioWay way)
{
    if (way == ScenarioWay::Bootstrap)
        return ScenarioMaker(way, nullptr);
    if (Message missing = missingForScenarios(project, way); !missing.empty())
        return failure(ErrorCode::Unsupported, std::move(missing));
    return networkFor(project, way).map([way](std::shared_ptr<const PathNetwork> network) { return ScenarioMaker(way, std::move(network)); });
}

PathOptions optionsFor(const Series &series, const PathOptions &options, bool nonNegative)
{
    PathOptions own = options;
    own.seed = networks::mixed(options.seed, static_cast<std::uint64_t>(series.id));
    own.wholeNumbers = countsOnly(series.y);
    own.nonNegative = nonNegative;
    return own;
}

Result<std::vector<ScenarioSet>> ScenarioMaker::makeOwn(const Panel &history, int horizon, const PathOptions &options, const JobContext &job) const
{
    if (!m_network)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The block bootstrap has no values of its own."));
    auto sets = m_network->paths(history, horizon, options, job);
    if (!sets)
        return sets;
    for (std::size_t i = 0; i < sets->size(); ++i)
        tidyPaths((*sets)[i], optionsFor(history.series[i], options, history.nonNegative));
    return sets;
}

Result<std::vector<ScenarioSet>> ScenarioMaker::make(const Panel &history, const ForecastSet &forecasts, const PathOptions &options, const JobContext &job) const
{
    std::size_t horizon = 0;
    for (const SeriesForecast &forecast : forecasts)
        horizon = std::max(horizon, forecast.horizon());
    std::vector<ScenarioSet> sets(history.series.size());
    if (m_network) {
        auto own = m_network->paths(history, static_cast<int>(horizon), options, job);
        if (!own)
            return own;
        sets = std::move(*own);
    }
    parallelFor(job, sets.size(), [&](std::size_t i) {
        const PathOptions own = optionsFor(history.series[i], options, history.nonNegative);
        if (forecasts[i].horizon() == 0)
            sets[i] = {};
        else if (!m_network || sets[i].paths() == 0) // of which the network knows nothing
            sets[i] = blockBootstrap(viewOf(history, i), forecasts[i], own);
        else
            mapOntoForecast(sets[i], forecasts[i], own);
        sets[i].seed = options.seed;
    });
    return job.cancelled() ? Result<std::vector<ScenarioSet>>(cancelled()) : std::move(sets);
}

Result<ScenarioSet> seriesScenarios(const Project &project, const RunInfo &run, std::int64_t series, const ScenarioMaker &maker, const PathOptions &options,
                                    const JobContext &job)
{
    const auto settings = panelSettings(project);
    if (!settings)
        return tl::unexpected(settings.error());
    if (settings->frequency != run.frequency)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The calendar has changed since this forecast: forecast again."));
    auto panel = loadPanel(project, *settings, series);
    if (!panel)
        return tl::unexpected(panel.error());
    const auto forecast = finalForecast(project, run, series);
    if (!forecast)
        return tl::unexpected(forecast.error());
    if (!*forecast)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "The newest forecast has nothing of this item: forecast again."));
    if (!cutAfter(panel->series.front(), run.lastPeriod))
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The data have changed since this forecast: forecast again."));
    panel->lastPeriod = run.lastPeriod;
    auto sets = maker.make(*panel, {(*forecast)->forecast}, options, job);
    if (!sets)
        return tl::unexpected(sets.error());
    return std::move(sets->front());
}

Result<void> projectScenarios(const Project &project, const std::string &items, const ScenarioMaker &maker, const PathOptions &options, const ScenarioVisit &visit,
                              const JobContext &job)
{
    const auto settings = panelSettings(project);
    const auto run = project.latestForecastRun();
    if (!settings || !run)
        return tl::unexpected(settings ? run.error() : settings.error());
    if (!*run)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is no forecast to draw scenarios around: forecast first."));
    if (settings->frequency != (*run)->frequency)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The calendar has changed since this forecast: forecast again."));
    auto reader = PanelReader::open(project, *settings, items, part(job, 0.0, 0.05));
    if (!reader)
        return tl::unexpected(reader.error());
    for (std::size_t first = 0; first < reader->size(); first += kAtOnce) {
        const std::size_t last = std::min(reader->size(), first + kAtOnce);
        const auto share = [&](std::size_t at) { return 0.05 + 0.95 * static_cast<double>(at) / static_cast<double>(reader->size()); };
        JobContext silent = job;
        silent.progress = {};
        auto panel = reader->read(first, last, silent);
        if (!panel)
            return tl::unexpected(panel.error());
        panel->lastPeriod = (*run)->lastPeriod;
        ForecastSet forecasts;
        for (Series &series : panel->series) {
            const auto forecast = finalForecast(project, **run, series.id);
            if (!forecast)
                return tl::unexpected(forecast.error());
            const bool there = cutAfter(series, (*run)->lastPeriod) && *forecast;
            if (!there)
                series.y.clear();
            forecasts.push_back(there ? (*forecast)->forecast : SeriesForecast{});
        }
        const auto sets = maker.make(*panel, forecasts, options, part(job, share(first), share(last)));
        if (!sets)
            return tl::unexpected(sets.error());
        for (std::size_t i = 0; i < sets->size(); ++i)
            if ((*sets)[i].paths() > 0)
                if (auto visited = visit(reader->series()[first + i], (*run)->lastPeriod + 1, (*sets)[i]); !visited)
                    return visited;
    }
    return {};
}

} // namespace shelfcast::core
