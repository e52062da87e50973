#include "core/workflow/workflow.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cmath>
#include <fstream>

namespace shelfcast::core {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::ResultOf;
using testing::SizeIs;

class ImportTest : public testing::Test {
protected:
    std::filesystem::path file(const std::string &name, const std::string &text)
    {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }
    Result<ImportOutcome> tryImport(const std::filesystem::path &path, const ImportOptions &options = {}) { return importFile(*project, path, options, {}); }
    ImportOutcome import(const std::filesystem::path &path, const ImportOptions &options = {}) { return must(tryImport(path, options)); }
    /// (ISO day, quantity) of an item.
    std::vector<std::pair<std::string, double>> sold(const std::string &item)
    {
        std::vector<std::pair<std::string, double>> all;
        for (const SeriesInfo &s : must(project->series()))
            if (s.item == item)
                for (const Observation &o : must(project->observations(s.id)))
                    all.emplace_back(isoText(o.day), o.quantity);
        return all;
    }
    Observation on(const std::string &item, const std::string &day)
    {
        for (const SeriesInfo &s : must(project->series()))
            if (s.item == item)
                for (const Observation &o : must(project->observations(s.id)))
                    if (isoText(o.day) == day)
                        return o;
        ADD_FAILURE() << item << " has no record on " << day;
        return {};
    }
    /// A refused import must leave the project as it was.
    Error refusal(const std::filesystem::path &path, const ImportOptions &options = {})
    {
        const auto version = project->dataVersion();
        const auto outcome = tryImport(path, options);
        EXPECT_FALSE(outcome) << path;
        EXPECT_EQ(project->dataVersion(), version);
        EXPECT_THAT(must(project->sources()), IsEmpty());
        EXPECT_THAT(must(project->series()), IsEmpty());
        if (outcome)
            return {};
        EXPECT_FALSE(outcome.error().message.empty());
        return outcome.error();
    }
    const TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "a.shelfcast"));
};

/// Two items over a month, every day, as many shops export it.
std::string dailySales(int days, double factor = 1.0)
{
    std::string text = "Date,Item,Units,Unit price\n";
    for (int day = 0; day < days; ++day)
        for (const char *item : {"cola", "bread"})
            text += fmt::format("{},{},{},{}\n", isoText(toDay({2024, 1, 1}) + day), item, factor * (day % 7 + (item[0] == 'c' ? 10 : 3)), item[0] == 'c' ? "1.50" : "2.25");
    return text;
}

TEST_F(ImportTest, BringsSalesInWithTheirMoney)
{
    const auto outcome = import(file("sales.csv", dailySales(31)));
    EXPECT_EQ(outcome.added, 62U);
    EXPECT_EQ(outcome.refused, 0U);
    EXPECT_EQ(outcome.series, 2U);
    EXPECT_EQ(outcome.observations, 62U);
    const Observation first = on("cola", "2024-01-01");
    EXPECT_EQ(first.quantity, 10.0);
    EXPECT_EQ(first.price, 1.5);
    EXPECT_EQ(first.revenue, 15.0) << "from units and price";
    const auto sources = must(project->sources());
    ASSERT_THAT(sources, SizeIs(1));
    EXPECT_THAT(sources[0].file, HasSubstr("sales.csv"));
    EXPECT_EQ(sources[0].rows, 62U);
    EXPECT_EQ(sources[0].added, 62U);
    EXPECT_EQ(isoText(*sources[0].firstDay), "2024-01-01");
    EXPECT_EQ(isoText(*sources[0].lastDay), "2024-01-31");
    EXPECT_THAT(sources[0].contentHash, testing::StartsWith("fnv64:"));
    EXPECT_THAT(sources[0].importedAt, testing::MatchesRegex("20[0-9]+-[0-9]+-[0-9]+T[0-9]+:[0-9]+:[0-9]+Z"));
}

TEST_F(ImportTest, TheSameFileTwiceChangesNothing)
{
    const auto path = file("sales.csv", dailySales(31));
    import(path);
    const auto version = project->dataVersion();
    const auto again = import(path);
    EXPECT_EQ(again.source, 0);
    EXPECT_EQ(again.added + again.changed, 0U);
    EXPECT_EQ(again.unchanged, 62U);
    EXPECT_EQ(project->dataVersion(), version);
    EXPECT_THAT(must(project->sources()), SizeIs(1));
}

