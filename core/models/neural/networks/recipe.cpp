#include "core/models/neural/networks/recipe.h"

#include "core/models/neural/networks/scores.h"
#include "core/models/neural/networks/search.h"
#include "core/models/neural/networks/spread.h"
#include "core/models/neural/networks/trained_network.h"
#include "core/models/neural/synthetic/synthesis.h"

#include <algorithm>
#include <cstring>

namespace shelfcast::core::networks {
namespace {

constexpr int kStepsAnEpoch = 16;       ///< at least: a small panel's windows come several times
constexpr double kSynthesisTime = 0.2, kGuardTime = 0.33; ///< of the progress told
constexpr std::uint64_t kWeightStream = 1, kOrderStream = 2;

/// A number that changes with any value that a training sees (FNV-1a).
class Fingerprint {
public:
    void add(const void *data, std::size_t size)
    {
        const auto *bytes = static_cast<const unsigned char *>(data);
        for (std::size_t i = 0; i < size; ++i)
            m_value = (m_value ^ bytes[i]) * 0x100000001B3ULL;
    }
    void add(const std::string &text) { add(text.data(), text.size()); }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xCBF29CE484222325ULL;
};

/// @p start  the weights that a warm start goes on from; empty for a training that begins anew
std::uint64_t fingerprintOf(const Panel &panel, const NetworkSettings &settings, int horizon, std::uint64_t seed, std::span<const float> start)
{
    Fingerprint fingerprint;
    fingerprint.add(settingsText(settings));
    fingerprint.add(&horizon, sizeof horizon);
    fingerprint.add(&seed, sizeof seed);
    fingerprint.add(start.data(), start.size_bytes());
    fingerprint.add(std::string(frequencyId(panel.frequency)));
    for (const Covariate &covariate : panel.covariates)
        fingerprint.add(covariate.name);
    for (const Series &series : panel.series) {
        fingerprint.add(series.item + '\x1f' + series.location + '\x1f' + series.category);
        fingerprint.add(&series.firstPeriod, sizeof series.firstPeriod);
        fingerprint.add(series.y.data(), series.y.size() * sizeof(double));
        for (const auto &covariate : series.covariates)
            fingerprint.add(covariate.data(), covariate.size() * sizeof(double));
    }
    return fingerprint.value();
}

std::int64_t batchOf(const NetworkSettings &settings, std::size_t windows)
{
    const auto few = static_cast<std::int64_t>(windows / kStepsAnEpoch);
    return std::clamp<std::int64_t>(few, std::min(16, settings.batch), settings.batch);
}

tl::unexpected<Error> tooShort(int horizon)
{
    return failure(ErrorCode::TooShort,
                   {QT_TRANSLATE_NOOP("core", "No item has the %1 periods of history that a network needs to learn %2 periods ahead. Shorten the horizon or choose a simpler model."),
                    {std::int64_t{2 * horizon + 1}, std::int64_t{horizon}}});
}

bool sameForms(const PanelFeatures &a, const PanelFeatures &b)
{
    return a.frequency == b.frequency && a.seasons == b.seasons && a.priceAt == b.priceAt &&
           std::ranges::equal(a.covariates, b.covariates, [](const CovariateForm &x, const CovariateForm &y) {
               return x.name == y.name && x.ahead == y.ahead && x.log == y.log && x.flag == y.flag;
           });
}

/// Whether a kept network is the one that the settings ask for. What a search found may differ from them in units, dropout and context.
bool isAsked(const NetworkRecord &kept, const NetworkSettings &settings)
{
    if (settings.searchTrials > 0)
        return kept.architecture.id == settings.architecture.id && kept.architecture.layers == settings.architecture.layers;
    return kept.architecture == settings.architecture && (settings.context == 0 || kept.context == settings.context);
}

Tasks tasksOf(const NetworkSettings &settings, const PanelFeatures &features, bool nonNegative)
{
    return {.counts = settings.counts && nonNegative, .price = settings.priceWeight > 0.0 && features.priceAt >= 0, .direction = settings.directionWeight > 0.0};
}

} // namespace

int usualContext(Frequency frequency, int seasonLength)
{
    switch (frequency) {
    case Frequency::Hourly: return 168;
    case Frequency::Daily: return 56;
    case Frequency::Weekly: return 52;
    case Frequency::Monthly: return 36;
    case Frequency::Quarterly: return 16;
    case Frequency::Yearly: break;
    }
    return std::clamp(2 * seasonLength, 8, 64);
}

namespace {

/// What fit and fitFrom share: windows, training, scores.
Result<std::unique_ptr<const FittedModel>> learn(const NetworkSettings &settings, TrainingOptions options, NetworkRecord record, const Panel &history,
                                                 const JobContext &job, const std::vector<Message> &notes = {})
{
    const int horizon = record.horizon;
    const Windows windows(history, record.features, record.context, horizon);
    std::vector<Window> training = windows.training(horizon);
    if (training.empty())
        return tooShort(horizon);
    NetworkSettings own = settings;
    own.batch = static_cast<int>(batchOf(settings, training.size()));
    const std::size_t size = std::min(settings.windowsAnEpoch, std::max(training.size(), static_cast<std::size_t>(kStepsAnEpoch * own.batch)));
    TrainingData data{windows, EpochPlan(windows, std::move(training), horizon, settings.sampling, size, mixed(job.seed, kOrderStream)),
                            windows.last(horizon), fingerprintOf(history, settings, horizon, job.seed, options.warm ? std::span<const float>(record.weights) : std::span<const float>{})};
    Network network(windows.shape(), record.architecture, record.tasks, mixed(job.seed, kWeightStream), deviceOf(job));
    if (options.warm && !network.parameters().setWeights(record.weights))
        options.warm = false;
    const Result<Synthetic> made = synthetic(settings, history, windows, data.plan, part(job, 0.0, settings.synthesis == Synthesis::None ? 0.0 : kSynthesisTime));
    if (!made)
        return tl::unexpected(made.error());
    data.synthetic = made->sales.get();
    Result<TrainingReport> report = train(network, data, own, options, settings.synthesis == Synthesis::None ? job : part(job, kSynthesisTime, 1.0));
    if (!report)
        return tl::unexpected(report.error());
    Result<std::vector<double>> spread = spreadOf(network, windows, data.held, job);
    if (!spread)
        return tl::unexpected(spread.error());
    const Result<std::vector<HeadScore>> scores = scoresOf(network, windows, data.held, history, job);
    if (!scores)
        return tl::unexpected(scores.error());
    report->scores = *scores;
    report->notes.insert(report->notes.begin(), made->notes.begin(), made->notes.end());
    report->notes.insert(report->notes.begin(), notes.begin(), notes.end());
    if (job.training)
        job.training->told(*report);
    record.weights = network.parameters().weights();
    record.form = {}; // what goes on from a compressed network is not compressed
    record.spread = std::move(*spread);
    record.report = std::move(*report);
    return std::make_unique<const TrainedNetwork>(std::move(record));
}

} // namespace

Result<std::unique_ptr<const FittedModel>> NetworkRecipe::fit(const Panel &history, int horizon, const JobContext &job) const
{
    NetworkSettings settings = m_settings;
    NetworkRecord record;
    record.features = featuresOf(history, horizon);
    record.horizon = horizon;
    std::vector<Message> notes;
    JobContext training = job;
    if (m_settings.searchTrials > 0) {
        Result<SearchOutcome> found = searchSettings(m_settings, history, horizon, part(job, 0.0, 0.4));
        if (!found)
            return tl::unexpected(found.error());
        settings = found->settings;
        notes = std::move(found->notes);
        training = part(job, 0.4, 1.0);
    }
    if (settings.synthesis == Synthesis::Guarded) {
        Result<GuardedChoice> guarded = guardedSynthesis(settings, history, horizon, part(training, 0.0, kGuardTime));
        if (!guarded)
            return tl::unexpected(guarded.error());
        settings = std::move(guarded->settings);
        notes.insert(notes.end(), guarded->notes.begin(), guarded->notes.end());
        training = part(training, kGuardTime, 1.0);
    }
    record.architecture = settings.architecture;
    record.context = settings.context > 0 ? settings.context : usualContext(history.frequency, history.seasonLength);
    record.tasks = tasksOf(settings, record.features, history.nonNegative);
    settings.searchTrials = 0;
    return learn(settings, m_options, std::move(record), history, training, notes);
}

Result<std::unique_ptr<const FittedModel>> NetworkRecipe::fitFrom(const StoredModel &previous, const Panel &history, int horizon, const JobContext &job) const
{
    Result<NetworkRecord> kept = recordFrom(previous);
    const PanelFeatures features = featuresOf(history, horizon);
    if (!kept || kept->horizon != horizon || !isAsked(*kept, m_settings) || !sameForms(kept->features, features) ||
        kept->tasks != tasksOf(m_settings, features, history.nonNegative))
        return fit(history, horizon, job);
    TrainingOptions options = m_options;
    options.warm = true;
    return learn(m_settings, options, std::move(*kept), history, job);
}

} // namespace shelfcast::core::networks
