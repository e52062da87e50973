#include "core/clustering/medoids.h"

#include "core/clustering/quality.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace shelfcast::core;

TEST(Warping, ByHand)
{
    const std::vector<float> a = {1, 2, 3}, b = {1, 3, 3}, late = {1, 1, 2};
    // Without stretching: gaps 0, 1, 0. With it: 2 meets 1 or 3 either way, so 1 is left.
    EXPECT_DOUBLE_EQ(warpingDistance(a, b, 0), 1.0);
    EXPECT_DOUBLE_EQ(warpingDistance(a, b, 1), 1.0);
    // 1 1 2 against 1 2 3: straight gaps 0, 1, 1; stretched 1-1, 1-1, 2-2, then 3 against 2.
    EXPECT_DOUBLE_EQ(warpingDistance(a, late, 0), std::sqrt(2.0));
    EXPECT_DOUBLE_EQ(warpingDistance(a, late, 1), 1.0);
    EXPECT_DOUBLE_EQ(warpingDistance(late, a, 1), 1.0);
}

TEST(Warping, TheBandLimitsHowFarTimeStretches)
{
    const std::vector<float> early = {0, 5, 0, 0, 0, 0}, late = {0, 0, 0, 0, 5, 0};
    EXPECT_DOUBLE_EQ(warpingDistance(early, late, 3), 0.0);
    EXPECT_DOUBLE_EQ(warpingDistance(early, late, 0), std::sqrt(50.0));
    EXPECT_GT(warpingDistance(early, late, 2), 0.0);
}

TEST(Warping, SeriesOfOtherLengthsStillMeet)
{
    const std::vector<float> a = {1, 2}, b = {1, 1, 2, 2}, none;
    EXPECT_DOUBLE_EQ(warpingDistance(a, b, 0), 0.0);
    EXPECT_DOUBLE_EQ(warpingDistance(none, none, 1), 0.0);
    EXPECT_TRUE(std::isinf(warpingDistance(a, none, 1)));
}

namespace {

/// Waves that peak at the start or at the end, each a little earlier or later.
Points peaks(std::vector<int> &truth)
{
    Points shapes(40, 12);
    for (std::size_t i = 0; i < shapes.count; ++i) {
        const bool late = i % 2 == 1;
        truth.push_back(late ? 1 : 0);
        shapes.row(i)[(late ? 8 : 2) + i / 2 % 2] = 5.0F;
        shapes.row(i)[11] = 0.01F * static_cast<float>(i);
    }
    return shapes;
}

} // namespace

TEST(Medoids, ShapesThatAreShiftedALittleStayTogether)
{
    std::vector<int> truth;
    const Points shapes = peaks(truth);
    MedoidsOptions options;
    options.clusters = 2;
    const auto found = kMedoids(shapes, options, {});
    ASSERT_TRUE(found);
    EXPECT_DOUBLE_EQ(adjustedRand(found->labels, truth), 1.0);
    ASSERT_EQ(found->medoids.size(), 2U);
    EXPECT_NE(truth[found->medoids[0]], truth[found->medoids[1]]);
    EXPECT_FALSE(found->sampled);
}

TEST(Medoids, ASampleFindsTheSameGroups)
{
    std::vector<int> truth;
    const Points shapes = peaks(truth);
    MedoidsOptions options;
    options.clusters = 2;
    options.sample = 15;
    JobContext two;
    two.threads = 2;
    const auto found = kMedoids(shapes, options, {}), again = kMedoids(shapes, options, two);
    ASSERT_TRUE(found && again);
    EXPECT_TRUE(found->sampled);
    EXPECT_DOUBLE_EQ(adjustedRand(found->labels, truth), 1.0);
    EXPECT_EQ(found->labels, again->labels);
}

TEST(Medoids, OneShapeFewShapesAndNone)
{
    MedoidsOptions options;
    options.clusters = 3;
    const auto one = kMedoids(Points(1, 4), options, {});
    ASSERT_TRUE(one);
    EXPECT_EQ(one->medoids.size(), 1U);
    EXPECT_FALSE(kMedoids(Points(), options, {}));
    options.clusters = 1;
    std::vector<int> truth;
    const auto single = kMedoids(peaks(truth), options, {});
    ASSERT_TRUE(single);
    EXPECT_EQ(adjustedRand(single->labels, std::vector<int>(40, 0)), 1.0);
}
