#include "core/models/neural/data/sampling.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace shelfcast::core::networks {

std::uint64_t Random::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

double Random::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::uint64_t mixed(std::uint64_t seed, std::uint64_t stream)
{
    return Random(seed ^ Random(stream + 0x5851F42D4C957F2DULL).next()).next();
}

EpochPlan::EpochPlan(const Windows &source, std::vector<Window> windows, int held, Sampling sampling, std::size_t size, std::uint64_t seed)
    : m_windows(std::move(windows)), m_size(m_windows.empty() ? 0 : size), m_seed(seed)
{
    if (sampling == Sampling::Even)
        return;
    double sum = 0.0;
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        if (i > 0 && m_windows[i].series == m_windows[i - 1].series)
            continue;
        m_begin.push_back(i);
        const double sold = source.sizeOf(m_windows[i].series, held);
        sum += sampling == Sampling::Volume ? sold : std::sqrt(sold);
        m_cumulative.push_back(sum);
    }
    m_begin.push_back(m_windows.size());
    if (sum <= 0.0)
        m_cumulative.clear();
}

std::vector<Window> EpochPlan::windowsOf(int epoch) const
{
    Random random(mixed(m_seed, static_cast<std::uint64_t>(epoch)));
    std::vector<Window> chosen;
    chosen.reserve(m_size);
    if (m_cumulative.empty()) {
        // Fisher-Yates, only as far as it is used, and again where all were used.
        std::vector<Window> order = m_windows;
        for (std::size_t i = 0; i < m_size; ++i) {
            const std::size_t at = i % order.size();
            std::swap(order[at], order[at + random.below(order.size() - at)]);
            chosen.push_back(order[at]);
        }
        return chosen;
    }
    for (std::size_t i = 0; i < m_size; ++i) {
        const double at = random.uniform() * m_cumulative.back();
        const auto series = static_cast<std::size_t>(std::upper_bound(m_cumulative.begin(), m_cumulative.end() - 1, at) - m_cumulative.begin());
        const std::size_t count = m_begin[series + 1] - m_begin[series];
        chosen.push_back(m_windows[m_begin[series] + random.below(count)]);
    }
    return chosen;
}

} // namespace shelfcast::core::networks
