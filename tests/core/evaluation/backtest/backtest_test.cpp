#include "core/evaluation/backtest/backtest.h"
#include "core/evaluation/backtest/backtest_report.h"
#include "core/models/partwise.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::FloatEq;
using ::testing::IsEmpty;
using ::testing::NanSensitiveFloatEq;

namespace {

std::vector<double> rising(std::size_t count)
{
    return values(count, [](std::size_t i) { return static_cast<double>(i + 1); });
}

BacktestReport reported(const BacktestResult &result)
{
    auto report = backtestReport(result.info, result.records, {}, {});
    EXPECT_TRUE(report);
    return report.value_or(BacktestReport{});
}

BacktestResult backtested(const Panel &panel, const char *model, BacktestOptions options, const JobContext &job = {})
{
    options.models = {model};
    auto outcome = backtest(builtinModels(), panel, options, job);
    EXPECT_TRUE(outcome) << (outcome ? "" : english(outcome.error().message));
    return outcome ? std::move(*outcome) : BacktestResult{};
}

double metricOf(const BacktestReport &report, const char *id)
{
    return metricNamed(id)->value(report.models.front().total);
}

/// All numbers forecast, one list an origin.
std::vector<std::vector<float>> forecastsOf(const BacktestResult &result)
{
    std::vector<std::vector<float>> all(static_cast<std::size_t>(result.info.origins));
    for (const BacktestCase &one : result.records.cases())
        for (const BacktestForecast &forecast : one.forecasts)
            all[static_cast<std::size_t>(forecast.origin)].insert(all[static_cast<std::size_t>(forecast.origin)].end(), forecast.numbers.begin(), forecast.numbers.end());
    return all;
}

/// Forecasts the last value it was shown, and writes down what it was fitted on and asked for.
struct Notebook {
    std::vector<std::size_t> fitted, asked; ///< lengths of the first series
    std::vector<double> lastSeen;
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

class LastValueRecipe : public Forecaster {
public:
    explicit LastValueRecipe(Notebook &notebook) : m_notebook(notebook) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int, const JobContext &) const override
    {
        m_notebook.fitted.push_back(history.series.front().y.size());
        m_notebook.lastSeen.push_back(history.series.front().y.back());
        return std::make_unique<LastValue>(m_notebook);
    }

private:
    Notebook &m_notebook;
};

/// The same for each series alone.
class LastValueAlone final : public LastValueRecipe, public PartwiseForecaster {
public:
    using LastValueRecipe::LastValueRecipe;
    std::unique_ptr<PartwiseFit> inParts(int horizon) const override { return std::make_unique<Fit>(*this, horizon); }

private:
    class Fit final : public PartwiseFit {
    public:
        Fit(const LastValueAlone &recipe, int horizon) : m_recipe(recipe), m_horizon(horizon) {}
        Result<std::unique_ptr<const FittedModel>> fit(const Panel &part, std::size_t, const JobContext &job) override { return m_recipe.fit(part, m_horizon, job); }

    private:
        const LastValueAlone &m_recipe;
        int m_horizon;
    };
};

template <class Recipe>
Registry onlyModel(Notebook &notebook)
{
    ModelEntry entry;
    entry.card.id = "last";
    entry.makeGlobal = [&notebook](const SettingValues &) { return std::make_unique<Recipe>(notebook); };
    Registry models;
    models.add(entry);
    return models;
}

Panel ordinaryPanel(std::size_t count, std::size_t length)
{
    std::vector<Series> all;
    for (std::size_t s = 0; s < count; ++s)
        all.push_back(seriesOf("item " + std::to_string(s), values(length, [=](std::size_t i) { return ordinary(i + 3 * s, 12); })));
    return panelOf(std::move(all));
}

} // namespace

TEST(Backtest, RollsTheOriginAndKeepsWhatFollowed)
{
    const Panel panel = panelOf({seriesOf("a", rising(20))}, Frequency::Weekly, 1);
    const BacktestResult result = backtested(panel, "naive", {.horizon = 2, .origins = 2});
    const BacktestCase &one = result.records.cases().front();
    ASSERT_EQ(one.actuals.size(), 2U);
    EXPECT_THAT(one.actuals[0].actual, ElementsAre(17.0F, 18.0F));
    EXPECT_THAT(one.actuals[1].actual, ElementsAre(19.0F, 20.0F));
    EXPECT_THAT(one.actuals[0].naive2, ElementsAre(16.0F, 16.0F));
    EXPECT_DOUBLE_EQ(one.actuals[0].scale, 1.0);
    EXPECT_DOUBLE_EQ(one.actuals[0].squaredScale, 1.0);
    EXPECT_DOUBLE_EQ(one.actuals[0].before, 15.5);
    EXPECT_EQ(result.info.originPeriod(0), 599 - 4);
    EXPECT_EQ(result.info.originPeriod(1), 599 - 2);
    ASSERT_EQ(one.forecasts.size(), 2U);
    EXPECT_EQ(one.forecasts[0].numbers.size(), 2 * (1 + kQuantileCount));
    EXPECT_FLOAT_EQ(one.forecasts[0].numbers.front(), 16.0F);
    EXPECT_FLOAT_EQ(one.forecasts[1].numbers.front(), 18.0F);
    const BacktestResult closer = backtested(panel, "naive", {.horizon = 2, .origins = 2, .step = 1});
    EXPECT_THAT(closer.records.cases().front().actuals[0].actual, ElementsAre(18.0F, 19.0F));
}

