#pragma once
#include <bit>
#include <cstdint>

namespace shelfcast::core::networks {

/// e^x within two units in the last place; written so that the compiler turns it into vector instructions.
/// source  Moshier, Cephes mathematical library (expf)
[[gnu::always_inline]] inline float exponential(float x)
{
    x = x < -87.0F ? -87.0F : x;
    x = x > 87.0F ? 87.0F : x;
    constexpr float kRounding = 12582912.0F; // 1.5 * 2^23: adding it leaves the nearest whole number in the last bits
    const float shifted = x * 1.44269504F + kRounding;
    const float whole = shifted - kRounding;
    const float r = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    const std::int32_t power = (std::bit_cast<std::int32_t>(shifted) - std::bit_cast<std::int32_t>(kRounding) + 127) << 23;
    return p * std::bit_cast<float>(power);
}

} // namespace shelfcast::core::networks
