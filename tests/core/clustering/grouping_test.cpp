#include "core/clustering/grouping.h"

#include "core/clustering/chance.h"
#include "core/clustering/quality.h"
#include "made_series.h"

#include <gtest/gtest.h>

using namespace shelfcast::core;

namespace {

struct Shop {
    std::vector<SeriesFeatures> features;
    std::vector<int> truth;
};

/// Summer goods, Christmas goods, growing ones and rare ones, with noise.
Shop shopOf(std::size_t count)
{
    Shop shop;
    Chance chance(21);
    for (std::size_t i = 0; i < count; ++i) {
        const int kind = static_cast<int>(i % 4);
        shop.truth.push_back(kind);
        const Series series = monthly(48, [&](std::size_t t) {
            const double noise = 1.0 + 0.05 * chance.normal();
            switch (kind) {
            case 0: return summer(t) * noise;
            case 1: return (t % 12 == 11 ? 400.0 : 100.0) * noise;
            case 2: return (50.0 + 4.0 * static_cast<double>(t)) * noise;
            default: return chance.unit() < 0.2 ? std::floor(1.0 + 6.0 * chance.unit()) : 0.0;
            }
        });
        shop.features.push_back(seriesFeatures(series, monthlyFrame(48)));
    }
    return shop;
}

Grouping grouped(const Shop &shop, GroupingOptions options, const JobContext &job = {})
{
    options.count.sample = 200;
    options.count.references = 3;
    options.count.resamples = 3;
    auto grouping = groupSeries(shop.features, scaledFeatures(shop.features, usualFeatureGroups()), options, job);
    EXPECT_TRUE(grouping);
    return grouping.value_or(Grouping{});
}

} // namespace

TEST(Grouping, EachMethodFindsTheKindsOfGoods)
{
    const Shop shop = shopOf(120);
    for (const ClusterMethod method : {ClusterMethod::KMeans, ClusterMethod::Mixture, ClusterMethod::Hierarchical}) {
        GroupingOptions options;
        options.method = method;
        options.clusters = 4;
        const Grouping grouping = grouped(shop, options);
        EXPECT_GT(adjustedRand(grouping.labels, shop.truth), 0.95) << clusterMethodId(method);
        EXPECT_EQ(clusterMethodFromId(clusterMethodId(method)), method);
    }
    GroupingOptions shapes;
    shapes.method = ClusterMethod::KMedoids;
    shapes.clusters = 4;
    EXPECT_GT(adjustedRand(grouped(shop, shapes).labels, shop.truth), 0.6) << "by shape alone, rare goods have none in common";
}

TEST(Grouping, SuggestsTheirNumber)
{
    const Shop shop = shopOf(120);
    const Grouping grouping = grouped(shop, {});
    EXPECT_EQ(grouping.clusters, 4);
    EXPECT_EQ(grouping.count.suggested, 4);
    EXPECT_GT(grouping.silhouette, 0.4);
    EXPECT_EQ(grouping.distances.size(), shop.features.size());
}

TEST(Grouping, ATreeOfASampleGivesAllATheirPlace)
{
    const Shop shop = shopOf(160);
    GroupingOptions options;
    options.method = ClusterMethod::Hierarchical;
    options.clusters = 4;
    options.treeSample = 60;
    const Grouping grouping = grouped(shop, options);
    EXPECT_EQ(grouping.sampled, 60U);
    EXPECT_EQ(grouping.tree.merges.size(), 59U);
    EXPECT_GT(adjustedRand(grouping.labels, shop.truth), 0.95);
}

TEST(Grouping, ThreadsDoNotMatterAndSeedsRepeat)
{
    const Shop shop = shopOf(100);
    JobContext two;
    two.threads = 2;
    for (const ClusterMethod method : {ClusterMethod::KMeans, ClusterMethod::KMedoids, ClusterMethod::Mixture, ClusterMethod::Hierarchical}) {
        GroupingOptions options;
        options.method = method;
        options.clusters = 5;
        options.weigh = false;
        EXPECT_EQ(grouped(shop, options).labels, grouped(shop, options, two).labels) << clusterMethodId(method);
    }
}

TEST(Grouping, AllEqualOneSeriesAndFewerThanClusters)
{
    const Shop shop = shopOf(4);
    for (const ClusterMethod method : {ClusterMethod::KMeans, ClusterMethod::KMedoids, ClusterMethod::Mixture, ClusterMethod::Hierarchical}) {
        GroupingOptions options;
        options.method = method;
        options.clusters = 9;
        EXPECT_LE(grouped(shop, options).clusters, 4) << clusterMethodId(method);
        options.clusters = 0;
        EXPECT_EQ(grouped({std::vector<SeriesFeatures>(6, shop.features[0]), {}}, options).clusters, 1) << clusterMethodId(method);
        EXPECT_EQ(grouped({{shop.features[0]}, {}}, options).clusters, 1) << clusterMethodId(method);
    }
    EXPECT_FALSE(groupSeries({}, {}, {}, {}));
}

TEST(Grouping, UnknownNumbersTakeNoPart)
{
    Shop shop = shopOf(80);
    for (std::size_t i = 0; i < shop.features.size(); i += 5) {
        shop.features[i].growth = shop.features[i].trend = SeriesFeatures::kUnknown;
        shop.features[i].volatility = SeriesFeatures::kUnknown;
    }
    GroupingOptions options;
    options.clusters = 4;
    EXPECT_GT(adjustedRand(grouped(shop, options).labels, shop.truth), 0.85);
}
