#include "core/models/pretrained/front/bases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace shelfcast::core::pretrained {
namespace {

/// Fits by least squares look at no more than so many of the newest periods.
constexpr int kFitted = 160;
constexpr double kFastest = 0.3; ///< weight of the running mean

double meanOf(std::span<const double> values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

/// Slope by least squares, a period.
double slopeOf(std::span<const double> values)
{
    const auto n = static_cast<double>(values.size());
    if (values.size() < 2)
        return 0.0;
    const double middle = 0.5 * (n - 1.0), mean = meanOf(values);
    double product = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i)
        product += (static_cast<double>(i) - middle) * (values[i] - mean);
    return product / (n * (n * n - 1.0) / 12.0);
}

/// Whether the autocorrelation at the season stands out of those before it, 90 % sure.
bool standsOut(std::span<const double> y, int season)
{
    const int n = static_cast<int>(y.size());
    if (season < 2 || n < 3 * season)
        return false;
    const double mean = meanOf(y);
    double all = 0.0;
    for (const double value : y)
        all += (value - mean) * (value - mean);
    if (all <= 0.0)
        return false;
    const auto correlation = [&](int lag) {
        double sum = 0.0;
        for (int t = lag; t < n; ++t)
            sum += (y[static_cast<std::size_t>(t)] - mean) * (y[static_cast<std::size_t>(t - lag)] - mean);
        return sum / all;
    };
    double squares = 0.0;
    for (int lag = 1; lag < std::min(season, 26); ++lag) {
        const double r = correlation(lag);
        squares += r * r * (season > 26 ? static_cast<double>(season - 1) / 25.0 : 1.0);
    }
    return correlation(season) > 1.645 * std::sqrt((1.0 + 2.0 * squares) / n);
}

/// Seasonal indices by the ratio (or difference) to the moving average of one season, the first for y[0].
std::vector<double> indicesOf(std::span<const double> y, int season, bool ratio)
{
    const auto n = y.size(), m = static_cast<std::size_t>(season), half = m / 2;
    std::vector<double> sums(m, 0.0), counts(m, 0.0);
    double window = 0.0;
    for (std::size_t i = 0; i < m; ++i)
        window += y[i];
    for (std::size_t t = half; t + half < n; ++t) { // the window begins at t - half
        const double ends = m % 2 == 0 ? 0.5 * (y[t + half] - y[t - half]) : 0.0;
        const double average = (window + ends) / static_cast<double>(m);
        if (!ratio || average > 0.0) {
            sums[t % m] += ratio ? y[t] / average : y[t] - average;
            counts[t % m] += 1.0;
        }
        if (t - half + m >= n)
            break;
        window += y[t - half + m] - y[t - half];
    }
    double total = 0.0;
    for (std::size_t p = 0; p < m; ++p) {
        sums[p] = counts[p] > 0.0 ? sums[p] / counts[p] : (ratio ? 1.0 : 0.0);
        total += sums[p];
    }
    total /= static_cast<double>(m);
    for (double &index : sums)
        index = ratio ? std::max(total > 0.0 ? index / total : 1.0, 0.01) : index - total;
    return sums;
}

struct Smoothed {
    double level = 0.0, weight = 1.0, error = 0.0;
};

Smoothed smoothed(std::span<const double> y)
{
    // All weights are tried side by side: each by itself would wait for its own last sum.
    constexpr std::array weights = {0.03, 0.08, 0.16, 0.27, 0.4, 0.55, 0.72, 0.9, 1.0};
    std::array<double, weights.size()> level{}, squares{};
    level.fill(meanOf(y.first(std::min<std::size_t>(y.size(), 4))));
    for (const double value : y)
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double error = value - level[i];
            squares[i] += error * error;
            level[i] += weights[i] * error;
        }
    const auto best = static_cast<std::size_t>(std::ranges::min_element(squares) - squares.begin());
    return {level[best], weights[best], std::sqrt(squares[best] / static_cast<double>(y.size()))};
}

struct Damped {
    double level = 0.0, trend = 0.0, damping = 0.9, error = 0.0;
};

Damped damped(std::span<const double> y)
{
    Damped best{y.back(), 0.0, 0.9, 0.0};
    if (y.size() < 5)
        return best;
    const std::span<const double> begin = y.first(std::min<std::size_t>(y.size(), 8));
    const double slope = slopeOf(begin), start = meanOf(begin) - slope * 0.5 * static_cast<double>(begin.size() + 1);
    constexpr std::size_t kTried = 12; // weights of the level and of the trend, side by side as above
    constexpr std::array<double, kTried> weights = {0.1, 0.1, 0.1, 0.3, 0.3, 0.3, 0.6, 0.6, 0.6, 0.9, 0.9, 0.9}, shares = {0.02, 0.1, 0.4, 0.02, 0.1, 0.4, 0.02, 0.1, 0.4, 0.02, 0.1, 0.4};
    double least = std::numeric_limits<double>::infinity();
    for (const double damping : {0.85, 0.95, 1.0}) {
        std::array<double, kTried> level, trend, squares{}, both;
        level.fill(start);
        trend.fill(slope);
        for (std::size_t i = 0; i < kTried; ++i)
            both[i] = weights[i] * shares[i];
        for (const double value : y)
            for (std::size_t i = 0; i < kTried; ++i) {
                const double expected = level[i] + damping * trend[i], error = value - expected;
                squares[i] += error * error;
                level[i] = expected + weights[i] * error;
                trend[i] = damping * trend[i] + both[i] * error;
            }
        const auto first = static_cast<std::size_t>(std::ranges::min_element(squares) - squares.begin());
        if (squares[first] < least) {
            least = squares[first];
            best = {level[first], trend[first], damping, 0.0};
        }
    }
    best.error = std::sqrt(least / static_cast<double>(y.size()));
    return best;
}

} // namespace

