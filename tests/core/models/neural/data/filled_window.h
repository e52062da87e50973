#pragma once
#include "core/models/neural/data/windows.h"

#include <bit>
#include <cmath>
#include <span>
#include <vector>

namespace shelfcast::testing {

/// A window written into memory of its own, with names for its places.
struct FilledWindow {
    core::networks::WindowShape shape;
    std::vector<float> past, future, statics, bases, target, price;
    std::vector<std::int64_t> places;
    std::int64_t direction = 99;
    core::networks::WindowScale scale;

    FilledWindow(const core::networks::Windows &windows, const core::networks::Window &window) : shape(windows.shape())
    {
        const auto count = [](int a, int b) { return static_cast<std::size_t>(a) * static_cast<std::size_t>(b); };
        past.assign(count(shape.context, shape.past), 77.0F); // what is not written stays seen
        future.assign(count(shape.horizon, shape.future), 77.0F);
        statics.assign(static_cast<std::size_t>(shape.statics), 77.0F);
        bases.assign(count(shape.horizon, shape.bases), 77.0F);
        target.assign(static_cast<std::size_t>(shape.horizon), 77.0F);
        price = target;
        places.assign(shape.vocabularies.size(), 77);
        scale = windows.fill(window, row());
    }

    core::networks::WindowRow row()
    {
        return {past.data(), future.data(), statics.data(), places.data(), bases.data(), target.data(), price.data(), &direction};
    }

    float pastAt(int period, int feature) const { return past[static_cast<std::size_t>(period * shape.past + feature)]; }
    float value(int period) const { return pastAt(period, 0); }
    float known(int period) const { return pastAt(period, 1); }
    float driver(int period, int covariate) const { return pastAt(period, 2 + 2 * covariate); }
    float driverKnown(int period, int covariate) const { return pastAt(period, 3 + 2 * covariate); }
    float futureAt(int step, int feature) const { return future[static_cast<std::size_t>(step * shape.future + feature)]; }
    float plan(int step, int planned) const { return futureAt(step, 2 * planned); }
    float planKnown(int step, int planned) const { return futureAt(step, 2 * planned + 1); }
    float base(int step, core::networks::Base which) const { return bases[static_cast<std::size_t>(step * shape.bases + which)]; }
};

/// Equal bit by bit, so that an unknown value equals an unknown value.
inline bool sameBits(std::span<const float> a, std::span<const float> b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (std::bit_cast<std::uint32_t>(a[i]) != std::bit_cast<std::uint32_t>(b[i]))
            return false;
    return true;
}

inline bool sameBits(const FilledWindow &a, const FilledWindow &b)
{
    return sameBits(a.past, b.past) && sameBits(a.future, b.future) && sameBits(a.statics, b.statics) && sameBits(a.bases, b.bases) &&
           sameBits(a.target, b.target) && sameBits(a.price, b.price) && a.places == b.places && a.direction == b.direction;
}

/// Whether every number that a network sees of the window is one.
inline bool inputsAreFinite(const FilledWindow &window)
{
    for (const auto *numbers : {&window.past, &window.future, &window.statics, &window.bases})
        for (const float number : *numbers)
            if (!std::isfinite(number))
                return false;
    return std::isfinite(window.scale.scale) && std::isfinite(window.scale.price);
}

/// A frequency without calendar and season: what is filled is the sales alone.
inline core::networks::PanelFeatures plainFeatures()
{
    core::networks::PanelFeatures features;
    features.frequency = core::Frequency::Yearly;
    return features;
}

} // namespace shelfcast::testing
