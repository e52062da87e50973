#include "core/models/hybrid/part_sum.h"

#include <cmath>

namespace shelfcast::core::hybrid {

SeriesForecast sumOf(std::span<const SeriesForecast> parts)
{
    SeriesForecast sum;
    sum.mean.assign(parts.front().horizon(), 0.0);
    sum.quantiles.resize(sum.mean.size() * kQuantileCount);
    for (std::size_t step = 0; step < sum.mean.size(); ++step) {
        double median = 0.0;
        for (const SeriesForecast &part : parts) {
            sum.mean[step] += part.mean[step];
            median += part.quantile(step, kMedian);
        }
        for (std::size_t level = 0; level < kQuantileCount; ++level) {
            double squares = 0.0;
            for (const SeriesForecast &part : parts) {
                const double distance = part.quantile(step, level) - part.quantile(step, kMedian);
                squares += distance * distance;
            }
            sum.quantiles[step * kQuantileCount + level] = median + (level < kMedian ? -1.0 : 1.0) * std::sqrt(squares);
        }
    }
    return sum;
}

void stretch(SeriesForecast &forecast, std::size_t step, double factor)
{
    double *row = forecast.quantiles.data() + step * kQuantileCount;
    const double median = row[kMedian];
    for (std::size_t level = 0; level < kQuantileCount; ++level)
        row[level] = median + factor * (row[level] - median);
}

} // namespace shelfcast::core::hybrid
