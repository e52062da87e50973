#include "core/clustering/kmeans.h"

#include "core/clustering/blocks.h"
#include "core/clustering/chance.h"
#include "core/clustering/nearest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

/// One run of Lloyd's algorithm from given centres.
class Lloyd {
public:
    Lloyd(const Points &points, const JobContext &job) : m_points(points), m_job(job), m_norms(points.count), m_labels(points.count), m_upper(points.count), m_lower(points.count)
    {
        forBlocks(job, points.count, [&](std::size_t, std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i)
                for (const float value : points.row(i))
                    m_norms[i] += value * value;
        });
    }

    KMeans run(std::vector<double> centres, int maximumIterations, double tolerance);
    /// The nearest of these centres, a point each.
    std::vector<int> labels(std::vector<double> centres);

private:
    struct Block {
        std::vector<double> gained; ///< (k x width) what the block's points add to the sums of the clusters since the iteration before
        std::vector<std::int64_t> members;
        std::vector<std::uint32_t> open; ///< points whose bounds do not tell
        std::vector<NearestTwo> found;
        std::size_t moved = 0;
    };

    void begin(std::vector<double> centres);
    void assign(bool first);
    void assignBlock(Block &block, std::size_t begin, std::size_t end, bool first, const CentreTable &table);
    void settle(Block &block, std::uint32_t point, const NearestTwo &two, bool first, const CentreTable &table);
    int exact(std::size_t point, double &best, double &second) const;
    void relocate();
    double moveCentres();
    std::span<const double> centre(std::size_t c) const { return {m_centres.data() + c * m_points.width, m_points.width}; }

    const Points &m_points;
    const JobContext &m_job;
    std::vector<float> m_norms;
    std::vector<int> m_labels;
    std::vector<float> m_upper, m_lower; ///< of the distance to the own centre, and to any other
    std::vector<double> m_centres, m_sums;
    std::vector<std::int64_t> m_members;
    std::vector<double> m_apart; ///< half the distance from each centre to the nearest other one
    std::vector<float> m_drift;
    float m_mostDrift = 0.0F, m_nextDrift = 0.0F;
    std::size_t m_mostDrifting = 0;
    std::vector<Block> m_blocks;
    std::size_t m_moved = 0;
};

float roundedUp(double value) { return std::nextafter(static_cast<float>(value), std::numeric_limits<float>::infinity()); }
float roundedDown(double value) { return std::nextafter(static_cast<float>(value), -std::numeric_limits<float>::infinity()); }

/// In double precision; the first of two that are as near.
int Lloyd::exact(std::size_t point, double &best, double &second) const
{
    int nearest = 0;
    best = second = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < m_members.size(); ++c) {
        const double distance = squaredDistance(m_points.row(point), centre(c));
        if (distance < best) {
            second = best;
            best = distance;
            nearest = static_cast<int>(c);
        } else {
            second = std::min(second, distance);
        }
    }
    return nearest;
}

void Lloyd::settle(Block &block, std::uint32_t point, const NearestTwo &two, bool first, const CentreTable &table)
{
    const double norm = m_norms[point], error = scoreError(norm * (1.0 + 1e-5), table);
    int nearest = two.first;
    double best = norm + 2.0 * two.best, second = norm + 2.0 * two.second, margin = 4.0 * error;
    if (second - best <= 2.0 * margin) {
        nearest = exact(point, best, second);
        margin = 1e-14 * (norm + table.largestNorm());
    }
    m_upper[point] = roundedUp(std::sqrt(std::max(0.0, best + margin)));
    m_lower[point] = roundedDown(std::sqrt(std::max(0.0, second - margin)));
    const int previous = m_labels[point];
    if (!first && nearest == previous)
        return;
    m_labels[point] = nearest;
    ++block.moved;
    const std::span<const float> row = m_points.row(point);
    const auto add = [&](int cluster, double sign) {
        double *sums = block.gained.data() + static_cast<std::size_t>(cluster) * row.size();
        for (std::size_t d = 0; d < row.size(); ++d)
            sums[d] += sign * row[d];
        block.members[static_cast<std::size_t>(cluster)] += sign > 0 ? 1 : -1;
    };
    add(nearest, 1.0);
    if (!first)
        add(previous, -1.0);
}

