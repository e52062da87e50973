#include "core/workflow/forecast/forecast_parts.h"

#include "core/models/panel_model.h"
#include "core/models/partwise.h"
#include "core/narrative/forecast_grade.h"
#include "core/workflow/forecast/forecast_calibration.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace shelfcast::core {
namespace {

/// Numbers that a part may hold at once, its forecasts included: 32 MB of them.
constexpr std::size_t kNumbersAtOnce = 4'000'000;
/// Series whose rows are made and written together.
constexpr std::size_t kRowsAtOnce = 256;

SeriesAccuracy accuracyOf(const Score &score)
{
    return {score.model.wape, score.model.mase, score.model.bias, score.naive.wape, score.naive.mase, score.naive.bias};
}

std::int64_t knownPeriods(const Series &series)
{
    return std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); });
}

/// Why this model, where the forecast itself does not say: a person chose it.
Message chosenByHand(const ModelCard &card, const SeriesAccuracy &accuracy, int heldOut)
{
    const Phrase name(card.name);
    if (!std::isfinite(accuracy.wape) || !std::isfinite(accuracy.naiveWape))
        return {QT_TRANSLATE_NOOP("core", "%1, as asked for; its last periods cannot be used to check it."), {name}};
    return {QT_TRANSLATE_NOOP("core", "%1, as asked for. On the last %2 periods it was off by %3 % of sales, seasonal naive by %4 %."),
            {name, std::int64_t{heldOut}, std::round(100.0 * accuracy.wape), std::round(100.0 * accuracy.naiveWape)}};
}

/// What a forecast that is shown until a better one is ready says of itself.
Message firstLook(const ModelCard &card, const SeriesAccuracy &accuracy, int heldOut)
{
    const Phrase name(card.name);
    if (!std::isfinite(accuracy.wape))
        return {QT_TRANSLATE_NOOP("core", "%1 for a first look, until a better forecast takes its place; its last periods cannot be used to check it."), {name}};
    return {QT_TRANSLATE_NOOP("core", "%1 for a first look, until a better forecast takes its place. On the last %2 periods it was off by %3 % of sales."),
            {name, std::int64_t{heldOut}, std::round(100.0 * accuracy.wape)}};
}

/// The same of a model that was learned before the forecast.
Message withWeightsOf(const ModelCard &card, std::int64_t training, const SeriesAccuracy &accuracy, int heldOut)
{
    const Phrase name(card.name);
    if (!std::isfinite(accuracy.wape) || !std::isfinite(accuracy.naiveWape))
        return {QT_TRANSLATE_NOOP("core", "%1, as asked for, with the weights of training %2; its last periods cannot be used to check it."), {name, training}};
    return {QT_TRANSLATE_NOOP("core", "%1, as asked for, with the weights of training %2. On the last %3 periods, by which at most its best epoch was chosen, it was off by %4 % of sales, seasonal naive by %5 %."),
            {name, training, std::int64_t{heldOut}, std::round(100.0 * accuracy.wape), std::round(100.0 * accuracy.naiveWape)}};
}

/// Keeps the last report of a training and nothing else.
class LastReport final : public TrainingDesk {
public:
    void told(const TrainingReport &report) override { m_report = report; }
    std::string checkpoint() override { return {}; }
    void keep(const std::string &) override {}
    TrainingReport take() { return std::move(m_report); }

private:
    TrainingReport m_report;
};

/// A job whose progress is a part of another's, under one heading however many steps it takes.
JobContext under(const Message &stage, const JobContext &job, double from, double to)
{
    JobContext inner = part(job, from, to);
    if (job.progress)
        inner.progress = [outer = inner.progress, stage](double fraction, const Message &) { outer(fraction, stage); };
    return inner;
}

