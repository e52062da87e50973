#include "core/models/pretrained/drivers/driver_effects.h"
#include "tests/core/models/pretrained/drivers/made_up_shop.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

std::vector<DriverEffect> effectsOf(const Panel &panel, int horizon = 12, bool categories = false)
{
    std::vector<SeriesView> views;
    std::vector<std::string_view> kinds;
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        views.push_back(viewOf(panel, i));
        kinds.push_back(panel.series[i].category);
    }
    JobContext job;
    job.threads = 1;
    return driverEffectsOf(views, categories ? kinds : std::vector<std::string_view>(), horizon, job);
}

/// What was learned of a driver; NaN where it was left out.
double learned(const DriverEffect &effect, const std::string &name)
{
    for (const Coefficient &coefficient : effect.coefficients)
        if (english(coefficient.name) == name)
            return coefficient.value;
    return std::nan("");
}

double errorOf(const DriverEffect &effect, const std::string &name)
{
    for (const Coefficient &coefficient : effect.coefficients)
        if (english(coefficient.name) == name)
            return coefficient.standardError;
    return std::nan("");
}

TEST(DriverEffects, OfASingleSeriesAreThoseItWasMadeWith)
{
    const DriverEffect effect = effectsOf(shop({.promotion = 0.6, .price = -1.5})).front();
    EXPECT_NEAR(learned(effect, "promotion"), 0.6, 0.12);
    EXPECT_NEAR(learned(effect, "log(price)"), -1.5, 0.5);
    EXPECT_TRUE(std::isnan(learned(effect, "weather"))) << "what does nothing is left out";
    ASSERT_EQ(effect.size.size(), 132U);
    for (const double error : effect.error)
        EXPECT_TRUE(error >= 0.0 && error < 0.3);
}

TEST(DriverEffects, StandardErrorsSayHowFarTheyMayBeOff)
{
    int within = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const DriverEffect effect = effectsOf(shop({.promotion = 0.6, .seed = seed})).front();
        within += std::abs(learned(effect, "promotion") - 0.6) < 2.0 * errorOf(effect, "promotion");
    }
    EXPECT_GE(within, 50); // 57 are expected
}

TEST(DriverEffects, NoiseHasNoneInMostSeries)
{
    int taken = 0;
    for (unsigned seed = 1; seed <= 100; ++seed)
        taken += effectsOf(shop({.seed = seed})).front().any();
    EXPECT_LE(taken, 4);
}

TEST(DriverEffects, NoiseHasNoneInAPanel)
{
    for (unsigned seed = 1; seed <= 10; ++seed)
        for (const DriverEffect &effect : effectsOf(shop({.series = 30, .periods = 60, .seed = seed})))
            for (const double size : effect.size)
                ASSERT_LT(std::abs(size), 0.05);
}

TEST(DriverEffects, OfShortHistoriesAreThoseOfTheOthers)
{
    // A hundred series with one or two promotions each: by itself none could tell, together they know.
    const std::vector<DriverEffect> effects = effectsOf(shop({.series = 100, .periods = 16, .promotion = 0.5, .noise = 0.4}));
    double worst = 0.0;
    for (const DriverEffect &effect : effects)
        worst = std::max(worst, std::abs(learned(effect, "promotion") - 0.5));
    EXPECT_LT(worst, 0.3);
    // With long histories each keeps its own.
    ShopPlan apart{.series = 40, .periods = 150, .promotion = 0.5, .spread = 0.4, .noise = 0.1};
    const std::vector<DriverEffect> own = effectsOf(shop(apart));
    double least = 1e9, most = -1e9;
    for (const DriverEffect &effect : own) {
        least = std::min(least, learned(effect, "promotion"));
        most = std::max(most, learned(effect, "promotion"));
    }
    EXPECT_GT(most - least, 1.0);
}

TEST(DriverEffects, MayDifferBetweenCategories)
{
    Panel strong = shop({.series = 30, .periods = 20, .promotion = 0.9, .noise = 0.2}), weak = shop({.series = 30, .periods = 20, .promotion = 0.1, .noise = 0.2, .seed = 5});
    for (Series &series : strong.series)
        series.category = "strong";
    for (Series &series : weak.series) {
        series.category = "weak";
        strong.series.push_back(series);
    }
    const std::vector<DriverEffect> effects = effectsOf(strong, 12, true);
    double first = 0.0, second = 0.0;
    for (std::size_t i = 0; i < 30; ++i) {
        first += learned(effects[i], "promotion") / 30.0;
        const double other = learned(effects[30 + i], "promotion");
        second += (std::isnan(other) ? 0.0 : other) / 30.0;
    }
    EXPECT_NEAR(first, 0.9, 0.15);
    EXPECT_NEAR(second, 0.1, 0.15);
}

