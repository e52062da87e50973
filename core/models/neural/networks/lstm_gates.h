#pragma once
#include <cstdint>

namespace shelfcast::core::networks {

/// One period of an LSTM layer over all windows of a batch, row after row. Knows no LibTorch, so that it alone is compiled for speed.
struct LstmPeriod {
    float *gates;        ///< (rows, 4 units) sums on the way in, gates on the way out
    const float *before; ///< (rows, units) memory of the period before; null in the first
    float *memory;       ///< (rows, units)
    float *out;          ///< (rows, units)
};

/// From sums to gates, memory and output.   source  Hochreiter & Schmidhuber (1997), Long short-term memory
void lstmForward(const LstmPeriod &period, std::int64_t rows, std::int64_t units);

/// The same on the way back.
struct LstmPeriodBack {
    float *gates;           ///< (rows, 4 units) gates on the way in, gradients of their sums on the way out
    const float *before;    ///< memory of the period before; null in the first
    const float *memory;
    const float *outGradient; ///< (rows, units) of this period's output, from all that came of it
    float *memoryGradient;  ///< (rows, units) of this period's memory on the way in, of the one before on the way out
};

void lstmBackward(const LstmPeriodBack &period, std::int64_t rows, std::int64_t units);

} // namespace shelfcast::core::networks
