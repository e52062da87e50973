#include "core/models/arima/search.h"

#include "core/models/arima/differencing.h"
#include "core/models/arima/differences_choice.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

constexpr int kMostModels = 94;
constexpr int kFinalists = 3;
constexpr std::size_t kMostShown = 8;  // candidates that are kept to be looked at
constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Tried {
    Orders orders;
    double criterion = kInfinity;
    std::optional<Estimate> estimate;
};

class Search {
public:
    Search(Estimator &estimator, const SearchSettings &settings, const JobContext &job, bool approximate, Criterion criterion)
        : m_estimator(estimator), m_settings(settings), m_job(job), m_approximate(approximate), m_criterion(criterion)
    {
    }

    void stepwise(Orders start, int maxP, int maxQ, int maxSeasonalP, int maxSeasonalQ, bool allowConstant, bool tiny);
    void every(const Orders &base, int maxP, int maxQ, int maxSeasonalP, int maxSeasonalQ, bool allowConstant);
    /// The best model by exact likelihood; empty if none holds.
    std::optional<Estimate> best();
    /// After best(): what was compared, best first.
    std::vector<Weighed> weighed() const;

private:
    bool attempt(const Orders &orders);
    bool withinOrder(const Orders &orders) const;
    Estimate polished(const Estimate &estimate, bool thorough);

    Estimator &m_estimator;
    const SearchSettings &m_settings;
    const JobContext &m_job;
    bool m_approximate;
    Criterion m_criterion;
    std::vector<Tried> m_tried;
    std::size_t m_best = 0;
    std::vector<Weighed> m_finalists;
};

// Fits one more model. True if it is better than the best so far.
bool Search::attempt(const Orders &orders)
{
    const double leader = m_tried.empty() ? kInfinity : m_tried[m_best].criterion;
    Tried tried;
    tried.orders = orders;
    EstimateSettings settings;
    settings.method = m_approximate ? Method::Conditional : Method::Exact;
    settings.tolerance = m_approximate ? 1e-5 : 1e-7;
    tried.estimate = m_job.cancelled() ? std::nullopt : m_estimator.estimate(orders, settings);
    // A conditional fit is near the exact one, but its own sum of squares ranks poorly: judge it by the exact likelihood.
    if (m_approximate && tried.estimate)
        tried.estimate = m_estimator.exactAt(orders, tried.estimate->arma);
    // The parameters of the leader are a good start, but one start alone may end in the wrong valley.
    if (!m_approximate && std::isfinite(leader) && orders.armaCount() > 1 && !m_job.cancelled()) {
        settings.start = carriedOver(m_tried[m_best].orders, m_tried[m_best].estimate->arma, orders);
        auto second = m_estimator.estimate(orders, settings);
        if (second && (!tried.estimate || second->objective < tried.estimate->objective))
            tried.estimate = std::move(second);
    }
    if (tried.estimate && awayFromUnitCircle(orders, tried.estimate->arma))
        tried.criterion = m_estimator.criteria(*tried.estimate).of(m_criterion);
    const bool better = tried.criterion < leader;
    m_tried.push_back(std::move(tried));
    if (better)
        m_best = m_tried.size() - 1;
    return better;
}

bool Search::withinOrder(const Orders &orders) const
{
    const int usual = m_settings.stepwise ? 1000 : 5;
    return orders.armaCount() <= (m_settings.maxOrder > 0 ? m_settings.maxOrder : usual);
}

