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

const ModelEntry &model(const std::string &id)
{
    static const std::vector<ModelEntry> all = slowMoverModels();
    return *std::ranges::find_if(all, [&](const ModelEntry &entry) { return entry.card.id == id; });
}

std::unique_ptr<const FittedSeries> fit(const std::string &id, const std::vector<double> &y, const SettingValues &settings = {})
{
    const ModelEntry &entry = model(id);
    return std::move(*entry.makeLocal(*completed(entry.card.settings, settings))->fit(view(y), {}));
}

std::vector<double> seldom(std::size_t n)
{
    return values(n, [](std::size_t i) { return noise(i) > 0.2 ? std::round(1.0 + 4.0 * std::abs(noise(i * 5 + 2))) : 0.0; });
}

class SlowMovers : public ::testing::TestWithParam<std::string> {};

TEST_P(SlowMovers, NewPeriodsCountWithoutAnotherFit)
{
    std::vector<double> y = seldom(60);
    const auto fitted = fit(GetParam(), y);
    const double before = fitted->forecast(view(y), 3, {})->mean[0];
    y.insert(y.end(), {9, 9, 9, 9, 9, 9});
    const auto after = fitted->forecast(view(y), 3, {});
    EXPECT_GT(after->mean[0], 1.3 * before);
    EXPECT_EQ(after->mean[2], after->mean[0]);
}

TEST_P(SlowMovers, ComponentsAddUp)
{
    const std::vector<double> y = seldom(50);
    const auto fitted = fit(GetParam(), y);
    const auto forecast = fitted->forecast(view(y), 4, {});
    const auto explanation = fitted->explain(view(y), 4, {});
    ASSERT_TRUE(explanation);
    ASSERT_EQ(explanation->fitted.size(), y.size());
    EXPECT_TRUE(std::isnan(explanation->fitted[0]));
    for (std::size_t t = 20; t < y.size(); ++t)
        EXPECT_EQ(explanation->components.at(0).history[t], explanation->fitted[t]);
    EXPECT_EQ(explanation->components.at(0).future, forecast->mean);
    // What was expected of a period is what would have been forecast then, with the same weights.
    const std::vector<double> shorter(y.begin(), y.begin() + 40);
    EXPECT_NEAR(fitted->forecast(view(shorter), 1, {})->mean[0], explanation->fitted[40], 1e-9);
}

TEST_P(SlowMovers, PacksAreForecastInPacks)
{
    const std::vector<double> y = seldom(60);
    std::vector<double> packs = y;
    for (double &value : packs)
        value *= 12.0;
    const auto one = fit(GetParam(), y)->forecast(view(y), 5, {}), twelve = fit(GetParam(), packs)->forecast(view(packs), 5, {});
    for (std::size_t i = 0; i < one->quantiles.size(); ++i)
        EXPECT_NEAR(twelve->quantiles[i], 12.0 * one->quantiles[i], 1e-9);
}

TEST_P(SlowMovers, WithoutASaleTheForecastIsZero)
{
    const std::vector<double> y = {0, 0, kGap, 0};
    const auto forecast = fit(GetParam(), y)->forecast(view(y), 2, {});
    ASSERT_TRUE(forecast);
    EXPECT_THAT(forecast->mean, ::testing::Each(0.0));
    EXPECT_THAT(forecast->quantiles, ::testing::Each(0.0));
}

TEST_P(SlowMovers, ReturnsAreSaidToCountAsNoSale)
{
    const std::vector<double> y = {2, 0, -1, 3, 0, 0, 2};
    const auto forecast = fit(GetParam(), y)->forecast(view(y), 2, {});
    EXPECT_GT(forecast->mean[0], 0.0);
    EXPECT_FALSE(forecast->note.empty());
}

