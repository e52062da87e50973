#include "core/models/neural/synthetic/synthesis.h"

#include "core/models/held_back.h"
#include "core/models/neural/data/bootstrapped_sales.h"
#include "core/models/neural/gan/gan_paths.h"
#include "core/models/neural/gan/gan_training.h"
#include "core/models/neural/networks/recipe.h"
#include "core/models/neural/networks/trained_network.h"
#include "core/models/neural/synthetic/written_futures.h"
#include "core/models/pretrained/paths/decoder_paths.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace shelfcast::core::networks {
namespace {

constexpr std::uint64_t kSynthesisStream = 4;
constexpr std::size_t kWritten = 1024, kPaths = 4; ///< windows from whose origins futures are written; futures of each
constexpr int kGanHorizon = 13, kFewestGanSteps = 100; ///< the horizon from which on the pair learns fewer steps; never fewer than those
constexpr int kShorter = 4;                        ///< a trial of the guard has so many times fewer epochs
constexpr double kClear = 0.995;                   ///< of the loss without: a smaller gain is chance

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point began)
{
    return std::chrono::duration<double>(Clock::now() - began).count();
}

/// Learns the pair before the validation part. By steps, not by the clock: another machine gets the same one.
Result<std::shared_ptr<const PathNetwork>> learnedPair(const NetworkSettings &settings, const Panel &panel, int horizon, const JobContext &job)
{
    Panel earlier = heldBack(panel, horizon);
    std::erase_if(earlier.series, [](const Series &series) { return series.y.empty(); });
    GanOptions options;
    options.steps = std::clamp(settings.ganSteps * kGanHorizon / std::max(horizon, 1), std::min(kFewestGanSteps, settings.ganSteps), settings.ganSteps);
    options.seconds = std::numeric_limits<double>::infinity();
    Result<TrainedGan> trained = trainGan(earlier, horizon, options, job);
    if (!trained)
        return tl::unexpected(trained.error());
    return loadGan(trained->model);
}

Result<Synthetic> written(const PathNetwork &network, const NetworkSettings &settings, const Panel &panel, int horizon, const EpochPlan &plan, Clock::time_point began,
                          const JobContext &job)
{
    std::vector<Window> origins = plan.windowsOf(0); // the training begins with 1
    origins.resize(std::min(origins.size(), kWritten));
    Result<WrittenFutures> futures = WrittenFutures::write(network, panel, origins, horizon, kPaths, job);
    if (!futures)
        return tl::unexpected(futures.error());
    Synthetic made;
    made.notes.emplace_back(QT_TRANSLATE_NOOP("core", "%1 possible futures were written in %2 seconds; %3 percent of the windows shown are such."),
                            std::vector<MessageArgument>{static_cast<std::int64_t>(futures->count()), std::round(secondsSince(began)), std::round(100.0 * settings.syntheticShare)});
    made.sales = std::make_unique<const WrittenFutures>(std::move(*futures));
    return made;
}

} // namespace

Result<Synthetic> synthetic(const NetworkSettings &settings, const Panel &panel, const Windows &windows, const EpochPlan &plan, const JobContext &job)
{
    const int horizon = windows.shape().horizon;
    const auto began = Clock::now();
    JobContext own = job;
    own.seed = mixed(job.seed, kSynthesisStream);
    own.training = nullptr;
    Synthetic made;
    if (settings.syntheticShare <= 0.0)
        return made;
    switch (settings.synthesis) {
    case Synthesis::None:
    case Synthesis::Guarded: break; // decided before
    case Synthesis::Bootstrap:
        made.sales = std::make_unique<const BootstrappedSales>(panel, horizon, horizon, windows.reach(), own);
        if (job.cancelled())
            return cancelled();
        break;
    case Synthesis::Gan: {
        const auto pair = learnedPair(settings, panel, horizon, part(own, 0.0, 0.9));
        if (!pair && pair.error().code == ErrorCode::TooShort) {
            made.notes.push_back(pair.error().message);
            break;
        }
        if (!pair)
            return tl::unexpected(pair.error());
        return written(**pair, settings, panel, horizon, plan, began, part(own, 0.9, 1.0));
    }
    case Synthesis::Decoder: {
        const auto decoder = pretrained::decoderPaths(settings.decoderWeights);
        if (!decoder)
            return tl::unexpected(decoder.error());
        return written(**decoder, settings, panel, horizon, plan, began, own);
    }
    }
    return made;
}

Result<GuardedChoice> guardedSynthesis(const NetworkSettings &settings, const Panel &history, int horizon, const JobContext &job)
{
    GuardedChoice choice{settings, {}};
    choice.settings.synthesis = Synthesis::None;
    double losses[2] = {};
    for (int with = 0; with < 2; ++with) {
        NetworkSettings trial = settings;
        trial.synthesis = with == 1 ? Synthesis::Bootstrap : Synthesis::None;
        trial.searchTrials = 0;
        trial.epochs = std::max(1, settings.epochs / kShorter);
        JobContext quiet = part(job, 0.5 * with, 0.5 * (with + 1));
        quiet.training = nullptr;
        const auto fitted = NetworkRecipe(trial).fit(history, horizon, quiet);
        if (!fitted)
            return tl::unexpected(fitted.error());
        losses[with] = std::numeric_limits<double>::infinity();
        for (const TrainingEpoch &epoch : static_cast<const TrainedNetwork &>(**fitted).record().report.epochs)
            if (std::isfinite(epoch.validationLoss))
                losses[with] = std::min(losses[with], epoch.validationLoss);
    }
    const bool helps = losses[1] < kClear * losses[0];
    if (helps)
        choice.settings.synthesis = Synthesis::Bootstrap;
    choice.notes.emplace_back(helps ? QT_TRANSLATE_NOOP("core", "Synthetic histories helped in a short training (validation loss %1 with, %2 without): they are shown.")
                                    : QT_TRANSLATE_NOOP("core", "Synthetic histories did not help in a short training (validation loss %1 with, %2 without): they are left out."),
                              std::vector<MessageArgument>{losses[1], losses[0]});
    return choice;
}

} // namespace shelfcast::core::networks
