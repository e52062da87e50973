#include "core/models/pretrained/synthesis/synthesis.h"
#include "tests/core/models/pretrained/synthesis/statistics.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <thread>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

SynthesisOptions ofLength(int length)
{
    SynthesisOptions options;
    options.length = length;
    return options;
}

std::map<Frequency, double> shares(int length)
{
    std::map<Frequency, double> found;
    for (std::uint64_t seed = 0; seed < 3000; ++seed)
        found[synthesise(seed, ofLength(length)).frequency] += 1.0 / 3000.0;
    return found;
}

TEST(Synthesis, EveryNumberIsFiniteAtEveryLength)
{
    for (std::uint64_t seed = 0; seed < 20000; ++seed) {
        // Most are short, so that the test is.
        const int length = seed % 20 == 0 ? 20 + static_cast<int>(seed % 1081) : 20 + static_cast<int>(seed % 131);
        SynthesisOptions options = ofLength(length);
        options.drivers = seed % 3 == 0;
        const SyntheticSeries series = synthesise(seed, options);
        ASSERT_EQ(series.y.size(), static_cast<std::size_t>(length));
        ASSERT_EQ(series.expected.size(), series.y.size());
        ASSERT_TRUE(std::ranges::all_of(series.y, [](float value) { return std::isfinite(value); })) << seed;
        ASSERT_TRUE(std::ranges::all_of(series.expected, [](float value) { return std::isfinite(value); })) << seed;
        ASSERT_GE(series.season, 1);
        ASSERT_GT(series.horizon, 0);
        ASSERT_LE(series.horizon, 64);
        if (series.counts) {
            ASSERT_TRUE(std::ranges::all_of(series.y, [](float value) { return value >= 0.0F && value == std::floor(value); })) << seed;
        }
    }
}

TEST(Synthesis, TheSameSeedGivesTheSameSeriesOnEveryThread)
{
    std::vector<SyntheticSeries> here, there;
    const auto make = [](std::vector<SyntheticSeries> &into) {
        for (std::uint64_t seed = 0; seed < 300; ++seed)
            into.push_back(synthesise(seed, ofLength(150)));
    };
    std::thread other([&] { make(there); });
    make(here);
    other.join();
    int same = 0;
    for (std::size_t i = 0; i < here.size(); ++i) {
        EXPECT_EQ(here[i].y, there[i].y) << i;
        EXPECT_EQ(here[i].expected, there[i].expected) << i;
        same += i > 0 && here[i].y == here[i - 1].y ? 1 : 0;
    }
    EXPECT_LE(same, 3); // but another seed another one
}

TEST(Synthesis, ItsVersionSaysWhichSeriesItMakes)
{
    // Where this fails because other series are made on purpose, raise the version and take the new sums.
    double values = 0.0, expected = 0.0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const SyntheticSeries series = synthesise(seed, ofLength(120));
        for (std::size_t t = 0; t < 120; ++t) {
            values += std::asinh(static_cast<double>(series.y[t])) / 48000.0;
            expected += std::asinh(static_cast<double>(series.expected[t])) / 48000.0;
        }
    }
    EXPECT_EQ(kSynthesisVersion, 2);
    EXPECT_NEAR(values, 3.26046, 1e-4);
    EXPECT_NEAR(expected, 3.30883, 1e-4);
}

TEST(Synthesis, ShortSeriesAreMonthsQuartersAndYearsLongOnesDaysHoursAndWeeks)
{
    const std::map<Frequency, double> tiny = shares(60), middle = shares(200), full = shares(576);
    EXPECT_GT(tiny.at(Frequency::Yearly) + tiny.at(Frequency::Quarterly) + tiny.at(Frequency::Monthly), 0.7);
    EXPECT_GT(middle.at(Frequency::Monthly), 0.3);
    EXPECT_GT(full.at(Frequency::Daily) + full.at(Frequency::Weekly) + full.at(Frequency::Hourly), 0.8);
    EXPECT_FALSE(full.contains(Frequency::Yearly));
}

TEST(Synthesis, SeasonsAreThoseOfTheFrequency)
{
    std::map<Frequency, int> usual;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const SyntheticSeries series = synthesise(seed, ofLength(300));
        if (series.season == seasonLength(series.frequency))
            ++usual[series.frequency];
        else
            EXPECT_EQ(series.secondSeason, 0);
        if (series.frequency == Frequency::Hourly && series.season == 24) {
            EXPECT_EQ(series.secondSeason, 168);
        }
    }
    EXPECT_GT(usual[Frequency::Daily], 400);
    EXPECT_GT(usual[Frequency::Monthly], 200);
}

