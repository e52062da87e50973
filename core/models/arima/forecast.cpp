#include "core/models/arima/forecast.h"

#include "core/models/arima/filtered.h"

#include <cmath>

namespace shelfcast::core::arima {

Result<Forecast> forecast(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, int horizon)
{
    Result<Filtered> filtered = Filtered::begin(fit, y, regressors, future, horizon);
    if (!filtered)
        return tl::unexpected(filtered.error());
    Forecast out;
    for (; !filtered->done(); filtered->advance()) {
        if (filtered->at() < filtered->historyLength())
            continue;
        out.mean.push_back(filtered->expected());
        out.deviation.push_back(std::sqrt(std::max(0.0, filtered->variance() * fit.sigma2)));
    }
    return out;
}

} // namespace shelfcast::core::arima
