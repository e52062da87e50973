#include "core/workflow/words/in_words.h"

#include "core/workflow/forecast/all_models.h"
#include "core/workflow/forecast/explain.h"
#include "tests/core/narrative/text_check.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <SQLiteCpp/Statement.h>
#include <gmock/gmock.h>

#include <cmath>
#include <map>

/// The texts of whole projects: each number in each language is a figure, and each figure is found in the project's tables by SQL of
/// the test's own.
namespace shelfcast::core {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::IsEmpty;

class InWordsTest : public testing::Test {
protected:
    void forecast(const std::string &model, int horizon = 0)
    {
        ForecastOptions options;
        options.modelId = model;
        options.horizon = horizon;
        must(forecastProject(*project, models, options, {}));
        run = must(project->latestForecastRun()).value();
    }

    double ask(const std::string &sql) const
    {
        SQLite::Statement query(project->database(), sql);
        return query.executeStep() && !query.getColumn(0).isNull() ? query.getColumn(0).getDouble() : std::nan("");
    }
    std::string where(std::int64_t series) const { return " WHERE run = " + std::to_string(run.id) + " AND series = " + std::to_string(series); }
    std::string days(std::int64_t first, std::int64_t periods) const
    {
        return " BETWEEN " + std::to_string(periodStart(first, run.frequency)) + " AND " + std::to_string(periodStart(first + periods, run.frequency) - 1);
    }
    /// What the newest source of each day says was sold.
    double sold(const std::string &series, std::int64_t first, std::int64_t periods) const
    {
        const double units = ask("SELECT sum(quantity) FROM observation o WHERE series IN (" + series + ") AND day" + days(first, periods) +
                                 " AND source = (SELECT max(source) FROM observation n WHERE n.series = o.series AND n.day = o.day)");
        return std::isfinite(units) ? units : 0.0;
    }

    /// What SQL says of a figure of a series; empty for figures that the model's parts give, which have tests of their own.
    std::optional<double> itemFigure(const Figure &figure, const Narrative &narrative, const SeriesInfo &info) const
    {
        const std::string at = where(info.id);
        const double expected = ask("SELECT sum(mean) FROM forecast" + at);
        const auto stretches = figuresOf(narrative, Origin::Stretch);
        const std::int64_t back = stretches.empty() ? 0 : stretches.front().first;
        const double before = back > 0 ? sold(std::to_string(info.id), run.lastPeriod + 1 - back, run.horizon) : 0.0;
        switch (figure.origin) {
        case Origin::Expected: return expected;
        case Origin::Low: return ask("SELECT sum(q10) FROM forecast" + at);
        case Origin::High: return ask("SELECT sum(q90) FROM forecast" + at);
        case Origin::Before: return before;
        case Origin::Change: return std::abs(expected / before - 1.0);
        case Origin::PeakUnits: return ask("SELECT max(mean) FROM forecast" + at);
        case Origin::PeakAbove: return ask("SELECT max(mean) / avg(mean) - 1 FROM forecast" + at);
        case Origin::Error: return ask("SELECT wape FROM forecast_series" + at);
        case Origin::NaiveError: return ask("SELECT naive_wape FROM forecast_series" + at);
        case Origin::Horizon: return figure.kind == Figure::Kind::Periods ? ask("SELECT count(*) FROM forecast" + at) : 0.0;
        case Origin::Stretch: return ask("SELECT count(*) FROM forecast" + at);
        default: return std::nullopt;
        }
    }

    void checkTexts(const Narrative &narrative)
    {
        ASSERT_THAT(contradictions(narrative), IsEmpty());
        for (const Language language : kLanguages)
            for (const auto *list : {&narrative.sentences, &narrative.keywords})
                for (const Saying &saying : *list)
                    ASSERT_THAT(unexplained(saying, language), IsEmpty()) << text(saying, language);
    }

