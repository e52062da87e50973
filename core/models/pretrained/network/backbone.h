#pragma once
#include "core/models/forecaster.h"
#include "core/models/neural/networks/layers.h"
#include "core/models/pretrained/front/decoder_front.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shelfcast::core::pretrained {

using networks::LayerNorm;
using networks::Linear;
using networks::Parameters;

/// What the front end wrote of many series, as tensors: float32, on the network's device.
struct FrontBatch {
    at::Tensor past;    ///< (batch, context, kChannels)
    at::Tensor future;  ///< (batch, kSpan, kFutureChannels)
    at::Tensor statics; ///< (batch, kStatics)
    at::Tensor bases;   ///< (batch, kSpan, kPretrainedBases)
    at::Tensor spread;  ///< (batch)
    std::int64_t ahead = kSpan; ///< periods that are asked for: a whole number of patches. Fewer are quicker
};

/// What a trunk says of them, in scaled units.
struct TrunkOutputs {
    at::Tensor quantiles; ///< (batch, ahead, kQuantileCount); may cross
    at::Tensor hidden;    ///< (batch, context) what the second channel holds, seen or hidden; undefined where a trunk does not reconstruct
    at::Tensor direction; ///< (batch, 3) logarithms of chances, not normed; undefined where a trunk does not say
    at::Tensor product;   ///< (batch, width) what the trunk makes of the whole series; undefined where it has no such state
};

/// How a trunk is built. Kept beside its weights.
struct TrunkShape {
    std::string kind = "encoder"; ///< "encoder", "residual", "decoder"
    std::int64_t width = 128, layers = 4, heads = 4, inner = 384;
    double kept = 1.0;            ///< share of the units of every hidden layer that is left, after pruning
    std::vector<std::string> blind = {}; ///< what of the front it is not shown, for ablations: those of `blinds()`
    /// Units of a hidden layer that has so many unpruned.
    std::int64_t units(std::int64_t whole) const { return std::max<std::int64_t>(8, std::llround(kept * static_cast<double>(whole))); }
    bool operator==(const TrunkShape &) const = default;
};

/// A dense layer, a rectifier and the layer that reads it: what lies between may be narrowed.
struct HiddenLayer {
    const Linear *in = nullptr, *out = nullptr;
};

/// One network of the pre-trained model. All trunks share front end, base forecasts and form of the quantiles: at each step a mixture of the
/// base forecasts, its weights from the network, and what the network adds, growing with the horizon.
class Trunk {
public:
    virtual ~Trunk() = default;
    virtual TrunkOutputs forward(const FrontBatch &batch) const = 0;
    virtual std::vector<HiddenLayer> hiddenLayers() const = 0;
};

/// What can be kept from a trunk: "bases" (the base forecasts: the last value stands for all of them), "lags" (what was a season before), "facts" (the
/// numbers of a series), "trials" (how the base forecasts did on the newest periods).
std::span<const std::string_view> blinds();

/// errors  null for an unknown kind
std::unique_ptr<Trunk> makeTrunk(const TrunkShape &shape, Parameters &parameters);

/// What the decoder's front end wrote of many sequences.
struct DecoderInput {
    at::Tensor past;    ///< (batch, tokens, kPatch * kChannels)
    at::Tensor bases;   ///< (batch, tokens, kPatch, kDecoderBases)
    at::Tensor statics; ///< (batch, kStatics)
    at::Tensor place;   ///< (batch, tokens) int64
    at::Tensor spread;  ///< (batch)
};

/// A causal network over patches: each token sees itself and those before it, and says what the next patch will be.
/// source  Radford et al. (2019), GPT-2; Das et al. (2024), A decoder-only foundation model for time-series forecasting
class Decoder {
public:
    Decoder(const TrunkShape &shape, Parameters &parameters);
    ~Decoder();
    /// out (batch, tokens, kPatch, kQuantileCount) of the patch after each token, in scaled units; may cross
    at::Tensor forward(const DecoderInput &input) const;

private:
    struct Layers;
    std::unique_ptr<Layers> m_layers;
};

/// A trunk with its weights. The weights begin at chance, by @p seed.
struct PretrainedNetwork {
    PretrainedNetwork(const TrunkShape &shape, std::uint64_t seed, at::Device device);

    TrunkShape shape;
    Parameters parameters;
    std::unique_ptr<Trunk> trunk;     ///< null for a decoder
    std::unique_ptr<Decoder> decoder; ///< null for all others
};

} // namespace shelfcast::core::pretrained
