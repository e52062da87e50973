#pragma once
#include <limits>
#include <vector>

namespace shelfcast::core {

/// The middle of some values, and what lies around it; NaN where none is known.
struct Quartiles {
    double low = std::numeric_limits<double>::quiet_NaN(); ///< a quarter of the values lie below
    double median = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};
/// Of the known ones among @p values.
Quartiles quartilesOf(std::vector<double> values);
/// The value below which @p share of the values lie, between two of them by a straight line.
double quantileOfSorted(const std::vector<double> &sorted, double share);
/// The known values in rising order.
std::vector<double> sortedKnown(std::vector<double> values);

} // namespace shelfcast::core
