#include "core/clustering/hierarchical.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

/// Which group each point, or earlier group, has become part of.
class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }
    std::size_t of(std::size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t i, std::size_t into) { m_parent[of(i)] = into; }

private:
    std::vector<std::size_t> m_parent;
};

/// Squared Ward distances of all pairs, and their change by a merge (Lance & Williams).
class WardDistances {
public:
    WardDistances(const Points &points, const JobContext &job) : m_count(points.count), m_squared(points.count * points.count), m_members(points.count, 1.0)
    {
        JobContext silent = job;
        silent.progress = {};
        parallelFor(silent, m_count, [&](std::size_t i) {
            for (std::size_t j = 0; j < m_count; ++j)
                m_squared[i * m_count + j] = squaredDistance(points.row(i), points.row(j));
        });
    }
    double operator()(std::size_t i, std::size_t j) const { return m_squared[i * m_count + j]; }
    double members(std::size_t i) const { return m_members[i]; }
    bool alive(std::size_t i) const { return m_members[i] > 0.0; }

    /// @p a ends, @p b stands for both.
    void merge(std::size_t a, std::size_t b)
    {
        const double na = m_members[a], nb = m_members[b], apart = (*this)(a, b);
        for (std::size_t i = 0; i < m_count; ++i) {
            if (!alive(i) || i == a || i == b)
                continue;
            const double ni = m_members[i];
            const double squared = ((na + ni) * (*this)(a, i) + (nb + ni) * (*this)(b, i) - ni * apart) / (na + nb + ni);
            m_squared[b * m_count + i] = m_squared[i * m_count + b] = squared;
        }
        m_members[b] += na;
        m_members[a] = 0.0;
    }

private:
    std::size_t m_count;
    std::vector<double> m_squared;
    std::vector<double> m_members;
};

} // namespace

Result<Dendrogram> wardTree(const Points &points, const JobContext &job)
{
    Dendrogram tree;
    tree.count = points.count;
    if (points.count > kMostInTree)
        return failure(ErrorCode::TooLarge, {QT_TRANSLATE_NOOP("core", "A tree of %1 items does not fit into memory; it takes at most %2. Cluster some of the items."),
                                             {static_cast<std::int64_t>(points.count), static_cast<std::int64_t>(kMostInTree)}});
    WardDistances distances(points, job);
    std::vector<std::size_t> chain;
    while (tree.merges.size() + 1 < points.count) {
        if (job.cancelled())
            return cancelled();
        if (chain.empty())
            for (std::size_t i = 0; i < points.count && chain.empty(); ++i)
                if (distances.alive(i))
                    chain.push_back(i);
        const std::size_t end = chain.back(), before = chain.size() > 1 ? chain[chain.size() - 2] : points.count;
        std::size_t nearest = before; // of those as near, the one that the chain came from, so that it ends
        double least = before < points.count ? distances(end, before) : std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < points.count; ++i)
            if (i != end && distances.alive(i) && distances(end, i) < least) {
                least = distances(end, i);
                nearest = i;
            }
        if (nearest != before) {
            chain.push_back(nearest);
            continue;
        }
        chain.resize(chain.size() - 2);
        const std::size_t a = std::min(end, nearest), b = std::max(end, nearest);
        tree.merges.push_back({a, b, std::sqrt(std::max(0.0, least)), static_cast<std::size_t>(distances.members(a) + distances.members(b))});
        distances.merge(a, b);
        job.report(static_cast<double>(tree.merges.size()) / static_cast<double>(points.count), QT_TRANSLATE_NOOP("core", "Building the tree"));
    }
    // The chain finds merges out of order, and names a group by one of its points.
    std::ranges::stable_sort(tree.merges, {}, &Merge::height);
    Groups groups(2 * points.count);
    for (std::size_t m = 0; m < tree.merges.size(); ++m) {
        Merge &merge = tree.merges[m];
        const std::size_t a = groups.of(merge.a), b = groups.of(merge.b);
        merge.a = std::min(a, b);
        merge.b = std::max(a, b);
        groups.join(a, points.count + m);
        groups.join(b, points.count + m);
    }
    return tree;
}

std::vector<int> Dendrogram::cut(int clusters) const
{
    Groups groups(2 * count);
    const std::size_t left = static_cast<std::size_t>(std::max(1, clusters));
    for (std::size_t m = 0; m + left < count && m < merges.size(); ++m) {
        groups.join(merges[m].a, count + m);
        groups.join(merges[m].b, count + m);
    }
    std::vector<int> labels(count), numbers(2 * count, -1);
    int next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        int &number = numbers[groups.of(i)];
        if (number < 0)
            number = next++;
        labels[i] = number;
    }
    return labels;
}

} // namespace shelfcast::core
