#include "core/project/cluster_store.h"

#include "core/base/message_json.h"
#include "core/project/project_state.h"
#include "core/project/sql_error.h"

#include <SQLiteCpp/Transaction.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 3> kAbcIds = {"A", "B", "C"}, kXyzIds = {"X", "Y", "Z"};

template <class Enum, std::size_t N>
Enum classFrom(const std::array<std::string_view, N> &ids, std::string_view id)
{
    const auto found = std::ranges::find(ids, id);
    return static_cast<Enum>(found == ids.end() ? ids.size() - 1 : static_cast<std::size_t>(found - ids.begin()));
}

json numberJson(double value) { return std::isfinite(value) ? json(std::round(value * 1e6) / 1e6) : json(nullptr); }
double numberFrom(const json &value) { return value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN(); }

json quartilesJson(const std::vector<Quartiles> &shape)
{
    json all = json::array();
    for (const Quartiles &one : shape)
        all.push_back({numberJson(one.low), numberJson(one.median), numberJson(one.high)});
    return all;
}

std::vector<Quartiles> quartilesFrom(const json &all)
{
    std::vector<Quartiles> shape;
    if (all.is_array())
        for (const json &one : all)
            if (one.is_array() && one.size() == 3)
                shape.push_back({numberFrom(one[0]), numberFrom(one[1]), numberFrom(one[2])});
    return shape;
}

std::string evidenceText(const CountChoice &count)
{
    json all = json::array();
    for (const CountEvidence &one : count.evidence)
        all.push_back({{"k", one.clusters}, {"silhouette", numberJson(one.silhouette)}, {"gap", numberJson(one.gap)},
                       {"gap_error", numberJson(one.gapError)}, {"stability", numberJson(one.stability)}});
    return json{{"suggested", count.suggested}, {"numbers", all}}.dump();
}

CountChoice evidenceFrom(std::string_view text)
{
    CountChoice count;
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object() || !all.contains("numbers"))
        return count;
    count.suggested = all.value("suggested", 1);
    for (const json &one : all["numbers"])
        count.evidence.push_back({one.value("k", 0), numberFrom(one.value("silhouette", json())), numberFrom(one.value("gap", json())),
                                  numberFrom(one.value("gap_error", json())), numberFrom(one.value("stability", json()))});
    return count;
}

std::string treeText(const std::vector<Merge> &merges)
{
    json all = json::array();
    for (const Merge &merge : merges)
        all.push_back({merge.a, merge.b, numberJson(merge.height), merge.count});
    return all.dump();
}

std::vector<Merge> treeFrom(std::string_view text)
{
    std::vector<Merge> merges;
    const json all = json::parse(text, nullptr, false);
    if (all.is_array())
        for (const json &one : all)
            if (one.is_array() && one.size() == 4)
                merges.push_back({one[0].get<std::size_t>(), one[1].get<std::size_t>(), numberFrom(one[2]), one[3].get<std::size_t>()});
    return merges;
}

std::string groupsText(const std::vector<FeatureGroup> &groups)
{
    std::string text;
    for (const FeatureGroup group : groups)
        text += (text.empty() ? "" : ",") + std::string(featureGroupId(group));
    return text;
}

std::vector<FeatureGroup> groupsFrom(std::string_view text)
{
    std::vector<FeatureGroup> groups;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        if (const auto group = featureGroupFromId(text.substr(0, comma)))
            groups.push_back(*group);
        text.remove_prefix(std::min(text.size(), comma + 1));
    }
    return groups;
}

/// {"smooth": 12, ...}
template <std::size_t N>
std::string countsText(const std::array<std::size_t, N> &counts, std::string_view (*idOf)(std::size_t))
{
    json all = json::object();
    for (std::size_t i = 0; i < N; ++i)
        all[std::string(idOf(i))] = counts[i];
    return all.dump();
}

template <std::size_t N>
std::array<std::size_t, N> countsFrom(std::string_view text, std::string_view (*idOf)(std::size_t))
{
    std::array<std::size_t, N> counts{};
    const json all = json::parse(text, nullptr, false);
    if (all.is_object())
        for (std::size_t i = 0; i < N; ++i)
            counts[i] = all.value(std::string(idOf(i)), std::size_t{0});
    return counts;
}

std::string_view stageIdAt(std::size_t i) { return lifeStageId(static_cast<LifeStage>(i)); }
std::string_view demandIdAt(std::size_t i) { return demandClassId(static_cast<DemandClass>(i)); }

