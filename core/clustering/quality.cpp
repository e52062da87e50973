#include "core/clustering/quality.h"

#include "core/clustering/blocks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>

namespace shelfcast::core {

PairDistances::PairDistances(const Points &points, const JobContext &job) : m_count(points.count), m_distances(points.count * points.count)
{
    JobContext silent = job;
    silent.progress = {};
    parallelFor(silent, m_count, [&](std::size_t i) {
        for (std::size_t j = 0; j < m_count; ++j)
            m_distances[i * m_count + j] = static_cast<float>(std::sqrt(squaredDistance(points.row(i), points.row(j))));
    });
}

std::vector<double> silhouettes(const PairDistances &distances, std::span<const int> labels)
{
    const std::size_t n = labels.size();
    std::vector<double> result(n);
    if (n == 0)
        return result;
    const auto k = static_cast<std::size_t>(*std::ranges::max_element(labels)) + 1;
    std::vector<double> members(k), sums(k);
    for (const int label : labels)
        ++members[static_cast<std::size_t>(label)];
    for (std::size_t i = 0; i < n; ++i) {
        std::ranges::fill(sums, 0.0);
        const std::span<const float> row = distances.row(i);
        for (std::size_t j = 0; j < n; ++j)
            sums[static_cast<std::size_t>(labels[j])] += row[j];
        const auto own = static_cast<std::size_t>(labels[i]);
        if (members[own] < 2)
            continue;
        double other = std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c < k; ++c)
            if (c != own && members[c] > 0)
                other = std::min(other, sums[c] / members[c]);
        const double within = sums[own] / (members[own] - 1.0), larger = std::max(within, other);
        result[i] = larger > 0.0 && std::isfinite(other) ? (other - within) / larger : 0.0;
    }
    return result;
}

double silhouette(const PairDistances &distances, std::span<const int> labels)
{
    if (labels.empty() || std::ranges::all_of(labels, [&](int label) { return label == labels[0]; }))
        return std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> all = silhouettes(distances, labels);
    return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
}

double adjustedRand(std::span<const int> a, std::span<const int> b)
{
    const auto pairs = [](double n) { return n * (n - 1.0) / 2.0; };
    std::map<std::pair<int, int>, double> cells;
    std::map<int, double> rows, columns;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ++cells[{a[i], b[i]}];
        ++rows[a[i]];
        ++columns[b[i]];
    }
    double both = 0.0, inA = 0.0, inB = 0.0;
    for (const auto &[cell, n] : cells)
        both += pairs(n);
    for (const auto &[label, n] : rows)
        inA += pairs(n);
    for (const auto &[label, n] : columns)
        inB += pairs(n);
    const double all = pairs(static_cast<double>(a.size()));
    const double expected = all > 0.0 ? inA * inB / all : 0.0, most = (inA + inB) / 2.0;
    return most == expected ? 1.0 : (both - expected) / (most - expected);
}

NeighbourAgreement neighbourAgreement(const Points &points, std::span<const int> labels, std::size_t count, std::size_t most, const JobContext &job)
{
    std::vector<std::size_t> known;
    std::vector<double> lengths(points.count);
    const auto product = [&](std::size_t a, std::size_t b) {
        return std::inner_product(points.row(a).begin(), points.row(a).end(), points.row(b).begin(), 0.0,
                                  std::plus<>(), [](float x, float y) { return static_cast<double>(x) * static_cast<double>(y); });
    };
    for (std::size_t i = 0; i < points.count; ++i) {
        lengths[i] = std::sqrt(product(i, i));
        if (lengths[i] > 0.0)
            known.push_back(i);
    }
    const std::vector<std::size_t> asked = sampleOf(known.size(), most, job.seed);
    std::vector<double> shares(asked.size()), chances(asked.size());
    parallelFor(job, asked.size(), [&](std::size_t place) {
        const std::size_t self = known[asked[place]];
        std::vector<std::pair<double, std::size_t>> others;
        std::size_t same = 0;
        for (const std::size_t i : known)
            if (i != self) {
                others.emplace_back(product(self, i) / lengths[i], i);
                same += labels[i] == labels[self] ? 1 : 0;
            }
        if (others.empty())
            return;
        const std::size_t nearest = std::min(count, others.size());
        std::ranges::partial_sort(others, others.begin() + static_cast<std::ptrdiff_t>(nearest), std::greater<>());
        const auto like = std::count_if(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(nearest), [&](const auto &one) { return labels[one.second] == labels[self]; });
        shares[place] = static_cast<double>(like) / static_cast<double>(nearest);
        chances[place] = static_cast<double>(same) / static_cast<double>(others.size());
    });
    const auto mean = [](const std::vector<double> &values) { return values.empty() ? 0.0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); };
    return {mean(shares), mean(chances)};
}

} // namespace shelfcast::core
