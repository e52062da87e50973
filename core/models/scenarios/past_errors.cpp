#include "core/models/scenarios/past_errors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kRunning = 0.3;
constexpr int kMostCycles = 3;
constexpr std::size_t kLevelPeriods = 8, kFirstOrigin = 4;

double runningMean(std::span<const double> y)
{
    // Older values weigh less than a thousandth.
    const std::span<const double> newest = y.last(std::min<std::size_t>(y.size(), 24));
    double mean = newest.front();
    for (const double value : newest.subspan(1))
        mean += kRunning * (value - mean);
    return mean;
}

} // namespace

std::vector<double> quickForecast(std::span<const double> y, int season, int horizon, bool nonNegative)
{
    const auto n = static_cast<int>(y.size());
    std::vector<double> out(static_cast<std::size_t>(horizon));
    if (season < 2 || n < 2 * season) {
        std::ranges::fill(out, runningMean(y));
        return out;
    }
    const int cycles = std::min(kMostCycles, n / season), seen = cycles * season;
    const double mean = std::accumulate(y.end() - seen, y.end(), 0.0) / seen;
    const double last = std::accumulate(y.end() - season, y.end(), 0.0) / season;
    for (int step = 0; step < horizon; ++step) {
        double sum = 0.0;
        for (int cycle = 1; cycle <= cycles; ++cycle)
            sum += y[static_cast<std::size_t>(n - cycle * season + step % season)];
        const double value = sum / cycles + last - mean;
        out[static_cast<std::size_t>(step)] = nonNegative ? std::max(0.0, value) : value;
    }
    return out;
}

double levelOf(std::span<const double> y, int season)
{
    const std::size_t count = std::min(y.size(), std::max(kLevelPeriods, static_cast<std::size_t>(std::max(1, season))));
    const auto mean = [](std::span<const double> values) {
        double sum = 0.0;
        for (const double value : values)
            sum += std::abs(value);
        return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
    };
    // A series that rests now is not infinitely bigger when it wakes up.
    return std::max({mean(y.last(count)), 0.25 * mean(y), 1e-6});
}

std::vector<double> filledHistory(std::span<const double> y)
{
    std::vector<double> out;
    out.reserve(y.size());
    for (const double value : y) {
        if (std::isfinite(value))
            out.push_back(value);
        else if (!out.empty())
            out.push_back(out.back());
    }
    return out;
}

PastErrors pastErrors(std::span<const double> y, int season, int horizon, bool nonNegative, std::size_t most)
{
    PastErrors errors;
    errors.horizon = static_cast<std::size_t>(std::max(0, horizon));
    const std::size_t learned = std::max(kFirstOrigin, season > 1 && y.size() >= 3 * static_cast<std::size_t>(season) + errors.horizon ? 2 * static_cast<std::size_t>(season) : 0);
    if (errors.horizon == 0 || y.size() < learned + errors.horizon)
        return errors;
    const std::size_t end = y.size() - errors.horizon, first = end - learned + 1 > most ? end + 1 - most : learned;
    errors.values.reserve((end + 1 - first) * errors.horizon);
    for (std::size_t known = first; known <= end; ++known) {
        const std::span<const double> history = y.first(known);
        const std::vector<double> said = quickForecast(history, season, horizon, nonNegative);
        const double level = levelOf(history, season);
        for (std::size_t step = 0; step < errors.horizon; ++step)
            errors.values.push_back((y[known + step] - said[step]) / level);
    }
    return errors;
}

double errorPersistence(const PastErrors &errors)
{
    constexpr double kUsual = 0.4, kMost = 0.95;
    if (errors.rows() < 4 || errors.horizon < 2)
        return kUsual;
    double cross = 0.0, square = 0.0, mean = 0.0;
    for (const double value : errors.values)
        mean += value;
    mean /= static_cast<double>(errors.values.size());
    for (std::size_t row = 0; row < errors.rows(); ++row)
        for (std::size_t step = 1; step < errors.horizon; ++step) {
            const double before = errors.at(row, step - 1) - mean, now = errors.at(row, step) - mean;
            cross += before * now;
            square += 0.5 * (before * before + now * now);
        }
    return square > 0.0 ? std::clamp(cross / square, 0.0, kMost) : kUsual;
}

} // namespace shelfcast::core
