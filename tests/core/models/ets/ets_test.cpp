#include "core/models/ets/ets.h"
#include "core/models/ets/forecast.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace shelfcast::core;
using namespace shelfcast::core::ets;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> seasonalSales(int n, int m, double growth, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<double> y;
    for (int t = 0; t < n; ++t) {
        const double noise = (static_cast<double>(random() % 2001) - 1000) / 1000;
        y.push_back((100 + growth * t) * (1 + 0.3 * std::sin(2 * 3.14159265 * t / m)) * (1 + 0.05 * noise));
    }
    return y;
}

FitOptions withSeason(int m)
{
    FitOptions options;
    options.seasonLength = m;
    return options;
}

} // namespace

TEST(EtsForms, DefaultFamilyIsThatOfR)
{
    EXPECT_EQ(candidateForms(FormChoice{}, 12, true).size(), 15u);
    EXPECT_EQ(candidateForms(FormChoice{}, 12, false).size(), 6u);
    EXPECT_EQ(candidateForms(FormChoice{}, 1, true).size(), 6u);
    EXPECT_EQ(candidateForms(FormChoice{}, 52, true).size(), 6u);
    EXPECT_EQ(name({ErrorKind::Multiplicative, TrendKind::Additive, true, SeasonKind::Multiplicative}), "ETS(M,Ad,M)");
    EXPECT_EQ(layoutOf({ErrorKind::Multiplicative, TrendKind::Additive, true, SeasonKind::Multiplicative}, 12).count, 17);
}

TEST(EtsForms, DampedAloneLeavesTheFormsWithoutTrend)
{
    FormChoice choice;
    choice.damped = {true};
    for (const Form &form : candidateForms(choice, 1, true))
        EXPECT_EQ(form.damped, form.trended());
}

TEST(EtsFit, ScalingTheSeriesScalesEverything)
{
    const std::vector<double> y = seasonalSales(60, 12, 0.8, 3);
    const std::vector<double> levels = {0.1, 0.9};
    const auto base = fit(y, withSeason(12));
    ASSERT_TRUE(base);
    const Forecast expected = forecast(*base, 14, levels);
    for (const double factor : {1e-6, 1000.0, 1e12, 1e100}) {
        std::vector<double> scaled = y;
        for (double &x : scaled)
            x *= factor;
        const auto other = fit(scaled, withSeason(12));
        ASSERT_TRUE(other);
        EXPECT_EQ(other->form, base->form);
        EXPECT_NEAR(other->aicc - base->aicc, 2 * 60 * std::log(factor), 1e-3);
        const Forecast actual = forecast(*other, 14, levels);
        for (std::size_t h = 0; h < 14; ++h) {
            EXPECT_NEAR(actual.mean[h] / factor, expected.mean[h], 1e-3 * expected.mean[h]);
            EXPECT_NEAR(actual.quantiles[2 * h] / factor, expected.quantiles[2 * h], 1e-3 * expected.mean[h]);
        }
    }
}

TEST(EtsFit, FindsTrendAndSeason)
{
    const auto found = fit(seasonalSales(96, 12, 1.5, 1), withSeason(12));
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->form.trended());
    EXPECT_EQ(found->form.season, SeasonKind::Multiplicative);
    EXPECT_EQ(found->seasonLength, 12);
    EXPECT_TRUE(found->converged);
    EXPECT_EQ(found->fitted.size(), 96u);
    const Forecast ahead = forecast(*found, 12, {});
    for (int h = 0; h < 12; ++h) {
        const double truth = (100 + 1.5 * (96 + h)) * (1 + 0.3 * std::sin(2 * 3.14159265 * (96 + h) / 12));
        EXPECT_NEAR(ahead.mean[static_cast<std::size_t>(h)], truth, 0.06 * truth);
    }
}

TEST(EtsFit, GapsChangeTheForecastLittle)
{
    const std::vector<double> y = seasonalSales(84, 12, 0.5, 7);
    std::vector<double> gaps = y;
    gaps[0] = gaps[1] = gaps[30] = gaps[31] = gaps[55] = kNaN;
    const auto whole = fit(y, withSeason(12)), holed = fit(gaps, withSeason(12));
    ASSERT_TRUE(whole && holed);
    EXPECT_EQ(holed->observed, 79);
    EXPECT_EQ(holed->fitted.size(), 84u);
    EXPECT_TRUE(std::isnan(holed->fitted[1]));
    EXPECT_TRUE(std::isnan(holed->residuals[30]));
    EXPECT_FALSE(std::isnan(holed->fitted[30]));
    const Forecast a = forecast(*whole, 12, {}), b = forecast(*holed, 12, {});
    for (std::size_t h = 0; h < 12; ++h)
        EXPECT_NEAR(a.mean[h], b.mean[h], 0.05 * a.mean[h]);
}