TEST(Backtest, MeasuresWhatFollowed)
{
    const Panel panel = panelOf({seriesOf("a", rising(20))}, Frequency::Weekly, 1);
    const BacktestReport report = reported(backtested(panel, "naive", {.horizon = 2, .origins = 2}));
    EXPECT_EQ(report.models.front().total.forecasts, 2.0);
    EXPECT_NEAR(metricOf(report, "wape"), 6.0 / 74.0, 1e-12) << "16, 16 for 17, 18; then 18, 18 for 19, 20";
    EXPECT_NEAR(metricOf(report, "bias"), -6.0 / 74.0, 1e-12);
    EXPECT_NEAR(metricOf(report, "mase"), 1.5, 1e-12) << "a step a period inside, one and two outside";
    EXPECT_NEAR(metricNamed("wape")->value(report.origins[0].models[0]), 3.0 / 35.0, 1e-12);
    EXPECT_NEAR(metricNamed("wape")->value(report.steps[1].models[0]), 4.0 / 38.0, 1e-12);
}

TEST(Backtest, LeavesOutWhatNobodyKnowsAndEmptyShelves)
{
    std::vector<double> y = rising(20);
    y[18] = kGap;
    Series sold = seriesOf("b", rising(20));
    sold.states[19] = PeriodState::StockOut; // whatever value stands there
    const Panel panel = panelOf({seriesOf("a", y), sold, seriesOf("new", {kGap, kGap, kGap, 5.0})}, Frequency::Weekly, 1);
    const BacktestResult result = backtested(panel, "naive", {.horizon = 2, .origins = 1});
    const auto &cases = result.records.cases();
    ASSERT_EQ(cases.size(), 3U);
    EXPECT_THAT(cases[0].actuals[0].actual, ElementsAre(NanSensitiveFloatEq(std::nanf("")), FloatEq(20.0F)));
    EXPECT_THAT(cases[1].actuals[0].actual, ElementsAre(FloatEq(19.0F), NanSensitiveFloatEq(std::nanf(""))));
    EXPECT_THAT(cases[2].actuals, IsEmpty()) << "of the new item nothing is known before the origin";
    EXPECT_THAT(cases[2].forecasts, IsEmpty());
    EXPECT_NEAR(metricOf(reported(result), "wape"), (2.0 + 1.0) / 39.0, 1e-12);
}

TEST(Backtest, ScoresAgainstWhatWasRecordedAndCleansForEachOrigin)
{
    Series series = seriesOf("a", rising(20));
    series.recorded = series.y;
    for (double &value : series.y)
        value = 1000.0; // what cleaning of the whole history would show
    const Panel panel = panelOf({series}, Frequency::Weekly, 1);
    Panel frame;
    PanelParts parts = partsOf(panel, frame);
    std::vector<std::size_t> cleaned;
    parts.clean = [&](Series &one) {
        cleaned.push_back(one.y.size());
        one.y.back() += 0.5;
    };
    Notebook notebook;
    BacktestMemory memory;
    const auto info = backtest(onlyModel<LastValueAlone>(notebook), parts, {.models = {"last"}, .horizon = 2, .origins = 2}, memory, {});
    ASSERT_TRUE(info);
    EXPECT_THAT(cleaned, ElementsAre(16U, 18U)) << "each origin's history alone";
    EXPECT_THAT(notebook.lastSeen, ElementsAre(16.5, 18.5)) << "models see what cleaning gives";
    EXPECT_THAT(memory.cases().front().actuals[0].actual, ElementsAre(17.0F, 18.0F)) << "but are scored by what was recorded";
    EXPECT_DOUBLE_EQ(memory.cases().front().actuals[0].scale, 1.0);
}

