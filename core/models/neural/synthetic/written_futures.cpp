#include "core/models/neural/synthetic/written_futures.h"

#include "core/models/scenarios/forecast_ranges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::networks {
namespace {

/// The series as they were at those times, each under a number of its own: networks draw by it.
Panel beginnings(const Panel &panel, std::span<const Window> origins)
{
    Panel out;
    out.frequency = panel.frequency;
    out.seasonLength = panel.seasonLength;
    out.seasons = panel.seasons;
    out.nonNegative = panel.nonNegative;
    for (std::size_t i = 0; i < origins.size(); ++i) {
        const Series &whole = panel.series[origins[i].series];
        Series series;
        series.id = static_cast<std::int64_t>(i) + 1;
        series.firstPeriod = whole.firstPeriod;
        series.y.assign(whole.y.begin(), whole.y.begin() + origins[i].origin);
        out.series.push_back(std::move(series));
    }
    return out;
}

} // namespace

Result<WrittenFutures> WrittenFutures::write(const PathNetwork &network, const Panel &panel, std::span<const Window> origins, int horizon, std::size_t paths,
                                             const JobContext &job)
{
    const Panel known = beginnings(panel, origins);
    PathOptions options;
    options.paths = paths;
    options.seed = job.seed;
    options.nonNegative = panel.nonNegative;
    auto sets = network.paths(known, horizon, options, job);
    if (!sets)
        return tl::unexpected(sets.error());
    WrittenFutures futures(panel, horizon);
    for (std::size_t i = 0; i < sets->size(); ++i) {
        ScenarioSet &set = (*sets)[i];
        PathOptions own = options;
        own.seed = mixed(options.seed, i);
        own.wholeNumbers = countsOnly(known.series[i].y);
        tidyPaths(set, own);
        for (std::size_t path = 0; path < set.paths(); ++path) {
            const std::span<const double> values = set.path(path);
            if (std::ranges::all_of(values, [](double value) { return std::isfinite(value); }))
                futures.m_futures.push_back({origins[i], {values.begin(), values.end()}});
        }
    }
    return futures;
}

Window WrittenFutures::draw(const Window &wanted, Random &random, std::vector<double> &sales) const
{
    const Future *future = m_futures.empty() ? nullptr : &m_futures[random.below(m_futures.size())];
    const Window window = future ? future->window : wanted;
    const std::vector<double> &y = m_panel->series[window.series].y;
    const auto origin = static_cast<std::size_t>(window.origin), end = std::min(origin + static_cast<std::size_t>(m_horizon), y.size());
    sales.assign(y.begin(), y.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t t = origin; future && t < end; ++t)
        if (std::isfinite(sales[t]))
            sales[t] = static_cast<double>(future->values[t - origin]);
    return window;
}

} // namespace shelfcast::core::networks
