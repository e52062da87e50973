#include "core/models/neural/networks/fused_lstm.h"

#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

at::Tensor some(at::IntArrayRef sizes, std::size_t stream, double size = 1.0)
{
    at::Tensor tensor = at::empty(sizes, at::kFloat);
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        tensor.data_ptr<float>()[i] = static_cast<float>(size * noise(static_cast<std::size_t>(i) + 100000 * stream));
    return tensor;
}

/// A layer with its input, twice: for LibTorch's lstm and for ours.
struct Layer {
    at::Tensor x, fromInput, fromState, inputBias, stateBias;

    Layer(std::int64_t rows, std::int64_t periods, std::int64_t inputs, std::int64_t units, double size = 1.0)
        : x(some({rows, periods, inputs}, 1, size)), fromInput(some({4 * units, inputs}, 2)), fromState(some({4 * units, units}, 3, 0.5)),
          inputBias(some({4 * units}, 4)), stateBias(some({4 * units}, 5))
    {
        for (at::Tensor *tensor : {&x, &fromInput, &fromState, &inputBias, &stateBias})
            tensor->requires_grad_(true);
    }
    at::Tensor theirs() const
    {
        const at::Tensor zero = at::zeros({1, x.size(0), fromState.size(1)});
        return std::get<0>(at::lstm(x, {zero, zero}, {fromInput, fromState, inputBias, stateBias}, true, 1, 0.0, false, false, true));
    }
    at::Tensor ours() const { return fusedLstm(x, {fromInput, fromState, inputBias, stateBias}); }
    std::vector<at::Tensor> gradients() const
    {
        return {x.grad(), fromInput.grad(), fromState.grad(), inputBias.grad(), stateBias.grad()};
    }
};

void expectClose(const at::Tensor &a, const at::Tensor &b, double tolerance, const char *what)
{
    ASSERT_EQ(a.sizes(), b.sizes()) << what;
    EXPECT_LT((a - b).abs().max().item<double>(), tolerance * (1.0 + b.abs().max().item<double>())) << what;
}

TEST(FusedLstm, EqualsLibTorchForwardsAndBackwards)
{
    for (const std::int64_t units : {1, 7, 16}) { // vectors of eight and what is left of them
        const Layer ours(5, 9, 3, units), theirs(5, 9, 3, units);
        const at::Tensor mine = ours.ours(), other = theirs.theirs();
        expectClose(mine, other, 2e-6, "outputs");
        const at::Tensor weight = some(mine.sizes(), 9);
        (mine * weight).sum().backward();
        (other * weight).sum().backward();
        const char *names[] = {"x", "from input", "from state", "input bias", "state bias"};
        for (std::size_t i = 0; i < 5; ++i)
            expectClose(ours.gradients()[i], theirs.gradients()[i], 1e-5, names[i]);
        const at::NoGradGuard guard;
        expectClose(ours.ours(), other, 2e-6, "without gradients");
    }
}

TEST(FusedLstm, HoldsWhereTheGatesAreFullyOpenOrShut)
{
    const Layer ours(4, 6, 2, 8, 1e4), theirs(4, 6, 2, 8, 1e4);
    const at::Tensor mine = ours.ours(), other = theirs.theirs();
    expectClose(mine, other, 1e-5, "outputs");
    mine.sum().backward();
    EXPECT_TRUE(at::isfinite(ours.x.grad()).all().item<bool>());
    EXPECT_TRUE(at::isfinite(ours.fromState.grad()).all().item<bool>());
}

TEST(FusedLstm, WorksOnOnePeriodAndOneRow)
{
    const Layer ours(1, 1, 2, 4), theirs(1, 1, 2, 4);
    expectClose(ours.ours(), theirs.theirs(), 2e-6, "outputs");
    ours.ours().sum().backward();
    EXPECT_EQ(ours.fromState.grad().abs().sum().item<double>(), 0.0); // there was no state before
}

TEST(FusedLstm, PassesWhatIsNotANumberOn)
{
    Layer layer(2, 3, 2, 4);
    layer.x = layer.x.detach().clone();
    layer.x.select(1, 1).fill_(std::numeric_limits<double>::quiet_NaN());
    const at::Tensor out = layer.ours();
    EXPECT_TRUE(at::isfinite(out.select(1, 0)).all().item<bool>());
    EXPECT_TRUE(at::isnan(out.select(1, 2)).all().item<bool>());
}

// A second pass back through the same graph gives the same again.
TEST(FusedLstm, CanGoBackTwice)
{
    const Layer layer(3, 4, 2, 5);
    const at::Tensor sum = layer.ours().sum();
    sum.backward({}, true);
    const at::Tensor once = layer.fromInput.grad().clone();
    sum.backward();
    expectClose(layer.fromInput.grad(), once * 2.0, 1e-6, "twice");
}

} // namespace
} // namespace shelfcast::testing
