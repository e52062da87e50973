#include "core/workflow/comparison/clusters.h"

#include "core/project/cursor.h"
#include "core/reporting/cluster_csv.h"
#include "core/workflow/workflow.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

namespace shelfcast::core {
namespace {

using testing::HasSubstr;

constexpr int kDays = 200;

/// Growing goods, steady goods and rare ones, sold daily.
Batch shop(int each, bool changed = false)
{
    std::vector<std::pair<std::string, std::vector<Observation>>> items;
    for (int i = 0; i < each; ++i) {
        std::vector<Observation> growing, steady, rare;
        for (int day = 0; day < kDays; ++day) {
            growing.push_back(sale(day, 10.0 + 0.5 * day + (day + i) % 3, 2.5));
            steady.push_back(sale(day, 50.0 + (day * 7 + i) % 5, 4.0));
            rare.push_back(sale(day, (day + 3 * i) % 11 == 0 ? 1.0 + (day + i) % 4 : 0.0, 9.0));
        }
        if (changed && i == 0)
            std::swap(growing, rare);
        items.emplace_back("growing" + std::to_string(i), growing);
        items.emplace_back("steady" + std::to_string(i), steady);
        items.emplace_back("rare" + std::to_string(i), rare);
    }
    return smallBatch(std::move(items));
}

class ClustersTest : public testing::Test {
protected:
    std::map<std::string, std::int64_t> clusterOf(const ClusterRun &run)
    {
        std::map<std::int64_t, std::string> names;
        for (const SeriesInfo &info : must(project->series()))
            names[info.id] = info.item;
        std::map<std::string, std::int64_t> clusters;
        for (const ClusterMember &member : run.members)
            clusters[names[member.series]] = member.cluster;
        return clusters;
    }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
};

TEST_F(ClustersTest, GroupsNamesAndKeeps)
{
    must(storeBatch(*project, shop(5), {}));
    ClusterOptions options;
    options.clusters = 3;
    options.by = {FeatureGroup::Trend, FeatureGroup::Regularity};
    JobContext job;
    job.seed = 7;
    const ClusterRun run = must(clusterProject(*project, options, job));
    const auto clusters = clusterOf(run);
    EXPECT_EQ(clusters.at("growing1"), clusters.at("growing4"));
    EXPECT_EQ(clusters.at("rare0"), clusters.at("rare3"));
    EXPECT_EQ((std::set{clusters.at("growing0"), clusters.at("steady0"), clusters.at("rare0")}).size(), 3U);
    const auto kept = must(latestClusterRun(*project));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->members.size(), 15U);
    EXPECT_EQ(kept->by, options.by);
    EXPECT_EQ(kept->seed, 7U);
    EXPECT_EQ(kept->asked, 3);
    EXPECT_EQ(kept->dataVersion, project->dataVersion());
    ASSERT_EQ(kept->clusters.size(), 3U);
    for (std::size_t c = 0; c < 3; ++c) {
        EXPECT_EQ(kept->clusters[c].profile.name, run.clusters[c].profile.name);
        EXPECT_EQ(kept->clusters[c].profile.demands, run.clusters[c].profile.demands);
        EXPECT_EQ(kept->clusters[c].profile.history.size(), kHistoryBins);
    }
    for (std::size_t i = 0; i < kept->members.size(); ++i) {
        EXPECT_EQ(kept->members[i].cluster, run.members[i].cluster);
        EXPECT_EQ(kept->members[i].x, run.members[i].x);
        EXPECT_EQ(kept->members[i].abc, run.members[i].abc);
        EXPECT_EQ(kept->members[i].demand, run.members[i].demand);
    }
    EXPECT_EQ(kept->count.evidence.size(), run.count.evidence.size());
    EXPECT_EQ(kept->count.why, run.count.why);
    EXPECT_TRUE(must(latestClusters(*project))->members.empty());
}

TEST_F(ClustersTest, IdsStayAndWhatMovedIsListed)
{
    must(storeBatch(*project, shop(5), {}));
    ClusterOptions options;
    options.clusters = 3;
    options.by = {FeatureGroup::Trend, FeatureGroup::Regularity};
    const auto before = clusterOf(must(clusterProject(*project, options, {})));
    must(storeBatch(*project, shop(5, true), {})); // two items sell otherwise now
    const ClusterRun run = must(clusterProject(*project, options, {}));
    const auto after = clusterOf(run);
    EXPECT_EQ(after.at("steady2"), before.at("steady2"));
    EXPECT_EQ(after.at("growing2"), before.at("growing2"));
    EXPECT_EQ(after.at("growing0"), before.at("rare0"));
    EXPECT_EQ(std::ranges::count_if(run.members, [](const ClusterMember &one) { return one.movedFrom != 0; }), 2);
    options.clusters = 4;
    const ClusterRun split = must(clusterProject(*project, options, {}));
    std::set<std::int64_t> ids;
    for (const StoredCluster &cluster : split.clusters)
        ids.insert(cluster.id);
    EXPECT_TRUE(ids.contains(4)) << "a new one gets an id that was never used";
    Cursor runs(project->database(), "SELECT count(*) FROM cluster_run");
    runs.step();
    EXPECT_EQ(runs.integer(0), 2) << "the one before stays, older ones go";
}

TEST_F(ClustersTest, PartsThreadsAndSeedsGiveTheSame)
{
    must(storeBatch(*project, shop(6), {}));
    ClusterOptions options, inParts;
    inParts.seriesAtOnce = 4;
    JobContext two;
    two.threads = 2;
    const ClusterRun a = must(clusterProject(*project, options, {})), b = must(clusterProject(*project, inParts, two));
    ASSERT_EQ(a.members.size(), b.members.size());
    for (std::size_t i = 0; i < a.members.size(); ++i) {
        EXPECT_EQ(a.members[i].cluster, b.members[i].cluster);
        EXPECT_EQ(a.members[i].x, b.members[i].x);
        EXPECT_EQ(b.members[i].movedFrom, 0);
    }
}

TEST_F(ClustersTest, OneItemEqualItemsAndNone)
{
    EXPECT_FALSE(clusterProject(*project, {}, {}));
    must(storeBatch(*project, smallBatch({{"only", {sale(0, 1.0, 1.0), sale(1, 2.0, 1.0)}}}), {}));
    const ClusterRun one = must(clusterProject(*project, {}, {}));
    EXPECT_EQ(one.clusters.size(), 1U);
    EXPECT_FALSE(one.clusters[0].profile.name.empty());
    std::vector<Observation> same;
    for (int day = 0; day < kDays; ++day)
        same.push_back(sale(day, 3.0, 1.0));
    must(storeBatch(*project, smallBatch({{"a", same}, {"b", same}, {"c", same}, {"only", same}}), {}));
    ClusterOptions options;
    options.clusters = 5;
    EXPECT_EQ(must(clusterProject(*project, options, {})).clusters.size(), 1U);
}

TEST_F(ClustersTest, LimitsThatMakeNoSenseAreRefusedAndOthersHold)
{
    must(storeBatch(*project, shop(4), {}));
    ClusterOptions options;
    options.limits.abcXyz.a = 0.97;
    const auto refused = clusterProject(*project, options, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    options.limits = {};
    options.limits.abcXyz.x = 0.001;
    options.limits.demand.adi = 50.0;
    const ClusterRun run = must(clusterProject(*project, options, {}));
    EXPECT_TRUE(std::ranges::none_of(run.members, [](const ClusterMember &one) { return one.xyz == XyzClass::X || one.demand == DemandClass::Lumpy; }));
    EXPECT_EQ(must(latestClusters(*project))->limits.demand.adi, 50.0);
}

TEST_F(ClustersTest, CancelledChangesNothing)
{
    must(storeBatch(*project, shop(3), {}));
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto run = clusterProject(*project, {}, job);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(must(latestClusterRun(*project)));
}

TEST_F(ClustersTest, GoesIntoACsvFile)
{
    must(storeBatch(*project, shop(2), {}));
    ClusterOptions options;
    options.clusters = 3;
    const ClusterRun run = must(clusterProject(*project, options, {}));
    const auto shout = [](std::string_view sentence) { return "<" + std::string(sentence) + ">"; };
    must(writeClusterCsv(run, must(project->series()), folder / "out.csv", {}, shout, {}));
    std::ifstream file(folder / "out.csv");
    std::stringstream all;
    all << file.rdbuf();
    EXPECT_THAT(all.str(), HasSubstr("item,location,name,category,cluster,cluster_name"));
    EXPECT_THAT(all.str(), HasSubstr("steady1,"));
    EXPECT_THAT(all.str(), HasSubstr("<")) << "names are translated";
    EXPECT_EQ(std::ranges::count(all.str(), '\n'), 7);
}

} // namespace
} // namespace shelfcast::core
