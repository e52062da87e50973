#include "core/workflow/totals/reconcile_run.h"

#include "core/evaluation/auto/auto_series.h"
#include "core/models/fallback.h"
#include "core/models/moved_forecast.h"
#include "core/models/partwise.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kSeriesAtOnce = 500;

Result<Explanation> explained(const Registry &models, const StoredModel &stored, const Panel &panel, std::size_t index, const JobContext &job)
{
    const FiniteView view(viewOf(panel, index));
    if (stored.modelId == "auto") {
        const auto champion = loadAutoSeries(models, stored);
        if (!champion)
            return tl::unexpected<Error>(champion.error());
        return explainAuto(*champion, view.view(), 1, job);
    }
    const ModelEntry *entry = models.find(stored.modelId);
    if (!isFallback(stored) && (!entry || !entry->loadSeries))
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This model cannot be taken apart."));
    const auto fitted = isFallback(stored) ? loadFallback(stored) : entry->loadSeries(stored);
    if (!fitted)
        return tl::unexpected<Error>(fitted.error());
    return (*fitted)->explain(view.view(), 1, job);
}

/// One run on its way from forecasts that stand alone to forecasts that agree.
class Work {
public:
    Work(const Registry &models, const ForecastPlan &plan, Reconciliation method, PanelReader &reader, RunDraft &draft)
        : m_models(models), m_plan(plan), m_method(method), m_reader(reader), m_draft(draft)
    {
    }
    Result<void> run(const JobContext &job);

private:
    template <class Visit>
    Result<void> forEachPart(const JobContext &job, const Visit &visit);
    void findKeys();
    Result<void> sumUp(const JobContext &job);
    Result<void> forecastTotals(const JobContext &job);
    Result<void> readForecasts();
    Result<OneStepResiduals> residuals(const JobContext &job);
    Result<void> agree(const JobContext &job);
    std::size_t steps() const { return static_cast<std::size_t>(m_plan.horizon); }

    const Registry &m_models;
    const ForecastPlan &m_plan;
    Reconciliation m_method;
    PanelReader &m_reader;
    RunDraft &m_draft;
    std::vector<SeriesKey> m_keys;
    std::unordered_map<std::int64_t, std::size_t> m_places; ///< of series ids
    Hierarchy m_hierarchy;
    Panel m_totals;
    ForecastSet m_alone;
    std::vector<StoredModel> m_totalModels;
    std::vector<std::vector<double>> m_sums; ///< a total each: the sum of its series' means by step
    std::vector<SeriesForecast> m_forecasts; ///< of the series, where they may change
    std::vector<StoredModel> m_stored;       ///< what was learned of them, for MinT
};

/// visit(panel, number of its first series)
template <class Visit>
Result<void> Work::forEachPart(const JobContext &job, const Visit &visit)
{
    const std::size_t all = m_reader.size();
    for (std::size_t first = 0; first < all; first += kSeriesAtOnce) {
        const std::size_t last = std::min(all, first + kSeriesAtOnce);
        const JobContext inner = part(job, static_cast<double>(first) / static_cast<double>(all), static_cast<double>(last) / static_cast<double>(all));
        const Result<Panel> panel = m_reader.read(first, last, inner);
        if (!panel)
            return tl::unexpected<Error>(panel.error());
        if (auto visited = visit(*panel, first, inner); !visited)
            return visited;
    }
    return {};
}

void Work::findKeys()
{
    for (const SeriesInfo &series : m_reader.series()) {
        m_places[series.id] = m_keys.size();
        m_keys.push_back({series.id, series.item, series.location, series.category});
    }
}

Result<void> Work::sumUp(const JobContext &job)
{
    TotalsBuilder builder(m_hierarchy, m_reader.frame());
    auto read = forEachPart(job, [&builder](const Panel &panel, std::size_t first, const JobContext &) -> Result<void> {
        for (std::size_t i = 0; i < panel.series.size(); ++i)
            builder.add(first + i, panel.series[i]);
        return {};
    });
    m_totals = builder.take();
    return read;
}

