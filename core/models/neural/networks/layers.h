#pragma once
#include "core/models/neural/networks/parameters.h"
#include "core/models/neural/networks/quantised_linear.h"

#include <vector>

namespace shelfcast::core::networks {

/// How one pass through a network goes. A pass that learns drops units by chance, from a generator of its own.
struct Pass {
    bool learning = false;
    at::Generator random = {};
};

/// Zeros a share of the units and grows the others to make up for it, while learning; else nothing.
/// source  Srivastava et al. (2014), Dropout, JMLR 15
at::Tensor dropped(const at::Tensor &x, double share, const Pass &pass);

/// y = x W^T + b.   x (..., inputs), y (..., outputs)
struct Linear {
    Linear() = default;
    Linear(Parameters &parameters, std::int64_t inputs, std::int64_t outputs);
    /// Begins as zero: what it adds is learned from nothing.
    static Linear zero(Parameters &parameters, std::int64_t inputs, std::int64_t outputs);
    at::Tensor operator()(const at::Tensor &x) const;

    at::Tensor weight, bias; ///< (outputs, inputs), (outputs)
    std::shared_ptr<QuantisedLinear> quantised; ///< takes over where it is ready and no gradient is asked for
};

/// Mean 0 and variance 1 along the last axis, then a gain and a shift each.   x (..., size)
/// source  Ba, Kiros & Hinton (2016), Layer normalization
struct LayerNorm {
    LayerNorm() = default;
    LayerNorm(Parameters &parameters, std::int64_t size);
    at::Tensor operator()(const at::Tensor &x) const;

    at::Tensor gain, shift;
};

/// Self-attention of several heads.   x (batch, tokens, width); out the same
/// source  Vaswani et al. (2017), Attention is all you need
struct Attention {
    Attention() = default;
    Attention(Parameters &parameters, std::int64_t width, std::int64_t heads);
    at::Tensor operator()(const at::Tensor &x, double dropout, const Pass &pass) const;

    std::int64_t heads = 1;
    Linear all, out; ///< queries, keys and values in one
};

/// Turns a summary of the context and the features of each future period into one state a period.
///
/// summary (batch, width), future (batch, horizon, features); out (batch, horizon, units)
/// source  Wen et al. (2017), A multi-horizon quantile recurrent forecaster (its local decoder)
struct HorizonDecoder {
    HorizonDecoder() = default;
    HorizonDecoder(Parameters &parameters, std::int64_t summary, std::int64_t features, std::int64_t horizon, std::int64_t units);
    at::Tensor operator()(const at::Tensor &summary, const at::Tensor &future, double dropout, const Pass &pass) const;

    Linear fromSummary, fromFuture, mixed;
    at::Tensor step; ///< (horizon, units) what is special about each period ahead
};

} // namespace shelfcast::core::networks
