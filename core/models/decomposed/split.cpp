#include "core/models/decomposed/split.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::decomposed {
namespace {

using nlohmann::json;

/// The seasons with two whole cycles in a history of n periods.
std::vector<int> withTwoCycles(std::vector<int> seasons, std::size_t n)
{
    std::erase_if(seasons, [&](int m) { return m < 2 || n <= 2 * static_cast<std::size_t>(m); });
    return seasons;
}

} // namespace

std::size_t unknownStart(std::span<const double> y)
{
    return static_cast<std::size_t>(std::ranges::find_if(y, [](double value) { return !std::isnan(value); }) - y.begin());
}

Split splitFor(const SeriesView &series, const SplitWish &wish, Message &note)
{
    const std::vector<int> wanted = wish.seasonLength > 0 ? std::vector{wish.seasonLength} : seasonsOf(series);
    const std::span<const double> known = series.y.subspan(unknownStart(series.y));
    Split split;
    split.seasons = withTwoCycles(wanted, known.size());
    split.seasonWindow = wish.seasonWindow;
    split.robust = wish.robust;
    if (split.seasons.empty() && !wanted.empty() && wanted.front() > 1)
        note = {QT_TRANSLATE_NOOP("core", "%1 known periods are too few for a season of %2, so none is used."),
                {static_cast<std::int64_t>(known.size()), std::int64_t{wanted.front()}}};
    const bool positive = std::ranges::none_of(known, [](double value) { return value <= 0; });
    if (!wish.power)
        split.scale = split.seasons.empty() ? Scale{} : chooseScale(known, split.seasons);
    else if (positive || *wish.power > 0)
        split.scale = scaleFor(known, *wish.power);
    else
        note = QT_TRANSLATE_NOOP("core", "Some periods are zero or below, so no logarithm is taken.");
    return split;
}

json toJson(const Split &split)
{
    return {{"seasons", split.seasons}, {"power", split.scale.power}, {"unit", split.scale.unit}, {"season_window", split.seasonWindow}, {"robust", split.robust}};
}

Split splitFrom(const json &kept)
{
    return {kept.at("seasons").get<std::vector<int>>(), {kept.at("power").get<double>(), kept.at("unit").get<double>()},
            kept.at("season_window").get<int>(), kept.at("robust").get<bool>()};
}

bool sound(const Split &split)
{
    return std::ranges::all_of(split.seasons, [](int m) { return m > 1; }) && split.scale.power >= 0 && split.scale.unit > 0 && split.seasonWindow >= 0;
}

Parts::Parts(const Split &split, const SeriesView &history) : m_scaled(split.scale.to(history.y)), m_view(history)
{
    m_start = unknownStart(m_scaled);
    const std::size_t n = m_scaled.size() - m_start;
    MstlOptions options;
    options.stl.robust = split.robust;
    options.stl.season.window = split.seasonWindow;
    if (n > 0)
        m_parts = mstl(std::span(m_scaled).subspan(m_start), withTwoCycles(split.seasons, n), options);
    if (!m_parts.seasons.empty())
        std::ranges::copy(m_parts.adjusted, m_scaled.begin() + static_cast<std::ptrdiff_t>(m_start));
    m_view.y = m_scaled;
    m_view.nonNegative = false;
    if (!split.seasons.empty()) {
        m_view.seasonLength = 1;
        m_view.seasons.clear();
    }
}

SeriesView Parts::viewOf(std::span<const double> values) const
{
    SeriesView view = m_view;
    view.y = values;
    view.seasonLength = 1;
    view.seasons.clear();
    return view;
}

std::vector<double> Parts::padded(std::span<const double> values) const
{
    std::vector<double> all(m_start, std::numeric_limits<double>::quiet_NaN());
    all.insert(all.end(), values.begin(), values.end());
    return all;
}

std::vector<double> Parts::seasonValues(const SeasonPart &part) const { return padded(part.values); }
std::vector<double> Parts::trend() const { return padded(m_parts.trend); }
std::vector<double> Parts::remainder() const { return padded(m_parts.remainder); }

double Parts::season(const SeasonPart &part, std::size_t t) const
{
    if (t < m_start)
        return 0.0;
    const std::size_t at = t - m_start, n = part.values.size(), m = static_cast<std::size_t>(part.length);
    return part.values[at < n ? at : n - m + (at - n) % m];
}

double Parts::season(std::size_t t) const
{
    double sum = 0;
    for (const SeasonPart &part : m_parts.seasons)
        sum += season(part, t);
    return sum;
}

void inUnits(std::vector<Component> &components, const Scale &scale)
{
    if (scale.power == 1.0 || components.empty())
        return;
    const auto turn = [&](std::vector<double> Component::*values) {
        for (std::size_t t = 0; t < (components.front().*values).size(); ++t) {
            double sum = 0, before = 0;
            for (Component &component : components) {
                double &value = (component.*values)[t];
                sum += value;
                const double now = scale.from(sum);
                value = now - before;
                before = now;
            }
        }
    };
    turn(&Component::history);
    turn(&Component::future);
}

} // namespace shelfcast::core::decomposed
