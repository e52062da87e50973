#include "core/models/pretrained/drivers/driver_trust.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kNoEvidence = 0.7, kFullEvidence = 2.0; ///< standard errors of the mean gain
constexpr std::size_t kFewSeries = 8;

/// The mean gain in its standard errors, fewer trials counting less.
double evidenceOf(const std::vector<double> &gains)
{
    const auto n = static_cast<double>(gains.size());
    if (n < 2.0)
        return 0.0;
    double sum = 0.0, squares = 0.0;
    for (const double gain : gains) {
        sum += gain;
        squares += gain * gain;
    }
    const double mean = sum / n, variance = std::max(squares / n - mean * mean, 1e-12 + 0.01 * mean * mean) * n / (n - 1.0);
    return mean / std::sqrt(variance / n) * std::sqrt((n - 1.0) / (n + 1.0));
}

} // namespace

DriverTrial trialOf(std::size_t series, std::span<const double> actual, std::span<const double> without, std::span<const double> with)
{
    DriverTrial trial{series, {}};
    double size = 0.0, known = 0.0;
    for (std::size_t step = 0; step < actual.size(); ++step) {
        if (!std::isfinite(actual[step]))
            continue;
        known += 1.0;
        size += std::abs(actual[step]) + std::abs(without[step]);
        for (std::size_t i = 0; i < kTrustShares.size(); ++i)
            trial.errors[i] += std::abs(actual[step] - without[step] - kTrustShares[i] * (with[step] - without[step]));
    }
    for (double &error : trial.errors)
        error = size > 0.0 ? error / (0.5 * size) : 0.0;
    return trial;
}

int trialOrigins(std::size_t series)
{
    return series >= 32 ? 2 : series >= kFewSeries ? 3 : 5;
}

int trialSteps(std::size_t periods, int horizon)
{
    return std::min(horizon, static_cast<int>(periods / 6));
}

double DriverTrust::of(std::size_t series) const
{
    const auto found = own.find(series);
    return pooled * (found == own.end() ? 1.0 : found->second);
}

DriverTrust trustOf(std::span<const DriverTrial> trials)
{
    DriverTrust trust;
    std::array<double, kTrustShares.size()> sums{};
    std::map<std::size_t, std::vector<double>> bySeries;
    for (const DriverTrial &trial : trials)
        for (std::size_t i = 0; i < kTrustShares.size(); ++i)
            sums[i] += trial.errors[i];
    const std::size_t best = static_cast<std::size_t>(std::ranges::min_element(sums) - sums.begin());
    if (best == 0)
        return trust;
    for (const DriverTrial &trial : trials)
        bySeries[trial.series].push_back(trial.errors[0] - trial.errors[best]);
    std::vector<double> gains;
    for (const auto &[series, own] : bySeries) {
        double sum = 0.0;
        for (const double gain : own)
            sum += gain;
        if (bySeries.size() >= kFewSeries)
            gains.push_back(sum / static_cast<double>(own.size())); // origins of one series are no trials of their own
        else
            gains.insert(gains.end(), own.begin(), own.end());
    }
    trust.pooled = kTrustShares[best] * std::clamp((evidenceOf(gains) - kNoEvidence) / (kFullEvidence - kNoEvidence), 0.0, 1.0);
    for (const auto &[series, own] : bySeries) {
        const double evidence = evidenceOf(own);
        if (evidence < 0.0 && bySeries.size() > 1)
            trust.own[series] = std::clamp(1.0 + 0.5 * evidence, 0.0, 1.0);
    }
    return trust;
}

} // namespace shelfcast::core::pretrained
