#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core {

inline constexpr int kPastPeriods = 28;                       ///< that a path is conditioned on
inline constexpr int kPastFacts = 6;                          ///< numbers that describe the whole history
inline constexpr int kPastNumbers = 2 * kPastPeriods + kPastFacts;
inline constexpr int kStepNumbers = 5;                        ///< numbers a period ahead
inline constexpr double kLargestResidual = 10.0;              ///< scales

/// What a network that writes paths is told of one series at one origin; units = base + scale x residual.
struct PathWindow {
    std::vector<float> past;  ///< (kPastNumbers) newest periods in scales, which of them are there, then facts
    std::vector<float> steps; ///< (horizon x kStepNumbers) the quick forecast, the season's phase, how far ahead, how far above zero
    std::vector<double> base; ///< (horizon) the quick forecast, units
    double scale = 1.0;       ///< the mean absolute error of past quick forecasts, units; at least a twentieth of the level
};

/// y           as filledHistory gives it, at least one value
/// nextPeriod  the calendar's number of the first period ahead: places it in the season
/// cost        about 10 microseconds and 24 quick forecasts
PathWindow pathWindow(std::span<const double> y, int season, std::int64_t nextPeriod, int horizon, bool nonNegative);

/// What came, as the network is to write it: kept within kLargestResidual. out: (horizon)
std::vector<float> residualsOf(const PathWindow &window, std::span<const double> real);

} // namespace shelfcast::core
