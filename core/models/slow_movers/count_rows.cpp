#include "core/models/slow_movers/count_rows.h"

#include "core/models/forecaster.h"
#include "core/models/slow_movers/special.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

/// Counts above this are taken from the gamma curve and rounded.
constexpr double kCounted = 300.0;

/// The levels at which something is sold, as shares of the sales. Those below are zero in the row.
std::span<const double> sellingLevels(double chance, double *row, std::array<double, kQuantileCount> &share)
{
    std::size_t count = 0;
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        row[level] = 0.0;
        if (kQuantileLevels[level] > 1.0 - chance)
            share[count++] = (kQuantileLevels[level] - (1.0 - chance)) / chance;
    }
    return std::span(share).first(count);
}

/// Negative binomial quantiles at ascending levels, each plus @p shift.
void counts(double mean, double shape, double shift, std::span<const double> levels, double *out)
{
    if (mean > kCounted) {
        for (std::size_t i = 0; i < levels.size(); ++i)
            out[i] = shift + std::round(gammaQuantile(levels[i], 1.0 / (1.0 / shape + 1.0 / mean), mean));
        return;
    }
    const double ratio = mean / (mean + shape);
    double mass = std::exp(-shape * std::log1p(mean / shape)), below = mass, count = 0.0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        while (below < levels[i] && (mass > 1e-12 || count < mean)) {
            mass *= (count + shape) / (count + 1.0) * ratio;
            below += mass;
            ++count;
        }
        out[i] = shift + count;
    }
}

} // namespace

void countRow(const CountParameters &parameters, const Outlook &outlook, double *row)
{
    const bool counted = parameters.form == CountForm::Level || parameters.form == CountForm::Hurdle;
    const double shift = parameters.form == CountForm::Hurdle ? 1.0 : 0.0;
    const double chance = std::clamp(outlook.chance, 1e-6, 1.0), mean = std::max(outlook.size - shift, 1e-9);
    const double ofPeriod = parameters.variation + (counted ? 1.0 / mean : 0.0);
    const double wandered = std::min(1.0, outlook.step * outlook.gain * outlook.gain / chance * ofPeriod);
    const double variation = (1.0 + parameters.variation) * (1.0 + wandered) - 1.0;
    std::array<double, kQuantileCount> share{};
    const std::span<const double> levels = sellingLevels(chance, row, share);
    double *sizes = row + (kQuantileCount - levels.size());
    if (counted) {
        counts(mean, 1.0 / variation, shift, levels, sizes);
        return;
    }
    const double spread2 = std::log1p(variation), spread = std::sqrt(spread2);
    for (std::size_t i = 0; i < levels.size(); ++i)
        sizes[i] = parameters.form == CountForm::Gamma ? gammaQuantile(levels[i], 1.0 / variation, mean)
                                                       : mean * std::exp(spread * normalQuantile(levels[i]) - 0.5 * spread2);
}

} // namespace shelfcast::core::slow
