#pragma once
#include <array>
#include <span>

/// What the pre-trained model sees of a series. Plain C++: tested without LibTorch.
namespace shelfcast::core::pretrained {

inline constexpr int kSpan = 64; ///< periods ahead in one pass

/// The forecasts that the network mixes, in their order.
enum PretrainedBase {
    kBaseLast,            ///< the last value
    kBaseRunningMean,     ///< exponentially weighted, 0.3
    kBaseSeason,          ///< the season before
    kBaseSeasons,         ///< the mean of up to three seasons before
    kBaseLongSeason,      ///< the longer season before
    kBaseLevelled,        ///< the mean of the seasons, moved to the level of the last one
    kBaseTrend,           ///< the running mean with the recent slope
    kBaseLevelledTrend,   ///< the levelled season with the recent slope
    kBaseSmoothed,        ///< exponential smoothing of the seasonally adjusted series, its weight by least squares
    kBaseTheta,           ///< the same with half of the slope
    kBaseDamped,          ///< Holt's method with a damped trend, seasonally adjusted, its weights by least squares
    kBaseLongMean,        ///< the mean of the last two seasons, or of 24 periods
    kBaseRatio,           ///< the mean of the seasons times the growth of the last one
    kBaseDrift,           ///< the last value and the mean change
    kBaseLongLevelled,    ///< the longer season before, moved by how much the newest periods differ from those of then
    kBaseZero,
    kPretrainedBases
};

/// What the fits behind the bases found.
struct BaseFacts {
    double smoothing = 0.3;   ///< the best weight of exponential smoothing
    double slope = 0.0;       ///< units a period, of the recent periods
    double smoothedError = 0; ///< root of the mean squared one-step error of exponential smoothing, of the adjusted series
    double dampedError = 0;   ///< the same of Holt's method
    bool seasonal = false;    ///< the season stands out of chance
    bool multiplicative = false;
};

/// Forecasts kSpan periods by each base.
///
/// y        (n >= 1) every value finite; older than 512 periods is not looked at by the dear ones
/// season   periods, 1 where there is none or less than one is known; @p longSeason 0 where there is none
/// out      (kSpan x kPretrainedBases), row after row
/// cost     about 15 microseconds for 128 periods
/// source   Theta: Assimakopoulos & Nikolopoulos (2000), IJF 16; damped trend: Gardner & McKenzie (1985); the test for a season:
///          Makridakis et al. (2020), M4
BaseFacts fillBases(std::span<const double> y, int season, int longSeason, double *out);

} // namespace shelfcast::core::pretrained
