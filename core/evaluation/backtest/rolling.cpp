#include "core/evaluation/backtest/rolling.h"

#include "core/base/year_length.h"
#include "core/evaluation/backtest/holdout.h"
#include "core/evaluation/measures/measuring.h"
#include "core/evaluation/measures/metrics.h"
#include "core/evaluation/measures/naive2.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <exception>
#include <limits>

namespace shelfcast::core {
namespace {

/// Numbers that a part may hold at once: 32 MB of them.
constexpr std::size_t kNumbersAtOnce = 4'000'000;
constexpr double kActualsShare = 0.04, kReadShare = 0.05, kFitShare = 0.9; ///< of the progress

/// Adds the time between start and stop to a model's.
class Stopwatch {
public:
    explicit Stopwatch(BacktestModel &model) : m_model(model) {}
    Stopwatch(const Stopwatch &) = delete;
    Stopwatch &operator=(const Stopwatch &) = delete;
    ~Stopwatch()
    {
        m_model.cpuSeconds += static_cast<double>(std::clock() - m_cpu) / CLOCKS_PER_SEC;
        m_model.wallSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - m_wall).count();
    }

private:
    BacktestModel &m_model;
    std::clock_t m_cpu = std::clock();
    std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
};

bool anyKnown(std::span<const double> y)
{
    return std::ranges::any_of(y, [](double value) { return std::isfinite(value); });
}

struct KnownSum {
    double sum = 0.0, count = 0.0;
};
KnownSum lastOnes(std::span<const double> y, std::size_t periods)
{
    KnownSum known;
    for (const double value : y.last(std::min(periods, y.size())))
        if (std::isfinite(value)) {
            known.sum += value;
            known.count += 1.0;
        }
    return known;
}

} // namespace

template <class Call>
auto Rolling::ask(const Call &call) -> decltype(call())
{
    m_modelAtFault = true;
    try {
        auto answer = call();
        m_modelAtFault = !answer && answer.error().code != ErrorCode::Cancelled;
        return answer;
    } catch (const std::exception &fault) {
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("core", "The model failed."), fault.what());
    }
}

std::size_t Rolling::seriesAtOnce() const
{
    const std::size_t longest = std::ranges::max(m_panel.lengths), columns = 1 + m_panel.frame->covariates.size();
    const std::size_t numbers = 2 * longest * columns + (kQuantileCount + 1) * static_cast<std::size_t>(m_info.horizon);
    return std::clamp<std::size_t>(kNumbersAtOnce / numbers, 1, std::max<std::size_t>(1, m_options.seriesAtOnce));
}

template <class Body>
Result<void> Rolling::eachPart(const JobContext &job, const Body &body) const
{
    const std::size_t all = m_panel.lengths.size(), step = seriesAtOnce();
    for (std::size_t first = 0; first < all; first += step) {
        const std::size_t last = std::min(first + step, all);
        const double count = static_cast<double>(all);
        const JobContext inner = partJob(part(job, static_cast<double>(first) / count, static_cast<double>(last) / count), first);
        if (inner.cancelled())
            return cancelled();
        if (Result<void> done = body(first, last, inner); !done)
            return done;
    }
    return {};
}

/// The series as recorded, whatever cleaning has put in their places.
Result<Panel> Rolling::recorded(std::size_t first, std::size_t last, const JobContext &job) const
{
    Result<Panel> panel = m_panel.read(first, last, job);
    if (!panel)
        return panel;
    for (Series &series : panel->series)
        if (!series.recorded.empty()) {
            series.y = std::move(series.recorded);
            series.recorded = {};
        }
    return panel;
}

/// What a model could see at an origin.
Panel Rolling::asOf(const Panel &recorded, int origin, const JobContext &job) const
{
    Panel earlier = heldBack(recorded, back(origin));
    JobContext silent = job;
    silent.progress = nullptr;
    if (m_panel.clean)
        parallelFor(silent, earlier.series.size(), [&](std::size_t i) {
            if (anyKnown(earlier.series[i].y))
                m_panel.clean(earlier.series[i]);
        });
    return earlier;
}

Result<void> Rolling::addSeries(const Series &series, std::size_t place)
{
    const double value = lastOnes(series.y, static_cast<std::size_t>(periodsOfYear(m_info.frequency))).sum * series.unitValue;
    if (Result<void> added = m_sink.add(BacktestSeries{series.id, series.item, series.location, series.name, series.category, series.unitValue, value}); !added)
        return added;
    for (int origin = 0; origin < m_info.origins; ++origin) {
        const std::span<const double> y(series.y);
        const std::size_t length = y.size() - std::min(y.size(), static_cast<std::size_t>(back(origin)));
        if (!anyKnown(y.first(length)))
            continue;
        if (Result<void> added = m_sink.add(actual(series, place, origin)); !added)
            return added;
    }
    return {};
}

BacktestActual Rolling::actual(const Series &series, std::size_t place, int origin) const
{
    const std::span<const double> y(series.y);
    const std::size_t history = y.size() - static_cast<std::size_t>(back(origin)), horizon = static_cast<std::size_t>(m_info.horizon);
    const std::span<const double> train = y.first(history);
    BacktestActual row;
    row.series = place;
    row.origin = origin;
    const double seasonal = metrics::seasonalScale(train, m_info.seasonLength);
    row.scale = seasonal > 0.0 ? seasonal : metrics::seasonalScale(train, 1);
    row.squaredScale = metrics::squaredScale(train);
    const KnownSum before = lastOnes(train, horizon);
    row.before = before.count > 0.0 ? before.sum / before.count : std::numeric_limits<double>::quiet_NaN();
    row.value = std::max(0.0, before.sum * series.unitValue);
    for (std::size_t t = history; t < history + horizon; ++t) {
        const bool empty = t < series.states.size() && series.states[t] == PeriodState::StockOut;
        row.actual.push_back(empty || !std::isfinite(y[t]) ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(y[t]));
    }
    for (const double value : naive2(train, m_info.seasonLength, m_info.horizon))
        row.naive2.push_back(static_cast<float>(value));
    return row;
}

