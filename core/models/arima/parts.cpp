#include "core/models/arima/parts.h"

#include "core/models/arima/filtered.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

double medianOf(std::vector<double> values)
{
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

Result<Parts> takenApart(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, int horizon)
{
    Result<Filtered> filtered = Filtered::begin(fit, y, regressors, future, horizon);
    if (!filtered)
        return tl::unexpected(filtered.error());
    const Orders &orders = fit.orders;
    const bool seasonal = orders.m > 1 && orders.P + orders.D + orders.Q > 0;
    const std::size_t constants = fit.regression.size() - regressors.size();
    const std::size_t length = y.size() + static_cast<std::size_t>(std::max(horizon, 0));
    Parts parts;
    parts.expected.assign(length, NAN);
    parts.level = parts.expected;
    if (seasonal)
        parts.season = parts.expected;
    if (orders.hasDrift())
        parts.trend = parts.expected;
    parts.shares.assign(regressors.size(), parts.expected);
    std::vector<double> usual;
    for (const auto &column : regressors)
        usual.push_back(medianOf(column));

    const std::vector<double> average = seasonal ? filtered->space().averageAhead(orders.m) : std::vector<double>{};
    const std::vector<double> coming = filtered->space().oneAhead();
    for (; !filtered->done(); filtered->advance()) {
        if (filtered->diffuse())
            continue;
        const std::size_t t = filtered->skipped() + filtered->at();
        const double expected = filtered->expected();
        double level = expected;
        if (orders.hasDrift()) {
            parts.trend[t] = fit.regression[0] * static_cast<double>(filtered->at() + 1);
            level -= parts.trend[t];
        }
        for (std::size_t j = 0; j < regressors.size(); ++j) {
            const double value = t < y.size() ? regressors[j][t] : future[j][t - y.size()];
            parts.shares[j][t] = fit.regression[constants + j] * (value - usual[j]);
            level -= parts.shares[j][t];
        }
        if (seasonal) {
            // Both readings hold the same constants, so that only the season remains.
            parts.season[t] = filtered->weighted(coming) - filtered->weighted(average);
            level -= parts.season[t];
        }
        parts.expected[t] = expected;
        parts.level[t] = level;
    }
    return parts;
}

} // namespace shelfcast::core::arima