/// Series of every length, density, size and unit, with gaps and long rests.
std::vector<double> wild(std::mt19937_64 &random)
{
    const auto any = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    const auto n = static_cast<std::size_t>(std::exp(any(0.0, std::log(400.0))));
    const double density = any(-0.2, 1.3), spread = any(0.0, 3.0), unit = std::exp(any(-20.0, 27.0)), gaps = any(-0.5, 0.5);
    const bool whole = any(0.0, 1.0) < 0.6;
    const double rest = any(0.0, 2.0); // the share of the history after which nothing sells
    std::vector<double> y(n, 0.0);
    for (std::size_t t = 0; t < n; ++t) {
        const double size = std::exp(spread * std::normal_distribution<double>()(random));
        if (any(0.0, 1.0) < density && static_cast<double>(t) < rest * static_cast<double>(n))
            y[t] = unit * (whole ? std::ceil(size) : size);
        if (any(0.0, 1.0) < gaps)
            y[t] = kGap;
    }
    return y;
}

TEST_P(SlowMovers, NothingWildMakesThemFail)
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 2000; ++i) {
        SCOPED_TRACE(i);
        const std::vector<double> y = wild(random);
        SeriesView series = view(y);
        series.seasonLength = i % 3 == 0 ? 7 : i % 3 == 1 ? 12 : 1;
        const ModelEntry &entry = model(GetParam());
        const auto fitted = entry.makeLocal(*completed(entry.card.settings, {}))->fit(series, {});
        ASSERT_TRUE(fitted);
        const auto forecast = (*fitted)->forecast(series, 14, {});
        ASSERT_TRUE(forecast);
        for (std::size_t step = 0; step < 14; ++step) {
            ASSERT_TRUE(std::isfinite(forecast->mean[step]) && forecast->mean[step] >= 0.0);
            ASSERT_GE(forecast->quantile(step, 0), 0.0);
            for (std::size_t level = 1; level < kQuantileCount; ++level)
                ASSERT_GE(forecast->quantile(step, level), forecast->quantile(step, level - 1));
            ASSERT_TRUE(std::isfinite(forecast->quantile(step, kQuantileCount - 1)));
        }
    }
}

TEST_P(SlowMovers, FiveThousandPeriodsWithALongRest)
{
    std::vector<double> y(5000, 0.0);
    for (std::size_t t = 0; t < 300; t += 2)
        y[t] = 1.0 + static_cast<double>(t % 3);
    const auto fitted = fit(GetParam(), y);
    const auto forecast = fitted->forecast(view(y), 3, {});
    ASSERT_TRUE(forecast);
    EXPECT_TRUE(std::isfinite(forecast->mean[2]));
    const bool learnsFromRest = GetParam() != "croston" && GetParam() != "sba";
    EXPECT_EQ(forecast->mean[2] < 0.1, learnsFromRest) << forecast->mean[2];
}

INSTANTIATE_TEST_SUITE_P(All, SlowMovers, ::testing::Values("croston", "sba", "tsb", "adida", "imapa", "count"));

TEST(SyntetosBoylan, IsCrostonLessHalfItsWeight)
{
    const std::vector<double> y = seldom(60);
    const SettingValues weight = {{"weight", 0.2}};
    EXPECT_NEAR(fit("sba", y, weight)->forecast(view(y), 1, {})->mean[0], 0.9 * fit("croston", y, weight)->forecast(view(y), 1, {})->mean[0], 1e-12);
}

TEST(Imapa, IsTheMeanOfItsLevels)
{
    const std::vector<double> y = seldom(60);
    double sum = 0.0;
    for (const std::int64_t level : {1, 2, 3})
        sum += fit("adida", y, {{"aggregation", level}, {"weight", 0.2}})->forecast(view(y), 1, {})->mean[0];
    EXPECT_NEAR(fit("imapa", y, {{"aggregation", std::int64_t{3}}, {"weight", 0.2}})->forecast(view(y), 1, {})->mean[0], sum / 3.0, 1e-12);
}

} // namespace
