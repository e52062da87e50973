#include "core/clustering/choose_count.h"

#include "core/clustering/chance.h"
#include "core/clustering/kmeans.h"
#include "core/clustering/principal.h"
#include "core/clustering/quality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kStable = 0.7;      ///< clusters that come back in resamples
constexpr double kAsGood = 0.98;     ///< of the best silhouette: the difference is chance
constexpr double kApart = 0.25;      ///< below this silhouette, groups are not clearly apart (Kaufman & Rousseeuw 1990)

/// One number of clusters after another, on the same sample, references and resamples.
class CountWeighing {
public:
    CountWeighing(Points sample, const CountOptions &options, const JobContext &job);
    CountEvidence of(int clusters) const;

private:
    KMeans cluster(const Points &points, int clusters, std::uint64_t stream) const;
    double stability(int clusters) const;

    Points m_sample;
    const CountOptions &m_options;
    JobContext m_job;
    PairDistances m_distances;
    std::vector<Points> m_references;
};

/// Points without groups, in the box that the points fill along their principal axes.
Points withoutGroups(const Points &points, const PrincipalAxes &axes, std::span<const std::pair<float, float>> box, std::uint64_t seed, std::uint64_t stream)
{
    Chance chance(seed, 1000 + stream);
    Points reference(points.count, points.width);
    std::vector<double> along(box.size());
    for (std::size_t i = 0; i < points.count; ++i) {
        for (std::size_t a = 0; a < box.size(); ++a)
            along[a] = box[a].first + chance.unit() * (box[a].second - box[a].first);
        for (std::size_t d = 0; d < points.width; ++d) {
            double value = axes.mean[d];
            for (std::size_t a = 0; a < along.size(); ++a)
                value += along[a] * axes.axes[a * points.width + d];
            reference.row(i)[d] = static_cast<float>(value);
        }
    }
    return reference;
}

CountWeighing::CountWeighing(Points sample, const CountOptions &options, const JobContext &job)
    : m_sample(std::move(sample)), m_options(options), m_job(job), m_distances(m_sample, job)
{
    m_job.progress = {};
    const PrincipalAxes axes = principalAxes(m_sample, m_sample.width);
    const Points turned = projected(m_sample, axes);
    std::vector<std::pair<float, float>> box(turned.width, {std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()});
    for (std::size_t i = 0; i < turned.count; ++i)
        for (std::size_t a = 0; a < turned.width; ++a)
            box[a] = {std::min(box[a].first, turned.row(i)[a]), std::max(box[a].second, turned.row(i)[a])};
    for (int r = 0; r < options.references; ++r)
        m_references.push_back(withoutGroups(m_sample, axes, box, job.seed, static_cast<std::uint64_t>(r)));
}

KMeans CountWeighing::cluster(const Points &points, int clusters, std::uint64_t stream) const
{
    JobContext job = m_job;
    job.threads = 1; // the caller runs many of these at once
    job.seed = m_job.seed + 7919 * stream;
    KMeansOptions options;
    options.clusters = clusters;
    options.restarts = m_options.restarts;
    options.maximumIterations = 100;
    options.tolerance = 1e-6;
    return kMeans(points, options, job).value_or(KMeans{});
}

double CountWeighing::stability(int clusters) const
{
    double sum = 0.0;
    for (int pair = 0; pair < m_options.resamples && !m_job.cancelled(); ++pair) {
        std::array<std::vector<int>, 2> labels;
        for (std::size_t half = 0; half < 2; ++half) {
            const std::uint64_t stream = 500 + 2 * static_cast<std::uint64_t>(pair) + half;
            Chance chance(m_job.seed, stream);
            std::vector<std::size_t> drawn(m_sample.count);
            for (std::size_t &i : drawn)
                i = chance.below(m_sample.count);
            const KMeans found = cluster(m_sample.rows(drawn), clusters, stream);
            if (found.centres.empty())
                return 0.0;
            JobContext alone = m_job;
            alone.threads = 1;
            labels[half] = nearestCentres(m_sample, found.centres, alone);
        }
        sum += adjustedRand(labels[0], labels[1]);
    }
    return sum / std::max(1, m_options.resamples);
}