TEST_F(ImportTest, ANewerExportCorrectsAndExtends)
{
    import(file("january.csv", dailySales(31)));
    std::string newer = dailySales(40);
    const auto at = newer.find("2024-01-20,cola,");
    newer.replace(at, std::string("2024-01-20,cola,15").size(), "2024-01-20,cola,99");
    const auto outcome = import(file("february.csv", newer));
    EXPECT_EQ(outcome.added, 18U);
    EXPECT_EQ(outcome.changed, 1U);
    EXPECT_EQ(outcome.unchanged, 61U);
    EXPECT_EQ(on("cola", "2024-01-20").quantity, 99.0);

    must(undoImport(*project, outcome.source, {}));
    EXPECT_EQ(on("cola", "2024-01-20").quantity, 15.0);
    EXPECT_THAT(sold("cola"), SizeIs(31));
    must(redoImport(*project, outcome.source, {}));
    EXPECT_EQ(on("cola", "2024-01-20").quantity, 99.0);
    EXPECT_THAT(sold("cola"), SizeIs(40));
}

TEST_F(ImportTest, ACorrectedFileTakesTheWrongOnesPlace)
{
    const auto wrong = import(file("wrong.csv", dailySales(31, 100.0)));
    ImportOptions options;
    options.replaces = wrong.source;
    const auto right = import(file("right.csv", dailySales(20)), options);
    EXPECT_EQ(right.added, 40U);
    EXPECT_THAT(sold("cola"), SizeIs(20));
    EXPECT_EQ(on("cola", "2024-01-01").quantity, 10.0);
    EXPECT_THAT(must(project->sources()), SizeIs(1));
}

TEST_F(ImportTest, SalesOfADayAreAddedUpAndReturnsTakenOff)
{
    std::string text = "Invoice date,Stock code,Quantity,Amount\n";
    for (int day = 1; day <= 28; ++day) {
        text += fmt::format("2024-02-{:02},tea,4,8.00\n", day);
        text += fmt::format("2024-02-{:02},tea,6,15.00\n", day);
    }
    text += "2024-02-28,tea,-3,-6.00\n";
    import(file("till.csv", text));
    const Observation plain = on("tea", "2024-02-10");
    EXPECT_EQ(plain.quantity, 10.0);
    EXPECT_EQ(plain.revenue, 23.0);
    EXPECT_DOUBLE_EQ(plain.price, 2.3) << "money over units";
    EXPECT_EQ(plain.returned, 0.0);
    const Observation last = on("tea", "2024-02-28");
    EXPECT_EQ(last.quantity, 7.0);
    EXPECT_EQ(last.returned, 3.0);
    EXPECT_EQ(last.revenue, 17.0);
    EXPECT_DOUBLE_EQ(last.price, 2.3) << "what came back says nothing about the price of what was sold";
}

TEST_F(ImportTest, TheOrderOfTheRowsDoesNotMatter)
{
    std::vector<std::string> rows;
    for (int day = 1; day <= 28; ++day)
        for (int part = 0; part < 3; ++part)
            for (const char *item : {"tea", "ice"})
                rows.push_back(fmt::format("2024-02-{:02},{},{}\n", day, item, day * 10 + part));
    std::string sorted = "date,item,units\n", mixed = sorted;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sorted += rows[i];
        mixed += rows[i * 61 % rows.size()]; // 61 and the number of rows have no common divisor
    }
    import(file("sorted.csv", sorted));
    EXPECT_EQ(on("ice", "2024-02-28").quantity, 280 + 281 + 282);
    const auto again = import(file("mixed.csv", mixed));
    EXPECT_EQ(again.unchanged, 56U);
    EXPECT_EQ(again.added + again.changed, 0U);
}

