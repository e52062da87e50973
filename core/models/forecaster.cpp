#include "core/models/forecaster.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace shelfcast::core {

namespace {

/// Standard normal quantiles at kQuantileLevels.
constexpr std::array<double, kQuantileCount> kNormal = {
    -1.9599639845400542, -1.6448536269514722, -1.2815515655446004, -0.8416212335729143, -0.5244005127080407,
    -0.2533471031357997, 0.0, 0.2533471031357997, 0.5244005127080407, 0.8416212335729143,
    1.2815515655446004, 1.6448536269514722, 1.9599639845400542};

} // namespace

Result<Explanation> FittedSeries::explain(const SeriesView &, int, const JobContext &) const
{
    return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This model cannot be taken apart."));
}

Result<Explanation> FittedModel::explain(const Panel &, std::size_t, int, const JobContext &) const
{
    return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This model cannot be taken apart."));
}

std::vector<int> seasonsOf(const SeriesView &series)
{
    std::vector<int> seasons = series.seasons;
    if (seasons.empty())
        seasons.push_back(series.seasonLength);
    std::erase_if(seasons, [](int season) { return season < 2; });
    std::ranges::sort(seasons);
    const auto repeated = std::ranges::unique(seasons);
    seasons.erase(repeated.begin(), repeated.end());
    return seasons;
}

SeriesView viewOf(const Panel &panel, std::size_t index)
{
    const Series &series = panel.series[index];
    SeriesView view;
    view.y = series.y;
    view.frequency = panel.frequency;
    view.seasonLength = std::max(1, panel.seasonLength);
    view.seasons = panel.seasons;
    view.firstPeriod = series.firstPeriod;
    view.nonNegative = panel.nonNegative;
    const std::size_t count = std::min(panel.covariates.size(), series.covariates.size());
    view.drivers.reserve(count);
    for (std::size_t j = 0; j < count; ++j)
        view.drivers.push_back({panel.covariates[j].name, panel.covariates[j].kind, series.covariates[j]});
    return view;
}

bool tidy(SeriesForecast &forecast, bool nonNegative)
{
    if (forecast.quantiles.size() != forecast.mean.size() * kQuantileCount)
        return false;
    if (!std::ranges::all_of(forecast.quantiles, [](double q) { return std::isfinite(q); }))
        return false;
    for (std::size_t step = 0; step < forecast.mean.size(); ++step) {
        const auto row = forecast.quantiles.begin() + static_cast<std::ptrdiff_t>(step * kQuantileCount);
        std::sort(row, row + kQuantileCount);
        double &mean = forecast.mean[step];
        if (std::isnan(mean)) // the model gives none
            mean = *(row + kMedian);
        if (!std::isfinite(mean))
            return false;
        if (nonNegative) {
            mean = std::max(mean, 0.0);
            std::for_each(row, row + kQuantileCount, [](double &q) { q = std::max(q, 0.0); });
        }
    }
    return true;
}

void normalQuantiles(std::span<const double> mean, std::span<const double> standardDeviation, std::vector<double> &out)
{
    assert(mean.size() == standardDeviation.size());
    out.resize(mean.size() * kQuantileCount);
    for (std::size_t step = 0; step < mean.size(); ++step)
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            out[step * kQuantileCount + level] = mean[step] + kNormal[level] * standardDeviation[step];
}

} // namespace shelfcast::core
