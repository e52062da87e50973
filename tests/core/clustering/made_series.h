#pragma once
#include "core/clustering/series_features.h"

#include <cmath>
#include <functional>
#include <numbers>

namespace shelfcast::core {

/// A series of months that ends in December 2025, and what all series share.
inline Series monthly(std::size_t months, const std::function<double(std::size_t)> &valueAt)
{
    Series series;
    const std::int64_t last = periodOf(toDay({2025, 12, 15}), Frequency::Monthly);
    series.firstPeriod = last - static_cast<std::int64_t>(months) + 1;
    for (std::size_t t = 0; t < months; ++t)
        series.y.push_back(valueAt(t));
    series.states.assign(months, PeriodState::Sold);
    return series;
}

inline FeatureFrame monthlyFrame(std::size_t longest)
{
    Panel panel;
    panel.frequency = Frequency::Monthly;
    panel.lastPeriod = periodOf(toDay({2025, 12, 15}), Frequency::Monthly);
    panel.covariates = {{"price", CovariateKind::KnownAhead}, {"promotion", CovariateKind::KnownAhead}};
    return featureFrame(panel, longest);
}

/// Peaks in July; month 0 is a January.
inline double summer(std::size_t t)
{
    return 100.0 * (1.0 + 0.5 * std::cos(2.0 * std::numbers::pi * (static_cast<double>(t) - 6.0) / 12.0));
}

} // namespace shelfcast::core
