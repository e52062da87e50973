#include "core/clustering/feature_scaling.h"

#include "core/clustering/principal.h"
#include "core/clustering/quartiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, kFeatureGroups> kGroupIds = {"size", "trend", "season", "regularity", "price", "promotion", "shape", "representation"};
constexpr double kFarthest = 3.0;
constexpr double kSkewed = 0.5;
constexpr double kNormalQuartiles = 1.349; ///< standard deviations between the quartiles of a normal distribution

/// One number of a series that is compared.
struct Column {
    std::string id;
    FeatureGroup group = FeatureGroup::Size;
    double matters = 0.0; ///< the smallest difference that a person would call one
    std::vector<double> values;
};

struct Single {
    const char *id;
    FeatureGroup group;
    double SeriesFeatures::*value;
    double matters;
};

/// What a value is worth beside its standard error: chance alone counts as none.
double steadied(double value, double error)
{
    return std::isnan(error) ? value : value * value * value / (value * value + error * error + 1e-12);
}

/// With the doubts that a short or noisy history leaves: its season and shape are drawn towards none.
SeriesFeatures steadied(SeriesFeatures one)
{
    const double season = std::isnan(one.seasonStrength) ? 0.0 : one.seasonStrength;
    one.growth = steadied(one.growth, one.growthError);
    one.trend = steadied(one.trend, one.trendError);
    one.seasonCos *= season;
    one.seasonSin *= season;
    for (float &value : one.year)
        value = static_cast<float>(1.0 + season * (value - 1.0));
    for (float &value : one.history)
        value = static_cast<float>(1.0 + one.historyTrust * (value - 1.0));
    return one;
}

constexpr std::array<Single, 17> kSingles = {{
    {"units", FeatureGroup::Size, &SeriesFeatures::units, 0.0},
    {"revenue", FeatureGroup::Size, &SeriesFeatures::revenue, 0.0},
    {"trend", FeatureGroup::Trend, &SeriesFeatures::trend, 0.1},
    {"growth", FeatureGroup::Trend, &SeriesFeatures::growth, 0.15},
    {"age", FeatureGroup::Trend, &SeriesFeatures::age, 0.5},
    {"idle", FeatureGroup::Trend, &SeriesFeatures::idle, 0.1},
    {"season_strength", FeatureGroup::Season, &SeriesFeatures::seasonStrength, 0.15},
    {"season_cos", FeatureGroup::Season, &SeriesFeatures::seasonCos, 0.15},
    {"season_sin", FeatureGroup::Season, &SeriesFeatures::seasonSin, 0.15},
    {"week_strength", FeatureGroup::Season, &SeriesFeatures::weekStrength, 0.15},
    {"weekend_share", FeatureGroup::Season, &SeriesFeatures::weekendShare, 0.05},
    {"volatility", FeatureGroup::Regularity, &SeriesFeatures::volatility, 0.15},
    {"adi", FeatureGroup::Regularity, &SeriesFeatures::adi, 0.3},
    {"price", FeatureGroup::Price, &SeriesFeatures::price, 0.0},
    {"price_response", FeatureGroup::Price, &SeriesFeatures::priceResponse, 0.5},
    {"promotion_share", FeatureGroup::Promotion, &SeriesFeatures::promotionShare, 0.05},
    {"promotion_lift", FeatureGroup::Promotion, &SeriesFeatures::promotionLift, 0.2},
}};
constexpr double kShapeMatters = 0.25; ///< a quarter of the mean

std::vector<Column> columnsOf(std::span<const SeriesFeatures> features, std::span<const FeatureGroup> groups)
{
    std::vector<Column> columns;
    const auto wanted = [&](FeatureGroup group) { return std::ranges::find(groups, group) != groups.end(); };
    const auto add = [&](std::string id, FeatureGroup group, double matters, const auto &valueOf) {
        Column column{std::move(id), group, matters, {}};
        column.values.reserve(features.size());
        for (const SeriesFeatures &one : features)
            column.values.push_back(valueOf(one));
        columns.push_back(std::move(column));
    };
    for (const Single &single : kSingles)
        if (wanted(single.group))
            add(single.id, single.group, single.matters, [&](const SeriesFeatures &one) { return one.*single.value; });
    if (!wanted(FeatureGroup::Shape))
        return columns;
    const auto numbered = [](const char *name, std::size_t i) { return name + std::string(i + 1 < 10 ? "_0" : "_") + std::to_string(i + 1); };
    for (std::size_t b = 0; b < kYearBins; ++b)
        add(numbered("year", b), FeatureGroup::Shape, kShapeMatters, [b](const SeriesFeatures &one) { return static_cast<double>(one.year[b]); });
    for (std::size_t b = 0; b < kHistoryBins; ++b)
        add(numbered("history", b), FeatureGroup::Shape, kShapeMatters, [b](const SeriesFeatures &one) { return static_cast<double>(one.history[b]); });
    return columns;
}

