#include "core/clustering/nearest.h"

#include <algorithm>
#include <limits>

// One kernel a generation of processors, chosen when the program runs.
#if defined(__x86_64__) && defined(__GNUC__)
#define SHELFCAST_X86 1
#endif
#define SHELFCAST_INLINE inline __attribute__((always_inline))

namespace shelfcast::core {
namespace {

constexpr std::size_t kLanes = CentreTable::kLanes, kPoints = 4;
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Ints = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));

struct Table {
    const float *dimensions, *halfNorms;
    std::size_t width, vectors;
};

/// The two nearest of the centres that share a place in the vectors.
struct Lanewise {
    Floats best, second;
    Ints index;
};

SHELFCAST_INLINE void weigh(Lanewise &so, const Floats &score, const Ints &centre)
{
    const Ints nearer = score < so.best;
    const Floats loser = nearer ? so.best : score;
    so.second = loser < so.second ? loser : so.second;
    so.best = nearer ? score : so.best;
    so.index = nearer ? centre : so.index;
}

SHELFCAST_INLINE NearestTwo ofLanes(const Lanewise &so)
{
    NearestTwo two{so.index[0], so.best[0], so.second[0]};
    for (std::size_t l = 1; l < kLanes; ++l) {
        const float mine = so.best[l];
        if (mine < two.best || (mine == two.best && so.index[l] < two.first)) {
            two.second = std::min(two.best, std::min(two.second, so.second[l]));
            two.best = mine;
            two.first = so.index[l];
        } else {
            two.second = std::min(two.second, mine); // its own second is no nearer
        }
    }
    return two;
}

/// Some vectors of centres against four points: the sums stay in registers.
template <std::size_t Vectors>
SHELFCAST_INLINE void weighVectors(const float *const *points, const Table &table, std::size_t v, Lanewise *so)
{
    Floats sum[kPoints][Vectors];
    for (std::size_t p = 0; p < kPoints; ++p)
        for (std::size_t c = 0; c < Vectors; ++c)
            __builtin_memcpy(&sum[p][c], table.halfNorms + (v + c) * kLanes, sizeof(Floats));
    const float *row = table.dimensions + v * kLanes;
    const std::size_t stride = table.vectors * kLanes;
    for (std::size_t d = 0; d < table.width; ++d, row += stride) {
        Floats centre[Vectors];
        for (std::size_t c = 0; c < Vectors; ++c)
            __builtin_memcpy(&centre[c], row + c * kLanes, sizeof(Floats));
        for (std::size_t p = 0; p < kPoints; ++p) {
            const float x = points[p][d];
            const Floats all = {x, x, x, x, x, x, x, x};
            for (std::size_t c = 0; c < Vectors; ++c)
                sum[p][c] -= all * centre[c];
        }
    }
    const Ints lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    for (std::size_t p = 0; p < kPoints; ++p)
        for (std::size_t c = 0; c < Vectors; ++c)
            weigh(so[p], sum[p][c], lanes + static_cast<std::int32_t>((v + c) * kLanes));
}

/// Four points against all centres.
SHELFCAST_INLINE void nearestTwoOfFour(const float *const *points, const Table &table, NearestTwo *out)
{
    constexpr float kFar = std::numeric_limits<float>::infinity();
    const Lanewise none{{kFar, kFar, kFar, kFar, kFar, kFar, kFar, kFar}, {kFar, kFar, kFar, kFar, kFar, kFar, kFar, kFar}, {}};
    Lanewise so[kPoints] = {none, none, none, none};
    std::size_t v = 0;
    for (; v + 3 <= table.vectors; v += 3)
        weighVectors<3>(points, table, v, so);
    for (; v < table.vectors; ++v)
        weighVectors<1>(points, table, v, so);
    for (std::size_t p = 0; p < kPoints; ++p)
        out[p] = ofLanes(so[p]);
}

using Kernel = void (*)(const float *const *, const Table &, NearestTwo *);

void anyProcessor(const float *const *points, const Table &table, NearestTwo *out)
{
    nearestTwoOfFour(points, table, out);
}

#ifdef SHELFCAST_X86
__attribute__((target("avx2,fma"))) void withAvx2(const float *const *points, const Table &table, NearestTwo *out)
{
    nearestTwoOfFour(points, table, out);
}

__attribute__((target("avx2,fma,avx512f,avx512vl,avx512bw,avx512dq"))) void withAvx512(const float *const *points, const Table &table, NearestTwo *out)
{
    nearestTwoOfFour(points, table, out); // twice the registers
}
#endif

Kernel kernelOfThisProcessor()
{
#ifdef SHELFCAST_X86
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
        return withAvx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return withAvx2;
#endif
    return anyProcessor;
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
    const Kernel kernel = kernelOfThisProcessor();
    for (std::size_t i = 0; i < which.size(); i += kPoints) {
        const float *rows[kPoints];
        for (std::size_t p = 0; p < kPoints; ++p)
            rows[p] = points.values.data() + which[std::min(i + p, which.size() - 1)] * points.width;
        NearestTwo two[kPoints];
        kernel(rows, table, two);
        std::copy_n(two, std::min(kPoints, which.size() - i), out.begin() + static_cast<std::ptrdiff_t>(i));
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
