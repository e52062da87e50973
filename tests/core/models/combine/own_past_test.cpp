#include "core/models/combine/own_past.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <numeric>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

using Weights = std::vector<double>;

const Registry &models()
{
    static const Registry registry = builtinModels();
    return registry;
}

std::vector<const ModelEntry *> entries(std::initializer_list<const char *> ids)
{
    std::vector<const ModelEntry *> all;
    for (const char *id : ids)
        all.push_back(models().find(id));
    return all;
}

Result<SeriesForecast> ensemble(const Series &series, const char *rule, std::unique_ptr<const FittedSeries> *kept = nullptr)
{
    const Panel panel = panelOf({series});
    const ModelEntry *entry = models().find("stat-ensemble");
    auto fitted = entry->makeLocal(*completed(entry->card.settings, {{"rule", std::string(rule)}}))->fit(viewOf(panel, 0), {});
    auto forecast = (*fitted)->forecast(viewOf(panel, 0), 12, {});
    if (kept)
        *kept = std::move(*fitted);
    return forecast;
}

} // namespace

TEST(OwnPast, ProductsByHand)
{
    // A straight line: naive misses by 1, 2, 3, 4 from each origin; drift, by nothing.
    const Panel panel = panelOf({seriesOf("line", values(40, [](std::size_t i) { return 10.0 + static_cast<double>(i); }))}, Frequency::Yearly, 1);
    const Weights products = combine::productsOfPast(entries({"naive", "drift"}), viewOf(panel, 0), {});
    ASSERT_EQ(products.size(), 4U);
    EXPECT_NEAR(products[0], (1.0 + 4.0 + 9.0 + 16.0) / 4.0, 1e-9);
    EXPECT_NEAR(products[1], 0.0, 1e-9);
    EXPECT_NEAR(products[3], 0.0, 1e-9);
}

TEST(OwnPast, SeesNothingOfTheFuture)
{
    // What came in the held-out periods must not shape the fits: a jump at the end makes every member miss by it.
    const Panel panel = panelOf({seriesOf("jump", values(60, [](std::size_t i) { return i < 56 ? 100.0 : 1100.0; }))}, Frequency::Yearly, 1);
    const Weights products = combine::productsOfPast(entries({"naive", "ses"}), viewOf(panel, 0), {});
    ASSERT_EQ(products.size(), 4U);
    EXPECT_NEAR(products[0], 1e6 / 4.0, 1.0); // one origin of four
    EXPECT_NEAR(products[3], 1e6 / 4.0, 1.0);
}

TEST(OwnPast, TooShortSaysNothing)
{
    const Panel panel = panelOf({seriesOf("brief", values(10, [](std::size_t i) { return static_cast<double>(i); }))});
    EXPECT_THAT(combine::productsOfPast(entries({"naive", "drift"}), viewOf(panel, 0), {}), IsEmpty());
    EXPECT_THAT(combine::exactness({}, 4), ElementsAre(0.25, 0.25, 0.25, 0.25));
    EXPECT_THAT(combine::stackedFromPast({}, 2), ElementsAre(0.5, 0.5));
}

TEST(OwnPast, WeightsByHand)
{
    const Weights products = {1.0, 0.0, 0.0, 4.0}; // independent, mean squares 1 and 4
    EXPECT_THAT(combine::exactness(products, 2), ElementsAre(DoubleNear(0.8, 1e-12), DoubleNear(0.2, 1e-12)));
    // Stacking, with a tenth of 2.5 added to both: 1 / 1.25 and 1 / 4.25.
    EXPECT_THAT(combine::stackedFromPast(products, 2), ElementsAre(DoubleNear(4.25 / 5.5, 1e-6), DoubleNear(1.25 / 5.5, 1e-6)));
    // One that only repeats the other's errors, twice as large, gets nothing of the stack, but something by exactness.
    const Weights alike = {1.0, 2.0, 2.0, 4.0};
    EXPECT_THAT(combine::stackedFromPast(alike, 2), ElementsAre(DoubleNear(1.0, 1e-9), DoubleNear(0.0, 1e-9)));
    EXPECT_GT(combine::exactness(alike, 2)[1], 0.1);
    EXPECT_THAT(combine::exactness(Weights{0.0, 0.0, 0.0, 0.0}, 2), ElementsAre(0.5, 0.5)) << "both perfect";
    EXPECT_LT(combine::exactness(Weights{0.0, 0.0, 0.0, 1.0}, 2)[0], 0.98) << "a lucky stretch leaves something to the other";
}

TEST(OwnPast, RulesOfTheEnsemble)
{
    const Series series = seriesOf("ordinary", values(96, [](std::size_t i) { return ordinary(i, 12) + 30.0 * noise(i / 7); }));
    const auto mean = ensemble(series, "mean"), usual = ensemble(series, "auto");
    ASSERT_TRUE(mean && usual);
    EXPECT_EQ(mean->mean, usual->mean) << "what was usual stays so";
    for (const char *rule : {"weighted", "stacked"}) {
        SCOPED_TRACE(rule);
        std::unique_ptr<const FittedSeries> fitted;
        const auto weighted = ensemble(series, rule, &fitted);
        ASSERT_TRUE(weighted);
        EXPECT_NE(weighted->mean, mean->mean);
        EXPECT_THAT(english(weighted->form), ::testing::AllOf(::testing::HasSubstr("weighted mean"), ::testing::HasSubstr(" %")));
        const Panel panel = panelOf({series});
        const auto again = models().find("stat-ensemble")->loadSeries(fitted->store());
        ASSERT_TRUE(again);
        EXPECT_EQ((*again)->forecast(viewOf(panel, 0), 12, {})->quantiles, weighted->quantiles);
        const auto explained = fitted->explain(viewOf(panel, 0), 12, {});
        ASSERT_TRUE(explained);
        for (std::size_t step = 0; step < 12; ++step) {
            double sum = 0.0;
            for (const Component &part : explained->components)
                sum += part.future[step];
            EXPECT_NEAR(sum, weighted->mean[step], 1e-6 * weighted->mean[step]);
        }
    }
}
