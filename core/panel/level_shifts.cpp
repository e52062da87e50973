#include "core/panel/level_shifts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace shelfcast::core {
namespace {

constexpr std::size_t kFewest = 6, kMost = 26; ///< periods on a side
constexpr double kClear = 6.0;                 ///< standard errors; a search over all periods needs more than one test would
constexpr double kBetterThanLine = 0.6;        ///< of the straight line's squares may be left
constexpr double kMostAlike = 0.9;             ///< autocorrelation beyond which nothing is said

struct Half {
    std::vector<double> place, value;
    double mean() const
    {
        double sum = 0;
        for (const double v : value)
            sum += v;
        return sum / static_cast<double>(value.size());
    }
};

/// Up to so many known values from `from` towards `to` (not included).
Half known(std::span<const double> y, std::ptrdiff_t from, std::ptrdiff_t to)
{
    Half half;
    const std::ptrdiff_t step = to > from ? 1 : -1;
    for (std::ptrdiff_t t = from; t != to && half.value.size() < kMost; t += step)
        if (const double value = y[static_cast<std::size_t>(t)]; !std::isnan(value)) {
            half.place.push_back(static_cast<double>(t));
            half.value.push_back(value);
        }
    return half;
}

double squaresAroundLine(const Half &a, const Half &b)
{
    double count = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
    for (const Half *half : {&a, &b})
        for (std::size_t i = 0; i < half->value.size(); ++i) {
            count += 1;
            const double dx = half->place[i] - x, dy = half->value[i] - y;
            x += dx / count;
            y += dy / count;
            xx += dx * (half->place[i] - x);
            xy += dx * (half->value[i] - y);
            yy += dy * (half->value[i] - y);
        }
    return yy - xy * xy / xx;
}

/// What a step at period t would be; nothing where it does not show.
std::optional<LevelShift> stepAt(std::span<const double> y, std::size_t t)
{
    const auto at = static_cast<std::ptrdiff_t>(t), n = static_cast<std::ptrdiff_t>(y.size());
    const Half before = known(y, at - 1, -1), after = known(y, at, n);
    if (before.value.size() < kFewest || after.value.size() < kFewest)
        return std::nullopt;
    const double low = before.mean(), high = after.mean();
    std::vector<double> residuals;
    for (auto value = before.value.rbegin(); value != before.value.rend(); ++value)
        residuals.push_back(*value - low);
    for (const double value : after.value)
        residuals.push_back(value - high);
    double squares = 0, products = 0;
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        squares += residuals[i] * residuals[i];
        products += i > 0 ? residuals[i] * residuals[i - 1] : 0.0;
    }
    const double count = static_cast<double>(residuals.size());
    if (squares > kBetterThanLine * squaresAroundLine(before, after))
        return std::nullopt;
    // Taking two means out of so few values makes their scatter look less alike than it is.
    const double alike = squares > 0 ? std::clamp(products / squares + 4.0 / count, 0.0, 1.0) : 0.0;
    if (alike > kMostAlike)
        return std::nullopt;
    const double inflation = (1.0 + alike) / (1.0 - alike);
    const double error = std::sqrt(squares / (count - 2.0) * inflation * (1.0 / static_cast<double>(before.value.size()) + 1.0 / static_cast<double>(after.value.size())));
    const double size = std::abs(high - low);
    const double score = error > 1e-9 * size ? size / error : size > 0 ? 1e9 : 0.0;
    if (score < kClear)
        return std::nullopt;
    return LevelShift{t, low, high, score};
}

/// The clearest step of a stretch, then those on either side of it.
void search(std::span<const double> y, std::size_t offset, std::vector<LevelShift> &found)
{
    std::optional<LevelShift> best;
    for (std::size_t t = kFewest; t + kFewest <= y.size(); ++t)
        if (!std::isnan(y[t]))
            if (const auto step = stepAt(y, t); step && (!best || step->score > best->score))
                best = step;
    if (!best)
        return;
    const std::size_t at = best->period;
    search(y.first(at), offset, found);
    best->period += offset;
    found.push_back(*best);
    search(y.subspan(at), offset + at, found);
}

} // namespace

std::vector<LevelShift> findLevelShifts(std::span<const double> y)
{
    std::vector<LevelShift> found;
    search(y, 0, found);
    return found;
}

} // namespace shelfcast::core
