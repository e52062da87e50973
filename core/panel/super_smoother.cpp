#include "core/panel/super_smoother.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr std::array kSpans = {0.05, 0.2, 0.5}; ///< treble, mid-range, woofer
constexpr std::size_t kMiddle = 1;
constexpr double kFlat = 1e-3; ///< as a share of the interquartile range of x: closer points have no slope

/// Means and moments of the points under the window, moved one point at a time.
class Line {
public:
    void add(double x, double y)
    {
        const double before = m_count;
        m_count += 1;
        m_x = (before * m_x + x) / m_count;
        m_y = (before * m_y + y) / m_count;
        const double step = before > 0 ? m_count * (x - m_x) / before : 0.0;
        m_spread += step * (x - m_x);
        m_slope += step * (y - m_y);
    }
    void remove(double x, double y)
    {
        const double before = m_count;
        m_count -= 1;
        const double step = m_count > 0 ? before * (x - m_x) / m_count : 0.0;
        m_spread -= step * (x - m_x);
        m_slope -= step * (y - m_y);
        if (m_count > 0) {
            m_x = (before * m_x - x) / m_count;
            m_y = (before * m_y - y) / m_count;
        }
    }
    double at(double x, double flat) const { return (m_spread > flat ? m_slope / m_spread : 0.0) * (x - m_x) + m_y; }
    /// How much the point at x pulls its own fit.
    double leverage(double x, double flat) const
    {
        return (m_count > 0 ? 1.0 / m_count : 0.0) + (m_spread > flat ? (x - m_x) * (x - m_x) / m_spread : 0.0);
    }

private:
    double m_count = 0, m_x = 0, m_y = 0, m_spread = 0, m_slope = 0;
};

/// Running lines over a share of the points. `residuals`, where wanted, are those that leave the point itself out.
std::vector<double> runningLines(std::span<const double> x, std::span<const double> y, double span, double flat, std::vector<double> *residuals)
{
    const auto n = static_cast<std::ptrdiff_t>(y.size());
    const auto reach = std::max<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(0.5 * span * static_cast<double>(n) + 0.5));
    const auto point = [](std::span<const double> values, std::ptrdiff_t i) { return values[static_cast<std::size_t>(i)]; };
    Line line;
    for (std::ptrdiff_t i = 0; i < std::min(n, 2 * reach + 1); ++i)
        line.add(point(x, i), point(y, i));
    std::vector<double> smooth(y.size());
    for (std::ptrdiff_t j = 0; j < n; ++j) {
        const std::ptrdiff_t leaves = j - reach - 1, enters = j + reach;
        if (leaves >= 0 && enters < n) {
            line.remove(point(x, leaves), point(y, leaves));
            line.add(point(x, enters), point(y, enters));
        }
        const auto at = static_cast<std::size_t>(j);
        smooth[at] = line.at(x[at], flat);
        if (residuals != nullptr) {
            const double rest = 1.0 - line.leverage(x[at], flat);
            (*residuals)[at] = rest > 0 ? std::abs(y[at] - smooth[at]) / rest : 0.0;
        }
    }
    return smooth;
}

std::vector<double> smoothKnown(std::span<const double> x, std::span<const double> y)
{
    const std::size_t n = y.size();
    if (n < 2)
        return {y.begin(), y.end()};
    std::size_t low = std::max<std::size_t>(n / 4, 1), high = std::max<std::size_t>(3 * (n / 4), 1); // counted from 1
    while (x[high - 1] <= x[low - 1]) {
        high = std::min(high + 1, n);
        low = std::max<std::size_t>(low - 1, 1);
    }
    const double width = kFlat * (x[high - 1] - x[low - 1]), flat = width * width;

    std::array<std::vector<double>, kSpans.size()> curves, errors;
    for (std::size_t k = 0; k < kSpans.size(); ++k) {
        std::vector<double> residuals(n);
        curves[k] = runningLines(x, y, kSpans[k], flat, &residuals);
        errors[k] = runningLines(x, residuals, kSpans[kMiddle], flat, nullptr);
    }
    std::vector<double> best(n);
    for (std::size_t t = 0; t < n; ++t) {
        std::size_t smallest = 0;
        for (std::size_t k = 1; k < kSpans.size(); ++k)
            if (errors[k][t] < errors[smallest][t])
                smallest = k;
        best[t] = kSpans[smallest];
    }
    best = runningLines(x, best, kSpans[kMiddle], flat, nullptr);
    for (std::size_t t = 0; t < n; ++t) {
        const double span = std::clamp(best[t], kSpans.front(), kSpans.back());
        const double share = span < kSpans[kMiddle] ? (kSpans[kMiddle] - span) / (kSpans[kMiddle] - kSpans.front())
                                                    : (span - kSpans[kMiddle]) / (kSpans.back() - kSpans[kMiddle]);
        const std::vector<double> &other = span < kSpans[kMiddle] ? curves.front() : curves.back();
        best[t] = (1.0 - share) * curves[kMiddle][t] + share * other[t];
    }
    return runningLines(x, best, kSpans.front(), flat, nullptr);
}

} // namespace

std::vector<double> superSmooth(std::span<const double> y)
{
    std::vector<double> x, known;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (!std::isnan(y[t])) {
            x.push_back(static_cast<double>(t + 1));
            known.push_back(y[t]);
        }
    std::vector<double> curve(y.size(), std::numeric_limits<double>::quiet_NaN());
    if (known.empty())
        return curve;
    const std::vector<double> smooth = smoothKnown(x, known);
    for (std::size_t t = 0, k = 0; t < y.size(); ++t) { // k: the nearest known period
        while (k + 1 < x.size() && std::abs(x[k + 1] - static_cast<double>(t + 1)) <= std::abs(x[k] - static_cast<double>(t + 1)))
            ++k;
        curve[t] = smooth[k];
    }
    return curve;
}

} // namespace shelfcast::core
