#include "core/panel/seasons.h"

#include "core/panel/cleaning.h"
#include "core/panel/interpolate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr double kOnePercent = 2.326; ///< normal quantile of the one-sided test
constexpr double kLeast = 0.1;        ///< a weaker autocorrelation is proved by long series only, and of no use
constexpr std::size_t kMostSampled = 60;
constexpr double kEnoughSeries = 1.0 / 3.0;

/// The series less its moving mean over one season; at the ends over what there is of it.
std::vector<double> detrended(std::span<const double> y, int season)
{
    std::vector<double> sums(y.size() + 1, 0.0);
    for (std::size_t t = 0; t < y.size(); ++t)
        sums[t + 1] = sums[t] + y[t];
    const auto n = static_cast<std::ptrdiff_t>(y.size()), half = static_cast<std::ptrdiff_t>(season / 2);
    std::vector<double> x(y.size());
    for (std::ptrdiff_t t = 0; t < n; ++t) {
        // A whole season always, so that it cancels out: at the ends the nearest one that fits.
        const std::ptrdiff_t from = std::clamp<std::ptrdiff_t>(t - half, 0, std::max<std::ptrdiff_t>(0, n - season)), to = std::min(n, from + season);
        const double mean = (sums[static_cast<std::size_t>(to)] - sums[static_cast<std::size_t>(from)]) / static_cast<double>(to - from);
        x[static_cast<std::size_t>(t)] = y[static_cast<std::size_t>(t)] - mean;
    }
    return x;
}

std::vector<double> phaseMeans(std::span<const double> x, int season)
{
    std::vector<double> means(static_cast<std::size_t>(season), 0.0);
    for (std::size_t j = 0; j < means.size() && j < x.size(); ++j) {
        double count = 0;
        for (std::size_t t = j; t < x.size(); t += means.size(), ++count)
            means[j] += x[t];
        means[j] /= count;
    }
    return means;
}

void takeOut(std::vector<double> &x, const std::vector<double> &means)
{
    for (std::size_t t = 0; t < x.size(); ++t)
        x[t] -= means[t % means.size()];
}

double autocovariance(std::span<const double> x, std::size_t lag)
{
    double sum = 0;
    for (std::size_t t = lag; t < x.size(); ++t)
        sum += x[t] * x[t - lag];
    return sum;
}

/// 1 + 2 sum of the squared autocorrelations of what is left without the season: how much smoother than white it is.
/// Each squared one of white noise is 1 / n on average, which is taken off.
double smoothness(std::vector<double> x, int season)
{
    takeOut(x, phaseMeans(x, season));
    const double whole = autocovariance(x, 0);
    const std::size_t lags = std::min(x.size() - 1, std::max<std::size_t>(static_cast<std::size_t>(season), x.size() / 4));
    double sum = 1.0;
    for (std::size_t lag = 1; whole > 0 && lag < lags; ++lag) {
        const double r = autocovariance(x, lag) / whole;
        sum += 2.0 * (r * r - 1.0 / static_cast<double>(x.size()));
    }
    return std::max(1.0, sum);
}

SeasonEvidence weigh(const std::vector<double> &x, int season)
{
    SeasonEvidence evidence;
    evidence.length = season;
    const std::int64_t periods = season, known = static_cast<std::int64_t>(x.size());
    evidence.longEnough = known > 2 * periods;
    if (!evidence.longEnough) {
        evidence.why = {QT_TRANSLATE_NOOP("core", "A season of %1 periods takes more than %2 to be seen; %3 are known."), {periods, 2 * periods, known}};
        return evidence;
    }
    const double n = static_cast<double>(x.size()), pairs = n - season, variance = autocovariance(x, 0) / n;
    if (!(variance > 0)) {
        evidence.why = {QT_TRANSLATE_NOOP("core", "Nothing changes from period to period, so there is no season of %1 periods."), {periods}};
        return evidence;
    }
    evidence.autocorrelation = autocovariance(x, static_cast<std::size_t>(season)) / pairs / variance;
    evidence.needed = std::max(kLeast, kOnePercent * std::sqrt(smoothness(x, season) / pairs));
    evidence.proved = evidence.autocorrelation > evidence.needed;
    evidence.why = {evidence.proved ? QT_TRANSLATE_NOOP("core", "The season of %1 periods comes back: the autocorrelation is %2, and chance alone stays below %3.")
                                    : QT_TRANSLATE_NOOP("core", "No season of %1 periods is seen: the autocorrelation is %2, and chance alone reaches up to %3."),
                    {periods, evidence.autocorrelation, evidence.needed}};
    return evidence;
}

