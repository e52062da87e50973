#pragma once
#include "core/base/message.h"
#include "core/clustering/points.h"
#include "core/clustering/series_features.h"

#include <string>

namespace shelfcast::core {

/// What items are compared by. Each group weighs the same, however many numbers it has.
enum class FeatureGroup : std::uint8_t { Size, Trend, Season, Regularity, Price, Promotion, Shape, Representation };
inline constexpr std::size_t kFeatureGroups = 8;

/// "size", "trend", "season", "regularity", "price", "promotion", "shape", "representation"
std::string_view featureGroupId(FeatureGroup group);
std::optional<FeatureGroup> featureGroupFromId(std::string_view id);
/// "Season: how strong it is and when it peaks"
Message featureGroupName(FeatureGroup group);
/// Season, trend, regularity and shape: what a category manager means by selling alike.
std::vector<FeatureGroup> usualFeatureGroups();

/// Features of many series on one scale.
struct ScaledFeatures {
    Points points;
    std::vector<std::string> columns; ///< (points.width) stable ids: "growth", "year_07"
};

/// Puts features side by side: the logarithm where they are skewed, less the median, by the spread of the middle half, but no finer than
/// the smallest difference that matters to a person; no further out than 3. What is unknown stands at the median. Numbers that are the
/// same for all series are left out. What chance alone may have made, of growth, season and shape of a noisy history, is drawn towards none.
///
/// FeatureGroup::Representation has no number here: see addRepresentation.
///
/// cost  O(n log n) a number
ScaledFeatures scaledFeatures(std::span<const SeriesFeatures> features, std::span<const FeatureGroup> groups);

/// States that a network gave series, each number less its mean, by its spread. What is unknown stands at the mean.
///
/// states  (n x width)
/// known   (n) 0 where nothing is known
Points standardisedStates(std::span<const float> states, std::size_t width, std::span<const std::uint8_t> known);
/// Puts them beside the other features, as a group that weighs as much as each of those: along the axes in which they differ most.
void addRepresentation(ScaledFeatures &scaled, const Points &states);

} // namespace shelfcast::core
