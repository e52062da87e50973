#pragma once
#include "core/models/neural/data/windows.h"

#include <cstdint>
#include <vector>

namespace shelfcast::core::networks {

/// Which series a training looks at more often.
enum class Sampling {
    Even,     ///< every window alike
    Balanced, ///< by the square root of the series' size: big sellers more, slow movers still
    Volume,   ///< by size: what counts is the sum of units
};

/// Mixes numbers into a seed: streams of random numbers that have nothing to do with one another.
std::uint64_t mixed(std::uint64_t seed, std::uint64_t stream);

/// Random numbers that are the same on every machine (SplitMix64).
/// source  Steele, Lea & Flood (2014), Fast splittable pseudorandom number generators
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } ///< [0, 1)
    double normal();
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(uniform() * static_cast<double>(count)); }

private:
    std::uint64_t m_state;
};

/// The windows of each epoch. Depends on the seed and the epoch only, so that a resumed training goes on with the same ones.
class EpochPlan {
public:
    /// @p windows   all that may be used, sorted by series
    /// @p held      newest periods that may not be seen, for the series' sizes
    /// @p size      windows an epoch; where there are fewer, each comes several times
    EpochPlan(const Windows &source, std::vector<Window> windows, int held, Sampling sampling, std::size_t size, std::uint64_t seed);

    std::size_t size() const { return m_size; }
    /// cost  O(all windows) for even sampling of all, else O(size log series)
    std::vector<Window> windowsOf(int epoch) const;

private:
    std::vector<Window> m_windows;
    std::vector<std::size_t> m_begin;  ///< where each series' windows begin
    std::vector<double> m_cumulative;  ///< weights of those series, summed up; empty where all count alike
    std::size_t m_size = 0;
    std::uint64_t m_seed = 0;
};

} // namespace shelfcast::core::networks
