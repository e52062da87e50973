#include "core/clustering/grouping.h"

#include "core/clustering/kmeans.h"
#include "core/clustering/medoids.h"
#include "core/clustering/mixture.h"
#include "core/clustering/quality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, 4> kMethodIds = {"kmeans", "kmedoids", "mixture", "hierarchical"};
constexpr std::size_t kSilhouetteSample = 2000;

/// The shapes alone, one a row, for comparing them with a stretch of time.
Points shapesOf(std::span<const SeriesFeatures> features)
{
    Points shapes(features.size(), kHistoryBins);
    for (std::size_t i = 0; i < features.size(); ++i)
        for (std::size_t b = 0; b < kHistoryBins; ++b)
            shapes.row(i)[b] = std::min(features[i].history[b], 6.0F); // one wild month is not a shape
    return shapes;
}

Result<std::vector<int>> byTree(const Points &points, int clusters, const GroupingOptions &options, Grouping &grouping, const JobContext &job)
{
    const std::vector<std::size_t> sample = sampleOf(points.count, std::min(options.treeSample, kMostInTree), job.seed);
    const Points chosen = points.rows(sample);
    Result<Dendrogram> tree = wardTree(chosen, job);
    if (!tree)
        return tl::unexpected<Error>(tree.error());
    std::vector<int> labels = tree->cut(clusters);
    grouping.tree = std::move(*tree);
    if (sample.size() == points.count)
        return labels;
    grouping.sampled = sample.size();
    return nearestCentres(points, meansOf(chosen, labels, *std::ranges::max_element(labels) + 1), job);
}

Result<std::vector<int>> labelsBy(std::span<const SeriesFeatures> features, const Points &points, int clusters, const GroupingOptions &options, Grouping &grouping,
                                  const JobContext &job)
{
    switch (options.method) {
    case ClusterMethod::KMeans: {
        KMeansOptions kmeans;
        kmeans.clusters = clusters;
        kmeans.restarts = points.count > 20000 ? 4 : 10;
        return kMeans(points, kmeans, job).map([](KMeans &&found) { return std::move(found.labels); });
    }
    case ClusterMethod::KMedoids: {
        MedoidsOptions medoids;
        medoids.clusters = clusters;
        return kMedoids(shapesOf(features), medoids, job).map([&](Medoids &&found) {
            grouping.sampled = found.sampled ? medoids.sample : 0;
            return std::move(found.labels);
        });
    }
    case ClusterMethod::Mixture: {
        MixtureOptions mixture;
        mixture.clusters = clusters;
        mixture.floor = 1e-3; // numbers are scaled to about 1
        return gaussianMixture(points, mixture, job).map([&](Mixture &&found) {
            grouping.bic = found.bic;
            return std::move(found.labels);
        });
    }
    case ClusterMethod::Hierarchical: return byTree(points, clusters, options, grouping, job);
    }
    return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("core", "There is no such way to cluster."));
}

/// The largest cluster becomes 0; numbers without members vanish.
void renumber(Grouping &grouping)
{
    const auto most = static_cast<std::size_t>(*std::ranges::max_element(grouping.labels)) + 1;
    std::vector<std::size_t> members(most), order(most), places(most);
    for (const int label : grouping.labels)
        ++members[static_cast<std::size_t>(label)];
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return members[a] > members[b]; });
    for (std::size_t place = 0; place < most; ++place)
        places[order[place]] = place;
    for (int &label : grouping.labels)
        label = static_cast<int>(places[static_cast<std::size_t>(label)]);
    grouping.clusters = static_cast<int>(std::ranges::count_if(members, [](std::size_t count) { return count > 0; }));
}

void measure(Grouping &grouping, const Points &points, const JobContext &job)
{
    const std::vector<double> centres = meansOf(points, grouping.labels, grouping.clusters);
    grouping.inertia = inertiaOf(points, grouping.labels, centres);
    grouping.distances.resize(points.count);
    for (std::size_t i = 0; i < points.count; ++i)
        grouping.distances[i] = std::sqrt(squaredDistance(points.row(i), std::span(centres).subspan(static_cast<std::size_t>(grouping.labels[i]) * points.width, points.width)));
    const std::vector<std::size_t> sample = sampleOf(points.count, kSilhouetteSample, job.seed);
    std::vector<int> labels;
    for (const std::size_t i : sample)
        labels.push_back(grouping.labels[i]);
    grouping.silhouette = silhouette(PairDistances(points.rows(sample), job), labels);
}

} // namespace

std::string_view clusterMethodId(ClusterMethod method)
{
    return kMethodIds[static_cast<std::size_t>(method)];
}

std::optional<ClusterMethod> clusterMethodFromId(std::string_view id)
{
    const auto found = std::ranges::find(kMethodIds, id);
    return found == kMethodIds.end() ? std::nullopt : std::optional(static_cast<ClusterMethod>(found - kMethodIds.begin()));
}

Message clusterMethodName(ClusterMethod method)
{
    switch (method) {
    case ClusterMethod::KMeans: return QT_TRANSLATE_NOOP("core", "k-means: by all numbers");
    case ClusterMethod::KMedoids: return QT_TRANSLATE_NOOP("core", "k-medoids: by shape alone, time may stretch");
    case ClusterMethod::Mixture: return QT_TRANSLATE_NOOP("core", "Gaussian mixture: clusters of different width");
    case ClusterMethod::Hierarchical: return QT_TRANSLATE_NOOP("core", "Hierarchical: groups within groups");
    }
    return {};
}

Result<Grouping> groupSeries(std::span<const SeriesFeatures> features, const ScaledFeatures &scaled, const GroupingOptions &options, const JobContext &job)
{
    if (features.empty())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is nothing to cluster: no item has a history."));
    Grouping grouping;
    grouping.bic = grouping.silhouette = std::numeric_limits<double>::quiet_NaN();
    const Points &points = scaled.points;
    if (points.width == 0) { // nothing tells the series apart
        grouping.labels.assign(features.size(), 0);
        grouping.distances.assign(features.size(), 0.0);
        grouping.clusters = 1;
        grouping.count.why = QT_TRANSLATE_NOOP("core", "One cluster: by what is compared here, all items are alike.");
        return grouping;
    }
    if (options.clusters == 0 || options.weigh) {
        Result<CountChoice> choice = chooseCount(points, options.count, part(job, 0.0, 0.6));
        if (!choice)
            return tl::unexpected<Error>(choice.error());
        grouping.count = std::move(*choice);
    }
    const int wanted = options.clusters > 0 ? options.clusters : grouping.count.suggested;
    const int clusters = static_cast<int>(distinctRows(points, static_cast<std::size_t>(wanted)));
    Result<std::vector<int>> labels = labelsBy(features, points, clusters, options, grouping, part(job, 0.6, 0.95));
    if (!labels)
        return tl::unexpected<Error>(labels.error());
    grouping.labels = std::move(*labels);
    renumber(grouping);
    measure(grouping, points, job);
    if (job.cancelled())
        return cancelled();
    return grouping;
}

} // namespace shelfcast::core
