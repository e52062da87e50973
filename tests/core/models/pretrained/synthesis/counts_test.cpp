#include "core/models/pretrained/synthesis/parts.h"
#include "tests/core/models/pretrained/synthesis/statistics.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

Setting slowMover(Kind kind)
{
    Setting setting;
    setting.kind = kind;
    setting.habit = Habit{};
    setting.habit.counts = 1.0;
    return setting;
}

Body flat(std::size_t n)
{
    return {Path(n, 2.0F), Path(n, 2.0F)};
}

TEST(Counts, AreWholeNumbersAroundWhatIsExpected)
{
    const Setting setting = slowMover(Kind::Daily);
    double ratios = 0.0;
    int counted = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        Body body = flat(500);
        ASSERT_TRUE(makeCounts(body, setting, seed, 1.0));
        for (const float value : body.value)
            ASSERT_TRUE(value >= 0.0F && value == std::floor(value)) << seed;
        const double sold = meanOf(body.value), expected = meanOf(body.expected);
        if (expected > 0.5) {
            ratios += sold / expected;
            ++counted;
        }
    }
    // Bursts come on top of what is expected, in a tenth of the series.
    EXPECT_NEAR(ratios / counted, 1.02, 0.04);
}

TEST(Counts, ScatterAtLeastAsPoissonDoes)
{
    const Setting setting = slowMover(Kind::Daily);
    int poisson = 0, wider = 0, series = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        Body body = flat(1000);
        makeCounts(body, setting, seed, 1.0);
        const double mean = meanOf(body.value);
        if (mean < 1.0)
            continue;
        const double dispersion = varianceOf(body.value) / mean;
        ASSERT_GT(dispersion, 0.8) << seed;
        poisson += dispersion < 1.15 ? 1 : 0;
        wider += dispersion > 2.0 ? 1 : 0;
        ++series;
    }
    EXPECT_GT(poisson, series / 10);
    EXPECT_GT(wider, series / 3);
}

TEST(Counts, MonthsAreMostlyEmptyForMany)
{
    const Setting setting = slowMover(Kind::Monthly);
    int empty = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        Body body = flat(60);
        makeCounts(body, setting, seed, 1.0);
        empty += shareOfZeros(body.value) > 0.6 ? 1 : 0;
    }
    EXPECT_GT(empty, 350);
    EXPECT_LT(empty, 800);
}

TEST(Counts, SomeComeInLots)
{
    const Setting setting = slowMover(Kind::Daily);
    int lots = 0, series = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        Body body = flat(400);
        makeCounts(body, setting, seed, 1.0);
        if (shareOfZeros(body.value) > 0.9)
            continue;
        ++series;
        bool found = false;
        for (int lot = 2; lot <= 12 && !found; ++lot)
            found = std::ranges::all_of(body.value, [lot](float value) { return static_cast<int>(value) % lot == 0; });
        lots += found ? 1 : 0;
    }
    EXPECT_NEAR(lots / static_cast<double>(series), 0.12, 0.04);
}

TEST(Counts, LeaveOthersAlone)
{
    Setting setting = slowMover(Kind::Daily);
    Body body = flat(50);
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        EXPECT_FALSE(makeCounts(body, setting, seed, 0.0));
    EXPECT_THAT(body.value, ::testing::Each(2.0F));
    body.negative = true;
    EXPECT_FALSE(makeCounts(body, setting, 1, 1.0));
    Body nothing{Path(50, 0.0F), Path(50, 0.0F)};
    EXPECT_FALSE(makeCounts(nothing, setting, 1, 1.0));
}

TEST(Outliers, AreFewAndFar)
{
    Setting setting = slowMover(Kind::Daily);
    setting.season = 1;
    int series = 0;
    double changed = 0.0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Body body{Path(500), {}};
        for (std::size_t t = 0; t < 500; ++t)
            body.expected[t] = 100.0F + static_cast<float>(t % 2);
        body.value = body.expected;
        addOutliers(body, setting, seed, 1.0);
        double here = 0.0;
        for (std::size_t t = 0; t < 500; ++t)
            here += body.value[t] != body.expected[t] ? 1.0 : 0.0;
        changed += here;
        series += here > 0.0 ? 1 : 0;
        Body none{body.expected, body.expected};
        addOutliers(none, setting, seed, 0.0);
        ASSERT_EQ(none.value, none.expected);
    }
    EXPECT_NEAR(series / 2000.0, 0.12, 0.025);
    EXPECT_GT(changed / series / 500.0, 0.006);
    EXPECT_LT(changed / series / 500.0, 0.02);
}

} // namespace
} // namespace shelfcast::testing
