#include "core/models/ets/spread.h"

#include "core/models/ets/estimation/squares.h"
#include "core/models/ets/forecast.h"

#include <algorithm>
#include <numbers>

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

int tailOf(std::span<const double> residuals)
{
    double squares = 0;
    int count = 0;
    for (const double e : residuals)
        if (!std::isnan(e)) {
            squares += e * e;
            ++count;
        }
    if (count < 10 || !(squares > 0))
        return 0;
    const double variance = squares / count;
    // Strong evidence is asked for (2 log of the Bayes factor above 6, Kass & Raftery 1995), another parameter having cost log n.
    double best = -0.5 * count * (1 + std::log(2 * std::numbers::pi)) + 3 + 0.5 * std::log(count);
    int degrees = 0;
    for (const int nu : {3, 4, 5, 6, 8, 10, 15, 30}) {
        double sum = count * (std::lgamma(0.5 * (nu + 1)) - std::lgamma(0.5 * nu) - 0.5 * std::log(std::numbers::pi * (nu - 2)));
        LogSum logs;
        for (const double e : residuals)
            if (!std::isnan(e))
                logs.add(1 + e * e / (variance * (nu - 2)));
        sum -= 0.5 * (nu + 1) * logs.sum();
        if (sum > best) {
            best = sum;
            degrees = nu;
        }
    }
    return degrees;
}

double studentQuantile(double probability, int degrees)
{
    const double z = normalQuantile(probability), z2 = z * z, n = degrees;
    const double g1 = z * (z2 + 1) / 4;
    const double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    const double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    const double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + g1 / n + g2 / (n * n) + g3 / (n * n * n) + g4 / (n * n * n * n);
}

double Spread::quantile(double probability) const
{
    const double z = normalQuantile(probability);
    const double shape = tail >= 3 ? studentQuantile(probability, tail) * std::sqrt((tail - 2.0) / tail) : z;
    // A variance from few observations may be too small: the ratio is that of Student's own argument.
    return freedom >= 3 && z != 0 ? shape * studentQuantile(probability, freedom) / z : shape;
}

} // namespace shelfcast::core::ets
