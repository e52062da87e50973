#include "core/models/neural/gan/gan_paths.h"
#include "core/models/neural/gan/gan_training.h"
#include "core/models/neural/gan/gan_windows.h"
#include "tests/core/models/scenarios/made_series.h"

#include <torch/csrc/autograd/autograd.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

using namespace networks;

Panel wandering(std::size_t count, std::size_t n, double persistence = 0.8)
{
    Panel panel;
    panel.seasonLength = 1;
    for (std::size_t i = 0; i < count; ++i) {
        Series series;
        series.id = static_cast<std::int64_t>(i) + 1;
        series.y = wanderingSeries(n, persistence, 50 + i, 100.0 * static_cast<double>(i % 3 + 1), 15.0);
        panel.series.push_back(std::move(series));
    }
    return panel;
}

GanCondition condition(std::int64_t rows, std::int64_t horizon)
{
    Random random(4);
    GanCondition out{at::empty({rows, kPastNumbers}), at::empty({rows, horizon, kStepNumbers})};
    for (at::Tensor *tensor : {&out.past, &out.steps})
        for (std::int64_t i = 0; i < tensor->numel(); ++i)
            tensor->data_ptr<float>()[i] = static_cast<float>(random.normal());
    return out;
}

/// The penalty of the critic's slope, which is itself a derivative, is differentiated rightly: beside differences of the penalty.
class GanLayers : public testing::TestWithParam<bool> {};

TEST_P(GanLayers, AreDifferentiatedTwice)
{
    const GanShape shape{GetParam(), 5, 8, 2};
    Critic critic(shape, 3);
    const GanCondition given = condition(3, 5);
    Random random(5);
    at::Tensor residuals = at::empty({3, 5});
    for (std::int64_t i = 0; i < residuals.numel(); ++i)
        residuals.data_ptr<float>()[i] = static_cast<float>(random.normal());
    const auto penalty = [&] {
        const at::Tensor at = residuals.clone().requires_grad_(true);
        const at::Tensor slope = torch::autograd::grad({critic(given, at).sum()}, {at}, {}, true, true).front();
        return ((slope.square().sum(1) + 1e-12).sqrt() - 1.0).square().mean();
    };
    critic.parameters.gradient().zero_();
    penalty().backward();
    const at::Tensor gradient = critic.parameters.gradient().clone();
    EXPECT_GT(gradient.norm().item<double>(), 1e-3);
    at::Tensor flat = critic.parameters.flat();
    std::vector<std::int64_t> order = {0, flat.numel() / 3, flat.numel() / 2};
    order.push_back(gradient.abs().argmax().item<std::int64_t>());
    for (const std::int64_t weight : order) {
        const float step = 2e-3F, before = flat.data_ptr<float>()[weight];
        flat.data_ptr<float>()[weight] = before + step;
        const double above = penalty().item<double>();
        flat.data_ptr<float>()[weight] = before - step;
        const double below = penalty().item<double>();
        flat.data_ptr<float>()[weight] = before;
        EXPECT_NEAR((above - below) / (2.0 * static_cast<double>(step)), gradient.data_ptr<float>()[weight], 2e-3 + 0.03 * std::abs(gradient.data_ptr<float>()[weight]));
    }
}

TEST_P(GanLayers, WriteByNoiseAndCondition)
{
    const GanShape shape{GetParam(), 6, 8, 2};
    const Generator generator(shape, 1);
    const GanCondition given = condition(4, 6);
    const at::Tensor one = generator(given, pathNoise(4, 6, 1)), again = generator(given, pathNoise(4, 6, 1)), other = generator(given, pathNoise(4, 6, 2));
    EXPECT_TRUE(at::equal(one, again));
    EXPECT_FALSE(at::equal(one, other));
    EXPECT_FALSE(at::equal(one, generator({given.past + 1.0, given.steps}, pathNoise(4, 6, 1))));
    EXPECT_LE(one.abs().max().item<double>(), kLargestResidual);
}

INSTANTIATE_TEST_SUITE_P(ConvolutionsAndLstm, GanLayers, testing::Bool());

TEST(GanWindows, TheNewestHorizonIsNotLearnedFrom)
{
    const Panel panel = wandering(6, 80);
    Panel garbage = panel;
    for (Series &series : garbage.series)
        std::fill(series.y.end() - 8, series.y.end(), 12345.0);
    const GanData data = ganData(panel, 8, 10000), other = ganData(garbage, 8, 10000);
    EXPECT_GT(data.windows.count, 6 * 40);
    EXPECT_EQ(data.windows.real, other.windows.real);
    EXPECT_EQ(data.windows.past, other.windows.past);
    EXPECT_EQ(data.windows.steps, other.windows.steps);
    ASSERT_EQ(data.judged.size(), 6U);
    EXPECT_EQ(data.judged[0].window.past, other.judged[0].window.past); // nor is it seen before it is judged
    EXPECT_NE(data.judged[0].future.real, other.judged[0].future.real);
}

