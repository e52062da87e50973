#include "core/clustering/medoids.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();

/// Picks medoids among points whose distances are known.
class Picking {
public:
    Picking(std::size_t count, std::vector<float> distances) : m_count(count), m_distances(std::move(distances)) {}
    std::vector<std::size_t> run(std::size_t clusters, int maximumRounds, const JobContext &job);

private:
    struct Near {
        std::size_t first = 0, second = 0; ///< places among the medoids
        double toFirst = kFar, toSecond = kFar;
    };
    double distance(std::size_t i, std::size_t j) const { return m_distances[i * m_count + j]; }
    void build(std::size_t clusters);
    void lookAround();
    bool swapIn(std::size_t candidate);

    std::size_t m_count;
    std::vector<float> m_distances;
    std::vector<std::size_t> m_medoids;
    std::vector<Near> m_near;
    std::vector<double> m_losses; ///< (k) what taking a medoid away would cost
};

/// One medoid after another, each where it saves most.
void Picking::build(std::size_t clusters)
{
    std::vector<double> nearest(m_count, kFar);
    while (m_medoids.size() < clusters) {
        std::size_t best = 0;
        double least = kFar;
        for (std::size_t candidate = 0; candidate < m_count; ++candidate) {
            double cost = 0.0;
            for (std::size_t i = 0; i < m_count; ++i)
                cost += std::min(nearest[i], distance(candidate, i));
            if (cost < least && std::ranges::find(m_medoids, candidate) == m_medoids.end()) {
                least = cost;
                best = candidate;
            }
        }
        m_medoids.push_back(best);
        for (std::size_t i = 0; i < m_count; ++i)
            nearest[i] = std::min(nearest[i], distance(best, i));
    }
}

void Picking::lookAround()
{
    m_near.assign(m_count, {});
    m_losses.assign(m_medoids.size(), 0.0);
    for (std::size_t i = 0; i < m_count; ++i) {
        Near &near = m_near[i];
        for (std::size_t m = 0; m < m_medoids.size(); ++m) {
            const double gap = distance(m_medoids[m], i);
            if (gap < near.toFirst) {
                near.second = near.first;
                near.toSecond = near.toFirst;
                near.first = m;
                near.toFirst = gap;
            } else if (gap < near.toSecond) {
                near.second = m;
                near.toSecond = gap;
            }
        }
        if (m_medoids.size() > 1)
            m_losses[near.first] += near.toSecond - near.toFirst;
    }
}

/// Swaps the candidate in where that helps at once.
bool Picking::swapIn(std::size_t candidate)
{
    std::vector<double> change = m_losses;
    double gain = 0.0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Near &near = m_near[i];
        const double gap = distance(candidate, i);
        if (gap < near.toFirst) {
            gain += gap - near.toFirst;
            if (m_medoids.size() > 1)
                change[near.first] += near.toFirst - near.toSecond;
        } else if (gap < near.toSecond && m_medoids.size() > 1) {
            change[near.first] += gap - near.toSecond;
        }
    }
    if (m_medoids.size() == 1) { // all points change hands
        gain = 0.0;
        for (std::size_t i = 0; i < m_count; ++i)
            gain += distance(candidate, i) - m_near[i].toFirst;
    }
    const std::size_t out = static_cast<std::size_t>(std::ranges::min_element(change) - change.begin());
    if (change[out] + gain >= -1e-9)
        return false;
    m_medoids[out] = candidate;
    lookAround();
    return true;
}

std::vector<std::size_t> Picking::run(std::size_t clusters, int maximumRounds, const JobContext &job)
{
    build(clusters);
    lookAround();
    for (int round = 0; round < maximumRounds && !job.cancelled(); ++round) {
        bool better = false;
        for (std::size_t candidate = 0; candidate < m_count; ++candidate)
            if (std::ranges::find(m_medoids, candidate) == m_medoids.end())
                better = swapIn(candidate) || better;
        if (!better)
            break;
    }
    return m_medoids;
}

} // namespace

double warpingDistance(std::span<const float> a, std::span<const float> b, int band)
{
    const auto n = static_cast<std::ptrdiff_t>(a.size()), m = static_cast<std::ptrdiff_t>(b.size());
    if (n == 0 || m == 0)
        return n == m ? 0.0 : kFar;
    const std::ptrdiff_t reach = std::max<std::ptrdiff_t>(std::abs(n - m), band);
    std::vector<double> previous(static_cast<std::size_t>(m) + 1, kFar), current(previous);
    previous[0] = 0.0;
    for (std::ptrdiff_t i = 1; i <= n; ++i) {
        std::ranges::fill(current, kFar);
        for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(1, i - reach); j <= std::min(m, i + reach); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const double gap = static_cast<double>(a[static_cast<std::size_t>(i - 1)]) - b[at - 1];
            current[at] = gap * gap + std::min({previous[at - 1], previous[at], current[at - 1]});
        }
        std::swap(previous, current);
    }
    return std::sqrt(previous[static_cast<std::size_t>(m)]);
}

Result<Medoids> kMedoids(const Points &shapes, const MedoidsOptions &options, const JobContext &job)
{
    if (shapes.count == 0 || options.clusters < 1)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is nothing to cluster: no item has a history."));
    const std::vector<std::size_t> sample = sampleOf(shapes.count, options.sample, job.seed);
    const std::size_t s = sample.size();
    std::vector<float> distances(s * s);
    parallelFor(part(job, 0.0, 0.7), s, [&](std::size_t i) {
        for (std::size_t j = 0; j < i; ++j)
            distances[i * s + j] = static_cast<float>(warpingDistance(shapes.row(sample[i]), shapes.row(sample[j]), options.band));
    }, QT_TRANSLATE_NOOP("core", "Comparing shapes"));
    for (std::size_t i = 0; i < s; ++i)
        for (std::size_t j = 0; j < i; ++j)
            distances[j * s + i] = distances[i * s + j];
    if (job.cancelled())
        return cancelled();
    Medoids result;
    result.sampled = s < shapes.count;
    for (const std::size_t medoid : Picking(s, std::move(distances)).run(std::min(s, static_cast<std::size_t>(options.clusters)), options.maximumRounds, job))
        result.medoids.push_back(sample[medoid]);
    result.labels.assign(shapes.count, 0);
    std::vector<double> gaps(shapes.count, kFar);
    parallelFor(part(job, 0.7, 1.0), shapes.count, [&](std::size_t i) {
        for (std::size_t m = 0; m < result.medoids.size(); ++m)
            if (const double gap = warpingDistance(shapes.row(i), shapes.row(result.medoids[m]), options.band); gap < gaps[i]) {
                gaps[i] = gap;
                result.labels[i] = static_cast<int>(m);
            }
    }, QT_TRANSLATE_NOOP("core", "Comparing shapes"));
    if (job.cancelled())
        return cancelled();
    result.cost = std::accumulate(gaps.begin(), gaps.end(), 0.0);
    return result;
}

} // namespace shelfcast::core
