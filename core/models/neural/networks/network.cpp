#include "core/models/neural/networks/network.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace shelfcast::core::networks {
namespace {

/// An item that the network never saw has place 0. So that place 0 learns what is common to all, so many of the windows use it.
constexpr double kHiddenPlaces = 0.1;
constexpr double kRareZero = -4.0; ///< the base forecast of nothing begins at a hundredth of the weight of the others
constexpr double kStepShift = 2.0; ///< softplus(-2): the quantiles of an untrained network lie 0.13 scales apart

std::int64_t embeddingSize(int places)
{
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(std::pow(places, 0.4))) + 1, 2, 16);
}

} // namespace

const std::vector<Architecture> &architectures()
{
    static const std::vector<Architecture> all = {
        {"mlp", QT_TRANSLATE_NOOP("core", "A dense network that learned from all items together"), makeDense},
        {"rnn", QT_TRANSLATE_NOOP("core", "A recurrent network that learned from all items together"), makeRnn},
        {"lstm", QT_TRANSLATE_NOOP("core", "An LSTM network that learned from all items together"), makeLstm},
        {"gru", QT_TRANSLATE_NOOP("core", "A GRU network that learned from all items together"), makeGru},
        {"tcn", QT_TRANSLATE_NOOP("core", "A convolutional network that learned from all items together"), makeTcn},
        {"nlinear", QT_TRANSLATE_NOOP("core", "A linear network that learned from all items together"), makeLinear},
        {"transformer", QT_TRANSLATE_NOOP("core", "A Transformer that learned from all items together"), makeTransformer},
        {"nhits", QT_TRANSLATE_NOOP("core", "A hierarchical network (N-HiTS) that learned from all items together"), makeHierarchical},
    };
    return all;
}

const Architecture *architectureOf(const std::string &id)
{
    const auto found = std::ranges::find_if(architectures(), [&](const Architecture &architecture) { return id == architecture.id; });
    return found == architectures().end() ? nullptr : &*found;
}

Network::Network(const WindowShape &window, const ArchitectureSettings &architecture, const Tasks &tasks, std::uint64_t seed, at::Device device)
    : m_window(window), m_architecture(architecture), m_tasks(tasks), m_parameters(seed)
{
    const Architecture *recipe = architectureOf(architecture.id);
    if (!recipe)
        throw std::invalid_argument("no architecture " + architecture.id);
    std::int64_t fixed = window.statics;
    m_parameters.decayed(false);
    for (const int places : window.vocabularies) {
        const std::int64_t size = embeddingSize(places);
        m_embeddings.push_back(m_parameters.uniform({places, size}, 100)); // small: an item begins as any other
        fixed += size;
    }
    m_parameters.decayed(true);
    const TrunkShape shape{window.context, window.horizon, window.past, window.future, fixed};
    m_trunk = recipe->make(shape, architecture, m_parameters);
    // All heads begin at zero: an untrained network forecasts the mean of the base forecasts, but for that of nothing.
    m_quantiles = Linear::zero(m_parameters, m_trunk->width(), static_cast<std::int64_t>(kQuantileCount));
    if (!m_trunk->plain()) {
        m_gates = Linear::zero(m_parameters, m_trunk->width(), window.bases);
        const at::NoGradGuard guard;
        m_gates.bias[kZero].fill_(kRareZero);
    }
    if (tasks.counts)
        m_counts = Linear::zero(m_parameters, m_trunk->width(), 2);
    if (tasks.price)
        m_price = Linear::zero(m_parameters, m_trunk->width(), 1);
    if (tasks.direction)
        m_direction = Linear::zero(m_parameters, m_trunk->width(), 3);
    m_parameters.seal(device);
}

void Network::setSpread(const std::vector<double> &factors)
{
    if (factors.empty())
        m_spread.reset();
    else
        m_spread = at::tensor(at::ArrayRef<double>(factors), at::TensorOptions(at::kDouble)).to(m_parameters.flat().options());
}

at::Tensor Network::fixedOf(const Batch &batch, const Pass &pass) const
{
    if (m_embeddings.empty())
        return batch.statics;
    at::Tensor places = batch.places;
    if (pass.learning) {
        at::Tensor seen = at::empty(places.sizes(), batch.statics.options());
        seen.bernoulli_(1.0 - kHiddenPlaces, pass.random);
        places = places * seen.to(at::kLong);
    }
    std::vector<at::Tensor> parts = {batch.statics};
    for (std::size_t i = 0; i < m_embeddings.size(); ++i)
        parts.push_back(at::embedding(m_embeddings[i], places.select(1, static_cast<std::int64_t>(i))));
    return at::cat(parts, 1);
}

Outputs Network::forward(const Batch &batch, const Pass &pass) const
{
    // Sales enter through arcsinh: linear near zero, logarithmic for the few that are far out.
    const at::Tensor past = at::cat({batch.past.narrow(2, 0, 1).asinh(), batch.past.narrow(2, 1, m_window.past - 1)}, 2);
    const std::int64_t plans = m_window.future - m_window.bases;
    const at::Tensor future = at::cat({batch.future.narrow(2, 0, plans), batch.future.narrow(2, plans, m_window.bases).asinh()}, 2);
    const at::Tensor fixed = fixedOf(batch, pass);
    const at::Tensor states = m_trunk->states({past, future, fixed}, pass);

    Outputs outputs;
    const at::Tensor base = m_trunk->plain() ? batch.bases.select(2, kLast)
                                             : (batch.bases * at::softmax(m_gates(states), 2)).sum(2);
    const at::Tensor raw = m_quantiles(states);
    const auto median = static_cast<std::int64_t>(kMedian);
    const auto levels = static_cast<std::int64_t>(kQuantileCount);
    const at::Tensor centre = raw.narrow(2, median, 1) + base.unsqueeze(2);
    const at::Tensor steps = at::softplus(raw - kStepShift);
    const at::Tensor above = centre + steps.narrow(2, median + 1, levels - median - 1).cumsum(2);
    const at::Tensor below = centre - steps.narrow(2, 0, median).flip({2}).cumsum(2).flip({2});
    outputs.quantiles = at::cat({below, centre, above}, 2);
    if (m_spread.defined())
        outputs.quantiles = centre + (outputs.quantiles - centre) * m_spread;
    if (m_tasks.counts) {
        const at::Tensor counts = m_counts(states);
        outputs.mean = at::relu(base) * counts.select(2, 0).clamp(-4.0, 4.0).exp() + 1e-3;
        outputs.dispersion = at::softplus(counts.select(2, 1)) + 1e-3;
    }
    if (m_tasks.price)
        outputs.price = m_price(states).squeeze(2);
    if (m_tasks.direction)
        outputs.direction = m_direction(states.mean(1));
    return outputs;
}

} // namespace shelfcast::core::networks
