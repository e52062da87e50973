#include "core/models/ets/ets.h"

#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/estimation/selection.h"
#include "core/models/ets/estimation/short_history.h"
#include "core/models/ets/recursion.h"
#include "core/models/ets/spread.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace shelfcast::core::ets {

namespace {

constexpr double kLargest = 1e150; ///< squares must stay finite

/// A power of two, so that scaling loses no digit.
double scaleOf(std::span<const double> y)
{
    double largest = 0;
    for (double x : y)
        if (!std::isnan(x))
            largest = std::max(largest, std::abs(x));
    int exponent = 0;
    std::frexp(largest, &exponent);
    return largest == 0 ? 1 : std::ldexp(1.0, std::clamp(exponent, -1000, 1000));
}

bool isConstant(std::span<const double> y)
{
    double first = std::nan("");
    for (double x : y) {
        if (std::isnan(x))
            continue;
        if (!std::isnan(first) && x != first)
            return false;
        first = x;
    }
    return true;
}

States scaled(States states, const Form &form, double scale)
{
    states.level *= scale;
    if (form.trend == TrendKind::Additive)
        states.growth *= scale;
    if (form.season == SeasonKind::Additive)
        for (double &index : states.season)
            index *= scale;
    return states;
}

States initialStates(const Form &form, const Layout &layout, const Parameters &parameters)
{
    const auto at = [&](int i) { return parameters[static_cast<std::size_t>(i)]; };
    States states;
    states.level = at(layout.level);
    states.growth = layout.growth < 0 ? 0 : at(layout.growth);
    if (!form.seasonal())
        return states;
    double rest = form.season == SeasonKind::Multiplicative ? layout.seasonLength : 0;
    for (int j = 0; j + 1 < layout.seasonLength; ++j) {
        states.season.push_back(at(layout.season + j));
        rest -= states.season.back();
    }
    states.season.push_back(rest);
    return states;
}

/// Form, parameters and states in the units of the series.
Fit outlined(const Likelihood &likelihood, const Parameters &parameters, const Pass &pass, double scale)
{
    const Form &form = likelihood.form();
    const Layout &layout = likelihood.layout();
    const auto at = [&](int i, double otherwise) { return i < 0 ? otherwise : parameters[static_cast<std::size_t>(i)]; };
    Fit fit;
    fit.form = form;
    fit.seasonLength = layout.seasonLength;
    fit.alpha = parameters[0];
    fit.beta = at(layout.beta, 0);
    fit.gamma = at(layout.gamma, 0);
    fit.phi = at(layout.phi, 1);
    fit.observed = likelihood.observed();
    fit.initial = scaled(initialStates(form, layout, parameters), form, scale);
    fit.last = scaled(pass.last, form, scale);
    const int freedom = fit.observed - layout.count;
    fit.freedom = std::max(0, freedom);
    fit.sigma2 = pass.squares * (form.error == ErrorKind::Multiplicative ? 1 : scale * scale) / (freedom > 0 ? freedom : fit.observed);
    return fit;
}

/// The outline with everything that it says about the history.
Fit described(const Likelihood &likelihood, const Parameters &parameters, double scale, std::size_t skipped)
{
    const Pass pass = likelihood.run(parameters.data());
    Fit fit = outlined(likelihood, parameters, pass, scale);
    const bool relative = fit.form.error == ErrorKind::Multiplicative;
    fit.fitted.assign(skipped, std::nan(""));
    fit.residuals.assign(skipped, std::nan(""));
    for (std::size_t t = 0; t < pass.fitted.size(); ++t) {
        fit.fitted.push_back(pass.fitted[t] * scale);
        fit.residuals.push_back(pass.residuals[t] * (relative ? 1 : scale));
    }
    const Criteria criteria = criteriaOf(objectiveOf(likelihood.cost(parameters.data()), fit.observed), fit.observed, likelihood.layout().count);
    const double units = 2.0 * fit.observed * std::log(scale);
    fit.logLikelihood = -0.5 * (criteria.objective + units);
    fit.aic = criteria.aic + units;
    fit.aicc = criteria.aicc + units;
    fit.bic = criteria.bic + units;
    const SpreadChange change = spreadChange(pass.residuals);
    fit.recent = change.recent;
    fit.tail = tailOf(change.standardised);
    return fit;
}

/// Fewer known values than this leave too little for maximum likelihood with the components that the choice insists on.
int leastHistory(const FormChoice &choice, int seasonLength)
{
    const bool trendForced = std::ranges::find(choice.trends, TrendKind::None) == choice.trends.end();
    const bool seasonForced = std::ranges::find(choice.seasons, SeasonKind::None) == choice.seasons.end();
    const bool dampedForced = trendForced && std::ranges::find(choice.damped, false) == choice.damped.end();
    return 7 + (trendForced ? 2 : 0) + (dampedForced ? 1 : 0) + (seasonForced ? seasonLength : 0);
}

Fit fitWithoutLikelihood(std::span<const double> y, const FitOptions &options, Workspace &workspace, double scale, std::size_t skipped)
{
    const auto &trends = options.forms.trends;
    const bool allowLevel = std::ranges::find(trends, TrendKind::None) != trends.end();
    const bool allowLine = std::ranges::find(trends, TrendKind::Additive) != trends.end();
    const ShortFit found = fitShort(y, workspace, allowLevel, allowLine);
    Fit fit = described(Likelihood(found.form, 1, y, workspace), found.parameters, scale, skipped);
    // The first states are values of the series here, not estimates: they take no degree of freedom.
    double squares = 0;
    for (double e : fit.residuals)
        squares += std::isnan(e) ? 0 : e * e;
    fit.sigma2 = squares / fit.observed;
    fit.converged = true;
    return fit;
}

} // namespace

