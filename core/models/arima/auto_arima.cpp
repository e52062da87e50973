#include "core/models/arima/auto_arima.h"

#include "core/models/arima/arima_series.h"
#include "core/models/arima/drivers.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

/// The season for seasonal orders (1 is none), and those for waves.
struct Seasons {
    int own = 1;
    std::vector<int> waves;
};

Seasons seasonsFor(const Recipe &recipe, const SeriesView &series)
{
    const auto known = std::count_if(series.y.begin(), series.y.end(), [](double v) { return std::isfinite(v); });
    std::vector<int> all = seasonsOf(series);
    int main = std::max(series.seasonLength, 1);
    if (recipe.seasonLength > 0) {
        main = recipe.seasonLength;
        all = {main};
    }
    if (!recipe.search.seasonal)
        return {};
    Seasons out;
    if (recipe.waves == WaveUse::Never || (recipe.waves == WaveUse::Others && main <= kLongestOrders))
        out.own = main;
    if (recipe.waves == WaveUse::Never)
        return out;
    for (int season : all) // a season must have been seen twice before it is believed
        if (season > 2 && season != out.own && 2 * season < known)
            out.waves.push_back(season);
    return out;
}

void append(DriverColumns &columns, const std::vector<Waves> &waves, const SeriesView &series)
{
    for (auto &column : waveColumns(waves, series.firstPeriod, series.y.size()))
        columns.past.push_back(std::move(column));
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> AutoArima::fit(const SeriesView &series, const JobContext &job) const
{
    DriverColumns columns = m_recipe.drivers ? usableDrivers(series) : DriverColumns{};
    const Seasons seasons = seasonsFor(m_recipe, series);
    Learned learned;
    learned.modelId = m_recipe.modelId;
    learned.drivers = columns.names;
    learned.criterion = m_recipe.search.criterion;
    if (!seasons.waves.empty()) {
        const WaveChoice choice{seasons.waves, m_recipe.pairs, series.firstPeriod};
        learned.waves = chosenWaves(series.y, columns.past, seasons.own, choice, m_recipe.search, job);
        append(columns, learned.waves, series);
    }
    Result<Fit> fit;
    if (m_recipe.orders) {
        Orders orders = *m_recipe.orders;
        orders.m = seasons.own;
        if (orders.m < 2)
            orders.P = orders.D = orders.Q = 0;
        fit = fitArima(series.y, columns.past, orders, job);
    } else {
        fit = autoArima(series.y, columns.past, seasons.own, m_recipe.search, job);
    }
    if (!fit)
        return tl::unexpected(fit.error());
    // The residuals are not needed to forecast; without them ten thousand models stay small.
    fit->residuals = fit->fitted = {};
    // What waves add to the uncertainty is little, and their covariances would be most of what is kept.
    const std::size_t waves = waveCount(learned.waves);
    if (fit->covariance.size() > waves) {
        fit->covariance.resize(fit->covariance.size() - waves);
        for (auto &row : fit->covariance)
            row.resize(fit->covariance.size());
    }
    learned.fit = std::move(*fit);
    return arimaSeries(std::move(learned));
}

} // namespace shelfcast::core::arima
