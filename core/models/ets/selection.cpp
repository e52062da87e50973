#include "core/models/ets/selection.h"

#include <cmath>
#include <limits>

namespace shelfcast::core::ets {

double Criteria::by(Criterion criterion) const
{
    return criterion == Criterion::Aicc ? aicc : criterion == Criterion::Aic ? aic : bic;
}

Criteria criteriaOf(double objective, int observed, int parameters)
{
    const double n = observed, k = parameters + 1;
    Criteria criteria;
    criteria.objective = objective;
    criteria.aic = objective + 2 * k;
    criteria.bic = objective + std::log(n) * k;
    criteria.aicc = n > k + 1 ? criteria.aic + 2 * k * (k + 1) / (n - k - 1) : std::numeric_limits<double>::infinity();
    return criteria;
}

Selection::Selection(std::span<const double> y, int seasonLength, Criterion criterion, Workspace &workspace)
    : m_y(y), m_seasonLength(seasonLength), m_criterion(criterion), m_workspace(workspace), m_states(y, seasonLength)
{
    m_starts.reserve(64);
    m_tried.reserve(32);
}

void Selection::addStart(const Likelihood &likelihood, const Parameters &parameters)
{
    ++m_evaluations;
    const double cost = likelihood.cost(parameters.data());
    if (std::isfinite(cost))
        m_starts.push_back({parameters, cost});
}

void Selection::collectStarts(Likelihood &likelihood)
{
    static constexpr std::array<double, 5> kAlphas = {0.02, 0.1, 0.3, 0.6, 0.9};
    static constexpr std::array<double, 2> kBetaShares = {0.02, 0.2};
    static constexpr std::array<double, 2> kGammaShares = {0.02, 0.25};
    const Form &form = likelihood.form();
    const Layout &layout = likelihood.layout();
    const auto set = [](Parameters &parameters, int i, double value) {
        if (i >= 0)
            parameters[static_cast<std::size_t>(i)] = value;
    };
    m_starts.clear();
    Parameters parameters{};
    m_states.fill(form, layout, parameters);
    set(parameters, layout.phi, 0.97);
    for (double alpha : kAlphas)
        for (std::size_t b = 0; b < (form.trended() ? kBetaShares.size() : 1); ++b)
            for (std::size_t g = 0; g < (form.seasonal() ? kGammaShares.size() : 1); ++g) {
                parameters[0] = alpha;
                set(parameters, layout.beta, kLowest + kBetaShares[b] * (alpha - kLowest));
                set(parameters, layout.gamma, kLowest + kGammaShares[g] * (1 - alpha - kLowest));
                addStart(likelihood, parameters);
            }
    for (const Candidate &earlier : m_tried) {
        if (earlier.form.season != form.season || (earlier.form.trend != form.trend && earlier.form.trended()))
            continue;
        const Layout from = layoutOf(earlier.form, m_seasonLength);
        const auto take = [&](int to, int source) {
            if (to >= 0 && source >= 0)
                set(parameters, to, earlier.optimum.parameters[static_cast<std::size_t>(source)]);
        };
        m_states.fill(form, layout, parameters);
        set(parameters, layout.beta, kLowest);
        set(parameters, layout.phi, kHighestPhi);
        take(0, 0);
        take(layout.beta, from.beta);
        take(layout.gamma, from.gamma);
        take(layout.phi, from.phi);
        take(layout.level, from.level);
        if (layout.growth >= 0)
            set(parameters, layout.growth, form.trend == TrendKind::Multiplicative ? 1.0 : 0.0);
        take(layout.growth, from.growth);
        for (int j = 0; form.seasonal() && j + 1 < layout.seasonLength; ++j)
            take(layout.season + j, from.season + j);
        addStart(likelihood, parameters);
    }
}

const Selection::StartPoint *Selection::bestStart(double awayFromAlpha, double distance) const
{
    const StartPoint *best = nullptr;
    for (const StartPoint &start : m_starts)
        if (std::abs(start.parameters[0] - awayFromAlpha) >= distance && (!best || start.cost < best->cost))
            best = &start;
    return best;
}

void Selection::consider(const Form &form)
{
    Likelihood likelihood(form, m_seasonLength, m_y, m_workspace);
    collectStarts(likelihood);
    const StartPoint *start = bestStart(0, 0);
    if (!start)
        return;
    const int observed = likelihood.observed();
    const double penalty = criteriaOf(0, observed, likelihood.layout().count).by(m_criterion);
    StopRules rules;
    if (m_best)
        rules.hopeless = m_best->value - penalty;
    Candidate candidate{form, minimise(likelihood, start->parameters, rules), 0};
    m_evaluations += candidate.optimum.evaluations;
    if (const StartPoint *other = bestStart(candidate.optimum.parameters[0], 0.25)) {
        rules.hopeless = std::min(rules.hopeless, candidate.optimum.objective);
        const Optimum second = minimise(likelihood, other->parameters, rules);
        m_evaluations += second.evaluations;
        if (second.objective < candidate.optimum.objective)
            candidate.optimum = second;
    }
    candidate.value = penalty + candidate.optimum.objective;
    m_tried.push_back(candidate);
    if (std::isfinite(candidate.value) && (!m_best || candidate.value < m_best->value))
        m_best = candidate;
}

} // namespace shelfcast::core::ets
