#include "core/models/held_back.h"

#include <algorithm>

namespace shelfcast::core {

SeriesView heldBack(const SeriesView &series, int periods)
{
    SeriesView earlier = series;
    const std::size_t history = series.y.size();
    const std::size_t kept = history - std::min(history, static_cast<std::size_t>(periods));
    earlier.y = series.y.first(kept);
    for (Driver &driver : earlier.drivers) {
        const std::size_t ahead = driver.kind == CovariateKind::KnownAhead && driver.values.size() > history ? driver.values.size() - history : 0;
        driver.values = driver.values.first(std::min(driver.values.size(), kept + ahead));
    }
    return earlier;
}

Panel heldBack(const Panel &panel, int periods)
{
    Panel earlier = panel;
    earlier.lastPeriod -= periods;
    for (std::size_t i = 0; i < earlier.series.size(); ++i) {
        const SeriesView view = heldBack(viewOf(panel, i), periods);
        Series &series = earlier.series[i];
        series.y.resize(view.y.size());
        series.states.resize(std::min(series.states.size(), view.y.size()));
        for (std::size_t j = 0; j < view.drivers.size(); ++j)
            series.covariates[j].resize(view.drivers[j].values.size());
    }
    return earlier;
}

} // namespace shelfcast::core
