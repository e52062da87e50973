#include "core/workflow/totals/overrides.h"

#include "core/models/moved_forecast.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/totals/fva_ledger.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

using testing::DoubleNear;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int kDays = 84;

/// Two drinks and a bread, each sold steadily; so the forecasts of a "mean" model are 10, 30 and 5 a day.
Batch shop(int days = kDays)
{
    std::vector<Observation> cola, water, rye;
    for (int day = 0; day < days; ++day) {
        cola.push_back(sale(day, 10.0, 2.0));
        water.push_back(sale(day, 30.0, 1.0));
        rye.push_back(sale(day, 5.0, 3.0));
    }
    Batch batch = smallBatch({{"cola", cola}, {"water", water}, {"rye", rye}});
    batch.items[0].category = batch.items[1].category = "Drinks";
    batch.items[2].category = "Bread";
    return batch;
}

class OverridesTest : public testing::Test {
protected:
    OverridesTest()
    {
        must(storeBatch(*project, shop(), {}));
        forecast();
    }
    void forecast(int horizon = 14)
    {
        ForecastOptions options;
        options.modelId = "naive";
        options.horizon = horizon;
        must(forecastProject(*project, models, options, {}));
        run = must(project->latestForecastRun()).value();
    }
    std::int64_t series(const std::string &item) const
    {
        for (const SeriesInfo &info : must(project->series()))
            if (info.item == item)
                return info.id;
        throw std::runtime_error("no such item");
    }
    OverrideRequest request(Group group, int first, int last, OverrideKind kind, double amount) const
    {
        OverrideRequest wish;
        wish.group = std::move(group);
        wish.firstPeriod = run.lastPeriod + first;
        wish.lastPeriod = run.lastPeriod + last;
        wish.kind = kind;
        wish.amount = amount;
        wish.reason = "promotion";
        wish.author = "Ann";
        return wish;
    }
    std::int64_t say(const OverrideRequest &wish) { return must(makeOverride(*project, wish, {})).what.id; }
    SeriesForecast model(const std::string &item) const { return must(project->forecast(run.id, series(item))).value().forecast; }
    SeriesForecast last(const std::string &item) const { return must(finalForecast(*project, run, series(item))).value().forecast; }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
    RunInfo run;
};

const Group kDrinks{Level::Category, "Drinks", {}};
const Group kCola{Level::Item, "cola", {}};

TEST(MoveMean, KeepsQuantilesInOrderAndAboveZero)
{
    SeriesForecast forecast;
    forecast.mean = {10.0};
    for (std::size_t level = 0; level < kQuantileCount; ++level)
        forecast.quantiles.push_back(2.0 + 1.5 * static_cast<double>(level));
    SeriesForecast wider = forecast;
    moveMean(wider, 0, 40.0);
    EXPECT_DOUBLE_EQ(wider.mean[0], 40.0);
    EXPECT_DOUBLE_EQ(wider.quantile(0, 12), 40.0 + (20.0 - 10.0) * 2.0) << "four times as many, twice as wide";
    moveMean(forecast, 0, 1.0);
    EXPECT_TRUE(std::ranges::is_sorted(forecast.quantiles));
    EXPECT_GE(forecast.quantile(0, 0), 0.0);
    moveMean(forecast, 0, 0.0);
    EXPECT_THAT(forecast.quantiles, testing::Each(0.0)) << "nothing for sure";
    moveMean(forecast, 0, 5.0);
    EXPECT_THAT(forecast.quantiles, testing::Each(5.0));
}

TEST(ReadAmount, TakesUnitsAndPercentAsPersonsTypeThem)
{
    EXPECT_EQ(readAmount("120"), (std::pair(OverrideKind::Value, 120.0)));
    EXPECT_EQ(readAmount(" +10 %"), (std::pair(OverrideKind::Percent, 10.0)));
    EXPECT_EQ(readAmount("-5%"), (std::pair(OverrideKind::Percent, -5.0)));
    EXPECT_EQ(readAmount("\xE2\x88\x92""5\xC2\xA0%"), (std::pair(OverrideKind::Percent, -5.0)));
    EXPECT_FALSE(readAmount("-5"));
    EXPECT_FALSE(readAmount("many"));
    EXPECT_FALSE(readAmount(""));
    EXPECT_FALSE(readAmount("%"));
}

