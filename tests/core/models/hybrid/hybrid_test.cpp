#include "core/models/registry.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace shelfcast::core;
using shelfcast::testing::kGap;
using shelfcast::testing::noise;
using shelfcast::testing::values;

namespace {

const Registry &models()
{
    static const Registry registry = builtinModels();
    return registry;
}

SeriesView viewOf(const std::vector<double> &y, std::vector<int> seasons, std::size_t n = 0)
{
    SeriesView view;
    view.y = std::span(y).first(n > 0 ? n : y.size());
    view.frequency = Frequency::Monthly;
    view.seasonLength = seasons.empty() ? 1 : seasons.front();
    view.seasons = std::move(seasons);
    return view;
}

std::unique_ptr<const FittedSeries> fit(const SeriesView &series, const SettingValues &given = {})
{
    const ModelEntry *entry = models().find("hybrid");
    auto fitted = entry->makeLocal(*completed(entry->card.settings, given))->fit(series, {});
    return fitted ? std::move(*fitted) : nullptr;
}

double rising(std::size_t i) { return 100.0 + 0.5 * static_cast<double>(i) + 20.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / 12.0); }

} // namespace

TEST(Hybrid, GoesOnWithTrendAndSeason)
{
    const std::vector<double> y = values(120, [](std::size_t i) { return rising(i) + 2.0 * noise(i); });
    const auto forecast = fit(viewOf(y, {12}))->forecast(viewOf(y, {12}), 12, {});
    ASSERT_TRUE(forecast);
    for (std::size_t step = 0; step < 12; ++step)
        EXPECT_NEAR(forecast->mean[step], rising(120 + step), 6.0) << step;
    EXPECT_EQ(forecast->modelId, "hybrid");
    EXPECT_THAT(english(forecast->form), ::testing::AllOf(::testing::HasSubstr("Trend: ARIMA"), ::testing::HasSubstr("season of 12 periods")));
}

TEST(Hybrid, PartsAddUpOnEveryScale)
{
    const std::vector<double> y = values(150, [](std::size_t i) { return i % 41 == 7 ? kGap : (1.0 + 0.01 * static_cast<double>(i)) * rising(i) + 3.0 * noise(i); });
    for (const char *scale : {"units", "root", "log", "auto"})
        for (const char *remainder : {"none", "auto-ets"}) {
            SCOPED_TRACE(std::string(scale) + " " + remainder);
            const auto model = fit(viewOf(y, {12}), {{"scale", std::string(scale)}, {"remainder", std::string(remainder)}});
            const auto explained = model->explain(viewOf(y, {12}), 20, {});
            const auto forecast = model->forecast(viewOf(y, {12}), 20, {});
            ASSERT_TRUE(explained && forecast);
            EXPECT_EQ(explained->components.size(), remainder == std::string("none") ? 2U : 3U);
            EXPECT_EQ(explained->components.front().kind, ComponentKind::Trend);
            EXPECT_FALSE(explained->candidates.empty());
            std::size_t known = 0;
            for (std::size_t t = 0; t < y.size() + 20; ++t) {
                const bool past = t < y.size();
                double sum = 0;
                for (const Component &part : explained->components)
                    sum += past ? part.history[t] : part.future[t - y.size()];
                const double whole = past ? explained->fitted[t] : forecast->mean[t - y.size()];
                if (past && std::isnan(whole))
                    continue;
                known += past;
                ASSERT_NEAR(sum, whole, 1e-8 * std::abs(whole)) << t;
            }
            EXPECT_GT(known, 120U);
        }
}

TEST(Hybrid, TakesTheModelsThatItIsTold)
{
    const std::vector<double> y = values(96, [](std::size_t i) { return rising(i) + 6.0 * noise(i); });
    // By hand: with a naive trend, a repeated season and no remainder, months a year apart have the same forecast.
    const auto plain = fit(viewOf(y, {12}), {{"trend", std::string("naive")}, {"remainder", std::string("none")}, {"scale", std::string("units")}})->forecast(viewOf(y, {12}), 24, {});
    ASSERT_TRUE(plain);
    for (std::size_t step = 0; step < 12; ++step)
        EXPECT_NEAR(plain->mean[step], plain->mean[step + 12], 1e-9);
    const auto drifting = fit(viewOf(y, {12}), {{"trend", std::string("drift")}, {"remainder", std::string("none")}, {"scale", std::string("units")}})->forecast(viewOf(y, {12}), 24, {});
    ASSERT_TRUE(drifting);
    for (std::size_t step = 0; step < 12; ++step) // the slope of the history, about 0.5
        EXPECT_NEAR(drifting->mean[step + 12] - drifting->mean[step], 6.0, 1.2);
    EXPECT_THAT(english(drifting->form), ::testing::HasSubstr("Trend: The last value and a change of"));
}

