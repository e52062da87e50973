#pragma once
#include "core/models/pretrained/front/training_window.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core::pretrained {

/// One of the shop's series, as the network is told of it.
struct TuningSeries {
    std::vector<double> y; ///< (n) oldest first, every value finite or NaN
    int season = 1, longSeason = 0;
};

/// The newest periods of each series, which are never learned from, and the origins within them from which forecasts are tried.
struct HeldOut {
    int horizon = 1;
    std::vector<int> back; ///< periods before the end of a series at which each origin lies, the earliest first

    int periods() const { return back.empty() ? 0 : back.front(); }
};

/// One horizon is held out, at most a third of the typical history; two or three where the history is many times as long, so that what a
/// single stretch of time did by chance decides nothing.
HeldOut heldOutOf(std::vector<std::size_t> lengths, int horizon);

/// A cut through one series: the context ends before @p origin, the target begins there.
struct TuningWindow {
    std::size_t series = 0;
    int origin = 0; ///< periods before it
    bool operator==(const TuningWindow &) const = default;
};

/// What is learned from, and what it is tried on, out of a panel's series. Owns them.
class TuningWindows {
public:
    TuningWindows(std::vector<TuningSeries> series, HeldOut held);

    /// Windows whose targets end before the held-out part; origins with a longer history come more often, as forecasts come from those.
    /// The same seed gives the same ones. Empty where no series is long enough.
    std::vector<TuningWindow> drawn(std::uint64_t seed, std::size_t count) const;
    /// Series that can be learned from.
    std::size_t series() const { return m_able.size(); }
    /// Those of the held-out part: of at most @p most series, spread evenly, each from all origins that leave it a history.
    std::vector<TuningWindow> held(std::size_t most) const;

    /// A batch of windows whose contexts are about as long; targets stop at the held-out part unless @p held.
    TrainingBatch batch(std::span<const TuningWindow> windows, bool held) const;
    /// Parts of @p windows with contexts of the same length, at most so many each; longer contexts come fewer at a time. In an order by chance.
    std::vector<std::vector<TuningWindow>> batches(std::vector<TuningWindow> windows, int size, std::uint64_t seed) const;

    /// Text that changes with anything that a window could hold.
    std::string mark() const;

private:
    /// The first origin of a series and the one behind its last.
    struct Able {
        std::size_t series;
        int first, last;
    };

    std::vector<TuningSeries> m_series;
    std::vector<Able> m_able;
    HeldOut m_held;
};

} // namespace shelfcast::core::pretrained
