#include "core/models/theta/fit.h"

#include "core/models/theta/search.h"
#include "core/models/theta/spread.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::theta {

namespace {

/// With fewer known values, R's ses starts at the first one instead of estimating the start, and theta stays 2.
constexpr int kEnoughForStart = 7;
/// Worth less than one period each; found on the M3 and M4 sets of docs/benchmarks.md, where their size matters little.
constexpr double kAlphaBelief = 0.75, kWeightBelief = 2.0;
constexpr double kLowestAlpha = 0.02; ///< with a belief, this takes the place of the paper's bound of 0.1

SearchSpace spaceFor(LineKind kind, const FitOptions &options, int observed, double first, const RunningLine &line)
{
    SearchSpace space;
    space.kind = kind;
    if (options.theta || observed < kEnoughForStart)
        space.weight = 1.0 - 1.0 / options.theta.value_or(2.0);
    if (kind != LineKind::Drift && !options.theta && observed >= kEnoughForStart) { // as the paper's own program
        space.lowestAlpha = options.steady ? kLowestAlpha : 0.1;
        space.highestAlpha = 0.99;
        space.skipped = std::min(3, observed - kEnoughForStart + 1);
    }
    if (kind != LineKind::Drift && options.steady) {
        space.alphaBelief = kAlphaBelief;
        space.weightBelief = kWeightBelief;
    }
    if (observed < kEnoughForStart)
        space.level0 = kind == LineKind::Static ? first - *space.weight * (line.intercept() + line.slope()) : first;
    return space;
}

/// A power of two, so that scaling loses no digit and squares stay finite.
double scaleOf(std::span<const double> y)
{
    double largest = 0.0;
    for (const double value : y)
        if (!std::isnan(value))
            largest = std::max(largest, std::abs(value));
    int exponent = 0;
    std::frexp(largest, &exponent);
    return largest > 0.0 ? std::ldexp(1.0, std::clamp(exponent, -1000, 1000)) : 1.0;
}

} // namespace

Result<Fit> fit(std::span<const double> y, const FitOptions &options)
{
    Fit result;
    result.observed = static_cast<int>(std::ranges::count_if(y, [](double value) { return !std::isnan(value); }));
    if (result.observed < 3)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
    result.season = seasonBy(options.season, y, options.seasonLength, options.steady);
    const bool byName = options.season == SeasonRule::Multiplicative || options.season == SeasonRule::Additive;
    result.shortOfSeason = byName && !result.season.present() && options.seasonLength > 1;
    result.added = options.season == SeasonRule::Multiplicative && result.season.present() && !result.season.multiplicative;

    const double scale = scaleOf(y);
    std::vector<double> z(y.size());
    RunningLine line;
    for (std::size_t t = 0; t < z.size(); ++t) {
        z[t] = result.season.without(y[t], t) / scale;
        if (!std::isnan(z[t]))
            line.add(static_cast<double>(t + 1), z[t]);
    }
    Found best;
    for (const LineKind kind : options.kinds) {
        const Found found = search(z, line, spaceFor(kind, options, result.observed, z.front(), line));
        result.tried.push_back({kind, scale * std::sqrt(found.squares / std::max(1, found.counted))});
        if (result.tried.size() == 1 || found.squares / found.counted < best.squares / best.counted)
            best = found;
    }
    std::ranges::sort(result.tried, {}, &Tried::error);
    result.parameters = best.parameters;
    result.parameters.level0 *= scale;
    result.parameters.intercept *= scale;
    result.parameters.slope *= scale;
    result.squares = best.squares * scale * scale;
    const bool startFound = result.observed >= kEnoughForStart;
    result.spread.deviation = scale * std::sqrt(best.squares / (startFound ? std::max(1, best.counted - 2) : best.counted));
    if (!options.formulaSpread)
        result.spread = pastSpread(result, y);
    return result;
}

ThetaState filtered(const Fit &fit, std::span<const double> y, std::vector<double> *expected)
{
    ThetaState state(fit.parameters);
    if (expected)
        expected->resize(y.size());
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (expected)
            (*expected)[t] = fit.season.with(state.expectation(), t);
        state.take(fit.season.without(y[t], t));
    }
    return state;
}

} // namespace shelfcast::core::theta
