#include "core/clustering/feature_scaling.h"
#include "core/clustering/quality.h"

#include <gtest/gtest.h>

#include <cmath>

namespace shelfcast::core {
namespace {

TEST(StandardisedStates, HaveMeanZeroAndSpreadOneOverWhatIsKnown)
{
    const std::vector<float> states = {1, 5, 3, 5, 99, 7}; // three series of two numbers; the last is unknown
    const Points points = standardisedStates(states, 2, std::vector<std::uint8_t>{1, 1, 0});
    EXPECT_FLOAT_EQ(points.row(0)[0], -1.0F); // 1 and 3: mean 2, spread 1
    EXPECT_FLOAT_EQ(points.row(1)[0], 1.0F);
    EXPECT_FLOAT_EQ(points.row(0)[1], 0.0F); // the same for all
    EXPECT_FLOAT_EQ(points.row(2)[0], 0.0F);
    EXPECT_EQ(standardisedStates({}, 2, {}).count, 0U);
}

TEST(AddRepresentation, WeighsAsMuchAsAGroupOfFeatures)
{
    Points states(200, 30);
    for (std::size_t i = 0; i < 200; ++i)
        for (std::size_t c = 0; c < 30; ++c)
            states.row(i)[c] = static_cast<float>(std::sin(static_cast<double>(i * 31 + c * 7 + (i % 2) * c)));
    ScaledFeatures scaled;
    scaled.points = Points(200, 1);
    scaled.columns = {"growth"};
    for (std::size_t i = 0; i < 200; ++i)
        scaled.points.row(i)[0] = static_cast<float>(i);
    addRepresentation(scaled, states);
    ASSERT_EQ(scaled.columns.size(), scaled.points.width);
    EXPECT_EQ(scaled.columns[1], "representation_1");
    EXPECT_EQ(scaled.points.width, 17U);
    EXPECT_EQ(scaled.points.row(7)[0], 7.0F); // what was there stays
    double variance = 0.0;
    for (std::size_t c = 1; c < 17; ++c) {
        double sum = 0.0, squares = 0.0;
        for (std::size_t i = 0; i < 200; ++i) {
            sum += static_cast<double>(scaled.points.row(i)[c]);
            squares += static_cast<double>(scaled.points.row(i)[c]) * static_cast<double>(scaled.points.row(i)[c]);
        }
        variance += squares / 199.0 - sum * sum / 200.0 / 199.0;
    }
    EXPECT_NEAR(variance, 1.0, 1e-3);
}

TEST(AddRepresentation, AddsNothingWhereAllAreAlike)
{
    ScaledFeatures scaled;
    addRepresentation(scaled, Points(5, 3));
    EXPECT_TRUE(scaled.columns.empty());
}

TEST(NeighbourAgreement, ByHand)
{
    // Two directions: 1 and 2 along the one, 3 and 4 along the other; the length does not count. The fifth is nothing.
    Points points(5, 2);
    const std::vector<std::pair<float, float>> places = {{1, 0.1F}, {9, 0}, {0, 1}, {0.2F, 5}, {0, 0}};
    for (std::size_t i = 0; i < 5; ++i) {
        points.row(i)[0] = places[i].first;
        points.row(i)[1] = places[i].second;
    }
    const NeighbourAgreement alike = neighbourAgreement(points, std::vector<int>{7, 7, 8, 8, 8}, 1, 100, {});
    EXPECT_DOUBLE_EQ(alike.share, 1.0);
    EXPECT_DOUBLE_EQ(alike.chance, 1.0 / 3.0); // one of the three others
    const NeighbourAgreement crossed = neighbourAgreement(points, std::vector<int>{7, 8, 7, 8, 8}, 1, 100, {});
    EXPECT_DOUBLE_EQ(crossed.share, 0.0);
    EXPECT_DOUBLE_EQ(neighbourAgreement(points, std::vector<int>{7, 7, 8, 8, 8}, 3, 100, {}).share, 1.0 / 3.0);
}

} // namespace
} // namespace shelfcast::core
