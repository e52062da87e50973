#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <span>

/// Whether sales rise, stay or fall, and how well that was told.
namespace shelfcast::core {

enum class Direction { Falling, Flat, Rising };

/// Sales count as flat where the mean of the periods ahead differs by at most this share from that of as many periods before. The same
/// limit by which networks learn the direction.
inline constexpr double kFlatShare = 0.05;

/// Where sales go from a mean of @p before a period to one of @p ahead; unknown where either is.
std::optional<Direction> directionOf(double before, double ahead);

/// How often which direction was told where which one came: [came][told], each in the order of `Direction`.
using Confusion = std::array<std::array<double, 3>, 3>;

/// Of a confusion; unknown (NaN) where nothing was counted. Precision, recall and F1 are means over the directions that came at least
/// once, each counting alike; a direction that came and was never told has a precision of 0.
/// source  Sokolova & Lapalme (2009), A systematic analysis of performance measures for classification tasks (macro averages)
struct DirectionScores {
    double accuracy = 0.0, precision = 0.0, recall = 0.0, f1 = 0.0;
};
DirectionScores directionScores(const Confusion &confusion);

} // namespace shelfcast::core
