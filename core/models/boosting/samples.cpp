#include "core/models/boosting/samples.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace shelfcast::core::boosting {

namespace {

/// Rows a known target at most: from so many origins it is looked at.
constexpr double kRowsATarget = 4.0;
/// No size explains a value so far above it; a fault or a first order, which must not be learned by heart.
constexpr double kWildest = 50.0;
constexpr std::size_t kSeriesAChunk = 64;

/// The pairs of origin and step of one series as a line of numbers, so that a share of them can be drawn without looking at each.
struct Pairs {
    int firstOrigin = 0, lastTarget = -1, horizon = 1;

    /// Steps that are possible from an origin.
    int steps(int origin) const { return std::min(horizon, lastTarget - origin); }
    double count() const
    {
        double total = 0.0;
        const double origins = lastTarget - firstOrigin;
        if (origins > 0.0) {
            const double whole = std::max(0.0, origins - horizon);
            const double rest = std::min<double>(origins, horizon);
            total = whole * horizon + rest * (rest + 1.0) / 2.0;
        }
        return total;
    }
};

/// Uniform in (0, 1), the same on every machine.
double uniform(std::mt19937_64 &random) { return (static_cast<double>(random() >> 11U) + 0.5) * 0x1p-53; }

class Gaps {
public:
    Gaps(double share, std::mt19937_64 &random) : m_share(share), m_random(random) { next(); }
    /// Whether the next pair is drawn.
    bool take()
    {
        if (m_share >= 1.0)
            return true;
        if (m_left >= 1.0) {
            m_left -= 1.0;
            return false;
        }
        next();
        return true;
    }
    /// Passes over that many pairs if none of them is drawn.
    bool skip(int count)
    {
        if (m_share >= 1.0 || m_left < count)
            return false;
        m_left -= count;
        return true;
    }

private:
    void next() { m_left = m_share < 1.0 ? std::floor(std::log(uniform(m_random)) / std::log1p(-m_share)) : 0.0; }
    double m_share;
    std::mt19937_64 &m_random;
    double m_left = 0.0;
};

struct Drawn {
    int origin = 0, step = 0;
};

/// Turns what is drawn of each series into rows, series in parallel, rows in the series' order.
Result<Samples> gather(const FeaturePlan &plan, const Panel &panel, const JobContext &job, const Message &stage,
                       const std::function<std::vector<Drawn>(const SeriesFeatures &, std::size_t)> &drawn)
{
    const std::size_t width = plan.width(), originWidth = plan.originColumns().size();
    const std::size_t chunks = (panel.series.size() + kSeriesAChunk - 1) / kSeriesAChunk;
    std::vector<Samples> parts(chunks);
    parallelFor(job, chunks, [&](std::size_t chunk) {
        Samples &part = parts[chunk];
        const std::size_t end = std::min(panel.series.size(), (chunk + 1) * kSeriesAChunk);
        for (std::size_t i = chunk * kSeriesAChunk; i < end && !job.cancelled(); ++i) {
            const SeriesFeatures features(plan, panel, i);
            int origin = -1;
            std::vector<float> row(width);
            for (const Drawn &pair : drawn(features, i)) {
                if (pair.origin != origin)
                    features.fillOrigin(pair.origin, row.data());
                origin = pair.origin;
                features.fillTarget(origin, pair.step, row.data() + originWidth);
                const double size = features.size(origin);
                const double start = features.expectation(origin, pair.step);
                part.rows.x.insert(part.rows.x.end(), row.begin(), row.end());
                part.rows.label.push_back(static_cast<float>(std::clamp(features.value(origin + pair.step) / size, -kWildest, kWildest) - start));
                part.start.push_back(start);
                part.unrest.push_back(features.unrest(origin) / size);
                part.step.push_back(pair.step);
            }
        }
    }, stage);
    if (job.cancelled())
        return cancelled();
    Samples all;
    all.rows.columns = width;
    std::size_t total = 0;
    for (const Samples &part : parts)
        total += part.step.size();
    all.rows.x.reserve(total * width);
    for (Samples &part : parts) {
        all.rows.x.insert(all.rows.x.end(), part.rows.x.begin(), part.rows.x.end());
        all.rows.label.insert(all.rows.label.end(), part.rows.label.begin(), part.rows.label.end());
        all.start.insert(all.start.end(), part.start.begin(), part.start.end());
        all.unrest.insert(all.unrest.end(), part.unrest.begin(), part.unrest.end());
        all.step.insert(all.step.end(), part.step.begin(), part.step.end());
        part = {};
    }
    return all;
}

std::mt19937_64 randomOf(std::uint64_t seed, std::size_t series)
{
    std::seed_seq sequence{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U), static_cast<std::uint32_t>(series)};
    return std::mt19937_64(sequence);
}

} // namespace