TEST(Synthesis, ScalesSpanOrdersOfMagnitudeAndFewAreNegative)
{
    std::vector<double> sizes;
    int negative = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const SyntheticSeries series = synthesise(seed, ofLength(100));
        double size = 0.0;
        for (const float value : series.y)
            size += std::abs(static_cast<double>(value)) / 100.0;
        sizes.push_back(size);
        negative += *std::ranges::min_element(series.y) < 0.0F ? 1 : 0;
    }
    std::ranges::sort(sizes);
    EXPECT_LT(sizes[150], 0.05);
    EXPECT_GT(sizes[2850], 1000.0);
    EXPECT_GT(negative, 15);
    EXPECT_LT(negative / 3000.0, 0.05);
}

TEST(Synthesis, DriversComeWhereAskedAndOnlyThere)
{
    const SyntheticSeries plain = synthesise(5, ofLength(100));
    EXPECT_TRUE(plain.price.empty() && plain.promotion.empty() && plain.holiday.empty() && plain.available.empty() && plain.lift.empty());
    SynthesisOptions options = ofLength(400);
    options.drivers = true;
    int promoted = 0, priced = 0, celebrated = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const SyntheticSeries series = synthesise(seed, options);
        ASSERT_EQ(series.price.size(), 400U);
        ASSERT_EQ(series.lift.size(), 400U);
        ASSERT_GT(*std::ranges::min_element(series.price), 0.0F);
        ASSERT_GT(*std::ranges::min_element(series.lift), 0.0F);
        for (std::size_t t = 0; t < 400; ++t) {
            ASSERT_TRUE(series.promotion[t] == 0.0F || series.promotion[t] == 1.0F);
            ASSERT_TRUE(series.holiday[t] == 0.0F || series.holiday[t] == 1.0F);
            if (series.available[t] == 0.0F) {
                ASSERT_EQ(series.y[t], 0.0F) << seed;
            }
        }
        promoted += std::ranges::count(series.promotion, 1.0F) > 0 ? 1 : 0;
        celebrated += std::ranges::count(series.holiday, 1.0F) > 0 ? 1 : 0;
        priced += *std::ranges::max_element(series.price) > 1.001F * *std::ranges::min_element(series.price) ? 1 : 0;
    }
    EXPECT_GT(promoted, 220);
    EXPECT_GT(priced, 220);
    EXPECT_GT(celebrated, 100);
}

TEST(Synthesis, LeavingPromotionsOutLeavesTheRestAsItWas)
{
    // The lift can be read off sales by their ratio: everything else is the same.
    SynthesisOptions with = ofLength(300), without = ofLength(300);
    with.drivers = without.drivers = true;
    with.ingredients.counts = without.ingredients.counts = 0.0;
    with.ingredients.outliers = without.ingredients.outliers = 0.0;
    without.ingredients.promotions = 0.0;
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const SyntheticSeries a = synthesise(seed, with), b = synthesise(seed, without);
        if (std::min(*std::ranges::min_element(a.expected), *std::ranges::min_element(b.expected)) < 0.0F) // told from another zero
            continue;
        for (std::size_t t = 0; t < 300; ++t)
            ASSERT_NEAR(a.expected[t], b.expected[t] * a.lift[t], 1e-4F * std::abs(a.expected[t]) + 1e-9F) << seed << " " << t;
        EXPECT_THAT(b.lift, ::testing::Each(1.0F));
        ++compared;
    }
    EXPECT_GT(compared, 180);
}

struct Without {
    const char *name;
    double Ingredients::*share;
};

class EachIngredient : public ::testing::TestWithParam<Without> {};

TEST_P(EachIngredient, ChangesSomeSeriesAndNotAll)
{
    SynthesisOptions all = ofLength(200), less = ofLength(200);
    less.ingredients.*GetParam().share = 0.0;
    int changed = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed)
        changed += synthesise(seed, all).y == synthesise(seed, less).y ? 0 : 1;
    EXPECT_GT(changed, 5);
    EXPECT_LT(changed, 560);
}

INSTANTIATE_TEST_SUITE_P(Synthesis, EachIngredient,
                         ::testing::Values(Without{"trends", &Ingredients::trends}, Without{"walks", &Ingredients::walks}, Without{"seasons", &Ingredients::seasons},
                                           Without{"calendar", &Ingredients::calendar}, Without{"promotions", &Ingredients::promotions}, Without{"stockOuts", &Ingredients::stockOuts},
                                           Without{"launches", &Ingredients::launches}, Without{"counts", &Ingredients::counts}, Without{"outliers", &Ingredients::outliers},
                                           Without{"kernels", &Ingredients::kernels}, Without{"models", &Ingredients::models}, Without{"mixtures", &Ingredients::mixtures}),
                         [](const auto &tested) { return std::string(tested.param.name); });

} // namespace
} // namespace shelfcast::testing
