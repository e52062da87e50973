#include "core/models/moved_forecast.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {

void moveMean(SeriesForecast &forecast, std::size_t step, double mean)
{
    const double before = forecast.mean[step];
    if (mean == before)
        return;
    const double wider = before > 0.0 ? std::sqrt(std::max(0.0, mean) / before) : 1.0;
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        double &quantile = forecast.quantiles[step * kQuantileCount + level];
        quantile = std::max(0.0, mean + (quantile - before) * wider);
    }
    forecast.mean[step] = mean;
}

} // namespace shelfcast::core
