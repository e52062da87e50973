#include "core/models/pretrained/network/backbone.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

/// The networks against the same ones built in Python: tests/golden/pretrained/networks.py.
namespace shelfcast::testing {
namespace {

const TrunkShape kSmall{"", 8, 2, 2, 12};
constexpr std::int64_t kRows = 2, kAhead = 32;

TrunkShape small(const char *kind)
{
    TrunkShape shape = kSmall;
    shape.kind = kind;
    return shape;
}

at::Tensor wave(at::IntArrayRef sizes, double phase)
{
    at::Tensor tensor = at::empty(sizes, at::kFloat);
    for (std::int64_t k = 0; k < tensor.numel(); ++k)
        tensor.data_ptr<float>()[k] = static_cast<float>(1.5 * std::sin(0.37 * static_cast<double>(k) + phase));
    return tensor;
}

/// Weight k is 0.25 sin(0.9 k + 0.5), in the order in which layers ask for theirs.
void setWaves(PretrainedNetwork &network)
{
    std::vector<float> weights;
    for (std::int64_t k = 0; k < network.parameters.count(); ++k)
        weights.push_back(static_cast<float>(0.25 * std::sin(0.9 * static_cast<double>(k) + 0.5)));
    ASSERT_TRUE(network.parameters.setWeights(weights));
}

FrontBatch front(std::int64_t context)
{
    FrontBatch batch;
    batch.past = wave({kRows, context, kChannels}, 0.1);
    batch.past.select(2, 5).fill_(1.0);
    batch.past.select(0, 1).narrow(0, 0, kPatch).zero_();
    batch.future = wave({kRows, kSpan, kFutureChannels}, 0.2);
    batch.statics = wave({kRows, kStatics}, 0.3);
    batch.bases = wave({kRows, kSpan, kPretrainedBases}, 0.4);
    batch.spread = wave({kRows}, 0.6).abs() + 1.0;
    batch.ahead = kAhead;
    return batch;
}

DecoderInput sequences(std::int64_t tokens)
{
    const FrontBatch known = front(tokens * kPatch);
    DecoderInput input;
    input.past = known.past.reshape({kRows, tokens, kPatch * kChannels});
    input.bases = wave({kRows, tokens, kPatch, kDecoderBases}, 0.7);
    input.statics = known.statics;
    input.place = (at::arange(tokens, at::kLong) + kMostTokens - 1).expand({kRows, tokens}).contiguous();
    input.spread = known.spread;
    return input;
}

void expectNear(const at::Tensor &found, const nlohmann::json &wanted)
{
    const at::Tensor flat = found.contiguous().view({-1});
    ASSERT_EQ(flat.numel(), static_cast<std::int64_t>(wanted.size()));
    for (std::int64_t i = 0; i < flat.numel(); ++i)
        ASSERT_NEAR(static_cast<double>(flat.data_ptr<float>()[i]), wanted[static_cast<std::size_t>(i)].get<double>(), 1e-5) << "number " << i;
}

nlohmann::json golden(const char *network)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/pretrained/networks.json");
    return nlohmann::json::parse(in).at(network);
}

TEST(PretrainedNetworks, TheEncoderSaysWhatItsTwinInPythonSays)
{
    PretrainedNetwork network(small("encoder"), 1, at::kCPU);
    setWaves(network);
    const TrunkOutputs outputs = network.trunk->forward(front(48)); // with gradients: what is hidden is reconstructed only then
    const at::NoGradGuard guard;
    const nlohmann::json wanted = golden("encoder");
    expectNear(outputs.quantiles.detach(), wanted.at("quantiles"));
    expectNear(outputs.hidden.detach(), wanted.at("hidden"));
    expectNear(outputs.direction.detach(), wanted.at("direction"));
    expectNear(outputs.product.detach(), wanted.at("product"));
}

TEST(PretrainedNetworks, TheResidualNetworkSaysWhatItsTwinInPythonSays)
{
    PretrainedNetwork network(small("residual"), 1, at::kCPU);
    setWaves(network);
    const at::NoGradGuard guard;
    expectNear(network.trunk->forward(front(48)).quantiles, golden("residual").at("quantiles"));
}

TEST(PretrainedNetworks, TheDecoderSaysWhatItsTwinInPythonSays)
{
    PretrainedNetwork network(small("decoder"), 1, at::kCPU);
    setWaves(network);
    const at::NoGradGuard guard;
    expectNear(network.decoder->forward(sequences(3)), golden("decoder").at("quantiles"));
}

TEST(PretrainedNetworks, TheDecoderSeesNothingOfWhatComesLater)
{
    PretrainedNetwork network(small("decoder"), 7, at::kCPU);
    const at::NoGradGuard guard;
    DecoderInput input = sequences(5);
    const at::Tensor before = network.decoder->forward(input);
    input.past.narrow(1, 3, 2).fill_(77.0);
    input.bases.narrow(1, 3, 2).fill_(-55.0);
    const at::Tensor after = network.decoder->forward(input);
    EXPECT_TRUE(at::equal(before.narrow(1, 0, 3), after.narrow(1, 0, 3)));
    EXPECT_FALSE(at::equal(before.narrow(1, 3, 1), after.narrow(1, 3, 1)));
}

TEST(PretrainedNetworks, NoTokenIsSeenThatHoldsNothing)
{
    PretrainedNetwork network(small("encoder"), 7, at::kCPU);
    const at::NoGradGuard guard;
    FrontBatch batch = front(64);
    batch.past.narrow(1, 0, kPatch).select(2, 5).zero_();
    const at::Tensor before = network.trunk->forward(batch).quantiles;
    batch.past.narrow(1, 0, kPatch).select(2, 0).fill_(9.0);
    EXPECT_TRUE(at::allclose(before, network.trunk->forward(batch).quantiles));
    batch.past.narrow(1, kPatch, kPatch).select(2, 0).fill_(9.0);
    EXPECT_FALSE(at::allclose(before, network.trunk->forward(batch).quantiles));
}

TEST(PretrainedNetworks, AnUnknownKindIsNone)
{
    Parameters parameters(1);
    EXPECT_EQ(makeTrunk(small("oracle"), parameters), nullptr);
}

} // namespace
} // namespace shelfcast::testing
