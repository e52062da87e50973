#pragma once
#include <QList>
#include <QPointF>

#include <cstdint>
#include <vector>

namespace shelfcast::ui {

/// A line broken where values are unknown.
struct BrokenLine {
    std::vector<QList<QPointF>> pieces; ///< two points or more each
    QList<QPointF> singles;             ///< known values between two gaps
};

/// The values from period @p from to @p to (both included, clipped to what there is) as at most four points a pixel column: the
/// first, the lowest, the highest and the last of the column, which look the same as all of them. A gap narrower than a column
/// does not break the line.
BrokenLine decimated(const std::vector<double> &values, std::int64_t firstPeriod, double from, double to, int columns);

} // namespace shelfcast::ui
