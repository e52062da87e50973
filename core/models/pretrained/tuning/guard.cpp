#include "core/models/pretrained/tuning/guard.h"

#include "core/models/held_back.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kNoise = 2.0;     ///< standard errors that a gain must reach: epoch and candidate were chosen on the same periods, which flatters
constexpr double kLeastGain = 0.01; ///< share of the loss; less is not worth leaving what is known to be good
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// The mean absolute change from season to season, else from period to period; NaN where nothing changes.
double scaleOf(std::span<const double> y, int season)
{
    for (const int lag : {season, 1}) {
        double sum = 0.0;
        int count = 0;
        for (std::size_t t = static_cast<std::size_t>(lag); t < y.size(); ++t)
            if (const double change = std::fabs(y[t] - y[t - static_cast<std::size_t>(lag)]); std::isfinite(change)) {
                sum += change;
                ++count;
            }
        if (count > 0 && sum > 0.0)
            return sum / count;
    }
    return kNan;
}

/// What was sold a season before; where that is not known, two seasons before, and so on; at last the newest known value.
double naiveAt(std::span<const double> y, int season, int step)
{
    const int n = static_cast<int>(y.size());
    for (int at = n - season + step % season; at >= 0; at -= season)
        if (at < n && std::isfinite(y[static_cast<std::size_t>(at)]))
            return y[static_cast<std::size_t>(at)];
    for (int at = n - 1; at >= 0; --at)
        if (std::isfinite(y[static_cast<std::size_t>(at)]))
            return y[static_cast<std::size_t>(at)];
    return 0.0;
}

double pinballOf(const SeriesForecast &forecast, std::size_t step, double actual)
{
    double sum = 0.0;
    for (std::size_t q = 0; q < kQuantileCount; ++q) {
        const double error = actual - forecast.quantile(step, q);
        sum += std::max(error * kQuantileLevels[q], error * (kQuantileLevels[q] - 1.0));
    }
    return 2.0 * sum / static_cast<double>(kQuantileCount);
}

} // namespace

double HeldErrors::wape() const
{
    double errors = 0.0, sold = 0.0;
    for (std::size_t i = 0; i < absolute.size(); ++i)
        if (std::isfinite(absolute[i])) {
            errors += absolute[i];
            sold += sales[i];
        }
    return sold > 0.0 ? errors / sold : kNan;
}

double HeldErrors::meanMase() const
{
    double sum = 0.0;
    int count = 0;
    for (const double value : mase)
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    return count > 0 ? sum / count : kNan;
}

double HeldErrors::beatsNaive() const
{
    int better = 0, count = 0;
    for (std::size_t i = 0; i < absolute.size(); ++i)
        if (std::isfinite(absolute[i])) {
            better += absolute[i] < naive[i] ? 1 : 0;
            ++count;
        }
    return count > 0 ? static_cast<double>(better) / count : kNan;
}

Panel someSeries(const Panel &panel, std::size_t most)
{
    const std::size_t stride = std::max<std::size_t>(1, (panel.series.size() + most - 1) / std::max<std::size_t>(most, 1));
    Panel some = panel;
    some.series.clear();
    for (std::size_t i = 0; i < panel.series.size(); i += stride)
        some.series.push_back(panel.series[i]);
    return some;
}

