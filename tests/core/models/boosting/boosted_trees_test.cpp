#include "core/models/boosting/boosting_models.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::testing;

namespace {

/// Many items that sell the same week after week, and twice as much in a promotion.
Panel promotions(std::size_t known = 80)
{
    std::vector<Series> all;
    for (std::size_t k = 0; k < 12; ++k)
        all.push_back(seriesOf("item " + std::to_string(k), values(known, [=](std::size_t i) { return (10.0 + 5.0 * static_cast<double>(k)) * (1.0 + 0.02 * noise(i + 100 * k)); })));
    Panel panel = panelOf(std::move(all), Frequency::Weekly, 1);
    panel.covariates = {{"promotion", CovariateKind::KnownAhead}};
    for (std::size_t k = 0; k < panel.series.size(); ++k) {
        Series &series = panel.series[k];
        series.covariates = {values(known + 8, [=](std::size_t i) { return noise(i * 31 + k * 1013) > 0.5 ? 1.0 : 0.0; })};
        for (std::size_t i = 0; i < known; ++i)
            series.y[i] *= 1.0 + series.covariates[0][i];
    }
    return panel;
}

/// Counts with many zeros.
Panel seldom()
{
    std::vector<Series> all;
    for (std::size_t k = 0; k < 12; ++k)
        all.push_back(seriesOf("seldom", values(60, [=](std::size_t i) { return std::max(0.0, std::round(4.0 * noise(i * 5 + k * 977))); })));
    return panelOf(std::move(all));
}

std::unique_ptr<const FittedModel> fitted(const Panel &panel, int horizon, const SettingValues &settings = {})
{
    Registry registry;
    for (ModelEntry &entry : boostingModels())
        registry.add(std::move(entry));
    auto model = (*registry.make("boosted-trees", settings))->fit(panel, horizon, {});
    EXPECT_TRUE(model) << english(model.error().message) << model.error().detail;
    return model ? std::move(*model) : nullptr;
}

Result<std::unique_ptr<const FittedModel>> loaded(const StoredModel &stored) { return boostingModels().front().loadModel(stored); }

TEST(BoostedTrees, LearnsThatAPromotionDoublesSales)
{
    const Panel panel = promotions();
    const auto model = fitted(panel, 8);
    ASSERT_TRUE(model);
    const ForecastSet forecasts = *model->forecast(panel, 8, {});
    for (std::size_t k = 0; k < panel.series.size(); ++k)
        for (std::size_t step = 0; step < 8; ++step) {
            const double expected = (10.0 + 5.0 * static_cast<double>(k)) * (1.0 + panel.series[k].covariates[0][80 + step]);
            EXPECT_NEAR(forecasts[k].mean[step], expected, 0.1 * expected) << k << ' ' << step;
        }
    const auto blind = fitted(panel, 8, {{"drivers", false}});
    const ForecastSet without = *blind->forecast(panel, 8, {});
    double worst = 0.0;
    for (std::size_t step = 0; step < 8; ++step)
        worst = std::max(worst, std::abs(without[0].mean[step] - 10.0 * (1.0 + panel.series[0].covariates[0][80 + step])));
    EXPECT_GT(worst, 3.0) << "without its drivers it cannot know";
}

TEST(BoostedTrees, TheFutureOfOthersAndOldForecastsDoNotMatter)
{
    const Panel panel = promotions();
    const auto model = fitted(panel, 4);
    Panel one = panel;
    one.series.resize(1);
    EXPECT_EQ((*model->forecast(one, 4, {}))[0].quantiles, (*model->forecast(panel, 4, {}))[0].quantiles);
}

TEST(BoostedTrees, UpdatesWithoutARefit)
{
    const Panel longer = promotions(84);
    Panel panel = longer;
    for (Series &series : panel.series) {
        series.y.resize(80);
        series.states.resize(80);
    }
    const auto model = fitted(panel, 4);
    Panel other = longer;
    other.series[0].y[83] *= 3.0;
    const ForecastSet later = *model->forecast(longer, 4, {}), changed = *model->forecast(other, 4, {});
    for (std::size_t step = 0; step < 4; ++step) {
        const double expected = 10.0 * (1.0 + longer.series[0].covariates[0][84 + step]);
        EXPECT_NEAR(later[0].mean[step], expected, 0.1 * expected);
    }
    EXPECT_NE(later[0].mean, changed[0].mean) << "new periods are used";
}

class Explained : public ::testing::TestWithParam<bool> {};

TEST_P(Explained, PartsAddUp)
{
    const Panel panel = GetParam() ? seldom() : promotions();
    const auto model = fitted(panel, 6);
    const ForecastSet forecasts = *model->forecast(panel, 6, {});
    const auto again = loaded(model->store());
    ASSERT_TRUE(again);
    const auto explanation = model->explain(panel, 1, 6, {}), same = (*again)->explain(panel, 1, 6, {});
    ASSERT_TRUE(explanation && same);
    const std::size_t n = panel.series[1].y.size();
    ASSERT_EQ(explanation->fitted.size(), n);
    std::size_t spoken = 0;
    for (std::size_t t = 0; t < n; ++t) {
        double sum = 0.0;
        for (const Component &part : explanation->components)
            sum += part.history[t];
        ASSERT_EQ(std::isnan(sum), std::isnan(explanation->fitted[t])) << t;
        if (!std::isnan(sum)) {
            EXPECT_NEAR(sum, explanation->fitted[t], 1e-9 * (1.0 + std::abs(sum)));
            ++spoken;
        }
    }
    EXPECT_GT(spoken, n / 2);
    for (std::size_t step = 0; step < 6; ++step) {
        double sum = 0.0;
        for (const Component &part : explanation->components)
            sum += part.future[step];
        EXPECT_NEAR(sum, forecasts[1].mean[step], 1e-9 * (1.0 + std::abs(sum)));
    }
    ASSERT_EQ(explanation->components.size(), same->components.size());
    for (std::size_t k = 0; k < same->components.size(); ++k)
        EXPECT_EQ(explanation->components[k].future, same->components[k].future);
}

INSTANTIATE_TEST_SUITE_P(BoostedTrees, Explained, ::testing::Bool(), [](const auto &test) { return test.param ? "WhereEffectsMultiply" : "WhereTheyAddUp"; });

TEST(BoostedTrees, TheSharesOfAPromotionAreItsOwn)
{
    const Panel panel = promotions();
    const auto explanation = fitted(panel, 8)->explain(panel, 0, 8, {});
    ASSERT_TRUE(explanation);
    const auto part = std::ranges::find(explanation->components, ComponentKind::Driver, &Component::kind);
    ASSERT_NE(part, explanation->components.end());
    EXPECT_EQ(english(part->name), "promotion");
    double with = 0.0, without = 0.0;
    for (std::size_t step = 0; step < 8; ++step)
        (panel.series[0].covariates[0][80 + step] > 0.5 ? with : without) = part->future[step];
    EXPECT_NEAR(with - without, 10.0, 3.0);
}

TEST(BoostedTrees, OneChangedLetterOfTheTreesIsNoticed)
{
    const Panel panel = seldom();
    StoredModel stored = fitted(panel, 6)->store();
    nlohmann::json outer = nlohmann::json::parse(stored.state);
    nlohmann::json state = nlohmann::json::parse(outer["model"].get<std::string>());
    std::string trees = state["booster"].get<std::string>();
    trees[trees.size() / 2] = trees[trees.size() / 2] == 'A' ? 'B' : 'A';
    state["booster"] = trees;
    outer["model"] = state.dump();
    stored.state = outer.dump();
    const auto again = loaded(stored);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Damaged);
}

TEST(BoostedTrees, CancelsBetweenTwoTrees)
{
    const Panel panel = promotions();
    std::stop_source source;
    int reports = 0;
    JobContext job;
    job.stop = source.get_token();
    job.progress = [&](double, const Message &) {
        if (++reports == 40)
            source.request_stop();
    };
    const auto model = boostingModels().front().makeGlobal(*completed(boostingModels().front().card.settings, {}))->fit(panel, 8, job);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Cancelled);
    EXPECT_LE(reports, 42);
}

} // namespace