TEST(PathWindow, WhatComesIsWrittenAndReadBack)
{
    const std::vector<double> y = wanderingSeries(60, 0.8, 3);
    const PathWindow window = pathWindow(std::span(y).first(50), 1, 50, 10, true);
    const std::vector<float> residuals = residualsOf(window, std::span(y).last(10));
    for (std::size_t step = 0; step < 10; ++step)
        EXPECT_NEAR(window.base[step] + window.scale * static_cast<double>(residuals[step]), y[50 + step], 1e-3);
    EXPECT_EQ(window.past.size(), static_cast<std::size_t>(kPastNumbers));
    EXPECT_EQ(window.steps.size(), static_cast<std::size_t>(10 * kStepNumbers));
}

TEST(Gan, LearnsSpreadAndNeighbours)
{
    const Panel panel = wandering(30, 120);
    GanOptions options;
    options.steps = 150;
    options.seconds = 400.0;
    const auto trained = trainGan(panel, 8, options, {});
    ASSERT_TRUE(trained) << english(trained.error().message);
    ASSERT_FALSE(trained->report.epochs.empty());
    EXPECT_GT(trained->report.bestEpoch, 0);
    const auto gan = loadGan(trained->model).value();
    const auto sets = gan->paths(panel, 8, {.paths = 30, .seed = 5}, {}).value();
    // The spread of one period around the mean of its paths, and of neighbours.
    double square = 0.0, cross = 0.0;
    for (const ScenarioSet &set : sets)
        for (std::size_t step = 1; step < 8; ++step) {
            double now = 0.0, before = 0.0;
            for (std::size_t path = 0; path < 30; ++path) {
                now += set.at(path, step) / 30.0;
                before += set.at(path, step - 1) / 30.0;
            }
            for (std::size_t path = 0; path < 30; ++path) {
                square += (set.at(path, step) - now) * (set.at(path, step) - now);
                cross += (set.at(path, step) - now) * (set.at(path, step - 1) - before);
            }
        }
    const double spread = std::sqrt(square / (30.0 * 30.0 * 7.0));
    EXPECT_GT(spread, 6.0); // 15 is the series' own
    EXPECT_LT(spread, 30.0);
    EXPECT_GT(cross / square, 0.3);
}

TEST(Gan, SeedsKeepingAndStopping)
{
    const Panel panel = wandering(10, 60);
    GanOptions options;
    options.steps = 6;
    const TrainedGan one = trainGan(panel, 5, options, {}).value(), again = trainGan(panel, 5, options, {}).value();
    EXPECT_EQ(one.model.weights, again.model.weights);
    JobContext other;
    other.seed = 7;
    EXPECT_NE(one.model.weights, trainGan(panel, 5, options, other).value().model.weights);

    const auto gan = loadGan(one.model).value(), twin = loadGan(again.model).value();
    const PathOptions paths{.paths = 4, .seed = 2};
    const auto sets = gan->paths(panel, 12, paths, {}).value(); // beyond the horizon it learned
    EXPECT_EQ(sets[3].values, twin->paths(panel, 12, paths, {}).value()[3].values);
    EXPECT_EQ(sets[3].horizon, 12U);
    Panel alone = panel;
    alone.series = {panel.series[3]};
    EXPECT_EQ(gan->paths(alone, 12, paths, {}).value().front().values, sets[3].values);
    EXPECT_TRUE(std::ranges::all_of(sets[3].values, [](double value) { return std::isfinite(value) && value >= 0.0; }));

    StoredModel damaged = one.model;
    damaged.weights.resize(damaged.weights.size() - 4);
    EXPECT_EQ(loadGan(damaged).error().code, ErrorCode::Damaged);
    damaged = one.model;
    damaged.state = "{\"recurrent\": false}";
    EXPECT_EQ(loadGan(damaged).error().code, ErrorCode::Damaged);

    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    EXPECT_EQ(trainGan(panel, 5, options, job).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(trainGan(wandering(1, 20), 5, options, {}).error().code, ErrorCode::TooShort);
}

TEST(Gan, TheRecurrentOneTrainsToo)
{
    GanOptions options;
    options.steps = 4;
    options.recurrent = true;
    const auto trained = trainGan(wandering(10, 60), 5, options, {});
    ASSERT_TRUE(trained);
    EXPECT_NE(trained->model.state.find("true"), std::string::npos);
    EXPECT_EQ(loadGan(trained->model).value()->paths(wandering(2, 60), 5, {.paths = 3}, {}).value()[1].paths(), 3U);
}

} // namespace
} // namespace shelfcast::core
