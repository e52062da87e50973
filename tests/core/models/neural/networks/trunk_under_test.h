#pragma once
#include "core/models/neural/networks/network.h"

#include <initializer_list>
#include <memory>
#include <vector>

namespace shelfcast::testing {

inline at::Tensor tensorOf(const std::vector<float> &numbers, at::IntArrayRef sizes)
{
    return at::tensor(at::ArrayRef<float>(numbers.data(), numbers.size())).view(sizes);
}

/// Numbers between -1 and 1 that look random and are the same everywhere.
inline at::Tensor noisy(at::IntArrayRef sizes, std::uint64_t seed)
{
    core::networks::Random random(seed);
    at::Tensor tensor = at::empty(sizes, at::kFloat);
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        tensor.data_ptr<float>()[i] = static_cast<float>(2.0 * random.uniform() - 1.0);
    return tensor;
}

/// A trunk whose weights a test sets one by one, in the order in which the layers asked for them.
class TrunkUnderTest {
public:
    TrunkUnderTest(const char *id, const core::networks::TrunkShape &shape, std::int64_t units, std::int64_t layers = 1)
        : m_parameters(1), m_trunk(core::networks::architectureOf(id)->make(shape, {id, units, layers, 0.0}, m_parameters))
    {
        m_parameters.seal(at::kCPU);
    }

    std::size_t tensors() const { return m_parameters.tensors().size(); }
    const at::Tensor &tensor(std::size_t i) const { return m_parameters.tensors()[i]; }
    void set(std::size_t i, const std::vector<float> &numbers) { set(i, tensorOf(numbers, tensor(i).sizes())); }
    void set(std::size_t i, const at::Tensor &values)
    {
        const at::NoGradGuard guard;
        at::Tensor into = tensor(i);
        into.copy_(values);
    }
    void zero(std::size_t i) { set(i, at::zeros(tensor(i).sizes())); }

    /// Makes the decoder at the end show the first units of the summary, lifted by ten: its rectifiers let them through.
    void showSummary()
    {
        const std::size_t decoder = tensors() - 7; // three layers with a bias each, and the steps
        for (std::size_t i = decoder; i < tensors(); ++i)
            zero(i);
        set(decoder, at::eye(tensor(decoder).size(0), tensor(decoder).size(1)));
        set(decoder + 1, at::full(tensor(decoder + 1).sizes(), kLift));
    }
    static constexpr double kLift = 10.0;

    /// The summary that `showSummary` shows, of one window whose context is @p past (context, features).
    std::vector<double> summaryOf(const at::Tensor &past, const core::networks::TrunkShape &shape) const
    {
        const at::NoGradGuard guard;
        const at::Tensor future = at::zeros({1, shape.horizon, shape.future}), fixed = at::zeros({1, shape.fixed});
        const at::Tensor states = m_trunk->states({past.unsqueeze(0), future, fixed}, {}).select(1, 0).contiguous();
        std::vector<double> summary;
        for (std::int64_t i = 0; i < states.numel(); ++i)
            summary.push_back(static_cast<double>(states.data_ptr<float>()[i]) - kLift);
        return summary;
    }
    const core::networks::Trunk &trunk() const { return *m_trunk; }

private:
    core::networks::Parameters m_parameters;
    std::unique_ptr<core::networks::Trunk> m_trunk;
};

} // namespace shelfcast::testing
