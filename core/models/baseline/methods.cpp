#include "core/models/baseline/methods.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace shelfcast::core::baseline {

namespace {

bool known(double value) { return std::isfinite(value); }

tl::unexpected<Error> tooShort()
{
    return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
}

/// The known value at the phase of period @p t before it, whole seasons back; how many in @p seasons (0 if none).
double before(std::span<const double> y, std::int64_t t, int season, int &seasons)
{
    seasons = 0;
    for (std::int64_t i = t - season, k = 1; i >= 0; i -= season, ++k)
        if (i < static_cast<std::int64_t>(y.size()) && known(y[static_cast<std::size_t>(i)])) {
            seasons = static_cast<int>(k);
            return y[static_cast<std::size_t>(i)];
        }
    return std::nan("");
}

/// Errors of repeating what stood @p seasons seasons before; scaled one-season errors where those are too few.
std::vector<double> repeatErrors(std::span<const double> y, int season, int seasons)
{
    std::vector<double> errors;
    const std::size_t lag = static_cast<std::size_t>(season) * static_cast<std::size_t>(seasons);
    for (std::size_t t = lag; t < y.size(); ++t)
        if (known(y[t]) && known(y[t - lag]))
            errors.push_back(y[t] - y[t - lag]);
    if (errors.size() >= kEnoughErrors || seasons == 1)
        return errors;
    errors = repeatErrors(y, season, 1);
    for (double &error : errors)
        error *= std::sqrt(static_cast<double>(seasons));
    return errors;
}

double lastKnown(std::span<const double> y)
{
    for (auto value = y.rbegin(); value != y.rend(); ++value)
        if (known(*value))
            return *value;
    return std::nan("");
}

/// The mean squared change over one season; gaps count as that many steps of a random walk. Negative if there is none.
double stepVariance(std::span<const double> y, int season)
{
    double squares = 0.0;
    std::size_t count = 0;
    for (std::size_t t = static_cast<std::size_t>(season); t < y.size(); ++t) {
        int seasons = 0;
        const double earlier = before(y, static_cast<std::int64_t>(t), season, seasons);
        if (!known(y[t]) || seasons == 0)
            continue;
        squares += (y[t] - earlier) * (y[t] - earlier) / seasons;
        ++count;
    }
    return count == 0 ? -1.0 : squares / static_cast<double>(count);
}

/// Fills the quantiles where errors of the past are used; `errorsOf` is asked once for each distinct key.
template <class Key, class ErrorsOf>
void fillEmpirical(SeriesForecast &result, const std::vector<Key> &keys, const ErrorsOf &errorsOf)
{
    result.quantiles.resize(result.mean.size() * kQuantileCount);
    std::map<Key, std::vector<double>> cache;
    for (std::size_t step = 0; step < result.mean.size(); ++step) {
        const auto [entry, fresh] = cache.try_emplace(keys[step]);
        if (fresh)
            entry->second = errorsOf(keys[step]);
        double *row = result.quantiles.data() + step * kQuantileCount;
        if (entry->second.empty())
            std::fill_n(row, kQuantileCount, result.mean[step]);
        else
            empiricalRow(result.mean[step], entry->second, row);
    }
}

} // namespace

Result<SeriesForecast> repeatSeason(const SeriesView &series, int season, Intervals intervals, int horizon)
{
    const std::span<const double> y = series.y;
    const double variance = stepVariance(y, season);
    if (variance < 0.0)
        return tooShort();
    SeriesForecast result;
    std::vector<int> seasons;
    std::vector<double> deviation;
    for (int step = 0; step < horizon; ++step) {
        int back = 0;
        double value = before(y, static_cast<std::int64_t>(y.size()) + step, season, back);
        if (back == 0) { // this phase was never seen
            value = lastKnown(y);
            back = 1;
        }
        result.mean.push_back(value);
        seasons.push_back(back);
        deviation.push_back(std::sqrt(variance * back));
    }
    if (useEmpirical(intervals, y))
        fillEmpirical(result, seasons, [&](int back) { return repeatErrors(y, season, back); });
    else
        normalQuantiles(result.mean, deviation, result.quantiles);
    return result;
}

