#include "core/evaluation/auto/auto_forecast.h"

#include "core/evaluation/auto/auto_series.h"
#include "core/evaluation/backtest/holdout.h"
#include "core/models/partwise.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::AnyOf;
using ::testing::HasSubstr;

namespace {

/// Forecasts a value of its own, the same for ever.
class Stubborn final : public LocalForecaster, public FittedSeries {
public:
    Stubborn(std::string id, double value) : m_id(std::move(id)), m_value(value) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &, const JobContext &) const override { return std::make_unique<Stubborn>(m_id, m_value); }
    Result<SeriesForecast> forecast(const SeriesView &, int horizon, const JobContext &) const override
    {
        SeriesForecast result;
        result.mean.assign(static_cast<std::size_t>(horizon), m_value);
        normalQuantiles(result.mean, std::vector<double>(result.mean.size(), 1.0), result.quantiles);
        result.modelId = m_id;
        return result;
    }
    StoredModel store() const override { return {m_id, std::to_string(m_value)}; }

private:
    std::string m_id;
    double m_value;
};

ModelEntry stubborn(const std::string &id, const char *name, double value)
{
    ModelEntry entry;
    entry.card.id = id;
    entry.card.name = name;
    entry.makeLocal = [=](const SettingValues &) { return std::make_unique<Stubborn>(id, value); };
    entry.loadSeries = [=](const StoredModel &) -> Result<std::unique_ptr<const FittedSeries>> { return std::make_unique<Stubborn>(id, value); };
    return entry;
}

/// auto-ets, which is usually combined, says 10; seasonal-naive 20; a slow one, which takes part only when all are asked, 30.
Registry stubborns()
{
    Registry candidates;
    candidates.add(stubborn("auto-ets", "Usual", 10.0));
    candidates.add(stubborn("seasonal-naive", "Yardstick", 20.0));
    candidates.add(stubborn("slow", "Slow", 30.0));
    return candidates;
}

Registry autoOver(const Registry &candidates)
{
    Registry models;
    models.add(autoModel(std::make_shared<const Registry>(candidates)));
    return models;
}

ForecastSet run(const Panel &panel, const SettingValues &settings = {})
{
    const Registry models = autoOver(stubborns());
    const auto fitted = models.make("auto", settings).value()->fit(panel, 6, {});
    return (*fitted)->forecast(panel, 6, {}).value();
}

std::vector<double> around(double value, std::size_t from = 0)
{
    return values(60, [=](std::size_t i) { return value + noise(i + from); });
}

/// So many series around each of the values.
Panel mixed(std::initializer_list<double> middles, std::size_t each)
{
    Panel panel = panelOf({});
    for (const double middle : middles)
        for (std::size_t i = 0; i < each; ++i)
            panel.series.push_back(seriesOf(std::to_string(middle) + " " + std::to_string(i), around(middle, 100 * i)));
    return panel;
}

TEST(Auto, WhereSeriesDifferEachGetsItsOwn)
{
    const ForecastSet forecasts = run(mixed({10.0, 20.0}, 12));
    for (std::size_t i = 0; i < 12; ++i) {
        EXPECT_NEAR(forecasts[i].mean[0], 10.0, 1.5) << i; // with some doubt left
        EXPECT_NEAR(forecasts[12 + i].mean[0], 20.0, 0.5) << i;
    }
    EXPECT_EQ(forecasts[12].modelId, "seasonal-naive");
    EXPECT_THAT(english(forecasts[12].why), HasSubstr("Yardstick alone"));
}

TEST(Auto, OneLuckyStretchDecidesNothing)
{
    Panel panel = mixed({10.0}, 24);
    std::vector<double> &lucky = panel.series.front().y; // the newest origin alone speaks for another
    std::fill(lucky.end() - 6, lucky.end(), 20.0);
    EXPECT_NEAR(run(panel)[0].mean[0], 10.0, 2.0);
}

TEST(Auto, ModelsThatAreNotKnownToSuitTakePartOnlyWhenAsked)
{
    const Panel panel = mixed({30.0}, 12);
    EXPECT_LT(run(panel)[0].mean[0], 21.0);
    EXPECT_NEAR(run(panel, {{"candidates", std::string("all")}})[0].mean[0], 30.0, 1.0);
}

