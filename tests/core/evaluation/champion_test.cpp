#include "core/evaluation/champion.h"

#include <gtest/gtest.h>

#include <limits>

using namespace shelfcast::core;

namespace {

constexpr double kOut = std::numeric_limits<double>::infinity();

TEST(Champion, TheUsualChoiceStaysWithoutEvidence)
{
    EXPECT_EQ(championOf({}, {}), 0U);
    EXPECT_EQ(championOf({10.0, 9.9}, {0.0, 0.0}), 0U) << "one per cent is no evidence";
    EXPECT_EQ(championOf({0.0, 0.0}, {0.0, -0.5}), 0U) << "nobody lost anything";
}

TEST(Champion, ClearlyBetterOnTheSeriesItselfWins)
{
    EXPECT_EQ(championOf({10.0, 6.0}, {0.0, 0.0}), 1U);
}

TEST(Champion, OneLuckyStretchDoesNotBeatABadHabit)
{
    EXPECT_EQ(championOf({10.0, 6.0}, {0.0, 0.5}), 0U);
    EXPECT_EQ(championOf({10.0, 11.0}, {0.0, -0.3}), 1U) << "and one unlucky one does not beat a good habit";
}

TEST(Champion, WhoCouldNotTakePartCannotWin)
{
    EXPECT_EQ(championOf({10.0, kOut, 5.0}, {0.0, -9.0, 0.0}), 2U);
    EXPECT_EQ(championOf({kOut, 7.0, 5.0}, {0.0, 0.0, 0.0}), 2U) << "nor can the usual choice";
    EXPECT_EQ(championOf({kOut, kOut}, {0.0, 0.0}), 0U);
}

TEST(Champion, HabitsAreMeansThatFewSeriesCannotSway)
{
    const std::vector<std::vector<double>> one(1, {2.0, 1.0}), many(2000, {2.0, 1.0});
    EXPECT_NEAR(habitsOf(one)[1], habitsOf(many)[1] / 21.0 * (2020.0 / 2000.0), 1e-9);
    EXPECT_NEAR(habitsOf(many)[1], -0.68, 0.02); // log(1 / 2), less the floor
    EXPECT_EQ(habitsOf({{2.0, kOut}, {}})[1], 0.0);
}

} // namespace
