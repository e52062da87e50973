#pragma once
#include "core/models/neural/gan/gan_network.h"
#include "core/models/scenarios/realism/realism.h"
#include "core/panel/panel.h"

#include <vector>

namespace shelfcast::core::networks {

/// Windows that a pair learns from, in memory: conditions and what came.
struct GanWindows {
    std::int64_t count = 0, horizon = 0;
    std::vector<float> past, steps, real;

    /// The windows of these numbers. residuals (batch, horizon)
    std::pair<GanCondition, at::Tensor> batch(const std::vector<std::int64_t> &chosen) const;
};

/// The newest future of a series, held back to judge the pair by.
struct JudgedFuture {
    HeldFuture future;
    PathWindow window;
    bool counts = false;
};

struct GanData {
    GanWindows windows;
    std::vector<JudgedFuture> judged;
};

/// Cuts a panel into windows: at most @p most, spread evenly over series and origins; the newest horizon of each series is held back to judge
/// by, as far as there is enough before it.
GanData ganData(const Panel &panel, int horizon, std::size_t most);

/// Condition and residual-free window as one row each, repeated so many times. For drawing several paths of one origin.
GanCondition repeated(const PathWindow &window, std::int64_t times);

} // namespace shelfcast::core::networks
