#include "core/clustering/season_profile.h"

namespace shelfcast::core::features {

Mean meanOf(std::span<const double> values)
{
    Mean mean;
    for (const double value : values)
        mean.add(value);
    return mean;
}

Line::Line(std::span<const double> y)
{
    double n = 0, st = 0, sy = 0, stt = 0, sty = 0;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (!std::isnan(y[t])) {
            const double x = static_cast<double>(t);
            ++n;
            st += x;
            sy += y[t];
            stt += x * x;
            sty += x * y[t];
        }
    const double spread = n * stt - st * st;
    slope = n > 2 && spread > 0 ? (n * sty - st * sy) / spread : 0.0;
    at = n > 0 ? (sy - slope * st) / n : 0.0;
}

std::vector<double> levelOf(std::span<const double> y, std::size_t year)
{
    const std::size_t n = y.size();
    std::vector<double> level(n, kUnknown);
    if (n < 2 * year) {
        const Line line(y);
        const double mean = meanOf(y).value();
        for (std::size_t t = 0; t < n; ++t)
            level[t] = 2 * n >= 3 * year ? std::max(line.value(t), 0.1 * mean) : mean;
        return level;
    }
    Mean window;
    for (std::size_t t = 0; t < year; ++t)
        window.add(y[t]);
    for (std::size_t t = year / 2;; ++t) {
        level[t] = window.value();
        const std::size_t leaves = t - year / 2, enters = leaves + year;
        if (enters >= n)
            break;
        if (!std::isnan(y[leaves])) {
            window.sum -= y[leaves];
            --window.count;
        }
        window.add(y[enters]);
    }
    return level;
}

} // namespace shelfcast::core::features
