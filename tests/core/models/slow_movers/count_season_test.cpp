#include "core/models/slow_movers/count_season.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <random>

using namespace shelfcast::core::slow;

namespace {

/// Sales in 6 of 10 periods on average, of about four pieces; likelier and larger at the weekend.
std::vector<double> weekly(std::size_t n, double weekend, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<double> y;
    for (std::size_t t = 0; t < n; ++t) {
        const double factor = t % 7 >= 5 ? weekend : 1.0;
        const bool sale = std::bernoulli_distribution(std::min(0.95, 0.5 * factor))(random);
        y.push_back(sale ? 1.0 + std::poisson_distribution<int>(3.0 * factor)(random) : 0.0);
    }
    return y;
}

TEST(CountSeason, IsFoundWhereThereIsOne)
{
    for (const CountForm form : {CountForm::Level, CountForm::Hurdle}) {
        const SeasonedFit fit = fitWithSeason(demandOf(weekly(700, 1.8, 1)), {form}, 7);
        ASSERT_TRUE(fit.fit.parameters.season.any());
        const std::vector<double> &size = fit.fit.parameters.season.size;
        for (std::size_t phase = 0; phase < 5; ++phase)
            EXPECT_LT(size[phase], (form == CountForm::Level ? 0.6 : 0.85) * size[5]) << phase;
        EXPECT_NEAR(size[5], size[6], 0.25 * size[5]);
        EXPECT_LT(fit.score, fitWithSeason(demandOf(weekly(700, 1.8, 1)), {form}, 1).score);
    }
}

TEST(CountSeason, ChanceAndSizeHaveTheirOwn)
{
    const SeasonedFit fit = fitWithSeason(demandOf(weekly(1400, 1.8, 2)), {CountForm::Hurdle}, 7);
    const CountSeason &season = fit.fit.parameters.season;
    // 0.5 to 0.9 for the chance; 4 to 6.4 for the size.
    const auto weekend = [](const std::vector<double> &factors) {
        return (factors[5] + factors[6]) / 2.0 / ((factors[0] + factors[1] + factors[2] + factors[3] + factors[4]) / 5.0);
    };
    EXPECT_NEAR(weekend(season.chance), 1.8, 0.2);
    EXPECT_NEAR(weekend(season.size), 1.6, 0.15);
}

TEST(CountSeason, IsSeldomFoundWhereThereIsNone)
{
    int found = 0;
    for (unsigned seed = 0; seed < 200; ++seed)
        found += fitWithSeason(demandOf(weekly(60, 1.0, 100 + seed)), {CountForm::Hurdle}, 12).fit.parameters.season.any();
    EXPECT_LE(found, 6);
}

TEST(CountSeason, CanBeAskedFor)
{
    const std::vector<double> y = weekly(27, 2.0, 3);
    EXPECT_TRUE(fitWithSeason(demandOf(y), {CountForm::Level}, 7, SeasonChoice::Always).fit.parameters.season.any());
    EXPECT_FALSE(fitWithSeason(demandOf(weekly(700, 1.8, 1)), {CountForm::Level}, 7, SeasonChoice::None).fit.parameters.season.any());
}

TEST(CountSeason, NeedsFourOfThem)
{
    EXPECT_FALSE(fitWithSeason(demandOf(weekly(27, 3.0, 3)), {CountForm::Level}, 7).fit.parameters.season.any());
}

TEST(CountSeason, MovesWithTheCalendar)
{
    // The same sales, two periods later on the calendar: the factors move with them, the forecast of each day stays.
    const std::vector<double> y = weekly(700, 1.8, 4);
    const Demand one = demandOf(y, 0), later = demandOf(y, -12);
    const SeasonedFit a = fitWithSeason(one, {CountForm::Hurdle}, 7), b = fitWithSeason(later, {CountForm::Hurdle}, 7);
    for (std::size_t phase = 0; phase < 7; ++phase)
        EXPECT_NEAR(a.fit.parameters.season.size[phase], b.fit.parameters.season.size[(phase + 2) % 7], 1e-12);
    const CountOutlook first = outlook(one, a.fit.parameters, filtered(one, a.fit.parameters), 3);
    const CountOutlook second = outlook(later, b.fit.parameters, filtered(later, b.fit.parameters), 3);
    EXPECT_NEAR(first.size * first.chance, second.size * second.chance, 1e-12);
}

} // namespace
