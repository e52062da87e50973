#include "core/clustering/blocks.h"
#include "core/clustering/chance.h"
#include "core/clustering/kmeans.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

/// What choosing a point as the next centre would make of the distances.
struct Trial {
    std::vector<float> nearest; ///< (n) squared distances to the nearest centre
    std::vector<double> sums;   ///< of the blocks
    double total = 0.0;
};

Trial trialOf(const Points &points, std::size_t centre, const std::vector<float> &nearest, const JobContext &job)
{
    Trial trial{std::vector<float>(points.count), std::vector<double>(blocksOf(points.count)), 0.0};
    const std::span<const float> at = points.row(centre);
    forBlocks(job, points.count, [&](std::size_t block, std::size_t first, std::size_t last) {
        double sum = 0.0;
        for (std::size_t i = first; i < last; ++i) {
            const std::span<const float> row = points.row(i);
            float squared = 0.0F;
            for (std::size_t d = 0; d < row.size(); ++d)
                squared += (row[d] - at[d]) * (row[d] - at[d]);
            trial.nearest[i] = nearest.empty() ? squared : std::min(nearest[i], squared);
            sum += trial.nearest[i];
        }
        trial.sums[block] = sum;
    });
    trial.total = std::accumulate(trial.sums.begin(), trial.sums.end(), 0.0);
    return trial;
}

/// The point at which the running sum of the distances passes @p share of all.
std::size_t drawn(const Trial &trial, double share)
{
    double left = share * trial.total;
    std::size_t block = 0;
    while (block + 1 < trial.sums.size() && left >= trial.sums[block])
        left -= trial.sums[block++];
    const std::size_t last = std::min(trial.nearest.size(), (block + 1) * kBlockRows);
    for (std::size_t i = block * kBlockRows; i < last; ++i) {
        if (left < trial.nearest[i])
            return i;
        left -= trial.nearest[i];
    }
    return last - 1;
}

} // namespace

std::vector<double> startingCentres(const Points &points, int clusters, std::uint64_t seed, const JobContext &job)
{
    Chance chance(seed, 17);
    std::vector<double> centres;
    centres.reserve(static_cast<std::size_t>(clusters) * points.width);
    const int trials = 2 + static_cast<int>(std::log(std::max(1, clusters)));
    const auto take = [&](std::size_t point) { centres.insert(centres.end(), points.row(point).begin(), points.row(point).end()); };
    const std::size_t first = chance.below(points.count);
    take(first);
    Trial state = trialOf(points, first, {}, job);
    for (int c = 1; c < clusters; ++c) {
        Trial best;
        std::size_t chosen = 0;
        for (int t = 0; t < trials; ++t) {
            const std::size_t point = state.total > 0.0 ? drawn(state, chance.unit()) : chance.below(points.count);
            if (Trial trial = trialOf(points, point, state.nearest, job); t == 0 || trial.total < best.total) {
                best = std::move(trial);
                chosen = point;
            }
        }
        take(chosen);
        state = std::move(best);
    }
    return centres;
}

} // namespace shelfcast::core
