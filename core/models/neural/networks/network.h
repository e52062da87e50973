#pragma once
#include "core/models/forecaster.h"
#include "core/models/neural/data/windows.h"
#include "core/models/neural/networks/layers.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shelfcast::core::networks {

/// Filled windows as tensors, float32, on the network's device.
struct Batch {
    at::Tensor past;      ///< (batch, context, past)
    at::Tensor future;    ///< (batch, horizon, future)
    at::Tensor statics;   ///< (batch, statics)
    at::Tensor places;    ///< (batch, vocabularies) int64
    at::Tensor bases;     ///< (batch, horizon, bases)
    at::Tensor target;    ///< (batch, horizon) NaN where unknown
    at::Tensor price;     ///< (batch, horizon) NaN where unknown
    at::Tensor direction; ///< (batch) int64, -1 where unknown
    at::Tensor size;      ///< (batch) units of one scaled sale
    std::vector<WindowScale> scales;

    std::int64_t rows() const { return past.size(0); }
};

/// How an architecture is built. What one does not know it ignores.
struct ArchitectureSettings {
    std::string id = "mlp";
    std::int64_t units = 64, layers = 1;
    double dropout = 0.0;
    bool operator==(const ArchitectureSettings &) const = default;
};

/// What a network tells besides the quantity.
struct Tasks {
    bool counts = false;    ///< the quantity as a negative binomial distribution, for slow movers
    bool price = false;
    bool direction = false;
    bool operator==(const Tasks &) const = default;
};

/// What a trunk sees: the batch, with the embeddings among the statics.
struct TrunkInput {
    const at::Tensor &past;    ///< (batch, context, past)
    const at::Tensor &future;  ///< (batch, horizon, future)
    const at::Tensor &fixed;   ///< (batch, fixed) statics and embeddings
};

struct TrunkShape {
    std::int64_t context = 0, horizon = 0, past = 0, future = 0, fixed = 0;
};

/// The part in which architectures differ: from a window to one state a future period.
class Trunk {
public:
    virtual ~Trunk() = default;
    /// out (batch, horizon, width)
    virtual at::Tensor states(const TrunkInput &input, const Pass &pass) const = 0;
    virtual std::int64_t width() const = 0;
    /// True where the forecast begins at the last value alone, without a choice among base forecasts.
    virtual bool plain() const { return false; }
};

/// One architecture: its id and how its trunk is built.
struct Architecture {
    const char *id;
    const char *form; ///< in words, for the forecasts it gives
    std::unique_ptr<Trunk> (*make)(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters);
};
/// The list of all. `nullptr` from `architectureOf` where there is none of this id.
const std::vector<Architecture> &architectures();
const Architecture *architectureOf(const std::string &id);

std::unique_ptr<Trunk> makeDense(const TrunkShape &, const ArchitectureSettings &, Parameters &);
std::unique_ptr<Trunk> makeRnn(const TrunkShape &, const ArchitectureSettings &, Parameters &);
std::unique_ptr<Trunk> makeLstm(const TrunkShape &, const ArchitectureSettings &, Parameters &);
std::unique_ptr<Trunk> makeGru(const TrunkShape &, const ArchitectureSettings &, Parameters &);
std::unique_ptr<Trunk> makeTcn(const TrunkShape &, const ArchitectureSettings &, Parameters &);
std::unique_ptr<Trunk> makeLinear(const TrunkShape &, const ArchitectureSettings &, Parameters &);
std::unique_ptr<Trunk> makeTransformer(const TrunkShape &, const ArchitectureSettings &, Parameters &);
std::unique_ptr<Trunk> makeHierarchical(const TrunkShape &, const ArchitectureSettings &, Parameters &);

/// What a network says of a batch, in scaled units.
struct Outputs {
    at::Tensor quantiles; ///< (batch, horizon, kQuantileCount), ordered along the last axis
    at::Tensor mean;      ///< (batch, horizon) of the count distribution; undefined without
    at::Tensor dispersion; ///< (batch, horizon) of the count distribution: variance = mean + dispersion mean^2, in units; undefined without
    at::Tensor price;     ///< (batch, horizon) log of the price over the context's; undefined without
    at::Tensor direction; ///< (batch, 3) logarithms of chances, not normed; undefined without
};

/// A trunk with the heads that all architectures share.
///
/// The forecast is a mixture of base forecasts (its weights a function of the state) plus what the network adds; the other quantiles
/// are non-negative steps away from the median, so they can't cross.
class Network {
public:
    Network(const WindowShape &window, const ArchitectureSettings &architecture, const Tasks &tasks, std::uint64_t seed, at::Device device);

    Outputs forward(const Batch &batch, const Pass &pass) const;
    Parameters &parameters() { return m_parameters; }
    const Parameters &parameters() const { return m_parameters; }
    const WindowShape &window() const { return m_window; }
    const ArchitectureSettings &architecture() const { return m_architecture; }
    const Tasks &tasks() const { return m_tasks; }
    /// By how much each quantile's distance from the median is stretched, see spreadOf; empty is not at all.
    void setSpread(const std::vector<double> &factors);

private:
    at::Tensor fixedOf(const Batch &batch, const Pass &pass) const;

    WindowShape m_window;
    ArchitectureSettings m_architecture;
    Tasks m_tasks;
    Parameters m_parameters;
    std::vector<at::Tensor> m_embeddings; ///< a table each: (places, size)
    std::unique_ptr<Trunk> m_trunk;
    at::Tensor m_spread; ///< (kQuantileCount)
    Linear m_quantiles, m_gates, m_counts, m_price, m_direction;
};

} // namespace shelfcast::core::networks
