#include "core/models/pretrained/tuning/guard.h"

#include "core/models/held_back.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kNoise = 2.0;     ///< standard errors that an expected gain must reach: epoch and candidate were chosen on the same periods, which flatters
constexpr double kLeastGain = 0.01; ///< share of the errors; less is not worth leaving what is known to be good
constexpr double kUnproved = 1.0 / 3.0; ///< of a gain at one origin: nothing says how it fares further on
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

bool HeldError::known() const
{
    return std::isfinite(loss);
}

double HeldErrors::wape() const
{
    double errors = 0.0, sold = 0.0;
    for (const HeldError &one : all)
        if (one.known()) {
            errors += one.absolute;
            sold += one.sales;
        }
    return sold > 0.0 ? errors / sold : kNan;
}

double HeldErrors::meanMase() const
{
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < series(); ++i) {
        double own = 0.0;
        int known = 0;
        for (const HeldError &one : std::span(all).subspan(i * origins, origins))
            if (one.known()) {
                own += one.scaled;
                ++known;
            }
        if (known > 0) {
            sum += own / known;
            ++count;
        }
    }
    return count > 0 ? sum / count : kNan;
}

double HeldErrors::beatsNaive() const
{
    int better = 0, count = 0;
    for (std::size_t i = 0; i < series(); ++i) {
        double errors = 0.0, naive = 0.0;
        bool known = false;
        for (const HeldError &one : std::span(all).subspan(i * origins, origins))
            if (one.known()) {
                errors += one.absolute;
                naive += one.naive;
                known = true;
            }
        better += known && errors < naive ? 1 : 0;
        count += known ? 1 : 0;
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
    const int season = std::max(1, panel.seasonLength);
    HeldErrors errors;
    errors.origins = origins;
    errors.all.assign(n * origins, {kNan, kNan, kNan, kNan, kNan, kNan, kNan});
    for (std::size_t origin = 0; origin < origins; ++origin) {
        const int back = held.back[origin], steps = std::min(held.horizon, back);
        const Panel earlier = heldBack(panel, back);
        const Result<ForecastSet> forecasts = model.forecast(earlier, steps, job);
        if (!forecasts)
            return tl::unexpected<Error>(forecasts.error());
        for (std::size_t i = 0; i < n; ++i) {
            const SeriesForecast &forecast = (*forecasts)[i];
            const std::vector<double> &history = earlier.series[i].y, &y = panel.series[i].y;
            const double scale = scaleOf(history, season);
            if (forecast.horizon() == 0 || !std::isfinite(scale))
                continue;
            HeldError sum{};
            int known = 0;
            for (int step = 0; step < steps && history.size() + static_cast<std::size_t>(step) < y.size(); ++step) {
                const double actual = y[history.size() + static_cast<std::size_t>(step)];
                if (!std::isfinite(actual))
                    continue;
                const auto at = static_cast<std::size_t>(step);
                const double error = std::fabs(forecast.mean[at] - actual);
                sum.volume += pinballOf(forecast, at, actual);
                sum.absolute += error;
                sum.squared += error / scale * (error / scale);
                sum.naive += std::fabs(naiveAt(history, season, step) - actual);
                sum.sales += std::fabs(actual);
                ++known;
            }
            if (known == 0)
                continue;
            sum.loss = sum.volume / known / scale;
            sum.scaled = sum.absolute / known / scale;
            sum.squared = std::sqrt(sum.squared / known);
            errors.all[i * origins + origin] = sum;
        }
    }
    return errors;
}

namespace {

constexpr std::size_t kMeasures = 5; ///< quantile loss, absolute and squared error in each series' own units; quantile loss and absolute error by volume

/// What a candidate gains over what was there before, as shares of the errors before.
struct Gains {
    std::vector<std::array<double, kMeasures>> at; ///< (origins at which anything is known)
    std::vector<double> errors;                    ///< standard errors of the first, paired over series
};

Gains gainsOf(const HeldErrors &before, const HeldErrors &candidate)
{
    Gains gains;
    for (std::size_t origin = 0; origin < before.origins; ++origin) {
        std::array<double, kMeasures> was{}, is{};
        std::vector<double> differences;
        for (std::size_t i = 0; i < before.series(); ++i) {
            const HeldError &one = before.all[i * before.origins + origin], &other = candidate.all[i * before.origins + origin];
            if (!one.known() || !other.known())
                continue;
            // A series far outside its own scale has its say, but not that of thousands.
            const double weight = 1.0 / std::max(1.0, std::sqrt(one.loss));
            const auto add = [weight](std::array<double, kMeasures> &to, const HeldError &error) {
                to[0] += weight * error.loss;
                to[1] += weight * error.scaled;
                to[2] += weight * error.squared;
                to[3] += error.volume;
                to[4] += error.absolute;
            };
            add(was, one);
            add(is, other);
            differences.push_back(weight * (one.loss - other.loss));
        }
        if (differences.size() < 2)
            continue;
        std::array<double, kMeasures> gain;
        for (std::size_t measure = 0; measure < kMeasures; ++measure)
            gain[measure] = (was[measure] - is[measure]) / std::max(was[measure], 1e-12);
        gains.at.push_back(gain);
        const auto count = static_cast<double>(differences.size());
        double mean = 0.0, squares = 0.0;
        for (const double difference : differences)
            mean += difference / count;
        for (const double difference : differences)
            squares += (difference - mean) * (difference - mean);
        gains.errors.push_back(std::sqrt(squares / (count - 1.0) * count) / std::max(was[0], 1e-12));
    }
    return gains;
}

/// Weights of the origins when a line through them is drawn on to the next one.
std::vector<double> drawnOn(std::size_t origins)
{
    if (origins == 1)
        return {kUnproved};
    const auto count = static_cast<double>(origins);
    const double middle = (count - 1.0) / 2.0, spread = count * (count * count - 1.0) / 12.0;
    std::vector<double> weights;
    for (std::size_t origin = 0; origin < origins; ++origin)
        weights.push_back(1.0 / count + (count - middle) * (static_cast<double>(origin) - middle) / spread);
    return weights;
}

/// What is to be expected of a candidate where it has to forecast: one origin further on.
struct Expected {
    double gain = 0.0, error = std::numeric_limits<double>::infinity(); ///< mean over the measures, and its standard error
    double held = 0.0, heldError = std::numeric_limits<double>::infinity(); ///< of the quantile loss on the held-out periods themselves
    bool everywhere = false; ///< by every measure, and at every origin
};

Expected expectedOf(const Gains &gains)
{
    Expected expected;
    const std::size_t origins = gains.at.size();
    if (origins == 0)
        return expected;
    const std::vector<double> weights = drawnOn(origins);
    const auto count = static_cast<double>(origins);
    expected.everywhere = true;
    double squares = 0.0, heldSquares = 0.0;
    for (std::size_t origin = 0; origin < origins; ++origin) {
        squares += std::pow(weights[origin] * gains.errors[origin], 2.0);
        heldSquares += std::pow(gains.errors[origin] / count, 2.0);
        expected.held += gains.at[origin][0] / count;
        expected.everywhere = expected.everywhere && std::accumulate(gains.at[origin].begin(), gains.at[origin].end(), 0.0) > 0.0;
    }
    for (std::size_t measure = 0; measure < kMeasures; ++measure) {
        double next = 0.0, mean = 0.0;
        for (std::size_t origin = 0; origin < origins; ++origin) {
            next += weights[origin] * gains.at[origin][measure];
            mean += gains.at[origin][measure] / count;
        }
        next = std::min(next, mean); // a gain that grew by chance is not drawn on
        expected.gain += next / kMeasures;
        expected.everywhere = expected.everywhere && next > 0.0;
    }
    expected.error = std::sqrt(squares);
    expected.heldError = std::sqrt(heldSquares);
    return expected;
}

bool sure(const Expected &one)
{
    return one.everywhere && one.gain > kNoise * one.error && one.gain > kLeastGain;
}

} // namespace

Verdict judged(const std::vector<HeldErrors> &candidates)
{
    std::vector<Expected> all;
    for (std::size_t i = 1; i < candidates.size(); ++i)
        all.push_back(expectedOf(gainsOf(candidates.front(), candidates[i])));
    Verdict verdict;
    if (all.empty())
        return verdict;
    const auto tell = [&](const Expected &one) {
        verdict.gain = one.held;
        verdict.noise = one.heldError;
    };
    double best = 0.0, wanted = 0.0; // what the first that is nearly as good as the best must reach
    for (const Expected &one : all)
        if (sure(one) && one.gain > best) {
            best = one.gain;
            wanted = one.gain - one.error;
        }
    for (std::size_t i = 0; best > 0.0 && i < all.size(); ++i)
        if (sure(all[i]) && all[i].gain >= wanted) {
            verdict.taken = i + 1;
            tell(all[i]);
            return verdict;
        }
    const Expected &closest = *std::ranges::max_element(all, {}, &Expected::held); // what is told of those that are not taken
    tell(closest);
    verdict.fades = closest.held > kNoise * closest.heldError && closest.held > kLeastGain;
    return verdict;
}

} // namespace shelfcast::core::pretrained
