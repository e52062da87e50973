#include "core/models/arima/arima_models.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

namespace shelfcast::core {
namespace {

using shelfcast::testing::ordinary;
using shelfcast::testing::values;
using ::testing::HasSubstr;

std::unique_ptr<LocalForecaster> make(const std::string &id, const SettingValues &given = {})
{
    for (const ModelEntry &entry : arimaModels())
        if (entry.card.id == id)
            return entry.makeLocal(completed(entry.card.settings, given).value());
    return nullptr;
}

Result<std::unique_ptr<const FittedSeries>> load(const StoredModel &stored)
{
    return arimaModels().front().loadSeries(stored);
}

/// Four years of months which a price moves.
struct Shop {
    std::vector<double> price = values(54, [](std::size_t i) { return i % 5 < 2 ? 8.0 : 10.0; });
    std::vector<double> visits = values(48, [](std::size_t i) { return static_cast<double>(i % 7); });
    std::vector<double> y = values(48, [](std::size_t i) { return ordinary(i, 12) + (i % 5 < 2 ? 60.0 : 0.0); });
    SeriesView view() const
    {
        SeriesView series;
        series.y = y;
        series.frequency = Frequency::Monthly;
        series.seasonLength = 12;
        series.drivers = {{"price", CovariateKind::KnownAhead, price}, {"visits", CovariateKind::PastOnly, visits}};
        return series;
    }
};

SeriesForecast forecastOf(const std::string &id, const SeriesView &series, int horizon, const SettingValues &given = {})
{
    const auto fitted = make(id, given)->fit(series, {});
    EXPECT_TRUE(fitted.has_value());
    return (*fitted)->forecast(series, horizon, {}).value();
}

TEST(ArimaModels, say_their_form_in_words)
{
    const Shop shop;
    SeriesView series = shop.view();
    series.drivers.clear();
    EXPECT_EQ(english(forecastOf("arima", series, 3).form), "ARIMA(1,0,1)(0,1,1)[12] with drift, a season of 12 periods");
    series.seasonLength = 1;
    EXPECT_EQ(english(forecastOf("arima", series, 3).form), "ARIMA(1,0,1) with non-zero mean, without a season");
}

TEST(ArimaModels, use_drivers_that_are_known_ahead_and_no_others)
{
    const Shop shop;
    const SeriesForecast with = forecastOf("arima", shop.view(), 6), without = forecastOf("arima", shop.view(), 6, {{"drivers", false}});
    EXPECT_THAT(english(with.form), HasSubstr("drivers: price"));
    EXPECT_THAT(english(with.form), ::testing::Not(HasSubstr("visits")));
    EXPECT_TRUE(with.note.empty());
    // Period 50 has the low price (50 % 5 == 0), period 49 the high one.
    EXPECT_GT(with.mean[2] - with.mean[1], 40.0);
    EXPECT_LT(with.quantile(2, 12) - with.quantile(2, 0), without.quantile(2, 12) - without.quantile(2, 0));
}

TEST(ArimaModels, say_which_driver_was_assumed)
{
    const Shop shop;
    const SeriesForecast forecast = forecastOf("arima", shop.view(), 9); // the price is planned for six periods only
    EXPECT_THAT(english(forecast.note), HasSubstr("price"));
}

TEST(ArimaModels, stored_ones_forecast_the_same_and_follow_newer_history)
{
    const Shop shop;
    const SeriesView series = shop.view();
    for (const char *id : {"arima", "auto-arima"}) {
        const auto fitted = make(id)->fit(series, {});
        ASSERT_TRUE(fitted.has_value());
        const auto loaded = load((*fitted)->store());
        ASSERT_TRUE(loaded.has_value());
        const auto a = (*fitted)->forecast(series, 5, {}), b = (*loaded)->forecast(series, 5, {});
        ASSERT_TRUE(a && b);
        EXPECT_EQ(a->modelId, id);
        EXPECT_EQ(a->mean, b->mean);
        EXPECT_EQ(a->quantiles, b->quantiles);
        std::vector<double> longer = shop.y;
        longer.push_back(longer.back() + 100.0);
        SeriesView newer = series;
        newer.y = longer;
        EXPECT_NE((*loaded)->forecast(newer, 4, {})->mean[0], a->mean[1]);
    }
}

TEST(ArimaModels, a_lost_driver_is_named)
{
    const Shop shop;
    const auto fitted = make("arima")->fit(shop.view(), {});
    SeriesView bare = shop.view();
    bare.drivers.clear();
    const auto forecast = (*fitted)->forecast(bare, 3, {});
    ASSERT_FALSE(forecast.has_value());
    EXPECT_THAT(english(forecast.error().message), HasSubstr("price"));
}

TEST(ArimaModels, damaged_states_are_refused)
{
    for (const char *state : {"", "{}", "[1]", R"({"orders":[1,0,0,0,0,0,1],"constant":false,"arma":[],"regression":[],"sigma2":1,"drivers":[]})",
                              R"({"orders":[-1,0,0,0,0,0,1],"constant":false,"arma":[],"regression":[],"sigma2":1,"drivers":[]})"}) {
        const auto loaded = load({"auto-arima", state});
        ASSERT_FALSE(loaded.has_value()) << state;
        EXPECT_EQ(loaded.error().code, ErrorCode::Damaged);
    }
}

TEST(ArimaModels, order_settings_are_the_orders)
{
    const Shop shop;
    const SettingValues orders{{"p", std::int64_t{2}}, {"d", std::int64_t{0}}, {"q", std::int64_t{0}}, {"seasonal-p", std::int64_t{1}},
                               {"seasonal-d", std::int64_t{0}}, {"seasonal-q", std::int64_t{0}}, {"constant", true},
                               {"season-length", std::int64_t{4}}, {"drivers", false}};
    EXPECT_EQ(english(forecastOf("arima", shop.view(), 2, orders).form), "ARIMA(2,0,0)(1,0,0)[4] with non-zero mean, a season of 4 periods");
}

TEST(ArimaModels, limits_of_the_search_are_kept)
{
    const Shop shop;
    const auto form = [&](const SettingValues &given) { return english(forecastOf("auto-arima", shop.view(), 2, given).form); };
    EXPECT_THAT(form({{"seasonal", false}}), HasSubstr("without a season"));
    EXPECT_THAT(form({{"max-seasonal-d", std::int64_t{0}}, {"max-d", std::int64_t{0}}}), ::testing::ContainsRegex("ARIMA\\([0-9],0,[0-9]\\)"));
    EXPECT_THAT(form({{"max-p", std::int64_t{0}}, {"max-q", std::int64_t{0}}}), ::testing::ContainsRegex("ARIMA\\(0,[0-9],0\\)"));
}

} // namespace
} // namespace shelfcast::core
