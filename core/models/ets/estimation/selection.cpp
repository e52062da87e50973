#include "core/models/ets/estimation/selection.h"

#include "core/models/ets/estimation/foresight.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::ets {

namespace {

constexpr int kSearches = 3;           ///< for a form
constexpr double kLeastWeight = 0.02;  ///< less probable forms change no forecast that anybody could see
constexpr double kOtherValley = 0.2;   ///< how far a smoothing parameter must be from those visited to start another search

} // namespace

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

Selection::Selection(std::span<const double> y, int seasonLength, Criterion criterion, Prior prior, Bounds bounds, Workspace &workspace)
    : m_y(y), m_seasonLength(seasonLength), m_criterion(criterion), m_prior(prior), m_bounds(bounds), m_workspace(workspace), m_states(y, seasonLength)
{
    m_starts.reserve(64);
    m_tried.reserve(32);
    m_begun.reserve(kSearches);
    m_ended.reserve(kSearches);
}

void Selection::weighStarts(const Likelihood &likelihood)
{
    std::vector<const double *> points;
    std::vector<double> costs(m_starts.size());
    for (const StartPoint &start : m_starts)
        points.push_back(start.parameters.data());
    likelihood.targets(points, costs);
    m_evaluations += static_cast<int>(m_starts.size());
    for (std::size_t i = 0; i < m_starts.size(); ++i)
        m_starts[i].cost = costs[i];
    std::erase_if(m_starts, [](const StartPoint &start) { return !std::isfinite(start.cost); });
}

void Selection::collectStarts(const Likelihood &likelihood)
{
    static constexpr std::array<double, 7> kAlphas = {0.02, 0.1, 0.3, 0.6, 0.9, 1.2, 1.6};
    static constexpr std::array<double, 3> kBetaShares = {0.02, 0.2, 0.9};
    static constexpr std::array<double, 3> kGammaShares = {0.02, 0.25, 0.8};
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
    const bool wide = m_bounds == Bounds::Admissible; // weights above one only where they may be
    const std::size_t alphas = kAlphas.size() - (wide ? 0 : 2), gammas = kGammaShares.size() - (wide ? 0 : 1);
    for (const double alpha : std::span(kAlphas).first(alphas))
        for (std::size_t b = 0; b < (form.trended() ? kBetaShares.size() : 1); ++b)
            for (std::size_t g = 0; g < (form.seasonal() ? gammas : 1); ++g) {
                parameters[0] = alpha;
                set(parameters, layout.beta, kLowest + kBetaShares[b] * (std::min(alpha, 2 - alpha) - kLowest));
                set(parameters, layout.gamma, kLowest + kGammaShares[g] * std::max(0.0, (wide ? 2 : 1) - alpha - kLowest));
                m_starts.push_back({parameters, 0});
                if (form.damped && b > 0) {
                    set(parameters, layout.phi, 0.85);
                    m_starts.push_back({parameters, 0});
                    set(parameters, layout.phi, 0.97);
                }
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
        m_starts.push_back({parameters, 0});
    }
}

bool Selection::nearVisited(const Layout &layout, const Parameters &point) const
{
    const auto isNear = [&](const Parameters &visited) {
        for (int i = 0; i < layout.smoothing; ++i)
            if (i != layout.phi && std::abs(point[static_cast<std::size_t>(i)] - visited[static_cast<std::size_t>(i)]) > kOtherValley)
                return false;
        return true;
    };
    return std::ranges::any_of(m_begun, isNear) || std::ranges::any_of(m_ended, isNear);
}

const Selection::StartPoint *Selection::nextStart(const Layout &layout) const
{
    const StartPoint *best = nullptr;
    for (const StartPoint &start : m_starts)
        if ((!best || start.cost < best->cost) && !nearVisited(layout, start.parameters))
            best = &start;
    return best;
}