TEST(Auto, WithoutAPastTheUsualIsTaken)
{
    const ForecastSet forecasts = run(panelOf({seriesOf("short", {20, 20, 20, 20, 20})}));
    EXPECT_EQ(forecasts[0].modelId, "auto-ets");
    EXPECT_EQ(english(forecasts[0].why), "Only 5 periods are known, too few to compare models on: Usual is the usual choice.");
}

TEST(Auto, RealModelsFindTheSeasonTogether)
{
    const Registry models = autoOver(builtinModels());
    const std::vector<double> y = values(84, [](std::size_t i) { return ordinary(i, 12); });
    const Panel panel = panelOf({seriesOf("seasonal", {y.begin(), y.end() - 12})});
    const auto fitted = models.make("auto", {}).value()->fit(panel, 12, {});
    const ForecastSet forecasts = (*fitted)->forecast(panel, 12, {}).value();
    double error = 0.0;
    for (std::size_t step = 0; step < 12; ++step)
        error += std::abs(forecasts[0].mean[step] - y[72 + step]) / 12.0;
    EXPECT_LT(error, 6.0); // the noise alone is 4 on average, the season 13
    EXPECT_EQ(forecasts[0].modelId, "auto");
    EXPECT_THAT(english(forecasts[0].form), HasSubstr("Together: "));
    EXPECT_THAT(english(forecasts[0].why), HasSubstr("% closer than seasonal naive"));
    EXPECT_FALSE(forecasts[0].standIn);
}

TEST(Auto, ASmallBudgetLeavesOutWhatIsDear)
{
    const Registry models = autoOver(builtinModels());
    const Panel panel = panelOf({seriesOf("seasonal", values(84, [](std::size_t i) { return ordinary(i, 12); }))});
    const auto formWith = [&](double seconds) {
        const auto fitted = models.make("auto", {{"budget", seconds}}).value()->fit(panel, 12, {});
        return english((*fitted)->forecast(panel, 12, {}).value()[0].form);
    };
    EXPECT_THAT(formWith(300.0), HasSubstr("ARIMA"));
    EXPECT_THAT(formWith(0.02), ::testing::Not(HasSubstr("ARIMA")));
    EXPECT_EQ(formWith(300.0), formWith(3000.0)) << "more than enough changes nothing";
}

TEST(Auto, InPartsItDecidesAsOverTheWholePanel)
{
    Panel panel = mixed({10.0, 14.0, 18.5}, 4);
    panel.series.push_back(seriesOf("short", {10.0, 20.0, 30.0}));
    const Registry models = autoOver(stubborns());
    const auto whole = models.make("auto", {}).value();
    const auto expected = whole->fit(panel, 6, {}).value()->forecast(panel, 6, {}).value();

    const auto parts = dynamic_cast<const PartwiseForecaster &>(*whole).inParts(6);
    const std::size_t all = panel.series.size();
    parts->announce(all, 0);
    ASSERT_TRUE(parts->looksFirst());
    const auto slice = [&](std::size_t first) {
        Panel part = panel;
        part.series.assign(panel.series.begin() + static_cast<std::ptrdiff_t>(first), panel.series.begin() + static_cast<std::ptrdiff_t>(std::min(first + 3, all)));
        return part;
    };
    for (std::size_t first = 0; first < all; first += 3)
        ASSERT_TRUE(parts->look(slice(first), first, partJob({}, first)));
    for (std::size_t first = 0; first < all; first += 3) {
        const auto fitted = parts->fit(slice(first), first, partJob({}, first)).value();
        const auto forecasts = fitted->forecast(slice(first), 6, partJob({}, first)).value();
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            EXPECT_EQ(forecasts[i].modelId, expected[first + i].modelId) << first + i;
            EXPECT_EQ(forecasts[i].mean, expected[first + i].mean) << first + i;
            EXPECT_EQ(forecasts[i].quantiles, expected[first + i].quantiles) << first + i;
            EXPECT_EQ(forecasts[i].why, expected[first + i].why) << first + i;
        }
    }
}