TEST_F(ImportTest, PromotionStockAndSignalsAreKept)
{
    std::string text = "date,store,item,units,promotion,stock,temperature\n";
    for (int day = 1; day <= 28; ++day)
        for (const char *store : {"North", "South"})
            for (const char *item : {"ice", "tea"})
                text += fmt::format("2024-07-{:02},{},{},{},{},{},{}\n", day, store, item, 20 + day % 5, day % 4 == 0 ? "yes" : "no", 500 - day, store[0] == 'N' ? 20 + day % 3 : 25 + day % 3);
    ImportOptions options;
    options.choices.roles = {{"promotion", ColumnRole::Promotion}, {"stock", ColumnRole::Stock}, {"temperature", ColumnRole::PastSignal}};
    import(file("summer.csv", text), options);
    const auto series = must(project->series());
    ASSERT_THAT(series, SizeIs(4));
    const auto ice = must(project->observations(series[0].id));
    EXPECT_EQ(ice[3].promotion, 1.0);
    EXPECT_EQ(ice[4].promotion, 0.0);
    EXPECT_EQ(ice[0].stock, 499.0);
    EXPECT_THAT(must(project->signals()), SizeIs(1));
    for (const SeriesInfo &s : series) {
        const auto temperature = must(project->signal(s.id, "temperature"));
        ASSERT_THAT(temperature, SizeIs(28));
        EXPECT_EQ(temperature[0].second, s.location == "North" ? 21.0 : 26.0);
    }
    // The same in all items of a shop: kept once a shop and day.
    EXPECT_EQ(project->database().execAndGet("SELECT count(*) FROM covariate").getInt(), 56);

    const auto settings = must(panelSettings(*project));
    const Panel panel = must(loadPanel(*project, settings, "", {}));
    std::vector<std::string> names;
    for (const Covariate &c : panel.covariates)
        names.push_back(c.name);
    EXPECT_THAT(names, ElementsAre("promotion", "temperature"));
    EXPECT_EQ(panel.series[0].covariates[0][3], 1.0);
}

TEST_F(ImportTest, RowsThatCannotBeUsedAreKeptWithTheSource)
{
    std::string text = dailySales(31);
    text += "2024-02-01,cola,plenty,1.50\n2024-02-30,cola,5,1.50\n";
    const auto outcome = import(file("sales.csv", text));
    EXPECT_EQ(outcome.refused, 2U);
    const auto rows = must(project->refusedRows(outcome.source));
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_EQ(rows[0].row, 64U);
    EXPECT_EQ(rows[0].value, "plenty");
    EXPECT_EQ(rows[1].row, 65U);
    EXPECT_FALSE(english(rows[1].reason).empty());
    EXPECT_EQ(must(project->sources())[0].refused, 2U);
}

TEST_F(ImportTest, WhatADateCannotDecideIsAskedAndTheAnswerRemembered)
{
    const auto sales = [](int month) {
        std::string text = "day,item,units\n";
        for (const int day : {3, 5, 8, 11})
            text += fmt::format("{:02}/{:02}/2024,cola,{}\n{:02}/{:02}/2024,bread,{}\n", day, month, day, day, month, day + 1);
        return text;
    };
    const auto first = file("first.csv", sales(4));
    EXPECT_EQ(refusal(first).code, ErrorCode::NeedsAnswer);
    ImportOptions told;
    told.choices.dateOrder = DateFormat::Order::DayMonthYear;
    import(first, told);
    EXPECT_EQ(on("cola", "2024-04-03").quantity, 3.0);
    import(file("second.csv", sales(6))); // the same shape: not asked again
    EXPECT_EQ(on("cola", "2024-06-05").quantity, 5.0);
    ImportOptions forgetful;
    forgetful.useMemory = false;
    EXPECT_EQ(tryImport(file("third.csv", sales(7)), forgetful).error().code, ErrorCode::NeedsAnswer);
    EXPECT_TRUE(must(inspectFile(folder / "second.csv", {}, project.get(), {})).questions.empty());
    EXPECT_FALSE(must(inspectFile(folder / "second.csv", {}, nullptr, {})).questions.empty());
}

