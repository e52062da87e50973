#pragma once
#include "core/clustering/points.h"

#include <cstdint>

namespace shelfcast::core {

/// Centres laid out for the kernel: dimension after dimension, padded to whole vectors.
class CentreTable {
public:
    static constexpr std::size_t kLanes = 8;
    /// centres  (k x width)
    CentreTable(std::span<const double> centres, std::size_t width);
    std::size_t count() const { return m_count; }
    std::size_t width() const { return m_width; }
    std::size_t vectors() const { return m_padded / kLanes; }
    const float *dimensions() const { return m_dimensions.data(); }
    const float *halfNorms() const { return m_halfNorms.data(); }
    double largestNorm() const { return m_largestNorm; }

private:
    std::size_t m_count = 0, m_width = 0, m_padded = 0;
    std::vector<float> m_dimensions; ///< (width x padded)
    std::vector<float> m_halfNorms;  ///< (padded) half the squared length; infinite in the padding
    double m_largestNorm = 0.0;      ///< squared
};

/// What single precision says of a point: half the squared distances to the two nearest centres, less half the point's squared length.
struct NearestTwo {
    std::int32_t first = 0;
    float best = 0.0F, second = 0.0F;
};

/// The two nearest centres of some points. Rounding errs by no more than `scoreError`.
///
/// which  numbers of rows
/// out    (which.size())
/// cost   width x k multiply-adds a point, in vectors of the machine that it runs on
void nearestTwo(const Points &points, std::span<const std::uint32_t> which, const CentreTable &centres, std::span<NearestTwo> out);
/// A bound of what rounding may add to or take off a score.
double scoreError(double pointNorm, const CentreTable &centres);

} // namespace shelfcast::core
