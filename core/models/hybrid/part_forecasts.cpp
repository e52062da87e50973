#include "core/models/hybrid/part_forecasts.h"

#include "core/models/hybrid/part_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::hybrid {
namespace {

constexpr double kLeastMissed = 0.3;

SeriesForecast noiseForecast(const Noise &noise, std::size_t horizon)
{
    SeriesForecast forecast;
    forecast.mean.assign(horizon, 0.0);
    normalQuantiles(forecast.mean, std::vector<double>(horizon, noise.deviation), forecast.quantiles);
    reshape(forecast.quantiles, noise.shape);
    return forecast;
}

Result<SeriesForecast> forecastOf(const FittedSeries &member, const SeriesView &view, int horizon, const JobContext &job)
{
    Result<SeriesForecast> one = member.forecast(view, horizon, job);
    if (one && (one->horizon() != static_cast<std::size_t>(horizon) || !tidy(*one, false)))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A part of this series could not be forecast."));
    return one;
}

} // namespace

Views::Views(const decomposed::Split &split, bool smooth, const SeriesView &history)
    : parts(split, history), trendValues(smooth ? parts.trend() : std::vector<double>(parts.adjusted().y.begin(), parts.adjusted().y.end()))
{
    trend = parts.viewOf(trendValues);
    trend.drivers.clear(); // they are the remainder's
    if (smooth) {
        remainderValues = parts.remainder();
        remainder = parts.viewOf(remainderValues);
    }
    for (const SeasonPart &part : parts.seasons())
        seasonValues.push_back(parts.seasonValues(part));
    for (std::size_t i = 0; i < seasonValues.size(); ++i) {
        SeriesView view = parts.viewOf(seasonValues[i]);
        view.seasonLength = parts.seasons()[i].length;
        view.drivers.clear();
        seasons.push_back(std::move(view));
    }
}

Result<void> Views::setRemainder(const FittedSeries &trendMember, const JobContext &job)
{
    const Result<Explanation> past = trendMember.explain(trend, 1, job);
    if (!past)
        return tl::unexpected(past.error());
    remainderValues.assign(trendValues.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t t = 0; t < std::min(remainderValues.size(), past->fitted.size()); ++t)
        remainderValues[t] = trendValues[t] - past->fitted[t];
    remainder = parts.viewOf(remainderValues);
    return {};
}

Noise noiseOf(std::span<const double> remainder)
{
    std::vector<double> known;
    double squares = 0.0;
    for (const double value : remainder)
        if (std::isfinite(value)) {
            known.push_back(value);
            squares += value * value;
        }
    if (known.empty())
        return {};
    const double deviation = std::sqrt(squares / static_cast<double>(known.size()));
    return {deviation, shapeOf(std::move(known))};
}

Result<PartForecasts> partForecasts(const Learned &learned, Views &views, int horizon, const JobContext &job)
{
    PartForecasts all;
    const auto add = [&](const FittedSeries &member, const SeriesView &view) -> Result<void> {
        Result<SeriesForecast> one = forecastOf(member, view, horizon, job);
        if (!one)
            return tl::unexpected(one.error());
        all.sure.push_back(std::move(*one));
        return {};
    };
    if (const auto done = add(*learned.trend, views.trend); !done)
        return tl::unexpected(done.error());
    for (std::size_t i = 0; i < views.seasons.size(); ++i)
        if (const auto done = add(*learned.seasons[i], views.seasons[i]); !done)
            return tl::unexpected(done.error());
    if (!learned.remainder) {
        if (learned.smooth)
            all.sure.push_back(noiseForecast(learned.noise, static_cast<std::size_t>(horizon)));
        return all;
    }
    if (!learned.smooth)
        if (const auto set = views.setRemainder(*learned.trend, job); !set)
            return tl::unexpected(set.error());
    Result<SeriesForecast> rest = forecastOf(*learned.remainder, views.remainder, horizon, job);
    if (!rest)
        return tl::unexpected(rest.error());
    if (learned.smooth)
        all.sure.push_back(*rest);
    all.remainder = std::move(*rest);
    return all;
}

SeriesForecast together(const Learned &learned, const PartForecasts &parts)
{
    SeriesForecast sum = sumOf(parts.sure);
    if (parts.remainder && !learned.smooth)
        for (std::size_t step = 0; step < sum.horizon(); ++step) {
            stretch(sum, step, learned.missed);
            sum.mean[step] += parts.remainder->mean[step];
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                sum.quantiles[step * kQuantileCount + level] += parts.remainder->quantile(step, kMedian);
        }
    const auto spread = [&](std::size_t step) { return sum.quantile(step, kQuantileCount - 1) - sum.quantile(step, 0); };
    const double first = spread(0);
    std::vector<double> factors;
    for (std::size_t step = 0; step < sum.horizon(); ++step) { // what the seasons are not known to is the same at every step
        const double share = spread(step) > 0 ? std::min(1.0, first / spread(step)) : 0.0;
        factors.push_back(std::sqrt((1.0 + learned.error.added * share * share) / learned.error.left) * learned.reach.at(step));
    }
    for (std::size_t step = 0; step < sum.horizon(); ++step)
        stretch(sum, step, factors[step]);
    return sum;
}

double leftOf(const FittedSeries &member, const SeriesView &view, const JobContext &job)
{
    const Result<Explanation> past = member.explain(view, 1, job);
    if (!past || past->fitted.size() != view.y.size())
        return 1.0;
    double before = 0.0, after = 0.0;
    for (std::size_t t = 0; t < view.y.size(); ++t)
        if (std::isfinite(view.y[t]) && std::isfinite(past->fitted[t])) {
            before += view.y[t] * view.y[t];
            after += (view.y[t] - past->fitted[t]) * (view.y[t] - past->fitted[t]);
        }
    return before > 0.0 ? std::clamp(std::sqrt(after / before), kLeastMissed, 1.0) : 1.0;
}

} // namespace shelfcast::core::hybrid
