#include "core/models/neural/networks/batch.h"
#include "core/models/neural/networks/losses.h"
#include "tests/core/models/neural/networks/trunk_under_test.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

/// Some series with a plan, a price that is not planned, categories and gaps.
Panel mixedPanel()
{
    Panel panel = panelOf({seriesOf("a", values(60, [](std::size_t i) { return ordinary(i, 12); })),
                           seriesOf("b", values(60, [](std::size_t i) { return i % 5 == 2 ? kGap : 3.0 + 2.0 * noise(i + 90); })),
                           seriesOf("c", values(60, [](std::size_t i) { return std::max(0.0, std::round(3.0 * noise(i))); }))});
    addDrivers(panel, 6);
    panel.covariates[0].kind = CovariateKind::PastOnly;
    panel.series[1].category = "other";
    return panel;
}

class EveryNetwork : public ::testing::TestWithParam<const char *> {
protected:
    EveryNetwork() : panel(mixedPanel()), windows(panel, featuresOf(panel, 6), 19, 6), chosen(windows.training(0))
    {
        batch = makeBatch(windows, chosen, {}, at::kCPU);
    }
    Network network(const Tasks &tasks, std::int64_t units = 12, std::int64_t layers = 2) const
    {
        return Network(windows.shape(), {GetParam(), units, layers, 0.0}, tasks, 3, at::kCPU);
    }

    Panel panel;
    Windows windows;
    std::vector<Window> chosen;
    Batch batch;
};

TEST_P(EveryNetwork, UntrainedForecastsAMeanOfTheBases)
{
    const Network fresh = network({});
    const at::NoGradGuard guard;
    const Outputs outputs = fresh.forward(batch, {});
    const bool plain = std::string(GetParam()) == "nlinear";
    at::Tensor shares = at::ones({kBaseCount});
    shares[kZero] = std::exp(-4.0); // nothing is the rare one
    const at::Tensor wanted = plain ? batch.bases.select(2, kLast) : (batch.bases * (shares / shares.sum())).sum(2);
    EXPECT_TRUE(at::allclose(outputs.quantiles.select(2, static_cast<std::int64_t>(kMedian)), wanted, 1e-5, 1e-5));
}

TEST_P(EveryNetwork, QuantilesNeverCrossWhateverTheWeights)
{
    Network wild = network({.counts = true, .price = true, .direction = true});
    const at::Tensor weights = noisy({wild.parameters().count()}, 9) * 2.0;
    ASSERT_TRUE(wild.parameters().setWeights({weights.data_ptr<float>(), static_cast<std::size_t>(weights.numel())}));
    const at::NoGradGuard guard;
    const Outputs outputs = wild.forward(batch, {});
    const auto levels = static_cast<std::int64_t>(kQuantileCount);
    EXPECT_GE((outputs.quantiles.narrow(2, 1, levels - 1) - outputs.quantiles.narrow(2, 0, levels - 1)).min().item<float>(), 0.0F);
    EXPECT_GT(outputs.mean.min().item<float>(), 0.0F);
    EXPECT_GT(outputs.dispersion.min().item<float>(), 0.0F);
    for (const at::Tensor &tensor : {outputs.quantiles, outputs.mean, outputs.dispersion, outputs.price, outputs.direction})
        EXPECT_TRUE(at::isfinite(tensor).all().item<bool>());
}

/// What stands in one row says nothing about another: nothing is averaged over a batch.
TEST_P(EveryNetwork, RowsDoNotSeeEachOther)
{
    Network some = network({});
    const at::Tensor weights = noisy({some.parameters().count()}, 4) * 0.3;
    ASSERT_TRUE(some.parameters().setWeights({weights.data_ptr<float>(), static_cast<std::size_t>(weights.numel())}));
    const at::NoGradGuard guard;
    const at::Tensor all = some.forward(batch, {}).quantiles;
    const Batch one = makeBatch(windows, std::span(chosen).subspan(7, 1), {}, at::kCPU);
    EXPECT_TRUE(at::allclose(some.forward(one, {}).quantiles[0], all[7], 1e-4, 1e-4));
}

