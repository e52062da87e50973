#pragma once
#include "core/models/neural/data/features.h"

#include <span>
#include <vector>

namespace shelfcast::core::networks {

/// A cut through one series: the context ends before `origin`, the target begins there.
struct Window {
    std::uint32_t series = 0;
    std::int32_t origin = 0; ///< index into the series' periods; may be its length (nothing is known after it)
    bool operator==(const Window &) const = default;
};

/// What a window is turned into. Numbers of floats unless said otherwise.
struct WindowShape {
    int context = 0, horizon = 0; ///< periods
    int past = 0;     ///< a period of the context: value, whether it is known, covariates with their masks, calendar
    int future = 0;   ///< a period of the horizon: planned covariates with their masks, calendar, how far ahead, the base forecasts
    int statics = 0;  ///< size, unsteadiness, share of zeros, share of the context known, length of history, whether the seasons before are known
    int bases = 0;    ///< base forecasts a period of the horizon
    std::vector<int> vocabularies; ///< how many places each embedding table has (category, location, item); tables with one place are left out
    bool operator==(const WindowShape &) const = default;
};

/// Where one window is written. All scaled by the window's own scale where they are sales.
struct WindowRow {
    float *past = nullptr;    ///< (context x past)
    float *future = nullptr;  ///< (horizon x future)
    float *statics = nullptr; ///< (statics)
    std::int64_t *places = nullptr; ///< (vocabularies)
    float *bases = nullptr;   ///< (horizon x bases)
    float *target = nullptr;  ///< (horizon) NaN where unknown; may be null
    float *price = nullptr;   ///< (horizon) log of the price over the context's mean price, NaN where unknown; may be null
    std::int64_t *direction = nullptr; ///< 0 falling, 1 flat, 2 rising, -1 unknown; may be null
};

/// What is needed to turn outputs into units again.
struct WindowScale {
    double scale = 1.0; ///< units; 0 where nothing ever sold, so that nothing is forecast
    double price = 1.0; ///< the context's mean price
    double least = 0.0; ///< units: the smallest sale of the context, where it has periods without any; else 0
};

/// A season's sales count as flat when they differ by at most so much from those before.
inline constexpr double kFlat = 0.05;

/// Windows over a panel by index: nothing is copied before a batch is filled.
///
/// Unknown values (no record, or out of stock) are zeros with a zero in the mask; they never count in a loss.
/// Scale: the mean absolute value of the context, each value capped at five times the median of those above zero, so that one outlier
/// does not shrink everything else; where the context sold nothing, that of the whole history before it; where nothing ever
/// sold, nothing is forecast.
class Windows {
public:
    /// The panel outlives the windows. Covariates are found by name; one that is gone counts as unknown.
    Windows(const Panel &panel, PanelFeatures features, int context, int horizon);

    const WindowShape &shape() const { return m_shape; }
    const PanelFeatures &features() const { return m_features; }
    /// Training windows: targets end at least @p held periods before the series' end. Every origin with a sale before it and a known target.
    std::vector<Window> training(int held) const;
    /// One window a series and block whose target is the @p held last periods (held >= 1), or what follows the history (held = 0).
    /// Of held-out ones only those with a sale before and a known target: nothing has a size otherwise.
    std::vector<Window> last(int held) const;
    /// The mean absolute known value of a series before its newest @p held periods; 0 where nothing sold.
    double sizeOf(std::size_t series, int held) const;

    /// Fills one row of a batch.
    /// cost  O(context x past + horizon x future), about 50 nanoseconds a period
    WindowScale fill(const Window &window, const WindowRow &row) const;
    /// The same as if the series had sold otherwise. @p sales  from the series' first period on
    WindowScale fillAs(const Window &window, std::span<const double> sales, const WindowRow &row) const;
    /// How many periods before its origin a window looks at the sales.
    int reach() const;

private:
    struct Column {
        int at = -1; ///< in the panel; -1 where the panel has none of this name
        CovariateForm form;
    };
    WindowScale scaleOf(std::span<const double> y, int origin) const;
    /// Returns how much of the season before, and of the longest one, is known: 0 to 1 each.
    std::pair<float, float> fillBases(std::span<const double> y, int origin, double scale, float *out) const;
    int longestSeason() const;

    const Panel &m_panel;
    PanelFeatures m_features;
    WindowShape m_shape;
    std::vector<Column> m_columns;
    std::vector<float> m_calendar; ///< a row a period, from m_firstPeriod
    std::int64_t m_firstPeriod = 0;
    std::vector<std::array<std::int32_t, 3>> m_places; ///< a row a series
};

/// The base forecasts, in their order: zero, the last value, the running mean, the season before, the mean of up to three seasons before,
/// the longest season before, the season before moved to today's level, and the longest one so moved. Today's level against that of then is
/// the sum of the newest periods (a week of days, else up to 13 periods) over that of the same periods one season before.
enum Base { kZero, kLast, kRunningMean, kSeasonBefore, kMeanOfSeasons, kLongSeason, kLevelledSeason, kLevelledLong, kBaseCount };

} // namespace shelfcast::core::networks
