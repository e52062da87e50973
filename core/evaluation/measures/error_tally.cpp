#include "core/evaluation/measures/error_tally.h"

#include "core/evaluation/measures/metrics.h"

#include <cmath>

namespace shelfcast::core {
namespace {

// A tally is nothing but numbers that add up.
static_assert(std::is_trivially_copyable_v<ErrorTally> && sizeof(ErrorTally) % sizeof(double) == 0);

/// Adds a mean over one forecast's periods, where it can be had.
void addMean(double value, double weight, double &sum, double &weights)
{
    if (!std::isfinite(value))
        return;
    sum += weight * value;
    weights += weight;
}

void addPeriods(const ScoredForecast &one, ErrorTally &into)
{
    for (std::size_t t = 0; t < one.actual.size(); ++t) {
        const double y = one.actual[t];
        if (std::isnan(y))
            continue;
        const double error = one.mean[t] - y;
        into.periods += 1.0;
        into.absolute += std::abs(error);
        into.error += error;
        into.squares += error * error;
        into.sales += std::abs(y);
        into.actual += y;
        into.actualSquares += y * y;
        const std::span<const double> row = one.quantiles.subspan(t * kQuantileCount, kQuantileCount);
        double loss = 0.0;
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            loss += y >= row[level] ? kQuantileLevels[level] * (y - row[level]) : (1.0 - kQuantileLevels[level]) * (row[level] - y);
        into.pinball += loss / static_cast<double>(kQuantileCount);
        into.crps += metrics::crps({&y, 1}, row, kQuantileLevels);
        into.weighedPeriods += one.weight;
        for (std::size_t i = 0; i < kCentralIntervals.size(); ++i)
            into.inside[i] += y >= row[kCentralIntervals[i].low] && y <= row[kCentralIntervals[i].high] ? one.weight : 0.0;
    }
}

double meanOfKnown(std::span<const double> values, std::span<const double> known)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t t = 0; t < values.size(); ++t)
        if (!std::isnan(known[t])) {
            sum += values[t];
            count += 1.0;
        }
    return sum / count; // NaN where there is none
}

void addScaled(const ScoredForecast &one, ErrorTally &into)
{
    const double mase = metrics::mase(one.actual, one.mean, one.scale);
    if (!std::isfinite(mase))
        return;
    std::vector<double> low(one.actual.size()), high(one.actual.size());
    for (std::size_t t = 0; t < low.size(); ++t) {
        low[t] = one.quantiles[t * kQuantileCount + kCentralIntervals.back().low];
        high[t] = one.quantiles[t * kQuantileCount + kCentralIntervals.back().high];
    }
    into.mase += one.weight * mase;
    into.naive2Mase += one.weight * metrics::mase(one.actual, one.naive2, one.scale);
    into.msis += one.weight * metrics::msis(one.actual, low, high, 0.05, one.scale);
    into.scaled += one.weight;
}

} // namespace

ErrorTally &ErrorTally::operator+=(const ErrorTally &other)
{
    auto *to = reinterpret_cast<double *>(this);
    const auto *from = reinterpret_cast<const double *>(&other);
    for (std::size_t i = 0; i < sizeof(ErrorTally) / sizeof(double); ++i)
        to[i] += from[i];
    return *this;
}

void tally(const ScoredForecast &one, ErrorTally &into)
{
    addPeriods(one, into);
    const double smape = metrics::smape(one.actual, one.mean);
    if (!std::isfinite(smape))
        return; // no period is known
    into.smape += one.weight * smape;
    into.naive2Smape += one.weight * metrics::smape(one.actual, one.naive2);
    into.measured += one.weight;
    addMean(metrics::mape(one.actual, one.mean), one.weight, into.mape, into.mapeMeasured);
    addScaled(one, into);
    addMean(metrics::rmsse(one.actual, one.mean, one.squaredScale), one.weight, into.rmsse, into.squareScaled);
    if (!one.whole)
        return;
    into.forecasts += 1.0;
    into.standIns += one.standIn ? 1.0 : 0.0;
    double known = 0.0;
    for (const double y : one.actual)
        known += std::isnan(y) ? 0.0 : one.weight;
    into.count80 += known * metrics::countCoverage(one.actual, one.quantiles, kQuantileLevels, 0.8);
    into.count95 += known * metrics::countCoverage(one.actual, one.quantiles, kQuantileLevels, 0.95);
    into.countedPeriods += known;
    const auto came = directionOf(one.before, meanOfKnown(one.actual, one.actual)), told = directionOf(one.before, meanOfKnown(one.mean, one.actual));
    if (came && told)
        into.directions[static_cast<std::size_t>(*came)][static_cast<std::size_t>(*told)] += one.weight;
}

ScoredCase::ScoredCase(const BacktestSeries &series, const BacktestActual &actual, bool inMoney) : m_unit(inMoney ? series.unitValue : 1.0)
{
    const auto taken = [this](const std::vector<float> &values) {
        std::vector<double> all(values.begin(), values.end());
        for (double &value : all)
            value *= m_unit;
        return all;
    };
    m_actual = taken(actual.actual);
    m_naive2 = taken(actual.naive2);
    m_frame = {m_actual, {}, {}, m_naive2, actual.scale * m_unit, actual.squaredScale * m_unit * m_unit, actual.before * m_unit, inMoney ? actual.value : 1.0};
}

ScoredForecast ScoredCase::with(const BacktestForecast &forecast)
{
    constexpr std::size_t kRow = 1 + kQuantileCount;
    m_mean.clear();
    m_quantiles.clear();
    for (std::size_t i = 0; i < forecast.numbers.size(); ++i)
        (i % kRow == 0 ? m_mean : m_quantiles).push_back(m_unit * static_cast<double>(forecast.numbers[i]));
    ScoredForecast one = m_frame;
    one.mean = m_mean;
    one.quantiles = m_quantiles;
    one.standIn = forecast.standIn;
    return one;
}

ScoredForecast ScoredCase::step(const ScoredForecast &whole, std::size_t step)
{
    ScoredForecast one = whole;
    one.actual = whole.actual.subspan(step, 1);
    one.mean = whole.mean.subspan(step, 1);
    one.naive2 = whole.naive2.subspan(step, 1);
    one.quantiles = whole.quantiles.subspan(step * kQuantileCount, kQuantileCount);
    one.whole = false;
    return one;
}

} // namespace shelfcast::core