/// The slope of the whole loss along one direction in each tensor of weights, by the chain rule and by two losses nearby.
TEST_P(EveryNetwork, GradientsAreTheSlopesOfTheLoss)
{
    for (const bool counts : {false, true}) {
        Network some = network({.counts = counts, .price = true, .direction = true});
        Parameters &parameters = some.parameters();
        const TaskWeights taskWeights{.price = 0.5, .direction = 0.5};
        const at::Tensor noise = noisy({parameters.count()}, 6) * 0.25;
        const std::vector<float> start(noise.data_ptr<float>(), noise.data_ptr<float>() + noise.numel());
        ASSERT_TRUE(parameters.setWeights(start));
        parameters.gradient().zero_();
        lossOf(some.forward(batch, {}), batch, taskWeights).backward();
        const at::Tensor gradient = parameters.gradient().clone();
        const auto lossAt = [&](const at::Tensor &direction, double step) {
            const at::NoGradGuard guard;
            const at::Tensor moved = noise + direction * step;
            EXPECT_TRUE(parameters.setWeights({moved.data_ptr<float>(), static_cast<std::size_t>(moved.numel())}));
            return lossOf(some.forward(batch, {}), batch, taskWeights).item<double>();
        };
        std::int64_t at = 0;
        int slopes = 0;
        for (const at::Tensor &tensor : parameters.tensors()) {
            // Along the gradient itself: the slope is its length, large against the rounding of a float's loss.
            at::Tensor direction = at::zeros({parameters.count()});
            direction.narrow(0, at, tensor.numel()).copy_(gradient.narrow(0, at, tensor.numel()));
            at += tensor.numel();
            const double length = direction.norm().item<double>();
            if (length < 1e-3)
                continue;
            direction.div_(length);
            // A long step crosses kinks of the loss, a short one drowns in a float's rounding: a true slope is met by one of them.
            double nearest = std::numeric_limits<double>::infinity();
            for (const double step : {4e-3, 2e-3, 1e-3})
                nearest = std::min(nearest, std::abs((lossAt(direction, step) - lossAt(direction, -step)) / (2.0 * step) - length));
            EXPECT_LT(nearest, 0.03 * length + 4e-4) << "tensor at " << at << " of " << tensor.sizes() << ", slope " << length;
            ++slopes;
        }
        EXPECT_GE(slopes, 8) << "most weights move the loss";
    }
}

TEST_P(EveryNetwork, TheSeedDecidesTheFirstWeights)
{
    const auto weightsOf = [&](std::uint64_t seed) { return Network(windows.shape(), {GetParam(), 12, 2, 0.0}, {}, seed, at::kCPU).parameters().weights(); };
    EXPECT_EQ(weightsOf(1), weightsOf(1));
    EXPECT_NE(weightsOf(1), weightsOf(2));
}

TEST_P(EveryNetwork, TakesAnyShape)
{
    for (const auto &[context, horizon] : {std::pair{1, 1}, {2, 30}, {33, 1}, {100, 7}})
        for (const auto &[units, layers] : {std::pair{4, 1}, {18, 3}, {33, 12}}) {
            const Windows other(panel, featuresOf(panel, 1), context, horizon);
            const Network some(other.shape(), {GetParam(), units, layers, 0.0}, {.counts = true, .price = true, .direction = true}, 3, at::kCPU);
            const at::NoGradGuard guard;
            const Outputs outputs = some.forward(makeBatch(other, other.last(0), {}, at::kCPU), {});
            EXPECT_EQ(outputs.quantiles.sizes(), (at::IntArrayRef{3, horizon, static_cast<std::int64_t>(kQuantileCount)}));
            EXPECT_TRUE(at::isfinite(outputs.quantiles).all().item<bool>()) << context << ", " << horizon << ", " << units << ", " << layers;
        }
}

INSTANTIATE_TEST_SUITE_P(All, EveryNetwork, ::testing::Values("mlp", "rnn", "lstm", "gru", "tcn", "nlinear", "transformer", "nhits"),
                         [](const auto &test) { return std::string(test.param); });

TEST(Architectures, EachOneIsUnderTest)
{
    EXPECT_EQ(architectures().size(), 8U);
    EXPECT_EQ(architectureOf("none"), nullptr);
}

} // namespace
} // namespace shelfcast::testing
