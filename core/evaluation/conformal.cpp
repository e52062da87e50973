#include "core/evaluation/conformal.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace shelfcast::core {

namespace {

/// The quantile levels as normal deviations from the median.
constexpr std::array<double, kQuantileCount> kScores = {-1.959964, -1.644854, -1.281552, -0.841621, -0.524401, -0.253347, 0.0,
                                                        0.253347,  0.524401,  0.841621,  1.281552,  1.644854,  1.959964};
/// So far out lies what no forecast expected.
constexpr double kFar = 8.0;
/// No past makes intervals so much narrower or wider.
constexpr double kNarrowest = 0.4, kWidest = 3.0;
/// As many past forecasts as it takes to believe half of what they say.
constexpr double kDoubt = 25.0;
/// Into so many parts of the horizon the steps are gathered.
constexpr int kKnots = 4;
/// An actual that ties stands at so many places of the probability that it is given.
constexpr int kPlaces = 8;
constexpr double kRounding = 1e-9;

bool same(double a, double b) { return std::abs(a - b) <= kRounding * std::max(std::abs(a), std::abs(b)); }

double probabilityOf(double score) { return 0.5 * std::erfc(-score / std::sqrt(2.0)); }

/// The normal score of a probability, by bisection: it is asked for rarely.
double scoreOf(double probability)
{
    double low = -kFar, high = kFar;
    for (int i = 0; i < 50; ++i) {
        const double middle = 0.5 * (low + high);
        (probabilityOf(middle) < probability ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

/// The score of a value that lies between the quantiles, or beyond them as the two outermost that differ go on.
double scoreBetween(double value, std::span<const double> q)
{
    const std::size_t last = q.size() - 1;
    if (value < q.front()) {
        for (std::size_t i = 1; i <= last; ++i)
            if (q[i] > q[0])
                return std::max(-kFar, kScores[0] - (q[0] - value) / (q[i] - q[0]) * (kScores[i] - kScores[0]));
        return -kFar;
    }
    if (value > q.back()) {
        for (std::size_t i = last; i-- > 0;)
            if (q[i] < q[last])
                return std::min(kFar, kScores[last] + (value - q[last]) / (q[last] - q[i]) * (kScores[last] - kScores[i]));
        return kFar;
    }
    const auto above = static_cast<std::size_t>(std::ranges::upper_bound(q, value) - q.begin());
    return std::lerp(kScores[above - 1], kScores[above], (value - q[above - 1]) / (q[above] - q[above - 1]));
}

/// The value at a score between the levels, or beyond them.
double valueAt(double score, std::span<const double> q)
{
    std::size_t above = 1;
    while (above + 1 < q.size() && kScores[above] < score)
        ++above;
    const double share = (score - kScores[above - 1]) / (kScores[above] - kScores[above - 1]);
    return q[above - 1] + share * (q[above] - q[above - 1]);
}

bool whole(std::span<const double> q)
{
    return std::ranges::all_of(q, [](double value) { return value == std::round(value); });
}

} // namespace

NormalScores normalScores(double actual, std::span<const double> q)
{
    assert(q.size() == kQuantileCount);
    std::size_t first = kQuantileCount, last = 0;
    for (std::size_t i = 0; i < kQuantileCount; ++i)
        if (same(q[i], actual)) {
            first = std::min(first, i);
            last = i;
        }
    const bool counts = whole(q) && actual == std::round(actual) && q.back() > q.front();
    if (first == kQuantileCount) { // nothing ties; a count still has the width of one
        if (!counts)
            return {scoreBetween(actual, q), scoreBetween(actual, q)};
        return {scoreBetween(actual - 0.5, q), scoreBetween(actual + 0.5, q)};
    }
    if (first == last && !counts)
        return {kScores[first], kScores[first]};
    const auto middle = [&](std::size_t i, std::size_t j) { return counts ? scoreBetween(0.5 * (q[i] + q[j]), q) : 0.5 * (kScores[i] + kScores[j]); };
    NormalScores scores;
    scores.below = actual <= 0.0 && q.front() >= 0.0 ? -kFar : first > 0 ? middle(first - 1, first) : kScores[0] - (counts ? 0.5 : 0.0);
    scores.upTo = last + 1 < kQuantileCount ? middle(last, last + 1) : first == 0 ? kFar : kScores[last] + (counts ? 0.5 : 0.0);
    return scores;
}

Calibration::Stretch Calibration::at(double step) const
{
    if (m_knots.empty()) {
        Stretch none;
        none.fill(1.0);
        return none;
    }
    std::size_t next = 0;
    while (next < m_knots.size() && m_knots[next].step < step)
        ++next;
    if (next == 0 || next == m_knots.size())
        return m_knots[next == 0 ? 0 : next - 1].stretch;
    const Knot &before = m_knots[next - 1], &after = m_knots[next];
    Stretch result;
    for (std::size_t level = 0; level < kMedian; ++level)
        result[level] = std::lerp(before.stretch[level], after.stretch[level], (step - before.step) / (after.step - before.step));
    return result;
}

void Calibration::apply(SeriesForecast &forecast, bool nonNegative) const
{
    if (!known())
        return;
    std::array<double, kQuantileCount> old{};
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        const Stretch stretch = at(static_cast<double>(step + 1));
        const std::span<double> row(forecast.quantiles.data() + step * kQuantileCount, kQuantileCount);
        std::ranges::copy(row, old.begin());
        const bool counts = whole(row);
        for (std::size_t level = 0; level < kMedian; ++level) {
            row[level] = valueAt(stretch[level] * kScores[level], old);
            row[kQuantileCount - 1 - level] = valueAt(-stretch[level] * kScores[level], old);
        }
        for (std::size_t level = kMedian; level-- > 0;) { // a stretched level never passes the next one
            row[level] = std::min(row[level], row[level + 1]);
            row[kQuantileCount - 1 - level] = std::max(row[kQuantileCount - 1 - level], row[kQuantileCount - 2 - level]);
        }
        for (double &value : row) {
            if (counts)
                value = std::round(value);
            if (nonNegative)
                value = std::max(0.0, value);
        }
    }
}

bool sound(const Calibration &calibration)
{
    double before = 0.0;
    for (const Calibration::Knot &knot : calibration.knots()) {
        if (!(knot.step > before) || !std::ranges::all_of(knot.stretch, [](double one) { return one >= 0.5 * kNarrowest && one <= 2.0 * kWidest; }))
            return false;
        before = knot.step;
    }
    return true;
}

CalibrationLearner::CalibrationLearner(int horizon) : m_horizon(std::max(1, horizon))
{
    const int parts = std::min(kKnots, m_horizon);
    m_byKnot.resize(static_cast<std::size_t>(parts));
    for (int part = 0; part < parts; ++part) { // the middle step of each part
        const int from = part * m_horizon / parts + 1, to = (part + 1) * m_horizon / parts;
        m_knotSteps.push_back(0.5 * (from + to));
    }
}

void CalibrationLearner::add(std::span<const double> actual, std::span<const double> quantiles)
{
    const auto parts = static_cast<int>(m_byKnot.size());
    bool any = false;
    for (std::size_t step = 0; step < actual.size(); ++step) {
        if (!std::isfinite(actual[step]))
            continue;
        const std::span<const double> q = quantiles.subspan(step * kQuantileCount, kQuantileCount);
        const int part = std::min(parts - 1, static_cast<int>(step) * parts / m_horizon);
        auto &distances = m_byKnot[static_cast<std::size_t>(part)];
        any = true;
        const NormalScores scores = normalScores(actual[step], q);
        if (scores.below == scores.upTo) {
            distances.push_back({static_cast<float>(std::abs(scores.below)), 1.0F});
            continue;
        }
        const double below = probabilityOf(scores.below), upTo = probabilityOf(scores.upTo);
        for (int place = 0; place < kPlaces; ++place)
            distances.push_back({static_cast<float>(std::abs(scoreOf(std::lerp(below, upTo, (place + 0.5) / kPlaces)))), 1.0F / kPlaces});
    }
    m_forecasts += any;
}

Calibration CalibrationLearner::learned(const Calibration *prior) const
{
    if (m_forecasts == 0)
        return prior ? *prior : Calibration();
    const double forecasts = static_cast<double>(m_forecasts), belief = forecasts / (forecasts + kDoubt);
    std::vector<Calibration::Knot> knots;
    for (std::size_t part = 0; part < m_byKnot.size(); ++part) {
        std::vector<Distance> sorted = m_byKnot[part];
        std::ranges::sort(sorted, {}, &Distance::value);
        const double step = m_knotSteps[part];
        const Calibration::Stretch from = prior ? prior->at(step) : Calibration().at(step);
        Calibration::Knot knot{step, from};
        // Steps of one forecast err together: it is forecasts that are counted, one more than were seen.
        const double all = std::accumulate(sorted.begin(), sorted.end(), 0.0, [](double sum, const Distance &one) { return sum + one.weight; });
        for (std::size_t level = 0; level < kMedian && !sorted.empty(); ++level) {
            const double share = std::min(1.0, (1.0 - 2.0 * kQuantileLevels[level]) * (forecasts + 1.0) / forecasts);
            double passed = 0.0;
            std::size_t at = 0;
            while (at + 1 < sorted.size() && passed + sorted[at].weight < share * all)
                passed += sorted[at++].weight;
            const double found = std::clamp(static_cast<double>(sorted[at].value) / -kScores[level], kNarrowest, kWidest);
            knot.stretch[level] = std::exp(belief * std::log(found) + (1.0 - belief) * std::log(from[level]));
        }
        knots.push_back(knot);
    }
    return Calibration(std::move(knots), m_forecasts);
}

} // namespace shelfcast::core
