#include "core/models/pretrained/front/step_back.h"

#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr int kShortForTrend = 40; ///< periods up to which a series without a season is half Theta's
constexpr int kLongSeason = 24;    ///< a season so long or longer hides for most of a short history

} // namespace

StepBack stepBackOf(std::span<const double> y, int season)
{
    int known = 0;
    bool positive = true;
    for (const double value : y)
        if (std::isfinite(value)) {
            ++known;
            positive = positive && value > 0.0;
        }
    if (!positive) // where some periods sell nothing, the last one and a slope of few periods are chance: the network is better
        return {};
    if (season <= 1) // trends of low-frequency series
        return known <= kShortForTrend ? StepBack{0.5, true} : StepBack{};
    if (season <= 12 && season != 7)
        return known <= 3 ? StepBack{0.4, false} : StepBack{};
    if (known >= season)
        return {};
    if (known <= 6)
        return {season > kLongSeason ? 0.7 : 0.9, false};
    if (season <= kLongSeason)
        return {};
    // A rise and fall within some months looks like a cycle, which it seldom is.
    return {known >= 15 && known <= 25 ? 0.9 : 0.5, false};
}

double steppedBackTo(const StepBack &back, const float *bases)
{
    const auto base = [&](PretrainedBase which) { return static_cast<double>(bases[which]); };
    return back.trend ? base(kBaseTheta) : 0.5 * (base(kBaseLast) + base(kBaseSmoothed));
}

} // namespace shelfcast::core::pretrained
