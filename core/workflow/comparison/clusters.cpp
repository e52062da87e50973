#include "core/workflow/comparison/clusters.h"

#include "core/clustering/matching.h"
#include "core/clustering/principal.h"
#include "core/workflow/words/described.h"

#include <fmt/chrono.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <unordered_map>

namespace shelfcast::core {
namespace {

constexpr std::size_t kShownMerges = 29; ///< of a tree: what a person can read

Result<void> checkLimits(const ClusterLimits &limits)
{
    const AbcXyzLimits &l = limits.abcXyz;
    if (!(l.a > 0.0 && l.a < l.b && l.b < 1.0))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Class A takes %1 of the revenue and A with B %2: the first must lie above 0, below the second, and both below 1."), {l.a, l.b}});
    if (!(l.x > 0.0 && l.x < l.y))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Class X goes up to a variation of %1 and Y up to %2: the first must lie above 0 and below the second."), {l.x, l.y}});
    return {};
}

/// Cluster of each series in the run before; 0 where it was in none.
std::vector<std::int64_t> clustersBefore(const std::optional<ClusterRun> &before, const std::vector<SeriesInfo> &series)
{
    std::unordered_map<std::int64_t, std::int64_t> ofSeries;
    if (before)
        for (const ClusterMember &member : before->members)
            ofSeries[member.series] = member.cluster;
    std::vector<std::int64_t> ids;
    for (const SeriesInfo &one : series) {
        const auto found = ofSeries.find(one.id);
        ids.push_back(found == ofSeries.end() ? 0 : found->second);
    }
    return ids;
}

std::vector<ClusterMember> membersOf(const Described &all, const Grouping &grouping, const std::vector<std::int64_t> &ids, const std::vector<std::int64_t> &before,
                                     const Points &map, const ClusterLimits &limits)
{
    std::vector<double> revenue;
    for (const SeriesFeatures &one : all.features)
        revenue.push_back(one.revenue);
    const std::vector<AbcClass> abc = abcClasses(revenue, limits.abcXyz);
    const std::vector<bool> outliers = outliersOf(grouping.distances, grouping.labels, grouping.clusters, limits.outlier);
    std::vector<ClusterMember> members(all.infos.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        ClusterMember &member = members[i];
        const SeriesFeatures &features = all.features[i];
        member.series = all.infos[i].id;
        member.cluster = ids[static_cast<std::size_t>(grouping.labels[i])];
        member.movedFrom = before[i] != member.cluster ? before[i] : 0;
        member.x = map.width > 0 ? map.row(i)[0] : 0.0;
        member.y = map.width > 1 ? map.row(i)[1] : 0.0;
        member.distance = grouping.distances[i];
        member.outlier = outliers[i];
        member.revenue = features.revenue;
        member.variation = features.variation;
        member.abc = abc[i];
        member.xyz = xyzClass(features.variation, limits.abcXyz);
        member.demand = features.demand;
        member.stage = features.stage;
    }
    return members;
}

/// The old clusters that have no heir keep their ids to themselves.
std::int64_t firstFreeId(const std::optional<ClusterRun> &before)
{
    return before ? before->nextCluster : 1;
}

} // namespace

Result<ClusterRun> clusterProject(Project &project, const ClusterOptions &options, const JobContext &job)
{
    const auto began = std::chrono::steady_clock::now();
    if (project.readOnly())
        return failure(ErrorCode::ReadOnly, project.readOnlyReason());
    if (const Result<void> sound = checkLimits(options.limits); !sound)
        return tl::unexpected<Error>(sound.error());
    ClusterRun run;
    run.startedAt = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
    const bool learned = std::ranges::find(options.by, FeatureGroup::Representation) != options.by.end();
    const Result<Described> all = describeSeries(project, {options.items, options.limits.demand, learned, options.seriesAtOnce}, part(job, 0.0, 0.4));
    if (!all)
        return tl::unexpected<Error>(all.error());
    if (learned && all->states.width == 0)
        return failure(ErrorCode::Unsupported, all->noStates);
    const Result<std::optional<ClusterRun>> before = latestClusterRun(project);
    if (!before)
        return tl::unexpected<Error>(before.error());
    ScaledFeatures scaled = scaledFeatures(all->features, options.by);
    if (learned)
        addRepresentation(scaled, statePoints(*all));
    GroupingOptions how;
    how.method = options.method;
    how.clusters = options.clusters;
    Result<Grouping> grouping = groupSeries(all->features, scaled, how, part(job, 0.4, 0.85));
    if (!grouping)
        return tl::unexpected<Error>(grouping.error());

    const std::vector<std::int64_t> earlier = clustersBefore(*before, all->infos);
    const std::vector<std::int64_t> ids = stableIds(grouping->labels, earlier, grouping->clusters, firstFreeId(*before));
    run.nextCluster = std::max(firstFreeId(*before), *std::ranges::max_element(ids) + 1);
    run.neighbourMap = all->infos.size() <= options.neighboursUpTo && all->infos.size() >= 5 && scaled.points.width > 2;
    job.report(0.86, QT_TRANSLATE_NOOP("core", "Drawing the map"));
    const Points map = run.neighbourMap ? neighbourMap(scaled.points, {}, job) : projected(scaled.points, principalAxes(scaled.points, 2));
    if (job.cancelled())
        return cancelled();
    std::vector<ClusterProfile> profiles = profilesOf(all->features, grouping->labels, grouping->clusters, all->country);
    for (std::size_t c = 0; c < profiles.size(); ++c)
        run.clusters.push_back({ids[c], std::move(profiles[c])});
    run.members = membersOf(*all, *grouping, ids, earlier, map, options.limits);

    run.method = options.method;
    run.by = options.by;
    run.items = options.items;
    run.asked = options.clusters;
    run.seed = job.seed;
    run.limits = options.limits;
    run.frequency = all->frame.frequency;
    run.lastPeriod = all->frame.lastPeriod;
    run.dataVersion = all->dataVersion;
    run.silhouette = grouping->silhouette;
    run.inertia = grouping->inertia;
    run.bic = grouping->bic;
    run.sampled = grouping->sampled;
    run.count = std::move(grouping->count);
    const std::vector<Merge> &merges = grouping->tree.merges;
    run.tree.assign(merges.end() - static_cast<std::ptrdiff_t>(std::min(kShownMerges, merges.size())), merges.end());
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    const Result<std::int64_t> id = saveClusterRun(project, run, part(job, 0.95, 1.0));
    if (!id)
        return tl::unexpected<Error>(id.error());
    run.id = *id;
    return run;
}

} // namespace shelfcast::core
