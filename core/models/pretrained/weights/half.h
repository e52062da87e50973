#pragma once
#include <bit>
#include <cstdint>

namespace shelfcast::core::pretrained {

/// A float as 16 bits (IEEE 754 binary16), rounded to the nearest, halves to even. What is too large becomes infinite.
inline std::uint16_t toHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = bits >> 16 & 0x8000U, size = bits & 0x7fffffffU;
    if (size >= 0x7f800000U) // infinite or not a number
        return static_cast<std::uint16_t>(sign | 0x7c00U | (size > 0x7f800000U ? 0x200U : 0U));
    if (size >= 0x477ff000U)
        return static_cast<std::uint16_t>(sign | 0x7c00U);
    if (size < 0x38800000U) { // below the smallest normal half: the addition rounds
        const float small = std::bit_cast<float>(size) + 0.5F;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(small) - 0x3f000000U));
    }
    const std::uint32_t odd = size >> 13 & 1U;
    return static_cast<std::uint16_t>(sign | ((size - 0x38000000U + 0xfffU + odd) >> 13));
}

inline float fromHalf(std::uint16_t half)
{
    const std::uint32_t sign = std::uint32_t{half & 0x8000U} << 16, exponent = half >> 10 & 31U, fraction = half & 0x3ffU;
    if (exponent == 0) {
        const float small = static_cast<float>(fraction) * 0x1p-24F;
        return sign != 0 ? -small : small;
    }
    return std::bit_cast<float>(sign | (exponent == 31U ? 0x7f800000U : (exponent + 112U) << 23) | fraction << 13);
}

} // namespace shelfcast::core::pretrained
