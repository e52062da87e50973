#include "core/models/arima/arima_models.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

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
    const auto with = [](const char *orders, const char *waves) {
        return std::string(R"({"orders":)") + orders + R"(,"arma":[],"regression":[],"sigma2":1,"errors":[],"covariance":[],"freedom":9,"kurtosis":0,"drivers":[],"waves":)" + waves
            + R"(,"criterion":0,"weighed":[]})";
    };
    EXPECT_TRUE(load({"auto-arima", with("[0,0,0,0,0,0,1,0]", "[]")}).has_value());
    for (const std::string &state : {std::string(), std::string("{}"), std::string("[1]"), with("[1,0,0,0,0,0,1,0]", "[]"),
                                     with("[-1,0,0,0,0,0,1,0]", "[]"), with("[0,0,0,0,0,0,1]", "[]"), with("[0,0,0,0,0,0,1,0]", "[[12,9]]"),
                                     with("[0,0,0,0,0,0,1,0]", "[[12,2]]")}) {
        const auto loaded = load({"auto-arima", state});
        ASSERT_FALSE(loaded.has_value()) << state;
        EXPECT_EQ(loaded.error().code, ErrorCode::Damaged);
    }
}

/// Whether the components add up to what they explain, wherever there is something.
void expectToAddUp(const Explanation &said, const std::vector<double> &mean)
{
    for (std::size_t t = 0; t < said.fitted.size(); ++t) {
        double sum = 0;
        for (const Component &part : said.components)
            sum += part.history[t];
        if (!std::isnan(said.fitted[t])) {
            EXPECT_NEAR(sum, said.fitted[t], 1e-7 * (1 + std::abs(sum))) << t;
        }
    }
    for (std::size_t h = 0; h < mean.size(); ++h) {
        double sum = 0;
        for (const Component &part : said.components)
            sum += part.future[h];
        EXPECT_NEAR(sum, mean[h], 1e-7 * (1 + std::abs(sum))) << h;
    }
}

TEST(ArimaModels, are_taken_apart_into_level_trend_season_and_drivers)
{
    const Shop shop;
    for (const char *id : {"arima", "auto-arima"}) {
        const auto fitted = make(id)->fit(shop.view(), {});
        ASSERT_TRUE(fitted.has_value());
        const auto said = (*fitted)->explain(shop.view(), 6, {});
        ASSERT_TRUE(said.has_value());
        expectToAddUp(*said, (*fitted)->forecast(shop.view(), 6, {})->mean);
        const Component *price = nullptr, *season = nullptr;
        for (const Component &part : said->components) {
            price = part.kind == ComponentKind::Driver ? &part : price;
            season = part.kind == ComponentKind::Season ? &part : season;
        }
        ASSERT_TRUE(price && season) << id;
        EXPECT_EQ(english(price->name), "price");
        // The low price brings 60 beside the usual, high one; period 50 has it, period 49 not.
        EXPECT_NEAR(price->future[2], 60.0, 15.0);
        EXPECT_NEAR(price->future[1], 0.0, 1e-9);
        const auto loaded = load((*fitted)->store());
        ASSERT_TRUE(loaded.has_value());
        const auto again = (*loaded)->explain(shop.view(), 6, {});
        EXPECT_EQ(again->components.size(), said->components.size());
        EXPECT_EQ(again->candidates.size(), said->candidates.size());
        EXPECT_EQ(again->components[0].future, said->components[0].future);
    }
}

TEST(ArimaModels, list_what_was_weighed_with_the_taken_one_first)
{
    const Shop shop;
    SeriesView series = shop.view();
    series.drivers.clear();
    const auto fitted = make("auto-arima", {{"criterion", std::string("bic")}})->fit(series, {});
    const auto said = (*fitted)->explain(series, 3, {});
    ASSERT_TRUE(said.has_value());
    EXPECT_EQ(english(said->criterion), "BIC");
    ASSERT_GT(said->candidates.size(), 2U);
    EXPECT_LE(said->candidates.size(), 8U);
    EXPECT_THAT(english((*fitted)->forecast(series, 3, {})->form), HasSubstr(english(said->candidates[0].form)));
    for (std::size_t i = 1; i < said->candidates.size(); ++i)
        EXPECT_GE(said->candidates[i].score, said->candidates[i - 1].score - 1e-6);
}

TEST(ArimaModels, waves_stand_for_a_second_season)
{
    const std::vector<double> y = values(400, [](std::size_t i) {
        const double day = static_cast<double>(i);
        return 100.0 + 30.0 * std::sin(2.0 * std::numbers::pi * day / 90.0) + (i % 7 < 2 ? 20.0 : 0.0) + shelfcast::testing::noise(i);
    });
    SeriesView series;
    series.y = y;
    series.seasonLength = 7;
    series.seasons = {7, 90};
    const auto fitted = make("auto-arima")->fit(series, {});
    ASSERT_TRUE(fitted.has_value());
    const auto ahead = (*fitted)->forecast(series, 60, {});
    EXPECT_THAT(english(ahead->form), HasSubstr("seasons of 7, 90 periods"));
    for (std::size_t h = 0; h < 60; ++h) {
        const std::size_t i = y.size() + h;
        const double truth = 100.0 + 30.0 * std::sin(2.0 * std::numbers::pi * static_cast<double>(i) / 90.0) + (i % 7 < 2 ? 20.0 : 0.0);
        EXPECT_NEAR(ahead->mean[h], truth, 6.0) << h;
    }
    const auto said = (*fitted)->explain(series, 60, {});
    expectToAddUp(*said, ahead->mean);
    EXPECT_EQ(said->components.size(), 3U); // level, week, ninety days
    EXPECT_THAT(forecastOf("auto-arima", series, 3, {{"waves", std::string("never")}}).form.arguments.size(), 2U);
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
