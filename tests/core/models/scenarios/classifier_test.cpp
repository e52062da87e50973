#include "core/models/neural/data/sampling.h"
#include "core/models/scenarios/realism/classifier.h"
#include "core/models/scenarios/realism/transfer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace shelfcast::core {
namespace {

/// A real and a made row a group; made ones moved and widened.
LabelledRows pairs(std::size_t groups, double moved, double widened)
{
    networks::Random random(11);
    LabelledRows rows;
    rows.width = 3;
    for (std::size_t group = 0; group < groups; ++group)
        for (const bool made : {false, true}) {
            for (std::size_t c = 0; c < 3; ++c)
                rows.features.push_back(random.normal() * (made ? widened : 1.0) + (made && c == 0 ? moved : 0.0));
            rows.made.push_back(made);
            rows.group.push_back(group);
        }
    return rows;
}

TEST(DiscriminativeScore, AlikeIsAHalf)
{
    EXPECT_NEAR(discriminativeScore(pairs(400, 0.0, 1.0), 1), 0.5, 0.04);
}

TEST(DiscriminativeScore, MovedIsSeenByTheBestThatCanBe)
{
    // Two normals a standard deviation and a half apart: the best possible rule is right in 85.6 % of the pairs.
    EXPECT_NEAR(discriminativeScore(pairs(400, 1.5, 1.0), 1), 0.856, 0.03);
    EXPECT_GT(discriminativeScore(pairs(400, 5.0, 1.0), 1), 0.99);
}

TEST(DiscriminativeScore, WiderIsSeenThroughTheSquares)
{
    EXPECT_GT(discriminativeScore(pairs(400, 0.0, 3.0), 1), 0.85);
}

TEST(DiscriminativeScore, SaysNothingOfFourSeries)
{
    EXPECT_TRUE(std::isnan(discriminativeScore(pairs(4, 0.0, 1.0), 1)));
}

/// The second half is the first half times @p factor.
Stretches lessons(std::size_t count, double factor, std::uint64_t seed)
{
    networks::Random random(seed);
    Stretches all;
    all.before = 2;
    all.length = 4;
    for (std::size_t i = 0; i < count; ++i) {
        const double a = random.normal(), b = random.normal();
        all.known.insert(all.known.end(), {0.0, 0.0});
        all.values.insert(all.values.end(), {a, b, factor * a + 0.1 * random.normal(), factor * b + 0.1 * random.normal()});
        all.group.push_back(i);
    }
    return all;
}

TEST(TransferScore, TheSameLessonTeachesAsWell)
{
    EXPECT_NEAR(transferScore(lessons(200, 0.9, 1), lessons(200, 0.9, 2), 3), 1.0, 0.05);
}

TEST(TransferScore, AWrongLessonTeachesWrong)
{
    EXPECT_GT(transferScore(lessons(200, 0.9, 1), lessons(200, -0.9, 2), 3), 5.0);
    EXPECT_GT(transferScore(lessons(200, 0.9, 1), lessons(200, 0.0, 2), 3), 3.0);
}

} // namespace
} // namespace shelfcast::core
