#include "core/models/neural/data/augment.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shelfcast::core::networks {
namespace {

constexpr double kShare = 1.0 / 3.0;    ///< of the windows that one way changes
constexpr double kJitter = 0.05;        ///< in scales
constexpr double kMostGrowth = 0.3;     ///< over the whole window
constexpr double kMostWarp = 0.25;      ///< by how much a stretch is lengthened or shortened

float &valueAt(const WindowShape &shape, const WindowRow &row, int k) { return row.past[static_cast<std::ptrdiff_t>(k) * shape.past]; }
float &basesAt(const WindowShape &shape, const WindowRow &row, int step) { return row.bases[static_cast<std::ptrdiff_t>(step) * shape.bases]; }
/// The base forecasts stand once more among the features of the horizon, at their end.
float *copiedBases(const WindowShape &shape, const WindowRow &row, int step)
{
    return row.future + static_cast<std::ptrdiff_t>(step + 1) * shape.future - shape.bases;
}

void jitter(const WindowShape &shape, const WindowRow &row, Random &random)
{
    for (int k = 0; k < shape.context; ++k)
        if (float *at = &valueAt(shape, row, k); at[1] > 0.0F && at[0] != 0.0F)
            at[0] *= static_cast<float>(1.0 + kJitter * random.normal());
}

void scale(const WindowShape &shape, const WindowRow &row, Random &random)
{
    const double growth = kMostGrowth * (2.0 * random.uniform() - 1.0);
    const double length = shape.context + shape.horizon;
    const auto factor = [&](int t) { return static_cast<float>(1.0 + growth * ((t + 0.5) / length - 0.5)); };
    for (int k = 0; k < shape.context; ++k)
        valueAt(shape, row, k) *= factor(k);
    const float now = factor(shape.context);
    for (int step = 0; step < shape.horizon; ++step) {
        if (row.target)
            row.target[step] *= factor(shape.context + step);
        // What the bases copy lies a little before the origin: they move with the level there.
        for (int b = 0; b < shape.bases; ++b)
            copiedBases(shape, row, step)[b] = (&basesAt(shape, row, step))[b] *= now;
    }
}

void warp(const WindowShape &shape, const WindowRow &row, Random &random)
{
    // The older part is resampled; the newest quarter stays, since the horizon follows it.
    const int end = shape.context * 3 / 4;
    if (end < 8)
        return;
    const double speed = 1.0 + kMostWarp * (2.0 * random.uniform() - 1.0);
    std::vector<float> values(static_cast<std::size_t>(end)), known(static_cast<std::size_t>(end));
    for (int k = 0; k < end; ++k) {
        const double at = std::clamp(end - 1 - (end - 1 - k) * speed, 0.0, end - 1.0);
        const int left = static_cast<int>(at);
        const int right = std::min(left + 1, end - 1);
        const float share = static_cast<float>(at - left);
        const float *a = &valueAt(shape, row, left), *b = &valueAt(shape, row, right);
        known[static_cast<std::size_t>(k)] = share < 0.5F ? a[1] : b[1];
        values[static_cast<std::size_t>(k)] = a[1] > 0.0F && b[1] > 0.0F ? a[0] + share * (b[0] - a[0]) : share < 0.5F ? a[0] : b[0];
    }
    for (int k = 0; k < end; ++k) {
        float *at = &valueAt(shape, row, k);
        at[0] = values[static_cast<std::size_t>(k)];
        at[1] = known[static_cast<std::size_t>(k)];
    }
}

} // namespace

Augmentation augmentationFrom(const std::string &id)
{
    const bool all = id == "all";
    return {all || id == "jitter", all || id == "scaling", all || id == "warping", all || id == "mixing"};
}

void augment(const Augmentation &ways, const WindowShape &shape, const WindowRow &row, Random &random)
{
    if (ways.jitter && random.uniform() < kShare)
        jitter(shape, row, random);
    if (ways.scaling && random.uniform() < kShare)
        scale(shape, row, random);
    if (ways.warping && random.uniform() < kShare)
        warp(shape, row, random);
}

void mix(const Augmentation &ways, const WindowShape &shape, const WindowRow &row, const WindowRow &other, Random &random)
{
    if (!ways.mixing || random.uniform() >= kShare)
        return;
    const auto share = static_cast<float>(0.3 * random.uniform());
    const auto blend = [&](float *a, const float *b, std::ptrdiff_t count) {
        for (std::ptrdiff_t i = 0; i < count; ++i)
            a[i] += share * (b[i] - a[i]);
    };
    for (int k = 0; k < shape.context; ++k) {
        float *a = &valueAt(shape, row, k);
        if (const float *b = &valueAt(shape, other, k); a[1] > 0.0F && b[1] > 0.0F)
            blend(a, b, 1);
    }
    for (int step = 0; step < shape.horizon; ++step) {
        if (row.target)
            blend(row.target + step, other.target + step, 1); // an unknown one of either makes it unknown
        blend(&basesAt(shape, row, step), &basesAt(shape, other, step), shape.bases);
        std::copy_n(&basesAt(shape, row, step), shape.bases, copiedBases(shape, row, step));
    }
}

} // namespace shelfcast::core::networks
