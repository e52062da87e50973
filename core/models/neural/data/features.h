#pragma once
#include "core/panel/panel.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// The one data path of all networks: windows over a panel by index, their features, sampling and augmentation. Knows no LibTorch.
namespace shelfcast::core::networks {

/// What is larger is seen as this: sums and squares of it are still numbers. NaN stays NaN.
inline constexpr double kLargestValue = 1e150;
inline double tamed(double value) { return std::clamp(value, -kLargestValue, kLargestValue); }

/// How a covariate enters. Every value is seen against the mean of the context it stands in, so nothing of the future is needed.
struct CovariateForm {
    std::string name;
    bool ahead = false;   ///< its future values are given
    bool log = false;     ///< always above zero: ratios count, not differences
    bool flag = false;    ///< only 0 and 1: enters as it is
    double spread = 1.0;  ///< typical size of the differences from the context's mean
    bool operator==(const CovariateForm &) const = default;
};

/// What is learned of a panel before any window is cut: how covariates enter, which categories there are, how large series are.
/// Kept with the weights: a later panel is seen with the same eyes.
struct PanelFeatures {
    Frequency frequency = Frequency::Weekly;
    std::vector<int> seasons;              ///< above 1, the shortest first
    std::vector<CovariateForm> covariates; ///< those that vary; one that never changes teaches nothing
    /// Places in the embedding tables, from 1; 0 stands for what was not there when the network learned.
    std::map<std::string, int, std::less<>> categories, locations, items;
    double logSize = 0.0, logSizeSpread = 1.0; ///< mean and deviation of the logarithm of the series' mean sales
    int priceAt = -1;                      ///< index into `covariates` of a price whose future is not given; -1 where there is none

    int aheadCount() const;
    /// Numbers that describe the date of one period.
    int calendarCount() const;
    bool operator==(const PanelFeatures &) const = default;
};

/// Learns them from the part of the panel that may be seen in training.
///
/// @p held  the newest periods of each series that may not be seen
/// cost     O(values)
PanelFeatures featuresOf(const Panel &panel, int held);

/// The date of a period as numbers: waves of the year, of the week (days), of the month (days), and of seasons that no calendar has.
/// @p out  (calendarCount)
void fillCalendar(const PanelFeatures &features, std::int64_t period, float *out);

/// JSON that `featuresFrom` reads again.
/// errors  featuresFrom throws a std::exception for what is no such text, or holds numbers that no panel gives
std::string featuresText(const PanelFeatures &features);
PanelFeatures featuresFrom(const std::string &text);

} // namespace shelfcast::core::networks