std::int64_t insertRun(SQLite::Database &database, const ClusterRun &run)
{
    const std::string by = groupsText(run.by), limits = clusterLimitsText(run.limits), why = messageToJson(run.count.why), evidence = evidenceText(run.count), tree = treeText(run.tree);
    Cursor insert(database, "INSERT INTO cluster_run (method, compared_by, items, asked, seed, limits, map, frequency, last_period, started_at, seconds, data_version, next_cluster, "
                            "clusters, silhouette, inertia, bic, sampled, why, evidence, tree) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, clusterMethodId(run.method)).bind(2, std::string_view(by)).bind(3, std::string_view(run.items)).bind(4, run.asked).bind(5, run.seed);
    insert.bind(6, std::string_view(limits)).bind(7, std::string_view(run.neighbourMap ? "tsne" : "pca")).bind(8, frequencyId(run.frequency)).bind(9, run.lastPeriod);
    insert.bind(10, std::string_view(run.startedAt)).bind(11, run.seconds).bind(12, run.dataVersion).bind(13, run.nextCluster).bind(14, static_cast<std::int64_t>(run.clusters.size()));
    insert.bind(15, run.silhouette).bind(16, run.inertia).bind(17, run.bic).bind(18, static_cast<std::int64_t>(run.sampled));
    insert.bind(19, std::string_view(why)).bind(20, std::string_view(evidence)).bind(21, std::string_view(tree)).run();
    return database.getLastInsertRowid();
}

void insertClusters(SQLite::Database &database, std::int64_t run, const std::vector<StoredCluster> &clusters)
{
    Cursor insert(database, "INSERT INTO cluster VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const StoredCluster &one : clusters) {
        const ClusterProfile &p = one.profile;
        const std::string name = messageToJson(p.name), typical = json{{"year", quartilesJson(p.year)}, {"history", quartilesJson(p.history)}}.dump();
        const std::string stages = countsText(p.stages, stageIdAt), demands = countsText(p.demands, demandIdAt);
        insert.bind(1, run).bind(2, one.id).bind(3, std::string_view(name)).bind(4, static_cast<std::int64_t>(p.items)).bind(5, p.revenue).bind(6, p.share).bind(7, p.units);
        insert.bind(8, p.growth).bind(9, p.season).bind(10, p.peakMonth).bind(11, p.volatility).bind(12, p.adi).bind(13, p.price).bind(14, p.priceResponse);
        insert.bind(15, p.promotionShare).bind(16, p.promotionLift).bind(17, p.age).bind(18, std::string_view(typical)).bind(19, std::string_view(stages)).bind(20, std::string_view(demands)).run();
    }
}

bool insertMembers(SQLite::Database &database, std::int64_t run, const std::vector<ClusterMember> &members, const JobContext &job)
{
    Cursor insert(database, "INSERT INTO cluster_member VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i % 1024 == 0 && job.cancelled())
            return false;
        const ClusterMember &m = members[i];
        insert.bind(1, run).bind(2, m.series).bind(3, m.cluster);
        if (m.movedFrom != 0)
            insert.bind(4, m.movedFrom);
        else
            insert.bindNull(4);
        insert.bind(5, m.x).bind(6, m.y).bind(7, m.distance).bind(8, m.outlier ? 1 : 0).bind(9, m.revenue).bind(10, m.variation);
        insert.bind(11, abcId(m.abc)).bind(12, xyzId(m.xyz)).bind(13, demandClassId(m.demand)).bind(14, lifeStageId(m.stage)).run();
    }
    return true;
}

ClusterRun runAt(const Cursor &row)
{
    ClusterRun run;
    run.id = row.integer(0);
    run.method = clusterMethodFromId(row.view(1)).value_or(ClusterMethod::KMeans);
    run.by = groupsFrom(row.view(2));
    run.items = row.text(3);
    run.asked = static_cast<int>(row.integer(4));
    run.seed = row.count(5);
    run.limits = clusterLimitsFrom(row.text(6));
    run.neighbourMap = row.view(7) == "tsne";
    run.frequency = frequencyFromId(row.view(8)).value_or(Frequency::Weekly);
    run.lastPeriod = row.integer(9);
    run.startedAt = row.text(10);
    run.seconds = row.real(11);
    run.dataVersion = row.integer(12);
    run.nextCluster = row.integer(13);
    run.silhouette = row.real(14);
    run.inertia = row.real(15);
    run.bic = row.real(16);
    run.sampled = static_cast<std::size_t>(row.integer(17));
    run.count = evidenceFrom(row.view(19));
    run.count.why = messageFromJson(row.view(18));
    run.tree = treeFrom(row.view(20));
    return run;
}

StoredCluster clusterAt(const Cursor &row)
{
    StoredCluster cluster;
    cluster.id = row.integer(0);
    ClusterProfile &p = cluster.profile;
    p.name = messageFromJson(row.view(1));
    p.items = static_cast<std::size_t>(row.integer(2));
    p.revenue = row.real(3);
    p.share = row.real(4);
    p.units = row.real(5);
    p.growth = row.real(6);
    p.season = row.real(7);
    p.peakMonth = static_cast<int>(row.integer(8));
    p.volatility = row.real(9);
    p.adi = row.real(10);
    p.price = row.real(11);
    p.priceResponse = row.real(12);
    p.promotionShare = row.real(13);
    p.promotionLift = row.real(14);
    p.age = row.real(15);
    if (const json typical = json::parse(row.view(16), nullptr, false); typical.is_object()) {
        p.year = quartilesFrom(typical.value("year", json()));
        p.history = quartilesFrom(typical.value("history", json()));
    }
    p.stages = countsFrom<5>(row.view(17), stageIdAt);
    p.demands = countsFrom<4>(row.view(18), demandIdAt);
    return cluster;
}

ClusterMember memberAt(const Cursor &row)
{
    ClusterMember m;
    m.series = row.integer(0);
    m.cluster = row.integer(1);
    m.movedFrom = row.integer(2); // NULL is 0
    m.x = row.real(3);
    m.y = row.real(4);
    m.distance = row.real(5);
    m.outlier = row.integer(6) != 0;
    m.revenue = row.real(7);
    m.variation = row.real(8);
    m.abc = classFrom<AbcClass>(kAbcIds, row.view(9));
    m.xyz = classFrom<XyzClass>(kXyzIds, row.view(10));
    m.demand = demandClassFromId(row.view(11)).value_or(DemandClass::Smooth);
    m.stage = lifeStageFromId(row.view(12)).value_or(LifeStage::Mature);
    return m;
}

Result<std::optional<ClusterRun>> latest(const Project &project, bool withMembers)
{
    return guarded(project.path(), [&]() -> Result<std::optional<ClusterRun>> {
        const SQLite::Database &database = project.database();
        Cursor newest(database, "SELECT id, method, compared_by, items, asked, seed, limits, map, frequency, last_period, started_at, seconds, data_version, next_cluster, silhouette, inertia, "
                                "bic, sampled, why, evidence, tree FROM cluster_run ORDER BY id DESC LIMIT 1");
        if (!newest.step())
            return std::optional<ClusterRun>();
        ClusterRun run = runAt(newest);
        Cursor clusters(database, "SELECT id, name, items, revenue, share, units, growth, season, peak_month, volatility, adi, price, price_response, promotion_share, promotion_lift, age, typical, "
                                  "stages, demands FROM cluster WHERE run = ? ORDER BY items DESC, id");
        clusters.bind(1, run.id);
        while (clusters.step())
            run.clusters.push_back(clusterAt(clusters));
        if (!withMembers)
            return std::optional(std::move(run));
        Cursor members(database, "SELECT m.series, m.cluster, m.moved_from, m.x, m.y, m.distance, m.outlier, m.revenue, m.variation, m.abc, m.xyz, m.demand, m.stage "
                                 "FROM cluster_member m JOIN series s ON s.id = m.series WHERE m.run = ? ORDER BY m.series");
        members.bind(1, run.id);
        while (members.step())
            run.members.push_back(memberAt(members));
        return std::optional(std::move(run));
    });
}

} // namespace