Result<Fit> fit(std::span<const double> y, const FitOptions &options, const JobContext &job)
{
    if (std::ranges::any_of(y, [](double x) { return std::abs(x) > kLargest; }))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A value of this history is too large to be a number. Correct it in the file and import again."));
    const auto first = std::ranges::find_if(y, [](double x) { return !std::isnan(x); });
    if (first == y.end())
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "There is no known value in this history. A model needs at least one."));
    const auto skipped = static_cast<std::size_t>(first - y.begin());
    const double scale = scaleOf(y);
    std::vector<double> history(first, y.end());
    for (double &x : history)
        x /= scale;
    const auto workspace = std::make_unique<Workspace>();
    if (isConstant(history)) {
        Parameters parameters{};
        parameters[0] = kHighest;
        parameters[1] = history[0];
        Fit fit = described(Likelihood(Form{}, 1, history, *workspace), parameters, scale, skipped);
        fit.converged = true;
        return fit;
    }
    const auto observed = static_cast<int>(std::ranges::count_if(history, [](double x) { return !std::isnan(x); }));
    const int seasonLength = observed > options.seasonLength ? options.seasonLength : 1;
    const bool positive = std::ranges::none_of(history, [](double x) { return x <= 0; });
    std::vector<Form> forms = candidateForms(options.forms, seasonLength, positive);
    std::erase_if(forms, [&](const Form &form) { return layoutOf(form, seasonLength).count >= observed - 1; });
    if (observed < leastHistory(options.forms, seasonLength) || forms.empty())
        return fitWithoutLikelihood(history, options, *workspace, scale, skipped);

    // Seasonal phase counts from the first period of the series, known or not; only differences matter to the recursion.
    Selection selection(history, seasonLength, options.criterion, options.prior, options.bounds, *workspace);
    for (const Form &form : forms) {
        if (job.cancelled())
            return cancelled();
        selection.consider(form);
    }
    if (!selection.best())
        return fitWithoutLikelihood(history, options, *workspace, scale, skipped);
    if (options.foresight)
        selection.leaveOutShortSighted();
    selection.polish();
    const Candidate &best = *selection.best();
    Fit fit = described(Likelihood(best.form, seasonLength, history, *workspace), best.optimum.parameters, scale, skipped);
    fit.converged = best.optimum.converged;
    const double units = 2.0 * fit.observed * std::log(scale);
    fit.weighed = selection.ranking(kMostWeighed);
    for (Weighed &one : fit.weighed)
        one.score += units;
    fit.evaluations = selection.evaluations();
    if (options.average)
        for (const auto &[rival, weight] : selection.rivals()) {
            const Likelihood likelihood(rival.form, seasonLength, history, *workspace);
            fit.rivals.push_back({outlined(likelihood, rival.optimum.parameters, likelihood.run(rival.optimum.parameters.data()), scale), weight});
        }
    return fit;
}

double ownWeight(const Fit &fit)
{
    return std::accumulate(fit.rivals.begin(), fit.rivals.end(), 1.0, [](double left, const Rival &rival) { return left - rival.weight; });
}

int seasonLengthOf(const Fit &fit)
{
    int length = fit.seasonLength;
    for (const Rival &rival : fit.rivals)
        length = std::max(length, rival.fit.seasonLength);
    return length;
}

void extend(Fit &fit, std::span<const double> later)
{
    std::vector<double> none = {0.0};
    std::vector<double> &season = fit.form.seasonal() ? fit.last.season : none;
    dispatch(fit.form, [&]<TrendKind T, SeasonKind S>() {
        for (const double value : later) {
            const Step<T, S> step(fit.last.level, fit.last.growth, season.front(), fit.phi);
            if (std::isnan(value))
                step.pass(fit.last.level, fit.last.growth);
            else
                step.update(value - step.forecast, fit.alpha, fit.beta, fit.gamma, fit.last.level, fit.last.growth, season.front());
            std::ranges::rotate(season, season.begin() + 1);
        }
    });
    for (Rival &rival : fit.rivals)
        extend(rival.fit, later);
}

} // namespace shelfcast::core::ets
