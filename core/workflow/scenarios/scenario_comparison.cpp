#include "core/workflow/scenarios/scenario_comparison.h"

#include "core/base/utc_now.h"
#include "core/evaluation/backtest/holdout.h"
#include "core/models/neural/network_library.h"
#include "core/models/pretrained/pretrained_entry.h"
#include "core/models/scenarios/forecast_ranges.h"
#include "core/models/scenarios/past_errors.h"
#include "core/project/training_store.h"
#include "core/workflow/comparison/comparison_text.h"
#include "core/workflow/panel/panel_reader.h"
#include "core/workflow/scenarios/scenarios.h"
#include "core/workflow/training/trainings.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr const char *kSetting = "scenarios.comparison";
constexpr int kOrigins = 2;           ///< of each series
constexpr std::size_t kFewestBefore = 12; ///< known periods before a held future

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point began)
{
    return std::chrono::duration<double>(Clock::now() - began).count();
}

/// Some series of a project, spread evenly.
Result<Panel> sampleOf(PanelReader &reader, std::size_t most, const JobContext &job)
{
    Panel panel = reader.frame();
    const std::size_t count = std::min(reader.size(), most);
    JobContext silent = job;
    silent.progress = {};
    for (std::size_t i = 0; i < count; ++i) {
        if (job.cancelled())
            return cancelled();
        const std::size_t at = i * reader.size() / count;
        Result<Panel> one = reader.read(at, at + 1, silent);
        if (!one)
            return one;
        panel.series.push_back(std::move(one->series.front()));
        job.report(static_cast<double>(i + 1) / static_cast<double>(count), QT_TRANSLATE_NOOP("core", "Reading the series"));
    }
    return panel;
}

/// Every so many-th series of a panel, at most @p most.
Panel thinned(const Panel &panel, std::size_t most)
{
    Panel out = panel;
    out.series.clear();
    const std::size_t count = std::min(panel.series.size(), most);
    for (std::size_t i = 0; i < count; ++i)
        out.series.push_back(panel.series[i * panel.series.size() / count]);
    return out;
}

/// The past at one origin: what was known, what was forecast, what came.
struct Past {
    Panel history;
    ForecastSet forecasts;
    std::vector<HeldFuture> futures;
};

Result<Past> pastAt(const Forecaster &model, const Panel &panel, int back, int horizon, const JobContext &job)
{
    Past past;
    Panel all = heldBack(panel, back);
    past.history = all;
    past.history.series.clear();
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        const std::vector<double> &y = panel.series[i].y;
        const std::size_t known = all.series[i].y.size();
        const std::vector<double> before = filledHistory(all.series[i].y);
        if (before.size() < std::max(kFewestBefore, static_cast<std::size_t>(horizon)) || known + static_cast<std::size_t>(horizon) > y.size())
            continue;
        const std::span<const double> real = std::span(y).subspan(known, static_cast<std::size_t>(horizon));
        if (!std::ranges::all_of(real, [](double value) { return std::isfinite(value); }) || std::ranges::all_of(before, [](double value) { return value == 0.0; }))
            continue;
        HeldFuture future;
        future.series = i;
        future.before.assign(before.end() - static_cast<std::ptrdiff_t>(std::max(kFewestBefore, static_cast<std::size_t>(horizon))), before.end());
        future.real.assign(real.begin(), real.end());
        future.level = levelOf(before, panel.seasonLength);
        past.futures.push_back(std::move(future));
        past.history.series.push_back(std::move(all.series[i]));
    }
    if (past.history.series.empty())
        return past;
    const auto fitted = model.fit(past.history, horizon, part(job, 0.0, 0.9));
    if (!fitted)
        return tl::unexpected(fitted.error());
    auto forecasts = (*fitted)->forecast(past.history, horizon, part(job, 0.9, 1.0));
    if (!forecasts)
        return tl::unexpected(forecasts.error());
    past.forecasts = std::move(*forecasts);
    return past;
}

using Sets = std::vector<ScenarioSet>;

/// Paths of all held futures by one maker of sets, measured.
template <class Make>
Result<std::optional<ComparedWay>> measured(std::string id, bool own, const std::vector<Past> &pasts, std::uint64_t seed, int season, const Make &make)
{
    ComparedWay way;
    way.id = std::move(id);
    way.own = own;
    const auto began = Clock::now();
    Sets all;
    std::vector<HeldFuture> futures;
    for (const Past &past : pasts) {
        Result<Sets> sets = make(past);
        if (!sets)
            return tl::unexpected(sets.error());
        for (std::size_t i = 0; i < sets->size(); ++i)
            if ((*sets)[i].paths() > 0) {
                all.push_back(std::move((*sets)[i]));
                futures.push_back(past.futures[i]);
            }
    }
    way.seconds = secondsSince(began);
    if (futures.empty())
        return std::optional<ComparedWay>();
    way.scores = realismScores(futures, all, season, seed);
    return std::optional(std::move(way));
}

