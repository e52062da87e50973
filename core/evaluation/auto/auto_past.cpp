#include "core/evaluation/auto/auto_past.h"

#include "core/evaluation/backtest/holdout.h"
#include "core/evaluation/measures/metrics.h"
#include "core/models/closed_phases.h"
#include "core/models/panel_model.h"

#include <algorithm>
#include <cmath>
#include <exception>

namespace shelfcast::core {

namespace {

/// With fewer known periods before an origin, what comes of it says nothing.
constexpr std::ptrdiff_t kFewestKnown = 6;
/// Errors are not measured by less than this share of what the series changes from season to season.
constexpr double kLeastUnit = 0.05;
constexpr std::size_t kRow = 1 + kQuantileCount;

std::ptrdiff_t knownCount(std::span<const double> y)
{
    return std::ranges::count_if(y, [](double value) { return std::isfinite(value); });
}

std::vector<float> packed(const SeriesForecast &forecast)
{
    std::vector<float> rows;
    rows.reserve(forecast.horizon() * kRow);
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        rows.push_back(static_cast<float>(forecast.mean[step]));
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            rows.push_back(static_cast<float>(forecast.quantile(step, level)));
    }
    return rows;
}

/// The middle one of the contenders' mean errors.
double unitOf(const PastForecast &past, const SeriesView &earlier)
{
    std::vector<double> errors;
    for (std::size_t c = 0; c < past.forecasts.size(); ++c) {
        double sum = 0.0, count = 0.0;
        for (std::size_t step = 0; step < past.steps() && !past.forecasts[c].empty(); ++step)
            if (!std::isnan(past.actual[step])) {
                sum += std::abs(past.mean(c, step) - past.actual[step]);
                count += 1.0;
            }
        if (count > 0.0)
            errors.push_back(sum / count);
    }
    const double seasonal = metrics::seasonalScale(earlier.y, std::max(1, earlier.seasonLength));
    const double scale = seasonal > 0.0 ? seasonal : metrics::seasonalScale(earlier.y, 1);
    if (errors.empty())
        return 0.0;
    const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::ranges::nth_element(errors, middle);
    return std::max(*middle, std::isfinite(scale) ? kLeastUnit * scale : 0.0);
}

} // namespace

SeriesForecast PastForecast::forecast(std::size_t contender) const
{
    SeriesForecast result;
    for (std::size_t step = 0; step < steps(); ++step) {
        const float *row = forecasts[contender].data() + step * kRow;
        result.mean.push_back(row[0]);
        result.quantiles.insert(result.quantiles.end(), row + 1, row + kRow);
    }
    return result;
}

std::vector<FittedContender> fitTeam(const std::vector<Contender> &team, const std::vector<bool> &taken, const SeriesView &series, int horizon, const JobContext &job)
{
    std::vector<FittedContender> fits;
    const ClosedPhases closed = closedPhasesOf(series);
    for (std::size_t c = 0; c < team.size() && !job.cancelled(); ++c) {
        if (!taken[c] || knownCount(series.y) == 0)
            continue;
        try {
            auto fitted = team[c].recipe->fit(series, job);
            if (!fitted)
                continue;
            FittedContender one{c, std::move(*fitted), {}};
            if (horizon > 0) {
                auto forecast = one.fitted->forecast(series, horizon, job);
                if (!forecast || forecast->horizon() != static_cast<std::size_t>(horizon) || forecast->standIn || !tidy(*forecast, series.nonNegative))
                    continue;
                one.forecast = std::move(*forecast);
                sellNothing(one.forecast, closed);
            }
            fits.push_back(std::move(one));
        } catch (const std::exception &) { // left out, as one that says that it cannot
        }
    }
    return fits;
}

Origins Origins::of(std::size_t periods, int horizon, int count)
{
    const int step = std::clamp(static_cast<int>(std::min<std::size_t>(periods / 3, 1'000'000)), 1, std::max(1, horizon));
    return {step, step, count};
}

std::vector<PastForecast> pastForecasts(const Teams &teams, const SeriesView &series, std::size_t index, const Origins &origins, double milliseconds, const JobContext &job)
{
    std::vector<PastForecast> all;
    for (int k = 0; k < origins.count && !job.cancelled(); ++k) {
        PastForecast past;
        past.held = origins.newest + k * origins.step;
        if (static_cast<std::size_t>(past.held) >= series.y.size())
            break;
        const SeriesView earlier = heldBack(series, past.held);
        if (knownCount(earlier.y) < kFewestKnown)
            break;
        const std::size_t steps = static_cast<std::size_t>(k == 0 ? origins.newest : origins.step);
        const auto actual = series.y.subspan(earlier.y.size(), steps);
        if (knownCount(actual) == 0)
            continue;
        past.series = index;
        past.situation = situationOf(earlier);
        past.actual.assign(actual.begin(), actual.end());
        const std::vector<Contender> &team = teams.of(past.situation.team);
        past.forecasts.resize(team.size());
        for (const FittedContender &one : fitTeam(team, affordable(team, earlier, milliseconds), earlier, static_cast<int>(steps), job))
            past.forecasts[one.contender] = packed(one.forecast);
        past.unit = unitOf(past, earlier);
        if (past.unit > 0.0 && std::isfinite(static_cast<float>(past.unit)))
            all.push_back(std::move(past));
    }
    return all;
}

} // namespace shelfcast::core