/// One forecast on its way from the panel into the draft.
class Work {
public:
    Work(const ForecastPlan &plan, PanelReader &reader, RunDraft &draft)
        : m_plan(plan), m_reader(reader), m_draft(draft), m_calibration(reader.size(), plan.heldOut)
    {
        m_counts.grades = {{"solid", 0}, {"thin", 0}, {"guess", 0}};
        m_counts.series = reader.size();
    }
    Result<void> whole(const JobContext &job);
    Result<void> withLearned(const FittedModel &model, const JobContext &job);
    Result<void> inParts(const PartwiseForecaster &model, const JobContext &job);
    ForecastCounts take()
    {
        m_counts.total = accuracyOf(m_sums.total());
        return std::move(m_counts);
    }

private:
    std::size_t seriesAtOnce() const;
    Result<void> look(PartwiseFit &now, PartwiseFit &earlier, const JobContext &job);
    Result<void> check(PartwiseFit &earlier, const Panel &panel, std::size_t first, const JobContext &job);
    void checked(const Panel &panel, const ForecastSet &forecasts, std::size_t first);
    Result<Panel> read(std::size_t first, std::size_t last, const JobContext &job);
    Result<void> eachPart(const JobContext &job, const std::function<Result<void>(const Panel &, std::size_t, const JobContext &)> &work);
    Result<void> forecastPart(PartwiseFit &now, const Panel &panel, std::size_t first, const JobContext &job);
    Result<void> store(const Panel &panel, std::size_t first, ForecastSet &forecasts, const FittedModel &fitted);
    StoredForecast row(const Series &series, const Score &score, SeriesForecast forecast, StoredModel learned) const;
    void count(const StoredForecast &row);

    const ForecastPlan &m_plan;
    PanelReader &m_reader;
    RunDraft &m_draft;
    ForecastCalibration m_calibration;
    std::optional<Panel> m_only;  ///< where all series are one part: read once
    std::vector<Score> m_scores;  ///< of all series
    ScoreSums m_sums;
    ForecastCounts m_counts;
};

std::size_t Work::seriesAtOnce() const
{
    const std::size_t longest = std::ranges::max(m_reader.lengths()), columns = 1 + m_reader.frame().covariates.size();
    const std::size_t numbers = 2 * longest * columns + 2 * (kQuantileCount + 1) * static_cast<std::size_t>(m_plan.horizon);
    return std::clamp<std::size_t>(kNumbersAtOnce / numbers, 1, std::max<std::size_t>(1, m_plan.seriesAtOnce));
}

StoredForecast Work::row(const Series &series, const Score &score, SeriesForecast forecast, StoredModel learned) const
{
    StoredForecast row;
    row.seriesId = series.id;
    row.accuracy = accuracyOf(score);
    row.grade = gradeOf({m_reader.frame().frequency, knownPeriods(series), forecast.standIn, row.accuracy});
    row.why = forecast.why;
    if (m_plan.preliminary)
        row.why = firstLook(*m_plan.card, row.accuracy, m_plan.heldOut);
    if (row.why.empty())
        row.why = m_plan.learned ? withWeightsOf(*m_plan.card, m_plan.training, row.accuracy, m_plan.heldOut) : chosenByHand(*m_plan.card, row.accuracy, m_plan.heldOut);
    row.forecast = std::move(forecast);
    row.model = std::move(learned);
    return row;
}

void Work::count(const StoredForecast &row)
{
    static constexpr const char *kGrades[] = {"guess", "thin", "solid"};
    ++m_counts.champions[row.forecast.modelId];
    ++m_counts.grades[kGrades[static_cast<int>(row.grade)]];
    m_counts.failed += row.forecast.standIn;
}

/// Empties @p forecasts.
Result<void> Work::store(const Panel &panel, std::size_t first, ForecastSet &forecasts, const FittedModel &fitted)
{
    std::vector<StoredForecast> rows;
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        if (!m_plan.calibrated) {
            const FiniteView view(viewOf(panel, i));
            m_calibration.apply(view.view(), forecasts[i]);
        }
        rows.push_back(row(panel.series[i], m_scores[first + i], std::move(forecasts[i]), fitted.storeSeries(i)));
        forecasts[i] = {};
        count(rows.back());
        if (rows.size() < kRowsAtOnce && i + 1 < forecasts.size())
            continue;
        if (auto added = m_draft.add(m_plan.run, rows); !added)
            return added;
        rows.clear();
    }
    return {};
}

