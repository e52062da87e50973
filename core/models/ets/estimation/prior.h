#pragma once
#include "core/models/ets/form.h"

namespace shelfcast::core::ets {

/// What is believed of the parameters before a series is seen.
///
/// The likelihood of a short series is nearly flat in beta, and where its optimum lies at beta = alpha the trend follows the
/// last difference: such forecasts are the worst of the family. An exponential prior on the share beta / alpha says that
/// growth changes slowly unless the history shows otherwise; in a long history it weighs next to nothing.
struct Prior {
    double growthShare = 0;   ///< the mean of beta / alpha; 0 for no prior, that is maximum likelihood

    /// Minus twice the logarithm of the density at the parameters @p v (Layout order), up to a constant.
    double penalty(const Layout &layout, const double *v) const
    {
        return growthShare > 0 && layout.beta >= 0 ? 2 * v[layout.beta] / (v[0] * growthShare) : 0.0;
    }
    /// Adds @p factor times the derivatives of the penalty to @p gradient.
    void addSlopes(const Layout &layout, const double *v, double factor, double *gradient) const
    {
        if (!(growthShare > 0) || layout.beta < 0)
            return;
        const double slope = 2 * factor / (v[0] * growthShare);
        gradient[layout.beta] += slope;
        gradient[0] -= slope * v[layout.beta] / v[0];
    }
};

/// The mean of beta / alpha that the automatic model believes in; any from 0.05 to 0.2 forecasts about as well.
inline constexpr double kSteadyGrowth = 0.1;

} // namespace shelfcast::core::ets
