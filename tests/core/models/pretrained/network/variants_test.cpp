#include "core/models/pretrained/front/front_end.h"
#include "core/models/pretrained/network/prune.h"
#include "core/models/pretrained/network/shape_json.h"

#include <ATen/core/grad_mode.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <numbers>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

/// Narrower networks, blinded ones, and what masking teaches.
namespace shelfcast::testing {
namespace {

constexpr std::int64_t kRows = 24, kContext = 128;

/// Waves of any phase and size, of 24 periods; where stretches are hidden, what stood there.
struct Waves {
    std::vector<float> past = std::vector<float>(kRows * kContext * kChannels), future = std::vector<float>(kRows * kSpan * kFutureChannels),
                       statics = std::vector<float>(kRows * kStatics), bases = std::vector<float>(kRows * kSpan * kPretrainedBases), spread = std::vector<float>(kRows),
                       hidden = std::vector<float>(kRows * kContext, std::nanf("")), held = hidden; ///< held: the last value before the stretch
    FrontBatch batch()
    {
        const auto tensor = [](std::vector<float> &values, at::IntArrayRef sizes) { return at::from_blob(values.data(), sizes, at::TensorOptions(at::kFloat)).clone(); };
        return {tensor(past, {kRows, kContext, kChannels}), tensor(future, {kRows, kSpan, kFutureChannels}), tensor(statics, {kRows, kStatics}),
                tensor(bases, {kRows, kSpan, kPretrainedBases}), tensor(spread, {kRows}), kPatch};
    }
    at::Tensor truth() { return at::from_blob(hidden.data(), {kRows, kContext}, at::TensorOptions(at::kFloat)).clone(); }
    at::Tensor naive() { return at::from_blob(held.data(), {kRows, kContext}, at::TensorOptions(at::kFloat)).clone(); }
};

Waves wavesOf(std::uint64_t seed)
{
    Waves waves;
    networks::Random random(seed);
    for (std::size_t row = 0; row < kRows; ++row) {
        const double phase = 2.0 * std::numbers::pi * random.uniform(), size = 1.0 + 9.0 * random.uniform();
        const auto truth = [&](std::size_t t) { return 50.0 + size * std::sin(phase + 2.0 * std::numbers::pi * static_cast<double>(t) / 24.0); };
        const std::size_t begin = 16 + random.below(64), end = begin + 24;
        std::vector<double> y(kContext);
        for (std::size_t t = 0; t < kContext; ++t)
            y[t] = t >= begin && t < end ? std::nan("") : truth(t);
        const FrontScale scale = fillFront(y, 1, 0, kContext, {waves.past.data() + row * kContext * kChannels, waves.future.data() + row * kSpan * kFutureChannels,
                                                               waves.statics.data() + row * kStatics, waves.bases.data() + row * kSpan * kPretrainedBases});
        waves.spread[row] = static_cast<float>(scale.spread);
        for (std::size_t t = begin; t < end; ++t) {
            waves.hidden[row * kContext + t] = static_cast<float>(std::asinh((truth(t) - scale.anchor) / scale.scale));
            waves.held[row * kContext + t] = static_cast<float>(std::asinh((truth(begin - 1) - scale.anchor) / scale.scale));
        }
    }
    return waves;
}

at::Tensor missed(const at::Tensor &said, const at::Tensor &truth)
{
    const at::Tensor there = truth.isfinite();
    return ((said - truth).nan_to_num(0.0).abs() * there).sum() / there.sum();
}

TEST(MaskedTraining, RestoresHiddenStretchesOfAWave)
{
    PretrainedNetwork network({"encoder", 32, 2, 4, 64}, 1, at::kCPU);
    networks::AdamW adam(network.parameters);
    for (std::uint64_t step = 0; step < 250; ++step) {
        Waves waves = wavesOf(step + 10);
        at::Tensor loss;
        {
            const at::AutoGradMode learning(true);
            loss = missed(network.trunk->forward(waves.batch()).hidden, waves.truth());
            loss.backward();
        }
        adam.step(network.parameters, 3e-3, 0.0, 1.0);
        network.parameters.gradient().zero_();
    }
    Waves unseen = wavesOf(1);
    const at::Tensor said = network.trunk->forward(unseen.batch()).hidden.detach();
    EXPECT_LT(missed(said, unseen.truth()).item<double>(), 0.3 * missed(unseen.naive(), unseen.truth()).item<double>());
}

class Narrowing : public ::testing::TestWithParam<const char *> {};

TEST_P(Narrowing, KeepsTheUnitsThatWeighMost)
{
    const TrunkShape shape{GetParam(), 32, 2, 4, 64};
    PretrainedNetwork whole(shape, 3, at::kCPU);
    {
        const at::NoGradGuard guard; // every second unit counts for nothing
        for (const HiddenLayer &layer : whole.trunk->hiddenLayers())
            layer.out->weight.slice(1, 0, layer.out->weight.size(1), 2).zero_();
    }
    const auto narrower = pruned(shape, whole.parameters.weights(), 0.5);
    ASSERT_TRUE(narrower);
    EXPECT_LT(narrower->parameters.count(), whole.parameters.count());
    Waves waves = wavesOf(7);
    const at::NoGradGuard guard;
    EXPECT_LT((narrower->trunk->forward(waves.batch()).quantiles - whole.trunk->forward(waves.batch()).quantiles).abs().max().item<double>(), 1e-3);
}

TEST_P(Narrowing, OfNothingChangesNothing)
{
    const TrunkShape shape{GetParam(), 16, 1, 2, 24};
    const PretrainedNetwork whole(shape, 4, at::kCPU);
    EXPECT_EQ(pruned(shape, whole.parameters.weights(), 1.0)->parameters.weights(), whole.parameters.weights());
    EXPECT_FALSE(pruned(shape, std::vector<float>(3), 0.5));
}

TEST_P(Narrowing, BlindedNetworksDoNotSeeWhatIsKeptFromThem)
{
    Waves waves = wavesOf(9);
    const FrontBatch seen = waves.batch();
    const at::NoGradGuard guard;
    for (const std::string_view blind : blinds()) {
        TrunkShape shape{GetParam(), 16, 1, 2, 24};
        shape.blind = {std::string(blind)};
        const PretrainedNetwork network(shape, 5, at::kCPU);
        FrontBatch garbled = waves.batch();
        if (blind == "bases")
            garbled.bases.add_(3.0);
        if (blind == "lags")
            garbled.past.select(2, 2).add_(3.0);
        if (blind == "facts")
            garbled.statics.add_(3.0);
        if (blind == "trials")
            garbled.statics.select(1, kStatics - 1).add_(3.0);
        EXPECT_TRUE(network.trunk->forward(seen).quantiles.equal(network.trunk->forward(garbled).quantiles)) << blind;
        const PretrainedNetwork seeing(TrunkShape{GetParam(), 16, 1, 2, 24}, 5, at::kCPU);
        EXPECT_FALSE(seeing.trunk->forward(seen).quantiles.equal(seeing.trunk->forward(garbled).quantiles)) << blind;
    }
}

INSTANTIATE_TEST_SUITE_P(Families, Narrowing, ::testing::Values("encoder", "residual"), [](const auto &name) { return std::string(name.param); });

TEST(TrunkShapes, SurviveTheCard)
{
    TrunkShape shape{"encoder", 16, 1, 2, 24, 0.5, {"lags"}};
    EXPECT_EQ(shapeFrom(shapeJson(shape)), shape);
    EXPECT_FALSE(shapeJson(TrunkShape()).contains("kept"));
    shape.kept = 0.0;
    EXPECT_FALSE(shapeFrom(shapeJson(shape)));
    shape = TrunkShape{"encoder", 16, 1, 3, 24};
    EXPECT_FALSE(shapeFrom(shapeJson(shape)));
}

} // namespace
} // namespace shelfcast::testing
