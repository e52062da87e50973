#include "core/models/neural/networks/losses.h"
#include "core/models/neural/networks/negative_binomial.h"
#include "tests/core/models/neural/networks/trunk_under_test.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

/// A batch that holds what the losses look at.
Batch truth(const std::vector<float> &target, const std::vector<float> &price, std::vector<std::int64_t> direction)
{
    const auto rows = static_cast<std::int64_t>(direction.size());
    Batch batch;
    batch.target = tensorOf(target, {rows, -1});
    batch.price = tensorOf(price, {rows, -1});
    batch.direction = at::tensor(at::ArrayRef<std::int64_t>(direction.data(), direction.size()));
    batch.size = at::ones({rows});
    return batch;
}

TEST(PinballLoss, IsTwiceTheWeightedErrorAndItsMedianTheAbsoluteOne)
{
    std::vector<float> out(kQuantileCount);
    double sum = 0.0;
    for (std::size_t q = 0; q < kQuantileCount; ++q) {
        out[q] = 0.25F * static_cast<float>(q); // from 0 to 3, around the truth
        const double error = 1.6 - 0.25 * static_cast<double>(q);
        sum += error > 0.0 ? kQuantileLevels[q] * error : (kQuantileLevels[q] - 1.0) * error;
    }
    const at::Tensor outs = tensorOf(out, {1, 1, static_cast<std::int64_t>(kQuantileCount)});
    EXPECT_NEAR(pinballLoss(outs, tensorOf({1.6F}, {1, 1})).item<double>(), 2.0 * sum / static_cast<double>(kQuantileCount), 1e-6);
    const at::Tensor same = at::ones_like(outs);
    EXPECT_NEAR(pinballLoss(same, tensorOf({3.0F}, {1, 1})).item<double>(), 2.0, 1e-6) << "levels are 0.5 in the mean";
    EXPECT_NEAR(pinballLoss(same, tensorOf({-1.0F}, {1, 1})).item<double>(), 2.0, 1e-6);
    EXPECT_EQ(pinballLoss(same, tensorOf({1.0F}, {1, 1})).item<double>(), 0.0);
}

TEST(PinballLoss, UnknownTargetsCountNothing)
{
    at::Tensor out = at::zeros({1, 3, static_cast<std::int64_t>(kQuantileCount)}).requires_grad_(true);
    const at::Tensor loss = pinballLoss(out, tensorOf({1.0F, kUnknown, 3.0F}, {1, 3}));
    EXPECT_NEAR(loss.item<double>(), 2.0, 1e-6); // the mean of 1 and 3
    loss.backward();
    EXPECT_EQ(out.grad().select(1, 1).abs().max().item<double>(), 0.0);
    EXPECT_TRUE(at::isfinite(out.grad()).all().item<bool>());
    EXPECT_EQ(pinballLoss(out, tensorOf({kUnknown, kUnknown, kUnknown}, {1, 3})).item<double>(), 0.0);
}

TEST(CountLoss, IsTheLogarithmOfTheChance)
{
    // Dispersion one makes it geometric: with mean 1 the chance of 2 is an eighth.
    const at::Tensor one = at::ones({1, 1}), size = at::ones({1});
    EXPECT_NEAR(countLoss(one, one, tensorOf({2.0F}, {1, 1}), size).item<double>(), std::log(8.0), 1e-4);
    // The same in a window whose sales were halved.
    EXPECT_NEAR(countLoss(one * 0.5, one, tensorOf({1.0F}, {1, 1}), size * 2.0).item<double>(), std::log(8.0), 1e-4);
    // Almost no dispersion makes it Poisson: with mean 3 the chance of 2 is 4.5 exp(-3).
    EXPECT_NEAR(countLoss(one * 3.0, one * 1e-3, tensorOf({2.0F}, {1, 1}), size).item<double>(), 3.0 - std::log(4.5), 2e-3);
    EXPECT_NEAR(countLoss(at::ones({1, 2}), at::ones({1, 2}), tensorOf({2.0F, kUnknown}, {1, 2}), size).item<double>(), std::log(8.0), 1e-4);
    EXPECT_NEAR(countLoss(one, one, tensorOf({-3.0F}, {1, 1}), size).item<double>(), std::log(2.0), 1e-4) << "a return is no count below zero";
}

