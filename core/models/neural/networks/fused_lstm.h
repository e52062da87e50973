#pragma once
#include <ATen/ATen.h>

namespace shelfcast::core::networks {

/// The four weights of one layer, in LibTorch's order of gates (input, forget, candidate, output).
struct LstmWeights {
    const at::Tensor &fromInput; ///< (4 units, inputs)
    const at::Tensor &fromState; ///< (4 units, units)
    const at::Tensor &inputBias, &stateBias; ///< (4 units)
};

/// The outputs of one LSTM layer that begins with an empty memory, equal to LibTorch's `lstm` within rounding.
///
/// LibTorch's own takes a dozen small operations a period on the CPU, forwards and backwards; here the four gates of a period are one
/// pass over memory, and the gradients of the weights one product over all periods. Elsewhere (GPU, mixed precision) it is LibTorch's.
///
/// x (batch, periods, inputs); out (batch, periods, units)
/// source  Hochreiter & Schmidhuber (1997), Long short-term memory; gradients: Werbos (1990), Backpropagation through time
at::Tensor fusedLstm(const at::Tensor &x, const LstmWeights &weights);

} // namespace shelfcast::core::networks
