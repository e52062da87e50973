#include "core/models/hybrid/reach.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace shelfcast::core::hybrid;

namespace {

std::vector<Miss> misses(std::size_t count, std::size_t step, double size)
{
    std::vector<Miss> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back({step, i % 2 ? size : -size});
    return all;
}

} // namespace

TEST(Reach, WithoutPastItIsWhatTheForecastsClaim)
{
    const Reach none = reachOf({}, 12, 0);
    EXPECT_NEAR(none.at(0), 1.0, 1e-4);
    EXPECT_NEAR(none.at(40), 1.0, 1e-4);
}

TEST(Reach, MissesTwiceAsFarMakeItTwiceAsWide)
{
    std::vector<Miss> past = misses(1000, 0, 2.0);
    for (const Miss &miss : misses(1000, 11, 3.0))
        past.push_back(miss);
    const Reach reach = reachOf(past, 12, 2000);
    EXPECT_NEAR(reach.at(0), 2.0, 0.01);
    EXPECT_NEAR(reach.at(11), 3.0, 0.02);
    EXPECT_EQ(reach.at(30), reach.at(11)) << "nothing is known of what lies behind";
    EXPECT_GT(reach.at(3), 2.0);
    EXPECT_LT(reach.at(3), 3.0);
}

TEST(Reach, AFewMissesSayLittleAndOneWildOneNotAll)
{
    EXPECT_LT(reachOf(misses(2, 0, 2.0), 1, 2).at(0), 1.5); // (6 + 2 * 4) / 8 = 1.75, and its root
    EXPECT_LT(reachOf(misses(1, 0, 1e9), 1, 1).at(0), 3.0);
}

TEST(Reach, MissesOfOneOriginSayNoMoreThanAFew)
{
    // All from one origin: they count as 3 beside 6 made-up ones: (6 + 3 * 4) / 9 = 2.
    EXPECT_NEAR(reachOf(misses(100, 0, 2.0), 1, 1).at(0), std::sqrt(2.0), 1e-9);
}

TEST(Reach, KnowsAnImpossibleOne)
{
    EXPECT_TRUE(sound(Reach{}));
    EXPECT_FALSE(sound(Reach{0.0, 1.0, 1}));
    EXPECT_FALSE(sound(Reach{1.0, std::numeric_limits<double>::quiet_NaN(), 1}));
    EXPECT_FALSE(sound(Reach{1.0, 1.0, 0}));
}