TEST_F(OverridesTest, ANumberStandsBesideTheModelsNumber)
{
    const SeriesForecast before = model("cola");
    say(request(kCola, 3, 3, OverrideKind::Value, 25.0));
    EXPECT_EQ(model("cola").mean, before.mean) << "the model's number is untouched";
    const SeriesForecast after = last("cola");
    EXPECT_DOUBLE_EQ(after.mean[2], 25.0);
    EXPECT_DOUBLE_EQ(after.mean[1], before.mean[1]);
    EXPECT_EQ(last("water").mean, model("water").mean);
    for (std::size_t level = 1; level < kQuantileCount; ++level)
        EXPECT_LE(after.quantile(2, level - 1), after.quantile(2, level));
}

TEST_F(OverridesTest, UnitsForACategoryAreSharedOutByForecastAndAddUpExactly)
{
    const StoredOverride made = must(makeOverride(*project, request(kDrinks, 1, 7, OverrideKind::Value, 1000.0 / 3.0), {}));
    ASSERT_THAT(made.cells, SizeIs(14));
    double sum = 0.0;
    for (const OverrideCell &cell : made.cells)
        sum += cell.value;
    EXPECT_NEAR(sum, 1000.0 / 3.0, 1e-11);
    EXPECT_NEAR(last("cola").mean[0] * 3.0, last("water").mean[0], 1e-9) << "water sells three times as much";
    EXPECT_NEAR(last("cola").mean[0], 1000.0 / 3.0 / 7.0 / 4.0, 1e-9);
    EXPECT_EQ(last("rye").mean, model("rye").mean);
}

TEST_F(OverridesTest, PercentIsOfWhatStandsAndALaterWordGoesOverAnEarlierOne)
{
    say(request(kCola, 1, 1, OverrideKind::Value, 20.0));
    say(request(kDrinks, 1, 2, OverrideKind::Percent, 10.0));
    EXPECT_NEAR(last("cola").mean[0], 22.0, 1e-9);
    EXPECT_NEAR(last("cola").mean[1], 11.0, 1e-9);
    EXPECT_NEAR(last("water").mean[0], 33.0, 1e-9);
    say(request(kCola, 1, 1, OverrideKind::Value, 7.0));
    EXPECT_NEAR(last("cola").mean[0], 7.0, 1e-12);
}

TEST_F(OverridesTest, IsTakenBackAndBroughtBackWhole)
{
    const std::int64_t id = say(request(kDrinks, 2, 3, OverrideKind::Percent, -50.0));
    const SeriesForecast with = last("water");
    const StoredOverride gone = must(removeOverride(*project, id));
    EXPECT_EQ(last("water").mean, model("water").mean);
    EXPECT_THAT(must(storedOverrides(*project)), IsEmpty());
    EXPECT_EQ(must(addOverride(*project, gone)), id);
    EXPECT_EQ(last("water").mean, with.mean);
    EXPECT_EQ(must(storedOverrides(*project)).front().author, "Ann");
    EXPECT_FALSE(removeOverride(*project, id + 1));
}

TEST_F(OverridesTest, SurvivesANewForecastBecauseItSpeaksOfPeriods)
{
    const std::int64_t fixed = say(request(kCola, 10, 10, OverrideKind::Value, 25.0));
    say(request(kCola, 11, 11, OverrideKind::Percent, 10.0));
    std::vector<Observation> week;
    for (int day = kDays; day < kDays + 7; ++day)
        week.push_back(sale(day, 20.0, 2.0));
    must(storeBatch(*project, smallBatch({{"cola", week}}, "next.csv"), {}));
    const RunInfo earlier = run;
    forecast();
    ASSERT_EQ(run.lastPeriod, earlier.lastPeriod + 7);
    EXPECT_DOUBLE_EQ(last("cola").mean[2], 25.0) << "the number a person gave";
    EXPECT_NEAR(last("cola").mean[3], 22.0, 1e-9) << "percent of the new number";
    EXPECT_DOUBLE_EQ(must(finalForecast(*project, earlier, series("cola"))).value().forecast.mean[9], 25.0);

    const std::vector<WatchedOverride> watched = must(watchedOverrides(*project, &run));
    ASSERT_THAT(watched, SizeIs(2));
    EXPECT_EQ(watched[0].what.id, fixed);
    EXPECT_NEAR(watched[0].modelThen, 10.0, 1e-9);
    EXPECT_NEAR(watched[0].modelNow, 20.0, 1e-9);
    EXPECT_TRUE(watched[0].modelMoved) << "from 10 to 20: worth another look";
    EXPECT_THAT(must(watchedOverrides(*project, &run, series("rye"))), IsEmpty());
}

