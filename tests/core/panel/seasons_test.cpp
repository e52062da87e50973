#include "core/panel/seasons.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <random>

namespace shelfcast::core {
namespace {

using shelfcast::testing::kGap;
using shelfcast::testing::panelOf;
using shelfcast::testing::seriesOf;
using shelfcast::testing::values;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Normal noise in which each value keeps a share of the one before.
std::vector<double> autoregressive(std::size_t n, double share, unsigned seed)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal;
    std::vector<double> y(n);
    for (std::size_t t = 0; t < n; ++t)
        y[t] = (t > 0 ? share * y[t - 1] : 0.0) + normal(generator);
    return y;
}

double wave(std::size_t t, int season) { return std::sin(2.0 * M_PI * static_cast<double>(t) / season); }

constexpr int kDays[] = {7, 365};

TEST(ChooseSeasons, FindsSeveralAtOnce)
{
    auto y = autoregressive(1200, 0.3, 1);
    for (std::size_t t = 0; t < y.size(); ++t)
        y[t] += 20.0 + 0.01 * static_cast<double>(t) + 1.5 * wave(t, 7) + 1.5 * wave(t, 365);
    EXPECT_THAT(chooseSeasons(y, kDays).seasons, ElementsAre(7, 365));
    for (std::size_t t = 100; t < 140; ++t)
        y[t] = kGap;
    y[500] = 1e6;
    EXPECT_THAT(chooseSeasons(y, kDays).seasons, ElementsAre(7, 365)) << "a gap and a wild value hide nothing";
}

TEST(ChooseSeasons, AWeekIsNoYear)
{
    auto y = autoregressive(1200, 0.0, 2);
    for (std::size_t t = 0; t < y.size(); ++t)
        y[t] += 20.0 + 2.0 * wave(t, 7);
    const SeasonChoice choice = chooseSeasons(y, kDays);
    EXPECT_THAT(choice.seasons, ElementsAre(7));
    ASSERT_EQ(choice.weighed.size(), 2U);
    EXPECT_TRUE(choice.weighed[1].longEnough);
    EXPECT_LT(choice.weighed[1].autocorrelation, choice.weighed[1].needed);
    EXPECT_FALSE(choice.weighed[1].why.empty());
}

TEST(ChooseSeasons, NeedsTwoWholeSeasons)
{
    const auto y = values(700, [](std::size_t t) { return 10.0 + wave(t, 365); });
    const SeasonChoice choice = chooseSeasons(y, kDays);
    EXPECT_FALSE(choice.weighed[1].longEnough);
    EXPECT_THAT(choice.seasons, IsEmpty());
}

TEST(ChooseSeasons, NoiseTrendsAndWalksAreRarelySeasons)
{
    int white = 0, smooth = 0, walk = 0;
    constexpr int kYear[] = {12};
    for (unsigned seed = 0; seed < 300; ++seed) {
        white += !chooseSeasons(autoregressive(84, 0.0, seed), kYear).seasons.empty();
        smooth += !chooseSeasons(autoregressive(84, 0.8, seed), kYear).seasons.empty();
        auto y = autoregressive(84, 1.0, seed);
        for (std::size_t t = 0; t < y.size(); ++t)
            y[t] += 0.5 * static_cast<double>(t);
        walk += !chooseSeasons(y, kYear).seasons.empty();
    }
    EXPECT_LE(white, 12);
    EXPECT_LE(smooth, 12);
    EXPECT_LE(walk, 12);
}

TEST(ChooseSeasons, SeasonsInNoiseAreFound)
{
    int found = 0;
    constexpr int kYear[] = {12};
    for (unsigned seed = 0; seed < 100; ++seed) {
        auto y = autoregressive(84, 0.0, seed);
        for (std::size_t t = 0; t < y.size(); ++t)
            y[t] += 1.2 * wave(t, 12);
        found += !chooseSeasons(y, kYear).seasons.empty();
    }
    EXPECT_GE(found, 85);
}

TEST(ChooseSeasons, AwkwardSeriesHaveNone)
{
    for (const auto &y : {std::vector<double>{}, std::vector<double>{5.0}, std::vector<double>(100, 0.0), std::vector<double>(100, 7.0),
                          std::vector<double>(100, kGap)})
        EXPECT_THAT(chooseSeasons(y, kDays).seasons, IsEmpty());
    EXPECT_THAT(possibleSeasons(Frequency::Yearly), IsEmpty());
    EXPECT_THAT(possibleSeasons(Frequency::Hourly), ElementsAre(24, 168));
    EXPECT_THAT(possibleSeasons(Frequency::Daily), ElementsAre(7, 365));
    EXPECT_THAT(possibleSeasons(Frequency::Weekly), ElementsAre(52));
}

TEST(ChooseSeasons, APanelShowsWhatItsNoisySeriesHide)
{
    std::vector<Series> all;
    for (unsigned i = 0; i < 80; ++i) {
        auto y = autoregressive(160, 0.0, i);
        for (std::size_t t = 0; t < y.size(); ++t)
            y[t] = 10.0 + 3.0 * y[t] + 1.5 * wave(t + 3, 52);
        all.push_back(seriesOf("noisy", y, 599));
    }
    constexpr int kWeeks[] = {52};
    int alone = 0;
    for (const Series &series : all)
        alone += !chooseSeasons(series.y, kWeeks).seasons.empty();
    EXPECT_LT(alone, 27);
    EXPECT_THAT(chooseSeasons(panelOf(std::move(all), Frequency::Weekly, 52), kWeeks).seasons, ElementsAre(52));
    EXPECT_THAT(chooseSeasons(Panel{}, kWeeks).seasons, IsEmpty());
}

TEST(ChooseSeasons, APanelIsLedByNoSingleSeries)
{
    std::vector<Series> all;
    for (unsigned i = 0; i < 30; ++i)
        all.push_back(seriesOf("flat", autoregressive(160, 0.0, 100 + i), 599));
    for (Series &series : all)
        for (double &value : series.y)
            value += 20.0;
    for (std::size_t t = 0; t < 160; ++t)
        all[3].y[t] += 2.0 * wave(t, 52);
    constexpr int kWeeks[] = {52};
    EXPECT_THAT(chooseSeasons(panelOf(std::move(all), Frequency::Weekly, 52), kWeeks).seasons, IsEmpty());
}

} // namespace
} // namespace shelfcast::core
