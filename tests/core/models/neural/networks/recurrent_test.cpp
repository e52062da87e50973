#include "tests/core/models/neural/networks/trunk_under_test.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr float kOpen = 50.0F, kShut = -50.0F; ///< biases that hold a gate at one or at zero

double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }

/// One unit that sees one feature: the four numbers of each gate are one row each.
class OneUnit {
public:
    explicit OneUnit(const char *id, std::int64_t periods = 3) : m_shape{periods, 1, 1, 1, 0}, m_trunk(id, m_shape, 1)
    {
        for (std::size_t i = 0; i < m_trunk.tensors(); ++i)
            m_trunk.zero(i);
        m_trunk.showSummary();
    }
    OneUnit &input(std::vector<float> weights) { return put(0, std::move(weights)); }
    OneUnit &hidden(std::vector<float> weights) { return put(1, std::move(weights)); }
    OneUnit &inputBias(std::vector<float> weights) { return put(2, std::move(weights)); }
    OneUnit &hiddenBias(std::vector<float> weights) { return put(3, std::move(weights)); }
    double after(std::vector<float> x) const
    {
        return m_trunk.summaryOf(tensorOf(x, {static_cast<std::int64_t>(x.size()), 1}), m_shape)[0];
    }

private:
    OneUnit &put(std::size_t at, std::vector<float> weights)
    {
        m_trunk.set(at, weights);
        return *this;
    }
    TrunkShape m_shape;
    TrunkUnderTest m_trunk;
};

TEST(SimpleRecurrentLayer, IsTanhOfInputAndStateBefore)
{
    OneUnit unit("rnn");
    unit.input({0.5F}).hidden({0.8F}).inputBias({0.1F}).hiddenBias({-0.2F});
    double h = 0.0;
    for (const double x : {1.0, -2.0, 0.5})
        h = std::tanh(0.5 * x + 0.1 + 0.8 * h - 0.2);
    EXPECT_NEAR(unit.after({1.0F, -2.0F, 0.5F}), h, 1e-5);
}

// The gates of an LSTM stand in the order input, forget, cell, output.
TEST(LstmLayer, InputGateLetsTheCandidateIn)
{
    OneUnit unit("lstm");
    unit.input({1.5F, 0, 0, 0}).inputBias({0.25F, kShut, kOpen, kOpen}); // the candidate is one
    EXPECT_NEAR(unit.after({9.0F, 9.0F, 0.4F}), std::tanh(sigmoid(1.5 * 0.4 + 0.25)), 1e-5);
}

TEST(LstmLayer, ForgetGateKeepsAShareOfTheCell)
{
    OneUnit unit("lstm");
    // The input gate is open where x is 100 and shut where it is 0; the forget gate sees the other bias.
    unit.input({1.0F, 0, 0, 0}).inputBias({kShut, 0.3F, 0, kOpen}).hiddenBias({0, 0.2F, kOpen, 0});
    const double kept = sigmoid(0.5);
    EXPECT_NEAR(unit.after({100.0F, 0.0F, 0.0F}), std::tanh(kept * kept), 1e-5);
}

TEST(LstmLayer, CellCandidateIsATanh)
{
    OneUnit unit("lstm");
    unit.input({0, 0, 0.7F, 0}).inputBias({kOpen, kShut, -0.1F, kOpen});
    EXPECT_NEAR(unit.after({5.0F, 5.0F, 2.0F}), std::tanh(std::tanh(0.7 * 2.0 - 0.1)), 1e-5);
}

TEST(LstmLayer, OutputGateShowsAShareOfTheCell)
{
    OneUnit unit("lstm");
    unit.input({0, 0, 0, -0.6F}).inputBias({kOpen, kShut, kOpen, 0.2F});
    EXPECT_NEAR(unit.after({5.0F, 5.0F, 1.5F}), sigmoid(-0.6 * 1.5 + 0.2) * std::tanh(1.0), 1e-5);
}