std::string_view abcId(AbcClass abc)
{
    return kAbcIds[static_cast<std::size_t>(abc)];
}

std::string_view xyzId(XyzClass xyz)
{
    return kXyzIds[static_cast<std::size_t>(xyz)];
}

std::string clusterLimitsText(const ClusterLimits &limits)
{
    return json{{"a", limits.abcXyz.a}, {"b", limits.abcXyz.b}, {"x", limits.abcXyz.x}, {"y", limits.abcXyz.y}, {"adi", limits.demand.adi}, {"cv2", limits.demand.cv2}, {"outlier", limits.outlier}}.dump();
}

ClusterLimits clusterLimitsFrom(const std::string &text)
{
    ClusterLimits limits;
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object())
        return limits;
    const auto take = [&](const char *id, double &value) {
        if (all.contains(id) && all[id].is_number())
            value = all[id].get<double>();
    };
    take("a", limits.abcXyz.a);
    take("b", limits.abcXyz.b);
    take("x", limits.abcXyz.x);
    take("y", limits.abcXyz.y);
    take("adi", limits.demand.adi);
    take("cv2", limits.demand.cv2);
    take("outlier", limits.outlier);
    return limits;
}

Result<std::int64_t> saveClusterRun(Project &project, const ClusterRun &run, const JobContext &job)
{
    if (project.readOnly())
        return refusedChange(project);
    return guarded(project.path(), [&]() -> Result<std::int64_t> {
        SQLite::Database &database = project.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        // The run before is needed for what moved; older ones would only fill the file.
        Cursor(database, "DELETE FROM cluster_run WHERE id < (SELECT max(id) FROM cluster_run)").run();
        const std::int64_t id = insertRun(database, run);
        insertClusters(database, id, run.clusters);
        if (!insertMembers(database, id, run.members, job))
            return cancelled();
        transaction.commit();
        return id;
    });
}

Result<std::optional<ClusterRun>> latestClusterRun(const Project &project)
{
    return latest(project, true);
}

Result<std::optional<ClusterRun>> latestClusters(const Project &project)
{
    return latest(project, false);
}

} // namespace shelfcast::core
