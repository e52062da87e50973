#include "core/workflow/new_items/new_items.h"

#include "core/workflow/comparison/similar.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr int kDays = 240;

/// Trains and plates, each launched at another time; trains sell ten times as much, and more on Saturdays.
Batch shop()
{
    std::vector<std::pair<std::string, std::vector<Observation>>> items;
    for (int i = 0; i < 60; ++i) {
        std::vector<Observation> sales;
        for (int day = i % 4 < 2 ? 0 : 20 + (i * 17) % 150; day < kDays; ++day)
            sales.push_back(sale(day, std::round((i % 2 == 0 ? 60.0 : 6.0) * (day % 7 == 5 ? 2.0 : 1.0) * (1.0 + 0.004 * ((day * 7919 + i * 104729) % 101 - 50))), i % 2 == 0 ? 12.0 : 2.0));
        items.emplace_back((i % 2 == 0 ? "train" : "plate") + std::to_string(i), sales);
    }
    Batch batch = smallBatch(items);
    for (std::size_t i = 0; i < batch.items.size(); ++i) {
        batch.items[i].name = i % 2 == 0 ? "Wooden train" : "Paper plate";
        batch.items[i].category = i % 2 == 0 ? "Toys" : "Party";
    }
    return batch;
}

PlannedItem train()
{
    PlannedItem item;
    item.code = "T-new";
    item.name = "Wooden train with light";
    item.category = "Toys";
    item.price = 12.5;
    item.firstDay = kMonday + kDays + 7;
    return item;
}

class NewItemsTest : public testing::Test {
protected:
    void SetUp() override { must(storeBatch(*project, shop(), {})); }
    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
};

TEST_F(NewItemsTest, AreKeptAndTakenBack)
{
    EXPECT_THAT(must(plannedItems(*project)), IsEmpty());
    const std::int64_t id = must(addPlannedItem(*project, train()));
    const auto kept = must(plannedItems(*project));
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().id, id);
    EXPECT_EQ(kept.front().name, "Wooden train with light");
    EXPECT_EQ(kept.front().price, 12.5);
    EXPECT_EQ(kept.front().firstDay, kMonday + kDays + 7);
    EXPECT_FALSE(kept.front().madeAt.empty());
    const PlannedItem gone = must(removePlannedItem(*project, "T-new"));
    EXPECT_THAT(must(plannedItems(*project)), IsEmpty());
    EXPECT_EQ(must(addPlannedItem(*project, gone)), id); // brought back as it was
    EXPECT_EQ(must(plannedItems(*project)).front().madeAt, kept.front().madeAt);
}