Result<void> Rolling::actuals(const JobContext &job)
{
    return eachPart(job, [&](std::size_t first, std::size_t last, const JobContext &inner) -> Result<void> {
        const Result<Panel> panel = recorded(first, last, inner);
        if (!panel)
            return tl::unexpected(panel.error());
        for (std::size_t i = 0; i < panel->series.size(); ++i) {
            if (inner.cancelled())
                return cancelled();
            if (Result<void> added = addSeries(panel->series[i], first + i); !added)
                return added;
        }
        return {};
    });
}

Result<void> Rolling::addForecasts(const Panel &earlier, const ForecastSet &forecasts, std::size_t first, int origin, int model)
{
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        if (!anyKnown(earlier.series[i].y))
            continue;
        const SeriesForecast &forecast = forecasts[i];
        BacktestForecast row;
        row.series = first + i;
        row.origin = origin;
        row.model = model;
        row.standIn = forecast.standIn;
        row.numbers.reserve(forecast.horizon() * (1 + kQuantileCount));
        for (std::size_t step = 0; step < forecast.horizon(); ++step) {
            row.numbers.push_back(static_cast<float>(forecast.mean[step]));
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                row.numbers.push_back(static_cast<float>(forecast.quantile(step, level)));
        }
        if (Result<void> added = m_sink.add(row); !added)
            return added;
    }
    return {};
}

Result<void> Rolling::whole(const RollingModel &model, const JobContext &job)
{
    const Result<Panel> panel = recorded(0, m_panel.lengths.size(), part(job, 0.0, kReadShare));
    if (!panel)
        return tl::unexpected(panel.error());
    std::unique_ptr<const FittedModel> learned;
    const JobContext forecasting = part(job, kFitShare, 1.0);
    for (int origin = 0; origin < m_info.origins; ++origin) {
        const Panel earlier = asOf(*panel, origin, job);
        Result<ForecastSet> forecasts;
        {
            const Stopwatch watch(*model.row);
            if (!learned) {
                auto fitted = ask([&] { return model.recipe->fit(earlier, m_info.horizon, part(job, kReadShare, kFitShare)); });
                if (!fitted)
                    return tl::unexpected(fitted.error());
                learned = std::move(*fitted);
            }
            const double count = m_info.origins;
            forecasts = ask([&] { return learned->forecast(earlier, m_info.horizon, part(forecasting, origin / count, (origin + 1) / count)); });
        }
        if (!forecasts)
            return tl::unexpected(forecasts.error());
        if (Result<void> added = addForecasts(earlier, *forecasts, 0, origin, model.place); !added)
            return added;
    }
    return {};
}

Result<void> Rolling::inParts(const RollingModel &model, const PartwiseForecaster &partwise, const JobContext &job)
{
    const int fits = m_options.rollForward ? 1 : m_info.origins;
    std::vector<std::unique_ptr<PartwiseFit>> learning;
    for (int origin = 0; origin < fits; ++origin)
        learning.push_back(partwise.inParts(m_info.horizon));
    const auto within = [&](const JobContext &outer, double done) { return part(outer, kReadShare + (1.0 - kReadShare) * done / m_info.origins, kReadShare + (1.0 - kReadShare) * (done + 1.0) / m_info.origins); };
    const double looked = learning.front()->looksFirst() ? 0.7 : 0.0;
    if (learning.front()->looksFirst()) {
        auto done = eachPart(part(job, 0.0, looked), [&](std::size_t first, std::size_t last, const JobContext &inner) -> Result<void> {
            const Result<Panel> panel = recorded(first, last, part(inner, 0.0, kReadShare));
            if (!panel)
                return tl::unexpected(panel.error());
            for (int origin = 0; origin < fits; ++origin) {
                const Panel earlier = asOf(*panel, origin, inner);
                const Stopwatch watch(*model.row);
                if (auto seen = ask([&] { return learning[static_cast<std::size_t>(origin)]->look(earlier, first, within(inner, origin)); }); !seen)
                    return seen;
            }
            return {};
        });
        if (!done)
            return done;
    }
    return eachPart(part(job, looked, 1.0), [&](std::size_t first, std::size_t last, const JobContext &inner) -> Result<void> {
        const Result<Panel> panel = recorded(first, last, part(inner, 0.0, kReadShare));
        if (!panel)
            return tl::unexpected(panel.error());
        std::unique_ptr<const FittedModel> learned;
        for (int origin = 0; origin < m_info.origins; ++origin) {
            const Panel earlier = asOf(*panel, origin, inner);
            Result<ForecastSet> forecasts;
            {
                const Stopwatch watch(*model.row);
                if (origin < fits) {
                    auto fitted = ask([&] { return learning[static_cast<std::size_t>(origin)]->fit(earlier, first, part(within(inner, origin), 0.0, kFitShare)); });
                    if (!fitted)
                        return tl::unexpected(fitted.error());
                    learned = std::move(*fitted);
                }
                forecasts = ask([&] { return learned->forecast(earlier, m_info.horizon, part(within(inner, origin), kFitShare, 1.0)); });
            }
            if (!forecasts)
                return tl::unexpected(forecasts.error());
            if (Result<void> added = addForecasts(earlier, *forecasts, first, origin, model.place); !added)
                return added;
        }
        return {};
    });
}

} // namespace shelfcast::core
