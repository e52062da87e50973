#include "core/project/data_facts.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class BatchTest : public testing::Test {
protected:
    BatchOutcome store(const Batch &batch) { return must(storeBatch(*project, batch, {})); }
    SeriesInfo infoOf(const std::string &item)
    {
        for (const SeriesInfo &s : must(project->series()))
            if (s.item == item)
                return s;
        return {};
    }
    const TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "a.shelfcast"));
};

TEST_F(BatchTest, StoresSalesWithTheirKeyFigures)
{
    const auto outcome = store(smallBatch({{"cola", {sale(0, 3, 2.0), sale(2, 5, 2.5)}}, {"bread", {sale(1, 7)}}}));
    EXPECT_EQ(outcome.added, 3U);
    const SeriesInfo cola = infoOf("cola");
    EXPECT_EQ(cola.firstDay, kMonday);
    EXPECT_EQ(cola.lastDay, kMonday + 2);
    EXPECT_EQ(cola.observations, 2U);
    EXPECT_EQ(cola.quantity, 8.0);
    EXPECT_EQ(cola.revenue, 18.5);
    EXPECT_EQ(cola.lastPrice, 2.5);
    EXPECT_EQ(infoOf("bread").revenue, 0.0);
    EXPECT_EQ(project->dataVersion(), 1);
}

TEST_F(BatchTest, TheSameSalesTwiceChangeNothing)
{
    const Batch batch = smallBatch({{"cola", {sale(0, 3, 2.0), sale(2, 5)}}});
    store(batch);
    const auto again = store(batch);
    EXPECT_EQ(again.source, 0);
    EXPECT_EQ(again.added, 0U);
    EXPECT_EQ(again.unchanged, 2U);
    EXPECT_EQ(must(project->sources()).size(), 1U);
    EXPECT_EQ(project->dataVersion(), 1);
}

TEST_F(BatchTest, ANewerFileCorrectsAndExtends)
{
    store(smallBatch({{"cola", {sale(0, 3), sale(1, 4)}}}));
    const auto outcome = store(smallBatch({{"cola", {sale(1, 6), sale(2, 5)}}, {"bread", {sale(0, 1)}}}));
    EXPECT_EQ(outcome.added, 2U);
    EXPECT_EQ(outcome.changed, 1U);
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0), Pair(1, 6.0), Pair(2, 5.0)));
    EXPECT_EQ(infoOf("cola").quantity, 14.0);
    EXPECT_EQ(project->dataVersion(), 2);
}

TEST_F(BatchTest, ANewerFileThatIsSilentLeavesWhatIsKnown)
{
    Observation rich{kMonday, 10.0, 0.0, 20.0, 2.0, 1.0, 50.0};
    store(smallBatch({{"cola", {rich}}}));
    store(smallBatch({{"cola", {sale(0, 12)}}})); // no price, promotion or stock in this file
    const Observation now = must(project->observations(infoOf("cola").id)).front();
    EXPECT_EQ(now.quantity, 12.0);
    EXPECT_EQ(now.price, 2.0);
    EXPECT_EQ(now.revenue, 24.0);
    EXPECT_EQ(now.promotion, 1.0);
    EXPECT_EQ(now.stock, 50.0);
    store(smallBatch({{"cola", {{kMonday, kNone, 0.0, kNone, 3.0, kNone, kNone}}}})); // a plan without a sale
    const Observation planned = must(project->observations(infoOf("cola").id)).front();
    EXPECT_EQ(planned.quantity, 12.0);
    EXPECT_EQ(planned.price, 3.0);
}

TEST_F(BatchTest, UndoBringsBackWhatOlderFilesSaid)
{
    store(smallBatch({{"cola", {sale(0, 3), sale(1, 4)}}}));
    const auto second = store(smallBatch({{"cola", {sale(1, 6), sale(2, 5)}}, {"bread", {sale(0, 1)}}}));
    must(undoBatch(*project, second.source, {}));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0), Pair(1, 4.0)));
    EXPECT_THAT(soldOf(*project, "bread"), IsEmpty());
    EXPECT_EQ(infoOf("cola").quantity, 7.0);
    EXPECT_EQ(must(project->series()).size(), 1U);
    EXPECT_EQ(must(project->sources()).size(), 1U);
    EXPECT_EQ(project->dataVersion(), 3);
    EXPECT_EQ(undoBatch(*project, second.source, {}).error().code, ErrorCode::NotFound);
}

TEST_F(BatchTest, RedoBringsTheFileBack)
{
    store(smallBatch({{"cola", {sale(0, 3)}}}));
    const auto second = store(smallBatch({{"cola", {sale(0, 6)}}, {"bread", {sale(0, 1)}}}));
    must(undoBatch(*project, second.source, {}));
    must(redoBatch(*project, second.source, {}));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 6.0)));
    EXPECT_THAT(soldOf(*project, "bread"), ElementsAre(Pair(0, 1.0)));
    EXPECT_EQ(infoOf("cola").quantity, 6.0);
}

