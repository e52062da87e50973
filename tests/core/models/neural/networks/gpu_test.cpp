#include "core/models/neural/networks/device.h"
#include "tests/core/models/neural/networks/training_tools.h"

#include <torch/cuda.h>

#include <chrono>
#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

/// Where there is a GPU, networks learn and forecast on it; where there is none, asking for one gives the CPU. Both are held to the same numbers.
namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;

JobContext on(Device device)
{
    JobContext job;
    job.device = device;
    return job;
}

double largestDifference(const ForecastSet &a, const ForecastSet &b)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t q = 0; q < a[i].quantiles.size(); ++q)
            largest = std::max(largest, std::fabs(a[i].quantiles[q] - b[i].quantiles[q]) / (1.0 + std::fabs(b[i].quantiles[q])));
    return largest;
}

class OnADevice : public ::testing::TestWithParam<std::string> {};

TEST_P(OnADevice, LearnsThereAndForecastsWhatTheProcessorForecastsFromTheSameWeights)
{
    const Panel panel = fewSeries(6);
    NetworkSettings settings = smallSettings(GetParam(), 4);
    settings.mixedPrecision = true;
    MemoryDesk desk;
    JobContext job = on(Device::Cuda);
    job.training = &desk;
    const auto fitted = NetworkRecipe(settings).fit(panel, kHorizon, job);
    ASSERT_TRUE(fitted) << fitted.error().detail;
    ASSERT_FALSE(desk.reports.empty());
    const TrainingReport &report = desk.reports.back();
    EXPECT_EQ(report.device, nameOf(deviceOf(job)));
    EXPECT_EQ(report.device != "CPU", torch::cuda::is_available());
    EXPECT_LT(report.epochs.back().trainingLoss, report.epochs.front().trainingLoss * 1.5);
    const ForecastSet there = (*fitted)->forecast(panel, kHorizon, on(Device::Cuda)).value(), here = (*fitted)->forecast(panel, kHorizon, on(Device::Cpu)).value();
    ASSERT_EQ(there.size(), here.size());
    EXPECT_LT(largestDifference(there, here), 5e-3);
    const auto loaded = loadNetwork((*fitted)->store());
    ASSERT_TRUE(loaded);
    EXPECT_LT(largestDifference((*loaded)->forecast(panel, kHorizon, on(Device::Cpu)).value(), here), 1e-9);
    EXPECT_TRUE((*fitted)->explain(panel, 0, kHorizon, on(Device::Cuda)));
}

TEST_P(OnADevice, PausedThereItGoesOnFromItsCheckpoint)
{
    const Panel panel = fewSeries(4);
    std::stop_source stop;
    class Stopping final : public TrainingDesk {
    public:
        explicit Stopping(std::stop_source &source) : m_source(source) {}
        void told(const TrainingReport &report) override
        {
            if (report.epochs.size() >= 2)
                m_source.request_stop();
        }
        std::string checkpoint() override { return {}; }
        void keep(const std::string &checkpoint) override { kept = checkpoint; }
        std::string kept;

    private:
        std::stop_source &m_source;
    } paused(stop);
    JobContext job = on(Device::Cuda);
    job.stop = stop.get_token();
    job.training = &paused;
    EXPECT_FALSE(NetworkRecipe(smallSettings(GetParam(), 5)).fit(panel, kHorizon, job));
    ASSERT_FALSE(paused.kept.empty());
    MemoryDesk desk(paused.kept);
    JobContext again = on(Device::Cuda);
    again.training = &desk;
    ASSERT_TRUE(NetworkRecipe(smallSettings(GetParam(), 5)).fit(panel, kHorizon, again));
    EXPECT_TRUE(desk.reports.back().resumed);
}

INSTANTIATE_TEST_SUITE_P(Networks, OnADevice, ::testing::Values("mlp", "rnn", "lstm", "gru", "tcn", "nlinear", "transformer", "nhits"),
                         [](const auto &name) { return name.param; });

} // namespace
} // namespace shelfcast::testing
