#include "core/workflow/import/look_through.h"
#include "core/workflow/workflow.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;

class PanelTest : public testing::Test {
protected:
    /// Items that sell on every n-th day over so many days.
    Batch every(int n, int days, int items = 2)
    {
        std::vector<std::pair<std::string, std::vector<Observation>>> all;
        for (int i = 0; i < items; ++i) {
            all.emplace_back("item " + std::to_string(i), std::vector<Observation>{});
            for (int day = 0; day < days; ++day)
                if (day % n == 0)
                    all.back().second.push_back(sale(day, 2 + i, 1.5));
        }
        Batch batch = smallBatch(all);
        batch.hasPrice = true;
        return batch;
    }
    void store(const Batch &batch) { must(storeBatch(*project, batch, {})); }
    PanelSettings settings() { return must(panelSettings(*project)); }

    const TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "a.shelfcast"));
};

TEST_F(PanelTest, BusyDaysStayDays)
{
    store(every(1, 30));
    EXPECT_EQ(settings().frequency, Frequency::Daily);
    EXPECT_EQ(settings().seasonLength, 7);
    EXPECT_TRUE(settings().noRecordIsZero);
}

TEST_F(PanelTest, ThinDaysBecomeWeeksUnlessTheyAreAskedFor)
{
    store(every(5, 60));
    EXPECT_EQ(settings().frequency, Frequency::Weekly);
    must(project->setSetting("panel.frequency", "daily"));
    EXPECT_EQ(settings().frequency, Frequency::Daily);
}

TEST_F(PanelTest, OneItemAloneStaysDaily)
{
    store(every(5, 60, 1));
    EXPECT_EQ(settings().frequency, Frequency::Daily);
}

TEST_F(PanelTest, ASeasonNeedsTwoOfItsKind)
{
    store(every(1, 7 * 103));
    must(project->setSetting("panel.frequency", "weekly"));
    EXPECT_EQ(settings().seasonLength, 1);
    store(every(1, 7 * 104));
    EXPECT_EQ(settings().seasonLength, 52);
    must(project->setSetting("panel.frequency", "monthly"));
    EXPECT_EQ(settings().seasonLength, 12) << "October 2024 to September 2026";
}

TEST_F(PanelTest, MonthsAreNotSplitIntoWeeks)
{
    Batch monthly = smallBatch({{"a", {{toDay({2024, 1, 1}), 5}, {toDay({2024, 2, 1}), 6}}}});
    monthly.frequency = Frequency::Monthly;
    store(monthly);
    must(project->setSetting("panel.frequency", "weekly"));
    EXPECT_EQ(settings().frequency, Frequency::Monthly);
    EXPECT_EQ(isoText(settings().lastDay), "2024-02-29") << "a month's record says that the month is over";
    const Panel panel = must(loadPanel(*project, settings(), "", {}));
    EXPECT_THAT(panel.series[0].y, ElementsAre(5, 6));
    must(project->setSetting("panel.frequency", "quarterly"));
    EXPECT_EQ(spanOf(settings()).incompleteDays, 0) << "an only quarter stays";
}

TEST_F(PanelTest, ClosedDaysDoNotMakeAWeekIncomplete)
{
    Batch batch = every(1, 5);
    batch.openWeekdays = 0b0011111; // Monday to Friday
    store(batch);
    EXPECT_EQ(isoText(settings().lastDay), isoText(kMonday + 6));
    batch = every(1, 4);
    const TempFolder other;
    project = must(Project::create(other / "b.shelfcast"));
    batch.openWeekdays = 0b0011111;
    store(batch);
    EXPECT_EQ(settings().lastDay, kMonday + 3);
    project.reset();
}

TEST_F(PanelTest, EachSettingIsKeptAndFollowsTheDataWhereItIsNotAWish)
{
    store(every(1, 30));
    PanelSettings wanted = settings();
    wanted.frequency = Frequency::Weekly;
    wanted.noRecordIsZero = false;
    wanted.keepIncompleteLast = true;
    wanted.capOutliers = true;
    wanted.adjustLevelShifts = true;
    wanted.fillMissing = true;
    wanted.maximumPeriods = 3;
    must(setPanelSettings(*project, wanted));
    PanelSettings kept = settings();
    EXPECT_EQ(kept.frequency, Frequency::Weekly);
    EXPECT_FALSE(kept.noRecordIsZero);
    EXPECT_TRUE(kept.keepIncompleteLast);
    EXPECT_TRUE(kept.capOutliers);
    EXPECT_TRUE(kept.adjustLevelShifts);
    EXPECT_TRUE(kept.fillMissing);
    EXPECT_EQ(kept.maximumPeriods, 3);
    EXPECT_EQ(kept.seasonLength, 1) << "the season of days means nothing to weeks";

    kept.maximumPeriods = 0;
    kept.noRecordIsZero = true;
    kept.seasonLength = 4;
    must(setPanelSettings(*project, kept));
    EXPECT_EQ(settings().maximumPeriods, 0);
    EXPECT_TRUE(settings().noRecordIsZero);
    EXPECT_EQ(settings().seasonLength, 4);
    store(every(1, 7 * 104));
    EXPECT_EQ(settings().lastDay, kMonday + 7 * 104 - 1);
    EXPECT_EQ(settings().seasonLength, 4);
}

