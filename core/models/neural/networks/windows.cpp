#include "core/models/neural/networks/windows.h"

#include "core/base/calendar.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace shelfcast::core::networks {
namespace {

constexpr int kCalendarFeatures = 6;
constexpr double kDaysOfYear = 365.2425;
constexpr double kMostUnsteady = 4.0;
constexpr double kNoSales = 1e-12;

bool isSale(double value) { return std::isfinite(value) && value != 0.0; }

void fillCalendar(std::int64_t period, const Panel &panel, float *out)
{
    // The phase of the first target period; the later steps lie at fixed distances, so the network can work them out.
    const double year = 2.0 * std::numbers::pi * periodStart(period, panel.frequency) / kDaysOfYear;
    const double season = 2.0 * std::numbers::pi * static_cast<double>(period % std::max(panel.seasonLength, 1)) / std::max(panel.seasonLength, 1);
    const double phases[kCalendarFeatures] = {std::sin(year), std::cos(year), std::sin(2 * year), std::cos(2 * year), std::sin(season), std::cos(season)};
    std::transform(phases, phases + kCalendarFeatures, out, [](double x) { return static_cast<float>(x); });
}

/// The mean absolute known value before the origin; where nothing ever sold nothing is forecast, at a size of 1e-12.
double typicalSize(const Series &series, int origin)
{
    double sum = 0.0;
    int known = 0;
    for (int i = 0; i < origin; ++i)
        if (const double v = series.y[static_cast<std::size_t>(i)]; std::isfinite(v)) {
            sum += std::abs(v);
            ++known;
        }
    return sum > 0.0 ? sum / known : kNoSales;
}

} // namespace

Windows::Windows(const Panel &panel, int context, int horizon) : m_panel(panel), m_shape{context, horizon, kCalendarFeatures} {}

std::vector<Window> Windows::training(int held) const
{
    std::vector<Window> windows;
    for (std::uint32_t s = 0; s < m_panel.series.size(); ++s) {
        const auto &y = m_panel.series[s].y;
        const int end = static_cast<int>(y.size()) - held;
        bool sold = false;
        for (int origin = 1; origin + m_shape.horizon <= end; ++origin) {
            sold = sold || isSale(y[static_cast<std::size_t>(origin) - 1]);
            const auto first = y.begin() + origin;
            if (sold && std::any_of(first, first + m_shape.horizon, [](double v) { return std::isfinite(v); }))
                windows.push_back({s, origin});
        }
    }
    return windows;
}

std::vector<Window> Windows::last(int held) const
{
    std::vector<Window> windows;
    for (std::uint32_t s = 0; s < m_panel.series.size(); ++s) {
        const int origin = static_cast<int>(m_panel.series[s].y.size()) - held;
        const auto &y = m_panel.series[s].y;
        if (held == 0 || (origin >= 1 && std::any_of(y.begin(), y.begin() + origin, isSale)))
            windows.push_back({s, std::max(origin, 0)});
    }
    return windows;
}

WindowScale Windows::fill(const Window &window, float *input, float *base, float *target) const
{
    const Series &series = m_panel.series[window.series];
    const auto size = static_cast<int>(series.y.size());
    const int context = m_shape.context;
    const auto value = [&](int index) {
        return index >= 0 && index < size ? series.y[static_cast<std::size_t>(index)] : std::numeric_limits<double>::quiet_NaN();
    };

    double sum = 0.0, recent = 0.0;
    int known = 0, zeros = 0, recentKnown = 0;
    for (int k = 0; k < context; ++k) { // k = 0 is the newest
        const double v = value(window.origin - 1 - k);
        if (!std::isfinite(v))
            continue;
        sum += std::abs(v);
        zeros += v == 0.0 ? 1 : 0;
        ++known;
        if (recentKnown < 4) {
            recent += v;
            ++recentKnown;
        }
    }
    const double scale = known > 0 && sum > 0.0 ? sum / known : typicalSize(series, window.origin);
    double squares = 0.0;
    for (int k = 0; k < context; ++k)
        if (const double v = value(window.origin - 1 - k); std::isfinite(v))
            squares += (std::abs(v) / scale - 1.0) * (std::abs(v) / scale - 1.0);
    const double level = recentKnown > 0 ? recent / recentKnown : 0.0;

    for (int k = 0; k < context; ++k) {
        const double v = value(window.origin - context + k);
        input[k] = std::isfinite(v) ? static_cast<float>(v / scale) : 0.0F;
        input[context + k] = std::isfinite(v) ? 1.0F : 0.0F;
    }
    fillCalendar(series.firstPeriod + window.origin, m_panel, input + 2 * context);
    // How unsteady the sales are: free of units, and what small counts show by themselves.
    input[2 * context + m_shape.calendar] = known > 1 ? static_cast<float>(std::min(std::sqrt(squares / known), kMostUnsteady)) : 0.0F;
    input[2 * context + m_shape.calendar + 1] = known > 0 ? static_cast<float>(zeros) / static_cast<float>(known) : 1.0F;

    const int m = std::max(m_panel.seasonLength, 1);
    for (int step = 0; step < m_shape.horizon; ++step) {
        // The newest same phase of the season before the origin.
        const int back = m * (step / m + 1);
        const double seasonal = m > 1 ? value(window.origin + step - back) : level;
        base[step] = static_cast<float>((std::isfinite(seasonal) ? seasonal : level) / scale);
        target[step] = static_cast<float>(value(window.origin + step) / scale);
    }
    return {scale};
}

} // namespace shelfcast::core::networks
