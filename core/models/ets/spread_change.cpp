#include "core/models/ets/spread_change.h"

#include "core/models/ets/squares.h"

#include <algorithm>

namespace shelfcast::core::ets {

namespace {

constexpr std::size_t kLeastKnown = 30;     ///< fewer residuals tell a change from chance too seldom
constexpr double kSmallestShare = 1e-4;     ///< of the mean variance: a run of perfect forecasts is no certainty

/// The variance that the residuals before each one lead to expect, over the mean variance; one more, for the next residual.
template <class Body>
double follow(const std::vector<double> &squares, double memory, Body &&body)
{
    double variance = 1;
    for (const double square : squares) {
        body(square, variance);
        variance = std::max(memory * variance + (1 - memory) * square, kSmallestShare);
    }
    return variance;
}

} // namespace

SpreadChange spreadChange(std::span<const double> residuals)
{
    SpreadChange change;
    double mean = 0;
    for (const double e : residuals)
        if (!std::isnan(e)) {
            change.standardised.push_back(e);
            mean += e * e;
        }
    const std::size_t known = change.standardised.size();
    mean /= static_cast<double>(known);
    if (known < kLeastKnown || !(mean > 0) || !std::isfinite(mean))
        return change;
    std::vector<double> squares;
    for (const double e : change.standardised)
        squares.push_back(e * e / mean);
    // Strong evidence is asked for (2 log of the Bayes factor above 6, Kass & Raftery 1995), another parameter having cost log n.
    double best = 3 + 0.5 * std::log(static_cast<double>(known)), memory = 1;
    for (const double tried : {0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.92, 0.9}) {
        LogSum logs;
        double ratios = 0;
        follow(squares, tried, [&](double square, double variance) {
            logs.add(variance);
            ratios += square / variance;
        });
        const double gain = 0.5 * (static_cast<double>(known) - ratios - logs.sum());
        if (gain > best) {
            best = gain;
            memory = tried;
        }
    }
    if (memory == 1)
        return change;
    auto e = change.standardised.begin();
    change.recent = follow(squares, memory, [&](double, double variance) { *e++ /= std::sqrt(variance); });
    return change;
}

} // namespace shelfcast::core::ets