Result<void> Work::whole(const JobContext &job)
{
    const Result<Panel> panel = m_reader.read(0, m_reader.size(), part(job, 0.0, 0.1));
    if (!panel)
        return tl::unexpected(panel.error());
    StoredModel before;
    {
        const Panel earlier = heldBack(*panel, m_plan.heldOut);
        const auto fitted = m_plan.model->fit(earlier, m_plan.heldOut, part(job, 0.1, 0.49));
        if (!fitted)
            return tl::unexpected(fitted.error());
        const Result<ForecastSet> forecasts = (*fitted)->forecast(earlier, m_plan.heldOut, part(job, 0.49, 0.52));
        if (!forecasts)
            return tl::unexpected(forecasts.error());
        checked(*panel, *forecasts, 0);
        before = (*fitted)->store();
    }
    m_calibration.learn();
    LastReport report;
    JobContext learning = part(job, 0.52, 0.96);
    learning.training = &report;
    const auto fitted = m_plan.model->fitFrom(before, *panel, m_plan.horizon, learning);
    if (!fitted)
        return tl::unexpected(fitted.error());
    Result<ForecastSet> forecasts = (*fitted)->forecast(*panel, m_plan.horizon, part(job, 0.96, 1.0));
    if (!forecasts)
        return tl::unexpected(std::move(forecasts).error());
    if ((*fitted)->storeSeries(0).modelId.empty())
        m_counts.together = (*fitted)->store();
    m_counts.report = report.take();
    return store(*panel, 0, *forecasts, **fitted);
}

Result<void> Work::withLearned(const FittedModel &model, const JobContext &job)
{
    const Result<Panel> panel = m_reader.read(0, m_reader.size(), part(job, 0.0, 0.2));
    if (!panel)
        return tl::unexpected(panel.error());
    {
        const Panel earlier = heldBack(*panel, m_plan.heldOut);
        const Result<ForecastSet> forecasts = model.forecast(earlier, m_plan.heldOut, part(job, 0.2, 0.6));
        if (!forecasts)
            return tl::unexpected(forecasts.error());
        checked(*panel, *forecasts, 0);
    }
    m_calibration.learn();
    Result<ForecastSet> forecasts = model.forecast(*panel, m_plan.horizon, part(job, 0.6, 1.0));
    if (!forecasts)
        return tl::unexpected(std::move(forecasts).error());
    m_counts.together = model.store();
    return store(*panel, 0, *forecasts, model);
}

Result<Panel> Work::read(std::size_t first, std::size_t last, const JobContext &job)
{
    if (m_only)
        return *m_only;
    Result<Panel> panel = m_reader.read(first, last, job);
    if (panel && first == 0 && last == m_reader.size())
        m_only = *panel;
    return panel;
}

/// Reads part after part.
Result<void> Work::eachPart(const JobContext &job, const std::function<Result<void>(const Panel &, std::size_t, const JobContext &)> &work)
{
    const std::size_t all = m_reader.size(), step = seriesAtOnce();
    for (std::size_t first = 0; first < all; first += step) {
        const std::size_t last = std::min(first + step, all);
        const double count = static_cast<double>(all);
        const JobContext inner = partJob(part(job, static_cast<double>(first) / count, static_cast<double>(last) / count), first);
        const Result<Panel> panel = read(first, last, part(inner, 0.0, 0.1));
        if (!panel)
            return tl::unexpected(panel.error());
        if (auto done = work(*panel, first, part(inner, 0.1, 1.0)); !done)
            return done;
    }
    return {};
}

Result<void> Work::look(PartwiseFit &now, PartwiseFit &earlier, const JobContext &job)
{
    return eachPart(job, [&](const Panel &panel, std::size_t first, const JobContext &inner) -> Result<void> {
        auto looked = now.look(panel, first, part(inner, 0.0, now.checksItself() ? 1.0 : 0.5));
        if (looked && !now.checksItself())
            looked = earlier.look(heldBack(panel, m_plan.heldOut), first, part(inner, 0.5, 1.0));
        return looked;
    });
}

