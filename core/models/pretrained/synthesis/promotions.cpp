#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

/// How a product answers to what its shop does.
struct Answer {
    double elasticity = 0.0; ///< log units of sales a log unit of price; below zero
    double display = 0.0;    ///< log units while promoted, beside the price
    double dip = 0.0;        ///< part of the lift that is missing afterwards: people have stocked up
};

Answer drawAnswer(Draws &draws)
{
    Answer answer;
    answer.elasticity = -0.5 * draws.gamma(4.0);
    answer.display = draws.chance(0.7) ? draws.uniform(0.05, 1.0) : 0.0;
    answer.dip = draws.chance(0.6) ? draws.uniform(0.05, 0.5) : 0.0;
    // Some buyers do not care.
    if (draws.chance(0.12))
        answer = {};
    return answer;
}

void addPriceSteps(Path &price, Draws &draws)
{
    const double often = draws.logUniform(20.0, 300.0);
    double level = 1.0;
    std::size_t t = 0;
    while (t < price.size()) {
        const auto end = std::min(price.size(), t + 1 + static_cast<std::size_t>(often * draws.exponential()));
        for (; t < end; ++t)
            price[t] = static_cast<float>(level);
        level = std::clamp(level * std::exp(draws.sign(0.65) * draws.uniform(0.01, 0.15)), 0.4, 3.0);
    }
}

} // namespace

void addPromotions(Doings &doings, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Promotions);
    const auto n = doings.factor.size();
    if (!setting.shop || !draws.chance(share * (setting.drivers ? 0.85 : 0.35)))
        return;
    const Answer answer = drawAnswer(draws);
    if (draws.chance(0.6))
        addPriceSteps(doings.price, draws);
    Path effect(n, 0.0F);
    for (std::size_t t = 0; t < n; ++t)
        if (doings.price[t] != 1.0F)
            effect[t] = static_cast<float>(answer.elasticity * std::log(doings.price[t]));

    if (draws.chance(0.85)) {
        const bool regular = draws.chance(0.4), byPrice = draws.chance(0.85);
        const int longest = setting.kind == Kind::Daily ? 14 : setting.kind == Kind::Hourly ? 72
                                                           : setting.kind == Kind::Weekly   ? 5
                                                                                            : 2;
        const int lasts = draws.whole(1, longest);
        const double gap = draws.logUniform(std::max(6.0, 2.0 * lasts), 90.0), usual = byPrice ? draws.uniform(0.05, 0.45) : 0.0;
        const double usualLift = answer.display;
        auto at = static_cast<std::size_t>(draws.uniform() * gap);
        while (at < n) {
            const double depth = byPrice ? std::clamp(usual * draws.uniform(0.6, 1.4), 0.02, 0.6) : 0.0;
            const double lift = std::min(answer.elasticity * std::log(1.0 - depth) + usualLift * draws.uniform(0.7, 1.3), 2.2);
            const std::size_t end = std::min(n, at + static_cast<std::size_t>(lasts)), dipEnd = std::min(n, end + static_cast<std::size_t>(std::max(lasts / 2, 1)));
            for (std::size_t t = at; t < end; ++t) {
                doings.promotion[t] = 1.0F;
                doings.price[t] *= static_cast<float>(1.0 - depth);
                effect[t] += static_cast<float>(lift);
            }
            for (std::size_t t = end; t < dipEnd; ++t)
                effect[t] -= static_cast<float>(answer.dip * lift);
            at = dipEnd + static_cast<std::size_t>(regular ? std::max(gap - lasts, 1.0) : 1.0 + gap * draws.exponential());
        }
    }
    for (std::size_t t = 0; t < n; ++t)
        if (effect[t] != 0.0F) {
            doings.lift[t] = std::exp(std::clamp(effect[t], -2.5F, 2.5F));
            doings.factor[t] *= doings.lift[t];
        }
}

} // namespace shelfcast::core::pretrained