    int checkItem(const SeriesInfo &info, const Narrative &narrative)
    {
        SCOPED_TRACE(info.item + ": " + paragraph(narrative, Language::English));
        checkTexts(narrative);
        int checked = 0;
        for (const Saying &saying : narrative.sentences)
            for (const Figure &figure : saying.figures) {
                if (figure.origin == Origin::PeakPeriod) {
                    EXPECT_EQ(periodStart(figure.first, run.frequency), ask("SELECT day FROM forecast" + where(info.id) + " ORDER BY mean DESC, step LIMIT 1"));
                    ++checked;
                }
                if (const auto told = itemFigure(figure, narrative, info)) {
                    EXPECT_NEAR(figure.value, *told, 1e-6 * std::max(1.0, std::abs(*told))) << originId(figure.origin);
                    ++checked;
                }
            }
        return checked;
    }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
    RunInfo run;
};

/// What a project's lists say of a group, by SQL.
struct GroupBySql {
    std::string series; ///< SQL that selects the members' ids
    std::string level, name;
};

class SampleInWordsTest : public InWordsTest {
protected:
    SampleInWordsTest()
    {
        must(importFile(*project, std::string(SHELFCAST_RESOURCES) + "/samples/online-retail.csv.gz", {}, {}));
        forecast("theta");
    }

    std::optional<double> groupFigure(const Figure &figure, const Narrative &narrative, const GroupBySql &group) const
    {
        const std::string id = "run = " + std::to_string(run.id), rows = "forecast_series WHERE " + id + " AND series IN (" + group.series + ")";
        const std::string steps = "total_forecast WHERE " + id + " AND level = '" + group.level + "' AND name = '" + group.name + "' AND stage = 'reconciled'";
        const auto stretches = figuresOf(narrative, Origin::Stretch);
        const std::int64_t back = stretches.empty() ? 0 : stretches.front().first;
        const double expected = ask("SELECT sum(mean) FROM " + steps), before = back > 0 ? sold(group.series, run.lastPeriod + 1 - back, run.horizon) : 0.0;
        const auto member = [&](Origin origin) {
            const auto names = figuresOf(narrative, origin);
            return names.empty() ? std::string() : "SELECT s.id FROM series s JOIN item i ON i.id = s.item WHERE CASE i.name WHEN '' THEN i.code ELSE i.name END = '" + names.front().name + "'";
        };
        const auto gain = [&](Origin origin) { return ask("SELECT total FROM forecast_series WHERE " + id + " AND series IN (" + member(origin) + ")") - sold(member(origin), run.lastPeriod + 1 - back, run.horizon); };
        switch (figure.origin) {
        case Origin::Expected: return expected;
        case Origin::Low: return ask("SELECT sum(q10) FROM " + steps);
        case Origin::High: return ask("SELECT sum(q90) FROM " + steps);
        case Origin::Before: return before;
        case Origin::Change: return std::abs(expected / before - 1.0);
        case Origin::Items: return ask("SELECT count(*) FROM " + rows);
        case Origin::Compared: return ask("SELECT count(change) FROM " + rows);
        case Origin::Rising: return ask("SELECT count(*) FROM " + rows + " AND round(100 * change) >= 5");
        case Origin::Falling: return ask("SELECT count(*) FROM " + rows + " AND round(100 * change) <= -5");
        case Origin::Steady: return ask("SELECT count(*) FROM " + rows + " AND abs(round(100 * change)) < 5");
        case Origin::Guesses: return ask("SELECT count(*) FROM " + rows + " AND grade = 'guess'");
        case Origin::GuessShare: return ask("SELECT sum(total) FROM " + rows + " AND grade = 'guess'") / expected;
        case Origin::GainedUnits: return gain(Origin::MostGained);
        case Origin::LostUnits: return -gain(Origin::MostLost);
        case Origin::PeakUnits: return ask("SELECT max(mean) FROM " + steps);
        case Origin::PeakAbove: return ask("SELECT max(mean) / avg(mean) - 1 FROM " + steps);
        case Origin::WithoutMost: return expected - gain(says(narrative, Sentence::IfNoGain) ? Origin::MostGained : Origin::MostLost);
        case Origin::LargestShare: return ask("SELECT max(total) FROM " + rows) / expected;
        default: return std::nullopt;
        }
    }
};

TEST_F(SampleInWordsTest, EveryFigureOfEveryItemStandsInTheProject)
{
    WordsReader reader = must(WordsReader::open(*project, run));
    int items = 0, checked = 0;
    for (const SeriesInfo &info : must(project->series())) {
        const auto parts = items % 8 == 0 ? partsOf(*project, models, run, info.id) : std::nullopt;
        checked += checkItem(info, must(reader.series(info, parts ? &*parts : nullptr)).narrative);
        ++items;
    }
    EXPECT_EQ(items, 320);
    EXPECT_GT(checked, 5 * items) << "most figures are told apart by SQL";
}

TEST_F(SampleInWordsTest, EveryFigureOfEverySumStandsInTheProject)
{
    WordsReader reader = must(WordsReader::open(*project, run));
    const std::vector<Group> groups = must(reader.groups());
    ASSERT_EQ(groups.front().level, Level::Total);
    int checked = 0;
    for (const Group &group : groups) {
        const Narrative narrative = must(reader.group(group, {})).narrative;
        SCOPED_TRACE(group.name + ": " + paragraph(narrative, Language::English));
        checkTexts(narrative);
        const std::string of = group.level == Level::Total ? "" : " WHERE i.category = '" + group.name + "'";
        const GroupBySql bySql{"SELECT s.id FROM series s JOIN item i ON i.id = s.item" + of, std::string(levelId(group.level)), group.name};
        for (const Saying &saying : narrative.sentences)
            for (const Figure &figure : saying.figures)
                if (const auto told = groupFigure(figure, narrative, bySql)) {
                    EXPECT_NEAR(figure.value, *told, 1e-6 * std::max(1.0, std::abs(*told))) << originId(figure.origin);
                    ++checked;
                }
    }
    EXPECT_GT(checked, 8);
}

/// Two years of weeks of days: promotions every fifth week, bread without stock lately, a new item of ten days.
class ShopInWordsTest : public InWordsTest {
protected:
    static constexpr int kDays = 7 * 110;

