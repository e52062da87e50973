#include "core/clustering/nearest.h"

#include <algorithm>
#include <limits>

// One kernel a generation of processors; the loader picks. Sanitizers run before the picking could work.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define SHELFCAST_EACH_PROCESSOR __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define SHELFCAST_EACH_PROCESSOR
#endif

namespace shelfcast::core {
namespace {

constexpr std::size_t kLanes = CentreTable::kLanes;
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Ints = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));

struct Table {
    const float *dimensions, *halfNorms;
    std::size_t width, vectors;
};

/// Four points at once, against all centres, three vectors of centres at a time: the sums stay in registers.
SHELFCAST_EACH_PROCESSOR
void nearestTwoOfFour(const float *const *points, const Table &table, NearestTwo *out)
{
    constexpr std::size_t kPoints = 4;
    Floats best[kPoints], second[kPoints];
    Ints index[kPoints];
    for (std::size_t p = 0; p < kPoints; ++p) {
        best[p] = second[p] = Floats{} + std::numeric_limits<float>::infinity();
        index[p] = Ints{};
    }
    const std::size_t stride = table.vectors * kLanes;
    const Ints lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    const auto weigh = [&](std::size_t p, std::size_t v, const Floats &score) {
        const Ints nearer = score < best[p];
        const Floats loser = nearer ? best[p] : score;
        second[p] = loser < second[p] ? loser : second[p];
        best[p] = nearer ? score : best[p];
        index[p] = nearer ? lanes + static_cast<std::int32_t>(v * kLanes) : index[p];
    };
    std::size_t v = 0;
    for (; v + 3 <= table.vectors; v += 3) {
        Floats sum[kPoints][3];
        for (std::size_t p = 0; p < kPoints; ++p)
            for (std::size_t c = 0; c < 3; ++c)
                __builtin_memcpy(&sum[p][c], table.halfNorms + (v + c) * kLanes, sizeof(Floats));
        const float *row = table.dimensions + v * kLanes;
        for (std::size_t d = 0; d < table.width; ++d, row += stride) {
            Floats centre[3];
            for (std::size_t c = 0; c < 3; ++c)
                __builtin_memcpy(&centre[c], row + c * kLanes, sizeof(Floats));
            for (std::size_t p = 0; p < kPoints; ++p) {
                const Floats x = Floats{} + points[p][d];
                for (std::size_t c = 0; c < 3; ++c)
                    sum[p][c] -= x * centre[c];
            }
        }
        for (std::size_t p = 0; p < kPoints; ++p)
            for (std::size_t c = 0; c < 3; ++c)
                weigh(p, v + c, sum[p][c]);
    }
    for (; v < table.vectors; ++v) {
        Floats sum[kPoints];
        for (std::size_t p = 0; p < kPoints; ++p)
            __builtin_memcpy(&sum[p], table.halfNorms + v * kLanes, sizeof(Floats));
        const float *row = table.dimensions + v * kLanes;
        for (std::size_t d = 0; d < table.width; ++d, row += stride) {
            Floats centre;
            __builtin_memcpy(&centre, row, sizeof(Floats));
            for (std::size_t p = 0; p < kPoints; ++p)
                sum[p] -= (Floats{} + points[p][d]) * centre;
        }
        for (std::size_t p = 0; p < kPoints; ++p)
            weigh(p, v, sum[p]);
    }
    for (std::size_t p = 0; p < kPoints; ++p) {
        NearestTwo two{index[p][0], best[p][0], second[p][0]};
        for (std::size_t l = 1; l < kLanes; ++l) {
            const float mine = best[p][l];
            if (mine < two.best || (mine == two.best && index[p][l] < two.first)) {
                two.second = std::min(two.best, std::min(two.second, second[p][l]));
                two.best = mine;
                two.first = index[p][l];
            } else {
                two.second = std::min(two.second, mine); // its own second is no nearer
            }
        }
        out[p] = two;
    }
}

} // namespace

CentreTable::CentreTable(std::span<const double> centres, std::size_t width)
    : m_count(width > 0 ? centres.size() / width : 0), m_width(width), m_padded((m_count + kLanes - 1) / kLanes * kLanes),
      m_dimensions(width * m_padded), m_halfNorms(m_padded, std::numeric_limits<float>::infinity())
{
    for (std::size_t c = 0; c < m_count; ++c) {
        double norm = 0.0;
        for (std::size_t d = 0; d < width; ++d) {
            const double value = centres[c * width + d];
            m_dimensions[d * m_padded + c] = static_cast<float>(value);
            norm += value * value;
        }
        m_halfNorms[c] = static_cast<float>(norm / 2.0);
        m_largestNorm = std::max(m_largestNorm, norm);
    }
}

void nearestTwo(const Points &points, std::span<const std::uint32_t> which, const CentreTable &centres, std::span<NearestTwo> out)
{
    const Table table{centres.dimensions(), centres.halfNorms(), centres.width(), centres.vectors()};
    for (std::size_t i = 0; i < which.size(); i += 4) {
        const float *rows[4];
        for (std::size_t p = 0; p < 4; ++p)
            rows[p] = points.values.data() + which[std::min(i + p, which.size() - 1)] * points.width;
        NearestTwo two[4];
        nearestTwoOfFour(rows, table, two);
        std::copy_n(two, std::min<std::size_t>(4, which.size() - i), out.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

double scoreError(double pointNorm, const CentreTable &centres)
{
    // Of a sum of w products, each of its w + 1 roundings is at most half an epsilon of what was added up (Higham 2002, 3.1), and the
    // centre was rounded once. |x||c| <= (|x|^2 + |c|^2) / 2.
    constexpr double kHalfEpsilon = std::numeric_limits<float>::epsilon() / 2.0;
    return kHalfEpsilon * static_cast<double>(centres.width() + 3) * (pointNorm + 2.0 * centres.largestNorm());
}

} // namespace shelfcast::core
