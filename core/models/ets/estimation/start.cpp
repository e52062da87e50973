#include "core/models/ets/estimation/start.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace shelfcast::core::ets {

namespace {

std::vector<double> bridged(std::span<const double> y)
{
    std::vector<double> filled(y.begin(), y.end());
    std::size_t known = filled.size();
    for (std::size_t i = 0; i < filled.size(); ++i) {
        if (std::isnan(filled[i]))
            continue;
        if (known == filled.size())
            std::fill_n(filled.begin(), i, filled[i]);
        else
            for (std::size_t j = known + 1; j < i; ++j)
                filled[j] = filled[known] + (filled[i] - filled[known]) * static_cast<double>(j - known) / static_cast<double>(i - known);
        known = i;
    }
    for (std::size_t j = known + 1; j < filled.size(); ++j)
        filled[j] = filled[known];
    return filled;
}

/// The centred moving average over one season; NaN at the ends.
std::vector<double> trendOf(const std::vector<double> &y, std::size_t m)
{
    std::vector<double> trend(y.size(), std::nan(""));
    const std::size_t half = m / 2;
    for (std::size_t t = half; t + half < y.size(); ++t) {
        double sum = 0;
        for (std::size_t i = t - half; i <= t + half; ++i)
            sum += y[i];
        if (m % 2 == 0)
            sum -= 0.5 * (y[t - half] + y[t + half]);
        trend[t] = sum / static_cast<double>(m);
    }
    return trend;
}

/// Least squares of y on 1, t and one harmonic, by the normal equations; returns the fitted line.
std::vector<double> lineBesideHarmonic(const std::vector<double> &y, std::size_t m)
{
    const int terms = m == 2 ? 3 : 4; // the sine of a season of two is zero everywhere
    std::array<std::array<double, 5>, 4> a{};
    const auto regressors = [&](std::size_t t) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(t + 1) / static_cast<double>(m);
        return std::array<double, 4>{1, static_cast<double>(t + 1), std::cos(angle), std::sin(angle)};
    };
    for (std::size_t t = 0; t < y.size(); ++t) {
        const auto x = regressors(t);
        for (std::size_t i = 0; i < static_cast<std::size_t>(terms); ++i) {
            for (std::size_t j = 0; j < static_cast<std::size_t>(terms); ++j)
                a[i][j] += x[i] * x[j];
            a[i][4] += x[i] * y[t];
        }
    }
    for (std::size_t p = 0; p < static_cast<std::size_t>(terms); ++p)
        for (std::size_t i = 0; i < static_cast<std::size_t>(terms); ++i) {
            if (i == p || a[p][p] == 0)
                continue;
            const double factor = a[i][p] / a[p][p];
            for (std::size_t j = p; j < 5; ++j)
                a[i][j] -= factor * a[p][j];
        }
    std::vector<double> line(y.size());
    for (std::size_t t = 0; t < y.size(); ++t)
        line[t] = a[0][4] / a[0][0] + a[1][4] / a[1][1] * static_cast<double>(t + 1);
    return line;
}

/// The mean of what the trend leaves, by phase, centred on 0 (or on 1 for ratios).
std::vector<double> seasonalIndices(const std::vector<double> &y, const std::vector<double> &trend, std::size_t m, bool ratios)
{
    std::vector<double> sum(m, 0.0), count(m, 0.0);
    for (std::size_t t = 0; t < y.size(); ++t) {
        const double left = ratios ? y[t] / trend[t] : y[t] - trend[t];
        if (!std::isfinite(left))
            continue;
        sum[t % m] += left;
        ++count[t % m];
    }
    const double neutral = ratios ? 1 : 0;
    for (std::size_t j = 0; j < m; ++j) {
        sum[j] = count[j] > 0 ? sum[j] / count[j] : neutral;
        if (ratios)
            sum[j] = std::max(sum[j], 0.01);
    }
    const double mean = std::accumulate(sum.begin(), sum.end(), 0.0) / static_cast<double>(m);
    for (double &index : sum)
        index = ratios ? index / mean : index - mean;
    return sum;
}

} // namespace

StartStates::StartStates(std::span<const double> y, int seasonLength) : m_seasonLength(seasonLength)
{
    const std::vector<double> filled = bridged(y);
    m_lines[0] = lineThrough(filled);
    const auto m = static_cast<std::size_t>(seasonLength);
    if (seasonLength < 2 || seasonLength > kMaxSeason || filled.size() <= m || filled.size() < 4)
        return;
    const std::vector<double> trend = filled.size() >= 3 * m ? trendOf(filled, m) : lineBesideHarmonic(filled, m);
    m_additive = seasonalIndices(filled, trend, m, false);
    m_multiplicative = seasonalIndices(filled, trend, m, true);
    std::vector<double> adjusted(filled);
    for (std::size_t t = 0; t < filled.size(); ++t)
        adjusted[t] = filled[t] - m_additive[t % m];
    m_lines[1] = lineThrough(adjusted);
    for (std::size_t t = 0; t < filled.size(); ++t)
        adjusted[t] = filled[t] / m_multiplicative[t % m];
    m_lines[2] = lineThrough(adjusted);
}

StartStates::Line StartStates::lineThrough(const std::vector<double> &adjusted) const
{
    const std::size_t window = std::min<std::size_t>(std::max<std::size_t>(10, 2 * static_cast<std::size_t>(m_seasonLength)), adjusted.size());
    const auto n = static_cast<double>(window);
    double sum = 0, moment = 0;
    for (std::size_t t = 0; t < window; ++t) {
        sum += adjusted[t];
        moment += adjusted[t] * (static_cast<double>(t + 1) - (n + 1) / 2);
    }
    Line line;
    line.mean = sum / n;
    line.growth = window < 2 ? 0 : moment / (n * (n * n - 1) / 12);
    line.level = line.mean - line.growth * (n + 1) / 2;
    return line;
}

void StartStates::fill(const Form &form, const Layout &layout, Parameters &parameters) const
{
    // Under relative errors the first, often small, values weigh as much as the last: an additive season must have the size
    // that it had then, or the first forecasts are nowhere near the values (or on the wrong side of zero).
    const bool earlySeason = form.error == ErrorKind::Multiplicative && form.season == SeasonKind::Additive;
    const Line &line = m_lines[static_cast<std::size_t>(earlySeason ? SeasonKind::Multiplicative : form.season)];
    const auto at = [&](int i) -> double & { return parameters[static_cast<std::size_t>(i)]; };
    at(layout.level) = form.trended() ? line.level : line.mean;
    if (form.trend == TrendKind::Additive)
        at(layout.growth) = line.growth;
    // Relative errors need forecasts above zero from the first period on: a line that starts below is replaced by the mean.
    if (form.error == ErrorKind::Multiplicative && !(at(layout.level) + std::min(0.0, line.growth) > 0)) {
        at(layout.level) = line.mean;
        if (form.trended())
            at(layout.growth) = 0;
    }
    if (form.trend == TrendKind::Multiplicative) {
        const double ratio = line.level > 0 ? (line.level + line.growth) / line.level : 1;
        at(layout.level) = line.level > 0 ? line.level : line.mean;
        at(layout.growth) = std::clamp(ratio, 0.5, 2.0);
    }
    const std::vector<double> &indices = form.season == SeasonKind::Additive && !earlySeason ? m_additive : m_multiplicative;
    for (int j = 0; form.seasonal() && j + 1 < layout.seasonLength; ++j) {
        const double index = indices[static_cast<std::size_t>(j)];
        at(layout.season + j) = earlySeason ? (index - 1) * at(layout.level) : index;
    }
}

} // namespace shelfcast::core::ets
