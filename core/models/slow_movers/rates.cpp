#include "core/models/slow_movers/rates.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::slow {

namespace {

/// Eight weights at once: the recursions are one long chain of dependent sums, so that the others come almost for nothing.
constexpr int kLanes = 8;
using Lanes = Eigen::Array<double, kLanes, 1>;

/// One smoothed mean, or eight with a weight each.
template <class Number>
class Smoothed {
public:
    Smoothed(const Number &alpha, Start start) : m_alpha(alpha), m_keep(1.0 - alpha), m_left(1.0 - alpha), m_value(0.0 * alpha), m_start(start) {}

    template <class Value>
    void add(const Value &value)
    {
        if (!m_any) {
            m_value += value;
            m_any = true;
        } else if (m_start == Start::First) {
            m_value += m_alpha * (value - m_value);
        } else {
            m_left *= m_keep;
            m_value += m_alpha / (1.0 - m_left) * (value - m_value);
        }
    }
    bool any() const { return m_any; }
    const Number &value() const { return m_value; }

private:
    Number m_alpha, m_keep, m_left, m_value;
    Start m_start;
    bool m_any = false;
};

bool known(double value) { return !std::isnan(value); }

/// Calls visit(t, rate, chance) for t = 0 ... n with what is expected before period t.
template <class Number, class Visit>
void runCroston(std::span<const double> y, const Number &alpha, double correction, Start start, const Visit &visit)
{
    const Number corrected = 1.0 - correction * alpha;
    bool waited = false; // an item that sells every period has no bias to correct
    Smoothed<Number> size(alpha, start), interval(alpha, start);
    Number rate = 0.0 * alpha, chance = 0.0 * alpha;
    double gap = 0.0;
    for (std::size_t t = 0; t < y.size(); ++t) {
        visit(t, rate, chance);
        gap += known(y[t]);
        if (y[t] > 0.0) {
            size.add(y[t]);
            interval.add(gap);
            waited = waited || gap > 1.0;
            gap = 0.0;
            chance = 1.0 / interval.value();
            rate = size.value() * chance;
            if (waited)
                rate *= corrected;
        }
    }
    visit(y.size(), rate, chance);
}

template <class Number, class Visit>
void runAggregated(std::span<const double> y, int level, const Number &alpha, Start start, const Visit &visit)
{
    const auto width = static_cast<std::size_t>(level);
    std::vector<Smoothed<Number>> phases(width, Smoothed<Number>(alpha, start));
    double sum = 0.0;
    int count = 0, sales = 0;
    const auto enters = [&](double value, int sign) {
        if (!known(value))
            return;
        sum += sign * value;
        count += sign;
        sales += value > 0.0 ? sign : 0;
        if (sales == 0) // what rounding left of a large sale that went out
            sum = 0.0;
    };
    for (std::size_t t = 0, phase = 0; t < y.size(); ++t, phase = phase + 1 == width ? 0 : phase + 1) {
        enters(y[t], 1);
        if (t >= width)
            enters(y[t - width], -1);
        if (t + 1 < width)
            continue;
        Smoothed<Number> &smoothed = phases[phase];
        const double mean = count > 0 ? std::max(0.0, sum) / count : std::nan("");
        visit(t, smoothed, mean);
        if (count > 0)
            smoothed.add(mean);
        visit.after(t, smoothed);
    }
}

/// What may be chosen. Beyond, one-step errors of a single series are a poor guide to its next season: measured on daily sales,
/// forecasts a month ahead get worse, most of all where a sale carries its own interval along.
constexpr double kLowestWeight = 0.05, kLowestCroston = 0.1, kHighestWeight = 0.3;

/// The weight with the lowest cost on a grid, then on a finer one around it.
///
/// errors  (weights) -> sums of squared errors; @p count of them
template <class Errors>
double bestWeight(double usual, double lowestWeight, double count, const Errors &errors)
{
    /// How far, in powers of e, a weight may well be from the usual one. The tenth part and ten times as much are both unheard of.
    constexpr double kSpread = 0.7;
    double low = std::log(lowestWeight), high = std::log(kHighestWeight), best = std::log(usual), lowest = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 2; ++round) {
        const double step = (high - low) / (kLanes - 1);
        const Lanes logs = Lanes::LinSpaced(low, high);
        const Lanes squares = errors(Lanes(logs.exp()));
        for (int i = 0; i < kLanes; ++i) {
            if (!(squares[i] > 0.0)) // nothing to tell them apart by
                continue;
            const double away = (logs[i] - std::log(usual)) / kSpread;
            const double cost = count * std::log(squares[i]) + away * away;
            if (cost < lowest) {
                lowest = cost;
                best = logs[i];
            }
        }
        low = std::max(std::log(lowestWeight), best - step);
        high = std::min(std::log(kHighestWeight), best + step);
    }
    return std::exp(best);
}