Result<SeriesForecast> driftOn(const SeriesView &series, int window, Intervals intervals, int horizon)
{
    std::span<const double> y = series.y;
    if (window > 0 && y.size() > static_cast<std::size_t>(window))
        y = y.last(static_cast<std::size_t>(window));
    std::vector<std::size_t> at;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (known(y[t]))
            at.push_back(t);
    if (at.size() < 3)
        return tooShort();
    const double steps = static_cast<double>(at.back() - at.front());
    const double slope = (y[at.back()] - y[at.front()]) / steps;
    double squares = 0.0;
    std::vector<double> errors;
    for (std::size_t i = 1; i < at.size(); ++i) {
        const double gap = static_cast<double>(at[i] - at[i - 1]);
        errors.push_back((y[at[i]] - y[at[i - 1]] - slope * gap) / std::sqrt(gap));
        squares += errors.back() * errors.back();
    }
    const double variance = squares / static_cast<double>(errors.size() - 1);
    const double stale = static_cast<double>(y.size() - 1 - at.back());
    SeriesForecast result;
    std::vector<double> deviation, growth;
    for (int step = 1; step <= horizon; ++step) {
        const double ahead = stale + step;
        result.mean.push_back(y[at.back()] + slope * ahead);
        growth.push_back(std::sqrt(ahead * (1.0 + ahead / steps)));
        deviation.push_back(std::sqrt(variance) * growth.back());
    }
    if (useEmpirical(intervals, y))
        fillEmpirical(result, growth, [&](double scale) {
            std::vector<double> scaled = errors;
            for (double &error : scaled)
                error *= scale;
            return scaled;
        });
    else
        normalQuantiles(result.mean, deviation, result.quantiles);
    result.form = {QT_TRANSLATE_NOOP("core", "The last value and a change of %1 a period"), {slope}};
    return result;
}

namespace {

/// averages[t]: the mean of the known values among the `window` periods up to and with t; NaN where there is none.
std::vector<double> movingAverages(std::span<const double> y, int window)
{
    std::vector<double> averages(y.size(), std::nan(""));
    const auto width = static_cast<std::size_t>(window);
    for (std::size_t t = 0; t < y.size(); ++t) {
        double sum = 0.0;
        int count = 0;
        for (std::size_t i = t + 1 >= width ? t + 1 - width : 0; i <= t; ++i)
            if (known(y[i])) {
                sum += y[i];
                ++count;
            }
        if (count > 0)
            averages[t] = sum / count;
    }
    return averages;
}

/// Errors that the averages made @p step periods ahead; full windows only, where there are enough of them.
std::vector<double> averageErrors(std::span<const double> y, const std::vector<double> &averages, int window, int step)
{
    std::vector<double> errors;
    const auto ahead = static_cast<std::size_t>(step);
    for (std::size_t t = std::min(static_cast<std::size_t>(window) - 1, y.size() / 2); t + ahead < y.size(); ++t)
        if (known(y[t + ahead]) && known(averages[t]))
            errors.push_back(y[t + ahead] - averages[t]);
    return errors;
}

} // namespace

Result<SeriesForecast> windowAverage(const SeriesView &series, int window, Intervals intervals, int horizon)
{
    const std::span<const double> y = series.y;
    if (std::ranges::count_if(y, known) < 3)
        return tooShort();
    const std::vector<double> averages = movingAverages(y, window);
    double point = lastKnown(y); // where nothing is known in the whole window
    if (!averages.empty() && known(averages.back()))
        point = averages.back();
    const bool empirical = useEmpirical(intervals, y);
    SeriesForecast result;
    result.quantiles.resize(static_cast<std::size_t>(horizon) * kQuantileCount);
    std::vector<double> deviation, errors;
    double widest = 0.0;
    for (int step = 1; step <= horizon; ++step) {
        std::vector<double> now = averageErrors(y, averages, window, step);
        if (now.size() >= kEnoughErrors || step == 1)
            errors = std::move(now);
        double squares = 0.0;
        for (const double error : errors)
            squares += error * error;
        widest = std::max(widest, errors.empty() ? 0.0 : std::sqrt(squares / static_cast<double>(errors.size())));
        result.mean.push_back(point);
        deviation.push_back(widest);
        if (empirical && !errors.empty())
            empiricalRow(point, errors, result.quantiles.data() + static_cast<std::size_t>(step - 1) * kQuantileCount);
    }
    if (!empirical || errors.empty())
        normalQuantiles(result.mean, deviation, result.quantiles);
    result.form = {QT_TRANSLATE_NOOP("core", "The mean of the last %1 periods"), {static_cast<std::int64_t>(window)}};
    return result;
}

} // namespace shelfcast::core::baseline
