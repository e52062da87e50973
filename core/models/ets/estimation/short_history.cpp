#include "core/models/ets/estimation/short_history.h"

#include "core/models/ets/estimation/likelihood.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::ets {

namespace {

/// Lowers the cost over alpha and the share of beta by ever finer grids around the best point.
double searchGrid(const Likelihood &likelihood, Parameters &best)
{
    const bool line = likelihood.form().trended();
    double bestCost = std::numeric_limits<double>::infinity();
    double centreAlpha = 0.5, centreShare = 0.5, half = 0.5;
    for (int round = 0; round < 8; ++round, half *= 0.3) {
        const double fromAlpha = centreAlpha, fromShare = centreShare;
        for (int i = -5; i <= 5; ++i)
            for (int j = line ? -5 : 0; j <= (line ? 5 : 0); ++j) {
                Parameters trial = best;
                const double alpha = std::clamp(fromAlpha + half * i / 5, kLowest, kHighest);
                const double share = std::clamp(fromShare + half * j / 5, 0.0, 1.0);
                trial[0] = alpha;
                if (line)
                    trial[1] = std::max(kLowest, share * alpha);
                const double cost = likelihood.cost(trial.data());
                if (cost < bestCost) {
                    bestCost = cost;
                    best = trial;
                    centreAlpha = alpha;
                    centreShare = share;
                }
            }
    }
    return bestCost;
}

} // namespace

ShortFit fitShort(std::span<const double> y, Workspace &workspace, bool allowLevel, bool allowLine)
{
    const auto second = std::find_if(y.begin() + 1, y.end(), [](double x) { return !std::isnan(x); });
    allowLine = allowLine && second != y.end();
    ShortFit level;
    const Likelihood levelLikelihood(level.form, 1, y, workspace);
    level.parameters[static_cast<std::size_t>(levelLikelihood.layout().level)] = y[0];
    const double levelCost = searchGrid(levelLikelihood, level.parameters);
    if (!allowLine)
        return level;
    ShortFit line;
    line.form.trend = TrendKind::Additive;
    const Likelihood lineLikelihood(line.form, 1, y, workspace);
    const Layout &layout = lineLikelihood.layout();
    line.parameters[static_cast<std::size_t>(layout.level)] = y[0];
    line.parameters[static_cast<std::size_t>(layout.growth)] = (*second - y[0]) / static_cast<double>(second - y.begin());
    const double lineCost = searchGrid(lineLikelihood, line.parameters);
    return !allowLevel || lineCost < levelCost ? line : level;
}

} // namespace shelfcast::core::ets