TEST_F(BatchTest, RedoEndsWithTheNextImportAndWithTheSession)
{
    const auto first = store(smallBatch({{"cola", {sale(0, 3)}}}));
    must(undoBatch(*project, first.source, {}));
    const auto second = store(smallBatch({{"bread", {sale(0, 1)}}}));
    EXPECT_EQ(redoBatch(*project, first.source, {}).error().code, ErrorCode::NotFound);
    must(undoBatch(*project, second.source, {}));
    project.reset();
    project = must(Project::open(folder / "a.shelfcast"));
    EXPECT_EQ(redoBatch(*project, second.source, {}).error().code, ErrorCode::NotFound);
    for (const char *table : {"observation", "series", "item", "source"})
        EXPECT_EQ(project->database().execAndGet(std::string("SELECT count(*) FROM ") + table).getInt(), 0) << table;
}

TEST_F(BatchTest, WhatANewerFileRepeatedStaysWhenTheOlderIsUndone)
{
    const auto first = store(smallBatch({{"cola", {sale(0, 3), sale(1, 4), sale(2, 5), sale(3, 6)}}}));
    const auto second = store(smallBatch({{"cola", {sale(1, 4), sale(2, 5), sale(4, 7)}}}));
    EXPECT_EQ(second.unchanged, 2U);
    must(undoBatch(*project, first.source, {}));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(1, 4.0), Pair(2, 5.0), Pair(4, 7.0)));
    must(redoBatch(*project, first.source, {}));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0), Pair(1, 4.0), Pair(2, 5.0), Pair(3, 6.0), Pair(4, 7.0)));
    must(undoBatch(*project, second.source, {}));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0), Pair(1, 4.0), Pair(2, 5.0), Pair(3, 6.0)));
}

TEST_F(BatchTest, ARepeatedValueIsThatOfTheFileBetween)
{
    const auto first = store(smallBatch({{"cola", {sale(0, 3)}}}));
    const auto second = store(smallBatch({{"cola", {sale(0, 9)}}}));
    store(smallBatch({{"cola", {sale(0, 9)}}, {"bread", {sale(0, 1)}}})); // repeats the second
    must(undoBatch(*project, first.source, {}));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 9.0)));
    must(undoBatch(*project, second.source, {}));
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 9.0)));
}

TEST_F(BatchTest, AReplacementTakesTheOtherFilesPlaceInOneStep)
{
    const auto wrong = store(smallBatch({{"cola", {sale(0, 300), sale(1, 400)}}}, "wrong.csv"));
    Batch right = smallBatch({{"cola", {sale(0, 3)}}}, "right.csv");
    right.replaces = wrong.source;
    store(right);
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0)));
    const auto sources = must(project->sources());
    ASSERT_EQ(sources.size(), 1U);
    EXPECT_EQ(sources.front().file, "right.csv");
    right.replaces = 77;
    EXPECT_EQ(storeBatch(*project, right, {}).error().code, ErrorCode::NotFound);
    EXPECT_THAT(soldOf(*project, "cola"), ElementsAre(Pair(0, 3.0)));
}

TEST_F(BatchTest, ACancelledImportLeavesNothing)
{
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](double, const Message &) { stop.request_stop(); };
    const auto stored = storeBatch(*project, smallBatch({{"cola", {sale(0, 3)}}, {"bread", {sale(0, 1)}}}), job);
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().code, ErrorCode::Cancelled);
    EXPECT_THAT(must(project->series()), IsEmpty());
    EXPECT_THAT(must(project->sources()), IsEmpty());
    EXPECT_EQ(project->database().execAndGet("SELECT count(*) FROM item").getInt(), 0);
    EXPECT_EQ(project->dataVersion(), 0);
}

TEST_F(BatchTest, KeepsRefusedRowsWithTheirReasons)
{
    Batch batch = smallBatch({{"cola", {sale(0, 3)}}});
    batch.refused = {{17, "Qty", "three", {"%1 is no number.", {std::string("three")}}}, {19, "Day", "\xff\xfe broken", "No date."}};
    const auto outcome = store(batch);
    const auto rows = must(project->refusedRows(outcome.source));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].row, 17U);
    EXPECT_EQ(rows[0].column, "Qty");
    EXPECT_EQ(rows[0].value, "three");
    EXPECT_EQ(english(rows[0].reason), "three is no number.");
    EXPECT_EQ(english(rows[1].reason), "No date.");
    EXPECT_THAT(must(project->refusedRows(99)), IsEmpty());
}

