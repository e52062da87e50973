#include "core/models/pretrained/model/pretrained_model.h"
#include "core/models/pretrained/weights/sha256.h"
#include "core/models/pretrained/weights/weights_file.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numbers>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

/// The weights that ship.
namespace shelfcast::testing {
namespace {

std::filesystem::path shipped(const std::string &name)
{
    return std::filesystem::path(SHELFCAST_RESOURCES) / "weights" / name;
}

std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::shared_ptr<const PretrainedWeights> weights()
{
    static const auto loaded = loadPretrained(shipped("base.weights"), at::kCPU).value();
    return loaded;
}

ForecastSet forecast(const Panel &panel, int horizon, PretrainedOptions options = {}, int threads = 1)
{
    JobContext job;
    job.threads = threads;
    return PretrainedModel(weights(), options).forecast(panel, horizon, job).value();
}

Panel monthly(std::vector<Series> series)
{
    Panel panel = panelOf(std::move(series));
    panel.frequency = Frequency::Monthly;
    panel.seasonLength = 12;
    return panel;
}

TEST(ShippedWeights, AreThoseOfTheirCardAndSmall)
{
    for (const std::string name : {"base", "decoder"}) {
        const nlohmann::json card = nlohmann::json::parse(bytesOf(shipped(name + ".json")));
        const std::string bytes = bytesOf(shipped(name + ".weights"));
        EXPECT_EQ(sha256Text(bytes), card.at("sha256"));
        EXPECT_EQ(bytes.size(), card.at("bytes").get<std::size_t>());
        EXPECT_LE(bytes.size(), std::size_t{8} << 20);
        const auto read = decodedWeights(bytes);
        ASSERT_TRUE(read);
        EXPECT_EQ(nlohmann::json::parse(read->card).at("plan"), card.at("card").at("plan"));
    }
}

TEST(ShippedWeights, ForecastAWaveTheyHaveNeverSeen)
{
    std::vector<double> y;
    const auto truth = [](int t) { return 100.0 + 30.0 * std::sin(2.0 * std::numbers::pi * t / 12.0) + 5.0 * noise(static_cast<std::size_t>(t)); };
    for (int t = 0; t < 60; ++t)
        y.push_back(truth(t));
    const SeriesForecast made = forecast(monthly({seriesOf("wave", y)}), 12).front();
    double error = 0.0, naive = 0.0;
    for (int step = 0; step < 12; ++step) {
        error += std::fabs(made.mean[static_cast<std::size_t>(step)] - truth(60 + step));
        naive += std::fabs(y[static_cast<std::size_t>(48 + step)] - truth(60 + step));
        EXPECT_LT(made.quantile(static_cast<std::size_t>(step), 2), made.quantile(static_cast<std::size_t>(step), 10));
    }
    EXPECT_LT(error, naive);
}

TEST(ShippedWeights, ForecastEveryOddSeriesWithinReason)
{
    const std::vector<std::vector<double>> odd = {{}, {5}, {0, 0, 0, 0, 0}, {7, 7, 7, 7, 7, 7, 7, 7}, {kGap, kGap, 3, kGap}, {1e150, 1, 2, 3}, {0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 1}};
    std::vector<Series> series;
    for (std::size_t i = 0; i < odd.size(); ++i)
        series.push_back(seriesOf("odd " + std::to_string(i), odd[i]));
    const ForecastSet set = forecast(monthly(std::move(series)), 150);
    ASSERT_EQ(set.size(), odd.size());
    EXPECT_TRUE(set.front().mean.empty()); // nothing is known: the ladder's affair
    for (std::size_t i = 1; i < set.size(); ++i) {
        ASSERT_EQ(set[i].horizon(), 150U) << i;
        for (std::size_t step = 0; step < 150; ++step) {
            ASSERT_TRUE(std::isfinite(set[i].mean[step])) << i;
            for (std::size_t q = 0; q < kQuantileCount; ++q) {
                ASSERT_GE(set[i].quantile(step, q), q == 0 ? 0.0 : set[i].quantile(step, q - 1)) << i << " step " << step;
                ASSERT_TRUE(std::isfinite(set[i].quantile(step, q)));
            }
        }
    }
    for (const double value : set[3].mean)
        EXPECT_NEAR(value, 7.0, 0.5);
    for (const double value : set[2].mean)
        EXPECT_NEAR(value, 0.0, 0.1);
}

TEST(ShippedWeights, SlowMoversSellWholePieces)
{
    std::vector<double> y;
    for (std::size_t t = 0; t < 80; ++t)
        y.push_back(noise(t) > 0.5 ? std::floor(3.0 * (noise(7 * t) + 1.0)) : 0.0);
    const Panel panel = monthly({seriesOf("slow", y)});
    const SeriesForecast mean = forecast(panel, 6).front(), median = forecast(panel, 6, {.point = Point::Median}).front();
    for (const double value : mean.quantiles)
        EXPECT_EQ(value, std::round(value));
    EXPECT_GT(mean.mean.front(), 0.1);
    EXPECT_EQ(median.mean.front(), median.quantile(0, kMedian));
    EXPECT_LT(median.mean.front(), mean.mean.front());
}

TEST(ShippedWeights, AFurtherSpanIsNoLessUncertain)
{
    std::vector<double> y(70);
    for (std::size_t t = 0; t < y.size(); ++t)
        y[t] = 50.0 + (t > 0 ? 0.9 * (y[t - 1] - 50.0) : 0.0) + 4.0 * noise(t);
    const SeriesForecast made = forecast(monthly({seriesOf("walk", y)}), 130).front();
    const auto width = [&](std::size_t step) { return made.quantile(step, 10) - made.quantile(step, 2); };
    EXPECT_GT(width(40), width(0));
    EXPECT_GE(width(64), 0.9 * width(63));
    EXPECT_GE(width(128), 0.9 * width(63));
}

TEST(ShippedWeights, SayTheSameAloneTogetherAndOnAnyNumberOfThreads)
{
    std::vector<Series> series;
    for (std::size_t i = 0; i < 40; ++i)
        series.push_back(seriesOf("item " + std::to_string(i), values(10 + 3 * i, [&](std::size_t t) { return 20.0 + static_cast<double>(i) + 5.0 * noise(t + 100 * i); })));
    const Panel panel = monthly(std::move(series));
    PretrainedOptions unchecked; // what is checked of many together, one alone does not know
    unchecked.checksWidths = false;
    const ForecastSet once = forecast(panel, 9), again = forecast(panel, 9, {}, 2), one = forecast(panel, 9, unchecked);
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(once[i].quantiles, again[i].quantiles);
        const SeriesForecast alone = forecastOne(*weights(), {}, viewOf(panel, i), 9);
        for (std::size_t q = 0; q < alone.quantiles.size(); ++q)
            ASSERT_NEAR(alone.quantiles[q], one[i].quantiles[q], 1e-3 * (1.0 + one[i].quantiles[q]));
    }
}

TEST(ShippedWeights, SeeNothingBeyondTheOrigin)
{
    const Panel panel = monthly({seriesOf("a", values(50, [](std::size_t t) { return 10.0 + noise(t); }))});
    Panel later = panel;
    later.series.front().covariates = {};
    const ForecastSet before = forecast(panel, 6);
    EXPECT_EQ(forecast(later, 6).front().quantiles, before.front().quantiles);
    EXPECT_EQ(forecast(panel, 3).front().mean[2], before.front().mean[2]); // a shorter horizon is the beginning of a longer one
}

TEST(ShippedWeights, ADamagedFileIsRefused)
{
    std::string bytes = bytesOf(shipped("base.weights"));
    bytes[bytes.size() / 3] = static_cast<char>(bytes[bytes.size() / 3] ^ 4);
    const auto path = std::filesystem::temp_directory_path() / "shelfcast-damaged.weights";
    std::ofstream(path, std::ios::binary) << bytes;
    const auto loaded = loadPretrained(path, at::kCPU);
    std::filesystem::remove(path);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Damaged);
}

} // namespace
} // namespace shelfcast::testing
