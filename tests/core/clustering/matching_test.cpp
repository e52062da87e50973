#include "core/clustering/matching.h"

#include <gtest/gtest.h>

using namespace shelfcast::core;

TEST(Matching, TakesTheBestSumNotTheBestPair)
{
    // The greedy pair (0, 0) would leave 1 for the second row: 9 + 1 < 8 + 7.
    EXPECT_EQ(bestPairing(std::vector<double>{9, 8, 7, 1}, 2, 2), (std::vector<int>{1, 0}));
}

TEST(Matching, MoreRowsThanColumnsAndTheOtherWayRound)
{
    EXPECT_EQ(bestPairing(std::vector<double>{1, 5, 3}, 3, 1), (std::vector<int>{-1, 0, -1}));
    EXPECT_EQ(bestPairing(std::vector<double>{1, 5, 3}, 1, 3), (std::vector<int>{1}));
    EXPECT_EQ(bestPairing({}, 2, 0), (std::vector<int>{-1, -1}));
}

TEST(Matching, ClustersKeepTheIdOfMostOfTheirItems)
{
    const std::vector<int> labels = {0, 0, 0, 1, 1, 2, 2, 2};
    const std::vector<std::int64_t> before = {7, 7, 3, 3, 3, 0, 0, 0};
    EXPECT_EQ(stableIds(labels, before, 3, 9), (std::vector<std::int64_t>{7, 3, 9}));
}

TEST(Matching, ASplitClusterGivesItsIdToTheLargerPart)
{
    const std::vector<int> labels = {0, 0, 0, 1, 1};
    const std::vector<std::int64_t> before = {4, 4, 4, 4, 4};
    EXPECT_EQ(stableIds(labels, before, 2, 5), (std::vector<std::int64_t>{4, 5}));
}

TEST(Matching, WithoutARunBeforeIdsCountUp)
{
    EXPECT_EQ(stableIds(std::vector<int>{0, 1, 2}, std::vector<std::int64_t>{0, 0, 0}, 3, 1), (std::vector<std::int64_t>{1, 2, 3}));
}
