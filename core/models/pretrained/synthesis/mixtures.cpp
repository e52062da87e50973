#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

// Beyond the streams of the ingredients, which each member has for itself.
constexpr std::uint64_t kPartsStream = 0x5157, kFirstMember = 1000;

} // namespace

Body body(const Setting &setting, std::uint64_t seed, const Ingredients &ingredients)
{
    Draws draws = drawsOf(seed, Stream::Mixtures);
    const double which = draws.uniform(), kernels = setting.habit.kernels * ingredients.kernels, models = setting.habit.models * ingredients.models;
    if (which < kernels)
        return kernelProcess(setting, seed);
    if (which < kernels + models)
        return modelPath(setting, seed);
    return structured(setting, seed, ingredients);
}

/// A category is the sum of its products, a region that of its shops.
Body mixture(const Setting &setting, std::uint64_t seed, const Ingredients &ingredients)
{
    Draws draws(networks::mixed(seed, kPartsStream));
    const int count = draws.chance(ingredients.mixtures * 0.1) ? draws.whole(2, 3) : 1;
    Body sum = body(setting, seed, ingredients);
    for (int k = 1; k < count; ++k) {
        const Body next = body(setting, networks::mixed(seed, kFirstMember + static_cast<std::uint64_t>(k)), ingredients);
        double sizes = 0.0, nextSizes = 0.0;
        for (std::size_t t = 0; t < sum.expected.size(); ++t) {
            sizes += std::abs(sum.expected[t]);
            nextSizes += std::abs(next.expected[t]);
        }
        const auto weight = static_cast<float>(draws.uniform(0.2, 1.5) * (sizes + 1e-6) / (nextSizes + 1e-6));
        for (std::size_t t = 0; t < sum.expected.size(); ++t) {
            sum.expected[t] += weight * next.expected[t];
            sum.value[t] += weight * next.value[t];
        }
        sum.negative = sum.negative || next.negative;
    }
    return sum;
}

} // namespace shelfcast::core::pretrained