TEST_F(OverridesTest, TheListShowsFinalNumbers)
{
    const auto totalOf = [&](const std::vector<ForecastSummary> &all, const std::string &item) { return std::ranges::find(all, series(item), &ForecastSummary::seriesId)->total; };
    say(request(kCola, 1, 1, OverrideKind::Value, 110.0));
    EXPECT_NEAR(totalOf(must(project->forecastSummaries(run.id)), "cola"), 140.0, 1e-9);
    const auto last = must(finalSummaries(*project, run));
    EXPECT_NEAR(totalOf(last, "cola"), 240.0, 1e-9);
    EXPECT_NEAR(totalOf(last, "rye"), 70.0, 1e-9);
    EXPECT_NEAR(std::ranges::find(last, series("cola"), &ForecastSummary::seriesId)->value, 480.0, 1e-9);
}

TEST_F(OverridesTest, TotalsAddUpWithOverridesToo)
{
    say(request(kCola, 1, 2, OverrideKind::Percent, 50.0));
    const std::vector<FinalTotal> totals = must(finalTotals(*project, run));
    ASSERT_THAT(totals, SizeIs(3)) << "all, bread, drinks";
    EXPECT_NEAR(totals[0].total.reconciled.mean[0], 45.0, 1e-9);
    EXPECT_NEAR(totals[0].last.mean[0], 50.0, 1e-9);
    EXPECT_NEAR(totals[0].last.mean[2], 45.0, 1e-9);
    EXPECT_EQ(totals[1].total.group.name, "Bread");
    EXPECT_FALSE(totals[1].overridden);
    EXPECT_TRUE(totals[2].overridden);
    EXPECT_NEAR(totals[2].last.mean[1], 45.0, 1e-9);
}

TEST_F(OverridesTest, RefusesWhatCannotBeMeant)
{
    const auto reason = [&](const OverrideRequest &wish) { return english(makeOverride(*project, wish, {}).error().message); };
    EXPECT_THAT(reason(request(kCola, 0, 1, OverrideKind::Value, 1.0)), HasSubstr("must lie within"));
    EXPECT_THAT(reason(request(kCola, 14, 15, OverrideKind::Value, 1.0)), HasSubstr("must lie within"));
    EXPECT_THAT(reason(request(kCola, 1, 1, OverrideKind::Value, -1.0)), HasSubstr("from 0 on"));
    EXPECT_THAT(reason(request(kCola, 1, 1, OverrideKind::Percent, -101.0)), HasSubstr("from 0 on"));
    EXPECT_THAT(reason(request({Level::Item, "tea", {}}, 1, 1, OverrideKind::Value, 1.0)), HasSubstr("nothing to override"));
    std::vector<Observation> week;
    for (int day = kDays; day < kDays + 7; ++day)
        week.push_back(sale(day, 20.0, 2.0));
    must(storeBatch(*project, smallBatch({{"cola", week}}, "next.csv"), {}));
    EXPECT_THAT(reason(request(kCola, 3, 3, OverrideKind::Value, 1.0)), HasSubstr("is known already"));
    EXPECT_THAT(must(storedOverrides(*project)), IsEmpty());
}

TEST_F(OverridesTest, SharesOutEvenlyWhereNothingWasExpected)
{
    say(request(kDrinks, 1, 1, OverrideKind::Percent, -100.0));
    say(request(kDrinks, 1, 1, OverrideKind::Value, 8.0));
    EXPECT_NEAR(last("cola").mean[0], 4.0, 1e-12);
    EXPECT_NEAR(last("water").mean[0], 4.0, 1e-12);
}

TEST_F(OverridesTest, UnitsForSeveralItemsAreSharedOutByForecastAndAddUpExactly)
{
    const std::vector<Group> items = {kCola, {Level::Item, "rye", {}}};
    const auto made = must(makeOverrides(*project, request({}, 1, 3, OverrideKind::Value, 100.0), items, {}));
    ASSERT_THAT(made, SizeIs(2));
    EXPECT_NEAR(made[0].what.amount, 100.0 * 10.0 / 15.0, 1e-9);
    EXPECT_DOUBLE_EQ(made[0].what.amount + made[1].what.amount, 100.0);
    double sum = 0.0;
    for (const char *item : {"cola", "rye"})
        for (std::size_t step = 0; step < 3; ++step)
            sum += last(item).mean[step];
    EXPECT_NEAR(sum, 100.0, 1e-11);
    EXPECT_NEAR(last("cola").mean[1], 2.0 * last("rye").mean[1], 1e-9);
    EXPECT_EQ(last("water").mean, model("water").mean);
    EXPECT_EQ(made[1].what.group, items[1]);
    EXPECT_NE(made[0].what.id, made[1].what.id) << "each can be taken back alone";
    must(removeOverride(*project, made[0].what.id));
    EXPECT_EQ(last("cola").mean, model("cola").mean);
    EXPECT_NE(last("rye").mean, model("rye").mean);
}