TEST_F(PanelTest, ALongDailyHistoryShowsItsYearUnlessThePersonKnowsBetter)
{
    std::vector<Observation> days;
    for (int day = 0; day < 800; ++day)
        days.push_back(sale(day, std::round(100.0 + 30.0 * std::sin(2.0 * M_PI * day / 365.0) + (day % 7 < 2 ? 40.0 : 0.0) + day * 37 % 11), 1.5));
    store(smallBatch({{"rye", days}}));
    PanelSettings wanted = settings();
    EXPECT_EQ(wanted.secondSeason, 0);
    EXPECT_THAT(must(loadPanel(*project, wanted, "", {})).seasons, ElementsAre(7, 365));
    wanted.secondSeason = 1;
    must(setPanelSettings(*project, wanted));
    EXPECT_EQ(settings().secondSeason, 1);
    EXPECT_TRUE(must(loadPanel(*project, settings(), "", {})).seasons.empty()) << "the main season only";
    wanted.secondSeason = 30;
    EXPECT_THAT(must(loadPanel(*project, wanted, "", {})).seasons, ElementsAre(7, 30));
}

TEST_F(PanelTest, WhatAPersonSettlesIsKeptAndChangesWhatModelsSee)
{
    std::vector<Observation> days;
    for (int day = 0; day < 140; ++day)
        days.push_back(sale(day, day == 60 || day == 90 ? 400 : 50 + 10 * (day % 7 == 5) + day * 37 % 5, 1.5));
    Batch batch = smallBatch({{"rye", days}, {"cola", days}});
    store(batch);
    const auto seen = [&](std::size_t series) { return must(loadPanel(*project, settings(), "", {})).series[series]; };
    EXPECT_EQ(seen(0).y[60], 400.0);
    EXPECT_TRUE(seen(0).recorded.empty());

    PanelSettings wanted = settings();
    wanted.country = "de";
    wanted.settled = {{"rye", "", FindingKind::Outlier, kMonday + 60, true}};
    must(setPanelSettings(*project, wanted));
    EXPECT_EQ(settings().country, "de");
    EXPECT_EQ(settings().settled, wanted.settled);
    const auto name = [&](std::size_t i) { return seen(i).item; };
    const std::size_t rye = name(0) == "rye" ? 0 : 1;
    EXPECT_LT(seen(rye).y[60], 80.0) << "what was to be expected";
    EXPECT_EQ(seen(rye).recorded[60], 400.0) << "the record stays";
    EXPECT_EQ(seen(rye).y[90], 400.0) << "the other one was not settled";
    EXPECT_EQ(seen(1 - rye).y[60], 400.0) << "another item's";
    EXPECT_EQ(must(loadSeries(*project, settings(), seen(rye).id)).y, seen(rye).y) << "one series alone is the same";

    wanted.replaceOutliers = true;
    wanted.settled = {{"rye", "", FindingKind::Outlier, kMonday + 60, false}};
    must(setPanelSettings(*project, wanted));
    EXPECT_TRUE(settings().replaceOutliers);
    EXPECT_EQ(seen(rye).y[60], 400.0) << "used as it is";
    EXPECT_LT(seen(rye).y[90], 80.0) << "as all outliers";
    EXPECT_LT(seen(1 - rye).y[60], 80.0);
}

TEST_F(PanelTest, SettlementsThatCannotBeReadSettleNothing)
{
    store(every(1, 30));
    must(project->setSetting("panel.settled", "nonsense\n[1,2]\n[\"a\",\"\",\"outlier\",\"2026-13-99\",\"replace\"]\n[\"item 0\",\"\",\"gap\",\"2026-01-05\",\"as-is\"]\n"));
    ASSERT_EQ(settings().settled.size(), 1U);
    EXPECT_EQ(settings().settled[0].item, "item 0");
    EXPECT_FALSE(settings().settled[0].edit);
}

TEST_F(PanelTest, SeasonsAreWeighedInWords)
{
    std::vector<Observation> days;
    for (int day = 0; day < 200; ++day)
        days.push_back(sale(day, 50 + 30 * (day % 7 == 5) + day * 37 % 5, 1.5));
    store(smallBatch({{"rye", days}}));
    const SeasonChoice choice = must(weighSeasons(*project, settings(), {7, 365, 7, 1, 31}, {}));
    ASSERT_EQ(choice.weighed.size(), 3U) << "none twice, none of one period";
    EXPECT_THAT(choice.seasons, ElementsAre(7));
    EXPECT_THAT(english(choice.weighed[0].why), testing::StartsWith("The season of 7 periods comes back"));
    EXPECT_FALSE(choice.weighed[1].proved);
    EXPECT_EQ(choice.weighed[2].length, 365);
    EXPECT_THAT(english(choice.weighed[2].why), testing::HasSubstr("takes more than 730"));
}

