#include "core/evaluation/measures/residual_check.h"

#include "core/evaluation/measures/ljung_box.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kFewestForTest = 10;
constexpr double kStrong = 0.3;       ///< a correlation worth a sentence
constexpr double kManyWild = 0.02;
constexpr double kSignificant = 0.05, kManyRelated = 0.15;
constexpr double kTwoSided = 1.96;

/// Errors in the order of time, over all periods that some origin forecast; NaN in between. Each period counts once, from its nearest origin.
std::vector<double> inTime(const BacktestInfo &info, const BacktestCase &one, int model)
{
    const int steps = std::min(info.step, info.horizon);
    std::vector<double> errors(static_cast<std::size_t>((info.origins - 1) * info.step + info.horizon), kUnknown);
    for (const BacktestActual &actual : one.actuals) {
        const auto found = std::ranges::find_if(one.forecasts, [&](const BacktestForecast &f) { return f.origin == actual.origin && f.model == model; });
        if (found == one.forecasts.end() || !(actual.scale > 0.0))
            continue;
        const int taken = actual.origin == info.origins - 1 ? info.horizon : steps;
        for (int step = 0; step < taken; ++step) {
            const auto at = static_cast<std::size_t>(step);
            const double error = static_cast<double>(found->numbers[at * (1 + kQuantileCount)]) - static_cast<double>(actual.actual[at]);
            errors[static_cast<std::size_t>(actual.origin * info.step + step)] = error / actual.scale;
        }
    }
    return errors;
}

} // namespace

void ResidualTally::Pairs::add(std::span<const double> errors, std::size_t lag)
{
    for (std::size_t t = lag; t < errors.size(); ++t)
        if (std::isfinite(errors[t]) && std::isfinite(errors[t - lag])) {
            products += errors[t] * errors[t - lag];
            sums += errors[t] + errors[t - lag];
            count += 1.0;
        }
}

double ResidualTally::Pairs::correlation(double mean, double variance) const
{
    return count > 0.0 && variance > 0.0 ? ((products - mean * sums) / count + mean * mean) / variance : kUnknown;
}

void ResidualTally::add(const BacktestCase &one, int model)
{
    std::vector<double> errors = inTime(m_info, one, model);
    double sum = 0.0, count = 0.0;
    for (const double error : errors)
        if (std::isfinite(error)) {
            sum += error;
            count += 1.0;
            m_squares += error * error;
            m_beyond += std::abs(error) > ResidualCheck::kWild ? 1.0 : 0.0;
        }
    if (count == 0.0)
        return;
    m_sum += sum;
    m_count += count;
    m_meanSum += sum / count;
    m_meanSquares += sum / count * sum / count;
    m_series += 1.0;
    m_lag1.add(errors, 1);
    if (m_info.seasonLength > 1)
        m_season.add(errors, static_cast<std::size_t>(m_info.seasonLength));
    const auto firstKnown = std::ranges::find_if(errors, [](double error) { return std::isfinite(error); });
    errors.erase(errors.begin(), firstKnown);
    if (errors.size() < kFewestForTest || std::ranges::any_of(errors, [](double error) { return !std::isfinite(error); }))
        return;
    const int lags = std::max(1, std::min<int>(10, static_cast<int>(errors.size()) / 5));
    ++m_tested;
    m_related += ljungBox(errors, lags).pValue < kSignificant;
}

ResidualCheck ResidualTally::check() const
{
    ResidualCheck result;
    result.errors = static_cast<std::size_t>(m_count);
    result.mean = m_count > 0.0 ? m_sum / m_count : kUnknown;
    const double variance = m_count > 0.0 ? m_squares / m_count - result.mean * result.mean : 0.0;
    const double seriesMean = m_series > 0.0 ? m_meanSum / m_series : 0.0;
    result.meanError = m_series > 1.0 ? std::sqrt(std::max(0.0, m_meanSquares / m_series - seriesMean * seriesMean) / (m_series - 1.0)) : kUnknown;
    result.lag1 = m_lag1.correlation(result.mean, variance);
    result.season = m_season.correlation(result.mean, variance);
    result.beyond = m_count > 0.0 ? m_beyond / m_count : kUnknown;
    result.tested = m_tested;
    result.related = m_tested > 0 ? static_cast<double>(m_related) / static_cast<double>(m_tested) : kUnknown;
    return result;
}

std::vector<Message> ResidualCheck::inWords() const
{
    std::vector<Message> words;
    const auto percent = [](double share) { return std::round(100.0 * share); };
    const auto rounded = [](double value) { return std::round(100.0 * value) / 100.0; };
    if (errors == 0)
        return {QT_TRANSLATE_NOOP("core", "No error can be scaled: the histories never change.")};
    if (std::isfinite(meanError) && std::abs(mean) > kTwoSided * meanError)
        words.push_back(mean > 0.0 ? Message{QT_TRANSLATE_NOOP("core", "Leans high: the mean error is %1 times the usual change of a series."), {rounded(mean)}}
                                   : Message{QT_TRANSLATE_NOOP("core", "Leans low: the mean error is %1 times the usual change of a series."), {rounded(-mean)}});
    else
        words.push_back(QT_TRANSLATE_NOOP("core", "Neither high nor low on the whole."));
    if (std::abs(season) > kStrong)
        words.push_back({QT_TRANSLATE_NOOP("core", "Errors repeat with the season (correlation %1): the seasonal pattern is not fully caught."), {rounded(season)}});
    if (std::abs(lag1) > kStrong)
        words.push_back({QT_TRANSLATE_NOOP("core", "Errors of neighbouring periods go together (correlation %1): where it misses, it misses the level rather than single periods."),
                         {rounded(lag1)}});
    else if (std::isfinite(lag1))
        words.push_back(QT_TRANSLATE_NOOP("core", "Errors of neighbouring periods hardly go together."));
    if (beyond > kManyWild)
        words.push_back({QT_TRANSLATE_NOOP("core", "%1 % of the errors are more than three times the usual change of their series: look for promotions, outliers or shifts."), {percent(beyond)}});
    if (tested > 0)
        words.push_back({related > kManyRelated
                             ? QT_TRANSLATE_NOOP("core", "In %1 % of %2 series the errors follow from each other (Ljung-Box test; of pure chance it would be 5 %).")
                             : QT_TRANSLATE_NOOP("core", "In only %1 % of %2 series the errors follow from each other (Ljung-Box test; of pure chance it would be 5 %)."),
                         {percent(related), static_cast<std::int64_t>(tested)}});
    return words;
}

} // namespace shelfcast::core