TEST_F(OverridesTest, OfSeveralItemsTheUnknownOnesAreLeftOutAndNoneIsRefused)
{
    const std::vector<Group> items = {{Level::Item, "tea", {}}, kCola};
    const auto made = must(makeOverrides(*project, request({}, 1, 1, OverrideKind::Value, 12.0), items, {}));
    ASSERT_THAT(made, SizeIs(1));
    EXPECT_NEAR(last("cola").mean[0], 12.0, 1e-12);
    EXPECT_FALSE(makeOverrides(*project, request({}, 1, 1, OverrideKind::Value, 12.0), std::span(items).first(1), {}));
}

TEST_F(OverridesTest, TheListKnowsWhatIsExpectedOnlyByAPerson)
{
    std::vector<Observation> none;
    for (int day = 0; day < kDays; ++day)
        none.push_back(sale(day, 0.0, 4.0));
    must(storeBatch(*project, smallBatch({{"idle", none}}, "idle.csv"), {}));
    forecast();
    say(request({Level::Item, "idle", {}}, 1, 1, OverrideKind::Value, 20.0));
    const auto summaries = must(finalSummaries(*project, run));
    const auto idle = std::ranges::find(summaries, series("idle"), &ForecastSummary::seriesId);
    EXPECT_NEAR(idle->total, 20.0, 1e-9);
    EXPECT_NEAR(idle->value, 80.0, 1e-9);
}

TEST_F(OverridesTest, TheLedgerSaysWhoHelpedByTheNumbersOfThatMoment)
{
    // The model says 10 a day. Ann says 20 and 24 sold: she saves 10. Bob says 2 where 10 is sold: he costs 8.
    say(request(kCola, 1, 1, OverrideKind::Value, 20.0));
    OverrideRequest bob = request(kCola, 2, 2, OverrideKind::Value, 2.0);
    bob.author = "Bob";
    bob.reason = "supply";
    say(bob);
    say(request(kCola, 3, 3, OverrideKind::Value, 99.0)); // her last word is the next one
    say(request(kCola, 3, 3, OverrideKind::Value, 12.0));
    say(request(kCola, 14, 14, OverrideKind::Value, 12.0)); // still ahead
    EXPECT_THAT(must(fvaLedger(*project, {})).rows, IsEmpty());
    EXPECT_EQ(must(fvaLedger(*project, {})).waiting, 4U);

    std::vector<Observation> week;
    for (int day = kDays; day < kDays + 7; ++day)
        week.push_back(sale(day, day == kDays ? 24.0 : 10.0, 2.0));
    must(storeBatch(*project, smallBatch({{"cola", week}}, "next.csv"), {}));
    forecast(); // a new run does not change history
    const Ledger ledger = must(fvaLedger(*project, {}));
    ASSERT_THAT(ledger.rows, SizeIs(3));
    EXPECT_EQ(ledger.waiting, 1U);
    EXPECT_NEAR(ledger.all.modelError, 14.0 + 0.0 + 0.0, 1e-9);
    EXPECT_NEAR(ledger.all.saidError, 4.0 + 8.0 + 2.0, 1e-9);
    EXPECT_NEAR(ledger.all.naiveError, 14.0, 1e-9);
    ASSERT_THAT(ledger.byAuthor, SizeIs(2));
    EXPECT_EQ(ledger.byAuthor[0].key, "Ann");
    EXPECT_NEAR(ledger.byAuthor[0].personSaved(), 8.0, 1e-9);
    EXPECT_EQ(ledger.byAuthor[1].key, "Bob");
    EXPECT_NEAR(ledger.byAuthor[1].personSaved(), -8.0, 1e-9);
    EXPECT_EQ(ledger.byReason[1].key, "supply");
    EXPECT_EQ(ledger.byReason[0].periods, 2U);
}

} // namespace
} // namespace shelfcast::core
