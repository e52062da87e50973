#include "core/models/slow_movers/slow_mover_models.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <random>

using namespace shelfcast::core;
using namespace shelfcast::testing;

namespace {

SeriesView view(const std::vector<double> &y)
{
    SeriesView series;
    series.y = y;
    return series;
}

std::unique_ptr<const FittedSeries> fit(const std::vector<double> &y, const SettingValues &settings = {})
{
    const std::vector<ModelEntry> all = slowMoverModels();
    const auto entry = std::ranges::find_if(all, [](const ModelEntry &one) { return one.card.id == "count"; });
    return std::move(*entry->makeLocal(*completed(entry->card.settings, settings))->fit(view(y), {}));
}

/// The share of @p series simulated futures that lie above the 0.975 quantile a year ahead.
template <class Simulate>
double shareAbove(int series, const Simulate &simulate)
{
    std::mt19937_64 random(7);
    int above = 0, periods = 0;
    for (int i = 0; i < series; ++i) {
        const std::vector<double> y = simulate(random);
        const std::vector<double> history(y.begin(), y.end() - 12);
        const auto forecast = fit(history)->forecast(view(history), 12, {});
        for (std::size_t step = 0; step < 12; ++step, ++periods)
            above += y[history.size() + step] > forecast->quantile(step, 12);
    }
    return static_cast<double>(above) / periods;
}

TEST(Count, UpperQuantileIsExceededAsOftenAsItSays)
{
    const double counted = shareAbove(800, [](auto &random) {
        std::vector<double> y;
        for (int t = 0; t < 72; ++t)
            y.push_back(std::bernoulli_distribution(0.4)(random) ? 1.0 + std::negative_binomial_distribution<int>(2, 0.3)(random) : 0.0);
        return y;
    });
    EXPECT_NEAR(counted, 0.025, 0.01);
    const double measured = shareAbove(800, [](auto &random) {
        std::vector<double> y;
        for (int t = 0; t < 72; ++t)
            y.push_back(std::bernoulli_distribution(0.6)(random) ? std::gamma_distribution<double>(1.5, 2.345678)(random) : 0.0);
        return y;
    });
    EXPECT_NEAR(measured, 0.025, 0.01);
}

TEST(Count, NewPeriodsCountWithoutAnotherFit)
{
    std::vector<double> y = values(60, [](std::size_t i) { return noise(i) > 0.2 ? 2.0 : 0.0; });
    const auto fitted = fit(y);
    const double before = fitted->forecast(view(y), 3, {})->mean[0];
    y.insert(y.end(), {9, 9, 9, 9, 9, 9});
    EXPECT_GT(fitted->forecast(view(y), 3, {})->mean[0], 1.5 * before);
}

TEST(Count, ComponentsAddUpAndFormsAreScored)
{
    const std::vector<double> y = values(60, [](std::size_t i) { return noise(i) > 0.2 ? std::round(3.0 + 2.0 * noise(i + 9)) : 0.0; });
    const auto fitted = fit(y);
    const auto explanation = fitted->explain(view(y), 4, {});
    ASSERT_TRUE(explanation);
    EXPECT_THAT(explanation->components.at(0).future, ::testing::Pointwise(::testing::DoubleEq(), fitted->forecast(view(y), 4, {})->mean));
    const std::vector<double> shorter(y.begin(), y.begin() + 40);
    EXPECT_NEAR(fitted->forecast(view(shorter), 1, {})->mean[0], explanation->fitted[40], 1e-9);
    ASSERT_EQ(explanation->candidates.size(), 3U);
    EXPECT_LE(explanation->candidates[0].score, explanation->candidates[1].score);
    EXPECT_LE(explanation->candidates[1].score, explanation->candidates[2].score);
    EXPECT_FALSE(explanation->criterion.empty());
}

TEST(Count, PacksAreForecastInPacks)
{
    const std::vector<double> y = values(60, [](std::size_t i) { return noise(i) > 0.2 ? std::round(3.0 + 2.0 * noise(i + 9)) : 0.0; });
    std::vector<double> packs = y;
    for (double &value : packs)
        value *= 12.0;
    const auto one = fit(y)->forecast(view(y), 5, {}), twelve = fit(packs)->forecast(view(packs), 5, {});
    for (std::size_t i = 0; i < one->quantiles.size(); ++i)
        EXPECT_NEAR(twelve->quantiles[i], 12.0 * one->quantiles[i], 1e-9);
}

TEST(Count, MeasuredSalesAreNotRounded)
{
    const std::vector<double> y = values(60, [](std::size_t i) { return noise(i) > 0.0 ? 1.2345678 * std::exp(noise(i + 5)) : 0.0; });
    const auto forecast = fit(y)->forecast(view(y), 2, {});
    EXPECT_EQ(forecast->quantile(0, 2), 0.0);
    EXPECT_GT(forecast->quantile(0, 12), forecast->quantile(0, 11));
    EXPECT_NE(forecast->quantile(0, 12), std::round(forecast->quantile(0, 12)));
}

TEST(Count, WithoutASaleTheForecastIsZero)
{
    const std::vector<double> y = {0, 0, kGap, 0};
    const auto forecast = fit(y)->forecast(view(y), 2, {});
    EXPECT_THAT(forecast->mean, ::testing::Each(0.0));
    EXPECT_THAT(forecast->quantiles, ::testing::Each(0.0));
}

} // namespace