TEST(NetworkLoss, AddsThePriceByItsWeight)
{
    Outputs outputs;
    outputs.quantiles = at::zeros({2, 2, static_cast<std::int64_t>(kQuantileCount)});
    outputs.price = tensorOf({0.1F, 0.2F, 0.3F, 0.4F}, {2, 2});
    const Batch batch = truth({0, 0, 0, 0}, {0.0F, 0.4F, kUnknown, 0.0F}, {-1, -1});
    EXPECT_NEAR(lossOf(outputs, batch, {.price = 3.0, .direction = 1.0}).item<double>(), 3.0 * (0.1 + 0.2 + 0.4) / 3.0, 1e-6);
    EXPECT_EQ(lossOf(outputs, batch, {}).item<double>(), 0.0);
    EXPECT_EQ(lossOf(outputs, truth({0, 0, 0, 0}, {kUnknown, kUnknown, kUnknown, kUnknown}, {-1, -1}), {.price = 1.0, .direction = 1.0}).item<double>(), 0.0);
}

TEST(NetworkLoss, AddsTheDirectionByItsWeight)
{
    Outputs outputs;
    outputs.quantiles = at::zeros({3, 1, static_cast<std::int64_t>(kQuantileCount)});
    outputs.direction = tensorOf({0, 0, 0, 1, 2, 3, 7, 7, 7}, {3, 3});
    const Batch batch = truth({0, 0, 0}, {kUnknown, kUnknown, kUnknown}, {0, 2, -1});
    const double second = -std::log(std::exp(3.0) / (std::exp(1.0) + std::exp(2.0) + std::exp(3.0)));
    EXPECT_NEAR(lossOf(outputs, batch, {.price = 0.0, .direction = 2.0}).item<double>(), 2.0 * (std::log(3.0) + second) / 2.0, 1e-5);
    EXPECT_EQ(lossOf(outputs, batch, {}).item<double>(), 0.0);
}

/// The smallest count with so much chance at or below it, by adding up chances one by one.
double exactQuantile(double mean, double dispersion, double level)
{
    const long double r = 1.0L / dispersion, share = mean / (r + mean);
    long double below = 0.0L;
    for (int count = 0;; ++count) {
        below += expl(lgammal(count + r) - lgammal(r) - lgammal(count + 1.0L) + r * log1pl(-share) + count * logl(share));
        if (below >= static_cast<long double>(level))
            return count;
    }
}

TEST(NegativeBinomialQuantiles, AreThoseOfTheExactSums)
{
    for (const auto &[mean, dispersion] : {std::pair{0.1, 0.5}, {0.1, 20.0}, {1.3, 1.0}, {4.7, 0.2}, {30.3, 0.05}, {250.1, 0.7}, {900.1, 1e-3}}) {
        std::array<double, kQuantileCount> quantiles{};
        negativeBinomialQuantiles(mean, dispersion, quantiles);
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            EXPECT_EQ(quantiles[q], exactQuantile(mean, dispersion, kQuantileLevels[q])) << mean << ", " << dispersion << ", " << kQuantileLevels[q];
    }
}

TEST(NegativeBinomialQuantiles, AboveAThousandStayNearTheExactSums)
{
    for (const auto &[mean, dispersion] : {std::pair{1500.0, 0.01}, {1500.0, 0.3}, {5000.0, 0.1}, {2000.0, 1e-6}}) {
        std::array<double, kQuantileCount> quantiles{};
        negativeBinomialQuantiles(mean, dispersion, quantiles);
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            EXPECT_NEAR(quantiles[q], exactQuantile(mean, dispersion, kQuantileLevels[q]), 0.012 * mean) << mean << ", " << dispersion << ", " << kQuantileLevels[q];
    }
}

TEST(NegativeBinomialQuantiles, NothingSellsOfNothing)
{
    std::array<double, kQuantileCount> quantiles{};
    for (const double mean : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        quantiles.fill(7.0);
        negativeBinomialQuantiles(mean, 1.0, quantiles);
        EXPECT_THAT(quantiles, ::testing::Each(0.0)) << mean;
    }
    negativeBinomialQuantiles(1e-9, 100.0, quantiles);
    EXPECT_THAT(quantiles, ::testing::Each(0.0));
}

} // namespace
} // namespace shelfcast::testing
