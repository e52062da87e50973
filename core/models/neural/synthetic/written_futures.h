#pragma once
#include "core/models/neural/data/synthetic_sales.h"
#include "core/models/scenarios/path_network.h"

#include <span>

namespace shelfcast::core::networks {

/// Futures that a network wrote where a series stood at some time of its training part: the sales before that time are real, those after it
/// are not. Written once, before the training.
class WrittenFutures final : public SyntheticSales {
public:
    /// @p panel    outlives it
    /// @p origins  training windows; nothing after their origins is seen
    /// @p paths    futures of each
    /// errors      those of PathNetwork::paths
    static Result<WrittenFutures> write(const PathNetwork &network, const Panel &panel, std::span<const Window> origins, int horizon, std::size_t paths,
                                        const JobContext &job);
    std::size_t count() const { return m_futures.size(); }
    /// Any of the futures, with the window that it was written for; the wanted one's own sales where there are none. What is unknown of the
    /// series stays unknown.
    Window draw(const Window &wanted, Random &random, std::vector<double> &sales) const override;

private:
    struct Future {
        Window window;
        std::vector<float> values; ///< (horizon) units
    };
    WrittenFutures(const Panel &panel, int horizon) : m_panel(&panel), m_horizon(horizon) {}

    const Panel *m_panel;
    int m_horizon;
    std::vector<Future> m_futures;
};

} // namespace shelfcast::core::networks