/// False where all values are the same.
bool scale(Column &column)
{
    std::vector<double> known = sortedKnown(column.values);
    if (known.empty() || known.front() == known.back())
        return false;
    const double low = quantileOfSorted(known, 0.1), middle = quantileOfSorted(known, 0.5), high = quantileOfSorted(known, 0.9);
    double matters = column.matters;
    if (known.front() >= 0.0 && high > low && (high + low - 2.0 * middle) / (high - low) > kSkewed && column.group != FeatureGroup::Shape) {
        const double unit = middle > 0.0 ? middle : high;
        for (double &value : column.values)
            value = std::log1p(value / unit);
        known = sortedKnown(column.values);
        matters = std::log1p(matters / unit);
    }
    const double median = quantileOfSorted(known, 0.5);
    double spread = (quantileOfSorted(known, 0.75) - quantileOfSorted(known, 0.25)) / kNormalQuartiles;
    if (spread <= 0.0) { // more than half of the series are alike: what sets the others apart
        double squares = 0.0;
        for (const double value : known)
            squares += (value - median) * (value - median);
        spread = std::sqrt(squares / static_cast<double>(known.size()));
    }
    spread = std::max(spread, matters);
    for (double &value : column.values)
        value = std::isfinite(value) ? std::clamp((value - median) / spread, -kFarthest, kFarthest) : 0.0;
    return true;
}

} // namespace

std::string_view featureGroupId(FeatureGroup group)
{
    return kGroupIds[static_cast<std::size_t>(group)];
}

std::optional<FeatureGroup> featureGroupFromId(std::string_view id)
{
    const auto found = std::ranges::find(kGroupIds, id);
    return found == kGroupIds.end() ? std::nullopt : std::optional(static_cast<FeatureGroup>(found - kGroupIds.begin()));
}

Message featureGroupName(FeatureGroup group)
{
    switch (group) {
    case FeatureGroup::Size: return QT_TRANSLATE_NOOP("core", "Size: units and revenue");
    case FeatureGroup::Trend: return QT_TRANSLATE_NOOP("core", "Trend: growth and age");
    case FeatureGroup::Season: return QT_TRANSLATE_NOOP("core", "Season: how strong it is and when it peaks");
    case FeatureGroup::Regularity: return QT_TRANSLATE_NOOP("core", "Regularity: how steadily and how often it sells");
    case FeatureGroup::Price: return QT_TRANSLATE_NOOP("core", "Price: its level, and how sales answer to it");
    case FeatureGroup::Promotion: return QT_TRANSLATE_NOOP("core", "Promotion: how often, and what it brings");
    case FeatureGroup::Shape: return QT_TRANSLATE_NOOP("core", "Shape: the typical year and the newest two years");
    case FeatureGroup::Representation: return QT_TRANSLATE_NOOP("core", "Learned shape: what the pre-trained network sees in the whole course");
    }
    return {};
}

std::vector<FeatureGroup> usualFeatureGroups()
{
    return {FeatureGroup::Trend, FeatureGroup::Season, FeatureGroup::Regularity, FeatureGroup::Shape};
}

ScaledFeatures scaledFeatures(std::span<const SeriesFeatures> features, std::span<const FeatureGroup> groups)
{
    std::vector<SeriesFeatures> doubted(features.size());
    std::ranges::transform(features, doubted.begin(), [](const SeriesFeatures &one) { return steadied(one); });
    std::vector<Column> columns = columnsOf(doubted, groups);
    std::erase_if(columns, [](Column &column) { return !scale(column); });
    std::array<double, kFeatureGroups> members{};
    for (const Column &column : columns)
        ++members[static_cast<std::size_t>(column.group)];
    ScaledFeatures scaled{Points(features.size(), columns.size()), {}};
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const double weight = 1.0 / std::sqrt(members[static_cast<std::size_t>(columns[c].group)]);
        scaled.columns.push_back(columns[c].id);
        for (std::size_t i = 0; i < features.size(); ++i)
            scaled.points.row(i)[c] = static_cast<float>(columns[c].values[i] * weight);
    }
    return scaled;
}

Points standardisedStates(std::span<const float> states, std::size_t width, std::span<const std::uint8_t> known)
{
    Points points(known.size(), width);
    const double count = static_cast<double>(std::ranges::count_if(known, [](std::uint8_t one) { return one != 0; }));
    for (std::size_t c = 0; c < width && count > 0.0; ++c) {
        double sum = 0.0, squares = 0.0;
        const auto value = [&](std::size_t i) { return static_cast<double>(states[i * width + c]); };
        for (std::size_t i = 0; i < known.size(); ++i)
            sum += known[i] != 0 ? value(i) : 0.0;
        const double mean = sum / count;
        for (std::size_t i = 0; i < known.size(); ++i)
            squares += known[i] != 0 ? (value(i) - mean) * (value(i) - mean) : 0.0;
        const double spread = std::sqrt(squares / count);
        for (std::size_t i = 0; i < known.size() && spread > 0.0; ++i)
            points.row(i)[c] = known[i] != 0 ? static_cast<float>((value(i) - mean) / spread) : 0.0F;
    }
    return points;
}

void addRepresentation(ScaledFeatures &scaled, const Points &states)
{
    constexpr std::size_t kAxes = 16;
    const PrincipalAxes axes = principalAxes(states, kAxes);
    const double total = std::accumulate(axes.variance.begin(), axes.variance.end(), 0.0);
    if (total <= 0.0)
        return;
    const Points along = projected(states, axes);
    Points both(states.count, scaled.points.width + along.width);
    for (std::size_t i = 0; i < states.count; ++i) {
        if (scaled.points.width > 0)
            std::ranges::copy(scaled.points.row(i), both.row(i).begin());
        for (std::size_t a = 0; a < along.width; ++a)
            both.row(i)[scaled.points.width + a] = static_cast<float>(static_cast<double>(along.row(i)[a]) / std::sqrt(total));
    }
    scaled.points = std::move(both);
    for (std::size_t a = 0; a < along.width; ++a)
        scaled.columns.push_back("representation_" + std::to_string(a + 1));
}

} // namespace shelfcast::core