Result<Sets> independentSets(const Past &past, const PathOptions &options)
{
    Sets sets;
    for (std::size_t i = 0; i < past.forecasts.size(); ++i)
        sets.push_back(independentPaths(past.forecasts[i], optionsFor(past.history.series[i], options, past.history.nonNegative)));
    return sets;
}

/// Learns the pair from what lies before all held futures, and keeps it among the trainings.
Result<void> trainPair(Project &project, const Panel &panel, const ComparisonOptions &options, int horizon, ScenarioComparison &comparison, const JobContext &job)
{
    const Result<const NetworkApi *> api = networkApi();
    if (!api)
        return tl::unexpected(api.error());
    const auto began = Clock::now();
    Panel earlier = heldBack(panel, kOrigins * horizon);
    std::erase_if(earlier.series, [](const Series &series) { return series.y.empty(); });
    auto trained = (*api)->paths.trainGan(earlier, horizon, options.gan, job);
    if (!trained)
        return tl::unexpected(trained.error());
    comparison.trainingSeconds = secondsSince(began);
    TrainingRow row;
    row.modelId = kGanId;
    row.settings = trainingSettings({{"recurrent", options.gan.recurrent}, {"steps", std::int64_t{options.gan.steps}}});
    row.horizon = horizon;
    row.seed = job.seed;
    row.items = options.items;
    row.frequency = earlier.frequency;
    row.lastPeriod = earlier.lastPeriod;
    row.startedAt = utcNow();
    row.dataVersion = project.dataVersion();
    row.report = trained->report;
    const Result<std::int64_t> id = addTraining(project, row);
    if (!id)
        return tl::unexpected(id.error());
    if (auto finished = finishTraining(project, *id, row.report, trained->model, true); !finished)
        return finished;
    const auto all = storedTrainings(project); // one pair is enough
    if (!all)
        return tl::unexpected(all.error());
    for (const TrainingRow &older : *all)
        if (older.modelId == kGanId && older.id != *id)
            if (auto removed = removeTraining(project, older.id); !removed)
                return removed;
    return {};
}

/// The model whose forecasts the paths get the values of: quick, and good everywhere.
std::string forecastingModel(const Registry &models)
{
    const bool network = !networkLibraryPath().empty() && !pretrainedWeightsPath().empty() && models.find("pretrained");
    return network ? "pretrained" : "theta";
}

Result<int> horizonOf(const Project &project, int asked, Frequency frequency)
{
    const auto run = project.latestForecastRun();
    if (!run)
        return tl::unexpected(run.error());
    return chosenHorizon(asked == 0 && *run && (*run)->frequency == frequency ? (*run)->horizon : asked, frequency);
}

Result<std::vector<Past>> pastsOf(const Registry &models, const std::string &modelId, const Panel &panel, int horizon, const JobContext &job)
{
    const auto model = models.make(modelId, {});
    if (!model)
        return tl::unexpected(model.error());
    std::vector<Past> pasts;
    for (int origin = 1; origin <= kOrigins; ++origin) {
        auto past = pastAt(**model, panel, origin * horizon, horizon, part(job, (origin - 1.0) / kOrigins, static_cast<double>(origin) / kOrigins));
        if (!past)
            return tl::unexpected(past.error());
        if (!past->futures.empty())
            pasts.push_back(std::move(*past));
    }
    if (pasts.empty())
        return failure(ErrorCode::TooShort, {QT_TRANSLATE_NOOP("core", "No series is long enough to hold %1 periods back and still have as many before them. Ask for a shorter horizon."),
                                             {std::int64_t{horizon}}});
    return pasts;
}

/// The yardstick, then each way with the forecast's values and with its own.
Result<void> measureWays(const Project &project, const std::vector<Past> &pasts, const PathOptions &options, ScenarioComparison &comparison, int season, const JobContext &job)
{
    const auto add = [&](Result<std::optional<ComparedWay>> way) -> Result<void> {
        if (!way)
            return tl::unexpected(way.error());
        if (*way)
            comparison.ways.push_back(std::move(**way));
        return {};
    };
    JobContext silent = job;
    silent.progress = {};
    if (auto done = add(measured("independent", false, pasts, job.seed, season, [&](const Past &past) { return independentSets(past, options); })); !done)
        return done;
    double share = 0.1;
    for (const ScenarioWay way : kScenarioWays) {
        job.report(share, {QT_TRANSLATE_NOOP("core", "Measuring: %1"), {Phrase(scenarioWayName(way))}});
        share += 0.3;
        if (Message missing = missingForScenarios(project, way); !missing.empty()) {
            comparison.missing.push_back(std::move(missing));
            continue;
        }
        const auto maker = ScenarioMaker::open(project, way);
        if (!maker) {
            comparison.missing.push_back(maker.error().message);
            continue;
        }
        const std::string id(scenarioWayId(way));
        if (auto done = add(measured(id, false, pasts, job.seed, season, [&](const Past &past) { return maker->make(past.history, past.forecasts, options, silent); })); !done)
            return done;
        if (way == ScenarioWay::Bootstrap)
            continue;
        if (auto done = add(measured(id, true, pasts, job.seed, season, [&](const Past &past) { return maker->makeOwn(past.history, comparison.horizon, options, silent); })); !done)
            return done;
    }
    return {};
}