int heldOutPeriods(int length, const SampleSettings &settings)
{
    const int third = length / 3;
    return third < settings.horizon ? third : settings.horizon * std::min(settings.windows, third / settings.horizon);
}

Result<Samples> trainingSamples(const FeaturePlan &plan, const Panel &panel, const SampleSettings &settings, bool held, const JobContext &job)
{
    const auto pairsOf = [&](std::size_t i) {
        const int n = static_cast<int>(panel.series[i].y.size());
        return Pairs{0, n - 1 - (held ? heldOutPeriods(n, settings) : 0), settings.horizon};
    };
    double pairs = 0.0, targets = 0.0;
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        pairs += pairsOf(i).count();
        targets += std::max(0, pairsOf(i).lastTarget);
    }
    const double wanted = std::min(static_cast<double>(settings.most), kRowsATarget * targets);
    const double share = pairs > 0.0 ? std::min(1.0, wanted / pairs) : 1.0;
    return gather(plan, panel, job, QT_TRANSLATE_NOOP("core", "Looking at the series"), [&](const SeriesFeatures &features, std::size_t i) {
        std::mt19937_64 random = randomOf(settings.seed, i);
        Gaps gaps(share, random);
        const Pairs line = pairsOf(i);
        std::vector<Drawn> taken;
        for (int origin = line.firstOrigin; origin < line.lastTarget; ++origin) {
            if (gaps.skip(line.steps(origin)))
                continue;
            const bool usable = features.usable(origin);
            for (int step = 1; step <= line.steps(origin); ++step)
                if (gaps.take() && usable && features.known(origin + step))
                    taken.push_back({origin, step});
        }
        return taken;
    });
}

Result<Samples> heldOutSamples(const FeaturePlan &plan, const Panel &panel, const SampleSettings &settings, const JobContext &job)
{
    std::size_t pairs = 0;
    for (const Series &series : panel.series)
        pairs += static_cast<std::size_t>(heldOutPeriods(static_cast<int>(series.y.size()), settings));
    const double share = pairs > 0 ? std::min(1.0, static_cast<double>(settings.most) / static_cast<double>(pairs)) : 1.0;
    return gather(plan, panel, job, QT_TRANSLATE_NOOP("core", "Looking at the series"), [&](const SeriesFeatures &features, std::size_t i) {
        std::mt19937_64 random = randomOf(settings.seed + 1, i);
        Gaps gaps(share, random);
        const int first = features.length() - heldOutPeriods(features.length(), settings);
        std::vector<Drawn> taken;
        for (int start = first - 1; start < features.length() - 1; start += settings.horizon) {
            int origin = start;
            while (origin >= 0 && !features.known(origin))
                --origin;
            for (int target = start + 1; target <= std::min(start + settings.horizon, features.length() - 1); ++target)
                if (gaps.take() && origin >= 0 && features.usable(origin) && features.known(target))
                    taken.push_back({origin, target - origin});
        }
        return taken;
    });
}

} // namespace shelfcast::core::boosting
