// `auto` lends the season of others to series with less than one.
#include "core/evaluation/auto/auto_forecast.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::HasSubstr;

namespace {

/// Twelve series with four years and a peak in phase 3, and one with five months that saw none.
Panel shop()
{
    std::vector<Series> all;
    const auto made = [](const std::string &item, std::size_t months) {
        Series series = seriesOf(item, std::vector<double>(months, 0.0));
        for (std::size_t t = 0; t < months; ++t)
            series.y[t] = ((series.firstPeriod + static_cast<std::int64_t>(t)) % 12 == 3 ? 300.0 : 100.0) * (1.0 + 0.03 * noise(t + item.size()));
        return series;
    };
    for (int i = 0; i < 12; ++i)
        all.push_back(made("old" + std::to_string(i), 48));
    all.push_back(made("young", 5));
    return panelOf(std::move(all));
}

} // namespace

TEST(AutoBorrowed, AYoungSeriesPeaksWithTheOthersAndSaysWhy)
{
    Registry models;
    models.add(autoModel(std::make_shared<const Registry>(builtinModels())));
    const Panel panel = shop();
    const auto fitted = models.make("auto", {{"budget", 2.0}}).value()->fit(panel, 6, {});
    ASSERT_TRUE(fitted);
    const auto forecasts = (*fitted)->forecast(panel, 6, {});
    ASSERT_TRUE(forecasts);
    const SeriesForecast &young = forecasts->back();
    EXPECT_EQ(young.modelId, "borrowed-season");
    EXPECT_GT(young.mean[3], 1.8 * young.mean[1]);
    EXPECT_THAT(english(young.why), HasSubstr("borrowed from 12 items"));
    EXPECT_NE(forecasts->front().modelId, "borrowed-season") << "who has a season of its own needs no other";
    const auto loaded = models.load((*fitted)->store());
    ASSERT_TRUE(loaded);
    EXPECT_EQ((*(*loaded)->forecast(panel, 6, {})).back().mean, young.mean);
}

TEST(AutoBorrowed, WithoutOlderSeriesNothingIsBorrowed)
{
    Registry models;
    models.add(autoModel(std::make_shared<const Registry>(builtinModels())));
    Panel panel = shop();
    panel.series.erase(panel.series.begin(), panel.series.begin() + 10); // two are left to borrow from
    const auto fitted = models.make("auto", {{"budget", 2.0}}).value()->fit(panel, 6, {});
    ASSERT_TRUE(fitted);
    EXPECT_NE((*fitted)->forecast(panel, 6, {})->back().modelId, "borrowed-season");
}
