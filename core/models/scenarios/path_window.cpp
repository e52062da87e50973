#include "core/models/scenarios/path_window.h"

#include "core/models/scenarios/past_errors.h"
#include "core/models/scenarios/scenario_set.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kScaleOrigins = 24, kCentrePeriods = 8;
constexpr double kLeastScale = 0.05, kUsualScale = 0.5; ///< of the level; the second where nothing is known of past errors
constexpr double kStepUnit = 16.0;

double scaleOf(std::span<const double> y, int season, int horizon, bool nonNegative)
{
    const PastErrors errors = pastErrors(y, season, std::min(horizon, 13), nonNegative, kScaleOrigins);
    double sum = 0.0;
    for (const double error : errors.values)
        sum += std::abs(error);
    const double share = errors.values.empty() ? kUsualScale : sum / static_cast<double>(errors.values.size());
    return levelOf(y, season) * std::max(kLeastScale, share);
}

} // namespace

PathWindow pathWindow(std::span<const double> y, int season, std::int64_t nextPeriod, int horizon, bool nonNegative)
{
    PathWindow window;
    window.base = quickForecast(y, season, horizon, nonNegative);
    window.scale = scaleOf(y, season, horizon, nonNegative);
    const std::span<const double> newest = y.last(std::min<std::size_t>(y.size(), kPastPeriods));
    const std::span<const double> centred = y.last(std::min(y.size(), kCentrePeriods));
    const double centre = std::accumulate(centred.begin(), centred.end(), 0.0) / static_cast<double>(centred.size());
    const double level = levelOf(y, season);
    window.past.assign(kPastNumbers, 0.0F);
    const std::size_t gap = kPastPeriods - newest.size();
    for (std::size_t i = 0; i < newest.size(); ++i) {
        window.past[gap + i] = static_cast<float>(std::asinh((newest[i] - centre) / window.scale));
        window.past[kPastPeriods + gap + i] = 1.0F;
    }
    const double zeros = static_cast<double>(std::ranges::count_if(newest, [](double value) { return value <= 0.0; })) / static_cast<double>(newest.size());
    const bool counts = countsOnly(y);
    const double facts[kPastFacts] = {std::log(window.scale / level), zeros, counts ? 1.0 : 0.0, counts ? std::log1p(std::min(level, 1e4)) / 4.0 : 0.0,
                                      std::log(static_cast<double>(y.size())) / 6.0, std::asinh(centre / window.scale)};
    std::ranges::transform(facts, window.past.begin() + 2 * kPastPeriods, [](double value) { return static_cast<float>(value); });

    window.steps.reserve(static_cast<std::size_t>(horizon) * kStepNumbers);
    for (int step = 0; step < horizon; ++step) {
        const double base = window.base[static_cast<std::size_t>(step)];
        const double phase = season > 1 ? 2.0 * std::numbers::pi * static_cast<double>((nextPeriod + step) % season) / season : 0.0;
        for (const double value : {std::asinh((base - centre) / window.scale), season > 1 ? std::sin(phase) : 0.0, season > 1 ? std::cos(phase) : 0.0,
                                   (step + 1.0) / kStepUnit, std::asinh(base / window.scale)})
            window.steps.push_back(static_cast<float>(value));
    }
    return window;
}

std::vector<float> residualsOf(const PathWindow &window, std::span<const double> real)
{
    std::vector<float> out(real.size());
    for (std::size_t step = 0; step < real.size(); ++step)
        out[step] = static_cast<float>(std::clamp((real[step] - window.base[step]) / window.scale, -kLargestResidual, kLargestResidual));
    return out;
}

} // namespace shelfcast::core