TEST(Hybrid, RemainderCarriesWhatDriversDo)
{
    std::vector<double> promotion(132);
    for (std::size_t i = 0; i < promotion.size(); ++i)
        promotion[i] = i % 7 == 3 ? 1.0 : 0.0;
    const std::vector<double> y = values(120, [&](std::size_t i) { return rising(i) + 30.0 * promotion[i] + noise(i); });
    SeriesView view = viewOf(y, {12});
    view.drivers = {{"promotion", CovariateKind::KnownAhead, promotion}};
    const SettingValues settings = {{"remainder", std::string("linear-regression")}, {"scale", std::string("units")}};
    const auto with = fit(view, settings)->forecast(view, 12, {}), without = fit(viewOf(y, {12}), settings)->forecast(viewOf(y, {12}), 12, {});
    ASSERT_TRUE(with && without);
    for (std::size_t step = 0; step < 12; ++step)
        if (promotion[120 + step] > 0.0) {
            EXPECT_GT(with->mean[step] - without->mean[step], 15.0) << step;
        }
}

TEST(Hybrid, StoresAndTakesNewPeriodsIn)
{
    const std::vector<double> y = values(132, [](std::size_t i) { return rising(i) + 4.0 * noise(i) + (i >= 120 ? 60.0 : 0.0); });
    const SettingValues settings = {{"trend", std::string("naive")}, {"scale", std::string("units")}};
    const auto model = fit(viewOf(y, {12}, 120), settings);
    const auto again = models().find("hybrid")->loadSeries(model->store());
    ASSERT_TRUE(again) << english(again.error().message) << again.error().detail;
    const auto before = model->forecast(viewOf(y, {12}, 120), 12, {}), after = (*again)->forecast(viewOf(y, {12}), 12, {});
    ASSERT_TRUE(before && after);
    EXPECT_EQ((*again)->forecast(viewOf(y, {12}, 120), 12, {})->quantiles, before->quantiles);
    double rise = 0.0;
    for (std::size_t step = 0; step < 12; ++step)
        rise += (after->mean[step] - rising(132 + step)) / 12.0;
    EXPECT_GT(rise, 30.0) << "the level went up by 60 for a year";
    StoredModel broken = model->store();
    broken.state = broken.state.substr(0, broken.state.size() / 2);
    EXPECT_EQ(models().find("hybrid")->loadSeries(broken).error().code, ErrorCode::Damaged);
    EXPECT_FALSE(fit(viewOf(y, {12}, 7))) << "too short to take apart";
}

/// Level that wanders, season that repeats, noise: what 80 % and 95 % intervals hold is known.
TEST(Hybrid, IntervalsHoldWhatTheySay)
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    std::size_t inside80 = 0, inside95 = 0, all = 0;
    for (int series = 0; series < 60; ++series) {
        double level = 200.0;
        const std::vector<double> y = values(108, [&](std::size_t i) {
            level += 2.0 * normal(random);
            return level + 25.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / 12.0) + 6.0 * normal(random);
        });
        const SeriesView past = viewOf(y, {12}, 96);
        const auto forecast = fit(past)->forecast(past, 12, {});
        ASSERT_TRUE(forecast);
        for (std::size_t step = 0; step < 12; ++step) {
            const double actual = y[96 + step];
            inside80 += actual >= forecast->quantile(step, 2) && actual <= forecast->quantile(step, 10);
            inside95 += actual >= forecast->quantile(step, 0) && actual <= forecast->quantile(step, 12);
            ++all;
        }
    }
    EXPECT_NEAR(static_cast<double>(inside80) / static_cast<double>(all), 0.80, 0.06);
    EXPECT_NEAR(static_cast<double>(inside95) / static_cast<double>(all), 0.95, 0.035);
}
