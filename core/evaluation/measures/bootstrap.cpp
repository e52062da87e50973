#include "core/evaluation/measures/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Sets the ends of a 95 % interval from what was drawn; unknown where most draws have no value.
void setInterval(std::vector<double> &drawn, Spread &spread)
{
    const std::size_t all = drawn.size();
    std::erase_if(drawn, [](double value) { return !std::isfinite(value); });
    if (2 * drawn.size() < all || drawn.empty()) {
        spread.low = spread.high = kUnknown;
        return;
    }
    std::ranges::sort(drawn);
    const auto at = [&](double level) { return drawn[static_cast<std::size_t>(std::lround(level * static_cast<double>(drawn.size() - 1)))]; };
    spread.low = at(0.025);
    spread.high = at(0.975);
}

} // namespace

Result<void> addIntervals(const TallyBlocks &blocks, std::size_t best, std::vector<ModelResult> &models, const BacktestReportOptions &options, const JobContext &job)
{
    const std::span<const Metric> metrics = metricList();
    const std::size_t count = blocks.size(), headline = static_cast<std::size_t>(metricNamed(options.metric) - metrics.data());
    const auto draws = static_cast<std::size_t>(count < kFewestBlocks ? 0 : options.resamples);
    std::vector<std::vector<double>> drawn(models.size() * metrics.size(), std::vector<double>(draws));
    std::mt19937_64 random(options.seed);
    std::vector<ErrorTally> sums(models.size());
    for (std::size_t draw = 0; draw < draws; ++draw) {
        if (job.cancelled())
            return cancelled();
        job.report(static_cast<double>(draw) / static_cast<double>(draws), QT_TRANSLATE_NOOP("core", "Measuring the confidence"));
        std::ranges::fill(sums, ErrorTally{});
        for (std::size_t i = 0; i < count; ++i) {
            const std::vector<ErrorTally> &block = blocks[random() % count]; // at most a thousand: the remainder is as good as even
            for (std::size_t m = 0; m < models.size(); ++m)
                sums[m] += block[m];
        }
        for (std::size_t m = 0; m < models.size(); ++m)
            for (std::size_t k = 0; k < metrics.size(); ++k)
                drawn[m * metrics.size() + k][draw] = metrics[k].value(sums[m]);
    }
    const std::vector<double> ofBest = drawn[best * metrics.size() + headline]; // in the order of the draws, before they are sorted
    for (std::size_t m = 0; m < models.size(); ++m) {
        std::vector<double> behind(draws);
        for (std::size_t draw = 0; draw < draws; ++draw)
            behind[draw] = distanceOf(metrics[headline], drawn[m * metrics.size() + headline][draw]) - distanceOf(metrics[headline], ofBest[draw]);
        setInterval(behind, models[m].behind);
        for (std::size_t k = 0; k < metrics.size(); ++k)
            setInterval(drawn[m * metrics.size() + k], models[m].metrics[k]);
    }
    return {};
}

} // namespace shelfcast::core
