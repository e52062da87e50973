#include "core/clustering/principal.h"
#include "core/clustering/quality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

/// Chances that point i takes each other point for a neighbour, with as many neighbours as the perplexity says.
void neighbourChances(std::span<const float> distances, std::size_t self, double perplexity, std::span<float> chances)
{
    double precision = 1.0, low = 0.0, high = std::numeric_limits<double>::infinity();
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t j = 0; j < distances.size(); ++j)
        if (j != self)
            nearest = std::min(nearest, static_cast<double>(distances[j]) * distances[j]);
    for (int step = 0; step < 60; ++step) {
        double sum = 0.0, weighted = 0.0;
        for (std::size_t j = 0; j < distances.size(); ++j) {
            const double squared = static_cast<double>(distances[j]) * distances[j] - nearest; // shifted, so that one weight is 1
            const double weight = j == self ? 0.0 : std::exp(-precision * squared);
            chances[j] = static_cast<float>(weight);
            sum += weight;
            weighted += weight * squared;
        }
        const double entropy = std::log(sum) + precision * weighted / sum;
        for (float &chance : chances)
            chance = static_cast<float>(chance / sum);
        const double off = entropy - std::log(perplexity);
        if (std::abs(off) < 1e-5)
            return;
        (off > 0.0 ? low : high) = precision;
        precision = std::isinf(high) ? precision * 2.0 : (low + high) / 2.0;
    }
}

class NeighbourMap {
public:
    NeighbourMap(const Points &points, double perplexity, const JobContext &job);
    Points run(int iterations);

private:
    void step(double exaggeration, double momentum);
    void forces(double exaggeration);

    std::size_t m_count;
    JobContext m_job;
    std::vector<float> m_chances; ///< (n x n) symmetric; all together 1
    std::vector<float> m_x, m_y, m_stepX, m_stepY, m_gainX, m_gainY, m_forceX, m_forceY;
};

NeighbourMap::NeighbourMap(const Points &points, double perplexity, const JobContext &job)
    : m_count(points.count), m_job(job), m_chances(points.count * points.count), m_x(points.count), m_y(points.count), m_stepX(points.count), m_stepY(points.count),
      m_gainX(points.count, 1.0F), m_gainY(points.count, 1.0F), m_forceX(points.count), m_forceY(points.count)
{
    m_job.progress = {};
    const PairDistances distances(points, m_job);
    std::vector<float> oneSided(m_count * m_count);
    parallelFor(m_job, m_count, [&](std::size_t i) { neighbourChances(distances.row(i), i, perplexity, std::span(oneSided).subspan(i * m_count, m_count)); });
    parallelFor(m_job, m_count, [&](std::size_t i) {
        for (std::size_t j = 0; j < m_count; ++j)
            m_chances[i * m_count + j] = (oneSided[i * m_count + j] + oneSided[j * m_count + i]) / (2.0F * static_cast<float>(m_count));
    });
    const PrincipalAxes axes = principalAxes(points, 2);
    const Points start = projected(points, axes);
    const double spread = std::sqrt(std::max(axes.variance.empty() ? 0.0 : axes.variance[0], 1e-12));
    for (std::size_t i = 0; i < m_count; ++i) {
        m_x[i] = static_cast<float>(1e-2 * start.row(i)[0] / spread);
        // Points in one place, or on one line, would never part: a trace of their number tells them apart.
        m_y[i] = static_cast<float>((start.width > 1 ? 1e-2 * start.row(i)[1] / spread : 0.0) + 1e-6 * static_cast<double>(i % 97));
    }
}

void NeighbourMap::forces(double exaggeration)
{
    std::vector<double> sums(m_count);
    std::vector<float> pushX(m_count), pushY(m_count), pullX(m_count), pullY(m_count);
    parallelFor(m_job, m_count, [&](std::size_t i) {
        const float *chances = m_chances.data() + i * m_count;
        const float x = m_x[i], y = m_y[i];
        constexpr std::size_t kLanes = 8; // partial sums that the compiler may keep in one vector
        float all[kLanes] = {}, awayX[kLanes] = {}, awayY[kLanes] = {}, towardsX[kLanes] = {}, towardsY[kLanes] = {};
        const auto meet = [&](std::size_t j, std::size_t l) {
            const float dx = x - m_x[j], dy = y - m_y[j];
            const float near = 1.0F / (1.0F + dx * dx + dy * dy);
            all[l] += near;
            awayX[l] += near * near * dx;
            awayY[l] += near * near * dy;
            towardsX[l] += chances[j] * near * dx;
            towardsY[l] += chances[j] * near * dy;
        };
        std::size_t j = 0;
        for (; j + kLanes <= m_count; j += kLanes)
            for (std::size_t l = 0; l < kLanes; ++l)
                meet(j + l, l);
        for (; j < m_count; ++j)
            meet(j, 0);
        sums[i] = std::accumulate(all, all + kLanes, 0.0) - 1.0; // without itself
        pushX[i] = std::accumulate(awayX, awayX + kLanes, 0.0F);
        pushY[i] = std::accumulate(awayY, awayY + kLanes, 0.0F);
        pullX[i] = std::accumulate(towardsX, towardsX + kLanes, 0.0F);
        pullY[i] = std::accumulate(towardsY, towardsY + kLanes, 0.0F);
    });
    const auto all = static_cast<float>(std::max(std::accumulate(sums.begin(), sums.end(), 0.0), 1e-12));
    for (std::size_t i = 0; i < m_count; ++i) {
        m_forceX[i] = 4.0F * (static_cast<float>(exaggeration) * pullX[i] - pushX[i] / all);
        m_forceY[i] = 4.0F * (static_cast<float>(exaggeration) * pullY[i] - pushY[i] / all);
    }
}

void NeighbourMap::step(double exaggeration, double momentum)
{
    forces(exaggeration);
    const auto rate = static_cast<float>(std::max(50.0, static_cast<double>(m_count) / 12.0 / 4.0));
    const auto move = [&](std::vector<float> &place, std::vector<float> &step, std::vector<float> &gain, const std::vector<float> &force) {
        for (std::size_t i = 0; i < m_count; ++i) {
            gain[i] = (force[i] > 0.0F) == (step[i] > 0.0F) ? std::max(0.01F, gain[i] * 0.8F) : gain[i] + 0.2F;
            step[i] = static_cast<float>(momentum) * step[i] - rate * gain[i] * force[i];
            place[i] += step[i];
        }
    };
    move(m_x, m_stepX, m_gainX, m_forceX);
    move(m_y, m_stepY, m_gainY, m_forceY);
}

Points NeighbourMap::run(int iterations)
{
    const int early = iterations / 4; // pulled together first, so that groups form
    for (int i = 0; i < iterations && !m_job.cancelled(); ++i)
        step(i < early ? 12.0 : 1.0, i < early ? 0.5 : 0.8);
    Points places(m_count, 2);
    for (std::size_t i = 0; i < m_count; ++i) {
        places.row(i)[0] = m_x[i];
        places.row(i)[1] = m_y[i];
    }
    return places;
}

} // namespace

Points neighbourMap(const Points &points, const NeighbourMapOptions &options, const JobContext &job)
{
    if (points.count < 5)
        return projected(points, principalAxes(points, 2));
    const double perplexity = std::clamp((static_cast<double>(points.count) - 1.0) / 3.0, 1.5, options.perplexity);
    return NeighbourMap(points, perplexity, job).run(options.iterations);
}

} // namespace shelfcast::core
