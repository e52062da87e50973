#include "core/models/arima/stored.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

using nlohmann::json;

json asJson(const Orders &o)
{
    return {o.p, o.d, o.q, o.P, o.D, o.Q, o.m, o.constant ? 1 : 0};
}

// JSON has no NaN: nlohmann writes null for it.
json asJson(const std::vector<double> &values)
{
    json out = json::array();
    for (double v : values)
        out.push_back(std::isfinite(v) ? json(v) : json());
    return out;
}

std::vector<double> numbers(const json &array)
{
    std::vector<double> out;
    for (const json &value : array)
        out.push_back(value.is_null() ? NAN : value.get<double>());
    return out;
}

bool readOrders(const json &array, Orders &out)
{
    const auto o = array.get<std::vector<int>>();
    const bool orderly = o.size() == 8 && std::all_of(o.begin(), o.end(), [](int k) { return k >= 0 && k < 10000; }) && o[6] > 0
        && o[0] <= 64 && o[2] <= 64 && o[3] <= 64 && o[5] <= 64 && o[1] <= 4 && o[4] <= 4;
    if (orderly)
        out = {o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7] != 0};
    return orderly;
}

bool finite(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

} // namespace

StoredModel stored(const Learned &learned)
{
    const Fit &fit = learned.fit;
    json weighed = json::array(), waves = json::array(), covariance = json::array();
    for (const auto &row : fit.covariance)
        covariance.push_back(asJson(row));
    for (const Weighed &one : fit.weighed)
        weighed.push_back({{"orders", asJson(one.orders)}, {"score", one.score}});
    for (const Waves &one : learned.waves)
        waves.push_back({one.season, one.pairs});
    const json state = {{"orders", asJson(fit.orders)}, {"arma", fit.arma}, {"regression", fit.regression}, {"sigma2", fit.sigma2},
                        {"errors", asJson(fit.standardErrors)}, {"covariance", covariance}, {"freedom", fit.freedom},
                        {"kurtosis", fit.kurtosis}, {"drivers", learned.drivers}, {"waves", waves},
                        {"criterion", static_cast<int>(learned.criterion)}, {"weighed", weighed}};
    return {learned.modelId, state.dump()};
}

Result<Learned> restored(const StoredModel &stored)
{
    const auto damaged = [&](const std::string &detail) {
        return failure(ErrorCode::Damaged,
                       {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, detail);
    };
    try {
        const json state = json::parse(stored.state);
        Learned out;
        out.modelId = stored.modelId;
        Fit &fit = out.fit;
        if (!readOrders(state.at("orders"), fit.orders))
            return damaged("orders");
        fit.arma = state.at("arma").get<std::vector<double>>();
        fit.regression = state.at("regression").get<std::vector<double>>();
        fit.sigma2 = state.at("sigma2").get<double>();
        fit.standardErrors = numbers(state.at("errors"));
        for (const json &row : state.at("covariance"))
            fit.covariance.push_back(numbers(row));
        fit.freedom = state.at("freedom").get<double>();
        fit.kurtosis = state.at("kurtosis").get<double>();
        out.drivers = state.at("drivers").get<std::vector<std::string>>();
        std::size_t columns = out.drivers.size() + (fit.orders.hasMean() || fit.orders.hasDrift() ? 1 : 0);
        for (const json &one : state.at("waves")) {
            const auto pair = one.get<std::vector<int>>();
            if (pair.size() != 2 || pair[0] < 2 || pair[1] < 1 || pair[1] > mostPairs(pair[0]))
                return damaged("waves");
            out.waves.push_back({pair[0], pair[1]});
            columns += 2 * static_cast<std::size_t>(pair[1]);
        }
        if (static_cast<int>(fit.arma.size()) != fit.orders.armaCount() || fit.regression.size() != columns
            || fit.covariance.size() > fit.arma.size() + columns
            || std::ranges::any_of(fit.covariance, [&](const auto &row) { return row.size() != fit.covariance.size(); }) || !finite(fit.arma) || !finite(fit.regression) || !(fit.sigma2 >= 0))
            return damaged("coefficients");
        out.criterion = static_cast<Criterion>(std::clamp(state.at("criterion").get<int>(), 0, 2));
        for (const json &one : state.at("weighed")) {
            Weighed weighed;
            if (!readOrders(one.at("orders"), weighed.orders))
                return damaged("weighed");
            weighed.score = one.at("score").get<double>();
            fit.weighed.push_back(weighed);
        }
        fit.name = name(fit.orders, !out.drivers.empty() || !out.waves.empty());
        return out;
    } catch (const json::exception &fault) {
        return damaged(fault.what());
    }
}

Result<std::unique_ptr<const FittedSeries>> loadArima(const StoredModel &stored)
{
    Result<Learned> learned = restored(stored);
    if (!learned)
        return tl::unexpected(learned.error());
    return arimaSeries(std::move(*learned));
}

} // namespace shelfcast::core::arima
