#include "core/evaluation/backtest/holdout.h"

#include "core/evaluation/measures/metrics.h"
#include "core/models/baseline/methods.h"
#include "core/models/fallback.h"
#include "core/models/panel_model.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {

namespace {

/// With less history than this before them, the periods held out say nothing about the model.
constexpr std::ptrdiff_t kFewestKnown = 3;

std::ptrdiff_t knownCount(std::span<const double> y)
{
    return std::ranges::count_if(y, [](double value) { return std::isfinite(value); });
}

double scaleOf(const SeriesView &history)
{
    const double seasonal = metrics::seasonalScale(history.y, history.seasonLength);
    return seasonal > 0.0 ? seasonal : metrics::seasonalScale(history.y, 1);
}

Accuracy accuracyOf(std::span<const double> actual, std::span<const double> forecast, double scale)
{
    return {metrics::wape(actual, forecast), metrics::mase(actual, forecast, scale), metrics::bias(actual, forecast)};
}

} // namespace

void ErrorSums::add(std::span<const double> actual, std::span<const double> forecast, double maseOfSeries)
{
    for (std::size_t i = 0; i < actual.size(); ++i)
        if (!std::isnan(actual[i])) {
            absolute += std::abs(forecast[i] - actual[i]);
            error += forecast[i] - actual[i];
            sales += std::abs(actual[i]);
        }
    if (std::isfinite(maseOfSeries)) {
        mase += maseOfSeries;
        ++scaled;
    }
}

Accuracy ErrorSums::accuracy() const
{
    Accuracy result;
    if (sales > 0.0) {
        result.wape = absolute / sales;
        result.bias = error / sales;
    }
    if (scaled > 0)
        result.mase = mase / static_cast<double>(scaled);
    return result;
}

SeriesForecast seasonalNaive(const SeriesView &series, int horizon)
{
    for (const int season : {series.seasonLength, 1}) {
        Result<SeriesForecast> forecast = baseline::repeatSeason(series, season, baseline::Intervals::Auto, horizon);
        if (forecast && tidy(*forecast, series.nonNegative))
            return std::move(*forecast);
    }
    SeriesForecast forecast = fitFallback(series)->forecast(series, horizon, {}).value();
    tidy(forecast, series.nonNegative);
    return forecast;
}

int heldOutPeriods(const Panel &panel, int horizon)
{
    std::vector<std::size_t> lengths;
    for (const Series &series : panel.series)
        lengths.push_back(series.y.size());
    return heldOutPeriods(std::move(lengths), horizon);
}

int heldOutPeriods(std::vector<std::size_t> lengths, int horizon)
{
    if (lengths.empty())
        return 1;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    return std::clamp(static_cast<int>(std::min<std::size_t>(*middle / 3, 1'000'000)), 1, std::max(1, horizon));
}

std::vector<Score> scoresOf(const Panel &panel, const ForecastSet &forecasts, int periods, ScoreSums &sums)
{
    std::vector<Score> scores(panel.series.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const FiniteView whole(viewOf(panel, i));
        const SeriesView history = heldBack(whole.view(), periods);
        if (knownCount(history.y) < kFewestKnown)
            continue;
        const std::span<const double> actual = whole.view().y.subspan(history.y.size());
        const std::span<const double> forecast = std::span<const double>(forecasts[i].mean).first(actual.size());
        const SeriesForecast naive = seasonalNaive(history, static_cast<int>(actual.size()));
        const double scale = scaleOf(history);
        scores[i] = {accuracyOf(actual, forecast, scale), accuracyOf(actual, naive.mean, scale)};
        sums.model.add(actual, forecast, scores[i].model.mase);
        sums.naive.add(actual, naive.mean, scores[i].naive.mase);
        sums.standIns += forecasts[i].standIn;
    }
    return scores;
}

Result<Holdout> holdout(const Forecaster &model, const Panel &panel, int horizon, const JobContext &job)
{
    Holdout result;
    result.horizon = heldOutPeriods(panel, horizon);
    const Panel earlier = heldBack(panel, result.horizon);
    const auto fitted = model.fit(earlier, result.horizon, part(job, 0.0, 0.9));
    if (!fitted)
        return tl::unexpected(fitted.error());
    const Result<ForecastSet> forecasts = (*fitted)->forecast(earlier, result.horizon, part(job, 0.9, 1.0));
    if (!forecasts)
        return tl::unexpected(forecasts.error());
    ScoreSums sums;
    result.series = scoresOf(panel, *forecasts, result.horizon, sums);
    result.total = sums.total();
    result.standIns = sums.standIns;
    return result;
}

} // namespace shelfcast::core
