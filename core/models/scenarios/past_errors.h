#pragma once
#include <span>
#include <vector>

namespace shelfcast::core {

/// What would have been said of the periods after a history, quickly: the mean of up to three seasons moved to the level of the last one;
/// a running mean where there is no season or not two of it.
///
/// y        (n >= 1) finite values, oldest first
/// out      (h) units a period
/// cost     O(n + h)
std::vector<double> quickForecast(std::span<const double> y, int season, int horizon, bool nonNegative);

/// The size of a series around its end: the mean absolute value of its newest periods (a season, or at least eight), never 0.
double levelOf(std::span<const double> y, int season);

/// Unknown values replaced by the last known one; those before the first known one are cut off.
std::vector<double> filledHistory(std::span<const double> y);

/// Errors of the quick forecast from every past origin, a row of `horizon` periods each, as shares of the level at that origin. What
/// belongs together in one row is what a person would have seen going wrong together.
struct PastErrors {
    std::size_t horizon = 0;
    std::vector<double> values; ///< (origins x horizon), oldest first
    std::size_t rows() const { return horizon > 0 ? values.size() / horizon : 0; }
    double at(std::size_t row, std::size_t step) const { return values[row * horizon + step]; }
};

inline constexpr std::size_t kMostOrigins = 800;
/// y      as filledHistory gives it
/// most   only so many of the newest origins
/// cost   O(origins (season + horizon))
PastErrors pastErrors(std::span<const double> y, int season, int horizon, bool nonNegative, std::size_t most = kMostOrigins);

/// How much of an error is left a period later: the correlation of neighbours in a row, between 0 and 0.95.
double errorPersistence(const PastErrors &errors);

} // namespace shelfcast::core