TEST_F(BatchTest, NamesAndPricesOfItemsFollowTheNewestFile)
{
    Batch sales = smallBatch({{"cola", {sale(0, 3)}}});
    sales.items[0].name = "Cola 1 l";
    sales.items[0].category = "Drinks";
    store(sales);
    Batch list;
    list.source.file = "prices.xlsx";
    list.items = {{"cola", "Cola 1.5 l", "", 1.99, 40.0}, {"tea", "Tea", "Drinks", 3.0}};
    const auto outcome = store(list);
    EXPECT_EQ(outcome.attributes, 2U);
    EXPECT_EQ(infoOf("cola").name, "Cola 1.5 l");
    EXPECT_EQ(infoOf("cola").category, "Drinks");
    EXPECT_EQ(infoOf("cola").lastPrice, 1.99);
    EXPECT_EQ(store(list).source, 0);
    must(undoBatch(*project, outcome.source, {}));
    EXPECT_EQ(infoOf("cola").name, "Cola 1 l");
    EXPECT_EQ(infoOf("cola").lastPrice, 0.0);
}

TEST_F(BatchTest, SignalsOfAllShopsAndOfOneItemComeTogether)
{
    Batch batch = smallBatch({{"cola", {sale(0, 3)}}, {"bread", {sale(0, 1)}}});
    batch.signals = {{{"holiday", CovariateKind::KnownAhead}, {{-1, -1, kMonday, 1.0}, {-1, -1, kMonday + 30, 1.0}}},
                     {{"page views", CovariateKind::PastOnly}, {{1, 0, kMonday, 250.0}}}};
    EXPECT_EQ(store(batch).signalValues, 3U);
    const auto signals = must(project->signals());
    ASSERT_EQ(signals.size(), 2U);
    EXPECT_EQ(signals[0].kind, CovariateKind::KnownAhead);
    EXPECT_EQ(signals[1].kind, CovariateKind::PastOnly);
    EXPECT_THAT(must(project->signal(infoOf("cola").id, "holiday")), ElementsAre(Pair(kMonday, 1.0), Pair(kMonday + 30, 1.0)));
    EXPECT_THAT(must(project->signal(infoOf("cola").id, "page views")), IsEmpty());
    EXPECT_THAT(must(project->signal(infoOf("bread").id, "page views")), ElementsAre(Pair(kMonday, 250.0)));
    EXPECT_THAT(must(project->signal(infoOf("bread").id, "weather")), IsEmpty());

    batch.signals[0].values[0].value = 0.0;
    const auto corrected = store(batch);
    EXPECT_EQ(corrected.signalValues, 1U);
    EXPECT_EQ(corrected.unchanged, 2U);
    EXPECT_EQ(must(project->signal(infoOf("cola").id, "holiday")).front().second, 0.0);
    must(undoBatch(*project, corrected.source, {}));
    EXPECT_EQ(must(project->signal(infoOf("cola").id, "holiday")).front().second, 1.0);
}

TEST_F(BatchTest, VisitsSeriesInOrderWithWhatHolds)
{
    store(smallBatch({{"cola", {sale(0, 3), sale(1, 4)}}, {"bread", {sale(0, 1)}}, {"milk", {sale(5, kNone)}}}));
    store(smallBatch({{"cola", {sale(0, 8)}}}));
    std::vector<std::string> seen;
    must(project->forEachSeries(
        [&](const SeriesInfo &info, const std::vector<Observation> &observations) {
            seen.push_back(info.item + ":" + std::to_string(observations.size()));
            if (info.item == "cola") {
                EXPECT_EQ(observations.front().quantity, 8.0);
            }
            if (info.item == "milk") {
                EXPECT_TRUE(std::isnan(observations.front().quantity));
            }
        },
        {}));
    EXPECT_THAT(seen, ElementsAre("cola:2", "bread:1", "milk:1"));
}

TEST_F(BatchTest, FactsComeFromWhatIsInEffect)
{
    Batch monthly = smallBatch({{"cola", {sale(0, 3)}}});
    monthly.frequency = Frequency::Monthly;
    monthly.hasPrice = true;
    const auto outcome = store(monthly);
    Batch daily = smallBatch({{"cola", {sale(40, 3), sale(41, 0)}}});
    daily.noRecord = NoRecord::Missing;
    daily.openWeekdays = 31;
    store(daily);
    EXPECT_EQ(must(dataFacts(*project)).frequency, Frequency::Monthly);
    EXPECT_TRUE(must(dataFacts(*project)).hasPrice);
    must(undoBatch(*project, outcome.source, {}));
    const DataFacts facts = must(dataFacts(*project));
    EXPECT_EQ(facts.frequency, Frequency::Daily);
    EXPECT_FALSE(facts.hasPrice);
    EXPECT_EQ(facts.noRecord, NoRecord::Missing);
    EXPECT_EQ(facts.openWeekdays, 31);
    EXPECT_EQ(facts.soldDays, 1U);
    EXPECT_EQ(facts.possibleDays, 2U);
    EXPECT_EQ(facts.lastDay, kMonday + 41);
}

} // namespace
} // namespace shelfcast::core
