#include "core/models/theta/bootstrap.h"

#include "core/panel/stl.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::theta {

namespace {

double transformed(double y, double power) { return power == 0.0 ? std::log(y) : (std::copysign(std::pow(std::abs(y), power), y) - 1.0) / power; }

double restored(double x, double power)
{
    if (power == 0.0)
        return std::exp(x);
    const double inner = x * power + 1.0;
    return std::copysign(std::pow(std::abs(inner), 1.0 / power), inner);
}

/// A local line through the six nearest points, tricube weights: R's loess with a span of six points.
std::vector<double> localLine(std::span<const double> y)
{
    const std::size_t n = y.size(), width = std::min<std::size_t>(6, n);
    std::vector<double> smooth(n);
    for (std::size_t t = 0; t < n; ++t) {
        const std::size_t from = std::min(t < 2 ? 0 : t - 2, n - width);
        const double reach = static_cast<double>(std::max(t - from, from + width - 1 - t));
        double sw = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (std::size_t i = from; i < from + width; ++i) {
            const double x = static_cast<double>(i) - static_cast<double>(t), share = std::abs(x) / (reach * 1.0000001), w = std::pow(1.0 - share * share * share, 3);
            sw += w;
            sx += w * x;
            sy += w * y[i];
            sxx += w * x * x;
            sxy += w * x * y[i];
        }
        const double spread = sw * sxx - sx * sx;
        smooth[t] = spread > 0.0 ? (sy * sxx - sx * sxy) / spread : sy / sw;
    }
    return smooth;
}

} // namespace

double guerreroPower(std::span<const double> y, int season)
{
    const auto period = static_cast<std::size_t>(std::max(2, season));
    if (y.size() <= 2 * static_cast<std::size_t>(std::max(1, season)))
        return 1.0;
    const std::size_t years = y.size() / period, from = y.size() - years * period;
    std::vector<double> means, deviations;
    for (std::size_t year = 0; year < years; ++year) {
        const auto part = y.subspan(from + year * period, period);
        double mean = 0.0, squares = 0.0;
        for (const double value : part)
            mean += value / static_cast<double>(period);
        for (const double value : part)
            squares += (value - mean) * (value - mean);
        means.push_back(mean);
        deviations.push_back(std::sqrt(squares / static_cast<double>(period - 1)));
    }
    const auto variation = [&](double power) { // of the years' spread over level^(1 - power)
        double sum = 0.0, squares = 0.0;
        for (std::size_t i = 0; i < means.size(); ++i) {
            const double ratio = deviations[i] / std::pow(means[i], 1.0 - power);
            sum += ratio;
            squares += ratio * ratio;
        }
        const double mean = sum / static_cast<double>(means.size());
        return mean > 0.0 ? std::max(0.0, squares / static_cast<double>(means.size()) - mean * mean) / (mean * mean) : 0.0;
    };
    double low = 0.0, high = 1.0;
    constexpr double kGolden = 0.6180339887498949;
    double a = high - kGolden * (high - low), b = low + kGolden * (high - low), atA = variation(a), atB = variation(b);
    for (int i = 0; i < 24; ++i) {
        if (atA <= atB) {
            high = b;
            b = a;
            atB = atA;
            a = high - kGolden * (high - low);
            atA = variation(a);
        } else {
            low = a;
            a = b;
            atA = atB;
            b = low + kGolden * (high - low);
            atB = variation(b);
        }
    }
    return 0.5 * (low + high);
}

Bootstrap::Bootstrap(std::span<const double> y, int season)
{
    const std::size_t n = y.size();
    const bool seasonal = season > 1 && n > 2 * static_cast<std::size_t>(season);
    m_block = seasonal ? 2 * static_cast<std::size_t>(season) : std::min<std::size_t>(8, n / 2);
    if (std::ranges::all_of(y, [](double value) { return value > 0.0; }))
        m_power = guerreroPower(y, seasonal ? season : 1);
    std::vector<double> values(n);
    std::ranges::transform(y, values.begin(), [this](double value) { return transformed(value, m_power); });
    if (seasonal) {
        StlOptions options;
        options.periodic = true;
        const SeasonalTrend parts = stl(values, season, options);
        m_base = parts.trend;
        for (std::size_t t = 0; t < n; ++t)
            m_base[t] += parts.season[t];
    } else {
        m_base = localLine(values);
    }
    m_remainder.resize(n);
    for (std::size_t t = 0; t < n; ++t)
        m_remainder[t] = values[t] - m_base[t];
}

std::vector<double> Bootstrap::draw(std::mt19937_64 &random) const
{
    const std::size_t n = m_base.size(), places = n - m_block + 1;
    const auto below = [&random](std::size_t count) { return static_cast<std::size_t>(random() % count); }; // the same everywhere
    std::vector<double> series(n);
    std::size_t inBlock = below(m_block), from = below(places); // the first block begins anywhere
    for (std::size_t t = 0; t < n; ++t) {
        if (inBlock == m_block) {
            inBlock = 0;
            from = below(places);
        }
        series[t] = restored(m_base[t] + m_remainder[from + inBlock++], m_power);
    }
    return series;
}

} // namespace shelfcast::core::theta
