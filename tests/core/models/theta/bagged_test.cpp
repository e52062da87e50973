#include "core/models/theta/bootstrap.h"
#include "core/models/theta/theta_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::theta;

namespace {

std::vector<double> sales(int n, double wild = 7.0)
{
    std::vector<double> y;
    for (int t = 0; t < n; ++t)
        y.push_back((80 + 0.9 * t) * (1 + 0.3 * std::sin(2 * 3.14159265 * t / 12)) + wild * std::sin(t * t * 0.37));
    return y;
}

SeriesView monthly(const std::vector<double> &y)
{
    SeriesView view;
    view.y = y;
    view.frequency = Frequency::Monthly;
    view.seasonLength = 12;
    view.firstPeriod = 480;
    return view;
}

std::unique_ptr<const FittedSeries> bagged(const std::vector<double> &y, std::int64_t bags, std::uint64_t seed)
{
    const std::vector<ModelEntry> models = thetaModels();
    const ModelEntry &entry = *std::ranges::find(models, "bagged-theta", [](const ModelEntry &one) { return one.card.id; });
    JobContext job;
    job.seed = seed;
    auto fit = entry.makeLocal(*completed(entry.card.settings, {{"bags", bags}}))->fit(monthly(y), job);
    EXPECT_TRUE(fit);
    return std::move(*fit);
}

TEST(GuerreroPower, LogarithmsWhereSpreadGrowsWithLevel)
{
    std::vector<double> grows, stays;
    for (int t = 0; t < 120; ++t) {
        const double wave = std::sin(2 * M_PI * t / 12);
        grows.push_back(std::exp(0.02 * t) * (10.0 + 3.0 * wave));
        stays.push_back(40.0 + 0.5 * t + 3.0 * wave);
    }
    EXPECT_LT(guerreroPower(grows, 12), 0.05);
    EXPECT_GT(guerreroPower(stays, 12), 0.9);
    EXPECT_EQ(guerreroPower(std::vector<double>(grows.begin(), grows.begin() + 24), 12), 1.0);
}

TEST(GuerreroPower, AgreesWithR)
{
    // forecast 8.20: BoxCox.lambda(ts(c(...), frequency = 4), lower = 0, upper = 1)
    const std::vector<double> y = {11, 22, 30, 16, 18, 32, 44, 23, 32, 48, 64, 39, 44, 63, 80, 53, 62, 84, 103, 72};
    EXPECT_NEAR(guerreroPower(y, 4), 0.47830297, 1e-3);
}

TEST(Bootstrap, DrawsKeepTrendAndSeason)
{
    const std::vector<double> y = sales(96);
    const Bootstrap bootstrap(y, 12);
    std::mt19937_64 random(1);
    std::vector<double> mean(y.size(), 0.0);
    constexpr int kDraws = 200;
    for (int i = 0; i < kDraws; ++i) {
        const std::vector<double> drawn = bootstrap.draw(random);
        ASSERT_EQ(drawn.size(), y.size());
        EXPECT_NE(drawn, y);
        for (std::size_t t = 0; t < y.size(); ++t)
            mean[t] += drawn[t] / kDraws;
    }
    const std::vector<double> calm = sales(96, 0.0);
    for (std::size_t t = 0; t < y.size(); ++t)
        EXPECT_NEAR(mean[t], calm[t], 0.15 * calm[t]) << t;
}

TEST(Bootstrap, WithoutRemainderEveryDrawIsTheHistory)
{
    std::mt19937_64 random(1);
    const std::vector<double> drawn = Bootstrap(std::vector<double>(30, 4.0), 1).draw(random);
    for (const double value : drawn)
        EXPECT_NEAR(value, 4.0, 1e-9);
}

TEST(BaggedTheta, SameSeedSameForecast)
{
    const std::vector<double> y = sales(72);
    const auto one = bagged(y, 20, 7)->forecast(monthly(y), 6, {}), same = bagged(y, 20, 7)->forecast(monthly(y), 6, {}), other = bagged(y, 20, 8)->forecast(monthly(y), 6, {});
    EXPECT_EQ(one->mean, same->mean);
    EXPECT_NE(one->mean, other->mean);
    EXPECT_NEAR(one->mean[5], other->mean[5], 0.1 * one->mean[5]);
}

TEST(BaggedTheta, PartsAddUpAndLoadedIsTheSame)
{
    const std::vector<double> y = sales(72);
    const auto fit = bagged(y, 12, 3);
    const std::vector<ModelEntry> models = thetaModels();
    const auto loaded = models.back().loadSeries(fit->store());
    ASSERT_TRUE(loaded);
    const std::vector<double> longer = sales(80);
    for (const std::vector<double> &history : {y, longer}) {
        const auto parts = (*loaded)->explain(monthly(history), 14, {});
        const auto ahead = fit->forecast(monthly(history), 14, {});
        ASSERT_TRUE(parts && ahead);
        EXPECT_EQ(fit->explain(monthly(history), 14, {})->fitted, parts->fitted);
        for (std::size_t t = 0; t < history.size(); ++t) {
            double sum = 0.0;
            for (const Component &part : parts->components)
                sum += part.history[t];
            EXPECT_NEAR(sum, parts->fitted[t], 1e-9);
        }
        for (std::size_t h = 0; h < 14; ++h) {
            double sum = 0.0;
            for (const Component &part : parts->components)
                sum += part.future[h];
            EXPECT_NEAR(sum, ahead->mean[h], 1e-9);
        }
    }
    EXPECT_NE(fit->forecast(monthly(longer), 1, {})->mean[0], fit->forecast(monthly(y), 9, {})->mean[8]);
}

} // namespace