TEST(Auto, AWeekdayThatNeverSellsIsForecastToSellNothing)
{
    Panel panel = panelOf({}, Frequency::Daily, 7);
    for (std::size_t k = 0; k < 3; ++k)
        panel.series.push_back(seriesOf(std::to_string(k), values(140, [&](std::size_t i) { return i % 7 == 6 ? 0.0 : ordinary(i + 9 * k, 7) + 0.5; })));
    const Registry models = autoOver(builtinModels());
    const auto fitted = models.make("auto", {}).value()->fit(panel, 14, {});
    const ForecastSet forecasts = (*fitted)->forecast(panel, 14, {}).value();
    for (std::size_t i = 0; i < 3; ++i) {
        const Explanation reasons = (*fitted)->explain(panel, i, 14, {}).value();
        for (std::size_t step = 0; step < 14; ++step) {
            EXPECT_EQ(forecasts[i].mean[step] == 0.0, step % 7 == 6) << step;
            double sum = 0.0;
            for (const Component &part : reasons.components)
                sum += part.future[step];
            EXPECT_NEAR(sum, forecasts[i].mean[step], 1e-6) << step;
        }
        EXPECT_EQ(forecasts[i].quantile(13, kQuantileCount - 1), 0.0);
    }
}

/// What is forecast from before the periods held out, from a panel whose last periods are these.
ForecastSet checkedWith(const std::function<double(std::size_t)> &last)
{
    Panel panel = panelOf({});
    for (std::size_t k = 0; k < 6; ++k)
        panel.series.push_back(seriesOf(std::to_string(k), values(60, [&](std::size_t i) { return i < 48 ? ordinary(i + 7 * k, 12) : last(i + k); })));
    const Registry models = autoOver(builtinModels());
    const auto whole = models.make("auto", {}).value();
    const auto parts = dynamic_cast<const PartwiseForecaster &>(*whole).inParts(12);
    parts->announce(panel.series.size(), 12);
    EXPECT_TRUE(parts->checksItself());
    EXPECT_TRUE(parts->look(panel, 0, {}));
    return parts->check(heldBack(panel, 12), 0, {}).value();
}

TEST(Auto, TheCheckKnowsNothingOfThePeriodsHeldOut)
{
    const ForecastSet calm = checkedWith([](std::size_t i) { return ordinary(i, 12); });
    const ForecastSet garbage = checkedWith([](std::size_t i) { return 1e6 * (1.0 + noise(i)); });
    for (std::size_t i = 0; i < calm.size(); ++i) {
        EXPECT_EQ(calm[i].mean, garbage[i].mean);
        EXPECT_EQ(calm[i].quantiles, garbage[i].quantiles);
    }
}

TEST(Auto, TwoThreadsGiveTheSameNumbers)
{
    const Registry models = autoOver(builtinModels());
    Panel panel = panelOf({});
    for (std::size_t k = 0; k < 8; ++k)
        panel.series.push_back(seriesOf(std::to_string(k), values(50 + k, [=](std::size_t i) { return k % 3 == 2 ? std::max(0.0, std::round(2.0 * noise(i * k))) : ordinary(i + 5 * k, 12); })));
    const auto with = [&](int threads) {
        JobContext job;
        job.threads = threads;
        const auto fitted = models.make("auto", {}).value()->fit(panel, 12, job);
        return (*fitted)->forecast(panel, 12, job).value();
    };
    const ForecastSet one = with(1), two = with(2);
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].mean, two[i].mean);
        EXPECT_EQ(one[i].quantiles, two[i].quantiles);
        EXPECT_EQ(one[i].why, two[i].why);
    }
}

TEST(Auto, WhatWasKeptBeforeModelsWereCombinedIsStillRead)
{
    const Registry candidates = stubborns();
    const auto old = loadAutoSeries(candidates, {"auto", R"({"champion":"auto-ets","model":"auto-ets","state":"10","held_out":6,"losses":[["auto-ets",1.0],["seasonal-naive",2.0]]})"});
    ASSERT_TRUE(old);
    const std::vector<double> y(24, 10.0);
    SeriesView view;
    view.y = y;
    EXPECT_EQ(forecastAuto(candidates, *old, view, 3, {}).value().mean, std::vector<double>(3, 10.0));
    const ComparedModels compared = comparedModels(candidates, *old);
    ASSERT_EQ(compared.models.size(), 2U);
    EXPECT_DOUBLE_EQ(compared.models.front().score, 0.5);
}

} // namespace
