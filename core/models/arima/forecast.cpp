#include "core/models/arima/forecast.h"

#include "core/models/arima/state_space.h"

#include <cmath>

namespace shelfcast::core::arima {

Result<Forecast> forecast(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, int horizon)
{
    const Orders &orders = fit.orders;
    const std::size_t constants = orders.hasMean() || orders.hasDrift() ? 1 : 0;
    const auto steps = static_cast<std::size_t>(std::max(horizon, 0));
    bool fits = regressors.size() + constants == fit.regression.size() && future.size() == regressors.size();
    for (std::size_t j = 0; fits && j < regressors.size(); ++j)
        fits = regressors[j].size() == y.size() && future[j].size() == steps;
    if (!fits)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("core", "The driver columns do not match those that the model was fitted with. Fit it again."));
    const Sample sample(y, regressors);
    const Columns history = sample.columns(orders);
    const Columns ahead = sample.futureColumns(orders, future, steps);
    const std::vector<double> weights = sample.fromUnits(orders, fit.regression);
    const auto explained = [&](const Columns &columns, std::size_t t) {
        double sum = 0;
        for (std::size_t j = 0; j < weights.size(); ++j)
            sum += weights[j] * columns[j + 1][t];
        return sum;
    };
    StateSpace space(orders, 1);
    if (!space.reset(fit.arma))
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The stored ARIMA model is not stationary. Fit it again."));
    for (std::size_t t = 0; t < sample.length(); ++t) {
        const double value = history[0][t] - explained(history, t);
        if (!std::isnan(value))
            space.observe(&value);
        space.advance();
    }
    const double offset = sample.centre(orders);
    Forecast out;
    for (std::size_t h = 0; h < steps; ++h) {
        out.mean.push_back((space.expected(0) + explained(ahead, h)) * sample.scale() + offset);
        out.deviation.push_back(std::sqrt(std::max(0.0, space.variance() * fit.sigma2)));
        space.advance();
    }
    return out;
}

} // namespace shelfcast::core::arima
