#include "core/models/combine/kinds.h"

#include <cmath>

namespace shelfcast::core::combine {

namespace {

/// Exponential smoothing keeps a state a season's period; beyond this it leaves the season to a decomposition.
constexpr int kLongSeason = 24;
/// From this share of empty periods on a series is a slow mover.
constexpr double kSlow = 0.4;
/// With fewer known periods than these one member is often far off.
constexpr std::size_t kShort = 30;

constexpr std::string_view kQuick[] = {"auto-ets", "dynamic-theta", "auto-ces"};
constexpr std::string_view kFull[] = {"auto-ets", "dynamic-theta", "auto-ces", "auto-arima"};
constexpr std::string_view kLong[] = {"auto-ets", "mstl", "linear-regression", "seasonal-naive"};
constexpr std::string_view kSlowMovers[] = {"count"}; // a mixture of three forms and eight weights by itself

} // namespace

Kind kindOf(const SeriesView &series)
{
    std::size_t known = 0, empty = 0;
    for (const double value : series.y)
        if (std::isfinite(value)) {
            ++known;
            empty += value == 0.0;
        }
    if (series.nonNegative && known > 0 && static_cast<double>(empty) > kSlow * static_cast<double>(known))
        return Kind::SlowMover;
    const std::vector<int> seasons = seasonsOf(series);
    const bool longSeason = !seasons.empty() && seasons.back() > kLongSeason && static_cast<std::size_t>(seasons.back()) * 2 <= series.y.size();
    return longSeason ? Kind::LongSeason : known < kShort ? Kind::Short : Kind::Regular;
}

std::span<const std::string_view> usualMembers(Kind kind, bool full)
{
    if (kind == Kind::SlowMover)
        return kSlowMovers;
    if (kind == Kind::LongSeason)
        return kLong;
    return full ? std::span<const std::string_view>(kFull) : std::span<const std::string_view>(kQuick);
}

Rule usualRule(Kind kind)
{
    return kind == Kind::LongSeason || kind == Kind::Short ? Rule::Median : Rule::Mean;
}

} // namespace shelfcast::core::combine
