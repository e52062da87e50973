#include "core/models/boosting/training.h"

#include "core/models/boosting/samples.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::boosting {

namespace {

constexpr std::size_t kFewestRows = 30;
constexpr std::size_t kFewestHeld = 8;
constexpr std::size_t kMostHeld = 60'000;
/// Above this share of periods without sales, sales are counts with many zeros, and Tweedie's loss fits them.
constexpr double kIntermittent = 0.05;
/// From so many horizons on, a history can spare several of them.
constexpr int kLongHistory = 20, kManyWindows = 3;
/// Rounds without a better loss before the growth stops, at a learning rate of 0.05.
constexpr double kPatience = 30.0;

Loss lossFor(const Panel &panel)
{
    std::size_t known = 0, zero = 0;
    for (const Series &series : panel.series)
        for (const double value : series.y) {
            if (value < 0.0) // more came back than was sold: Tweedie's loss knows no such sales
                return Loss::Squared;
            known += std::isfinite(value);
            zero += value == 0.0;
        }
    return panel.nonNegative && static_cast<double>(zero) > kIntermittent * static_cast<double>(known) ? Loss::Tweedie : Loss::Squared;
}

Result<HeldOutErrors> errorsOf(const Booster &booster, const Samples &held, bool nonNegative)
{
    const Result<std::vector<float>> expected = booster.predict(held.rows.x, held.rows.columns);
    if (!expected)
        return tl::unexpected(expected.error());
    std::vector<Tried> tried;
    for (std::size_t i = 0; i < held.step.size(); ++i) {
        const double value = static_cast<double>((*expected)[i]) + held.start[i];
        tried.push_back({nonNegative ? std::max(value, 0.0) : value, static_cast<double>(held.rows.label[i]) + held.start[i], held.unrest[i], held.step[i]});
    }
    return HeldOutErrors(std::move(tried), nonNegative);
}

/// Trees that have not seen the last windows, and what they expected of these.
struct Rehearsal {
    int rounds = 0;
    HeldOutErrors errors;
};

Result<Rehearsal> rehearse(const Panel &panel, const FeaturePlan &plan, const SampleSettings &sampling, const TreeSettings &settings, int rounds,
                           std::optional<int> patience, const JobContext &job)
{
    SampleSettings few = sampling;
    few.most = kMostHeld;
    const Result<Samples> held = heldOutSamples(plan, panel, few, part(job, 0.0, 0.1));
    if (!held)
        return tl::unexpected(held.error());
    const Result<Samples> before = trainingSamples(plan, panel, sampling, true, part(job, 0.1, 0.2));
    if (!before)
        return tl::unexpected(before.error());
    if (before->rows.count() < kFewestRows || held->rows.count() < kFewestHeld)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "All series together are too short for trees, so a simpler model stands in."));
    const Result<Grown> grown = grow(before->rows, patience ? &held->rows : nullptr, settings, rounds, patience.value_or(rounds), part(job, 0.2, 1.0),
                                     QT_TRANSLATE_NOOP("core", "Growing trees without the last periods"));
    if (!grown)
        return tl::unexpected(grown.error());
    Result<HeldOutErrors> errors = errorsOf(grown->booster, *held, panel.nonNegative);
    if (!errors)
        return tl::unexpected(errors.error());
    return Rehearsal{std::max(1, grown->rounds), std::move(*errors)};
}

/// The middle length of the histories.
int usualLength(const Panel &panel)
{
    std::vector<int> lengths;
    for (const Series &series : panel.series)
        lengths.push_back(static_cast<int>(series.y.size()));
    std::ranges::sort(lengths);
    return lengths.empty() ? 0 : lengths[lengths.size() / 2];
}

} // namespace

Result<Trained> train(const Panel &panel, int horizon, const TrainingOptions &options, const JobContext &job)
{
    if (job.cancelled())
        return cancelled();
    Trained trained;
    trained.plan = planOf(panel, options.features);
    trained.loss = options.loss.value_or(lossFor(panel));
    trained.plan.seasonalStart = trained.loss != Loss::Tweedie && !trained.plan.seasons.empty() && trained.plan.seasons.back() > kShortSeason;
    TreeSettings settings;
    settings.loss = trained.loss;
    settings.depth = options.depth;
    settings.learningRate = options.learningRate;
    settings.seed = job.seed;

    // A long history can spare several horizons at once; of a short one, the trees' number is sought with one, the errors with two.
    const int length = usualLength(panel);
    SampleSettings sampling{horizon, length >= kLongHistory * horizon ? kManyWindows : 1, options.rows, job.seed};
    const int patience = static_cast<int>(std::ceil(kPatience * std::max(1.0, 0.05 / options.learningRate)));
    Result<Rehearsal> first = rehearse(panel, trained.plan, sampling, settings, options.trees, options.stopEarly ? std::optional(patience) : std::nullopt, part(job, 0.0, 0.4));
    if (!first)
        return tl::unexpected(first.error());
    trained.errors = std::move(first->errors);
    if (sampling.windows == 1 && length >= 6 * horizon) {
        sampling.windows = 2;
        Result<Rehearsal> second = rehearse(panel, trained.plan, sampling, settings, first->rounds, std::nullopt, part(job, 0.4, 0.6));
        if (!second)
            return tl::unexpected(second.error());
        trained.errors = std::move(second->errors);
    }
    const Result<Samples> all = trainingSamples(trained.plan, panel, sampling, false, part(job, 0.6, 0.65));
    if (!all)
        return tl::unexpected(all.error());
    Result<Grown> grown = grow(all->rows, nullptr, settings, first->rounds, first->rounds, part(job, 0.65, 1.0), QT_TRANSLATE_NOOP("core", "Growing trees on all periods"));
    if (!grown)
        return tl::unexpected(grown.error());
    trained.booster = std::move(grown->booster);
    trained.trees = grown->rounds;
    return trained;
}

} // namespace shelfcast::core::boosting
