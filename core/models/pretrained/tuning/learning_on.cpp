#include "core/models/pretrained/tuning/learning_on.h"

#include "core/models/pretrained/drivers/driver_effects.h"
#include "core/models/pretrained/tuning/guard.h"
#include "core/models/pretrained/tuning/tuned_model.h"
#include "core/models/pretrained/tuning/tuned_weights.h"
#include "core/models/pretrained/tuning/tuner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::array<double, 5> kShares = {0.0, 0.25, 0.5, 0.75, 1.0}; ///< of the way from the shipped weights to those that learned on
constexpr std::size_t kTried = 600;   ///< series that decide how far to go
constexpr double kLearning = 0.75;    ///< share of the progress

TuningSeries tuningSeries(const SeriesView &view, std::span<const double> y)
{
    TuningSeries one;
    for (const double value : y)
        one.y.push_back(std::isfinite(value) ? networks::tamed(value) : std::numeric_limits<double>::quiet_NaN());
    std::tie(one.season, one.longSeason) = toldSeasons(view);
    return one;
}

/// The series as the network will be shown them: as they are, and where drivers are taken out beforehand also as they are without these.
TuningWindows windowsOf(const Panel &panel, const HeldOut &held, bool drivers, const JobContext &job)
{
    std::vector<TuningSeries> series;
    std::vector<SeriesView> views, earlier;
    std::vector<std::string_view> categories;
    const auto back = static_cast<std::size_t>(held.periods());
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        views.push_back(viewOf(panel, i));
        categories.push_back(panel.series[i].category);
        series.push_back(tuningSeries(views.back(), views.back().y));
        earlier.push_back(views.back());
        earlier.back().y = views.back().y.first(views.back().y.size() - std::min(back, views.back().y.size()));
    }
    if (!drivers || driverFormsOf(views).empty())
        return {std::move(series), held};
    const std::vector<DriverEffect> effects = driverEffectsOf(earlier, categories, held.periods(), job); // nor is anything of them learned from the held-out part
    for (std::size_t i = 0; i < views.size() && i < effects.size(); ++i) {
        const DriverEffect &effect = effects[i];
        const std::size_t periods = views[i].y.size();
        if ((effect.any() || effect.closes()) && effect.closed.size() >= periods && (!effect.any() || effect.size.size() >= periods))
            series.push_back(tuningSeries(views[i], withoutDrivers(views[i], effect)));
    }
    return {std::move(series), held};
}

/// What the figures of the held-out part are called; the window and the command line look for these.
void addScores(TrainingReport &report, const Message &head, const HeldErrors &errors)
{
    report.scores.push_back({head, QT_TRANSLATE_NOOP("core", "WAPE"), errors.wape()});
    report.scores.push_back({head, QT_TRANSLATE_NOOP("core", "MASE"), errors.meanMase()});
    report.scores.push_back({head, QT_TRANSLATE_NOOP("core", "Items better than seasonal naive"), errors.beatsNaive()});
}

Message verdictNote(const Verdict &verdict, bool learned)
{
    const auto percent = [](double share) { return std::round(1000.0 * share) / 10.0; };
    if (!learned)
        return QT_TRANSLATE_NOOP("core", "No round of learning on lowered the loss on the held-out periods, so the network stays as it was shipped.");
    if (verdict.fades)
        return {QT_TRANSLATE_NOOP("core", "Learning on lowered the loss on the held-out periods by %1 % (give or take %2 %), but by too little on the later of them or by some measure to be sure of the periods to come, so the network stays as it was shipped."),
                {percent(verdict.gain), percent(verdict.noise)}};
    if (verdict.taken == 0)
        return {QT_TRANSLATE_NOOP("core", "Learning on did not make the forecasts of the held-out periods surely better (change of the loss %1 %, give or take %2 %), so the network stays as it was shipped."),
                {percent(-verdict.gain), percent(verdict.noise)}};
    return {QT_TRANSLATE_NOOP("core", "Learning on lowered the loss on the held-out periods by %1 % (give or take %2 %), so forecasts take the network %3 % of the way to what it learned."),
            {percent(verdict.gain), percent(verdict.noise), static_cast<std::int64_t>(std::lround(100.0 * kShares[verdict.taken]))}};
}

} // namespace

TuningPlan tuningPlan(Tuning how, double minutes)
{
    TuningPlan plan;
    plan.minutes = minutes;
    if (how == Tuning::Quick) {
        plan.rank = 8;
        plan.encoderRate = 2e-3;
        plan.residualRate = 2e-3;
        plan.epochs = 6;
        plan.windows = 2048;
    }
    return plan;
}

Result<std::unique_ptr<const FittedModel>> LearningOn::fit(const Panel &history, int horizon, const JobContext &job) const
{
    std::vector<std::size_t> lengths;
    for (const Series &series : history.series)
        lengths.push_back(series.y.size());
    const HeldOut held = heldOutOf(std::move(lengths), horizon);
    TrainingReport report;
    report.horizon = horizon;
    report.context = kLongestContext;
    const TuningWindows windows = windowsOf(history, held, m_options.drivers, job);
    Result<Moves> moves = learnOn(m_shipped->trunks, windows, m_plan, report, part(job, 0.0, kLearning));
    if (!moves)
        return tl::unexpected(moves.error());

    const Panel tried = someSeries(history, kTried);
    PretrainedOptions unchecked = m_options; // the periods that widths would be checked on have been learned from
    unchecked.checksWidths = false;
    std::vector<HeldErrors> errors;
    for (std::size_t i = 0; i < kShares.size() && (i == 0 || report.bestEpoch > 0); ++i) {
        const double from = kLearning + (1.0 - kLearning) * static_cast<double>(i) / kShares.size();
        const auto weights = tunedWeights(m_shipped, tunedBytes(*m_shipped, *moves, kShares[i]));
        if (!weights)
            return tl::unexpected(weights.error());
        Result<HeldErrors> measured = errorsOf(PretrainedModel(*weights, unchecked), tried, held, part(job, from, from + (1.0 - kLearning) / kShares.size()));
        if (!measured) {
            if (measured.error().code == ErrorCode::Cancelled) // only the choice is made again
                keepLearned(m_shipped->trunks, windows, m_plan, report, *moves, job);
            return tl::unexpected(measured.error());
        }
        errors.push_back(std::move(*measured));
    }
    const Verdict verdict = judged(errors);
    addScores(report, QT_TRANSLATE_NOOP("core", "Quantity"), errors[verdict.taken]);
    addScores(report, QT_TRANSLATE_NOOP("core", "As shipped"), errors.front());
    report.notes.push_back(verdictNote(verdict, report.bestEpoch > 0));
    if (job.training)
        job.training->told(report);
    const Taken taken{kShares[verdict.taken], history.lastPeriod - held.periods()};
    std::string bytes = tunedBytes(*m_shipped, *moves, taken.share);
    return tunedWeights(m_shipped, bytes).map([&](std::shared_ptr<const PretrainedWeights> weights) -> std::unique_ptr<const FittedModel> {
        return std::make_unique<const TunedModel>(std::move(weights), m_options, std::move(bytes), taken);
    });
}

} // namespace shelfcast::core::pretrained
