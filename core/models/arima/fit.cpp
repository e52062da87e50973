#include "core/models/arima/fit.h"

#include "core/models/arima/concentrated.h"
#include "core/models/arima/differencing.h"
#include "core/models/arima/intervals.h"
#include "core/models/arima/standard_errors.h"

#include <cmath>

namespace shelfcast::core::arima {

namespace {

std::vector<NamedCoefficient> named(const Orders &orders, std::span<const double> arma, std::span<const double> regression)
{
    std::vector<NamedCoefficient> out;
    std::size_t at = 0;
    const auto add = [&](const char *prefix, int count) {
        for (int i = 1; i <= count; ++i)
            out.push_back({prefix + std::to_string(i), arma[at++], 0.0});
    };
    add("ar", orders.p);
    add("ma", orders.q);
    add("sar", orders.P);
    add("sma", orders.Q);
    std::size_t first = 0;
    if (orders.hasMean() || orders.hasDrift())
        out.push_back({orders.hasMean() ? "intercept" : "drift", regression[first++], 0.0});
    for (std::size_t j = first; j < regression.size(); ++j)
        out.push_back({"xreg" + std::to_string(j - first + 1), regression[j], 0.0});
    return out;
}

} // namespace

Fit finished(Estimator &estimator, const Estimate &estimate, std::span<const double> y)
{
    const Sample &sample = estimator.sample();
    const Orders &orders = estimate.orders;
    Fit fit;
    fit.orders = orders;
    fit.name = name(orders, !sample.regressors().empty());
    fit.arma = estimate.arma;
    fit.regression = sample.toUnits(orders, estimate.regression);
    fit.coefficients = named(orders, fit.arma, fit.regression);
    fit.converged = estimate.converged;
    const auto filter = estimator.innovations(orders);
    Concentrated concentrated(*filter);
    concentrated.valueAt(estimate.arma, estimate.regression);
    const double spare = estimator.rows(orders) - estimate.parameters() + 1;
    fit.sigma2 = concentrated.sumSquares() / (spare > 0 ? spare : std::max(1, concentrated.used())) * sample.scale() * sample.scale();
    fit.logLikelihood = estimate.logLikelihood;
    const InformationCriteria criteria = estimator.criteria(estimate);
    fit.aic = criteria.aic;
    fit.aicc = criteria.aicc;
    fit.bic = criteria.bic;
    fit.residuals.assign(y.size(), 0.0);
    fit.fitted.assign(y.begin(), y.end());
    const auto &white = concentrated.residuals();
    for (std::size_t t = 0; t < white.size(); ++t)
        fit.residuals[y.size() - white.size() + t] = white[t] * sample.scale();
    for (std::size_t t = 0; t < y.size(); ++t) {
        const bool known = t >= sample.skipped() && !std::isnan(sample.values()[t - sample.skipped()]);
        fit.residuals[t] = known ? fit.residuals[t] : NAN;
        fit.fitted[t] = y[t] - fit.residuals[t];
    }
    const auto quick = estimator.whitener(orders);
    Concentrated curved(*quick);
    fit.covariance = covarianceOf(curved, estimate.arma);
    std::vector<double> factors(fit.arma.size(), 1.0);
    for (double factor : sample.unitFactors(orders))
        factors.push_back(factor);
    for (std::size_t i = 0; i < fit.covariance.size(); ++i) {
        for (std::size_t j = 0; j < fit.covariance.size(); ++j)
            fit.covariance[i][j] *= factors[i] * factors[j];
        fit.standardErrors.push_back(std::sqrt(fit.covariance[i][i]));
        fit.coefficients[i].standardError = fit.standardErrors[i];
    }
    fit.freedom = std::max(1.0, spare);
    fit.kurtosis = surelyFatTails(white);
    return fit;
}

Fit exactFit(const Orders &orders, std::vector<double> regression, std::span<const double> y)
{
    Fit fit;
    fit.orders = orders;
    fit.name = name(orders);
    fit.regression = std::move(regression);
    fit.coefficients = named(orders, {}, fit.regression);
    fit.fitted.assign(y.begin(), y.end());
    for (double v : y)
        fit.residuals.push_back(std::isnan(v) ? v : 0.0);
    return fit;
}

Result<Fit> fitArima(std::span<const double> values, const Columns &regressors, const Orders &orders, const JobContext &job)
{
    const std::vector<double> y = finiteOnly(values);
    const Sample sample(y, regressors);
    Estimator estimator(sample, job);
    EstimateSettings settings;
    settings.tolerance = 1e-11;
    std::optional<Estimate> estimate = estimator.estimate(orders, settings);
    if (!estimate)
        return failure(ErrorCode::TooShort,
                       {QT_TRANSLATE_NOOP("core", "%1 needs more history: %2 periods are known. Choose smaller orders or a simpler model."),
                        {Phrase(nameInWords(orders)), static_cast<std::int64_t>(sample.known())}});
    // A second start, from nothing, guards against a poor local optimum near the conditional one.
    if (orders.armaCount() > 1 && !estimate->cancelled) {
        settings.start.assign(static_cast<std::size_t>(orders.armaCount()), 0.0);
        const auto second = estimator.estimate(orders, settings);
        if (second && second->objective < estimate->objective - 1e-10)
            estimate = second;
    }
    if (job.cancelled())
        return cancelled();
    return finished(estimator, *estimate, y);
}

} // namespace shelfcast::core::arima
