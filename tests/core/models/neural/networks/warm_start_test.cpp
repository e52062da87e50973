#include "tests/core/models/neural/networks/training_tools.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;

Panel without(Panel panel, std::size_t newest)
{
    for (Series &series : panel.series) {
        series.y.resize(series.y.size() - newest);
        series.states.resize(series.y.size());
    }
    panel.lastPeriod -= static_cast<std::int64_t>(newest);
    return panel;
}

class WarmStart : public ::testing::Test {
protected:
    NetworkRecord goOn(const NetworkSettings &settings, const StoredModel &from, int horizon = kHorizon, const TrainingOptions &options = {})
    {
        const auto fitted = NetworkRecipe(settings, options).fitFrom(from, now, horizon, {});
        EXPECT_TRUE(fitted) << english(fitted.error().message);
        return static_cast<const TrainedNetwork &>(**fitted).record();
    }
    StoredModel keptAfter(const NetworkSettings &settings) { return NetworkRecipe(settings).fit(before, kHorizon, {}).value()->store(); }
    double lossOn(const NetworkRecord &record)
    {
        const Windows windows(now, record.features, record.context, kHorizon);
        const auto network = networkOf(record, windows.shape(), at::kCPU);
        return validationLoss(*network, windows, windows.last(kHorizon), {0.1, 0.05}, {});
    }

    Panel now = fewSeries(4, 60);
    Panel before = without(now, 3);
};

TEST_F(WarmStart, TakesAFractionOfTheStepsAndIsNotWorse)
{
    const NetworkSettings settings = smallSettings("mlp", 10);
    const StoredModel kept = keptAfter(settings);
    int steps = 0;
    const NetworkRecord warm = goOn(settings, kept, kHorizon, {.beforeStep = [&](std::int64_t) { ++steps; }});
    EXPECT_EQ(steps, 2 * 128 / 16) << "two epochs of ten";
    EXPECT_TRUE(warm.report.warmStarted);
    EXPECT_LE(lossOn(warm), lossOn(recordFrom(kept).value()) + 1e-9);
}

TEST_F(WarmStart, BeginsAtTheKeptWeights)
{
    NetworkSettings settings = smallSettings("lstm", 3);
    const StoredModel kept = keptAfter(settings);
    const std::vector<float> old = recordFrom(kept).value().weights;
    settings.learningRate = 1e-6; // goes nowhere from where it begins
    settings.epochs = 1;
    const std::vector<float> warm = goOn(settings, kept).weights, cold = learned(NetworkRecipe(settings), now, kHorizon).weights;
    ASSERT_EQ(warm.size(), old.size());
    double moved = 0.0, apart = 0.0;
    for (std::size_t i = 0; i < old.size(); ++i) {
        moved = std::max<double>(moved, std::abs(warm[i] - old[i]));
        apart = std::max<double>(apart, std::abs(cold[i] - old[i]));
    }
    EXPECT_LT(moved, 1e-4);
    EXPECT_GT(apart, 1e-3);
}

TEST_F(WarmStart, LearnsAnewWhereTheNetworkIsAnother)
{
    const NetworkSettings settings = smallSettings("mlp", 2);
    const StoredModel kept = keptAfter(settings);
    NetworkSettings units = settings, context = settings, tasks = settings, counts = settings;
    units.architecture.units = 9;
    context.context = 13;
    tasks.directionWeight = 0.0;
    counts.counts = true;
    for (const NetworkSettings &other : {units, context, tasks, counts, smallSettings("gru", 2)}) {
        const NetworkRecord record = goOn(other, kept);
        EXPECT_FALSE(record.report.warmStarted);
        EXPECT_EQ(record.weights, learned(NetworkRecipe(other), now, kHorizon).weights);
    }
    EXPECT_FALSE(goOn(settings, kept, kHorizon + 1).report.warmStarted);
    EXPECT_FALSE(goOn(settings, {"mlp", "{}", {}}).report.warmStarted);
    addDrivers(now, kHorizon);
    EXPECT_FALSE(goOn(settings, kept).report.warmStarted) << "a driver came";
}

TEST_F(WarmStart, NewItemsComeIn)
{
    const NetworkSettings settings = smallSettings("mlp", 5);
    const StoredModel kept = keptAfter(settings);
    now.series.push_back(now.series[0]);
    now.series.back().item = "new";
    const auto fitted = NetworkRecipe(settings).fitFrom(kept, now, kHorizon, {});
    ASSERT_TRUE(fitted);
    EXPECT_TRUE(static_cast<const TrainedNetwork &>(**fitted).record().report.warmStarted);
    EXPECT_EQ((*fitted)->forecast(now, kHorizon, {}).value().size(), 5U);
}

/// What a search found is what the network is; the settings that were asked for lead back to it.
TEST_F(WarmStart, GoesOnFromWhatASearchFound)
{
    NetworkSettings settings = smallSettings("mlp", 5);
    settings.searchTrials = 4;
    settings.searchMinutes = 10.0;
    EXPECT_TRUE(goOn(settings, keptAfter(settings)).report.warmStarted);
}

} // namespace
} // namespace shelfcast::testing
