#include "core/models/neural/networks/compression.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core::networks {
namespace {

/// Which hidden units an axis of a tensor belongs to: the first blocks x units places, block after block; what follows belongs to none.
struct Axis {
    int layer = -1; ///< -1: to none
    std::int64_t blocks = 1;
};
using Axes = std::vector<Axis>; ///< of one tensor

/// Where the hidden units of a network stand among its tensors. Written in the order in which its layers ask for them.
struct Units {
    std::vector<Axes> tensors;
    int layers = 0;
};

/// HorizonDecoder, then the heads.
void addDecoder(Units &units, int summary, const Network &network)
{
    const int own = units.layers++;
    units.tensors.insert(units.tensors.end(), {{{own}, {summary}}, {{own}}, {{own}, {}}, {{own}}, {{own}, {own}}, {{own}}, {{}, {own}}});
    while (units.tensors.size() < network.parameters().tensors().size()) {
        units.tensors.push_back({{}, {own}});
        units.tensors.push_back({{}});
    }
}

Units unitsOf(const Network &network)
{
    const ArchitectureSettings &architecture = network.architecture();
    Units units;
    units.tensors.resize(network.window().vocabularies.size(), {{}, {}});
    if (architecture.id == "mlp") { // its layers add to one another, so they share their units
        units.layers = 1;
        units.tensors.insert(units.tensors.end(), {{{0}, {}}, {{0}}});
        for (std::int64_t layer = 1; layer < architecture.layers; ++layer)
            units.tensors.insert(units.tensors.end(), {{{0}, {0}}, {{0}}});
        addDecoder(units, 0, network);
        return units;
    }
    const std::int64_t gates = architecture.id == "lstm" ? 4 : architecture.id == "gru" ? 3 : 1;
    for (; units.layers < architecture.layers; ++units.layers) {
        const int own = units.layers;
        units.tensors.insert(units.tensors.end(), {{{own, gates}, {own - 1}}, {{own, gates}, {own}}, {{own, gates}}, {{own, gates}}});
    }
    addDecoder(units, units.layers - 1, network);
    return units;
}

/// The units of each layer that stay, in their order.
std::vector<std::vector<std::int64_t>> strongest(const Network &network, const Units &units, std::int64_t keep)
{
    const std::int64_t all = network.architecture().units;
    const auto layers = static_cast<std::size_t>(units.layers);
    const auto size = static_cast<std::size_t>(all);
    std::vector<std::vector<double>> in(layers, std::vector<double>(size, 0.0)), out = in;
    for (std::size_t i = 0; i < units.tensors.size(); ++i) {
        const at::Tensor tensor = network.parameters().tensors()[i].detach();
        if (tensor.dim() < 2)
            continue;
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const Axis &own = units.tensors[i][axis];
            if (own.layer < 0)
                continue;
            const at::Tensor squares = tensor.pow(2).sum(axis == 0 ? 1 : 0).narrow(0, 0, own.blocks * all).view({own.blocks, all}).sum(0);
            std::vector<double> &sums = (axis == 0 ? in : out)[static_cast<std::size_t>(own.layer)];
            for (std::size_t unit = 0; unit < size; ++unit)
                sums[unit] += static_cast<double>(squares.data_ptr<float>()[unit]);
        }
    }
    std::vector<std::vector<std::int64_t>> kept(layers);
    for (std::size_t layer = 0; layer < layers; ++layer) {
        std::vector<std::int64_t> order(size);
        std::iota(order.begin(), order.end(), std::int64_t{0});
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::int64_t unit) {
            return in[layer][static_cast<std::size_t>(unit)] * out[layer][static_cast<std::size_t>(unit)];
        });
        order.resize(static_cast<std::size_t>(keep));
        std::ranges::sort(order);
        kept[layer] = std::move(order);
    }
    return kept;
}

NetworkRecord narrower(NetworkRecord record, const Network &network, double share)
{
    const std::int64_t all = record.architecture.units;
    const std::int64_t keep = std::max<std::int64_t>(std::llround(static_cast<double>(all) * (1.0 - share)), std::min<std::int64_t>(4, all));
    const Units units = unitsOf(network);
    const auto kept = strongest(network, units, keep);
    record.weights.clear();
    for (std::size_t i = 0; i < units.tensors.size(); ++i) {
        at::Tensor tensor = network.parameters().tensors()[i].detach();
        for (std::size_t axis = 0; axis < units.tensors[i].size(); ++axis) {
            const Axis &own = units.tensors[i][axis];
            if (own.layer < 0)
                continue;
            const auto dimension = static_cast<std::int64_t>(axis);
            std::vector<std::int64_t> places;
            for (std::int64_t block = 0; block < own.blocks; ++block)
                for (const std::int64_t unit : kept[static_cast<std::size_t>(own.layer)])
                    places.push_back(block * all + unit);
            for (std::int64_t rest = own.blocks * all; rest < tensor.size(dimension); ++rest)
                places.push_back(rest);
            tensor = tensor.index_select(dimension, at::tensor(places, at::kLong));
        }
        tensor = tensor.contiguous();
        record.weights.insert(record.weights.end(), tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel());
    }
    record.architecture.units = keep;
    return record;
}

/// Zeros the weights nearest to zero, biases, gains and embeddings left as they are.
NetworkRecord sparser(NetworkRecord record, const Network &network, double share)
{
    const at::Tensor decay = network.parameters().decay(); // 1 for the weights of matrices
    std::vector<float> sizes;
    for (std::int64_t i = 0; i < decay.numel(); ++i)
        if (decay.data_ptr<float>()[i] > 0.0F)
            sizes.push_back(std::abs(record.weights[static_cast<std::size_t>(i)]));
    if (sizes.empty())
        return record;
    const auto place = sizes.begin() + static_cast<std::ptrdiff_t>(std::min(static_cast<std::size_t>(share * static_cast<double>(sizes.size())), sizes.size() - 1));
    std::nth_element(sizes.begin(), place, sizes.end());
    for (std::int64_t i = 0; i < decay.numel(); ++i)
        if (float &weight = record.weights[static_cast<std::size_t>(i)]; decay.data_ptr<float>()[i] > 0.0F && std::abs(weight) < *place)
            weight = 0.0F;
    record.form.sparse = true;
    return record;
}

} // namespace

NetworkRecord pruned(NetworkRecord record, double share)
{
    const Windows windows(Panel{}, record.features, record.context, record.horizon);
    const auto network = networkOf(record, windows.shape(), at::kCPU);
    const std::string &id = record.architecture.id;
    const bool hasUnits = id == "mlp" || id == "rnn" || id == "lstm" || id == "gru";
    return hasUnits ? narrower(std::move(record), *network, share) : sparser(std::move(record), *network, share);
}

} // namespace shelfcast::core::networks
