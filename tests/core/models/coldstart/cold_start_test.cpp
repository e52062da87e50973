#include "core/models/coldstart/cold_start.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

using shelfcast::testing::noise;

constexpr int kHorizon = 8;
constexpr std::int64_t kOrigin = 1160;

/// What a launch sells against its level: twice as much at first, then less and less.
double course(std::size_t age)
{
    return 0.7 + 1.3 * std::exp(-static_cast<double>(age) / 3.0);
}

double levelOf(const ColdItem &item)
{
    return (item.category == "toys" ? 120.0 : 30.0) * 4.0 / item.price;
}

/// Three years of weeks: items of two categories that begin at different times, some before the records.
ColdData shop(std::size_t items, double spread)
{
    ColdData data = {Frequency::Weekly, 1000, kOrigin, {}};
    for (std::size_t i = 0; i < items; ++i) {
        ColdDonor donor;
        donor.id = i;
        donor.what = {(i % 2 == 0 ? "wooden train " : "paper plate ") + std::to_string(i), i % 2 == 0 ? "toys" : "party", {}, 2.0 + static_cast<double>(i % 5)};
        const std::int64_t begin = i % 4 == 0 ? 0 : 10 + static_cast<std::int64_t>((i * 37) % 130);
        donor.firstPeriod = 1000 + begin;
        const double own = levelOf(donor.what) * std::exp(spread * noise(i));
        for (std::int64_t t = begin; t <= kOrigin - 1000; ++t)
            donor.y.push_back(std::round(own * (begin == 0 ? 0.7 : course(static_cast<std::size_t>(t - begin))) * (1.0 + 0.1 * noise(1000 * i + static_cast<std::size_t>(t)))));
        data.donors.push_back(donor);
    }
    return data;
}

ColdStart learned(std::size_t items = 160, double spread = 0.2, int threads = 1)
{
    JobContext job;
    job.threads = threads;
    return ColdStart::learn(shop(items, spread), kHorizon, job).value();
}

double sumOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

TEST(ColdStart, ForecastsALaunchInLevelAndCourse)
{
    const ColdStart model = learned();
    for (const ColdItem &item : {ColdItem{"wooden train new", "toys", {}, 4.0}, ColdItem{"paper plate new", "party", {}, 3.0}}) {
        const SeriesForecast made = model.forecast(item, kOrigin + 3, kHorizon).forecast;
        double truth = 0.0;
        for (std::size_t age = 0; age < kHorizon; ++age)
            truth += levelOf(item) * course(age);
        EXPECT_NEAR(sumOf(made.mean) / truth, 1.0, 0.2) << item.name;
        EXPECT_NEAR(made.mean.front() / made.mean.back(), course(0) / course(kHorizon - 1), 0.5); // from twice as much down
    }
}

TEST(ColdStart, SaysFromWhom)
{
    const ColdStart model = learned();
    const ColdForecast made = model.forecast({"wooden train new", "toys", {}, 4.0}, kOrigin + 1, kHorizon);
    ASSERT_FALSE(made.sources.empty());
    EXPECT_LE(made.sources.size(), 5U);
    for (const ColdSource &source : made.sources)
        EXPECT_EQ(model.donors()[source.donor].what.category, "toys");
    EXPECT_THAT(english(made.sources.front().why), ::testing::HasSubstr("same category"));
    EXPECT_EQ(made.forecast.modelId, "cold-start");
}

TEST(ColdStart, HoldsAboutAsMuchInItsIntervalsAsItSays)
{
    const ColdStart model = learned(240, 0.5);
    std::size_t inside = 0, all = 0;
    for (std::size_t k = 0; k < 60; ++k) {
        const ColdItem item = {k % 2 == 0 ? "wooden train" : "paper plate", k % 2 == 0 ? "toys" : "party", {}, 2.0 + static_cast<double>(k % 5)};
        const SeriesForecast made = model.forecast(item, kOrigin + 1, kHorizon).forecast;
        const double own = levelOf(item) * std::exp(0.5 * noise(5000 + k));
        for (std::size_t age = 0; age < kHorizon; ++age) {
            const double came = own * course(age) * (1.0 + 0.1 * noise(9000 + 10 * k + age));
            inside += came >= made.quantile(age, 2) && came <= made.quantile(age, 10) ? 1 : 0;
            ++all;
        }
    }
    EXPECT_NEAR(static_cast<double>(inside) / static_cast<double>(all), 0.8, 0.12);
}

TEST(ColdStart, QuantilesAreOrderedWholeAndNeverNegative)
{
    const SeriesForecast made = learned().forecast({}, kOrigin + 1, 30).forecast; // longer than the launch, of an item of which nothing is known
    ASSERT_EQ(made.horizon(), 30U);
    for (std::size_t step = 0; step < 30; ++step)
        for (std::size_t q = 0; q < kQuantileCount; ++q) {
            EXPECT_GE(made.quantile(step, q), q == 0 ? 0.0 : made.quantile(step, q - 1));
            EXPECT_EQ(made.quantile(step, q), std::round(made.quantile(step, q)));
        }
}

TEST(ColdStart, TheFirstPeriodsMoveTheLevel)
{
    const ColdStart model = learned(160, 0.5);
    const ColdItem item = {"wooden train new", "toys", {}, 4.0};
    const double without = sumOf(model.forecast(item, kOrigin - 1, 6).forecast.mean);
    const std::vector<double> many = {3.0 * levelOf(item) * course(0), 3.0 * levelOf(item) * course(1)};
    const double with = sumOf(model.forecast(item, kOrigin - 1, 6, many).forecast.mean);
    EXPECT_GT(with, 1.5 * without);
    EXPECT_LT(with, 3.5 * without);
}

TEST(ColdStart, NeedsSomeThatHaveSold)
{
    ColdData none = shop(20, 0.2);
    for (ColdDonor &donor : none.donors)
        std::ranges::fill(donor.y, 0.0);
    const auto refused = ColdStart::learn(std::move(none), kHorizon, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::TooShort);
}

TEST(ColdStart, SurvivesGapsZerosAndOneSale)
{
    ColdData data = shop(12, 0.2);
    for (double &value : data.donors[0].y)
        value = std::numeric_limits<double>::quiet_NaN();
    std::ranges::fill(data.donors[1].y, 0.0);
    data.donors[1].y.back() = 3.0;
    data.donors[2].y.assign(1, 1e9);
    data.donors[2].firstPeriod = kOrigin;
    const auto model = ColdStart::learn(std::move(data), kHorizon, {});
    ASSERT_TRUE(model);
    EXPECT_EQ(model->donors().size(), 11U);
    for (const double value : model->forecast({"wooden train", "toys", {}, 4.0}, kOrigin + 1, kHorizon).forecast.mean)
        EXPECT_TRUE(std::isfinite(value));
}

TEST(ColdStart, IsTheSameOnAnyNumberOfThreadsAndStopsWhenAsked)
{
    const ColdItem item = {"paper plate", "party", {}, 3.0};
    EXPECT_EQ(learned(80, 0.3, 1).forecast(item, kOrigin + 1, kHorizon).forecast.quantiles, learned(80, 0.3, 3).forecast(item, kOrigin + 1, kHorizon).forecast.quantiles);
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto stopped = ColdStart::learn(shop(80, 0.3), kHorizon, job);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace shelfcast::core
