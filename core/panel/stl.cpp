#include "core/panel/stl.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>

namespace shelfcast::core {
namespace {

struct Windows {
    Loess season, trend, low;
};

int odd(int x) { return x % 2 == 0 ? x + 1 : x; }

Loess completed(Loess loess, int usual)
{
    loess.window = odd(std::max(3, loess.window > 0 ? loess.window : usual));
    if (loess.jump <= 0)
        loess.jump = (loess.window + 9) / 10;
    return loess;
}

Windows windowsOf(std::size_t n, int m, const StlOptions &options)
{
    Windows windows;
    windows.season = options.season;
    if (options.periodic) {
        windows.season.window = 10 * static_cast<int>(n) + 1;
        windows.season.degree = 0;
    }
    windows.season = completed(windows.season, 11);
    windows.trend = completed(options.trend, odd(static_cast<int>(std::ceil(1.5 * m / (1.0 - 1.5 / windows.season.window)))));
    windows.low = completed(options.lowPass, odd(m));
    return windows;
}

/// One pass after another over the same series, with its working space.
class Smoother {
public:
    Smoother(std::span<const double> y, int season, const Windows &windows)
        : m_y(y), m_season(season), m_windows(windows), m_work(y.size()), m_level(y.size()),
          m_phases(y.size() + 2 * static_cast<std::size_t>(season)), m_average(m_phases.size()),
          m_kernel(m_phases.size())
    {
        m_parts.trend.assign(y.size(), 0.0);
        m_parts.season.assign(y.size(), 0.0);
    }

    void pass()
    {
        const std::size_t n = m_y.size();
        for (std::size_t t = 0; t < n; ++t)
            m_work[t] = m_y[t] - m_parts.trend[t];
        smoothPhases();
        // Three moving averages and a loess: what is left of the trend in the season.
        average(m_phases, m_average, m_season, n + 2 * static_cast<std::size_t>(m_season));
        average(m_average, m_average, m_season, n + static_cast<std::size_t>(m_season) + 1);
        average(m_average, m_average, 3, n + 2);
        smooth({m_average.data(), n}, {}, m_windows.low, m_level);
        for (std::size_t t = 0; t < n; ++t) {
            m_parts.season[t] = m_phases[t + static_cast<std::size_t>(m_season)] - m_level[t];
            m_work[t] = m_y[t] - m_parts.season[t];
        }
        smooth(m_work, m_parts.weights, m_windows.trend, m_parts.trend);
    }

    /// Bisquare weights from the remainders, six medians wide.
    void weigh()
    {
        const std::size_t n = m_y.size();
        for (std::size_t t = 0; t < n; ++t)
            m_work[t] = std::abs(m_y[t] - m_parts.trend[t] - m_parts.season[t]);
        m_level = m_work;
        const auto at = [&](std::size_t k) {
            const auto place = m_level.begin() + static_cast<std::ptrdiff_t>(k);
            std::nth_element(m_level.begin(), place, m_level.end());
            return *place;
        };
        const double wide = 3.0 * (at(n / 2) + at(n - n / 2 - 1));
        m_parts.weights.resize(n);
        for (std::size_t t = 0; t < n; ++t) {
            const double ratio = wide > 0 ? m_work[t] / wide : 0.0;
            m_parts.weights[t] = m_work[t] <= 0.001 * wide ? 1.0 : (m_work[t] <= 0.999 * wide ? (1 - ratio * ratio) * (1 - ratio * ratio) : 0.0);
        }
    }