void Search::stepwise(Orders start, int maxP, int maxQ, int maxSeasonalP, int maxSeasonalQ, bool allowConstant, bool tiny)
{
    const auto with = [&](Orders o, int p, int q, int P, int Q) {
        o.p = p;
        o.q = q;
        o.P = P;
        o.Q = Q;
        return o;
    };
    start.constant = allowConstant;
    const auto first = [&](int p, int q, int P, int Q, bool constant) {
        Orders o = with(start, std::min(p, maxP), std::min(q, maxQ), std::min(P, maxSeasonalP), std::min(Q, maxSeasonalQ));
        o.constant = constant;
        const bool known = std::any_of(m_tried.begin(), m_tried.end(), [&](const Tried &t) { return t.orders == o; });
        if (!known && withinOrder(o))
            attempt(o);
    };
    first(0, 0, 0, 0, allowConstant);
    first(1, 0, 1, 0, allowConstant);
    first(0, 1, 0, 1, allowConstant);
    first(tiny ? 1 : 2, tiny ? 1 : 2, tiny ? 0 : 1, tiny ? 0 : 1, allowConstant);
    if (allowConstant)
        first(0, 0, 0, 0, false);
    // (change of P, Q, p, q), in the order in which they are tried.
    static constexpr std::array<std::array<int, 4>, 16> kMoves = {{
        {-1, 0, 0, 0}, {0, -1, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {-1, -1, 0, 0}, {-1, 1, 0, 0}, {1, -1, 0, 0}, {1, 1, 0, 0},
        {0, 0, -1, 0}, {0, 0, 0, -1}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 0, -1, -1}, {0, 0, -1, 1}, {0, 0, 1, -1}, {0, 0, 1, 1},
    }};
    const auto tryNew = [&](const Orders &o) {
        if (o.p < 0 || o.q < 0 || o.P < 0 || o.Q < 0 || o.p > maxP || o.q > maxQ || o.P > maxSeasonalP || o.Q > maxSeasonalQ)
            return false;
        if (!withinOrder(o) || std::any_of(m_tried.begin(), m_tried.end(), [&](const Tried &t) { return t.orders == o; }))
            return false;
        return attempt(o);
    };
    bool improved = true;
    while (improved && static_cast<int>(m_tried.size()) < kMostModels && !m_job.cancelled()) {
        improved = false;
        const Orders now = m_tried[m_best].orders;
        for (const auto &move : kMoves) {
            improved = tryNew(with(now, now.p + move[2], now.q + move[3], now.P + move[0], now.Q + move[1]));
            if (improved || m_job.cancelled())
                break;
        }
        if (!improved && allowConstant) {
            Orders flipped = now;
            flipped.constant = !flipped.constant;
            improved = tryNew(flipped);
        }
    }
}

void Search::every(const Orders &base, int maxP, int maxQ, int maxSeasonalP, int maxSeasonalQ, bool allowConstant)
{
    Orders o = base;
    for (o.P = 0; o.P <= maxSeasonalP; ++o.P)
        for (o.Q = 0; o.Q <= maxSeasonalQ; ++o.Q)
            for (o.p = 0; o.p <= maxP; ++o.p)
                for (o.q = 0; o.q <= maxQ; ++o.q)
                    for (int constant = 0; constant <= (allowConstant ? 1 : 0); ++constant) {
                        o.constant = constant == 1;
                        if (withinOrder(o) && !m_job.cancelled())
                            attempt(o);
                    }
}

// The exact fit of a chosen model, from its own parameters and, if thorough, in case those were a poor corner, from nothing.
Estimate Search::polished(const Estimate &estimate, bool thorough)
{
    EstimateSettings settings;
    settings.tolerance = 1e-10;
    settings.start = estimate.arma;
    std::optional<Estimate> out = m_estimator.estimate(estimate.orders, settings);
    if (!thorough)
        return out.value_or(estimate);
    settings.start.clear();
    if (estimate.orders.armaCount() > 1 && !m_job.cancelled()) {
        const auto second = m_estimator.estimate(estimate.orders, settings);
        if (second && (!out || (second->objective < out->objective - 1e-9 && awayFromUnitCircle(estimate.orders, second->arma))))
            out = second;
    }
    return out.value_or(estimate);
}

std::optional<Estimate> Search::best()
{
    std::vector<const Tried *> order;
    for (const Tried &t : m_tried)
        if (std::isfinite(t.criterion))
            order.push_back(&t);
    std::stable_sort(order.begin(), order.end(), [](const Tried *a, const Tried *b) { return a->criterion < b->criterion; });
    // The approximation stops short of the maximum: its first few are compared once more at theirs.
    const int wanted = m_approximate ? kFinalists : 1;
    std::optional<Estimate> best;
    double leader = kInfinity;
    for (int held = 0; const Tried *tried : order) {
        Estimate estimate = polished(*tried->estimate, !m_approximate);
        if (m_job.cancelled())
            return std::nullopt;
        if (!awayFromUnitCircle(estimate.orders, estimate.arma))
            continue;
        const double criterion = m_estimator.criteria(estimate).of(m_criterion);
        m_finalists.push_back({estimate.orders, criterion});
        if (!best || criterion < leader) {
            leader = criterion;
            best = std::move(estimate);
        }
        if (++held == wanted)
            break;
    }
    if (best && m_approximate)
        best = polished(*best, true);
    return best;
}

