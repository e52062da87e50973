#include "core/evaluation/measures/metrics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <span>

namespace shelfcast::core::metrics {

namespace {

/// Values whose difference is but rounding are the same.
constexpr double kRounding = 1e-9;

/// The logit of what is taken for one.
constexpr double kCertain = 50.0;

double logit(double p) { return std::log(p / (1.0 - p)); }
double fromLogit(double x) { return 1.0 / (1.0 + std::exp(-x)); }

/// What the quantiles of one period say of its distribution function, as long as it is asked for at a value that is a quantile.
///
/// A quantile of several levels leaves below it more than the level before, and up to it less than the level after. Quantiles are taken
/// for the middle of the smallest step that they differ by, and logits for straight between them.
class Row {
public:
    Row(std::span<const double> quantiles, std::span<const double> levels) : m_quantiles(quantiles), m_levels(levels)
    {
        for (std::size_t i = 0; i + 1 < quantiles.size(); ++i)
            if (!same(i, i + 1))
                m_step = std::min(m_step, gap(i));
    }

    /// How much of the probability of the value lies between the two levels.
    double share(double value, std::size_t low, std::size_t high) const
    {
        const auto ties = [&](double quantile) { return std::abs(quantile - value) <= kRounding * std::abs(value); };
        const auto found = std::ranges::find_if(m_quantiles, ties);
        if (found == m_quantiles.end())
            return value > m_quantiles[low] && value < m_quantiles[high] ? 1.0 : 0.0;
        const auto at = static_cast<std::size_t>(found - m_quantiles.begin());
        const double below = value <= 0.0 && m_quantiles.front() >= 0.0 ? 0.0 : fromLogit(belowFirst(at)), upTo = fromLogit(upToLast(at));
        return std::clamp((std::min(upTo, m_levels[high]) - std::max(below, m_levels[low])) / (upTo - below), 0.0, 1.0);
    }

private:
    bool same(std::size_t i, std::size_t j) const { return std::abs(m_quantiles[j] - m_quantiles[i]) <= kRounding * std::abs(m_quantiles[j]); }
    double gap(std::size_t i) const { return m_quantiles[i + 1] - m_quantiles[i]; }
    std::size_t firstLike(std::size_t i) const
    {
        while (i > 0 && same(i - 1, i))
            --i;
        return i;
    }
    std::size_t lastLike(std::size_t i) const
    {
        while (i + 1 < m_levels.size() && same(i, i + 1))
            ++i;
        return i;
    }
    /// The logit @p steps above that of level i, towards the next one, which has another quantile.
    double between(std::size_t i, double steps) const
    {
        const double share = steps * m_step / gap(i);
        return (1.0 - share) * logit(m_levels[i]) + share * logit(m_levels[i + 1]);
    }

    /// Logit of the probability of less than the quantile @p at. Below the lowest it goes on as between the two after it.
    double belowFirst(std::size_t at) const
    {
        const std::size_t first = firstLike(at);
        if (first > 0)
            return between(first - 1, gap(first - 1) / m_step - 0.5);
        const std::size_t last = lastLike(at);
        if (last + 1 == m_levels.size() || lastLike(last + 1) + 1 == m_levels.size())
            return -kCertain;
        const double here = upToLast(last), next = upToLast(last + 1);
        return std::min(here - (next - here) * m_step / gap(last), logit(m_levels.front()));
    }

    /// Logit of the probability of the quantile @p at or less; above the highest as below the lowest.
    double upToLast(std::size_t at) const
    {
        const std::size_t last = lastLike(at);
        if (last + 1 < m_levels.size())
            return between(last, 0.5);
        const std::size_t first = firstLike(at);
        if (first == 0 || firstLike(first - 1) == 0)
            return kCertain;
        const double here = belowFirst(first), before = belowFirst(first - 1);
        return std::max(here + (here - before) * m_step / gap(first - 1), logit(m_levels.back()));
    }

    std::span<const double> m_quantiles, m_levels;
    double m_step = std::numeric_limits<double>::infinity();
};

} // namespace

double countCoverage(std::span<const double> actual, std::span<const double> quantiles, std::span<const double> levels, double nominal)
{
    assert(quantiles.size() == actual.size() * levels.size());
    const auto nearest = [&](double level) {
        return static_cast<std::size_t>(std::ranges::min_element(levels, {}, [=](double one) { return std::abs(one - level); }) - levels.begin());
    };
    const std::size_t low = nearest(0.5 - 0.5 * nominal), high = nearest(0.5 + 0.5 * nominal);
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < actual.size(); ++i)
        if (!std::isnan(actual[i])) {
            sum += Row(quantiles.subspan(i * levels.size(), levels.size()), levels).share(actual[i], low, high);
            ++count;
        }
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
}

} // namespace shelfcast::core::metrics
