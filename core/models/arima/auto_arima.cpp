#include "core/models/arima/auto_arima.h"

#include "core/models/arima/drivers.h"
#include "core/models/arima/forecast.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

class ArimaSeries final : public FittedSeries {
public:
    ArimaSeries(std::string modelId, Fit fit, std::vector<std::string> drivers)
        : m_modelId(std::move(modelId)), m_fit(std::move(fit)), m_drivers(std::move(drivers))
    {
    }

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override
    {
        const Result<DriverColumns> drivers = driversNamed(history, m_drivers, horizon);
        if (!drivers)
            return tl::unexpected(drivers.error());
        const Result<Forecast> ahead = arima::forecast(m_fit, history.y, drivers->past, drivers->future, horizon);
        if (!ahead)
            return tl::unexpected(ahead.error());
        SeriesForecast out;
        out.modelId = m_modelId;
        out.mean = ahead->mean;
        normalQuantiles(ahead->mean, ahead->deviation, out.quantiles);
        out.form = inWords();
        if (!drivers->assumed.empty())
            out.note = {QT_TRANSLATE_NOOP("core", "The future of these drivers is not known, so their last value was kept: %1."),
                        {joined(drivers->assumed)}};
        return out;
    }

    StoredModel store() const override
    {
        const Orders &o = m_fit.orders;
        const nlohmann::json state = {{"orders", {o.p, o.d, o.q, o.P, o.D, o.Q, o.m}}, {"constant", o.constant}, {"arma", m_fit.arma},
                                      {"regression", m_fit.regression}, {"sigma2", m_fit.sigma2}, {"drivers", m_drivers}};
        return {m_modelId, state.dump()};
    }

private:
    Message inWords() const
    {
        const Orders &o = m_fit.orders;
        const std::string notation = name(o, !m_drivers.empty());
        const bool seasonal = o.m > 1 && o.P + o.D + o.Q > 0;
        const auto season = static_cast<std::int64_t>(o.m);
        if (seasonal && !m_drivers.empty())
            return {QT_TRANSLATE_NOOP("core", "%1, a season of %2 periods, drivers: %3"), {notation, season, joined(m_drivers)}};
        if (seasonal)
            return {QT_TRANSLATE_NOOP("core", "%1, a season of %2 periods"), {notation, season}};
        if (!m_drivers.empty())
            return {QT_TRANSLATE_NOOP("core", "%1, without a season, drivers: %2"), {notation, joined(m_drivers)}};
        return {QT_TRANSLATE_NOOP("core", "%1, without a season"), {notation}};
    }

    std::string m_modelId;
    Fit m_fit;
    std::vector<std::string> m_drivers;
};

bool finite(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> AutoArima::fit(const SeriesView &series, const JobContext &job) const
{
    const DriverColumns drivers = m_recipe.drivers ? usableDrivers(series) : DriverColumns{};
    const int season = m_recipe.seasonLength > 0 ? m_recipe.seasonLength : series.seasonLength;
    Result<Fit> fit;
    if (m_recipe.orders) {
        Orders orders = *m_recipe.orders;
        orders.m = season;
        if (season < 2)
            orders.P = orders.D = orders.Q = 0;
        fit = fitArima(series.y, drivers.past, orders, job);
    } else {
        fit = autoArima(series.y, drivers.past, season, m_recipe.search, job);
    }
    if (!fit)
        return tl::unexpected(fit.error());
    // The residuals are not needed to forecast; without them ten thousand models stay small.
    fit->residuals = fit->fitted = {};
    return std::make_unique<ArimaSeries>(m_recipe.modelId, std::move(*fit), drivers.names);
}

Result<std::unique_ptr<const FittedSeries>> loadArima(const StoredModel &stored)
{
    const auto damaged = [&](const std::string &detail) {
        return failure(ErrorCode::Damaged,
                       {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, detail);
    };
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        const auto o = state.at("orders").get<std::vector<int>>();
        const bool orderly = o.size() == 7 && std::all_of(o.begin(), o.end(), [](int k) { return k >= 0 && k < 10000; }) && o[6] > 0
            && o[0] <= 64 && o[2] <= 64 && o[3] <= 64 && o[5] <= 64 && o[1] <= 4 && o[4] <= 4;
        if (!orderly)
            return damaged("orders");
        Fit fit;
        fit.orders = {o[0], o[1], o[2], o[3], o[4], o[5], o[6], state.at("constant").get<bool>()};
        fit.arma = state.at("arma").get<std::vector<double>>();
        fit.regression = state.at("regression").get<std::vector<double>>();
        fit.sigma2 = state.at("sigma2").get<double>();
        auto drivers = state.at("drivers").get<std::vector<std::string>>();
        const std::size_t constants = fit.orders.hasMean() || fit.orders.hasDrift() ? 1 : 0;
        if (static_cast<int>(fit.arma.size()) != fit.orders.armaCount() || fit.regression.size() != constants + drivers.size()
            || !finite(fit.arma) || !finite(fit.regression) || !(fit.sigma2 >= 0))
            return damaged("coefficients");
        fit.name = name(fit.orders, !drivers.empty());
        return std::make_unique<ArimaSeries>(stored.modelId, std::move(fit), std::move(drivers));
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
}

} // namespace shelfcast::core::arima
