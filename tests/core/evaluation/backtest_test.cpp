#include "core/evaluation/backtest.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::DoubleNear;
using ::testing::ElementsAre;

namespace {

std::vector<double> rising(std::size_t count)
{
    return values(count, [](std::size_t i) { return static_cast<double>(i + 1); });
}

BacktestRow backtested(const Panel &panel, const char *model, BacktestOptions options)
{
    options.models = {model};
    const auto outcome = backtest(builtinModels(), panel, options, {});
    EXPECT_TRUE(outcome) << (outcome ? "" : english(outcome.error().message));
    return outcome ? outcome->models.front() : BacktestRow{};
}

/// Forecasts the last value it was shown, and writes down what it was fitted on and asked for.
struct Notebook {
    std::vector<std::size_t> fitted, asked; ///< lengths of the first series
};

class LastValue final : public FittedModel {
public:
    explicit LastValue(Notebook &notebook) : m_notebook(notebook) {}
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &) const override
    {
        m_notebook.asked.push_back(history.series.front().y.size());
        ForecastSet set(history.series.size());
        for (std::size_t i = 0; i < set.size(); ++i) {
            set[i].mean.assign(static_cast<std::size_t>(horizon), history.series[i].y.back());
            set[i].quantiles.assign(set[i].mean.size() * kQuantileCount, history.series[i].y.back());
        }
        return set;
    }
    StoredModel store() const override { return {"last", ""}; }

private:
    Notebook &m_notebook;
};

class LastValueRecipe final : public Forecaster {
public:
    explicit LastValueRecipe(Notebook &notebook) : m_notebook(notebook) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int, const JobContext &) const override
    {
        m_notebook.fitted.push_back(history.series.front().y.size());
        return std::make_unique<LastValue>(m_notebook);
    }

private:
    Notebook &m_notebook;
};

} // namespace

TEST(Backtest, RollsTheOriginAndMeasuresWhatFollowed)
{
    const Panel panel = panelOf({seriesOf("a", rising(20))}, Frequency::Weekly, 1);
    const BacktestRow row = backtested(panel, "naive", {.horizon = 2, .origins = 2});
    EXPECT_EQ(row.series, 2u);
    EXPECT_THAT(row.wapeByOrigin, ElementsAre(DoubleNear(3.0 / 35.0, 1e-12), DoubleNear(3.0 / 39.0, 1e-12))) << "16, 16 for 17, 18; then 18, 18 for 19, 20";
    EXPECT_NEAR(row.wape, 6.0 / 74.0, 1e-12);
    EXPECT_NEAR(row.bias, -6.0 / 74.0, 1e-12);
    EXPECT_NEAR(row.mase, 1.5, 1e-12) << "a step a period inside, one and two outside";
    const BacktestRow closer = backtested(panel, "naive", {.horizon = 2, .origins = 2, .step = 1});
    EXPECT_THAT(closer.wapeByOrigin, ElementsAre(DoubleNear(3.0 / 37.0, 1e-12), DoubleNear(3.0 / 39.0, 1e-12)));
}

TEST(Backtest, LeavesOutWhatIsUnknown)
{
    std::vector<double> y = rising(20);
    y[18] = kGap;
    const Panel panel = panelOf({seriesOf("a", y), seriesOf("new", {kGap, kGap, kGap, 5.0})}, Frequency::Weekly, 1);
    const BacktestRow row = backtested(panel, "naive", {.horizon = 2, .origins = 1});
    EXPECT_EQ(row.series, 1u) << "of the new item nothing is known before the origin";
    EXPECT_NEAR(row.wape, 2.0 / 20.0, 1e-12);
}

TEST(Backtest, SeesNothingOfWhatComesAfterAnOrigin)
{
    Panel panel = panelOf({seriesOf("a", values(60, [](std::size_t i) { return 20.0 + static_cast<double>(i * 7 % 11); }))}, Frequency::Weekly, 1);
    const BacktestOptions options{.horizon = 4, .origins = 3};
    for (const char *model : {"auto-ets", "dynamic-theta", "linear-regression"}) {
        const BacktestRow before = backtested(panel, model, options);
        Panel changed = panel;
        for (std::size_t t = 52; t < 60; ++t)
            changed.series[0].y[t] = 1e6; // after the oldest origin's horizon
        EXPECT_EQ(before.wapeByOrigin.front(), backtested(changed, model, options).wapeByOrigin.front()) << model;
        EXPECT_NE(before.wapeByOrigin.back(), backtested(changed, model, options).wapeByOrigin.back()) << model;
    }
}

TEST(Backtest, ANetworkLearnsOnceBeforeTheFirstOrigin)
{
    const Panel panel = panelOf({seriesOf("a", rising(30))}, Frequency::Weekly, 1);
    for (const bool network : {true, false}) {
        Notebook notebook;
        ModelEntry entry;
        entry.card.id = "last";
        entry.card.needs.networks = network;
        entry.makeGlobal = [&notebook](const SettingValues &) { return std::make_unique<LastValueRecipe>(notebook); };
        Registry models;
        models.add(entry);
        const auto outcome = backtest(models, panel, {.models = {"last"}, .settings = {}, .horizon = 5, .origins = 3}, {});
        ASSERT_TRUE(outcome);
        EXPECT_THAT(notebook.asked, ElementsAre(15u, 20u, 25u));
        if (network)
            EXPECT_THAT(notebook.fitted, ElementsAre(15u));
        else
            EXPECT_THAT(notebook.fitted, ElementsAre(15u, 20u, 25u));
    }
}

TEST(Backtest, SaysWhenTheHistoryIsTooShort)
{
    const auto outcome = backtest(builtinModels(), panelOf({seriesOf("a", rising(9))}), {.models = {"naive"}, .settings = {}, .horizon = 4, .origins = 2}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(english(outcome.error().message), "The history is too short for 2 origins with a horizon of 4 periods. Ask for fewer origins or a shorter horizon.");
}
