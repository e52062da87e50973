#pragma once
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <random>

namespace shelfcast::core {

/// Random numbers that are the same with every compiler's library, which std's distributions are not.
class Chance {
public:
    explicit Chance(std::uint64_t seed, std::uint64_t stream = 0) : m_engine(mixed(seed, stream)) {}
    /// In [0, 1).
    double unit() { return static_cast<double>(m_engine() >> 11U) * 0x1p-53; }
    /// In 0 ... count - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(unit() * static_cast<double>(count)); }
    /// Standard normal (Box & Muller 1958).
    double normal() { return std::sqrt(-2.0 * std::log(1.0 - unit())) * std::cos(2.0 * std::numbers::pi * unit()); }

private:
    static std::uint64_t mixed(std::uint64_t seed, std::uint64_t stream) // the finaliser of SplitMix64
    {
        std::uint64_t z = seed + 0x9e3779b97f4a7c15ULL * (stream + 1);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    std::mt19937_64 m_engine;
};

} // namespace shelfcast::core