CountEvidence CountWeighing::of(int clusters) const
{
    CountEvidence evidence;
    evidence.clusters = clusters;
    const KMeans found = cluster(m_sample, clusters, 0);
    if (found.labels.empty())
        return evidence; // cancelled
    const auto tightness = [](double inertia) { return std::log(std::max(inertia, 1e-12)); };
    std::vector<double> without;
    for (std::size_t r = 0; r < m_references.size() && !m_job.cancelled(); ++r)
        without.push_back(tightness(cluster(m_references[r], clusters, 100 + r).inertia));
    const double count = std::max<double>(1.0, static_cast<double>(without.size()));
    const double mean = std::accumulate(without.begin(), without.end(), 0.0) / count;
    double squares = 0.0;
    for (const double value : without)
        squares += (value - mean) * (value - mean);
    evidence.gap = mean - tightness(found.inertia);
    evidence.gapError = std::sqrt(squares / count) * std::sqrt(1.0 + 1.0 / count);
    if (clusters == 1) {
        evidence.silhouette = evidence.stability = std::numeric_limits<double>::quiet_NaN();
        return evidence;
    }
    evidence.silhouette = silhouette(m_distances, found.labels);
    evidence.stability = stability(clusters);
    return evidence;
}

Message sentence(const CountChoice &choice, double best, int byGap)
{
    const auto chosen = std::ranges::find(choice.evidence, choice.suggested, &CountEvidence::clusters);
    const std::int64_t k = choice.suggested;
    const auto rounded = [](double value) { return std::round(value * 100.0) / 100.0; };
    if (best < kApart || (byGap == 1 && chosen->stability < kStable))
        return {QT_TRANSLATE_NOOP("core", "%1 clusters, but the items are not clearly apart (silhouette %2): read them as parts of a whole, not as separate groups."),
                {k, rounded(chosen->silhouette)}};
    if (chosen->stability < kStable)
        return {QT_TRANSLATE_NOOP("core", "%1 clusters lie farthest apart (silhouette %2), but other items of the same kind would be grouped otherwise (stability %3)."),
                {k, rounded(chosen->silhouette), rounded(chosen->stability)}};
    if (byGap == choice.suggested)
        return {QT_TRANSLATE_NOOP("core", "%1 clusters lie well apart (silhouette %2) and come back when items are drawn anew (stability %3); the gap statistic says the same."),
                {k, rounded(chosen->silhouette), rounded(chosen->stability)}};
    return {QT_TRANSLATE_NOOP("core", "%1 clusters lie well apart (silhouette %2) and come back when items are drawn anew (stability %3); the gap statistic alone would take %4."),
            {k, rounded(chosen->silhouette), rounded(chosen->stability), std::int64_t{byGap}}};
}

} // namespace

int countByGap(std::span<const CountEvidence> evidence)
{
    for (std::size_t i = 0; i + 1 < evidence.size(); ++i)
        if (evidence[i].gap >= evidence[i + 1].gap - evidence[i + 1].gapError)
            return evidence[i].clusters;
    return evidence.empty() ? 1 : evidence.back().clusters;
}

Result<CountChoice> chooseCount(const Points &points, const CountOptions &options, const JobContext &job)
{
    const std::vector<std::size_t> which = sampleOf(points.count, options.sample, job.seed);
    Points sample = points.rows(which);
    const auto distinct = static_cast<int>(distinctRows(sample, static_cast<std::size_t>(std::max(1, options.most)) + 1));
    CountChoice choice;
    if (distinct < 3) { // one group, or two that need no proof
        choice.suggested = std::max(1, distinct);
        choice.why = distinct < 2 ? Message(QT_TRANSLATE_NOOP("core", "One cluster: by what is compared here, all items are alike."))
                                  : Message(QT_TRANSLATE_NOOP("core", "Two clusters: by what is compared here, there are only two kinds of items."));
        return choice;
    }
    const CountWeighing weighing(std::move(sample), options, job);
    choice.evidence.resize(static_cast<std::size_t>(std::min(options.most, distinct)));
    parallelFor(job, choice.evidence.size(), [&](std::size_t i) { choice.evidence[i] = weighing.of(static_cast<int>(i) + 1); },
                QT_TRANSLATE_NOOP("core", "Weighing how many clusters there are"));
    if (job.cancelled())
        return cancelled();
    const auto bestOf = [&](double leastStability) {
        double best = -1.0;
        for (std::size_t i = 1; i < choice.evidence.size(); ++i)
            if (choice.evidence[i].stability >= leastStability)
                best = std::max(best, choice.evidence[i].silhouette);
        return best;
    };
    double stable = kStable, best = bestOf(stable);
    if (best < 0.0) // none comes back: the one that lies farthest apart
        best = bestOf(stable = -1.0);
    for (std::size_t i = 1; i < choice.evidence.size(); ++i)
        if (choice.evidence[i].stability >= stable && choice.evidence[i].silhouette >= std::min(best, kAsGood * best))
            choice.suggested = choice.evidence[i].clusters;
    choice.why = sentence(choice, best, countByGap(choice.evidence));
    return choice;
}

} // namespace shelfcast::core