/// Adds up the squared misses of means that are smoothed over the values which `each` hands out.
template <class Each>
double bestMeanWeight(double usual, Start start, const Each &each)
{
    double count = 0.0;
    return bestWeight(usual, kLowestWeight, std::max(1.0, (each([&](double) { ++count; }), count)), [&](const Lanes &alpha) {
        Smoothed<Lanes> mean(alpha, start);
        Lanes squares = Lanes::Zero();
        each([&](double value) {
            if (mean.any())
                squares += (value - mean.value()).square();
            mean.add(value);
        });
        return squares;
    });
}

constexpr double kUsualCroston = 0.1, kUsualSize = 0.1, kUsualChance = 0.1, kUsualAggregate = 0.2;

} // namespace

Rates croston(std::span<const double> y, double alpha, double correction, Start start)
{
    Rates result;
    result.rate.resize(y.size() + 1);
    result.chance.resize(y.size() + 1);
    runCroston(y, alpha, correction, start, [&](std::size_t t, double rate, double chance) {
        result.rate[t] = rate;
        result.chance[t] = chance;
    });
    result.rate.front() = std::nan("");
    return result;
}

Rates tsb(std::span<const double> y, double alpha, double beta, Start start)
{
    Rates result;
    Smoothed<double> size(alpha, start), chance(beta, start);
    for (std::size_t t = 0; t <= y.size(); ++t) {
        result.rate.push_back(chance.any() ? size.value() * chance.value() : std::nan(""));
        result.chance.push_back(chance.value());
        if (t == y.size() || !known(y[t]))
            continue;
        chance.add(y[t] > 0.0 ? 1.0 : 0.0);
        if (y[t] > 0.0)
            size.add(y[t]);
    }
    return result;
}

namespace {

struct FillRates {
    std::vector<double> &rate;
    void operator()(std::size_t, const Smoothed<double> &, double) const {}
    void after(std::size_t t, const Smoothed<double> &smoothed) const
    {
        if (smoothed.any())
            rate[t + 1] = smoothed.value();
    }
};

/// A sum is missed by what the rate before its first period said; sums overlap, so that `level` of them tell as much as one.
struct SumSquares {
    Lanes &squares;
    void operator()(std::size_t, const Smoothed<Lanes> &smoothed, double mean) const
    {
        if (smoothed.any() && known(mean))
            squares += (mean - smoothed.value()).square();
    }
    void after(std::size_t, const Smoothed<Lanes> &) const {}
};

} // namespace

Rates aggregated(std::span<const double> y, int level, double alpha, Start start)
{
    Rates result;
    result.rate.assign(y.size() + 1, std::nan(""));
    runAggregated(y, level, alpha, start, FillRates{result.rate});
    Smoothed<double> chance(alpha / level, Start::Average);
    result.chance.push_back(0.0);
    for (const double value : y) {
        if (known(value))
            chance.add(value > 0.0 ? 1.0 : 0.0);
        result.chance.push_back(chance.value());
    }
    return result;
}

double bestCrostonWeight(std::span<const double> y, double correction, Start start)
{
    const auto count = static_cast<double>(std::ranges::count_if(y, known));
    return bestWeight(kUsualCroston, kLowestCroston, count, [&](const Lanes &alpha) {
        Lanes squares = Lanes::Zero();
        runCroston(y, alpha, correction, start, [&](std::size_t t, const Lanes &rate, const Lanes &chance) {
            if (t < y.size() && known(y[t]) && chance[0] > 0.0)
                squares += (y[t] - rate).square();
        });
        return squares;
    });
}

double bestSizeWeight(std::span<const double> y, Start start)
{
    return bestMeanWeight(kUsualSize, start, [&](const auto &take) {
        for (const double value : y)
            if (value > 0.0)
                take(value);
    });
}

double bestChanceWeight(std::span<const double> y, Start start)
{
    return bestMeanWeight(kUsualChance, start, [&](const auto &take) {
        for (const double value : y)
            if (known(value))
                take(value > 0.0 ? 1.0 : 0.0);
    });
}

double bestAggregateWeight(std::span<const double> y, int level, Start start)
{
    const auto sums = static_cast<double>(y.size()) / level;
    return bestWeight(kUsualAggregate, kLowestWeight, sums, [&](const Lanes &alpha) {
        Lanes squares = Lanes::Zero();
        runAggregated(y, level, alpha, start, SumSquares{squares});
        return squares;
    });
}

double meanInterval(std::span<const double> y)
{
    double periods = 0.0, closed = 0.0, sales = 0.0;
    for (const double value : y) {
        periods += known(value);
        if (value > 0.0) {
            ++sales;
            closed = periods;
        }
    }
    return sales > 0.0 ? closed / sales : 0.0;
}

} // namespace shelfcast::core::slow
