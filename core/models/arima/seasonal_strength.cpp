#include "core/models/arima/seasonal_strength.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

int nextOdd(double x)
{
    const int rounded = static_cast<int>(std::lround(x));
    return rounded % 2 == 0 ? rounded + 1 : rounded;
}

struct Loess {
    int window;
    int degree;
    int jump;
};

// The local regression at position x (0-based, may lie outside) on the points left..right of y. False if all weights vanish.
bool fitAt(std::span<const double> y, std::span<const double> robustness, const Loess &loess, double x, int left, int right, double &out)
{
    const int n = static_cast<int>(y.size());
    double reach = std::max(x - left, right - x);
    if (loess.window > n)
        reach += static_cast<double>((loess.window - n) / 2);
    double weights = 0, centre = 0;
    static constexpr int kMostOnStack = 512;
    double small[kMostOnStack];
    std::vector<double> large;
    double *w = small;
    if (right - left >= kMostOnStack) {
        large.resize(static_cast<std::size_t>(right - left + 1));
        w = large.data();
    }
    for (int j = left; j <= right; ++j) {
        const double distance = std::abs(j - x);
        double weight = 0;
        if (distance <= 0.999 * reach) {
            const double ratio = distance / reach;
            const double cube = 1.0 - ratio * ratio * ratio;
            weight = distance <= 0.001 * reach ? 1.0 : cube * cube * cube;
            if (!robustness.empty())
                weight *= robustness[static_cast<std::size_t>(j)];
        }
        w[j - left] = weight;
        weights += weight;
        centre += weight * j;
    }
    if (weights <= 0)
        return false;
    centre /= weights;
    double slope = 0;
    if (loess.degree > 0 && reach > 0) {
        double spread = 0;
        for (int j = left; j <= right; ++j)
            spread += w[j - left] * (j - centre) * (j - centre);
        spread /= weights;
        if (std::sqrt(spread) > 0.001 * (n - 1))
            slope = (x - centre) / spread;
    }
    double sum = 0;
    for (int j = left; j <= right; ++j)
        sum += w[j - left] * (1.0 + slope * (j - centre)) * y[static_cast<std::size_t>(j)];
    out = sum / weights;
    return true;
}

// Smooths y at every position; exactly at every jump-th, in between by straight lines.
void smooth(std::span<const double> y, std::span<const double> robustness, const Loess &loess, std::span<double> out)
{
    const int n = static_cast<int>(y.size());
    if (n < 2) {
        std::copy(y.begin(), y.end(), out.begin());
        return;
    }
    const int jump = std::min(loess.jump, n - 1);
    const auto put = [&](int i, int left, int right) {
        double value = 0;
        const bool known = fitAt(y, robustness, loess, i, left, right, value);
        out[static_cast<std::size_t>(i)] = known ? value : y[static_cast<std::size_t>(i)];
    };
    const int half = (loess.window + 1) / 2;
    const auto leftOf = [&](int i) {
        return loess.window >= n ? 0 : std::clamp(i + 1 - half, 0, n - loess.window);
    };
    const int width = std::min(loess.window, n);
    int last = 0;
    for (int i = 0; i < n; i += jump) {
        put(i, leftOf(i), leftOf(i) + width - 1);
        last = i;
    }
    const auto join = [&](int from, int to) {
        const double a = out[static_cast<std::size_t>(from)];
        const double step = (out[static_cast<std::size_t>(to)] - a) / (to - from);
        for (int i = from + 1; i < to; ++i)
            out[static_cast<std::size_t>(i)] = a + step * (i - from);
    };
    for (int i = 0; i + jump <= last; i += jump)
        join(i, i + jump);
    if (last != n - 1) {
        put(n - 1, leftOf(n - 1), leftOf(n - 1) + width - 1);
        join(last, n - 1);
    }
}

std::vector<double> movingAverage(std::span<const double> x, int length)
{
    const auto k = static_cast<std::size_t>(length);
    std::vector<double> out(x.size() - k + 1);
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sum += x[i];
        if (i + 1 >= k) {
            out[i + 1 - k] = sum / length;
            sum -= x[i + 1 - k];
        }
    }
    return out;
}

struct Windows {
    Loess season, trend, low;
};

// Each phase of the season smoothed on its own and extended by one period at either end: n + 2 season values.
std::vector<double> smoothPhases(std::span<const double> detrended, std::span<const double> robustness, int season, const Loess &loess)
{
    const int n = static_cast<int>(detrended.size());
    std::vector<double> out(detrended.size() + 2 * static_cast<std::size_t>(season));
    std::vector<double> phase, smoothed, weights;
    for (int j = 0; j < season; ++j) {
        phase.clear();
        weights.clear();
        for (int t = j; t < n; t += season) {
            phase.push_back(detrended[static_cast<std::size_t>(t)]);
            if (!robustness.empty())
                weights.push_back(robustness[static_cast<std::size_t>(t)]);
        }
        const int k = static_cast<int>(phase.size());
        smoothed.assign(phase.size() + 2, 0.0);
        smooth(phase, weights, loess, std::span(smoothed).subspan(1, phase.size()));
        const int right = std::min(loess.window, k);
        if (!fitAt(phase, weights, loess, -1, 0, right - 1, smoothed.front()))
            smoothed.front() = smoothed[1];
        const int left = std::max(0, k - loess.window);
        if (!fitAt(phase, weights, loess, k, left, k - 1, smoothed.back()))
            smoothed.back() = smoothed[phase.size()];
        for (int i = 0; i < k + 2; ++i)
            out[static_cast<std::size_t>(j + i * season)] = smoothed[static_cast<std::size_t>(i)];
    }
    return out;
}

