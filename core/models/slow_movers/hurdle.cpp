#include "core/models/slow_movers/hurdle.h"

#include "core/models/slow_movers/special.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

/// Sizes above this are taken from a curve and rounded: counting them one by one would gain nothing.
constexpr double kCounted = 100.0;

/// Size less one is negative binomial. @p share: of sales, what each level leaves below (ascending).
void countedSizes(double mean, double variance, std::span<const double> share, double *sizes)
{
    const double rest = mean - 1.0;
    const double shape = rest * rest / (variance - rest), ratio = rest / (rest + shape);
    double mass = std::exp(shape * std::log1p(-ratio)), below = mass, size = 1.0;
    for (std::size_t i = 0; i < share.size(); ++i) {
        while (below < share[i] && mass > 1e-14) {
            mass *= (size - 1.0 + shape) / size * ratio;
            below += mass;
            ++size;
        }
        sizes[i] = size;
    }
}

void curvedSizes(double mean, double variation, bool whole, std::span<const double> share, double *sizes)
{
    const double spread2 = std::log1p(variation), spread = std::sqrt(spread2), centre = std::log(mean) - 0.5 * spread2;
    for (std::size_t i = 0; i < share.size(); ++i) {
        const double size = spread > 0.0 ? std::exp(centre + spread * normalQuantile(std::clamp(share[i], 1e-9, 1.0 - 1e-9))) : mean;
        sizes[i] = whole && spread > 0.0 ? std::max(1.0, std::round(size)) : size;
    }
}

/// The levels at which something is sold: their shares of the sales go to @p share; the others are zero in the row.
std::size_t sellingLevels(double chance, double *row, std::array<double, kQuantileCount> &share)
{
    std::size_t count = 0;
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        row[level] = 0.0;
        if (kQuantileLevels[level] > 1.0 - chance)
            share[count++] = (kQuantileLevels[level] - (1.0 - chance)) / chance;
    }
    return count;
}

/// A sale is one piece at least: where fewer are expected, there are fewer sales.
void keepSizesPossible(Hurdle &period)
{
    period.chance = std::clamp(period.chance, 0.0, 1.0);
    if (period.whole && period.mean < period.chance)
        period.chance = period.mean;
}

} // namespace

void hurdleRow(Hurdle period, double *row)
{
    keepSizesPossible(period);
    std::array<double, kQuantileCount> share{};
    if (!(period.mean > 0.0) || !(period.chance > 0.0)) {
        std::fill_n(row, kQuantileCount, 0.0);
        return;
    }
    const std::size_t selling = sellingLevels(period.chance, row, share);
    const std::span<const double> shares = std::span(share).first(selling);
    double *sizes = row + (kQuantileCount - selling);
    const double size = period.mean / period.chance, variance = period.variation * size * size;
    if (period.whole && size - 1.0 < 1e-9)
        std::fill_n(sizes, selling, 1.0);
    else if (period.whole && size < kCounted && variance > 1.01 * (size - 1.0))
        countedSizes(size, variance, shares, sizes);
    else
        curvedSizes(size, period.variation, period.whole, shares, sizes);
}

void hurdleRow(Hurdle period, std::span<const double> past, double *row)
{
    period.chance = std::clamp(period.chance, 0.0, 1.0);
    std::array<double, kQuantileCount> share{};
    if (!(period.mean > 0.0) || !(period.chance > 0.0)) {
        std::fill_n(row, kQuantileCount, 0.0);
        return;
    }
    const std::size_t selling = sellingLevels(period.chance, row, share);
    double sum = 0.0;
    for (const double size : past)
        sum += size;
    const double stretch = period.mean / period.chance * static_cast<double>(past.size()) / sum;
    for (std::size_t i = 0; i < selling; ++i) {
        const double place = share[i] * static_cast<double>(past.size() - 1);
        const auto low = static_cast<std::size_t>(place);
        const std::size_t high = std::min(low + 1, past.size() - 1);
        row[kQuantileCount - selling + i] = stretch * (past[low] + (place - static_cast<double>(low)) * (past[high] - past[low]));
    }
}

double sizeVariation(const Demand &demand, const Rates &rates)
{
    constexpr double kUsual = 0.5;
    double misses = 0.0, sizes = 0.0, latest = 0.0;
    for (std::size_t t = 0; t < demand.y.size(); ++t) {
        if (!(demand.y[t] > 0.0) || !(rates.rate[t] > 0.0) || !(rates.chance[t] > 0.0))
            continue;
        latest = rates.rate[t] / rates.chance[t];
        misses += (demand.y[t] - latest) * (demand.y[t] - latest);
        sizes += latest * latest;
    }
    return latest > 0.0 ? (misses + kUsual * latest * latest) / (sizes + latest * latest) : kUsual;
}

} // namespace shelfcast::core::slow