/// The mean over series, each in shares of its own mean, by calendar period; NaN where none is known.
std::vector<double> meanOf(const std::vector<const Series *> &sample)
{
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), end = std::numeric_limits<std::int64_t>::min();
    for (const Series *series : sample) {
        first = std::min(first, series->firstPeriod);
        end = std::max(end, series->firstPeriod + static_cast<std::int64_t>(series->y.size()));
    }
    std::vector<double> sum(sample.empty() ? 0 : static_cast<std::size_t>(std::max<std::int64_t>(0, end - first)), 0.0), count(sum.size(), 0.0);
    for (const Series *series : sample) {
        double total = 0, known = 0;
        for (const double value : series->y)
            if (std::isfinite(value)) {
                total += value;
                known += 1;
            }
        if (!(total > 0))
            continue;
        const auto from = static_cast<std::size_t>(series->firstPeriod - first);
        for (std::size_t t = 0; t < series->y.size(); ++t)
            if (std::isfinite(series->y[t])) {
                sum[from + t] += series->y[t] / (total / known);
                count[from + t] += 1;
            }
    }
    for (std::size_t t = 0; t < sum.size(); ++t)
        sum[t] /= count[t]; // 0/0 is NaN: unknown
    return sum;
}

} // namespace

std::vector<int> possibleSeasons(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Hourly: return {24, 168};
    case Frequency::Daily: return {7, 365};
    case Frequency::Yearly: return {};
    default: return {seasonLength(frequency)};
    }
}

SeasonChoice chooseSeasons(std::span<const double> y, std::span<const int> candidates)
{
    SeasonChoice choice;
    std::vector<double> known(y.begin(), y.end());
    std::ranges::replace_if(known, [](double value) { return std::isinf(value); }, std::nan(""));
    const auto unknown = [](double value) { return std::isnan(value); };
    const auto begin = std::ranges::find_if_not(known, unknown);
    auto end = known.end();
    while (end != begin && unknown(*(end - 1)))
        --end;
    known = linearlyInterpolated(std::vector<double>(begin, end));
    for (const int season : candidates) {
        if (season < 2)
            continue;
        std::vector<double> calm = known;
        capOutliers(calm, season);
        std::vector<double> x = detrended(calm, season);
        for (const int shorter : choice.seasons)
            takeOut(x, phaseMeans(x, shorter));
        choice.weighed.push_back(weigh(x, season));
        if (choice.weighed.back().proved)
            choice.seasons.push_back(season);
    }
    return choice;
}

SeasonChoice chooseSeasons(const Panel &panel, std::span<const int> candidates)
{
    std::vector<const Series *> sample;
    const std::size_t count = std::min(panel.series.size(), kMostSampled);
    for (std::size_t i = 0; i < count; ++i)
        sample.push_back(&panel.series[i * panel.series.size() / count]);
    SeasonChoice choice = chooseSeasons(meanOf(sample), candidates);
    std::vector<std::size_t> testable(choice.weighed.size(), 0), proved(choice.weighed.size(), 0);
    for (const Series *series : sample) {
        const SeasonChoice one = chooseSeasons(series->y, candidates);
        for (std::size_t k = 0; k < one.weighed.size(); ++k) {
            testable[k] += one.weighed[k].longEnough;
            proved[k] += one.weighed[k].proved;
        }
    }
    choice.seasons.clear();
    for (std::size_t k = 0; k < choice.weighed.size(); ++k) {
        SeasonEvidence &evidence = choice.weighed[k];
        if (!evidence.proved && proved[k] > 0 && static_cast<double>(proved[k]) >= kEnoughSeries * static_cast<double>(testable[k])) {
            evidence.proved = true;
            evidence.why = {QT_TRANSLATE_NOOP("core", "The season of %1 periods comes back in %2 of the %3 series looked at."),
                            {std::int64_t{evidence.length}, static_cast<std::int64_t>(proved[k]), static_cast<std::int64_t>(testable[k])}};
        }
        if (evidence.proved)
            choice.seasons.push_back(evidence.length);
    }
    return choice;
}

} // namespace shelfcast::core