TEST(Backtest, GarbageInTheFutureChangesNothing)
{
    Panel panel = ordinaryPanel(3, 60);
    addDrivers(panel, 6);
    panel.covariates.push_back({"visits", CovariateKind::PastOnly});
    for (Series &series : panel.series)
        series.covariates.push_back(values(60, [](std::size_t i) { return 50.0 + 10.0 * noise(i); }));
    Panel changed = panel;
    for (Series &series : changed.series) {
        for (std::size_t t = 52; t < 60; ++t) // all after the oldest origin's horizon
            series.y[t] = 1e6 * (1.0 + noise(t));
        for (std::size_t t = 48; t < 60; ++t)
            series.covariates[2][t] = 1e6 * noise(t); // visits: nobody knows them ahead
        series.unitValue = 1e6;
    }
    const BacktestOptions options{.horizon = 4, .origins = 3};
    const Registry models = builtinModels();
    for (const ModelEntry &entry : models.entries()) {
        const char *model = entry.card.id.c_str();
        const BacktestResult before = backtested(panel, model, options), after = backtested(changed, model, options);
        EXPECT_EQ(forecastsOf(before)[0], forecastsOf(after)[0]) << model;
        for (std::size_t s = 0; s < 3; ++s) {
            const BacktestActual &was = before.records.cases()[s].actuals[0], &is = after.records.cases()[s].actuals[0];
            EXPECT_EQ(was.scale, is.scale);
            EXPECT_EQ(was.squaredScale, is.squaredScale);
            EXPECT_EQ(was.before, is.before);
            EXPECT_EQ(was.naive2, is.naive2);
        }
        EXPECT_NE(forecastsOf(before)[2], forecastsOf(after)[2]) << model << " would not see anything at all";
    }
}

TEST(Backtest, AModelOfAllSeriesLearnsOnceBeforeTheFirstOrigin)
{
    const Panel panel = panelOf({seriesOf("a", rising(30))}, Frequency::Weekly, 1);
    Notebook notebook;
    const auto outcome = backtest(onlyModel<LastValueRecipe>(notebook), panel, {.models = {"last"}, .horizon = 5, .origins = 3}, {});
    ASSERT_TRUE(outcome);
    EXPECT_THAT(notebook.fitted, ElementsAre(15U));
    EXPECT_THAT(notebook.asked, ElementsAre(15U, 20U, 25U));
    EXPECT_TRUE(outcome->info.models.front().learnsOnce);
}

TEST(Backtest, AModelOfOneSeriesIsFittedAtEachOriginOrRolledForward)
{
    const Panel panel = panelOf({seriesOf("a", rising(30))}, Frequency::Weekly, 1);
    for (const bool roll : {false, true}) {
        Notebook notebook;
        const auto outcome = backtest(onlyModel<LastValueAlone>(notebook), panel, {.models = {"last"}, .horizon = 5, .origins = 3, .rollForward = roll}, {});
        ASSERT_TRUE(outcome);
        EXPECT_THAT(notebook.asked, ElementsAre(15U, 20U, 25U));
        EXPECT_EQ(outcome->info.models.front().learnsOnce, roll);
        if (roll)
            EXPECT_THAT(notebook.fitted, ElementsAre(15U));
        else
            EXPECT_THAT(notebook.fitted, ElementsAre(15U, 20U, 25U));
    }
}

TEST(Backtest, RollingForwardTakesNewerPeriodsIn)
{
    const Panel panel = ordinaryPanel(1, 60);
    const BacktestOptions options{.horizon = 4, .origins = 3}, rolled{.horizon = 4, .origins = 3, .rollForward = true};
    const auto fresh = forecastsOf(backtested(panel, "auto-ets", options)), kept = forecastsOf(backtested(panel, "auto-ets", rolled));
    EXPECT_EQ(fresh[0], kept[0]) << "the same fit";
    EXPECT_NE(kept[1], kept[0]);
    EXPECT_NE(kept[2], fresh[2]) << "an older fit";
}

TEST(Backtest, PartsAndThreadsDoNotChangeTheNumbers)
{
    const Panel panel = ordinaryPanel(7, 48);
    for (const char *model : {"auto-ets", "bagged-theta", "boosted-trees"}) {
        const auto whole = forecastsOf(backtested(panel, model, {.horizon = 3, .origins = 2}));
        EXPECT_EQ(whole, forecastsOf(backtested(panel, model, {.horizon = 3, .origins = 2, .seriesAtOnce = 2}))) << model;
        JobContext two;
        two.threads = 2;
        EXPECT_EQ(whole, forecastsOf(backtested(panel, model, {.horizon = 3, .origins = 2}, two))) << model;
    }
}

TEST(Backtest, SaysWhenTheHistoryIsTooShort)
{
    const auto outcome = backtest(builtinModels(), panelOf({seriesOf("a", rising(9))}), {.models = {"naive"}, .horizon = 4, .origins = 2}, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(english(outcome.error().message), "The history is too short for 2 origins with a horizon of 4 periods. Ask for fewer origins or a shorter horizon.");
}

TEST(Backtest, StopsWhenCancelled)
{
    std::stop_source source;
    source.request_stop();
    JobContext job;
    job.stop = source.get_token();
    const auto outcome = backtest(builtinModels(), ordinaryPanel(2, 40), {.models = {"naive"}, .horizon = 4, .origins = 2}, job);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
}
