#include "core/models/pretrained/model/width_check.h"

#include "core/models/held_back.h"
#include "core/models/pretrained/model/zero_shot.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::size_t kChecked = 128;   ///< series
constexpr std::size_t kFewestSeries = 20;
constexpr std::ptrdiff_t kFewestKnown = 12;
constexpr double kPieces = 5.0;         ///< sold in the median; fewer have no width of their own
constexpr double kSpread = 0.1;         ///< of the logarithm of the factors that panels need, seen in many
constexpr double kWidest = 1.6;
constexpr double kEarlier = 0.5;       ///< what an origin says beside the one after it

/// Errors over the interval's half, in each of its pairs, of one origin; with weights that make all series count alike.
struct Ratios {
    std::array<std::vector<std::pair<double, double>>, kMedian> ratios; ///< (ratio, weight)
    std::size_t series = 0;
};

/// Closed periods are certain and say nothing.
void take(Ratios &into, const SeriesForecast &forecast, std::span<const double> actual, const ClosedPhases &closed)
{
    std::vector<std::size_t> known;
    for (std::size_t step = 0; step < actual.size(); ++step)
        if (std::isfinite(actual[step]) && !closed.closedAt(step))
            known.push_back(step);
    if (known.empty())
        return;
    ++into.series;
    for (const std::size_t step : known) {
        const double median = forecast.quantile(step, kMedian), error = actual[step] - median;
        for (std::size_t pair = 0; pair < kMedian; ++pair) {
            const double half = std::fabs(forecast.quantile(step, error < 0.0 ? pair : kQuantileCount - 1 - pair) - median);
            into.ratios[pair].emplace_back(half > 0.0 ? std::fabs(error) / half : error == 0.0 ? 0.0 : 1e6, 1.0 / static_cast<double>(known.size()));
        }
    }
}

/// The ratio below which so large a share of the weight lies.
double quantileOf(std::vector<std::pair<double, double>> &ratios, double share)
{
    std::ranges::sort(ratios);
    double sum = 0.0, all = 0.0;
    for (const auto &one : ratios)
        all += one.second;
    for (const auto &[ratio, weight] : ratios)
        if ((sum += weight) >= share * all)
            return ratio;
    return 1.0;
}

/// How forecasts of `steps` periods would have done so many periods ago. Nothing where too few series have a history long enough.
Result<Ratios> ratiosFrom(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, std::size_t back, std::size_t steps, const JobContext &job)
{
    std::vector<Shown> shown;
    std::vector<bool> counts;
    std::vector<ClosedPhases> closed;
    std::vector<std::span<const double>> actual;
    for (const SeriesView &view : views) {
        if (view.y.size() < 2 * back)
            continue;
        const SeriesView earlier = heldBack(view, static_cast<int>(back));
        if (std::ranges::count_if(earlier.y, [](double value) { return std::isfinite(value); }) < kFewestKnown)
            continue;
        Shown one = shownOf(earlier);
        if (one.never)
            continue;
        counts.push_back(one.counts);
        closed.push_back(closedPhasesOf(one, one.y));
        actual.push_back(view.y.subspan(earlier.y.size(), steps));
        shown.push_back(std::move(one));
    }
    Ratios ratios;
    if (shown.size() < kFewestSeries)
        return ratios;
    const Result<ForecastSet> set = forecastShown(weights, options, std::move(shown), static_cast<int>(steps), job);
    if (!set)
        return tl::unexpected(set.error());
    for (std::size_t i = 0; i < set->size(); ++i)
        if (hasWidth((*set)[i], counts[i]))
            take(ratios, (*set)[i], actual[i], closed[i]);
    return ratios;
}

/// The factor of one pair of quantiles, as far as it is believed.
double widthOf(std::vector<Ratios> &origins, std::size_t pair)
{
    const double share = kQuantileLevels[kQuantileCount - 1 - pair] - kQuantileLevels[pair];
    const auto factorOf = [share](std::vector<std::pair<double, double>> &ratios) { return std::log(std::max(quantileOf(ratios, share), 0.01)); };
    std::vector<double> logs, says;
    std::vector<std::pair<double, double>> all;
    double series = 0.0, said = 0.0;
    for (Ratios &one : origins) { // what was last says most: the history was nearly as long, the times nearly these
        says.push_back(std::pow(kEarlier, static_cast<double>(says.size())));
        for (const auto &[ratio, weight] : one.ratios[pair])
            all.emplace_back(ratio, weight * says.back());
        logs.push_back(factorOf(one.ratios[pair]));
        series += static_cast<double>(one.series) * says.back();
        said += says.back();
    }
    const double factor = factorOf(all);
    // From origin to origin, and from series to series within one.
    double squares = 0.5 * kSpread * kSpread, effective = 0.0;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        squares += says[i] * (logs[i] - factor) * (logs[i] - factor);
        effective += says[i] * says[i] / (said * said);
    }
    const double between = squares / said * effective, within = 4.0 * share * (1.0 - share) / series;
    const double belief = kSpread * kSpread / (kSpread * kSpread + between + within);
    return std::clamp(std::exp(belief * factor), 1.0 / kWidest, kWidest);
}

} // namespace

bool hasWidth(const SeriesForecast &forecast, bool counts)
{
    if (!counts)
        return true;
    double sum = 0.0;
    for (std::size_t step = 0; step < forecast.horizon(); ++step)
        sum += forecast.quantile(step, kMedian);
    return sum >= kPieces * static_cast<double>(forecast.horizon());
}

void widen(SeriesForecast &forecast, const Widths &widths, bool counts, bool nonNegative)
{
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        const std::span<double> row(forecast.quantiles.data() + step * kQuantileCount, kQuantileCount);
        for (std::size_t q = 0; q < kQuantileCount; ++q) {
            const double factor = q == kMedian ? 1.0 : widths[std::min(q, kQuantileCount - 1 - q)];
            row[q] = row[kMedian] + factor * (row[q] - row[kMedian]);
            row[q] = counts ? std::round(row[q]) : row[q];
        }
    }
    tidy(forecast, nonNegative);
}

Result<Widths> widthsOf(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, int horizon, const JobContext &job)
{
    std::vector<SeriesView> some;
    const std::size_t stride = (views.size() + kChecked - 1) / kChecked;
    for (std::size_t i = 0; i < views.size(); i += stride)
        some.push_back(views[i]);
    const auto steps = static_cast<std::size_t>(std::min(horizon, kSpan));
    std::vector<Ratios> origins;
    for (std::size_t origin = 1; origin <= options.widthOrigins; ++origin) {
        Result<Ratios> ratios = ratiosFrom(weights, options, some, origin * steps, steps, job);
        if (!ratios)
            return tl::unexpected(std::move(ratios).error());
        if (ratios->series < kFewestSeries)
            break;
        origins.push_back(std::move(*ratios));
    }
    Widths widths = kAsTheNetworkSays;
    if (origins.empty())
        return widths;
    for (std::size_t pair = 0; pair < kMedian; ++pair)
        widths[pair] = widthOf(origins, pair);
    return widths;
}

} // namespace shelfcast::core::pretrained
