#include "core/models/neural/networks/quantised_linear.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/native/quantized/PackedParams.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace shelfcast::core::networks {
namespace {

constexpr std::int64_t kSmallest = 32; ///< inputs and outputs: below, turning the inputs into 8 bits costs more than it saves
constexpr float kMost = 127.0F;

} // namespace

struct QuantisedLinear::Packed {
    c10::intrusive_ptr<LinearPackedParamsBase> weights;
};

float rowScale(const float *row, std::int64_t size)
{
    float largest = 0.0F;
    for (std::int64_t i = 0; i < size; ++i)
        largest = std::max(largest, std::abs(row[i]));
    const float scale = largest / kMost;
    if (!(scale > 1e-30F)) // also what is not a number
        return 0.0F;
    return std::bit_cast<float>((std::bit_cast<std::uint32_t>(scale) + 0xFFU) & ~0xFFU);
}

std::int8_t wholeOf(float weight, float scale)
{
    return scale > 0.0F ? static_cast<std::int8_t>(std::clamp(std::nearbyint(weight / scale), -kMost, kMost)) : std::int8_t{0};
}

bool QuantisedLinear::possible()
{
    const at::QEngine engine = at::globalContext().qEngine();
    return engine != at::QEngine::NoQEngine && engine != at::QEngine::QNNPACK;
}

void QuantisedLinear::pack(const at::Tensor &weight, const at::Tensor &bias)
{
    if (!possible() || !weight.is_cpu() || weight.size(0) < kSmallest || weight.size(1) < kSmallest)
        return;
    const std::int64_t rows = weight.size(0), columns = weight.size(1);
    const at::Tensor plain = weight.detach().contiguous();
    at::Tensor whole = at::empty({rows, columns}, at::kChar), scales = at::empty({rows}, at::kDouble);
    for (std::int64_t row = 0; row < rows; ++row) {
        const float *from = plain.data_ptr<float>() + row * columns;
        const float scale = rowScale(from, columns);
        scales.data_ptr<double>()[row] = scale > 0.0F ? static_cast<double>(scale) : 1.0;
        for (std::int64_t column = 0; column < columns; ++column)
            whole.data_ptr<std::int8_t>()[row * columns + column] = wholeOf(from[column], scale);
    }
    const at::Tensor quantised = at::_make_per_channel_quantized_tensor(whole, scales, at::zeros({rows}, at::kLong), 0);
    const auto prepack = c10::Dispatcher::singleton().findSchemaOrThrow("quantized::linear_prepack", "");
    torch::jit::Stack stack{quantised, bias.detach().clone()};
    prepack.callBoxed(&stack);
    m_packed = std::make_shared<const Packed>(Packed{stack.at(0).toCustomClass<LinearPackedParamsBase>()});
}

at::Tensor QuantisedLinear::operator()(const at::Tensor &x) const
{
    return m_packed->weights->apply_dynamic(x.contiguous());
}

} // namespace shelfcast::core::networks
