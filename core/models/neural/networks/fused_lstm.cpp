#include "core/models/neural/networks/fused_lstm.h"

#include "core/models/neural/networks/lstm_gates.h"

#include <ATen/autocast_mode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace shelfcast::core::networks {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::Variable;
using torch::autograd::variable_list;

/// What comes forwards: all (periods, rows, ...).
struct Passed {
    at::Tensor gates, memory, out;
};

Passed passForward(const at::Tensor &x, const at::Tensor &fromInput, const at::Tensor &fromState, const at::Tensor &bias)
{
    const std::int64_t periods = x.size(0), rows = x.size(1), units = fromState.size(1);
    Passed passed;
    passed.gates = at::addmm(bias, x.view({periods * rows, x.size(2)}), fromInput.t()).view({periods, rows, 4 * units});
    passed.memory = at::empty({periods, rows, units}, x.options());
    passed.out = at::empty({periods, rows, units}, x.options());
    const at::Tensor turned = fromState.t();
    float *gates = passed.gates.data_ptr<float>(), *memory = passed.memory.data_ptr<float>(), *out = passed.out.data_ptr<float>();
    const std::int64_t size = rows * units;
    for (std::int64_t t = 0; t < periods; ++t) {
        if (t > 0)
            passed.gates.select(0, t).addmm_(passed.out.select(0, t - 1), turned);
        lstmForward({gates + 4 * t * size, t > 0 ? memory + (t - 1) * size : nullptr, memory + t * size, out + t * size}, rows, units);
    }
    return passed;
}

class Lstm : public torch::autograd::Function<Lstm> {
public:
    /// x (periods, rows, inputs), out (periods, rows, units)
    static Variable forward(AutogradContext *context, const Variable &x, const Variable &fromInput, const Variable &fromState, const Variable &bias)
    {
        const Passed passed = passForward(x, fromInput, fromState, bias);
        context->save_for_backward({x, fromInput, fromState, passed.gates, passed.memory, passed.out});
        context->saved_data["x"] = x.requires_grad();
        return passed.out;
    }

    static variable_list backward(AutogradContext *context, const variable_list &gradients)
    {
        const variable_list saved = context->get_saved_variables();
        const at::Tensor &x = saved[0], &fromInput = saved[1], &fromState = saved[2], &memory = saved[4], &out = saved[5];
        const at::Tensor sums = saved[3].clone(); // a second pass back may come
        const at::Tensor given = gradients[0].contiguous();
        const std::int64_t periods = x.size(0), rows = x.size(1), units = fromState.size(1), size = rows * units;
        const at::Tensor memoryGradient = at::zeros({rows, units}, x.options());
        at::Tensor outGradient = at::empty({rows, units}, x.options());
        for (std::int64_t t = periods - 1; t >= 0; --t) {
            if (t + 1 < periods)
                at::addmm_out(outGradient, given.select(0, t), sums.select(0, t + 1), fromState);
            else
                outGradient.copy_(given.select(0, t));
            const float *kept = memory.data_ptr<float>();
            lstmBackward({sums.data_ptr<float>() + 4 * t * size, t > 0 ? kept + (t - 1) * size : nullptr, kept + t * size, outGradient.data_ptr<float>(),
                          memoryGradient.data_ptr<float>()},
                         rows, units);
        }
        const at::Tensor flat = sums.view({periods * rows, 4 * units});
        const at::Tensor later = sums.narrow(0, 1, periods - 1).reshape({(periods - 1) * rows, 4 * units});
        const at::Tensor earlier = out.narrow(0, 0, periods - 1).reshape({(periods - 1) * rows, units});
        return {context->saved_data["x"].toBool() ? at::mm(flat, fromInput).view_as(x) : at::Tensor(),
                at::mm(flat.t(), x.reshape({periods * rows, x.size(2)})), at::mm(later.t(), earlier), flat.sum(0)};
    }
};

} // namespace

at::Tensor fusedLstm(const at::Tensor &x, const LstmWeights &weights)
{
    if (!x.is_cpu() || x.scalar_type() != at::kFloat || at::autocast::is_cpu_enabled()) {
        const at::Tensor zero = at::zeros({1, x.size(0), weights.fromState.size(1)}, x.options());
        return std::get<0>(at::lstm(x, {zero, zero}, {weights.fromInput, weights.fromState, weights.inputBias, weights.stateBias}, true, 1, 0.0, at::GradMode::is_enabled(), false, true));
    }
    const at::Tensor ahead = x.transpose(0, 1).contiguous(), bias = weights.inputBias + weights.stateBias;
    if (!at::GradMode::is_enabled())
        return passForward(ahead, weights.fromInput, weights.fromState, bias).out.transpose(0, 1);
    return Lstm::apply(ahead, weights.fromInput, weights.fromState, bias).transpose(0, 1);
}

} // namespace shelfcast::core::networks
