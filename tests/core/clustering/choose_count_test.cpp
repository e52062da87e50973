#include "core/clustering/choose_count.h"

#include "core/clustering/quality.h"
#include "known_groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core;

namespace {

CountOptions quick()
{
    CountOptions options;
    options.most = 8;
    options.sample = 400;
    options.references = 4;
    options.resamples = 3;
    return options;
}

} // namespace

TEST(ChooseCount, SuggestsTheGroupsThatAreThere)
{
    const auto choice = chooseCount(knownGroups(600, 4, 5, 0.4, 8).points, quick(), {});
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->suggested, 5);
    ASSERT_EQ(choice->evidence.size(), 8U);
    EXPECT_TRUE(std::isnan(choice->evidence[0].silhouette));
    EXPECT_GT(choice->evidence[4].stability, 0.95);
    EXPECT_EQ(countByGap(choice->evidence), 5);
    EXPECT_NE(english(choice->why).find("5 clusters lie well apart"), std::string::npos) << english(choice->why);
}

TEST(ChooseCount, SaysThatPointsWithoutGroupsHaveNone)
{
    Points cloud(400, 3);
    Chance chance(3);
    for (float &value : cloud.values)
        value = static_cast<float>(chance.normal());
    const auto choice = chooseCount(cloud, quick(), {});
    ASSERT_TRUE(choice);
    EXPECT_EQ(countByGap(choice->evidence), 1);
    EXPECT_NE(english(choice->why).find("not clearly apart"), std::string::npos) << english(choice->why);
}

TEST(ChooseCount, EqualPointsAreOneCluster)
{
    const auto choice = chooseCount(Points(30, 2), quick(), {});
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->suggested, 1);
    EXPECT_FALSE(choice->why.empty());
}

TEST(ChooseCount, ThreadsDoNotChangeTheCurves)
{
    const Points points = knownGroups(300, 3, 3, 1.0, 9).points;
    JobContext two;
    two.threads = 2;
    const auto a = chooseCount(points, quick(), {}), b = chooseCount(points, quick(), two);
    ASSERT_TRUE(a && b);
    for (std::size_t i = 1; i < a->evidence.size(); ++i) {
        EXPECT_EQ(a->evidence[i].silhouette, b->evidence[i].silhouette);
        EXPECT_EQ(a->evidence[i].gap, b->evidence[i].gap);
        EXPECT_EQ(a->evidence[i].stability, b->evidence[i].stability);
    }
}

TEST(GapRule, TakesTheFirstThatTheNextDoesNotBeat)
{
    std::vector<CountEvidence> evidence = {{1, 0, 0.10, 0.01, 0}, {2, 0, 0.30, 0.01, 0}, {3, 0, 0.50, 0.02, 0}, {4, 0, 0.51, 0.02, 0}, {5, 0, 0.8, 0.02, 0}};
    EXPECT_EQ(countByGap(evidence), 3); // 0.50 >= 0.51 - 0.02
    EXPECT_EQ(countByGap({}), 1);
}

TEST(AdjustedRand, ByHand)
{
    // Cells 2, 1, 2: pairs 1 + 0 + 1 = 2; rows 3 and 2: 3 + 1 = 4; columns 2 and 3: 1 + 3 = 4; all 10: (2 - 1.6) / (4 - 1.6).
    EXPECT_NEAR(adjustedRand(std::vector<int>{0, 0, 0, 1, 1}, std::vector<int>{0, 0, 1, 1, 1}), 0.4 / 2.4, 1e-12);
    EXPECT_DOUBLE_EQ(adjustedRand(std::vector<int>{0, 0, 1}, std::vector<int>{5, 5, 2}), 1.0);
    EXPECT_DOUBLE_EQ(adjustedRand(std::vector<int>{0}, std::vector<int>{3}), 1.0);
}

TEST(Silhouette, OfOneClusterIsUnknown)
{
    EXPECT_TRUE(std::isnan(silhouette(PairDistances(Points(4, 1), {}), std::vector<int>{0, 0, 0, 0})));
}