BaseFacts fillBases(std::span<const double> y, int season, int longSeason, double *out)
{
    BaseFacts facts;
    const auto n = static_cast<int>(y.size());
    const auto at = [&](int i) { return y[static_cast<std::size_t>(i)]; };
    const auto put = [&](int step, PretrainedBase base) -> double & { return out[step * kPretrainedBases + base]; };
    const int m = season < n ? std::max(season, 1) : 1, m2 = longSeason < n ? std::max(longSeason, 0) : 0;
    const double last = y.back();

    double weight = 1.0, weights = 0.0, running = 0.0;
    for (int t = n - 1; t >= 0 && weight > 1e-9; --t, weight *= 1.0 - kFastest) {
        running += weight * at(t);
        weights += weight;
    }
    running /= weights;

    // The season before, and the mean of up to three.
    const int cycles = std::clamp(n / m, 1, 3);
    for (int step = 0; step < kSpan; ++step) {
        const int phase = n - m + step % m;
        double sum = 0.0;
        int count = 0;
        for (int cycle = 0; cycle < cycles; ++cycle)
            if (phase - cycle * m >= 0) {
                sum += at(phase - cycle * m);
                ++count;
            }
        put(step, kBaseSeason) = at(phase);
        put(step, kBaseSeasons) = sum / count;
    }
    // How the level of the last season differs from that of the mean.
    double seasonsMean = 0.0;
    for (int step = 0; step < std::min(m, kSpan); ++step)
        seasonsMean += put(step, kBaseSeasons);
    seasonsMean /= std::min(m, kSpan);
    const bool whole = m <= kSpan;
    const double lastSeason = meanOf(y.last(static_cast<std::size_t>(std::min(m, n))));
    const double growth = whole && seasonsMean > 0.0 && lastSeason >= 0.0 ? std::clamp(lastSeason / seasonsMean, 0.2, 5.0) : 1.0;

    const int recent = std::min(std::max(3 * m, 10), n);
    facts.slope = recent >= 4 ? slopeOf(y.last(static_cast<std::size_t>(recent))) : 0.0;

    const std::span<const double> newest = y.last(static_cast<std::size_t>(std::min(n, std::max(kFitted, std::min(3 * m + 1, 512)))));
    facts.seasonal = standsOut(newest, m);
    std::vector<double> adjusted(newest.begin(), newest.end()), indices;
    if (facts.seasonal) {
        facts.multiplicative = std::ranges::min(newest) > 0.0;
        indices = indicesOf(newest, m, facts.multiplicative);
        for (std::size_t t = 0; t < adjusted.size(); ++t) {
            const double index = indices[t % indices.size()];
            adjusted[t] = facts.multiplicative ? adjusted[t] / index : adjusted[t] - index;
        }
    }
    const std::span<const double> fitted = std::span<const double>(adjusted).last(std::min<std::size_t>(adjusted.size(), kFitted));
    const Smoothed smooth = smoothed(fitted);
    const Damped damp = damped(fitted);
    facts.smoothing = smooth.weight;
    facts.smoothedError = smooth.error;
    facts.dampedError = damp.error;
    const double thetaSlope = 0.5 * slopeOf(fitted);
    const double settled = (1.0 - std::pow(1.0 - smooth.weight, static_cast<double>(fitted.size()))) / smooth.weight - 1.0;

    const int longMean = std::min(n, m > 1 ? 2 * m : 24);
    const double longLevel = meanOf(y.last(static_cast<std::size_t>(longMean)));
    const double change = n > 1 ? (last - y.front()) / (n - 1) : 0.0;
    double moved = 0.0; // by how much the newest periods differ from those a long season before
    if (m2 > 0) {
        const int stretch = std::min({std::max(m, 4), n - m2, m2});
        for (int t = n - stretch; t < n; ++t)
            moved += at(t) - at(t - m2);
        moved /= std::max(stretch, 1);
    }

    double dampedTrend = 0.0, damping = 1.0;
    for (int step = 0; step < kSpan; ++step) {
        const double ahead = step + 1.0;
        damping *= damp.damping;
        dampedTrend += damping * damp.trend;
        const double season1 = put(step, kBaseSeason), seasons = put(step, kBaseSeasons);
        const double levelled = whole ? seasons - seasonsMean + lastSeason : season1;
        put(step, kBaseLast) = last;
        put(step, kBaseRunningMean) = running;
        put(step, kBaseLongSeason) = m2 > 0 ? at(n - m2 + step % m2) : season1;
        put(step, kBaseLevelled) = levelled;
        put(step, kBaseTrend) = running + facts.slope * ahead;
        put(step, kBaseLevelledTrend) = levelled + (whole ? facts.slope * (ahead + 0.5 * (m - 1)) : 0.0);
        const double index = indices.empty() ? 0.0 : indices[(newest.size() + static_cast<std::size_t>(step)) % indices.size()];
        const auto again = [&](double value) { return indices.empty() ? value : facts.multiplicative ? value * index : value + index; };
        put(step, kBaseSmoothed) = again(smooth.level);
        put(step, kBaseTheta) = again(smooth.level + thetaSlope * (step + 1.0 + settled));
        put(step, kBaseDamped) = again(damp.level + dampedTrend);
        put(step, kBaseLongMean) = longLevel;
        put(step, kBaseRatio) = whole ? seasons * growth : season1;
        put(step, kBaseDrift) = last + change * ahead;
        put(step, kBaseLongLevelled) = m2 > 0 ? at(n - m2 + step % m2) + moved : levelled;
        put(step, kBaseZero) = 0.0;
    }
    return facts;
}

} // namespace shelfcast::core::pretrained
