#pragma once
#include "core/panel/panel.h"

#include <cmath>
#include <functional>
#include <initializer_list>
#include <limits>
#include <string>
#include <vector>

/// Made-up panels for the tests of models.
namespace shelfcast::testing {

using core::Panel;
using core::Series;

inline constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

/// A number between -1 and 1 that looks random and is the same everywhere.
inline double noise(std::size_t i)
{
    const double x = std::sin(static_cast<double>(i) * 12.9898 + 4.1) * 43758.5453;
    return 2.0 * (x - std::floor(x)) - 1.0;
}

inline Series seriesOf(const std::string &item, std::vector<double> y, std::int64_t lastPeriod = 599)
{
    Series series;
    series.item = item;
    series.firstPeriod = lastPeriod - static_cast<std::int64_t>(y.size()) + 1;
    for (const double value : y)
        series.states.push_back(std::isnan(value) ? core::PeriodState::Missing : value == 0.0 ? core::PeriodState::NoSale : core::PeriodState::Sold);
    series.y = std::move(y);
    return series;
}

inline std::vector<double> values(std::size_t n, const std::function<double(std::size_t)> &at)
{
    std::vector<double> y(n);
    for (std::size_t i = 0; i < n; ++i)
        y[i] = at(i);
    return y;
}

/// Trend, season and noise, as a shop's better articles sell.
inline double ordinary(std::size_t i, int season)
{
    return 100.0 + 0.3 * static_cast<double>(i) + 20.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / season) + 8.0 * noise(i);
}

inline Panel panelOf(std::vector<Series> series, core::Frequency frequency = core::Frequency::Monthly, int season = 12)
{
    Panel panel;
    panel.frequency = frequency;
    panel.seasonLength = season;
    panel.lastPeriod = 599;
    panel.series = std::move(series);
    return panel;
}

/// Every shape of series that has ever broken a forecaster.
inline Panel awkwardPanel()
{
    const auto scaled = [](double factor) { return values(72, [=](std::size_t i) { return factor * ordinary(i, 12); }); };
    return panelOf({
        seriesOf("ordinary", scaled(1.0)),
        seriesOf("huge", scaled(1e12)),
        seriesOf("tiny", scaled(1e-9)),
        seriesOf("constant", std::vector<double>(48, 7.0)),
        seriesOf("all zero", std::vector<double>(48, 0.0)),
        seriesOf("one value", {5.0}),
        seriesOf("two values", {5.0, 6.0}),
        seriesOf("no value", {}),
        seriesOf("nothing known", std::vector<double>(30, kGap)),
        seriesOf("gaps", values(72, [](std::size_t i) { return i % 5 == 2 || (i > 30 && i < 40) ? kGap : ordinary(i, 12); })),
        seriesOf("ends in a gap", values(60, [](std::size_t i) { return i > 54 ? kGap : ordinary(i, 12); })),
        seriesOf("alternating", values(60, [](std::size_t i) { return i % 2 ? 10.0 : 0.0; })),
        seriesOf("seldom", values(60, [](std::size_t i) { return i % 7 == 3 ? 3.0 : 0.0; })),
        seriesOf("one spike", values(60, [](std::size_t i) { return i == 40 ? 1000.0 : 1.0; })),
        seriesOf("dying", values(60, [](std::size_t i) { return i < 40 ? 50.0 - static_cast<double>(i) : 0.0; })),
        seriesOf("exploding", values(60, [](std::size_t i) { return std::exp(0.3 * static_cast<double>(i)); })),
        seriesOf("infinite value", values(40, [](std::size_t i) { return i == 20 ? std::numeric_limits<double>::infinity() : ordinary(i, 12); })),
    });
}

/// Gives every series of a panel a price that moves and a promotion now and then, and sales that follow both.
inline void addDrivers(Panel &panel, std::size_t knownAhead)
{
    panel.covariates = {{"price", core::CovariateKind::KnownAhead}, {"promotion", core::CovariateKind::KnownAhead}};
    for (Series &series : panel.series) {
        const std::size_t n = series.y.size();
        series.covariates = {values(n + knownAhead, [](std::size_t i) { return i % 11 < 3 ? 8.0 : 10.0; }),
                             values(n + knownAhead, [](std::size_t i) { return i % 13 == 5 ? 1.0 : 0.0; })};
        for (std::size_t i = 0; i < n; ++i)
            series.y[i] += 30.0 * (series.covariates[0][i] < 9.0) + 40.0 * series.covariates[1][i];
    }
}

} // namespace shelfcast::testing
