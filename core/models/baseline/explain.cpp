#include "core/models/baseline/explain.h"

#include "core/models/baseline/methods.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::baseline {

namespace {

/// Any will do: what is asked is the mean, and whether there is one.
constexpr Intervals kPlain = Intervals::Normal;

/// A component without history or future yet.
Component part(ComponentKind kind, Message name, std::size_t history)
{
    return {kind, std::move(name), std::vector<double>(history, std::nan("")), {}};
}

/// The mean of the known values among the @p width periods before @p end; NaN if none is known.
/// Summed anew each time: a running sum would keep the rounding of a value of 1e12 for ever.
double meanBefore(std::span<const double> y, std::size_t end, std::size_t width)
{
    double sum = 0.0;
    int count = 0;
    for (std::size_t t = end - std::min(end, width); t < end; ++t)
        if (std::isfinite(y[t])) {
            sum += y[t];
            ++count;
        }
    return count > 0 ? sum / count : std::nan("");
}

} // namespace

Result<Explanation> explainRepeat(const SeriesView &series, int season, int horizon)
{
    const Result<SeriesForecast> forecast = repeatSeason(series, season, kPlain, horizon);
    if (!forecast)
        return tl::unexpected(forecast.error());
    const std::size_t n = series.y.size(), m = static_cast<std::size_t>(season);
    Explanation result;
    result.fitted.assign(n, std::nan(""));
    Component level = part(ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), n);
    Component wave = part(ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {static_cast<std::int64_t>(season)}}, n);
    std::vector<double> latest(m, std::nan("")); // the last known value of each phase
    double lastLevel = std::nan("");
    const auto moveLevel = [&](std::size_t t) {
        if (const double mean = meanBefore(series.y, t, m); std::isfinite(mean))
            lastLevel = mean;
    };
    for (std::size_t t = 0; t < n; ++t) {
        result.fitted[t] = latest[t % m];
        moveLevel(t);
        if (std::isfinite(result.fitted[t])) {
            level.history[t] = season > 1 ? lastLevel : result.fitted[t];
            wave.history[t] = result.fitted[t] - level.history[t];
        }
        if (std::isfinite(series.y[t]))
            latest[t % m] = series.y[t];
    }
    moveLevel(n);
    for (const double mean : forecast->mean) {
        level.future.push_back(season > 1 ? lastLevel : mean);
        wave.future.push_back(mean - level.future.back());
    }
    result.components.push_back(std::move(level));
    if (season > 1)
        result.components.push_back(std::move(wave));
    return result;
}

Result<Explanation> explainDrift(const SeriesView &series, int window, int horizon)
{
    const Result<SeriesForecast> forecast = driftOn(series, window, kPlain, std::max(horizon, 2));
    if (!forecast)
        return tl::unexpected(forecast.error());
    const std::size_t n = series.y.size();
    const double slope = forecast->mean[1] - forecast->mean[0];
    Explanation result;
    result.fitted.assign(n, std::nan(""));
    Component level = part(ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), n);
    Component trend = part(ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Trend"), n);
    const std::size_t begin = window > 0 && n > static_cast<std::size_t>(window) ? n - static_cast<std::size_t>(window) : 0;
    double last = std::nan(""), ahead = 0.0;
    for (std::size_t t = begin; t < n; ++t) {
        ahead += 1.0;
        if (std::isfinite(last)) {
            level.history[t] = last;
            trend.history[t] = slope * ahead;
            result.fitted[t] = last + slope * ahead;
        }
        if (std::isfinite(series.y[t])) {
            last = series.y[t];
            ahead = 0.0;
        }
    }
    for (int step = 1; step <= horizon; ++step) {
        level.future.push_back(last);
        trend.future.push_back(slope * (ahead + step));
    }
    result.components = {std::move(level), std::move(trend)};
    return result;
}

Result<Explanation> explainAverage(const SeriesView &series, int window, int horizon)
{
    const Result<SeriesForecast> forecast = windowAverage(series, window, kPlain, horizon);
    if (!forecast)
        return tl::unexpected(forecast.error());
    Explanation result;
    Component level = part(ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), 0);
    double last = std::nan("");
    for (std::size_t t = 0; t < series.y.size(); ++t) {
        const double mean = meanBefore(series.y, t, static_cast<std::size_t>(window));
        level.history.push_back(std::isfinite(mean) ? mean : last);
        if (std::isfinite(series.y[t]))
            last = series.y[t];
    }
    result.fitted = level.history;
    level.future = forecast->mean;
    result.components.push_back(std::move(level));
    return result;
}

} // namespace shelfcast::core::baseline