TEST(DriverEffects, DoNotTakeTheSeasonAway)
{
    // Twelve months with a wave, and a flag that is set each December: the season has its say first, and what is left is little.
    std::vector<double> y, flag;
    for (std::size_t t = 0; t < 96 + 12; ++t) {
        y.push_back(100.0 * std::exp(0.3 * std::sin(2.0 * M_PI * static_cast<double>(t) / 12.0) + 0.05 * noise(t)));
        flag.push_back(t % 12 == 2 ? 1.0 : 0.0);
    }
    y.resize(96);
    Panel panel = panelOf({seriesOf("season", y)});
    panel.covariates = {{"holiday", CovariateKind::KnownAhead}};
    panel.series.front().covariates = {flag};
    const DriverEffect effect = effectsOf(panel).front();
    for (const double size : effect.size)
        EXPECT_LT(std::abs(size), 0.05);
}

TEST(DriverEffects, AreNotThoseOfWhatIsKnownTooLate)
{
    Panel panel = shop({.promotion = 0.6});
    for (Covariate &covariate : panel.covariates)
        covariate.kind = CovariateKind::PastOnly;
    EXPECT_FALSE(effectsOf(panel).front().any());
    panel = shop({.promotion = 0.6, .ahead = 0}); // planned as a rule, but nothing of the future is there
    EXPECT_FALSE(effectsOf(panel).front().any());
}

TEST(DriverEffects, DoNotSeeTheFuture)
{
    Panel panel = shop({.series = 6, .promotion = 0.6});
    const std::vector<DriverEffect> before = effectsOf(panel);
    for (Series &series : panel.series)
        for (double &value : series.covariates[0])
            if (&value - series.covariates[0].data() >= 120)
                value = 1.0 - value;
    const std::vector<DriverEffect> after = effectsOf(panel);
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t t = 0; t + 1 < 120; ++t) // the period before a promotion may know of it
            ASSERT_DOUBLE_EQ(before[i].size[t], after[i].size[t]);
}

TEST(DriverEffects, AreTakenOutAndPutBack)
{
    const Panel panel = shop({.promotion = 0.6});
    const SeriesView view = viewOf(panel, 0);
    const DriverEffect effect = effectsOf(panel).front();
    const std::vector<double> plain = withoutDrivers(view, effect);
    double with = 0.0, without = 0.0, promotions = 0.0, others = 0.0;
    for (std::size_t t = 0; t < plain.size(); ++t) {
        const bool promoted = view.drivers[0].values[t] == 1.0;
        (promoted ? with : without) += plain[t];
        (promoted ? promotions : others) += 1.0;
    }
    EXPECT_NEAR((with / promotions) / (without / others), 1.0, 0.12) << "nothing of the promotion is left";
    for (std::size_t step = 0; step < 12; ++step)
        EXPECT_NEAR(withDrivers(100.0, effect, plain.size(), step) / 100.0, std::exp(effect.size[plain.size() + step]), 0.05);
}

TEST(DriverEffects, AClosedDaySellsNothing)
{
    // Open on six days, closed on every seventh and on a few more days that are known ahead.
    std::vector<double> y, open;
    for (std::size_t t = 0; t < 200 + 14; ++t) {
        const bool isOpen = t % 7 != 6 && t % 31 != 10;
        open.push_back(isOpen ? 1.0 : 0.0);
        y.push_back(isOpen ? 50.0 + static_cast<double>(t % 7) + noise(t) : 0.0);
    }
    y.resize(200);
    Panel panel = panelOf({seriesOf("shop", y)}, Frequency::Daily, 7);
    panel.covariates = {{"open", CovariateKind::KnownAhead}};
    panel.series.front().covariates = {open};
    const SeriesView view = viewOf(panel, 0);
    const DriverEffect effect = effectsOf(panel, 14).front();
    ASSERT_TRUE(effect.closes());
    for (std::size_t step = 0; step < 14; ++step)
        EXPECT_EQ(withDrivers(40.0, effect, 200, step) == 0.0, open[200 + step] == 0.0) << step;
    const std::vector<double> plain = withoutDrivers(view, effect);
    EXPECT_EQ(plain[6], 0.0) << "closed each week: that is its season";
    EXPECT_NEAR(plain[41], plain[34], 5.0) << "closed once: as a week before";
    // A flag under which some sell is no closing.
    Panel promotion = shop({.promotion = 0.6});
    EXPECT_FALSE(effectsOf(promotion).front().closes());
}

} // namespace
} // namespace shelfcast::testing