Result<HeldErrors> errorsOf(const FittedModel &model, const Panel &panel, const HeldOut &held, const JobContext &job)
{
    const std::size_t n = panel.series.size(), origins = held.back.size();
    HeldErrors errors;
    errors.origins = origins;
    errors.loss.assign(n * origins, kNan);
    errors.volume.assign(n * origins, kNan);
    for (std::vector<double> *column : {&errors.absolute, &errors.naive, &errors.sales, &errors.mase})
        column->assign(n, kNan);
    std::vector<int> counts(n, 0);
    for (std::size_t origin = 0; origin < origins; ++origin) {
        const int back = held.back[origin], steps = std::min(held.horizon, back);
        const Panel earlier = heldBack(panel, back);
        const Result<ForecastSet> forecasts = model.forecast(earlier, steps, job);
        if (!forecasts)
            return tl::unexpected<Error>(forecasts.error());
        for (std::size_t i = 0; i < n; ++i) {
            const SeriesForecast &forecast = (*forecasts)[i];
            const std::vector<double> &history = earlier.series[i].y, &y = panel.series[i].y;
            const double scale = scaleOf(history, std::max(1, panel.seasonLength));
            if (forecast.horizon() == 0 || !std::isfinite(scale))
                continue;
            double loss = 0.0, absolute = 0.0, naive = 0.0, sold = 0.0;
            int known = 0;
            for (int step = 0; step < steps && history.size() + static_cast<std::size_t>(step) < y.size(); ++step) {
                const double actual = y[history.size() + static_cast<std::size_t>(step)];
                if (!std::isfinite(actual))
                    continue;
                const auto at = static_cast<std::size_t>(step);
                loss += pinballOf(forecast, at, actual);
                absolute += std::fabs(forecast.mean[at] - actual);
                naive += std::fabs(naiveAt(history, std::max(1, panel.seasonLength), step) - actual);
                sold += std::fabs(actual);
                ++known;
            }
            if (known == 0)
                continue;
            errors.loss[i * origins + origin] = loss / known / scale;
            errors.volume[i * origins + origin] = loss;
            if (counts[i]++ == 0)
                errors.absolute[i] = errors.naive[i] = errors.sales[i] = errors.mase[i] = 0.0;
            errors.absolute[i] += absolute;
            errors.naive[i] += naive;
            errors.sales[i] += sold;
            errors.mase[i] += absolute / known / scale;
        }
    }
    for (std::size_t i = 0; i < n; ++i)
        if (counts[i] > 0)
            errors.mase[i] /= counts[i];
    return errors;
}

namespace {

struct Gain {
    double mean = 0.0, error = 0.0, before = 0.0;
    bool everywhere = true; ///< at every origin, and by volume
};

Gain gainOf(const HeldErrors &before, const HeldErrors &candidate)
{
    Gain gain;
    const std::size_t origins = before.origins, n = origins > 0 ? before.loss.size() / origins : 0;
    std::vector<double> differences, perOrigin(origins, 0.0);
    double volumeBefore = 0.0, volumeAfter = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        double difference = 0.0, loss = 0.0;
        int known = 0;
        for (std::size_t origin = 0; origin < origins; ++origin) {
            const std::size_t at = i * origins + origin;
            if (!std::isfinite(before.loss[at]) || !std::isfinite(candidate.loss[at]))
                continue;
            // A series far outside its own scale has its say, but not that of thousands.
            const double weight = 1.0 / std::max(1.0, std::sqrt(before.loss[at]));
            difference += weight * (before.loss[at] - candidate.loss[at]);
            loss += weight * before.loss[at];
            perOrigin[origin] += weight * (before.loss[at] - candidate.loss[at]);
            volumeBefore += before.volume[at];
            volumeAfter += candidate.volume[at];
            ++known;
        }
        if (known > 0) {
            differences.push_back(difference / known);
            gain.before += loss / known;
        }
    }
    if (differences.empty())
        return {0.0, std::numeric_limits<double>::infinity(), 1.0, false};
    const auto count = static_cast<double>(differences.size());
    for (const double difference : differences)
        gain.mean += difference / count;
    double squares = 0.0;
    for (const double difference : differences)
        squares += (difference - gain.mean) * (difference - gain.mean);
    gain.error = differences.size() > 1 ? std::sqrt(squares / (count - 1.0) / count) : std::numeric_limits<double>::infinity();
    gain.before /= count;
    gain.everywhere = volumeAfter < volumeBefore && std::ranges::all_of(perOrigin, [](double sum) { return sum > 0.0; });
    return gain;
}

} // namespace

Verdict judged(const std::vector<HeldErrors> &candidates)
{
    Verdict verdict;
    double best = 0.0;
    bool first = true;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        const Gain gain = gainOf(candidates.front(), candidates[i]);
        const double share = gain.mean / std::max(gain.before, 1e-12), noise = gain.error / std::max(gain.before, 1e-12);
        if (first || share > verdict.gain) { // the best of all is what is told, taken or not
            if (verdict.taken == 0) {
                verdict.gain = share;
                verdict.noise = noise;
            }
            first = false;
        }
        if (gain.everywhere && gain.mean > kNoise * gain.error && share > std::max(best, kLeastGain)) {
            best = share;
            verdict = {i, share, noise};
        }
    }
    return verdict;
}

} // namespace shelfcast::core::pretrained
