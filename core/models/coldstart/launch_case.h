#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core {

/// A launch that was left out, forecast by what all others show: by period from the first one on.
struct LaunchCase {
    double spread = 0.0;                             ///< of the neighbours
    std::int64_t firstPeriod = 0;
    std::vector<double> actual, own, category, all; ///< what came (NaN unknown); by attributes; the mean launch of the category; of all items
    std::vector<double> told;                        ///< of the three together
};

/// Shares of three forecasts in one; together 1.
struct LaunchShares {
    double own = 1.0, category = 0.0, all = 0.0;
    double of(double byAttributes, double ofCategory, double ofAll) const { return own * byAttributes + category * ofCategory + all * ofAll; }
};

/// The shares with which the absolute errors of single periods were least, on average over resamples of the launches: so a few large ones do
/// not decide, and where nothing is clearly better all have a part.
///
/// source  Breiman (1996), Stacked regressions, and Bagging predictors
LaunchShares chooseShares(std::span<const LaunchCase> cases);

/// How much the first periods of a launch say of those that follow.
struct StartGain {
    double gain = 0.0;   ///< by which the logarithm of the level moves where that of the start is off by 1
    double factor = 1.0; ///< of what is expected then, to what came on average
};

/// The logarithm of how far the first periods lie above what was told; 0 where none is known.
double startOffset(std::span<const double> known, std::span<const double> told);
/// The mean of the periods that are known; NaN where none is.
double knownMean(std::span<const double> known);
/// Learned of launches from those that were left out. @p periods: known at the start of each
StartGain startGain(std::span<const LaunchCase> cases, std::size_t periods);

/// How far the launches of some periods lie from those of as many periods before, beyond chance, as a standard deviation of logarithms: what begins
/// to sell this spring may be another kind of thing than what began last autumn, and no attribute says so.
///
/// length  periods that are taken together
double cohortDrift(std::span<const LaunchCase> cases, std::int64_t length);

} // namespace shelfcast::core
