#pragma once
#include "core/models/pretrained/front/bases.h"

#include <span>

namespace shelfcast::core::pretrained {

inline constexpr int kPatch = 16;            ///< periods in a token
inline constexpr int kLongestContext = 512;  ///< periods
inline constexpr int kChannels = 8;          ///< numbers a period of the context
inline constexpr int kFutureChannels = kPretrainedBases + 1; ///< numbers a period ahead
inline constexpr int kStatics = 36;          ///< numbers a series

/// Periods of context that a series of @p known periods is given: a whole number of patches, at least one, at most kLongestContext.
int contextFor(std::size_t known);

/// Where one series is written.
struct FrontRow {
    float *past = nullptr;    ///< (context x kChannels)
    float *future = nullptr;  ///< (kSpan x kFutureChannels)
    float *statics = nullptr; ///< (kStatics)
    float *bases = nullptr;   ///< (kSpan x kPretrainedBases) in scaled units
};

/// What turns scaled units into those of the series: units = anchor + scale x scaled.
struct FrontScale {
    double anchor = 0.0, scale = 1.0;
    double spread = 1.0; ///< standard deviation over scale, at most 1000
    bool usable = false; ///< at least one value is known
};

/// Writes what the network sees of a series.
///
/// The anchor is the last known value; the scale is the smaller of the mean absolute change from period to period and from season to season, so
/// that errors come in units of MASE. All inputs pass the inverse hyperbolic sine. Gaps are filled and marked: those of a season and
/// more with the season before them and what has changed since, shorter ones with the value before them.
///
/// y           (n) oldest first, NaN where unknown; only the newest @p context of them count
/// season      periods, 1 for none; longSeason 0 for none
/// context     from contextFor, or larger
/// cost        about 40 microseconds for 160 periods
FrontScale fillFront(std::span<const double> y, int season, int longSeason, int context, const FrontRow &row);

} // namespace shelfcast::core::pretrained