Result<void> Work::forecastTotals(const JobContext &job)
{
    const bool alone = !m_plan.learned && dynamic_cast<const PartwiseForecaster *>(m_plan.model);
    std::unique_ptr<Forecaster> other;
    if (!alone)
        if (auto made = m_models.make("auto-ets", {}))
            other = std::move(*made);
    const Forecaster &model = other ? *other : *m_plan.model;
    const auto fitted = model.fit(m_totals, m_plan.horizon, part(job, 0.0, 0.9));
    if (!fitted)
        return tl::unexpected<Error>(fitted.error());
    auto forecasts = (*fitted)->forecast(m_totals, m_plan.horizon, part(job, 0.9, 1.0));
    if (!forecasts)
        return tl::unexpected<Error>(std::move(forecasts).error());
    m_alone = std::move(*forecasts);
    for (std::size_t i = 0; i < m_alone.size(); ++i)
        m_totalModels.push_back((*fitted)->storeSeries(i));
    return {};
}

Result<void> Work::readForecasts()
{
    std::vector<std::vector<std::uint32_t>> sumsOf(m_keys.size());
    for (std::size_t node = 0; node < m_hierarchy.totals.size(); ++node)
        for (const std::uint32_t member : m_hierarchy.totals[node].series)
            sumsOf[member].push_back(static_cast<std::uint32_t>(node));
    m_sums.assign(m_hierarchy.totals.size(), std::vector<double>(steps(), 0.0));
    const bool changes = m_method == Reconciliation::TopDown || m_method == Reconciliation::MinTrace;
    if (changes)
        m_forecasts.resize(m_keys.size());
    if (m_method == Reconciliation::MinTrace)
        m_stored.resize(m_keys.size());
    return m_draft.forEach([&](StoredForecast &&stored) -> Result<void> {
        const auto place = m_places.find(stored.seriesId);
        if (place == m_places.end())
            return {};
        for (const std::uint32_t node : sumsOf[place->second])
            std::ranges::transform(m_sums[node], stored.forecast.mean, m_sums[node].begin(), std::plus<>());
        if (changes)
            m_forecasts[place->second] = std::move(stored.forecast);
        if (!m_stored.empty())
            m_stored[place->second] = std::move(stored.model);
        return {};
    });
}

Result<OneStepResiduals> Work::residuals(const JobContext &job)
{
    const std::size_t totals = m_hierarchy.totals.size();
    OneStepResiduals all(totals + m_keys.size());
    const bool correlated = m_keys.size() <= kMostCorrelated;
    const auto keep = [&](std::vector<double> errors, std::vector<double> &out) {
        if (errors.size() > kMostResiduals)
            errors.erase(errors.begin(), errors.end() - static_cast<std::ptrdiff_t>(kMostResiduals));
        if (!correlated) { // only how large they are counts
            double squares = 0.0, known = 0.0;
            for (const double error : errors)
                if (std::isfinite(error)) {
                    squares += error * error;
                    known += 1.0;
                }
            errors.assign(3, known > 0.0 ? std::sqrt(squares / known) : 0.0);
        }
        out = std::move(errors);
    };
    parallelFor(part(job, 0.0, 0.1), totals, [&](std::size_t i) { keep(oneStepErrors(m_models, m_totalModels[i], m_totals, i, job), all[i]); });
    auto read = forEachPart(part(job, 0.1, 1.0), [&](const Panel &panel, std::size_t first, const JobContext &inner) -> Result<void> {
        parallelFor(inner, panel.series.size(), [&](std::size_t i) { keep(oneStepErrors(m_models, m_stored[first + i], panel, i, job), all[totals + first + i]); },
                    QT_TRANSLATE_NOOP("core", "Making the totals agree"));
        return job.cancelled() ? Result<void>(cancelled()) : Result<void>();
    });
    if (!read)
        return tl::unexpected<Error>(std::move(read).error());
    return all;
}

