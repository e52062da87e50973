#include "core/models/scenarios/realism/realism.h"

#include "core/models/neural/data/sampling.h"
#include "core/models/scenarios/realism/classifier.h"
#include "core/models/scenarios/realism/transfer.h"
#include "core/models/scenarios/realism/window_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kDraws = 5; ///< a path of each set, so many times
constexpr std::size_t kMostLags = 6;

std::vector<double> inLevels(std::span<const double> values, double level)
{
    std::vector<double> out(values.begin(), values.end());
    for (double &value : out)
        value /= level;
    return out;
}

void marginalScores(std::span<const HeldFuture> futures, std::span<const ScenarioSet> made, RealismScores &scores)
{
    std::vector<double> real, drawn;
    double realZeros = 0.0, madeZeros = 0.0;
    for (std::size_t i = 0; i < futures.size(); ++i) {
        for (const double value : futures[i].real) {
            real.push_back(value / futures[i].level);
            realZeros += value <= 0.0 ? 1.0 : 0.0;
        }
        for (const double value : made[i].values) {
            drawn.push_back(value / futures[i].level);
            madeZeros += value <= 0.0 ? 1.0 : 0.0;
        }
    }
    scores.zeros = madeZeros / static_cast<double>(drawn.size()) - realZeros / static_cast<double>(real.size());
    const std::vector<double> ofReal = evenQuantiles(real), ofMade = evenQuantiles(drawn);
    const double middle = 0.5 * (ofReal[ofReal.size() / 2 - 1] + ofReal[ofReal.size() / 2]);
    double distance = 0.0, spread = 0.0;
    for (std::size_t i = 0; i < ofReal.size(); ++i) {
        distance += std::abs(ofReal[i] - ofMade[i]);
        spread += std::abs(ofReal[i] - middle);
    }
    scores.marginals = distance / std::max(spread, 1e-9);
}

double autocorrelationDistance(std::span<const HeldFuture> futures, std::span<const ScenarioSet> made, int season)
{
    const std::size_t horizon = futures.front().real.size();
    std::vector<std::size_t> lags;
    for (std::size_t lag = 1; lag <= std::min(kMostLags, horizon / 3); ++lag)
        lags.push_back(lag);
    if (season > static_cast<int>(kMostLags) && static_cast<std::size_t>(season) + 2 < horizon)
        lags.push_back(static_cast<std::size_t>(season));
    double sum = 0.0, counted = 0.0;
    for (const std::size_t lag : lags) {
        double real = 0.0, reals = 0.0, drawn = 0.0, draws = 0.0;
        const auto add = [lag](std::span<const double> values, double &total, double &count) {
            if (const double r = autocorrelation(values, lag); std::isfinite(r)) {
                total += r;
                count += 1.0;
            }
        };
        for (std::size_t i = 0; i < futures.size(); ++i) {
            add(futures[i].real, real, reals);
            for (std::size_t path = 0; path < made[i].paths(); ++path)
                add(made[i].path(path), drawn, draws);
        }
        if (reals > 0.0 && draws > 0.0) {
            sum += std::abs(real / reals - drawn / draws);
            counted += 1.0;
        }
    }
    return counted > 0.0 ? sum / counted : kUnknown;
}

/// The path of each set that stands beside the real future in draw number so many.
std::span<const double> drawnPath(const ScenarioSet &set, std::size_t draw, networks::Random &random)
{
    return set.path((draw + random.below(set.paths())) % set.paths());
}