void Lloyd::assignBlock(Block &block, std::size_t begin, std::size_t end, bool first, const CentreTable &table)
{
    block.gained.assign(m_centres.size(), 0.0);
    block.members.assign(m_members.size(), 0);
    block.open.clear();
    block.moved = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (first) {
            block.open.push_back(static_cast<std::uint32_t>(i));
            continue;
        }
        const auto own = static_cast<std::size_t>(m_labels[i]);
        m_upper[i] = (m_upper[i] + m_drift[own]) * (1.0F + std::numeric_limits<float>::epsilon());
        m_lower[i] = (m_lower[i] - (own == m_mostDrifting ? m_nextDrift : m_mostDrift)) * (1.0F - std::numeric_limits<float>::epsilon());
        const float bound = std::max(static_cast<float>(m_apart[own]), m_lower[i]);
        if (m_upper[i] >= bound) // all distances at once cost no more than Hamerly's second look at the own centre
            block.open.push_back(static_cast<std::uint32_t>(i));
    }
    block.found.resize(block.open.size());
    nearestTwo(m_points, block.open, table, block.found);
    for (std::size_t i = 0; i < block.open.size(); ++i)
        settle(block, block.open[i], block.found[i], first, table);
}

void Lloyd::assign(bool first)
{
    const std::size_t k = m_members.size();
    m_apart.assign(k, std::numeric_limits<double>::infinity());
    for (std::size_t a = 0; a < k; ++a)
        for (std::size_t b = 0; b < a; ++b) {
            double squared = 0.0;
            for (std::size_t d = 0; d < m_points.width; ++d)
                squared += (centre(a)[d] - centre(b)[d]) * (centre(a)[d] - centre(b)[d]);
            const double half = std::sqrt(squared) / 2.0 * (1.0 - 1e-6);
            m_apart[a] = std::min(m_apart[a], half);
            m_apart[b] = std::min(m_apart[b], half);
        }
    const CentreTable table(m_centres, m_points.width);
    forBlocks(m_job, m_points.count, [&](std::size_t b, std::size_t begin, std::size_t end) { assignBlock(m_blocks[b], begin, end, first, table); });
    if (m_job.cancelled())
        return;
    m_moved = 0;
    for (const Block &block : m_blocks) {
        m_moved += block.moved;
        if (block.moved == 0)
            continue;
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            m_sums[i] += block.gained[i];
        for (std::size_t c = 0; c < k; ++c)
            m_members[c] += block.members[c];
    }
}

/// A cluster without points takes the one that is farthest from its centre.
void Lloyd::relocate()
{
    for (std::size_t empty = 0; empty < m_members.size(); ++empty) {
        if (m_members[empty] > 0)
            continue;
        std::size_t farthest = 0;
        double most = -1.0;
        for (std::size_t i = 0; i < m_points.count; ++i) {
            const auto own = static_cast<std::size_t>(m_labels[i]);
            if (m_members[own] < 2)
                continue;
            if (const double distance = squaredDistance(m_points.row(i), centre(own)); distance > most) {
                most = distance;
                farthest = i;
            }
        }
        if (most <= 0.0)
            return; // fewer different points than clusters
        const auto loser = static_cast<std::size_t>(m_labels[farthest]);
        for (std::size_t d = 0; d < m_points.width; ++d) {
            const double value = m_points.row(farthest)[d];
            m_sums[loser * m_points.width + d] -= value;
            m_sums[empty * m_points.width + d] = value;
            m_centres[empty * m_points.width + d] = value;
        }
        --m_members[loser];
        m_members[empty] = 1;
        m_labels[farthest] = static_cast<int>(empty);
        m_upper[farthest] = std::numeric_limits<float>::infinity();
        m_lower[farthest] = 0.0F;
        ++m_moved;
    }
}

/// To the means of their points. Returns how far they moved, squared and together.
double Lloyd::moveCentres()
{
    m_drift.assign(m_members.size(), 0.0F);
    double all = 0.0;
    for (std::size_t c = 0; c < m_members.size(); ++c) {
        if (m_members[c] == 0)
            continue;
        double squared = 0.0;
        for (std::size_t d = 0; d < m_points.width; ++d) {
            double &value = m_centres[c * m_points.width + d];
            const double moved = m_sums[c * m_points.width + d] / static_cast<double>(m_members[c]);
            squared += (moved - value) * (moved - value);
            value = moved;
        }
        all += squared;
        m_drift[c] = squared > 0.0 ? roundedUp(std::sqrt(squared) * (1.0 + 1e-7)) : 0.0F;
    }
    m_mostDrifting = static_cast<std::size_t>(std::ranges::max_element(m_drift) - m_drift.begin());
    m_mostDrift = m_drift[m_mostDrifting];
    m_nextDrift = 0.0F;
    for (std::size_t c = 0; c < m_drift.size(); ++c)
        if (c != m_mostDrifting)
            m_nextDrift = std::max(m_nextDrift, m_drift[c]);
    return all;
}