Result<void> Work::agree(const JobContext &job)
{
    OneStepResiduals errors;
    if (m_method == Reconciliation::MinTrace) {
        auto known = residuals(job);
        if (!known)
            return tl::unexpected<Error>(std::move(known).error());
        errors = std::move(*known);
    }
    const Reconciler reconciler(m_hierarchy, m_method, errors);
    ForecastSet together = m_alone;
    for (std::size_t step = 0; step < steps(); ++step) {
        if (job.cancelled())
            return cancelled();
        std::vector<double> totals(m_alone.size()), series(m_forecasts.size());
        for (std::size_t node = 0; node < totals.size(); ++node)
            totals[node] = m_method == Reconciliation::BottomUp ? m_sums[node][step] : m_alone[node].mean[step];
        for (std::size_t i = 0; i < series.size(); ++i)
            series[i] = m_forecasts[i].mean[step];
        if (!series.empty())
            reconciler.apply(series, totals);
        for (std::size_t node = 0; node < totals.size(); ++node)
            moveMean(together[node], step, totals[node]);
        for (std::size_t i = 0; i < series.size(); ++i)
            moveMean(m_forecasts[i], step, series[i]);
    }
    for (std::size_t i = 0; i < m_forecasts.size(); ++i)
        if (auto replaced = m_draft.replaceNumbers(m_keys[i].id, m_forecasts[i]); !replaced)
            return replaced;
    std::vector<TotalForecast> rows;
    for (std::size_t node = 0; node < m_alone.size(); ++node) {
        TotalForecast row;
        row.group = m_hierarchy.totals[node].group;
        row.series = m_hierarchy.totals[node].series.size();
        const auto sum = [](const std::vector<double> &values) { return std::accumulate(values.begin(), values.end(), 0.0); };
        double after = 0.0;
        for (const std::uint32_t member : m_hierarchy.totals[node].series)
            after += m_forecasts.empty() ? 0.0 : sum(m_forecasts[member].mean);
        if (m_forecasts.empty())
            after = sum(m_sums[node]);
        row.gapBefore = gapOf(sum(m_sums[node]), sum(m_alone[node].mean));
        row.gapAfter = gapOf(after, sum(together[node].mean));
        row.alone = std::move(m_alone[node]);
        row.reconciled = std::move(together[node]);
        rows.push_back(std::move(row));
    }
    return m_draft.addTotals(m_plan.run, rows);
}

Result<void> Work::run(const JobContext &job)
{
    findKeys();
    const bool follows = m_method == Reconciliation::BottomUp || m_method == Reconciliation::None;
    m_hierarchy = hierarchyOf(m_keys, follows ? kMostFollowingTotals : kMostTotals);
    if (m_hierarchy.totals.empty())
        return {};
    if (auto summed = sumUp(part(job, 0.0, 0.2)); !summed)
        return summed;
    if (auto forecast = forecastTotals(part(job, 0.2, 0.6)); !forecast)
        return forecast;
    if (auto read = readForecasts(); !read)
        return read;
    return agree(part(job, 0.6, 1.0));
}

} // namespace

std::vector<double> oneStepErrors(const Registry &models, const StoredModel &stored, const Panel &panel, std::size_t index, const JobContext &job)
{
    const std::vector<double> &y = panel.series[index].y;
    std::vector<double> errors(y.size(), kUnknown);
    JobContext alone = job;
    alone.threads = 1;
    alone.progress = {};
    try {
        if (const auto said = explained(models, stored, panel, index, alone); said && said->fitted.size() == y.size()) {
            std::ranges::transform(y, said->fitted, errors.begin(), std::minus<>());
            return errors;
        }
    } catch (const std::exception &) {
        // A model that cannot say what it was off by is no reason to stop: naive's errors stand in.
    }
    const auto lag = static_cast<std::size_t>(panel.seasonLength > 1 && y.size() > 2 * static_cast<std::size_t>(panel.seasonLength) ? panel.seasonLength : 1);
    for (std::size_t t = lag; t < y.size(); ++t)
        errors[t] = y[t] - y[t - lag];
    return errors;
}

Result<void> reconcileRun(const Registry &models, const ForecastPlan &plan, Reconciliation method, PanelReader &reader, RunDraft &draft, const JobContext &job)
{
    JobContext inner = job;
    if (job.progress)
        inner.progress = [outer = job.progress](double fraction, const Message &) { outer(fraction, QT_TRANSLATE_NOOP("core", "Making the totals agree")); };
    return Work(models, plan, method, reader, draft).run(inner);
}

} // namespace shelfcast::core
