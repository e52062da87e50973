#include "core/clustering/principal.h"

#include "core/clustering/quality.h"
#include "known_groups.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace shelfcast::core;

TEST(PrincipalAxes, FindTheDirectionOfALine)
{
    Points line(5, 2);
    for (std::size_t i = 0; i < 5; ++i) {
        line.row(i)[0] = static_cast<float>(3 * i);
        line.row(i)[1] = static_cast<float>(4 * i);
    }
    const PrincipalAxes axes = principalAxes(line, 2);
    EXPECT_NEAR(axes.axes[0], 0.6, 1e-9);
    EXPECT_NEAR(axes.axes[1], 0.8, 1e-9);
    EXPECT_NEAR(axes.variance[0], 25.0 * 2.5, 1e-6); // steps of 5, variance of 0 to 4 is 2.5
    EXPECT_NEAR(axes.variance[1], 0.0, 1e-6);
    const Points along = projected(line, axes);
    EXPECT_NEAR(along.row(4)[0] - along.row(0)[0], 20.0, 1e-5);
}

TEST(NeighbourMap, KeepsGroupsTogetherAndComesOutTheSame)
{
    const KnownGroups made = knownGroups(150, 6, 3, 0.5, 4);
    JobContext two;
    two.threads = 2;
    const Points map = neighbourMap(made.points, {}, {}), again = neighbourMap(made.points, {}, two);
    ASSERT_EQ(map.width, 2U);
    EXPECT_EQ(map.values, again.values);
    EXPECT_GT(silhouette(PairDistances(map, {}), made.truth), 0.6);
}

TEST(NeighbourMap, EqualAndFewPointsHaveAPlaceToo)
{
    for (const std::size_t count : {1UL, 3UL, 12UL}) {
        const Points map = neighbourMap(Points(count, 3), {}, {});
        ASSERT_EQ(map.count, count);
        for (const float value : map.values)
            EXPECT_TRUE(std::isfinite(value)) << count;
    }
}