void innerPass(std::span<const double> y, int season, const Windows &windows, std::span<const double> robustness, SeasonalTrend &parts)
{
    const std::size_t n = y.size();
    std::vector<double> work(n);
    for (std::size_t t = 0; t < n; ++t)
        work[t] = y[t] - parts.trend[t];
    const std::vector<double> phases = smoothPhases(work, robustness, season, windows.season);
    const std::vector<double> low = movingAverage(movingAverage(movingAverage(phases, season), season), 3);
    std::vector<double> level(n);
    smooth(low, {}, windows.low, level);
    for (std::size_t t = 0; t < n; ++t) {
        parts.season[t] = phases[t + static_cast<std::size_t>(season)] - level[t];
        work[t] = y[t] - parts.season[t];
    }
    smooth(work, robustness, windows.trend, parts.trend);
}

// Bisquare weights from the remainders, six medians wide.
std::vector<double> robustnessWeights(std::span<const double> y, const SeasonalTrend &parts)
{
    std::vector<double> size(y.size());
    for (std::size_t t = 0; t < y.size(); ++t)
        size[t] = std::abs(y[t] - parts.trend[t] - parts.season[t]);
    std::vector<double> sorted = size;
    std::sort(sorted.begin(), sorted.end());
    const double wide = 3.0 * (sorted[y.size() / 2] + sorted[y.size() - y.size() / 2 - 1]);
    std::vector<double> weights(y.size());
    for (std::size_t t = 0; t < y.size(); ++t) {
        const double ratio = wide > 0 ? size[t] / wide : 0.0;
        weights[t] = size[t] <= 0.001 * wide ? 1.0 : (size[t] <= 0.999 * wide ? (1 - ratio * ratio) * (1 - ratio * ratio) : 0.0);
    }
    return weights;
}

// Straight lines over the gaps of `values`; level beyond the first and last known one.
void fillLinearly(std::vector<double> &values, std::span<const double> known)
{
    std::ptrdiff_t before = -1;
    const auto n = static_cast<std::ptrdiff_t>(values.size());
    for (std::ptrdiff_t t = 0; t <= n; ++t) {
        if (t < n && std::isnan(known[static_cast<std::size_t>(t)]))
            continue;
        for (std::ptrdiff_t k = before + 1; k < t; ++k) {
            const double left = before >= 0 ? values[static_cast<std::size_t>(before)] : values[static_cast<std::size_t>(t)];
            const double right = t < n ? values[static_cast<std::size_t>(t)] : left;
            values[static_cast<std::size_t>(k)]
                = left + (right - left) * static_cast<double>(k - before) / static_cast<double>(t - before);
        }
        before = t;
    }
}

// Gaps filled with the season of their phase on an interpolated trend.
std::vector<double> filled(std::span<const double> y, int season)
{
    std::vector<double> out(y.begin(), y.end());
    if (std::none_of(y.begin(), y.end(), [](double v) { return std::isnan(v); }))
        return out;
    fillLinearly(out, y);
    for (int round = 0; round < 3; ++round) {
        const SeasonalTrend parts = decompose(out, season, true);
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = y[t] - parts.season[t];
        fillLinearly(out, y);
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] = std::isnan(y[t]) ? out[t] + parts.season[t] : y[t];
    }
    return out;
}

} // namespace

SeasonalTrend decompose(std::span<const double> y, int season, bool robust)
{
    constexpr int kSeasonWindow = 11;
    const auto loess = [](int window, int degree) { return Loess{window, degree, (window + 9) / 10}; };
    const Windows windows{loess(kSeasonWindow, 0), loess(nextOdd(std::ceil(1.5 * season / (1.0 - 1.5 / kSeasonWindow))), 1),
                          loess(nextOdd(season), 1)};
    SeasonalTrend parts{std::vector<double>(y.size(), 0.0), std::vector<double>(y.size(), 0.0)};
    std::vector<double> robustness;
    const int rounds = robust ? 16 : 1;
    for (int round = 0; round < rounds; ++round) {
        for (int pass = 0; pass < (robust ? 1 : 2); ++pass)
            innerPass(y, season, windows, robustness, parts);
        if (round + 1 < rounds)
            robustness = robustnessWeights(y, parts);
    }
    return parts;
}

double seasonalStrength(std::span<const double> y, int season)
{
    const auto known = std::count_if(y.begin(), y.end(), [](double v) { return !std::isnan(v); });
    if (season < 2 || y.size() <= 2 * static_cast<std::size_t>(season) || known < 3)
        return 0;
    const std::vector<double> whole = filled(y, season);
    const SeasonalTrend parts = decompose(whole, season);
    const auto variance = [&](bool withSeason) {
        double mean = 0, squares = 0, count = 0;
        for (std::size_t t = 0; t < y.size(); ++t) {
            if (std::isnan(y[t]))
                continue;
            const double value = whole[t] - parts.trend[t] - (withSeason ? 0.0 : parts.season[t]);
            count += 1;
            const double delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }
        return squares / (count - 1);
    };
    const double together = variance(true);
    return together > 0 ? std::clamp(1.0 - variance(false) / together, 0.0, 1.0) : 0.0;
}

} // namespace shelfcast::core::arima