void learnedScores(std::span<const HeldFuture> futures, std::span<const ScenarioSet> made, int season, std::uint64_t seed, RealismScores &scores)
{
    double told = 0.0, taught = 0.0;
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        networks::Random random(networks::mixed(seed, draw));
        LabelledRows rows;
        rows.width = kShapeFeatures;
        Stretches real, synthetic;
        real.length = synthetic.length = futures.front().real.size();
        real.before = synthetic.before = std::ranges::min(futures, {}, [](const HeldFuture &f) { return f.before.size(); }).before.size();
        for (std::size_t i = 0; i < futures.size(); ++i) {
            const HeldFuture &future = futures[i];
            const std::vector<double> before = inLevels(std::span(future.before).last(real.before), future.level);
            const auto add = [&](std::span<const double> values, bool isMade, Stretches &stretches) {
                const std::vector<double> scaled = inLevels(values, future.level);
                const auto shape = shapeOf({before, scaled}, season);
                rows.features.insert(rows.features.end(), shape.begin(), shape.end());
                rows.made.push_back(isMade);
                rows.group.push_back(future.series);
                stretches.known.insert(stretches.known.end(), before.begin(), before.end());
                stretches.values.insert(stretches.values.end(), scaled.begin(), scaled.end());
                stretches.group.push_back(future.series);
            };
            add(future.real, false, real);
            add(drawnPath(made[i], draw, random), true, synthetic);
        }
        told += discriminativeScore(rows, networks::mixed(seed, 100 + draw)) / kDraws;
        taught += transferScore(real, synthetic, networks::mixed(seed, 100 + draw)) / kDraws;
    }
    scores.discriminative = told;
    scores.transfer = taught;
}

double energyOf(const HeldFuture &future, const ScenarioSet &set)
{
    const auto apart = [](std::span<const double> a, std::span<const double> b) {
        double sum = 0.0;
        for (std::size_t k = 0; k < a.size(); ++k)
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        return std::sqrt(sum / static_cast<double>(a.size()));
    };
    const std::size_t paths = set.paths();
    double toReal = 0.0, between = 0.0;
    for (std::size_t i = 0; i < paths; ++i) {
        toReal += apart(set.path(i), future.real) / static_cast<double>(paths);
        for (std::size_t j = 0; j < i; ++j)
            between += apart(set.path(i), set.path(j));
    }
    if (paths > 1)
        between /= 0.5 * static_cast<double>(paths) * static_cast<double>(paths - 1);
    return (toReal - 0.5 * between) / future.level;
}

} // namespace

double sampleCrps(std::span<const double> samples, double actual)
{
    std::vector<double> sorted(samples.begin(), samples.end());
    std::ranges::sort(sorted);
    const auto n = static_cast<double>(sorted.size());
    double toActual = 0.0, between = 0.0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        toActual += std::abs(sorted[i] - actual) / n;
        between += sorted[i] * (2.0 * static_cast<double>(i) - n + 1.0);
    }
    return sorted.size() > 1 ? toActual - between / (n * (n - 1.0)) : toActual;
}

double RealismScores::distance(double bestSums) const
{
    double sum = marginals + std::abs(zeros);
    if (std::isfinite(autocorrelation))
        sum += autocorrelation;
    if (std::isfinite(discriminative))
        sum += 2.0 * std::max(0.0, discriminative - 0.5);
    if (std::isfinite(transfer))
        sum += std::max(0.0, transfer - 1.0);
    if (bestSums > 0.0)
        sum += sums / bestSums - 1.0;
    return sum;
}

RealismScores realismScores(std::span<const HeldFuture> futures, std::span<const ScenarioSet> made, int season, std::uint64_t seed)
{
    if (futures.empty())
        return {kUnknown, kUnknown, kUnknown, kUnknown, kUnknown, kUnknown, kUnknown};
    RealismScores scores;
    marginalScores(futures, made, scores);
    scores.autocorrelation = autocorrelationDistance(futures, made, season);
    learnedScores(futures, made, season, seed, scores);
    for (std::size_t i = 0; i < futures.size(); ++i) {
        const HeldFuture &future = futures[i];
        const double real = std::accumulate(future.real.begin(), future.real.end(), 0.0);
        const double scale = future.level * static_cast<double>(future.real.size());
        scores.energy += energyOf(future, made[i]) / static_cast<double>(futures.size());
        scores.sums += sampleCrps(pathSums(made[i]), real) / scale / static_cast<double>(futures.size());
    }
    return scores;
}

} // namespace shelfcast::core
