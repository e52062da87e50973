#include "tests/core/models/neural/networks/trunk_under_test.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

/// Two weights that decay pulls to zero and one bias that it leaves alone.
class AdamWTest : public ::testing::Test {
protected:
    AdamWTest()
    {
        weight = parameters.constant({1, 2}, 0.5);
        bias = parameters.constant({1}, 0.5);
        parameters.seal(at::kCPU);
    }
    void gradients(const std::vector<float> &numbers) { at::Tensor(parameters.gradient()).copy_(tensorOf(numbers, {3})); }

    Parameters parameters{1};
    at::Tensor weight, bias;
};

TEST_F(AdamWTest, TwoStepsByHand)
{
    AdamW optimiser(parameters);
    constexpr double kRate = 0.1, kDecay = 0.2;
    double w[3] = {0.5, 0.5, 0.5}, m[3] = {}, v[3] = {};
    const double steps[2][3] = {{0.3, -0.2, 0.1}, {0.1, 0.4, -0.2}};
    for (int step = 0; step < 2; ++step) {
        gradients({static_cast<float>(steps[step][0]), static_cast<float>(steps[step][1]), static_cast<float>(steps[step][2])});
        const double norm = optimiser.step(parameters, kRate, kDecay, 10.0);
        EXPECT_NEAR(norm, std::hypot(steps[step][0], steps[step][1], steps[step][2]), 1e-6);
        for (int i = 0; i < 3; ++i) {
            const double g = steps[step][i];
            m[i] = 0.9 * m[i] + 0.1 * g;
            v[i] = 0.98 * v[i] + 0.02 * g * g;
            const double mean = m[i] / (1.0 - std::pow(0.9, step + 1)), square = v[i] / (1.0 - std::pow(0.98, step + 1));
            w[i] -= kRate * (mean / (std::sqrt(square) + 1e-8) + (i < 2 ? kDecay * w[i] : 0.0));
        }
    }
    const std::vector<float> now = parameters.weights();
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(static_cast<double>(now[i]), w[i], 1e-6) << i;
    EXPECT_EQ(weight[0][1].item<float>(), now[1]) << "the layer's own tensor is a part of the whole";
    EXPECT_EQ(bias[0].item<float>(), now[2]);
}

TEST_F(AdamWTest, ALongGradientIsShortenedToTheClip)
{
    AdamW optimiser(parameters);
    gradients({3.0F, 0.0F, 4.0F});
    EXPECT_NEAR(optimiser.step(parameters, 0.1, 0.0, 1.0), 5.0, 1e-6);
    EXPECT_NEAR(optimiser.first[0].item<double>(), 0.1 * 0.6, 1e-6);
    EXPECT_NEAR(optimiser.first[2].item<double>(), 0.1 * 0.8, 1e-6);
    EXPECT_NEAR(optimiser.second[2].item<double>(), 0.02 * 0.64, 1e-6);
}

TEST_F(AdamWTest, AGradientThatIsNoNumberChangesNothing)
{
    AdamW optimiser(parameters);
    const std::vector<float> before = parameters.weights();
    gradients({0.1F, std::numeric_limits<float>::quiet_NaN(), 0.1F});
    EXPECT_TRUE(std::isnan(optimiser.step(parameters, 0.1, 0.1, 1.0)));
    gradients({0.1F, std::numeric_limits<float>::infinity(), 0.1F});
    EXPECT_FALSE(std::isfinite(optimiser.step(parameters, 0.1, 0.1, 1.0)));
    EXPECT_EQ(parameters.weights(), before);
    EXPECT_EQ(optimiser.steps, 0);
    EXPECT_EQ(optimiser.first.abs().max().item<float>(), 0.0F);
}

TEST_F(AdamWTest, WeightsAreTakenOnlyWhereAllAreThere)
{
    const std::vector<float> three = {1, 2, 3}, two = {1, 2};
    EXPECT_FALSE(parameters.setWeights(two));
    EXPECT_TRUE(parameters.setWeights(three));
    EXPECT_EQ(parameters.weights(), three);
    EXPECT_EQ(bias[0].item<float>(), 3.0F);
}

} // namespace
} // namespace shelfcast::testing