    static Batch shop()
    {
        std::vector<Observation> cola, bread, fresh;
        for (int day = 0; day < kDays + 28; ++day) {
            const bool promoted = day / 7 % 5 == 3, ahead = day >= kDays;
            Observation one = sale(day, ahead ? kNone : 20.0 + day % 7 + (promoted ? 15.0 : 0.0), 2.0);
            one.promotion = promoted ? 1.0 : 0.0;
            if (ahead)
                one.revenue = kNone;
            cola.push_back(one);
            if (ahead)
                continue;
            Observation loaf = sale(day, day / 7 % 4 == 0 ? 8.0 : 5.0, 3.0);
            loaf.stock = 20.0;
            if (day >= kDays - 15 && day < kDays - 1)
                loaf.quantity = loaf.revenue = loaf.stock = 0.0;
            bread.push_back(loaf);
            if (day >= kDays - 10)
                fresh.push_back(sale(day, 4.0, 5.0));
        }
        Batch batch = smallBatch({{"cola", cola}, {"bread", bread}, {"fresh", fresh}});
        batch.hasPromotion = batch.hasStock = true;
        batch.items[0].category = "Drinks";
        batch.items[1].category = batch.items[2].category = "Food";
        batch.frequencyWish = "weekly";
        batch.source.lastDay = kMonday + kDays - 1;
        return batch;
    }

    ShopInWordsTest() { must(storeBatch(*project, shop(), {})); }