    SeasonalTrend take() { return std::move(m_parts); }

private:
    /// The local regression at position x (0-based, may lie outside) on the points left..right of y. False if all weights vanish.
    bool fitAt(std::span<const double> y, std::span<const double> robustness, const Loess &loess, double x, int left, int right, double &out)
    {
        const int n = static_cast<int>(y.size());
        double reach = std::max(x - left, right - x);
        if (loess.window > n)
            reach += static_cast<double>((loess.window - n) / 2);
        double weights = 0, centre = 0;
        double *w = m_kernel.data();
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

    /// Smooths y at every position; exactly at every jump-th, in between by straight lines.
    void smooth(std::span<const double> y, std::span<const double> robustness, const Loess &loess, std::span<double> out)
    {
        const int n = static_cast<int>(y.size());
        if (n < 2) {
            std::copy(y.begin(), y.end(), out.begin());
            return;
        }
        const int jump = std::min(loess.jump, n - 1), half = (loess.window + 1) / 2, width = std::min(loess.window, n);
        int left = 0, last = 0;
        const auto put = [&](int i) {
            double value = 0;
            const bool known = fitAt(y, robustness, loess, i, left, left + width - 1, value);
            out[static_cast<std::size_t>(i)] = known ? value : y[static_cast<std::size_t>(i)];
        };
        const auto join = [&](int from, int to) {
            const double a = out[static_cast<std::size_t>(from)];
            const double step = (out[static_cast<std::size_t>(to)] - a) / (to - from);
            for (int i = from + 1; i < to; ++i)
                out[static_cast<std::size_t>(i)] = a + step * (i - from);
        };
        for (int i = 0; i < n; i += jump) {
            left = loess.window >= n ? 0 : std::clamp(i + 1 - half, 0, n - loess.window);
            put(i);
            if (i > 0)
                join(last, i);
            last = i;
        }
        if (last != n - 1) { // with the points under the weights of the one before
            put(n - 1);
            join(last, n - 1);
        }
    }

    /// Moving means of the first @p count values; `out` may be `x`.
    static void average(const std::vector<double> &x, std::vector<double> &out, int length, std::size_t count)
    {
        const auto k = static_cast<std::size_t>(length);
        double sum = 0;
        for (std::size_t i = 0; i < k; ++i)
            sum += x[i];
        for (std::size_t i = k; i < count; ++i) {
            const double next = sum - x[i - k] + x[i];
            out[i - k] = sum / length;
            sum = next;
        }
        out[count - k] = sum / length;
    }

    /// Each phase of the season smoothed on its own and extended by one period at either end: n + 2 season values.
    void smoothPhases()
    {
        const auto n = static_cast<int>(m_y.size());
        const Loess &loess = m_windows.season;
        for (int j = 0; j < m_season; ++j) {
            m_phase.clear();
            m_phaseWeights.clear();
            for (int t = j; t < n; t += m_season) {
                m_phase.push_back(m_work[static_cast<std::size_t>(t)]);
                if (!m_parts.weights.empty())
                    m_phaseWeights.push_back(m_parts.weights[static_cast<std::size_t>(t)]);
            }
            const int k = static_cast<int>(m_phase.size());
            m_smoothed.assign(m_phase.size() + 2, 0.0);
            smooth(m_phase, m_phaseWeights, loess, std::span(m_smoothed).subspan(1, m_phase.size()));
            const int right = std::min(loess.window, k);
            if (!fitAt(m_phase, m_phaseWeights, loess, -1, 0, right - 1, m_smoothed.front()))
                m_smoothed.front() = m_smoothed[1];
            const int left = std::max(0, k - loess.window);
            if (!fitAt(m_phase, m_phaseWeights, loess, k, left, k - 1, m_smoothed.back()))
                m_smoothed.back() = m_smoothed[m_phase.size()];
            for (int i = 0; i < k + 2; ++i)
                m_phases[static_cast<std::size_t>(j + i * m_season)] = m_smoothed[static_cast<std::size_t>(i)];
        }
    }

    std::span<const double> m_y;
    int m_season;
    Windows m_windows;
    SeasonalTrend m_parts;
    std::vector<double> m_work, m_level, m_phases, m_average, m_kernel;
    std::vector<double> m_phase, m_phaseWeights, m_smoothed;
};

/// Every phase gets the mean of its season values.
void makePeriodic(std::vector<double> &season, int m)
{
    for (std::size_t j = 0; j < static_cast<std::size_t>(m); ++j) {
        double sum = 0;
        int count = 0;
        for (std::size_t t = j; t < season.size(); t += static_cast<std::size_t>(m), ++count)
            sum += season[t];
        for (std::size_t t = j; t < season.size(); t += static_cast<std::size_t>(m))
            season[t] = sum / count;
    }
}

} // namespace

SeasonalTrend stl(std::span<const double> y, int season, const StlOptions &options)
{
    assert(season >= 2 && y.size() > 2 * static_cast<std::size_t>(season));
    Smoother smoother(y, season, windowsOf(y.size(), season, options));
    const int inner = options.inner > 0 ? options.inner : options.robust ? 1 : 2;
    const int outer = options.outer >= 0 ? options.outer : options.robust ? 15 : 0;
    for (int round = 0; round <= outer; ++round) {
        for (int pass = 0; pass < inner; ++pass)
            smoother.pass();
        if (round < outer)
            smoother.weigh();
    }
    SeasonalTrend parts = smoother.take();
    if (parts.weights.empty())
        parts.weights.assign(y.size(), 1.0);
    if (options.periodic)
        makePeriodic(parts.season, season);
    return parts;
}

} // namespace shelfcast::core
