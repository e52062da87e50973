#include "core/models/pretrained/front/decoder_window.h"
#include "core/models/pretrained/front/training_window.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

struct Front {
    Front(const std::vector<double> &y, int season, int longSeason, int context)
        : past(static_cast<std::size_t>(context * kChannels)), future(kSpan * kFutureChannels), statics(kStatics), bases(kSpan * kPretrainedBases),
          scale(fillFront(y, season, longSeason, context, {past.data(), future.data(), statics.data(), bases.data()}))
    {
    }
    float channel(int period, int channel) const { return past[static_cast<std::size_t>(period * kChannels + channel)]; }
    std::vector<float> past, future, statics, bases;
    FrontScale scale;
};

std::vector<double> wavy(int n)
{
    std::vector<double> y;
    for (int t = 0; t < n; ++t)
        y.push_back(50.0 + 10.0 * std::sin(0.7 * t) + t % 5);
    return y;
}

TEST(PretrainedFront, ContextIsWholePatches)
{
    EXPECT_EQ(contextFor(0), 16);
    EXPECT_EQ(contextFor(16), 16);
    EXPECT_EQ(contextFor(17), 32);
    EXPECT_EQ(contextFor(100000), 512);
}

TEST(PretrainedFront, AnchorAndScaleAsByHand)
{
    const Front front({4, 6, 5, 9}, 1, 0, 16);
    EXPECT_TRUE(front.scale.usable);
    EXPECT_DOUBLE_EQ(front.scale.anchor, 9.0);
    EXPECT_NEAR(front.scale.scale, (2.0 + 1.0 + 4.0) / 3.0, 1e-12);
    for (int period = 0; period < 12; ++period)
        EXPECT_EQ(front.channel(period, 5), 0.0F); // nothing is known there
    EXPECT_NEAR(front.channel(13, 1), std::asinh((6.0 - 9.0) / front.scale.scale), 1e-6);
    EXPECT_EQ(front.channel(15, 1), 0.0F);
    EXPECT_NEAR(front.bases[kBaseDrift], 5.0 / 3.0 / front.scale.scale, 1e-6);
}

TEST(PretrainedFront, UnitsDoNotMatter)
{
    std::vector<double> y = wavy(60), times;
    for (const double value : y)
        times.push_back(1000.0 * value);
    const Front one(y, 7, 0, 64), other(times, 7, 0, 64);
    EXPECT_NEAR(other.scale.scale, 1000.0 * one.scale.scale, 1e-6);
    for (std::size_t i = 0; i < one.past.size(); ++i)
        ASSERT_NEAR(one.past[i], other.past[i], 1e-5);
    for (std::size_t i = 0; i < one.statics.size(); ++i)
        ASSERT_NEAR(one.statics[i], other.statics[i], 1e-5) << i;
}

TEST(PretrainedFront, GapsAreMarkedAndFilledWithWhatWasBefore)
{
    std::vector<double> y = wavy(32);
    y[10] = kUnknown;
    const Front front(y, 1, 0, 32);
    EXPECT_EQ(front.channel(10, 5), 0.0F);
    EXPECT_EQ(front.channel(10, 1), 0.0F);
    EXPECT_EQ(front.channel(11, 5), 1.0F);
    y[31] = kUnknown;
    EXPECT_DOUBLE_EQ(Front(y, 1, 0, 32).scale.anchor, y[30]);
}

TEST(PretrainedFront, AGapOfASeasonKeepsTheSeasonAndComesToTheNewLevel)
{
    const auto week = [](int t) { return 10.0 * (t % 7); };
    std::vector<double> y;
    for (int t = 0; t < 70; ++t)
        y.push_back(t >= 42 && t < 63 ? kUnknown : week(t) + (t >= 63 ? 7.0 : 0.0)); // three weeks, then a week higher by 7
    const Front front(y, 7, 0, 80);
    const auto value = [&](int step) { return front.scale.anchor + front.scale.scale * static_cast<double>(front.bases[static_cast<std::size_t>(step * kPretrainedBases + kBaseSeasons)]); };
    for (int step = 0; step < 7; ++step) { // the mean of the last week and of two in the gap, where the change has begun
        EXPECT_GT(value(step), week(step) + 2.0) << step;
        EXPECT_LT(value(step), week(step) + 7.0) << step;
    }
    for (int t = 42; t < 63; ++t)
        EXPECT_EQ(front.channel(10 + t, 5), 0.0F); // still marked as not known
}

TEST(PretrainedFront, OnlyTheNewestPeriodsCount)
{
    std::vector<double> y = wavy(700), other = y;
    for (int t = 0; t < 188; ++t)
        other[static_cast<std::size_t>(t)] = -1e6;
    const Front one(y, 7, 365, 512), two(other, 7, 365, 512);
    EXPECT_EQ(one.past, two.past);
    EXPECT_EQ(one.statics, two.statics);
}

