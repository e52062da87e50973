#include "tests/core/models/neural/networks/trunk_under_test.h"

#include <ATen/CPUGeneratorImpl.h>
#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

void put(const at::Tensor &tensor, const std::vector<float> &numbers)
{
    const at::NoGradGuard guard;
    at::Tensor into = tensor;
    into.copy_(tensorOf(numbers, tensor.sizes()));
}

void expectNear(const at::Tensor &given, const std::vector<double> &wanted, double tolerance = 1e-5)
{
    const at::Tensor flat = given.detach().contiguous().view({-1});
    ASSERT_EQ(flat.numel(), static_cast<std::int64_t>(wanted.size()));
    for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_NEAR(static_cast<double>(flat.data_ptr<float>()[i]), wanted[i], tolerance) << i;
}

TEST(NetworkLayers, LayerNormHasMeanZeroAndVarianceOneBeforeGainAndShift)
{
    Parameters parameters(1);
    const LayerNorm norm(parameters, 4);
    const at::Tensor x = tensorOf({1, 2, 3, 6}, {1, 4});
    const double deviation = std::sqrt(3.5 + 1e-5);
    expectNear(norm(x), {-2 / deviation, -1 / deviation, 0, 3 / deviation});
    put(norm.gain, {1, 2, 1, -1});
    put(norm.shift, {0, 0, 5, 1});
    expectNear(norm(x), {-2 / deviation, -2 / deviation, 5, 1 - 3 / deviation});
}

/// Queries, keys and values are the tokens themselves.
Attention plainAttention(Parameters &parameters, std::int64_t heads)
{
    const Attention attention(parameters, 2, heads);
    put(attention.all.weight, {1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1});
    put(attention.all.bias, {0, 0, 0, 0, 0, 0});
    put(attention.out.weight, {1, 0, 0, 1});
    put(attention.out.bias, {0, 0});
    return attention;
}

TEST(NetworkLayers, AttentionWeighsTokensByTheirProducts)
{
    Parameters parameters(1);
    const at::Tensor x = tensorOf({1, 0, 1, 2}, {1, 2, 2}); // two tokens: (1, 0) and (1, 2)
    const double root = std::sqrt(2.0);
    const double first = 0.5, second = std::exp(5 / root) / (std::exp(1 / root) + std::exp(5 / root)); // weight of the second token
    expectNear(plainAttention(parameters, 1)(x, 0.0, {}), {1, 2 * first, 1, 2 * second});
}

TEST(NetworkLayers, HeadsOfAttentionLookByThemselves)
{
    Parameters parameters(1);
    const at::Tensor x = tensorOf({1, 0, 3, 2}, {1, 2, 2}); // each head sees one number of each token
    const auto weight = [](double query, double a, double b) { return std::exp(query * b) / (std::exp(query * a) + std::exp(query * b)); };
    const double w1 = weight(1, 1, 3), w2 = weight(0, 0, 2), w3 = weight(3, 1, 3), w4 = weight(2, 0, 2);
    expectNear(plainAttention(parameters, 2)(x, 0.0, {}), {1 + 2 * w1, 2 * w2, 1 + 2 * w3, 2 * w4});
}

TEST(NetworkLayers, AttentionKnowsKeysFromValues)
{
    Parameters parameters(1);
    const Attention attention = plainAttention(parameters, 1);
    put(attention.all.weight, {1, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 2}); // keys are zero, values doubled
    const at::Tensor x = tensorOf({1, 0, 3, 4}, {1, 2, 2});
    expectNear(attention(x, 0.0, {}), {4, 4, 4, 4}); // twice the mean of the tokens
    put(attention.out.weight, {0, 1, 1, 1});
    put(attention.out.bias, {1, -1});
    expectNear(attention(x, 0.0, {}), {5, 7, 5, 7});
}

TEST(NetworkLayers, DecoderAddsSummaryPlanAndStep)
{
    Parameters parameters(1);
    const HorizonDecoder decoder(parameters, 2, 1, 2, 2);
    put(decoder.fromSummary.weight, {1, 0, 0, 1});
    put(decoder.fromSummary.bias, {0, 0.5F});
    put(decoder.fromFuture.weight, {2, -1});
    put(decoder.fromFuture.bias, {0, 0});
    put(decoder.step, {0, 0, 10, 20});
    put(decoder.mixed.weight, {1, 1, -1, 0});
    put(decoder.mixed.bias, {0, 0});
    const at::Tensor summary = tensorOf({1, 2}, {1, 2}), future = tensorOf({1, 4}, {1, 2, 1});
    // step 1: (1 + 2, 2.5 - 1) = (3, 1.5), mixed (4.5, 0); step 2: (1 + 8 + 10, 2.5 - 4 + 20) = (19, 18.5), mixed (37.5, 0)
    expectNear(decoder(summary, future, 0.0, {}), {7.5, 1.5, 56.5, 18.5});
}