/// Keeps how the model did on the periods held out.
void Work::checked(const Panel &panel, const ForecastSet &forecasts, std::size_t first)
{
    std::ranges::move(scoresOf(panel, forecasts, m_plan.heldOut, m_sums), std::back_inserter(m_scores));
    for (std::size_t i = 0; i < forecasts.size() && !m_plan.calibrated; ++i) {
        const FiniteView view(viewOf(panel, i));
        m_calibration.add(first + i, view.view(), forecasts[i]);
    }
}

/// Forecasts the periods held out with what the model knew before.
Result<void> Work::check(PartwiseFit &earlier, const Panel &panel, std::size_t first, const JobContext &job)
{
    const Panel before = heldBack(panel, m_plan.heldOut);
    Result<ForecastSet> forecasts;
    if (earlier.checksItself()) {
        forecasts = earlier.check(before, first, job);
    } else {
        const auto fitted = earlier.fit(before, first, part(job, 0.0, 0.9));
        if (!fitted)
            return tl::unexpected(fitted.error());
        forecasts = (*fitted)->forecast(before, m_plan.heldOut, part(job, 0.9, 1.0));
    }
    if (!forecasts)
        return tl::unexpected(forecasts.error());
    checked(panel, *forecasts, first);
    return {};
}

Result<void> Work::forecastPart(PartwiseFit &now, const Panel &panel, std::size_t first, const JobContext &job)
{
    const auto fitted = now.fit(panel, first, part(job, 0.0, 0.8));
    if (!fitted)
        return tl::unexpected(fitted.error());
    Result<ForecastSet> forecasts = (*fitted)->forecast(panel, m_plan.horizon, part(job, 0.8, 1.0));
    if (!forecasts)
        return tl::unexpected(std::move(forecasts).error());
    return store(panel, first, *forecasts, **fitted);
}

Result<void> Work::inParts(const PartwiseForecaster &model, const JobContext &job)
{
    const std::unique_ptr<PartwiseFit> now = model.inParts(m_plan.horizon), before = model.inParts(m_plan.heldOut);
    now->announce(m_reader.size(), m_plan.heldOut);
    before->announce(m_reader.size(), 0);
    const double looked = now->looksFirst() ? 0.6 : 0.0; // the share of the work
    if (now->looksFirst())
        if (auto done = look(*now, *before, under(QT_TRANSLATE_NOOP("core", "Comparing models"), job, 0.0, looked)); !done)
            return done;
    PartwiseFit &earlier = now->checksItself() ? *now : *before;
    // The check of all series comes first: it tells how wide the intervals have to be.
    const double half = 0.5 * (looked + 1.0);
    const auto checking = [&](const Panel &panel, std::size_t first, const JobContext &inner) { return check(earlier, panel, first, inner); };
    if (auto done = eachPart(under({QT_TRANSLATE_NOOP("core", "Checking %1"), {Phrase(m_plan.card->name)}}, job, looked, half), checking); !done)
        return done;
    m_calibration.learn();
    const auto fitting = [&](const Panel &panel, std::size_t first, const JobContext &inner) { return forecastPart(*now, panel, first, inner); };
    return eachPart(under({QT_TRANSLATE_NOOP("core", "Fitting %1"), {Phrase(m_plan.card->name)}}, job, half, 1.0), fitting);
}

} // namespace

Result<ForecastCounts> forecastParts(const ForecastPlan &plan, PanelReader &reader, RunDraft &draft, const JobContext &job)
{
    Work work(plan, reader, draft);
    const auto *partwise = dynamic_cast<const PartwiseForecaster *>(plan.model);
    if (auto done = plan.learned ? work.withLearned(*plan.learned, job) : partwise ? work.inParts(*partwise, job) : work.whole(job); !done)
        return tl::unexpected<Error>(std::move(done).error());
    return work.take();
}

} // namespace shelfcast::core