TEST_F(NewItemsTest, RefuseWhatMakesNoSense)
{
    PlannedItem item = train();
    item.code.clear();
    EXPECT_EQ(addPlannedItem(*project, item).error().code, ErrorCode::InvalidInput);
    item.code = "train0"; // sells already
    EXPECT_EQ(addPlannedItem(*project, item).error().code, ErrorCode::InvalidInput);
    item.code = "T-new";
    item.price = -1.0;
    EXPECT_EQ(addPlannedItem(*project, item).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(removePlannedItem(*project, "T-new").error().code, ErrorCode::NotFound);
    EXPECT_EQ(forecastPlanned(*project, 0, "T-new", {}).error().code, ErrorCode::NotFound);
    EXPECT_THAT(must(plannedItems(*project)), IsEmpty());
}

TEST_F(NewItemsTest, AreForecastFromThoseLikeThem)
{
    must(addPlannedItem(*project, train()));
    PlannedItem plate = train();
    plate.code = "P-new";
    plate.name = "Paper plate, blue";
    plate.category = "Party";
    plate.price = 2.1;
    must(addPlannedItem(*project, plate));
    const auto all = must(forecastPlanned(*project, 14, {}, {}));
    ASSERT_EQ(all.size(), 2U);
    const PlannedForecast &one = all.front();
    EXPECT_EQ(one.item.code, "T-new");
    EXPECT_EQ(one.frequency, Frequency::Daily);
    EXPECT_EQ(one.firstPeriod, periodOf(kMonday + kDays + 7, Frequency::Daily));
    ASSERT_EQ(one.forecast.horizon(), 14U);
    const auto sum = [](const PlannedForecast &made) { return std::accumulate(made.forecast.mean.begin(), made.forecast.mean.end(), 0.0); };
    EXPECT_NEAR(sum(all[0]) / (14.0 * 60.0 * 8.0 / 7.0), 1.0, 0.25);
    EXPECT_NEAR(sum(all[1]) / (14.0 * 6.0 * 8.0 / 7.0), 1.0, 0.25);
    EXPECT_GT(one.forecast.mean[3], 1.5 * one.forecast.mean[4]); // the first day is a Wednesday, the fourth a Saturday
    ASSERT_FALSE(one.sources.empty());
    EXPECT_THAT(one.sources.front().item, HasSubstr("train"));
    EXPECT_THAT(english(one.sources.front().why), HasSubstr("similar name"));
    ASSERT_FALSE(one.clusters.empty());
    double chances = 0.0;
    for (const PlannedCluster &cluster : one.clusters)
        chances += cluster.chance;
    EXPECT_LE(chances, 1.0 + 1e-9);
    EXPECT_FALSE(one.clusters.front().name.empty());
    EXPECT_THAT(english(one.likeCluster), HasSubstr(english(one.clusters.front().name)));
}

TEST_F(NewItemsTest, TheCheckBeatsTheMeanOfAll)
{
    const ColdCheck check = must(checkNewItems(*project, {0.3, 14, {}, 0, {}}, {}));
    EXPECT_EQ(check.items, 60U);
    EXPECT_EQ(check.hidden, 18U);
    EXPECT_GT(check.forecast, 5U);
    ASSERT_EQ(check.scores.size(), 4U);
    EXPECT_EQ(check.scores[0].id, "cold-start");
    EXPECT_LT(check.scores[0].wape, 0.3);
    EXPECT_LT(check.scores[0].wape, 0.6 * check.scores[3].wape);
    EXPECT_GT(check.scores[0].coverage80, 0.65);
    EXPECT_TRUE(std::isnan(check.scores[3].coverage80));
    EXPECT_EQ(must(checkNewItems(*project, {0.3, 14, {}, 0, {}}, {})).scores[0].wape, check.scores[0].wape);
}

TEST_F(NewItemsTest, WhatIsKnownOfALaunchMakesTheRestSurer)
{
    const auto wapeOf = [&](const ColdCheck &check, const char *id) { return std::ranges::find(check.scores, id, &ColdScore::id)->wape; };
    const ColdCheck none = must(checkNewItems(*project, {0.3, 14, {}, 0, {}}, {})), some = must(checkNewItems(*project, {0.3, 14, {}, 3, {}}, {}));
    EXPECT_EQ(some.known, 3);
    EXPECT_EQ(some.forecast, none.forecast);
    EXPECT_LT(wapeOf(some, "cold-start"), 1.1 * wapeOf(none, "cold-start"));
    EXPECT_LT(wapeOf(some, "cold-start"), wapeOf(some, "known-mean")); // three days do not know the Saturday
    EXPECT_EQ(checkNewItems(*project, {0.3, 14, {}, 14, {}}, {}).error().code, ErrorCode::InvalidInput);
}

TEST_F(NewItemsTest, ACheckOfAlmostNothingSaysSo)
{
    EXPECT_EQ(checkNewItems(*project, {0.2, 500, {}, 0, {}}, {}).error().code, ErrorCode::TooShort);
}

TEST_F(NewItemsTest, SimilarItemsAreOfTheSameKind)
{
    const SimilarItems similar = must(SimilarItems::of(*project, {}));
    EXPECT_EQ(similar.byNetwork(), similar.note().empty());
    const auto train4 = std::ranges::find(similar.infos(), "train4", &SeriesInfo::item);
    ASSERT_NE(train4, similar.infos().end());
    const auto nearest = similar.nearest(train4->id, 5);
    ASSERT_EQ(nearest.size(), 5U);
    for (const SimilarItem &one : nearest) {
        EXPECT_EQ(similar.infos()[one.index].category, "Toys");
        EXPECT_NE(similar.infos()[one.index].item, "train4");
        EXPECT_FALSE(one.why.empty());
    }
    EXPECT_THAT(english(nearest.front().why), HasSubstr("same category"));
    EXPECT_THAT(similar.nearest(999'999, 5), IsEmpty());
}

TEST_F(NewItemsTest, WithoutTheNetworkTheFeaturesCompare)
{
    Described all = must(describeSeries(*project, {}, {})); // no states were asked for
    all.noStates = "The library is missing.";
    const SimilarItems similar(std::move(all));
    EXPECT_FALSE(similar.byNetwork());
    const auto plate = std::ranges::find(similar.infos(), "plate5", &SeriesInfo::item);
    for (const SimilarItem &one : similar.nearest(plate->id, 3))
        EXPECT_EQ(similar.infos()[one.index].category, "Party");
}

} // namespace
} // namespace shelfcast::core
