#include "core/models/theta/forecast.h"

#include <cmath>

namespace shelfcast::core::theta {

Ahead forecast(const Fit &fit, std::span<const double> y, std::size_t horizon)
{
    ThetaState state = filtered(fit, y);
    Ahead ahead;
    const std::vector<double> growth = spreadAhead(fit.parameters, state, horizon);
    for (std::size_t h = 0; h < horizon; ++h) {
        const std::size_t t = y.size() + h;
        const double plain = state.expectation();
        double deviation = fit.spread.deviation * growth[h] * std::pow(static_cast<double>(h + 1), 0.5 * fit.spread.growth);
        if (fit.spread.power > 0)
            deviation *= std::sqrt(std::abs(plain));
        if (!fit.spread.formula)
            deviation *= fit.season.scale(t);
        ahead.mean.push_back(fit.season.with(plain, t));
        ahead.deviation.push_back(deviation);
        state.takeExpected();
    }
    return ahead;
}

Explanation explain(const Fit &fit, std::span<const double> y, std::size_t horizon)
{
    Explanation result;
    Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), {}, {}};
    Component trend{ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Trend"), {}, {}};
    Component season{ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{fit.season.length}}}, {}, {}};
    ThetaState state(fit.parameters);
    for (std::size_t t = 0; t < y.size() + horizon; ++t) {
        const bool past = t < y.size();
        const double lean = state.lean(), plain = state.level + lean, whole = fit.season.with(plain, t);
        (past ? level.history : level.future).push_back(state.level);
        (past ? trend.history : trend.future).push_back(lean);
        (past ? season.history : season.future).push_back(whole - plain);
        if (past) {
            result.fitted.push_back(whole);
            state.take(fit.season.without(y[t], t));
        } else {
            state.takeExpected();
        }
    }
    result.components = {std::move(level), std::move(trend)};
    if (fit.season.present())
        result.components.push_back(std::move(season));
    return result;
}

} // namespace shelfcast::core::theta