TEST(PretrainedFront, EveryNumberIsFiniteForEveryOddSeries)
{
    const std::vector<std::vector<double>> odd = {{}, {0}, {kUnknown, kUnknown}, {5}, {0, 0, 0, 0}, {7, 7, 7, 7, 7, 7}, {1e150, -1e150, 0}, {1e-300, 2e-300, 0}, {kUnknown, 3, kUnknown}};
    for (const std::vector<double> &y : odd) {
        const Front front(y, 12, 52, contextFor(y.size()));
        for (const std::vector<float> *numbers : {&front.past, &front.future, &front.statics, &front.bases})
            for (const float number : *numbers)
                ASSERT_TRUE(std::isfinite(number)) << y.size();
        EXPECT_TRUE(std::isfinite(front.scale.scale));
    }
    EXPECT_FALSE(Front({kUnknown}, 1, 0, 16).scale.usable);
}

TEST(PretrainedFront, TheDecoderSeesThePrefixAsTheRestDoesAndNothingLaterInItsBases)
{
    std::vector<double> y = wavy(96), other = y;
    for (std::size_t t = 64; t < 96; ++t)
        other[t] = 1e4;
    struct Row {
        std::vector<float> past = std::vector<float>(96 * kChannels), bases = std::vector<float>(96 * kDecoderBases), statics = std::vector<float>(kStatics);
        std::vector<std::int64_t> place = std::vector<std::int64_t>(6);
        FrontScale fill(const std::vector<double> &series) { return fillDecoder(series, 64, 7, 0, {past.data(), bases.data(), statics.data(), place.data()}); }
    } one, two;
    EXPECT_DOUBLE_EQ(one.fill(y).scale, two.fill(other).scale);
    EXPECT_EQ(one.statics, two.statics);
    const Front front(std::vector<double>(y.begin(), y.begin() + 64), 7, 0, 64);
    for (int i = 0; i < 64 * kChannels; ++i)
        ASSERT_EQ(one.past[static_cast<std::size_t>(i)], two.past[static_cast<std::size_t>(i)]);
    EXPECT_EQ(std::vector<float>(one.past.begin(), one.past.begin() + 64 * kChannels), front.past);
    for (int i = 0; i < 4 * kPatch * kDecoderBases; ++i) // the tokens of the prefix
        ASSERT_EQ(one.bases[static_cast<std::size_t>(i)], two.bases[static_cast<std::size_t>(i)]);
    EXPECT_EQ(one.place[3], kMostTokens);
    EXPECT_EQ(one.place[5], kMostTokens + 2);
    // The season before, for the first patch after the prefix.
    EXPECT_NEAR(one.bases[3 * kPatch * kDecoderBases + kDecoderSeason], (y[57] - y[63]) / front.scale.scale, 1e-5);
}

TEST(PretrainedWindows, ABatchDependsOnPlanAndNumberOnly)
{
    TrainingPlan plan;
    plan.batch = 8;
    const TrainingBatch one = trainingBatch(plan, 5), again = trainingBatch(plan, 5), next = trainingBatch(plan, 6);
    EXPECT_EQ(one.past, again.past);
    EXPECT_EQ(one.target, again.target);
    EXPECT_NE(one.target, next.target);
    plan.seed = 2;
    EXPECT_NE(trainingBatch(plan, 5).target, one.target);
}

TEST(PretrainedWindows, EveryNumberOfManyBatchesIsFiniteAndSomeIsHidden)
{
    TrainingPlan plan;
    plan.batch = 16;
    int hidden = 0, directions[4] = {};
    for (std::size_t number = 0; number < 120; ++number) {
        const TrainingBatch batch = trainingBatch(plan, number);
        for (const std::vector<float> *numbers : {&batch.past, &batch.future, &batch.statics, &batch.bases, &batch.spread, &batch.target, &batch.weight})
            for (const float value : *numbers)
                ASSERT_TRUE(std::isfinite(value)) << "batch " << number;
        for (const float value : batch.hidden)
            hidden += std::isfinite(value);
        for (const std::int64_t direction : batch.direction)
            ++directions[direction + 1];
        ASSERT_EQ(batch.ahead % kPatch, 0);
    }
    EXPECT_GT(hidden, 500);
    for (int direction = 1; direction < 4; ++direction)
        EXPECT_GT(directions[direction], 50);
}

TEST(PretrainedWindows, DecodersLearnOnlyWhatFollowsThePrefix)
{
    TrainingPlan plan;
    plan.batch = 16;
    for (std::size_t number = 0; number < 60; ++number) {
        const DecoderBatch batch = decoderBatch(plan, number);
        for (const std::vector<float> *numbers : {&batch.past, &batch.bases, &batch.statics, &batch.target, &batch.weight})
            for (const float value : *numbers)
                ASSERT_TRUE(std::isfinite(value));
        const auto tokens = static_cast<std::size_t>(batch.tokens);
        for (std::size_t row = 0; row < static_cast<std::size_t>(batch.rows); ++row)
            for (std::size_t token = 0; token < tokens; ++token) {
                const bool learns = batch.weight[(row * tokens + token) * kPatch] > 0.0F;
                const bool may = batch.place[row * tokens + token] >= kMostTokens && token + 1 < tokens;
                ASSERT_TRUE(may || !learns);
            }
    }
}

} // namespace
} // namespace shelfcast::testing