void Lloyd::begin(std::vector<double> centres)
{
    m_centres = std::move(centres);
    m_sums.assign(m_centres.size(), 0.0);
    m_members.assign(m_centres.size() / m_points.width, 0);
    m_blocks.resize(blocksOf(m_points.count));
}

std::vector<int> Lloyd::labels(std::vector<double> centres)
{
    begin(std::move(centres));
    assign(true);
    return m_labels;
}

KMeans Lloyd::run(std::vector<double> centres, int maximumIterations, double tolerance)
{
    begin(std::move(centres));
    KMeans result;
    for (int iteration = 0; iteration < maximumIterations && !m_job.cancelled(); ++iteration) {
        assign(iteration == 0);
        relocate();
        result.iterations = iteration + 1;
        if (iteration > 0 && m_moved == 0) {
            result.converged = true;
            break;
        }
        if (moveCentres() <= tolerance) {
            assign(false); // the labels of these centres
            result.converged = true;
            break;
        }
    }
    if (!result.converged && result.iterations > 0)
        assign(false);
    result.labels = m_labels;
    result.centres = m_centres;
    result.inertia = inertiaOf(m_points, m_labels, m_centres);
    return result;
}

/// The mean of the variances of all dimensions.
double meanVariance(const Points &points)
{
    double all = 0.0;
    for (std::size_t d = 0; d < points.width; ++d) {
        double sum = 0.0, squares = 0.0;
        for (std::size_t i = 0; i < points.count; ++i)
            sum += points.row(i)[d];
        const double mean = sum / static_cast<double>(points.count);
        for (std::size_t i = 0; i < points.count; ++i)
            squares += (points.row(i)[d] - mean) * (points.row(i)[d] - mean);
        all += squares / static_cast<double>(points.count);
    }
    return all / static_cast<double>(points.width);
}

} // namespace

std::vector<int> nearestCentres(const Points &points, std::span<const double> centres, const JobContext &job)
{
    return Lloyd(points, job).labels({centres.begin(), centres.end()});
}

double inertiaOf(const Points &points, std::span<const int> labels, std::span<const double> centres)
{
    double inertia = 0.0;
    for (std::size_t i = 0; i < points.count; ++i)
        inertia += squaredDistance(points.row(i), centres.subspan(static_cast<std::size_t>(labels[i]) * points.width, points.width));
    return inertia;
}

std::vector<double> meansOf(const Points &points, std::span<const int> labels, int clusters)
{
    std::vector<double> means(static_cast<std::size_t>(clusters) * points.width);
    std::vector<double> members(static_cast<std::size_t>(clusters));
    for (std::size_t i = 0; i < points.count; ++i) {
        const auto c = static_cast<std::size_t>(labels[i]);
        ++members[c];
        for (std::size_t d = 0; d < points.width; ++d)
            means[c * points.width + d] += points.row(i)[d];
    }
    for (std::size_t i = 0; i < means.size(); ++i)
        means[i] /= std::max(1.0, members[i / points.width]);
    return means;
}

Result<KMeans> kMeans(const Points &points, const KMeansOptions &options, const JobContext &job)
{
    if (points.count == 0 || points.width == 0)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is nothing to cluster: no item has a history."));
    if (options.clusters < 1)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 clusters were asked for; there must be at least one."), {std::int64_t{options.clusters}}});
    if (points.count > std::numeric_limits<std::uint32_t>::max())
        return failure(ErrorCode::TooLarge, QT_TRANSLATE_NOOP("core", "These are more items than can be clustered at once. Cluster some of them."));
    const int clusters = std::min<int>(options.clusters, static_cast<int>(std::min<std::size_t>(points.count, std::numeric_limits<int>::max())));
    const double tolerance = options.tolerance * meanVariance(points);
    const bool given = options.start.size() == static_cast<std::size_t>(clusters) * points.width;
    KMeans best;
    best.inertia = std::numeric_limits<double>::infinity();
    const int runs = given ? 1 : std::max(1, options.restarts);
    for (int run = 0; run < runs && !job.cancelled(); ++run) {
        std::vector<double> start = given ? options.start : startingCentres(points, clusters, job.seed + static_cast<std::uint64_t>(run), job);
        Lloyd lloyd(points, job);
        KMeans found = lloyd.run(std::move(start), options.maximumIterations, tolerance);
        if (found.inertia < best.inertia)
            best = std::move(found);
        job.report(static_cast<double>(run + 1) / runs, QT_TRANSLATE_NOOP("core", "Grouping the items"));
    }
    if (job.cancelled())
        return cancelled();
    return best;
}

} // namespace shelfcast::core
