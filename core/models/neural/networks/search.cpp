#include "core/models/neural/networks/search.h"

#include "core/models/neural/networks/recipe.h"
#include "core/models/neural/networks/trained_network.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace shelfcast::core::networks {
namespace {

constexpr int kShorter = 4; ///< a trial has so many times fewer epochs
constexpr std::uint64_t kSearchStream = 3;

template <class T, std::size_t N>
T oneOf(const T (&values)[N], Random &random)
{
    return values[random.below(N)];
}

NetworkSettings varied(const NetworkSettings &settings, const Panel &history, Random &random)
{
    NetworkSettings trial = settings;
    trial.learningRate = std::min(settings.learningRate * oneOf({0.3, 0.5, 1.0, 2.0, 3.0}, random), 0.5);
    trial.architecture.units = std::clamp<std::int64_t>(static_cast<std::int64_t>(static_cast<double>(settings.architecture.units) * oneOf({0.5, 1.0, 2.0}, random)), 4, 1024);
    trial.architecture.dropout = oneOf({0.0, 0.1, 0.2}, random);
    const int context = settings.context > 0 ? settings.context : usualContext(history.frequency, history.seasonLength);
    trial.context = std::clamp(static_cast<int>(context * oneOf({0.5, 1.0, 1.5}, random)), 4, 512);
    return trial;
}

} // namespace

Result<SearchOutcome> searchSettings(const NetworkSettings &settings, const Panel &history, int horizon, const JobContext &job)
{
    const auto start = std::chrono::steady_clock::now();
    Random random(mixed(job.seed, kSearchStream));
    SearchOutcome outcome{settings, {}};
    double best = std::numeric_limits<double>::infinity();
    for (int trial = 0; trial < settings.searchTrials; ++trial) {
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        if (trial > 0 && took.count() > settings.searchMinutes * 60.0)
            break;
        const NetworkSettings wanted = trial == 0 ? settings : varied(settings, history, random);
        NetworkSettings shorter = wanted;
        shorter.searchTrials = 0;
        if (shorter.synthesis != Synthesis::Bootstrap) // the others take longer than a trial
            shorter.synthesis = Synthesis::None;
        shorter.epochs = std::max(1, settings.epochs / kShorter);
        JobContext quiet = part(job, static_cast<double>(trial) / settings.searchTrials, static_cast<double>(trial + 1) / settings.searchTrials);
        quiet.training = nullptr;
        const auto fitted = NetworkRecipe(shorter).fit(history, horizon, quiet);
        if (!fitted && fitted.error().code == ErrorCode::InvalidInput) // these settings don't learn; others may
            continue;
        if (!fitted)
            return tl::unexpected(fitted.error());
        const TrainingReport &report = static_cast<const TrainedNetwork &>(**fitted).record().report;
        double loss = std::numeric_limits<double>::infinity();
        for (const TrainingEpoch &epoch : report.epochs)
            loss = std::min(loss, epoch.validationLoss);
        outcome.notes.emplace_back(
            QT_TRANSLATE_NOOP("core", "Tried learning rate %1, %2 units, dropout %3, context %4: validation loss %5."),
            std::vector<MessageArgument>{wanted.learningRate, wanted.architecture.units, wanted.architecture.dropout, std::int64_t{report.context}, loss});
        if (loss < best) {
            best = loss;
            outcome.settings = wanted;
        }
    }
    return outcome;
}

} // namespace shelfcast::core::networks
