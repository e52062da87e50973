#include "core/models/closed_phases.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr int kFewestZeros = 6;
constexpr double kByChance = 1e-4;
constexpr int kLongestSeason = 168;       ///< the hours of a week: longer ones hold too few repeats
constexpr std::size_t kNewest = 512;      ///< periods

/// How often each phase sold nothing since its last sale, newest first, and from which period on.
struct Run {
    int zeros = 0;
    std::size_t begin = 0;
};

Run newestRun(std::span<const double> y, std::size_t season, std::size_t phase)
{
    Run run{0, y.size()};
    for (std::size_t back = season - phase; back <= y.size(); back += season) { // the phase's periods, counted from the end
        const double value = y[y.size() - back];
        if (!std::isfinite(value))
            continue;
        if (value != 0.0)
            break;
        ++run.zeros;
        run.begin = y.size() - back;
    }
    return run;
}

/// Known periods and those without sales from each period to the end, by phase.
class Tally {
public:
    Tally(std::span<const double> y, std::size_t season, std::size_t phase, std::size_t begin)
    {
        for (std::size_t t = begin; t < y.size(); ++t)
            if (std::isfinite(y[t]) && (y.size() - t + phase) % season != 0) {
                known += 1.0;
                zeros += y[t] == 0.0 ? 1.0 : 0.0;
            }
    }
    double known = 0.0, zeros = 0.0;
};

} // namespace

ClosedPhases::ClosedPhases(std::span<const double> y, std::span<const int> seasons)
{
    y = y.last(std::min(y.size(), kNewest));
    if (std::ranges::none_of(y, [](double value) { return value == 0.0; }) || std::ranges::none_of(y, [](double value) { return value > 0.0; }))
        return;
    for (const int periods : seasons) {
        if (periods < 2 || periods > kLongestSeason)
            continue;
        const auto season = static_cast<std::size_t>(periods);
        std::vector<unsigned char> closed(season, 0);
        for (std::size_t phase = 0; phase < season; ++phase) {
            const Run run = newestRun(y, season, phase);
            if (run.zeros < kFewestZeros)
                continue;
            const Tally others(y, season, phase, run.begin);
            closed[phase] = run.zeros * std::log((others.zeros + 1.0) / (others.known + 2.0)) < std::log(kByChance) ? 1 : 0;
        }
        if (std::ranges::any_of(closed, [](unsigned char flag) { return flag != 0; }))
            m_seasons.push_back(std::move(closed));
    }
}

bool ClosedPhases::any() const
{
    return !m_seasons.empty();
}

bool ClosedPhases::closedAt(std::size_t step) const
{
    return std::ranges::any_of(m_seasons, [step](const std::vector<unsigned char> &closed) { return closed[step % closed.size()] != 0; });
}

ClosedPhases closedPhasesOf(const SeriesView &series)
{
    return ClosedPhases(series.y, seasonsOf(series));
}

void sellNothing(SeriesForecast &forecast, const ClosedPhases &closed)
{
    for (std::size_t step = 0; closed.any() && step < forecast.horizon(); ++step)
        if (closed.closedAt(step)) {
            std::fill_n(forecast.quantiles.begin() + static_cast<std::ptrdiff_t>(step * kQuantileCount), kQuantileCount, 0.0);
            forecast.mean[step] = 0.0;
        }
}

void sellNothing(Explanation &explanation, const ClosedPhases &closed)
{
    if (!closed.any() || explanation.components.empty())
        return;
    const std::size_t horizon = explanation.components.front().future.size();
    Component taken{ComponentKind::Driver, QT_TRANSLATE_NOOP("core", "Closed"), explanation.components.front().history, std::vector<double>(horizon, 0.0)};
    std::ranges::replace_if(taken.history, [](double value) { return std::isfinite(value); }, 0.0);
    bool any = false;
    for (std::size_t step = 0; step < horizon; ++step)
        if (closed.closedAt(step)) {
            for (const Component &part : explanation.components)
                taken.future[step] -= part.future[step];
            any = any || taken.future[step] != 0.0;
        }
    if (any)
        explanation.components.push_back(std::move(taken));
}

} // namespace shelfcast::core