void chooseWinner(ScenarioComparison &comparison)
{
    double best = std::numeric_limits<double>::infinity();
    for (const ComparedWay &way : comparison.ways)
        best = std::min(best, way.scores.sums);
    double nearest = std::numeric_limits<double>::infinity();
    for (ComparedWay &way : comparison.ways) {
        way.distance = way.scores.distance(best);
        const auto known = scenarioWayFromId(way.id);
        if (known && !way.own && way.distance < nearest) {
            nearest = way.distance;
            comparison.winner = *known;
        }
    }
}

} // namespace

Result<ScenarioComparison> compareScenarios(Project &project, const Registry &models, const ComparisonOptions &options, const JobContext &job)
{
    if (project.readOnly())
        return failure(ErrorCode::ReadOnly, project.readOnlyReason());
    ScenarioComparison comparison;
    comparison.startedAt = utcNow();
    comparison.seed = job.seed;
    comparison.dataVersion = project.dataVersion();
    const Result<PanelSettings> settings = panelSettings(project);
    if (!settings)
        return tl::unexpected(settings.error());
    auto reader = PanelReader::open(project, *settings, options.items, part(job, 0.0, 0.02));
    if (!reader)
        return tl::unexpected(reader.error());
    const Result<int> horizon = horizonOf(project, options.horizon, settings->frequency);
    if (!horizon)
        return tl::unexpected(horizon.error());
    comparison.horizon = *horizon;
    const auto panel = sampleOf(*reader, std::max(options.series, options.learned), part(job, 0.02, 0.06));
    if (!panel)
        return tl::unexpected(panel.error());

    comparison.modelId = forecastingModel(models);
    const auto pasts = pastsOf(models, comparison.modelId, thinned(*panel, options.series), *horizon, part(job, 0.06, 0.12));
    if (!pasts)
        return tl::unexpected(pasts.error());
    if (options.trainGan && !networkLibraryPath().empty())
        if (auto trained = trainPair(project, *panel, options, *horizon, comparison, part(job, 0.12, 0.75)); !trained) {
            if (trained.error().code == ErrorCode::Cancelled)
                return tl::unexpected(trained.error());
            comparison.missing.push_back(trained.error().message);
        }
    PathOptions paths;
    paths.paths = comparison.paths = options.paths;
    paths.seed = job.seed;
    if (auto done = measureWays(project, *pasts, paths, comparison, panel->seasonLength, part(job, 0.75, 0.99)); !done)
        return tl::unexpected(done.error());
    if (job.cancelled())
        return cancelled();
    for (const Past &past : *pasts) {
        comparison.futures += past.futures.size();
        comparison.series = std::max(comparison.series, past.futures.size());
    }
    chooseWinner(comparison);
    if (auto kept = project.setSetting(kSetting, comparisonText(comparison)); !kept)
        return tl::unexpected(kept.error());
    job.report(1.0, QT_TRANSLATE_NOOP("core", "Done"));
    return comparison;
}

Result<std::optional<ScenarioComparison>> keptComparison(const Project &project)
{
    const auto kept = project.setting(kSetting);
    if (!kept)
        return tl::unexpected(kept.error());
    return *kept ? comparisonFrom(**kept) : std::nullopt;
}

Message comparedWayName(const ComparedWay &way)
{
    const auto known = scenarioWayFromId(way.id);
    return known ? scenarioWayName(*known) : Message(QT_TRANSLATE_NOOP("core", "Each period on its own"));
}

Message verdictOf(const ScenarioComparison &comparison)
{
    switch (comparison.winner) {
    case ScenarioWay::Bootstrap: return QT_TRANSLATE_NOOP("core", "The block bootstrap was most like your real sales; it is used.");
    case ScenarioWay::Decoder: return QT_TRANSLATE_NOOP("core", "The pre-trained decoder was most like your real sales; it is used.");
    case ScenarioWay::Gan: return QT_TRANSLATE_NOOP("core", "The adversarial network was most like your real sales; it is used.");
    }
    return {};
}

} // namespace shelfcast::core
