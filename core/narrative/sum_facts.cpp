#include "core/narrative/sum_facts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
/// A period is a peak if it stands out of the horizon's mean by this much.
constexpr double kPeak = 0.15;

} // namespace

double SumFacts::change() const
{
    return before && before->sold > 0.0 ? total / before->sold - 1.0 : kNaN;
}

int directionOf(double change)
{
    const double shown = std::round(100.0 * change), noticeable = std::round(100.0 * kNoticeable);
    return shown >= noticeable ? 1 : shown <= -noticeable ? -1 : 0;
}

std::optional<double> chanceAbove(const SeriesForecast &forecast, double units)
{
    if (forecast.quantiles.size() < forecast.horizon() * kQuantileCount || forecast.horizon() == 0)
        return std::nullopt;
    std::array<double, kQuantileCount> sums{};
    for (std::size_t step = 0; step < forecast.horizon(); ++step)
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            sums[level] += forecast.quantile(step, level);
    if (sums.back() <= sums.front())
        return std::nullopt; // no spread: nothing to read off
    if (units <= sums.front())
        return 1.0 - kQuantileLevels.front();
    for (std::size_t level = 1; level < kQuantileCount; ++level) {
        if (units > sums[level])
            continue;
        const double width = sums[level] - sums[level - 1];
        const double share = width > 0.0 ? (units - sums[level - 1]) / width : 1.0;
        return 1.0 - (kQuantileLevels[level - 1] + share * (kQuantileLevels[level] - kQuantileLevels[level - 1]));
    }
    return 1.0 - kQuantileLevels.back();
}

std::optional<PeakFact> peakOf(const std::vector<double> &mean, std::int64_t firstPeriod)
{
    if (mean.size() < 3)
        return std::nullopt;
    const auto highest = std::ranges::max_element(mean);
    const double usual = std::accumulate(mean.begin(), mean.end(), 0.0) / static_cast<double>(mean.size());
    if (!(usual > 0.0) || *highest / usual - 1.0 < kPeak)
        return std::nullopt;
    return PeakFact{firstPeriod + (highest - mean.begin()), *highest, *highest / usual - 1.0};
}

std::optional<PeakFact> weekdayPeakOf(const std::vector<double> &mean, std::int64_t firstPeriod)
{
    if (mean.size() < 14)
        return std::nullopt;
    std::array<double, 7> sums{}, counts{};
    for (std::size_t step = 0; step < mean.size(); ++step) {
        const int day = weekday(periodStart(firstPeriod + static_cast<std::int64_t>(step), Frequency::Daily));
        sums[static_cast<std::size_t>(day)] += mean[step];
        counts[static_cast<std::size_t>(day)] += 1.0;
    }
    for (std::size_t day = 0; day < sums.size(); ++day)
        sums[day] /= counts[day];
    const auto highest = std::ranges::max_element(sums);
    const double usual = std::accumulate(mean.begin(), mean.end(), 0.0) / static_cast<double>(mean.size());
    if (!(usual > 0.0) || *highest / usual - 1.0 < kPeak)
        return std::nullopt;
    return PeakFact{highest - sums.begin(), *highest, *highest / usual - 1.0};
}

} // namespace shelfcast::core
