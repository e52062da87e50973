#pragma once
#include "core/models/ets/form.h"

#include <cmath>

namespace shelfcast::core::ets {

/// One step of the recursion, for the kinds of trend and season known when compiling.
///
/// The error enters the states in the same way whether it is additive or multiplicative, so only the reader of
/// `forecast` needs to know its kind. Real is double, or several doubles side by side where no trend is multiplicative.
template <TrendKind T, SeasonKind S, class Real = double>
struct Step {
    Real phiGrowth{}; ///< the damped growth: phi b, or b^phi
    Real base{};      ///< level with growth, before the season
    Real forecast{};

    Step(const Real &level, const Real &growth, const Real &season, const Real &phi)
    {
        if constexpr (T == TrendKind::None)
            base = level;
        else if constexpr (T == TrendKind::Additive) {
            phiGrowth = phi * growth;
            base = level + phiGrowth;
        } else {
            phiGrowth = phi == 1.0 ? growth : std::pow(growth, phi);
            base = level * phiGrowth;
        }
        if constexpr (S == SeasonKind::None)
            forecast = base;
        else if constexpr (S == SeasonKind::Additive)
            forecast = base + season;
        else
            forecast = base * season;
    }

    /// The states after an observation that was @p error above the forecast.
    void update(const Real &error, const Real &alpha, const Real &beta, const Real &gamma, Real &level, Real &growth, Real &season) const
    {
        const Real correction = S == SeasonKind::Multiplicative ? error / season : error;
        if constexpr (T == TrendKind::Additive)
            growth = phiGrowth + beta * correction;
        else if constexpr (T == TrendKind::Multiplicative)
            growth = phiGrowth + beta * correction / level;
        if constexpr (S == SeasonKind::Additive)
            season += gamma * error;
        else if constexpr (S == SeasonKind::Multiplicative)
            season += gamma * error / base;
        level = base + alpha * correction;
    }

    /// The states after a period without an observation.
    void pass(Real &level, Real &growth) const
    {
        if constexpr (T != TrendKind::None)
            growth = phiGrowth;
        level = base;
    }
};

/// Calls @p body with the trend and season of @p form as compile-time constants.
template <class Body>
auto dispatch(const Form &form, Body &&body)
{
    const auto bySeason = [&]<TrendKind T>() {
        switch (form.season) {
        case SeasonKind::None: return body.template operator()<T, SeasonKind::None>();
        case SeasonKind::Additive: return body.template operator()<T, SeasonKind::Additive>();
        default: return body.template operator()<T, SeasonKind::Multiplicative>();
        }
    };
    switch (form.trend) {
    case TrendKind::None: return bySeason.template operator()<TrendKind::None>();
    case TrendKind::Additive: return bySeason.template operator()<TrendKind::Additive>();
    default: return bySeason.template operator()<TrendKind::Multiplicative>();
    }
}

} // namespace shelfcast::core::ets
