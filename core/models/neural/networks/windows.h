#pragma once
#include "core/panel/panel.h"

#include <cstdint>
#include <vector>

/// Windows over a panel by index: nothing is copied before a batch is filled.
namespace shelfcast::core::networks {

/// A cut through one series: the context ends before `origin`, the target begins there.
struct Window {
    std::uint32_t series = 0;
    std::int32_t origin = 0; ///< index into the series' periods; may be its length (nothing known after it)
};

struct WindowShape {
    int context = 0, horizon = 0;
    int calendar = 0; ///< calendar features a window

    int inputs() const { return 2 * context + calendar + 2; }
};

/// What a window holds besides its input: needed to turn the network's output into units again.
struct WindowScale {
    double scale = 1.0;
};

class Windows {
public:
    /// The panel outlives the windows.
    Windows(const Panel &panel, int context, int horizon);

    const WindowShape &shape() const { return m_shape; }
    /// Training windows: targets end at least @p held periods before the series' end. Every origin with a sale before it and a known target.
    std::vector<Window> training(int held) const;
    /// One window a series whose target is the @p held last periods (held >= 1), or what follows the history (held = 0). Of held-out
    /// ones only those with a sale before them: nothing has a size there.
    std::vector<Window> last(int held) const;

    /// Fills one row of the batch. Lags are divided by the window's scale (mean absolute known value), unknown ones are 0 with mask 0.
    ///
    /// input   (inputs) lags, masks, calendar, coefficient of variation, share of zeros
    /// base    (horizon) the same season a year (or season) ago where the context reaches, else the mean of the last known values; scaled
    /// target  (horizon) scaled, NaN where unknown
    WindowScale fill(const Window &window, float *input, float *base, float *target) const;

private:
    const Panel &m_panel;
    WindowShape m_shape;
};

} // namespace shelfcast::core::networks
