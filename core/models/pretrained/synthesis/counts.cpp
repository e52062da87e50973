#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

/// How single sales come.
struct Arrivals {
    double shape = 0.0;                            ///< of the gamma that the rate is multiplied by, period by period; 0 for plain Poisson
    double active = 1.0;                           ///< share of periods in which anything can be sold
    double lot = 1.0;                              ///< units a sale
    double lotSpread = 0.0;                        ///< further units a sale, on average
    double begins = 0.0, stays = 0.0, burst = 1.0; ///< chance that a burst begins, that it goes on, and what it multiplies by
};

Arrivals drawArrivals(Draws &draws)
{
    Arrivals arrivals;
    if (draws.chance(0.6))
        arrivals.shape = draws.logUniform(0.3, 30.0);
    if (draws.chance(0.25))
        arrivals.active = draws.uniform(0.2, 0.9);
    if (draws.chance(0.12))
        arrivals.lot = draws.whole(2, 12);
    else if (draws.chance(0.12))
        arrivals.lotSpread = draws.logUniform(0.3, 4.0);
    if (draws.chance(0.1)) {
        arrivals.begins = draws.logUniform(0.005, 0.05);
        arrivals.stays = draws.uniform(0.0, 0.8);
        arrivals.burst = draws.uniform(2.0, 10.0);
    }
    return arrivals;
}

double drawRate(const Setting &setting, Draws &draws)
{
    // Spare parts and the like are kept by the month, and most months nobody wants one.
    if (setting.kind == Kind::Monthly && draws.chance(0.6))
        return draws.logUniform(0.05, 2.0);
    return draws.logUniform(0.02, 60.0);
}

} // namespace

bool makeCounts(Body &body, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Counts);
    if (body.negative || !draws.chance(share * setting.habit.counts))
        return false;
    double mean = 0.0;
    for (const float value : body.expected)
        mean += value;
    mean /= static_cast<double>(body.expected.size());
    const double rate = drawRate(setting, draws);
    if (!(mean > 1e-9))
        return false;
    const Arrivals arrivals = drawArrivals(draws);
    const double usual = arrivals.active * arrivals.lot * (1.0 + arrivals.lotSpread) * rate / mean;
    bool bursting = false;
    for (std::size_t t = 0; t < body.expected.size(); ++t) {
        double wanted = body.expected[t] * rate / mean;
        if (arrivals.begins > 0.0) {
            bursting = draws.chance(bursting ? arrivals.stays : arrivals.begins);
            wanted *= bursting ? arrivals.burst : 1.0;
        }
        if (arrivals.shape > 0.0 && wanted > 0.0)
            wanted *= draws.gamma(arrivals.shape) / arrivals.shape;
        double sold = arrivals.active < 1.0 && !draws.chance(arrivals.active) ? 0.0 : draws.poisson(std::min(wanted, 1e5));
        if (arrivals.lotSpread > 0.0 && sold > 0.0)
            sold += draws.poisson(sold * arrivals.lotSpread);
        body.value[t] = static_cast<float>(sold * arrivals.lot);
        body.expected[t] *= static_cast<float>(usual);
    }
    return true;
}

} // namespace shelfcast::core::pretrained
