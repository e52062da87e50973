#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core {

/// Points in a space of some dimensions, one row a point. Known everywhere: no NaN (`scaledFeatures` sees to that).
struct Points {
    std::size_t count = 0, width = 0;
    std::vector<float> values; ///< (count x width), row after row

    Points() = default;
    Points(std::size_t rows, std::size_t columns) : count(rows), width(columns), values(rows * columns) {}
    std::span<const float> row(std::size_t i) const { return {values.data() + i * width, width}; }
    std::span<float> row(std::size_t i) { return {values.data() + i * width, width}; }
    /// These rows alone, in this order.
    Points rows(std::span<const std::size_t> which) const;
};

/// Squared Euclidean distance.
double squaredDistance(std::span<const float> a, std::span<const float> b);
/// The same from a centre that is kept more precisely.
double squaredDistance(std::span<const float> point, std::span<const double> centre);
/// The number of different rows, but no more than @p most.
std::size_t distinctRows(const Points &points, std::size_t most);
/// @p most row numbers, spread over all by a seed, in rising order; all of them where there are no more.
std::vector<std::size_t> sampleOf(std::size_t count, std::size_t most, std::uint64_t seed);

} // namespace shelfcast::core
