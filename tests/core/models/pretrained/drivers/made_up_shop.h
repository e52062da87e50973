#pragma once
#include "core/jobs/job_context.h"
#include "tests/core/models/panels.h"

#include <random>

/// Series with drivers whose effects are known.
namespace shelfcast::testing {

struct ShopPlan {
    std::size_t series = 1, periods = 120;
    double promotion = 0.0;     ///< change of the logarithm of sales in a promotion
    double price = 0.0;         ///< elasticity
    double spread = 0.0;        ///< how far the effects of the series lie apart
    double noise = 0.15;        ///< of the logarithm
    double level = 200.0;
    std::size_t ahead = 12;
    unsigned seed = 1;
};

/// Weekly sales around a slowly moving level with a promotion in a fifth of the periods at random, a price, and a driver that does nothing.
/// The true sales of the future stand behind the history in `truth`.
inline core::Panel shop(const ShopPlan &plan, std::vector<std::vector<double>> *truth = nullptr)
{
    std::mt19937 random(plan.seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    core::Panel panel;
    panel.frequency = core::Frequency::Weekly;
    panel.seasonLength = 52;
    panel.lastPeriod = 599;
    panel.covariates = {{"promotion", core::CovariateKind::KnownAhead}, {"price", core::CovariateKind::KnownAhead}, {"weather", core::CovariateKind::KnownAhead}};
    for (std::size_t k = 0; k < plan.series; ++k) {
        const double promotion = plan.promotion + plan.spread * normal(random), elasticity = plan.price + plan.spread * normal(random);
        std::vector<std::vector<double>> drivers(3);
        std::vector<double> y;
        double level = 0.0, price = 10.0;
        for (std::size_t t = 0; t < plan.periods + plan.ahead; ++t) {
            level += 0.02 * normal(random);
            if (uniform(random) < 0.1)
                price = 8.0 + 4.0 * uniform(random);
            drivers[0].push_back(uniform(random) < 0.2 ? 1.0 : 0.0);
            drivers[1].push_back(price);
            drivers[2].push_back(10.0 + 5.0 * normal(random));
            y.push_back(plan.level * std::exp(level + promotion * drivers[0].back() + elasticity * std::log(price / 10.0) + plan.noise * normal(random)));
        }
        if (truth)
            truth->emplace_back(y.begin() + static_cast<std::ptrdiff_t>(plan.periods), y.end());
        y.resize(plan.periods);
        core::Series series = seriesOf("item " + std::to_string(k), std::move(y));
        series.covariates = std::move(drivers);
        panel.series.push_back(std::move(series));
    }
    return panel;
}

} // namespace shelfcast::testing