TEST(EtsFit, ConstantAndNearlyEmptyHistories)
{
    const auto constant = fit(std::vector<double>(30, 7.5), withSeason(12));
    ASSERT_TRUE(constant);
    EXPECT_EQ(name(constant->form), "ETS(A,N,N)");
    EXPECT_EQ(forecast(*constant, 3, {}).mean, (std::vector<double>{7.5, 7.5, 7.5}));
    EXPECT_EQ(constant->sigma2, 0);
    EXPECT_TRUE(std::isfinite(constant->aicc) || constant->observed < 4);

    const auto zeros = fit(std::vector<double>(30, 0.0), withSeason(12));
    ASSERT_TRUE(zeros);
    EXPECT_EQ(forecast(*zeros, 2, {}).mean, (std::vector<double>{0, 0}));

    const auto one = fit(std::vector<double>{kNaN, 4, kNaN}, {});
    ASSERT_TRUE(one);
    EXPECT_EQ(forecast(*one, 1, {}).mean[0], 4);

    const auto none = fit(std::vector<double>{kNaN, kNaN}, {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::TooShort);
    EXPECT_EQ(fit(std::vector<double>{1, INFINITY}, {}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(fit(std::vector<double>{1, -1e160}, {}).error().code, ErrorCode::InvalidInput);
}

TEST(EtsFit, APerfectLineIsContinued)
{
    std::vector<double> y;
    for (int t = 0; t < 24; ++t)
        y.push_back(10 + 2 * t);
    const auto found = fit(y, {});
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->form.trended());
    EXPECT_FALSE(found->form.damped);
    EXPECT_NEAR(forecast(*found, 5, {}).mean[4], 10 + 2 * 28, 1e-6);
}

TEST(EtsFit, ShortHistoriesGetALevelOrALine)
{
    // R: ets(c(3, 5, 7, 9.1)) gives ETS(A,A,N), ets(c(5, 9, 4, 6, 5)) gives ETS(A,N,N).
    const auto line = fit(std::vector<double>{3, 5, 7, 9.1}, withSeason(12));
    ASSERT_TRUE(line);
    EXPECT_EQ(name(line->form), "ETS(A,A,N)");
    const auto level = fit(std::vector<double>{5, 9, 4, 6, 5}, withSeason(12));
    ASSERT_TRUE(level);
    EXPECT_EQ(name(level->form), "ETS(A,N,N)");
    for (int n = 1; n < 40; ++n) {
        const auto any = fit(seasonalSales(n, 12, 1, 5), withSeason(12));
        ASSERT_TRUE(any) << n;
        EXPECT_TRUE(std::isfinite(forecast(*any, 3, {}).mean[2])) << n;
        EXPECT_LT(layoutOf(any->form, 12).count, std::max(5, n - 1)) << n;
    }
}

TEST(EtsFit, EachOptionChangesTheForm)
{
    const std::vector<double> y = seasonalSales(72, 12, 1.2, 11);
    FitOptions options = withSeason(12);
    options.forms.seasons = {SeasonKind::None};
    EXPECT_EQ(fit(y, options)->form.season, SeasonKind::None);
    options.forms.seasons = {SeasonKind::Additive};
    EXPECT_EQ(fit(y, options)->form.season, SeasonKind::Additive);
    options = withSeason(12);
    options.forms.errors = {ErrorKind::Additive};
    EXPECT_EQ(fit(y, options)->form.error, ErrorKind::Additive);
    options.forms.trends = {TrendKind::Additive};
    options.forms.damped = {true};
    EXPECT_TRUE(fit(y, options)->form.damped);
    options.forms.damped = {false};
    EXPECT_FALSE(fit(y, options)->form.damped);
    options = withSeason(1);
    options.forms.trends = {TrendKind::Multiplicative};
    EXPECT_EQ(fit(y, options)->form.trend, TrendKind::Multiplicative);
}

TEST(EtsFit, TheCriterionDecides)
{
    // Noise with a weak season: BIC punishes parameters more than AIC does, so it must end with fewer for some of these.
    int fewer = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random(seed);
        std::vector<double> y = seasonalSales(60, 12, 0, seed);
        for (double &x : y)
            x = 100 + 0.1 * (x - 100) + 0.012 * static_cast<double>(random() % 1000);
        FitOptions options = withSeason(12);
        options.criterion = Criterion::Aic;
        const auto generous = fit(y, options);
        options.criterion = Criterion::Bic;
        const auto strict = fit(y, options);
        options.criterion = Criterion::Aicc;
        const auto usual = fit(y, options);
        ASSERT_TRUE(generous && strict && usual);
        EXPECT_LE(generous->aic, strict->aic + 1e-3);
        EXPECT_LE(strict->bic, generous->bic + 1e-3);
        EXPECT_LE(usual->aicc, generous->aicc + 1e-3);
        EXPECT_LE(layoutOf(strict->form, 12).count, layoutOf(generous->form, 12).count);
        fewer += layoutOf(strict->form, 12).count < layoutOf(generous->form, 12).count;
    }
    EXPECT_GT(fewer, 0);
}

TEST(EtsFit, ZerosRuleOutMultiplicativeForms)
{
    std::vector<double> y = seasonalSales(60, 12, 0.5, 9);
    y[20] = 0;
    const auto found = fit(y, withSeason(12));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->form.error, ErrorKind::Additive);
    EXPECT_NE(found->form.season, SeasonKind::Multiplicative);
}

TEST(EtsFit, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto found = fit(seasonalSales(60, 12, 1, 1), withSeason(12), job);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}
