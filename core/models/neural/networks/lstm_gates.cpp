#include "core/models/neural/networks/lstm_gates.h"

#include "core/models/neural/networks/exponential.h"

#include <algorithm>

namespace shelfcast::core::networks {
namespace {

[[gnu::always_inline]] inline float sigmoid(float x) { return 1.0F / (1.0F + exponential(-x)); }
[[gnu::always_inline]] inline float hyperbolic(float x) { return 2.0F / (1.0F + exponential(-2.0F * x)) - 1.0F; }

// Each loop is a function of its own with `__restrict` parameters: only so does the compiler know that they may be vector instructions.

[[gnu::always_inline]] inline void squash(float *__restrict values, std::int64_t count)
{
    for (std::int64_t j = 0; j < count; ++j)
        values[j] = sigmoid(values[j]);
}

[[gnu::always_inline]] inline void squashBothWays(float *__restrict values, std::int64_t count)
{
    for (std::int64_t j = 0; j < count; ++j)
        values[j] = hyperbolic(values[j]);
}

[[gnu::always_inline]] inline void begin(const float *__restrict input, const float *__restrict candidate, float *__restrict memory, std::int64_t units)
{
    for (std::int64_t j = 0; j < units; ++j)
        memory[j] = input[j] * candidate[j];
}

[[gnu::always_inline]] inline void remember(const float *__restrict forget, const float *__restrict before, float *__restrict memory, std::int64_t units)
{
    for (std::int64_t j = 0; j < units; ++j)
        memory[j] += forget[j] * before[j];
}

[[gnu::always_inline]] inline void show(const float *__restrict output, const float *__restrict memory, float *__restrict out, std::int64_t units)
{
    for (std::int64_t j = 0; j < units; ++j)
        out[j] = output[j] * hyperbolic(memory[j]);
}

[[gnu::always_inline]] inline void forwardPeriod(const LstmPeriod &period, std::int64_t rows, std::int64_t units)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        float *gates = period.gates + row * 4 * units;
        float *memory = period.memory + row * units;
        squash(gates, 2 * units);
        squashBothWays(gates + 2 * units, units);
        squash(gates + 3 * units, units);
        begin(gates, gates + 2 * units, memory, units);
        if (period.before)
            remember(gates + units, period.before + row * units, memory, units);
        show(gates + 3 * units, memory, period.out + row * units, units);
    }
}

/// The gradients of the output gate, and from the one of the memory those of input, candidate and forget gate; the last without the memory it forgets.
[[gnu::always_inline]] inline void backwardRow(float *__restrict input, float *__restrict forget, float *__restrict candidate, float *__restrict output,
                                               const float *__restrict memory, const float *__restrict outGradient, float *__restrict memoryGradient, std::int64_t units)
{
    for (std::int64_t j = 0; j < units; ++j) {
        const float squashed = hyperbolic(memory[j]);
        const float i = input[j], f = forget[j], g = candidate[j], o = output[j];
        const float d = memoryGradient[j] + outGradient[j] * o * (1.0F - squashed * squashed);
        output[j] = outGradient[j] * squashed * o * (1.0F - o);
        input[j] = d * g * i * (1.0F - i);
        candidate[j] = d * i * (1.0F - g * g);
        forget[j] = d * f * (1.0F - f);
        memoryGradient[j] = d * f;
    }
}

[[gnu::always_inline]] inline void scale(float *__restrict values, const float *__restrict by, std::int64_t count)
{
    for (std::int64_t j = 0; j < count; ++j)
        values[j] *= by[j];
}

[[gnu::always_inline]] inline void backwardPeriod(const LstmPeriodBack &period, std::int64_t rows, std::int64_t units)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        float *gates = period.gates + row * 4 * units;
        backwardRow(gates, gates + units, gates + 2 * units, gates + 3 * units, period.memory + row * units, period.outGradient + row * units,
                    period.memoryGradient + row * units, units);
        if (period.before)
            scale(gates + units, period.before + row * units, units);
        else
            std::fill_n(gates + units, units, 0.0F);
    }
}

void forwardPlain(const LstmPeriod &period, std::int64_t rows, std::int64_t units) { forwardPeriod(period, rows, units); }
void backwardPlain(const LstmPeriodBack &period, std::int64_t rows, std::int64_t units) { backwardPeriod(period, rows, units); }
#if defined(__x86_64__)
// What nearly every processor has; the program as a whole is built for all of them.
[[gnu::target("avx2,fma")]] void forwardWide(const LstmPeriod &period, std::int64_t rows, std::int64_t units) { forwardPeriod(period, rows, units); }
[[gnu::target("avx2,fma")]] void backwardWide(const LstmPeriodBack &period, std::int64_t rows, std::int64_t units) { backwardPeriod(period, rows, units); }
bool isWide() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
#else
constexpr auto forwardWide = forwardPlain;
constexpr auto backwardWide = backwardPlain;
bool isWide() { return false; }
#endif

} // namespace

void lstmForward(const LstmPeriod &period, std::int64_t rows, std::int64_t units)
{
    static const bool wide = isWide();
    (wide ? forwardWide : forwardPlain)(period, rows, units);
}

void lstmBackward(const LstmPeriodBack &period, std::int64_t rows, std::int64_t units)
{
    static const bool wide = isWide();
    (wide ? backwardWide : backwardPlain)(period, rows, units);
}

} // namespace shelfcast::core::networks