    SeriesInfo infoOf(const std::string &item) const
    {
        for (const SeriesInfo &info : must(project->series()))
            if (info.item == item)
                return info;
        throw std::runtime_error("no such item");
    }
    ItemWords wordsOn(const std::string &item)
    {
        const SeriesInfo info = infoOf(item);
        const auto parts = partsOf(*project, models, run, info.id);
        WordsReader reader = must(WordsReader::open(*project, run));
        return must(reader.series(info, parts ? &*parts : nullptr));
    }
};

TEST_F(ShopInWordsTest, TellsPromotionsFromTheModelThatKnowsThem)
{
    forecast("linear-regression", 4);
    const ItemWords words = wordsOn("cola");
    checkItem(infoOf("cola"), words.narrative);
    ASSERT_TRUE(words.facts.promotion);
    EXPECT_TRUE(words.facts.promotion->inModel);
    EXPECT_NEAR(words.facts.promotion->units, 7 * 15.0, 10.0) << "15 more a day were sold with one";
    EXPECT_EQ(words.facts.promotion->planned, ask("SELECT count(DISTINCT (day - 4) / 7) FROM observation WHERE promotion > 0 AND day" + days(run.lastPeriod + 1, 4)));
    EXPECT_TRUE(says(words.narrative, Sentence::PromotionAdds));
    EXPECT_TRUE(says(words.narrative, Sentence::KeyPromotion));
}

TEST_F(ShopInWordsTest, TellsPromotionsFromTheHistoryWhereTheModelLooksAway)
{
    forecast("theta", 4);
    const ItemWords words = wordsOn("cola");
    ASSERT_TRUE(says(words.narrative, Sentence::PromotionSeen)) << paragraph(words.narrative, Language::English);
    const std::string weeks = "(SELECT sum(quantity) AS units, max(promotion) AS promoted FROM observation WHERE series = " + std::to_string(infoOf("cola").id) + " AND day < " +
                              std::to_string(periodStart(run.lastPeriod + 1, run.frequency)) + " GROUP BY (day - 4) / 7)";
    EXPECT_NEAR(figuresOf(words.narrative, Origin::PromotedMean).front().value, ask("SELECT avg(units) FROM " + weeks + " WHERE promoted > 0"), 1e-6);
    EXPECT_NEAR(figuresOf(words.narrative, Origin::OtherMean).front().value, ask("SELECT avg(units) FROM " + weeks + " WHERE promoted = 0"), 1e-6);
}

TEST_F(ShopInWordsTest, TellsEmptyShelvesAndNewItems)
{
    forecast("theta", 8);
    const ItemWords bread = wordsOn("bread");
    EXPECT_TRUE(says(bread.narrative, Sentence::StockOut)) << paragraph(bread.narrative, Language::English);
    EXPECT_TRUE(says(bread.narrative, Sentence::KeyStockOut));
    const ItemWords fresh = wordsOn("fresh");
    EXPECT_TRUE(says(fresh.narrative, Sentence::GuessShort)) << paragraph(fresh.narrative, Language::English);
    EXPECT_TRUE(says(fresh.narrative, Sentence::KeyNew));
    for (const char *item : {"cola", "bread", "fresh"})
        checkItem(infoOf(item), wordsOn(item).narrative);
}

TEST_F(ShopInWordsTest, TellsWhatAPersonChanged)
{
    forecast("theta", 4);
    OverrideRequest request;
    request.group = {Level::Series, "cola", ""};
    request.firstPeriod = run.lastPeriod + 1;
    request.lastPeriod = run.lastPeriod + 4;
    request.amount = 1000.0;
    must(makeOverride(*project, request, {}));
    const ItemWords words = wordsOn("cola");
    checkTexts(words.narrative);
    EXPECT_NEAR(words.facts.total, 1000.0, 1e-6);
    ASSERT_TRUE(says(words.narrative, Sentence::Overridden));
    EXPECT_NEAR(figuresOf(words.narrative, Origin::ModelAlone).front().value, ask("SELECT sum(mean) FROM forecast" + where(infoOf("cola").id)), 1e-6);
    WordsReader reader = must(WordsReader::open(*project, run));
    const GroupWords all = must(reader.group({Level::Total, "", ""}, {}));
    checkTexts(all.narrative);
    EXPECT_TRUE(says(all.narrative, Sentence::GroupOverridden));
    EXPECT_NEAR(figuresOf(all.narrative, Origin::ModelAlone).front().value, ask("SELECT sum(total) FROM forecast_series WHERE run = " + std::to_string(run.id)), 1e-6);
}

TEST_F(ShopInWordsTest, AddsUpWhereARunKeepsNoSums)
{
    forecast("theta", 4);
    project->database().exec("DELETE FROM total_forecast"); // as runs of an earlier version
    project->database().exec("DELETE FROM total_series");
    WordsReader reader = must(WordsReader::open(*project, run));
    EXPECT_EQ(must(reader.groups()).size(), 3U) << "all, drinks, food";
    const GroupWords food = must(reader.group({Level::Category, "Food", ""}, {}));
    EXPECT_NEAR(food.facts.total, ask("SELECT sum(total) FROM forecast_series f JOIN series s ON s.id = f.series JOIN item i ON i.id = s.item WHERE category = 'Food' AND run = " +
                                      std::to_string(run.id)), 1e-6);
    EXPECT_EQ(food.facts.members, 2);
    const auto nobody = reader.group({Level::Category, "Toys", ""}, {});
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, ErrorCode::NotFound);
}

TEST_F(ShopInWordsTest, RefusesAnotherCalendar)
{
    forecast("theta", 4);
    must(project->setSetting("panel.frequency", "monthly"));
    const auto reader = WordsReader::open(*project, run);
    ASSERT_FALSE(reader);
    EXPECT_THAT(english(reader.error().message), HasSubstr("forecast again"));
}

} // namespace
} // namespace shelfcast::core