TEST(LstmLayer, EachGateSeesTheStateBefore)
{
    const std::vector<float> w = {0.4F, -0.3F, 0.9F, 0.6F}, u = {0.7F, 0.5F, -0.8F, 0.3F}, b = {0.1F, 0.2F, -0.1F, 0.05F};
    OneUnit unit("lstm");
    unit.input(w).hidden(u).inputBias(b);
    double h = 0.0, c = 0.0;
    for (const double x : {1.0, -0.5, 2.0}) {
        const auto gate = [&](std::size_t g) { return static_cast<double>(w[g]) * x + static_cast<double>(u[g]) * h + static_cast<double>(b[g]); };
        const double i = sigmoid(gate(0)), f = sigmoid(gate(1)), candidate = std::tanh(gate(2)), o = sigmoid(gate(3));
        c = f * c + i * candidate;
        h = o * std::tanh(c);
    }
    EXPECT_NEAR(unit.after({1.0F, -0.5F, 2.0F}), h, 1e-5);
}

// The gates of a GRU stand in the order reset, update, new.
TEST(GruLayer, UpdateGateKeepsAShareOfTheStateBefore)
{
    OneUnit unit("gru", 2);
    unit.inputBias({0, 0.4F, kOpen}); // the new state is one
    const double z = sigmoid(0.4), first = 1.0 - z;
    EXPECT_NEAR(unit.after({0.0F, 0.0F}), (1.0 - z) + z * first, 1e-5);
}

TEST(GruLayer, ResetGateHidesTheStateBeforeFromTheNewOne)
{
    OneUnit unit("gru", 2);
    unit.input({-0.5F, 0, 1.0F}).hidden({0, 0, 2.0F}).inputBias({0.3F, kShut, 0}).hiddenBias({0, 0, 0.25F}); // never keeps
    const double first = std::tanh(1.0 + sigmoid(-0.5 + 0.3) * 0.25);
    const double second = std::tanh(0.5 + sigmoid(-0.25 + 0.3) * (2.0 * first + 0.25));
    EXPECT_NEAR(unit.after({1.0F, 0.5F}), second, 1e-5);
}

TEST(RecurrentLayers, ASecondOneReadsAllStatesOfTheFirst)
{
    const TrunkShape shape{4, 1, 2, 1, 0};
    TrunkUnderTest trunk("rnn", shape, 2, 2);
    trunk.showSummary();
    const at::Tensor past = noisy({4, 2}, 5);
    const auto weight = [&](std::size_t tensor, std::int64_t row, std::int64_t column) { return static_cast<double>(trunk.tensor(tensor)[row][column].item<float>()); };
    const auto bias = [&](std::size_t tensor, std::int64_t row) { return static_cast<double>(trunk.tensor(tensor)[row].item<float>()); };
    double h[2][2] = {{0, 0}, {0, 0}};
    for (std::int64_t t = 0; t < 4; ++t) {
        double x[2] = {past[t][0].item<double>(), past[t][1].item<double>()};
        for (std::size_t layer = 0; layer < 2; ++layer) {
            double next[2];
            for (std::int64_t unit = 0; unit < 2; ++unit) {
                next[unit] = bias(4 * layer + 2, unit) + bias(4 * layer + 3, unit);
                for (std::int64_t from = 0; from < 2; ++from)
                    next[unit] += weight(4 * layer, unit, from) * x[from] + weight(4 * layer + 1, unit, from) * h[layer][from];
            }
            for (std::size_t unit = 0; unit < 2; ++unit)
                x[unit] = h[layer][unit] = std::tanh(next[unit]);
        }
    }
    const std::vector<double> summary = trunk.summaryOf(past, shape);
    EXPECT_NEAR(summary[0], h[1][0], 1e-5);
    EXPECT_NEAR(summary[1], h[1][1], 1e-5);
}

} // namespace
} // namespace shelfcast::testing
