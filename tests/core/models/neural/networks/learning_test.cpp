#include "tests/core/models/neural/networks/training_tools.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

class EveryNetworkLearns : public ::testing::TestWithParam<const char *> {};

/// Eight short series without any pattern: what is learned of them is learned by heart.
TEST_P(EveryNetworkLearns, EightSeriesByHeart)
{
    std::vector<Series> series;
    for (std::size_t s = 0; s < 8; ++s)
        series.push_back(seriesOf("item " + std::to_string(s), values(12, [&](std::size_t i) { return 10.0 + 6.0 * noise(i * 8 + s); })));
    const Panel panel = panelOf(std::move(series), Frequency::Yearly, 1);
    const int epochs = std::string(GetParam()) == "transformer" ? 500 : 250; // learns at a third of the others' rate
    NetworkSettings settings = smallSettings(GetParam(), epochs);
    settings.architecture = {GetParam(), 48, std::string(GetParam()) == "mlp" ? 2 : 1, 0.0};
    settings.context = 8;
    settings.batch = 32;
    settings.windowsAnEpoch = 64;
    settings.learningRate = std::string(GetParam()) == "transformer" ? 0.003 : 0.01;
    settings.weightDecay = 0.0;
    settings.directionWeight = 0.0;
    settings.sampling = Sampling::Even;
    settings.patience = epochs;
    const TrainingReport report = learned(NetworkRecipe(settings), panel, 2).report;
    ASSERT_EQ(report.epochs.size(), static_cast<std::size_t>(epochs));
    const double first = report.epochs.front().trainingLoss, last = report.epochs.back().trainingLoss;
    RecordProperty("first_loss", std::to_string(first));
    RecordProperty("last_loss", std::to_string(last));
    std::printf("%s by heart: %g -> %g\n", GetParam(), first, last);
    // A line has too few weights to know them all by heart.
    EXPECT_LT(last, (std::string(GetParam()) == "nlinear" ? 0.5 : 0.1) * first);
}

/// Sales that have nothing to do with those before: no forecast is better than the middle of their distribution.
TEST_P(EveryNetworkLearns, NothingWhereNothingIsToBeLearned)
{
    constexpr std::size_t kSeries = 60, kPeriods = 60;
    constexpr int kHorizon = 8;
    Random random(77);
    std::vector<Series> series;
    std::vector<std::vector<double>> truth;
    for (std::size_t s = 0; s < kSeries; ++s) {
        std::vector<double> y = values(kPeriods + kHorizon, [&](std::size_t) { return 20.0 * std::exp(0.5 * random.normal()); });
        truth.emplace_back(y.end() - kHorizon, y.end());
        y.resize(kPeriods);
        series.push_back(seriesOf("item " + std::to_string(s), std::move(y)));
    }
    const Panel panel = panelOf(std::move(series));
    const auto fitted = NetworkRecipe(smallSettings(GetParam(), 8)).fit(panel, kHorizon, {});
    ASSERT_TRUE(fitted);
    const ForecastSet forecasts = (*fitted)->forecast(panel, kHorizon, {}).value();
    double error = 0.0, best = 0.0;
    for (std::size_t s = 0; s < kSeries; ++s)
        for (std::size_t step = 0; step < kHorizon; ++step) {
            error += std::abs(truth[s][step] - forecasts[s].quantile(step, kMedian));
            best += std::abs(truth[s][step] - 20.0);
        }
    std::printf("%s of noise: %g of the best possible error\n", GetParam(), error / best);
    EXPECT_GT(error, 0.98 * best) << "it knows what nobody can know";
    EXPECT_LT(error, 1.35 * best) << "to repeat the last value costs 1.41 times as much";
}

INSTANTIATE_TEST_SUITE_P(All, EveryNetworkLearns, ::testing::Values("mlp", "rnn", "lstm", "gru", "tcn", "nlinear", "transformer", "nhits"),
                         [](const auto &test) { return std::string(test.param); });

} // namespace
} // namespace shelfcast::testing
