#include "core/clustering/matching.h"

#include <algorithm>
#include <limits>

namespace shelfcast::core {

std::vector<int> bestPairing(std::span<const double> weights, std::size_t rows, std::size_t columns)
{
    const std::size_t n = std::max(rows, columns); // padded to a square by pairs that weigh nothing
    const auto cost = [&](std::size_t r, std::size_t c) { return r < rows && c < columns ? -weights[r * columns + c] : 0.0; };
    constexpr double kFar = std::numeric_limits<double>::infinity();
    // Row and column 0 are free places of the method; pairs are counted from 1.
    std::vector<double> rowPotential(n + 1), columnPotential(n + 1);
    std::vector<std::size_t> rowOf(n + 1), way(n + 1);
    for (std::size_t row = 1; row <= n; ++row) {
        rowOf[0] = row;
        std::size_t column = 0;
        std::vector<double> least(n + 1, kFar);
        std::vector<bool> used(n + 1);
        do {
            used[column] = true;
            const std::size_t current = rowOf[column];
            double step = kFar;
            std::size_t next = 0;
            for (std::size_t c = 1; c <= n; ++c) {
                if (used[c])
                    continue;
                const double reduced = cost(current - 1, c - 1) - rowPotential[current] - columnPotential[c];
                if (reduced < least[c]) {
                    least[c] = reduced;
                    way[c] = column;
                }
                if (least[c] < step) {
                    step = least[c];
                    next = c;
                }
            }
            for (std::size_t c = 0; c <= n; ++c) {
                if (used[c]) {
                    rowPotential[rowOf[c]] += step;
                    columnPotential[c] -= step;
                } else {
                    least[c] -= step;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        for (; column != 0; column = way[column])
            rowOf[column] = rowOf[way[column]];
    }
    std::vector<int> pairing(rows, -1);
    for (std::size_t c = 1; c <= n; ++c)
        if (rowOf[c] <= rows && c <= columns)
            pairing[rowOf[c] - 1] = static_cast<int>(c - 1);
    return pairing;
}

std::vector<std::int64_t> stableIds(std::span<const int> labels, std::span<const std::int64_t> before, int clusters, std::int64_t nextId)
{
    std::vector<std::int64_t> old;
    for (const std::int64_t id : before)
        if (id != 0)
            old.push_back(id);
    std::ranges::sort(old);
    const auto repeated = std::ranges::unique(old);
    old.erase(repeated.begin(), repeated.end());
    std::vector<double> overlap(static_cast<std::size_t>(clusters) * old.size());
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (before[i] != 0) {
            const auto column = static_cast<std::size_t>(std::ranges::lower_bound(old, before[i]) - old.begin());
            ++overlap[static_cast<std::size_t>(labels[i]) * old.size() + column];
        }
    std::vector<std::int64_t> ids(static_cast<std::size_t>(clusters));
    const std::vector<int> pairing = bestPairing(overlap, ids.size(), old.size());
    for (std::size_t c = 0; c < ids.size(); ++c) {
        const bool shares = pairing[c] >= 0 && overlap[c * old.size() + static_cast<std::size_t>(pairing[c])] > 0.0;
        ids[c] = shares ? old[static_cast<std::size_t>(pairing[c])] : nextId++;
    }
    return ids;
}

} // namespace shelfcast::core