void Selection::consider(const Form &form)
{
    Likelihood likelihood(form, m_seasonLength, m_y, m_workspace, m_prior);
    collectStarts(likelihood);
    weighStarts(likelihood);
    m_begun.clear();
    m_ended.clear();
    const int observed = likelihood.observed();
    const double penalty = criteriaOf(0, observed, likelihood.layout().count).by(m_criterion);
    StopRules rules;
    if (m_best)
        rules.hopeless = m_best->value - penalty;
    Candidate candidate{form, {}, 0};
    candidate.optimum.objective = std::numeric_limits<double>::infinity();
    for (int search = 0; search < kSearches; ++search) {
        const StartPoint *start = nextStart(likelihood.layout());
        if (!start)
            break;
        rules.known = m_ended;
        const Optimum found = minimise(likelihood, start->parameters, rules, m_bounds);
        m_evaluations += found.evaluations;
        m_begun.push_back(start->parameters);
        m_ended.push_back(found.parameters);
        if (found.objective < candidate.optimum.objective)
            candidate.optimum = found;
        rules.hopeless = std::min(rules.hopeless, found.objective);
    }
    candidate.value = penalty + candidate.optimum.objective;
    m_tried.push_back(candidate);
    if (std::isfinite(candidate.value) && (!m_best || candidate.value < m_best->value))
        m_best = candidate;
}

void Selection::leaveOutShortSighted()
{
    const int steps = foresightSteps(m_seasonLength);
    const double factor = clearlyWorse(m_y.size(), steps);
    struct Seen {
        double error;
        int parameters;
    };
    std::vector<Seen> seen;
    for (const Candidate &one : m_tried) {
        const Layout layout = layoutOf(one.form, m_seasonLength);
        const double error = std::isfinite(one.value) ? errorAhead(one.form, layout, one.optimum.parameters, m_y, steps)
                                                      : std::numeric_limits<double>::infinity();
        seen.push_back({error, layout.count});
    }
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < m_tried.size(); ++i)
        if (std::ranges::none_of(seen, [&](const Seen &other) { return other.parameters <= seen[i].parameters && other.error * factor < seen[i].error; }))
            kept.push_back(m_tried[i]);
    m_tried = std::move(kept);
    const auto best = std::ranges::min_element(m_tried, {}, &Candidate::value);
    if (best != m_tried.end() && std::isfinite(best->value))
        m_best = *best;
}

void Selection::polish()
{
    Likelihood likelihood(m_best->form, m_seasonLength, m_y, m_workspace, m_prior);
    StopRules rules;
    rules.gain = 1e-7;
    const Optimum finer = minimise(likelihood, m_best->optimum.parameters, rules, m_bounds);
    m_evaluations += finer.evaluations;
    if (!(finer.objective <= m_best->optimum.objective))
        return;
    m_best->value += finer.objective - m_best->optimum.objective;
    m_best->optimum = finer;
}

std::vector<Weighed> Selection::ranking(std::size_t most) const
{
    std::vector<Weighed> ranked;
    for (const Candidate &one : m_tried)
        if (std::isfinite(one.value))
            ranked.push_back({one.form, one.form == m_best->form ? m_best->value : one.value});
    std::ranges::stable_sort(ranked, {}, &Weighed::score);
    ranked.resize(std::min(ranked.size(), most));
    return ranked;
}

std::vector<std::pair<Candidate, double>> Selection::rivals() const
{
    const auto likeliness = [&](const Candidate &one) { return std::exp(0.5 * (m_best->value - one.value)); };
    double total = 0;
    for (const Candidate &one : m_tried)
        total += one.form == m_best->form ? 1 : likeliness(one);
    std::vector<std::pair<Candidate, double>> rivals;
    for (const Candidate &one : m_tried)
        if (one.form != m_best->form && likeliness(one) >= kLeastWeight * total)
            rivals.emplace_back(one, likeliness(one) / total);
    std::ranges::stable_sort(rivals, std::ranges::greater{}, &std::pair<Candidate, double>::second);
    return rivals;
}

} // namespace shelfcast::core::ets
