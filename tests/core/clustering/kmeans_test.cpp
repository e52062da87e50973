#include "core/clustering/kmeans.h"

#include "core/clustering/quality.h"
#include "known_groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

using namespace shelfcast::core;

namespace {

KMeansOptions ofClusters(int clusters)
{
    KMeansOptions options;
    options.clusters = clusters;
    return options;
}

/// Lloyd's algorithm as the textbook has it, in double precision.
std::vector<int> plainLloyd(const Points &points, std::vector<double> centres)
{
    const int k = static_cast<int>(centres.size() / points.width);
    std::vector<int> labels(points.count, -1);
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < points.count; ++i) {
            int best = 0;
            for (int c = 1; c < k; ++c)
                if (squaredDistance(points.row(i), std::span(centres).subspan(static_cast<std::size_t>(c) * points.width, points.width)) <
                    squaredDistance(points.row(i), std::span(centres).subspan(static_cast<std::size_t>(best) * points.width, points.width)))
                    best = c;
            moved = moved || labels[i] != best;
            labels[i] = best;
        }
        centres = meansOf(points, labels, k);
    }
    return labels;
}

} // namespace

TEST(KMeans, FindsKnownGroups)
{
    const KnownGroups made = knownGroups(3000, 8, 12, 0.8, 1);
    const auto found = kMeans(made.points, ofClusters(12), {});
    ASSERT_TRUE(found);
    EXPECT_GT(adjustedRand(found->labels, made.truth), 0.95);
    EXPECT_TRUE(found->converged);
}

TEST(KMeans, TakesTheSameWayAsLloydsAlgorithmWithoutShortCuts)
{
    for (const std::size_t width : {1UL, 2UL, 7UL, 33UL}) {
        const KnownGroups made = knownGroups(2500, width, 5, 6.0, width); // groups that overlap: many points change hands
        for (const int k : {2, 5, 9, 26}) {
            KMeansOptions options = ofClusters(k);
            options.start = startingCentres(made.points, k, 3, {});
            const auto found = kMeans(made.points, options, {});
            ASSERT_TRUE(found);
            ASSERT_TRUE(found->converged) << width << " " << k << " iterations " << found->iterations;
            EXPECT_EQ(found->labels, plainLloyd(made.points, options.start)) << width << " " << k;
        }
    }
}

TEST(KMeans, CentresAreTheMeansAndInertiaIsTheirDistance)
{
    const KnownGroups made = knownGroups(500, 3, 4, 1.0, 2);
    const auto found = kMeans(made.points, ofClusters(4), {});
    ASSERT_TRUE(found);
    const std::vector<double> means = meansOf(made.points, found->labels, 4);
    for (std::size_t i = 0; i < means.size(); ++i)
        EXPECT_NEAR(found->centres[i], means[i], 1e-9);
    EXPECT_DOUBLE_EQ(found->inertia, inertiaOf(made.points, found->labels, found->centres));
    EXPECT_EQ(found->labels, nearestCentres(made.points, found->centres, {}));
}

TEST(KMeans, SameSeedSameClustersWhateverTheThreads)
{
    const KnownGroups made = knownGroups(9000, 6, 7, 3.0, 3);
    JobContext one, four;
    one.seed = four.seed = 11;
    four.threads = 4;
    const auto a = kMeans(made.points, ofClusters(7), one), b = kMeans(made.points, ofClusters(7), four);
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->labels, b->labels);
    EXPECT_EQ(a->centres, b->centres);
    JobContext other;
    other.seed = 12;
    EXPECT_NE(startingCentres(made.points, 7, 11, {}), startingCentres(made.points, 7, 12, {}));
}

TEST(KMeans, EqualPointsOnePointAndFewerPointsThanClusters)
{
    Points equal(20, 3);
    std::ranges::fill(equal.values, 2.5F);
    const auto same = kMeans(equal, ofClusters(4), {});
    ASSERT_TRUE(same);
    EXPECT_DOUBLE_EQ(same->inertia, 0.0);

    Points single(1, 2);
    const auto one = kMeans(single, ofClusters(3), {});
    ASSERT_TRUE(one);
    EXPECT_EQ(one->labels, std::vector<int>{0});

    const KnownGroups few = knownGroups(3, 2, 3, 0.1, 4);
    const auto all = kMeans(few.points, ofClusters(10), {});
    ASSERT_TRUE(all);
    EXPECT_NEAR(all->inertia, 0.0, 1e-12);
    EXPECT_FALSE(kMeans(Points(), ofClusters(2), {}));
    EXPECT_FALSE(kMeans(single, ofClusters(0), {}));
}

TEST(KMeans, AClusterThatLosesItsPointsTakesTheFarthestOne)
{
    Points line(5, 1);
    line.values = {0.0F, 1.0F, 2.0F, 3.0F, 20.0F};
    KMeansOptions options = ofClusters(2);
    options.start = {0.0, 1000.0}; // nothing is near the second
    const auto found = kMeans(line, options, {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->labels, (std::vector<int>{0, 0, 0, 0, 1}));
}

TEST(KMeans, NumbersFarFromZeroAreStillExact)
{
    KnownGroups made = knownGroups(2000, 4, 5, 4.0, 5);
    for (float &value : made.points.values)
        value += 5000.0F; // single precision alone would take many points for the wrong centre
    KMeansOptions options = ofClusters(5);
    options.start = startingCentres(made.points, 5, 1, {});
    const auto found = kMeans(made.points, options, {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->labels, plainLloyd(made.points, options.start));
}

TEST(KMeans, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto found = kMeans(knownGroups(100, 2, 2, 1.0, 1).points, ofClusters(2), job);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}
