#include "core/models/pretrained/front/channels.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr float kMost = 30.0F; ///< no input is larger

} // namespace

float squeezed(double x)
{
    const auto size = static_cast<float>(std::fabs(x));
    const float result = std::min(std::log(size + std::sqrt(size * size + 1.0F)), kMost);
    return x < 0.0 ? -result : result;
}

Filled filled(std::span<const double> y, int context)
{
    Filled result;
    std::span<const double> tail = y.last(std::min(y.size(), static_cast<std::size_t>(context)));
    std::size_t first = 0;
    while (first < tail.size() && !std::isfinite(tail[first]))
        ++first;
    tail = tail.subspan(first);
    result.begin = context - static_cast<int>(tail.size());
    result.y.reserve(tail.size());
    for (const double value : tail) {
        const bool known = std::isfinite(value);
        result.known.push_back(known);
        result.y.push_back(known ? value : result.y.back());
    }
    return result;
}

Seasons seasonsWithin(int season, int longSeason, int periods)
{
    const int main = season > 1 && season < periods ? season : 1;
    return {main, longSeason > 1 && longSeason < periods && longSeason != main ? longSeason : 0};
}

void fillChannels(const Filled &series, Seasons seasons, const FrontScale &scale, float *out)
{
    const auto at = [&](int t) { return series.y[static_cast<std::size_t>(t)]; };
    const double spread = scale.spread * scale.scale;
    for (int t = 0; t < static_cast<int>(series.y.size()); ++t, out += kChannels) {
        const bool known = series.known[static_cast<std::size_t>(t)] != 0;
        if (known) {
            out[0] = squeezed((at(t) - scale.anchor) / spread);
            out[1] = squeezed((at(t) - scale.anchor) / scale.scale);
            out[5] = 1.0F;
        }
        if (t >= seasons.main) {
            out[2] = squeezed((at(t - seasons.main) - scale.anchor) / scale.scale);
            out[3] = known ? squeezed((at(t) - at(t - seasons.main)) / scale.scale) : 0.0F;
            out[6] = 1.0F;
        }
        if (seasons.longer > 0 && t >= seasons.longer) {
            out[4] = known ? squeezed((at(t) - at(t - seasons.longer)) / scale.scale) : 0.0F;
            out[7] = 1.0F;
        }
    }
}

} // namespace shelfcast::core::pretrained
