#include "core/clustering/profile.h"
#include "made_series.h"

#include <gtest/gtest.h>

#include <set>

using namespace shelfcast::core;

namespace {

std::vector<SeriesFeatures> alike(std::size_t count, double price, const std::function<double(std::size_t)> &valueAt)
{
    std::vector<SeriesFeatures> all;
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(seriesFeatures(monthly(48, [&](std::size_t t) { return valueAt(t) * (1.0 + 0.02 * static_cast<double>(i)); }), monthlyFrame(48)));
        all.back().price = price;
    }
    return all;
}

std::vector<ClusterProfile> profiles(const std::vector<std::vector<SeriesFeatures>> &clusters, std::string_view country = "")
{
    std::vector<SeriesFeatures> all;
    std::vector<int> labels;
    for (std::size_t c = 0; c < clusters.size(); ++c)
        for (const SeriesFeatures &one : clusters[c]) {
            all.push_back(one);
            labels.push_back(static_cast<int>(c));
        }
    return profilesOf(all, labels, static_cast<int>(clusters.size()), country);
}

} // namespace

TEST(Naming, SaysWhatSetsAClusterApart)
{
    const auto named = profiles({alike(5, 1.0, summer), alike(5, 20.0, [](std::size_t t) { return t % 12 == 11 ? 50.0 : 10.0; }),
                                 alike(5, 5.0, [](std::size_t t) { return t % 5 == 0 ? (t % 10 == 0 ? 1.0 : 9.0) : 0.0; }),
                                 alike(5, 5.0, [](std::size_t t) { return 20.0 + 2.0 * static_cast<double>(t); })});
    EXPECT_EQ(english(named[0].name), "summer peak, steady");
    EXPECT_EQ(english(named[1].name), "year-end peak, steady");
    EXPECT_EQ(english(named[2].name), "rare, lumpy");
    EXPECT_EQ(english(named[3].name).rfind("growing", 0), 0U) << english(named[3].name);
    EXPECT_EQ(named[0].peakMonth, 7);
    EXPECT_EQ(named[0].items, 5U);
    EXPECT_NEAR(named[0].share + named[1].share + named[2].share + named[3].share, 1.0, 1e-9);
    ASSERT_EQ(named[0].year.size(), 12U);
    EXPECT_LE(named[0].year[6].low, named[0].year[6].median);
}

TEST(Naming, SummerIsInJanuaryOnTheOtherHalfOfTheWorld)
{
    EXPECT_EQ(english(profiles({alike(3, 1.0, summer)}, "au")[0].name), "winter peak, steady");
}

TEST(Naming, NoTwoClustersHaveTheSameName)
{
    const auto named = profiles({alike(3, 1.0, summer), alike(3, 1.0, summer), alike(3, 1.0, summer)});
    std::set<std::string> names;
    for (const ClusterProfile &profile : named)
        names.insert(english(profile.name));
    EXPECT_EQ(names.size(), 3U);
}

TEST(Naming, AClusterOfUnknownsHasANameAndNoYear)
{
    const auto named = profiles({{SeriesFeatures(), SeriesFeatures()}});
    EXPECT_FALSE(named[0].name.empty());
    EXPECT_EQ(named[0].peakMonth, 0);
}

TEST(Outliers, LieBeyondTheStatedLimit)
{
    const std::vector<double> distances = {1, 1.2, 1.4, 1.6, 1.8, 9.0, 5.0};
    const std::vector<int> labels = {0, 0, 0, 0, 0, 0, 1};
    EXPECT_EQ(outliersOf(distances, labels, 2), (std::vector<bool>{false, false, false, false, false, true, false}));
    EXPECT_EQ(outliersOf(distances, labels, 2, 50.0), std::vector<bool>(7, false));
}
