#include "core/models/pretrained/synthesis/synthesis.h"

#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::uint64_t kPriceStream = 0x9121CE;

Doings drawDoings(const Setting &setting, std::uint64_t seed, const Ingredients &ingredients)
{
    const auto n = static_cast<std::size_t>(setting.length);
    Doings doings;
    doings.factor.assign(n, 1.0F);
    doings.price.assign(n, 1.0F);
    doings.lift.assign(n, 1.0F);
    doings.available.assign(n, 1.0F);
    doings.promotion.assign(n, 0.0F);
    doings.holiday.assign(n, 0.0F);
    addCalendar(doings, setting, seed, ingredients.calendar);
    addPromotions(doings, setting, seed, ingredients.promotions);
    addLife(doings, setting, seed, ingredients.launches);
    addStockOuts(doings, setting, seed, ingredients.stockOuts);
    return doings;
}

void shut(Body &body, const Doings &doings)
{
    for (std::size_t t = 0; t < body.value.size(); ++t)
        if (doings.available[t] == 0.0F || (!doings.closed.empty() && doings.closed[t]))
            body.value[t] = body.expected[t] = 0.0F;
}

/// Whatever went wrong with a number, the learner gets one that it can use.
void makeFinite(Path &values)
{
    float last = 0.0F;
    for (float &value : values) {
        if (!std::isfinite(value))
            value = last;
        last = value = std::clamp(value, -1e12F, 1e12F);
    }
}

} // namespace

SyntheticSeries synthesise(std::uint64_t seed, const SynthesisOptions &options)
{
    const Setting setting = drawSetting(seed, options);
    Body body = mixture(setting, seed, options.ingredients);
    Doings doings = drawDoings(setting, seed, options.ingredients);
    for (std::size_t t = 0; t < body.value.size(); ++t) {
        body.expected[t] *= doings.factor[t];
        body.value[t] *= doings.factor[t];
    }
    SyntheticSeries made;
    made.counts = makeCounts(body, setting, seed, options.ingredients.counts);
    if (!made.counts)
        addOutliers(body, setting, seed, options.ingredients.outliers);
    addCeiling(body, made.counts, setting, seed, options.ingredients.stockOuts);
    rescale(body, made.counts, seed);
    shut(body, doings);
    makeFinite(body.expected);
    makeFinite(body.value);

    made.frequency = setting.frequency;
    made.season = setting.season;
    made.secondSeason = setting.secondSeason;
    made.horizon = setting.horizon;
    made.y = std::move(body.value);
    made.expected = std::move(body.expected);
    if (options.drivers) {
        Draws draws(networks::mixed(seed, kPriceStream));
        const auto usual = static_cast<float>(std::pow(10.0, draws.uniform(-0.5, 2.5)));
        for (float &price : doings.price)
            price *= usual;
        made.price = std::move(doings.price);
        made.promotion = std::move(doings.promotion);
        made.holiday = std::move(doings.holiday);
        made.available = std::move(doings.available);
        made.lift = std::move(doings.lift);
    }
    return made;
}

} // namespace shelfcast::core::pretrained