TEST_F(PanelTest, LooksThroughAllItemsAndTellsTheWidestGapFirst)
{
    const auto days = [](double peak) {
        std::vector<Observation> all;
        for (int day = 0; day < 140; ++day)
            all.push_back(sale(day, day == 60 ? peak : 50.0 + day * 37 % 5, 1.5));
        return all;
    };
    store(smallBatch({{"calm", days(51)}, {"some", days(200)}, {"most", days(900)}}));
    const auto looks = must(lookThrough(*project, settings(), {}));
    ASSERT_EQ(looks.size(), 2U);
    const SeriesLook look = must(lookAt(*project, settings(), looks[0].series));
    EXPECT_EQ(look.series.item, "most");
    const auto wild = std::ranges::find(look.findings, 60U, &SeriesFinding::period);
    ASSERT_NE(wild, look.findings.end());
    EXPECT_EQ(wild->kind, FindingKind::Outlier);
    EXPECT_NEAR(looks[0].largest, (900 - 52) * 1.5, 5.0);
    EXPECT_GE(looks[0].open, 1);

    PanelSettings wanted = settings();
    wanted.settled = withSettlement({}, {"most", "", FindingKind::Outlier, kMonday + 60, true});
    wanted.settled = withSettlement(wanted.settled, {"most", "", FindingKind::Outlier, kMonday + 60, false});
    EXPECT_EQ(wanted.settled.size(), 1U) << "the later one takes the earlier one's place";
    const auto after = must(lookThrough(*project, wanted, {}));
    EXPECT_EQ(must(lookAt(*project, wanted, after[0].series)).series.item, "some") << "what is settled needs nobody";
    EXPECT_TRUE(withoutSettlement(wanted.settled, wanted.settled[0]).empty());
    JobContext stopped;
    std::stop_source source;
    source.request_stop();
    stopped.stop = source.get_token();
    EXPECT_EQ(lookThrough(*project, wanted, stopped).error().code, ErrorCode::Cancelled);
}

TEST_F(PanelTest, HoldsTheSeriesThatMatch)
{
    Batch batch = every(1, 30, 12);
    batch.items[3].name = "Green Tea";
    store(batch);
    const auto items = [&](const char *pattern) {
        std::vector<std::string> names;
        const auto panel = loadPanel(*project, settings(), pattern, {});
        if (panel)
            for (const Series &s : panel->series)
                names.push_back(s.item);
        return names;
    };
    EXPECT_EQ(items("").size(), 12U);
    EXPECT_EQ(items("*").size(), 12U);
    EXPECT_THAT(items("item 1?"), ElementsAre("item 10", "item 11"));
    EXPECT_THAT(items("*tea*, ITEM 0"), ElementsAre("item 0", "item 3"));
    EXPECT_EQ(loadPanel(*project, settings(), "cola*", {}).error().code, ErrorCode::NotFound);
}

TEST_F(PanelTest, CarriesWhatModelsNeed)
{
    store(every(1, 30));
    const Panel panel = must(loadPanel(*project, settings(), "", {}));
    EXPECT_EQ(panel.frequency, Frequency::Daily);
    EXPECT_EQ(panel.lastPeriod, kMonday + 29);
    ASSERT_EQ(panel.covariates.size(), 1U);
    EXPECT_EQ(panel.covariates[0].name, "price");
    EXPECT_EQ(panel.covariates[0].kind, CovariateKind::KnownAhead);
    EXPECT_EQ(panel.series[1].y.size(), 30U);
    EXPECT_EQ(panel.series[1].unitValue, 1.5);
    const Series alone = must(loadSeries(*project, settings(), panel.series[1].id));
    EXPECT_EQ(alone.y, panel.series[1].y);
    EXPECT_EQ(alone.item, "item 1");
    EXPECT_EQ(loadSeries(*project, settings(), 99).error().code, ErrorCode::NotFound);
}

TEST_F(PanelTest, AnEmptyProjectSaysSo)
{
    const auto panel = loadPanel(*project, settings(), "", {});
    ASSERT_FALSE(panel);
    EXPECT_EQ(panel.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(english(panel.error().message), testing::HasSubstr("no sales yet"));
}

TEST_F(PanelTest, StopsWhenCancelled)
{
    store(every(1, 30));
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    EXPECT_EQ(loadPanel(*project, settings(), "", job).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(loadPanel(*project, settings(), "item*", job).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace shelfcast::core
