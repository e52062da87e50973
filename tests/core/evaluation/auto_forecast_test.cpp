#include "core/evaluation/auto_forecast.h"

#include "core/models/partwise.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

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

/// auto-ets says 10, seasonal-naive 20, a slow one 30.
ForecastSet run(const Panel &panel, const SettingValues &settings = {})
{
    Registry candidates;
    candidates.add(stubborn("auto-ets", "Usual", 10.0));
    candidates.add(stubborn("seasonal-naive", "Yardstick", 20.0));
    candidates.add(stubborn("slow", "Slow", 30.0));
    Registry models;
    models.add(autoModel(std::make_shared<const Registry>(candidates)));
    const auto fitted = models.make("auto", settings).value()->fit(panel, 6, {});
    return (*fitted)->forecast(panel, 6, {}).value();
}

std::vector<double> around(double value)
{
    return values(36, [=](std::size_t i) { return value + noise(i); });
}

TEST(Auto, TakesTheClosestForEachSeries)
{
    const ForecastSet forecasts = run(panelOf({seriesOf("ten", around(10)), seriesOf("twenty", around(20))}));
    EXPECT_EQ(forecasts[0].modelId, "auto-ets");
    EXPECT_EQ(forecasts[1].modelId, "seasonal-naive");
    EXPECT_THAT(english(forecasts[0].why), HasSubstr("Usual was"));
    EXPECT_THAT(english(forecasts[0].why), HasSubstr("% closer than seasonal naive on the last 6 periods; 2 models were compared."));
    EXPECT_EQ(english(forecasts[1].why), "Yardstick was closest of 2 models on the last 6 periods.");
}

TEST(Auto, SlowModelsTakePartOnlyWhenAsked)
{
    const Panel panel = panelOf({seriesOf("thirty", around(30))});
    EXPECT_EQ(run(panel)[0].modelId, "seasonal-naive");
    EXPECT_EQ(run(panel, {{"candidates", std::string("all")}})[0].modelId, "slow");
}

TEST(Auto, ShortSeriesGetTheUsualChoice)
{
    const ForecastSet forecasts = run(panelOf({seriesOf("short", {20, 20, 20, 20, 20}), seriesOf("ends unknown", [] {
                                                   std::vector<double> y = around(20);
                                                   std::fill(y.end() - 6, y.end(), kGap);
                                                   return y;
                                               }())}));
    EXPECT_EQ(forecasts[0].modelId, "auto-ets");
    EXPECT_THAT(english(forecasts[0].why), HasSubstr("Only 5 periods are known"));
    EXPECT_EQ(forecasts[1].modelId, "auto-ets");
}

TEST(Auto, RealModelsFindTheSeason)
{
    Registry models;
    models.add(autoModel(std::make_shared<const Registry>(builtinModels())));
    const std::vector<double> y = values(84, [](std::size_t i) { return ordinary(i, 12); });
    std::vector<double> shown(y.begin(), y.end() - 12);
    const Panel panel = panelOf({seriesOf("seasonal", shown)});
    const auto fitted = models.make("auto", {}).value()->fit(panel, 12, {});
    const ForecastSet forecasts = (*fitted)->forecast(panel, 12, {}).value();
    double error = 0.0;
    for (std::size_t step = 0; step < 12; ++step)
        error += std::abs(forecasts[0].mean[step] - y[72 + step]) / 12.0;
    EXPECT_LT(error, 8.0); // the noise alone is 4 on average, the season 13
    EXPECT_THAT(forecasts[0].modelId, AnyOf("auto-ets", "linear-regression"));
}

TEST(AutoForecast, InPartsItDecidesAsOverTheWholePanel)
{
    Panel panel = panelOf({});
    for (int i = 0; i < 7; ++i) // most go with the yardstick, so that the habits over all decide the close ones
        panel.series.push_back(seriesOf(std::to_string(i), around(i % 3 == 0 ? 14.9 : i == 4 ? 3.0 : 18.5)));
    panel.series.push_back(seriesOf("short", {10.0, 20.0, 30.0}));
    Registry candidates;
    candidates.add(stubborn("auto-ets", "Usual", 10.0));
    candidates.add(stubborn("seasonal-naive", "Yardstick", 20.0));
    Registry models;
    models.add(autoModel(std::make_shared<const Registry>(candidates)));
    const auto whole = models.make("auto", {}).value();
    const auto expected = whole->fit(panel, 6, {}).value()->forecast(panel, 6, {}).value();

    const auto parts = dynamic_cast<const PartwiseForecaster &>(*whole).inParts(6);
    ASSERT_TRUE(parts->looksFirst());
    const auto slice = [&](std::size_t first) {
        Panel part = panel;
        part.series.assign(panel.series.begin() + static_cast<std::ptrdiff_t>(first), panel.series.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(first + 3, 8)));
        return part;
    };
    for (std::size_t first = 0; first < 8; first += 3)
        ASSERT_TRUE(parts->look(slice(first), first, partJob({}, first)));
    for (std::size_t first = 0; first < 8; first += 3) {
        const auto fitted = parts->fit(slice(first), first, partJob({}, first)).value();
        const auto forecasts = fitted->forecast(slice(first), 6, partJob({}, first)).value();
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            EXPECT_EQ(forecasts[i].modelId, expected[first + i].modelId) << first + i;
            EXPECT_EQ(forecasts[i].mean, expected[first + i].mean) << first + i;
            EXPECT_EQ(forecasts[i].why, expected[first + i].why) << first + i;
        }
    }
    EXPECT_NE(expected[0].modelId, expected[4].modelId);
}

} // namespace