TEST_F(ImportTest, APriceListIsRefusedOrTakenAsDetailsOfItems)
{
    const auto list = file("prices.csv", "item,description,category,price\ncola,Cola 1.5 l,Drinks,1.99\nbread,Rye bread,Bakery,2.49\nmilk,Milk,Dairy,0.99\n");
    EXPECT_EQ(refusal(list).code, ErrorCode::InvalidInput);
    import(file("sales.csv", "Date,Item,Units\n2024-01-01,cola,3\n2024-01-02,cola,4\n2024-01-03,cola,5\n2024-01-13,bread,1\n2024-01-14,bread,2\n"));
    ImportOptions attributes;
    attributes.choices.attributes = true;
    const auto outcome = import(list, attributes);
    EXPECT_NE(outcome.source, 0);
    EXPECT_EQ(outcome.added, 0U);
    const auto series = must(project->series());
    ASSERT_THAT(series, SizeIs(2)) << "an item without sales is no series";
    EXPECT_EQ(series[0].name, "Cola 1.5 l");
    EXPECT_EQ(series[0].category, "Drinks");
    EXPECT_EQ(series[0].lastPrice, 1.99);
    EXPECT_EQ(import(list, attributes).source, 0);
    must(undoImport(*project, outcome.source, {}));
    EXPECT_EQ(must(project->series())[0].name, "");
}

TEST_F(ImportTest, BadFilesLeaveTheProjectAsItWas)
{
    EXPECT_EQ(refusal(folder / "missing.csv").code, ErrorCode::NotFound);
    EXPECT_EQ(refusal(file("empty.csv", "")).code, ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(file("header.csv", "Date,Item,Units\n")).code, ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(file("nodate.csv", "Item,Units\ncola,3\nbread,4\n")).code, ErrorCode::InvalidInput);
    EXPECT_THAT(refusal(file("broken.xlsx", "PK\x03\x04 and then nothing")).code, testing::AnyOf(ErrorCode::Damaged, ErrorCode::InvalidInput));
    EXPECT_EQ(refusal(file("picture.csv", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18))).code, ErrorCode::InvalidInput);
    ImportOptions wrongColumn;
    wrongColumn.choices.roles = {{"no such column", ColumnRole::Item}};
    EXPECT_EQ(refusal(file("sales.csv", dailySales(31)), wrongColumn).code, ErrorCode::InvalidInput);
}

TEST_F(ImportTest, ACancelledImportLeavesTheProjectAsItWas)
{
    const auto path = file("sales.csv", dailySales(31));
    for (const double when : {0.0, 0.2, 0.5, 0.65}) {
        std::stop_source stop;
        JobContext job;
        job.stop = stop.get_token();
        job.progress = [&](double done, const Message &) {
            if (done >= when)
                stop.request_stop();
        };
        const auto outcome = importFile(*project, path, {}, job);
        ASSERT_FALSE(outcome) << when;
        EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
        EXPECT_THAT(must(project->sources()), IsEmpty());
        EXPECT_THAT(must(project->series()), IsEmpty());
    }
    EXPECT_EQ(import(path).added, 62U);
}

TEST_F(ImportTest, ProgressGrowsToTheEnd)
{
    std::vector<double> seen;
    JobContext job;
    job.progress = [&](double done, const Message &stage) {
        seen.push_back(done);
        EXPECT_FALSE(stage.empty());
    };
    must(importFile(*project, file("sales.csv", dailySales(31)), {}, job));
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_GE(seen.front(), 0.0);
    EXPECT_GT(seen.back(), 0.6);
    EXPECT_LE(seen.back(), 1.0);
}

TEST_F(ImportTest, AReadOnlyProjectIsNotImportedInto)
{
    const auto path = file("sales.csv", dailySales(31));
    project.reset();
    project = must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly));
    EXPECT_EQ(refusal(path).code, ErrorCode::ReadOnly);
}

TEST_F(ImportTest, DescriptionsAndCategoriesComeWithTheSales)
{
    std::string text = "Date,Product code,Product name,Category,Units\n";
    for (int day = 1; day <= 28; ++day)
        text += fmt::format("2024-03-{:02},A1,Green tea,Drinks,{}\n2024-03-{:02},B2,Rye bread,Bakery,{}\n", day, day % 5 + 1, day, day % 3 + 2);
    ImportOptions options;
    options.choices.roles = {{"Product code", ColumnRole::Item}, {"Product name", ColumnRole::Description}};
    import(file("sales.csv", text), options);
    const auto series = must(project->series());
    ASSERT_THAT(series, SizeIs(2));
    EXPECT_EQ(series[0].item, "A1");
    EXPECT_EQ(series[0].name, "Green tea");
    EXPECT_EQ(series[1].category, "Bakery");
}

} // namespace
} // namespace shelfcast::core