std::vector<Weighed> Search::weighed() const
{
    std::vector<Weighed> out = m_finalists;
    if (!m_approximate) // scores of approximate fits would not compare
        for (const Tried &tried : m_tried)
            if (std::isfinite(tried.criterion) && std::none_of(out.begin(), out.end(), [&](const Weighed &w) { return w.orders == tried.orders; }))
                out.push_back({tried.orders, tried.criterion});
    std::stable_sort(out.begin(), out.end(), [](const Weighed &a, const Weighed &b) { return a.score < b.score; });
    if (out.size() > kMostShown)
        out.resize(kMostShown);
    return out;
}

double meanKnown(std::span<const double> x)
{
    double mean = 0, count = 0;
    for (double v : x)
        if (!std::isnan(v))
            mean += (v - mean) / ++count;
    return mean;
}

// A model for a series that differencing makes constant.
Fit straight(const Orders &found, std::span<const double> y)
{
    Orders orders = found;
    const std::vector<double> x = difference(y, orders);
    std::vector<double> regression;
    orders.constant = orders.d + orders.D <= 1;
    if (orders.constant)
        regression.push_back(meanKnown(x) / (orders.D > 0 ? orders.m : 1));
    return exactFit(orders, regression, y);
}

} // namespace

Result<Fit> autoArima(std::span<const double> values, const Columns &regressors, int season, const SearchSettings &settings,
                      const JobContext &job)
{
    const std::vector<double> y = finiteOnly(values);
    const Sample sample(y, regressors);
    const int n = sample.known();
    if (n == 0)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "No period of this series has a known value."));
    Orders orders;
    orders.constant = settings.constant;
    if (isConstant(y) && regressors.empty())
        return exactFit(orders, settings.constant ? std::vector{meanKnown(y)} : std::vector<double>{}, y);
    const int m = usableSeason(season, sample, settings.seasonal);
    orders = chosenDifferences(sample, m, settings);
    if (regressors.empty() && isConstant(difference(y, orders)))
        return straight(orders, y);

    int maxP = std::min(settings.maxP, n / 3), maxQ = std::min(settings.maxQ, n / 3);
    const int maxSeasonalP = m > 1 ? std::min(settings.maxSeasonalP, n / 3 / m) : 0;
    const int maxSeasonalQ = m > 1 ? std::min(settings.maxSeasonalQ, n / 3 / m) : 0;
    if (maxSeasonalP > 0)
        maxP = std::min(maxP, m - 1);
    if (maxSeasonalQ > 0)
        maxQ = std::min(maxQ, m - 1);
    const bool approximate = settings.approximation == Approximation::Always
        || (settings.approximation == Approximation::Auto && (sample.length() > 150 || m > 12 || sample.hasGaps()));
    const bool allowConstant = settings.constant && orders.d + orders.D <= 1;
    Estimator estimator(sample, job);
    Search search(estimator, settings, job, approximate, n <= 3 ? Criterion::Aic : settings.criterion);
    if (settings.stepwise)
        search.stepwise(orders, maxP, maxQ, maxSeasonalP, maxSeasonalQ, allowConstant, sample.length() < 10);
    else
        search.every(orders, maxP, maxQ, maxSeasonalP, maxSeasonalQ, allowConstant);
    std::optional<Estimate> best = search.best();
    if (job.cancelled())
        return cancelled();
    if (best) {
        Fit fit = finished(estimator, *best, y);
        fit.weighed = search.weighed();
        // A finer optimum of the chosen one may lie below the score that it was compared by.
        const auto chosen = std::find_if(fit.weighed.begin(), fit.weighed.end(), [&](const Weighed &w) { return w.orders == best->orders; });
        if (chosen != fit.weighed.end()) {
            chosen->score = estimator.criteria(*best).of(settings.criterion);
            std::rotate(fit.weighed.begin(), chosen, chosen + 1);
        }
        std::erase_if(fit.weighed, [](const Weighed &w) { return !std::isfinite(w.score); });
        return fit;
    }

    // Nothing held: the plain difference, then the plain mean.
    for (Orders plain : {orders, Orders{}}) {
        plain.constant = settings.constant && plain.d + plain.D == 0;
        if (const auto estimate = estimator.estimate(plain, {}))
            return finished(estimator, *estimate, y);
    }
    return exactFit(Orders{.constant = true}, {meanKnown(y)}, y);
}

} // namespace shelfcast::core::arima