TEST(NetworkLayers, DropoutKeepsTheMeanAndHappensOnlyWhileLearning)
{
    const at::Tensor ones = at::ones({100000});
    EXPECT_TRUE(dropped(ones, 0.4, {}).equal(ones));
    const auto drop = [&](std::uint64_t seed) { return dropped(ones, 0.4, {true, at::detail::createCPUGenerator(seed)}); };
    const at::Tensor once = drop(1);
    EXPECT_NEAR(once.mean().item<double>(), 1.0, 0.02);
    EXPECT_NEAR((once == 0).to(at::kFloat).mean().item<double>(), 0.4, 0.01);
    EXPECT_NEAR(once.max().item<double>(), 1.0 / 0.6, 1e-6);
    EXPECT_TRUE(drop(1).equal(once));
    EXPECT_FALSE(drop(2).equal(once));
}

TEST(ConvolutionTrunk, IsTheFormulaAndLooksBackOnly)
{
    const TrunkShape shape{8, 1, 1, 1, 0};
    TrunkUnderTest trunk("tcn", shape, 1, 2);
    trunk.showSummary();
    trunk.set(0, {1.0F}); // in
    trunk.set(1, {0.0F});
    trunk.set(2, {0.3F, -0.5F, 0.7F}); // a period two before, one before, now
    trunk.set(3, {0.1F});
    trunk.set(4, {0.2F, 0.4F, -0.6F}); // four before, two before, now
    trunk.set(5, {0.3F});
    const std::vector<float> x = {9, 9, 1, -2, 3, 0.5F, -1, 2};
    const auto at = [&](int t) { return t < 0 ? 0.0 : static_cast<double>(x[static_cast<std::size_t>(t)]); };
    const auto first = [&](int t) { return t < 0 ? 0.0 : at(t) + std::max(0.0, 0.3 * at(t - 2) - 0.5 * at(t - 1) + 0.7 * at(t) + 0.1); };
    const double second = first(7) + std::max(0.0, 0.2 * first(3) + 0.4 * first(5) - 0.6 * first(7) + 0.3);
    EXPECT_NEAR(trunk.summaryOf(tensorOf(x, {8, 1}), shape)[0], second, 1e-5);
}

TEST(ConvolutionTrunk, SeesTwiceAsFarWithEachLayer)
{
    const TrunkShape shape{40, 1, 1, 1, 0};
    for (const std::int64_t layers : {1, 2, 3, 4}) {
        TrunkUnderTest trunk("tcn", shape, 8, layers);
        const at::Tensor future = at::zeros({1, 1, 1}), fixed = at::zeros({1, 0});
        at::Tensor past = noisy({1, 40, 1}, 3).requires_grad_(true);
        trunk.trunk().states({past, future, fixed}, {}).sum().backward();
        const at::Tensor gradient = past.grad().abs().view({40});
        const std::int64_t field = 1 + 2 * ((std::int64_t{1} << layers) - 1);
        EXPECT_EQ(gradient.narrow(0, 0, 40 - field).max().item<float>(), 0.0F) << layers;
        EXPECT_GT(gradient[40 - field].item<float>(), 0.0F) << layers;
    }
}

TEST(LinearTrunk, SeesDifferencesFromTheLastValue)
{
    const TrunkShape shape{3, 2, 2, 1, 1};
    TrunkUnderTest trunk("nlinear", shape, 8);
    const at::Tensor future = at::zeros({1, 2, 1}), fixed = at::zeros({1, 1});
    const at::Tensor low = tensorOf({1, 1, 4, 1, 2, 1}, {1, 3, 2}), high = tensorOf({101, 1, 104, 1, 102, 1}, {1, 3, 2});
    const at::NoGradGuard guard;
    EXPECT_TRUE(at::allclose(trunk.trunk().states({low, future, fixed}, {}), trunk.trunk().states({high, future, fixed}, {}), 1e-4, 1e-4));
    EXPECT_TRUE(trunk.trunk().plain());
}

} // namespace
} // namespace shelfcast::testing
