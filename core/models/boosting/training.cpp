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
/// Rounds without a better loss before the growth stops, at a learning rate of 0.05.
constexpr double kPatience = 30.0;

Loss lossFor(const Panel &panel)
{
    std::size_t known = 0, zero = 0;
    for (const Series &series : panel.series)
        for (const double value : series.y) {
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
        const double value = static_cast<double>((*expected)[i]);
        tried.push_back({nonNegative ? std::max(value, 0.0) : value, static_cast<double>(held.rows.label[i]), held.unrest[i], held.step[i]});
    }
    return HeldOutErrors(std::move(tried), nonNegative);
}

} // namespace

Result<Trained> train(const Panel &panel, int horizon, const TrainingOptions &options, const JobContext &job)
{
    Trained trained;
    trained.plan = planOf(panel, options.features);
    trained.loss = options.loss.value_or(lossFor(panel));
    TreeSettings settings;
    settings.loss = trained.loss;
    settings.depth = options.depth;
    settings.learningRate = options.learningRate;
    settings.seed = job.seed;
    SampleSettings sampling{horizon, options.rows, job.seed};
    if (job.cancelled())
        return cancelled();

    SampleSettings few = sampling;
    few.most = kMostHeld;
    const Result<Samples> held = heldOutSamples(trained.plan, panel, few, part(job, 0.0, 0.05));
    if (!held)
        return tl::unexpected(held.error());
    int rounds = options.trees;
    {
        Result<Samples> before = trainingSamples(trained.plan, panel, sampling, true, part(job, 0.05, 0.1));
        if (!before)
            return tl::unexpected(before.error());
        if (before->rows.count() < kFewestRows || held->rows.count() < kFewestHeld)
            return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "All series together are too short for trees, so a simpler model stands in."));
        const int patience = static_cast<int>(std::ceil(kPatience * std::max(1.0, 0.05 / options.learningRate)));
        const Result<Grown> grown = grow(before->rows, options.stopEarly ? &held->rows : nullptr, settings, options.trees, patience, part(job, 0.1, 0.5),
                                         QT_TRANSLATE_NOOP("core", "Growing trees without the last periods"));
        if (!grown)
            return tl::unexpected(grown.error());
        rounds = std::max(1, grown->rounds);
        Result<HeldOutErrors> errors = errorsOf(grown->booster, *held, panel.nonNegative);
        if (!errors)
            return tl::unexpected(errors.error());
        trained.errors = std::move(*errors);
    }
    Result<Samples> all = trainingSamples(trained.plan, panel, sampling, false, part(job, 0.5, 0.55));
    if (!all)
        return tl::unexpected(all.error());
    Result<Grown> grown = grow(all->rows, nullptr, settings, rounds, rounds, part(job, 0.55, 1.0), QT_TRANSLATE_NOOP("core", "Growing trees on all periods"));
    if (!grown)
        return tl::unexpected(grown.error());
    trained.booster = std::move(grown->booster);
    trained.trees = grown->rounds;
    return trained;
}

} // namespace shelfcast::core::boosting
