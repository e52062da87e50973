#include "core/reporting/build_report.h"
#include "tests/core/reporting/made_source.h"

#include <gmock/gmock.h>

#include <cmath>
#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

std::vector<std::string> sentences(const Report &report)
{
    std::vector<std::string> out;
    for (const ReportBlock &block : report.blocks) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
            out.push_back(english(paragraph->text));
        if (const auto *heading = std::get_if<ReportHeading>(&block))
            out.push_back("# " + english(heading->text));
    }
    return out;
}

const ReportTable *tableNamed(const Report &report, const std::string &title)
{
    for (const ReportBlock &block : report.blocks)
        if (const auto *table = std::get_if<ReportTable>(&block); table && english(table->title) == title)
            return table;
    return nullptr;
}

std::map<std::string, std::string> facts(const Report &report)
{
    std::map<std::string, std::string> out;
    for (const auto &[name, value] : report.facts)
        out[english(name)] = english(value);
    return out;
}

} // namespace

TEST(BuildReport, TitlePageSaysWhatTheReportStandsOn)
{
    const auto made = test::madeSource();
    const auto report = buildReport(made->source, {}, {});
    ASSERT_TRUE(report);
    const auto found = facts(*report);
    EXPECT_EQ(found.at("Project"), "Corner shop");
    EXPECT_EQ(found.at("Data up to"), "2024-12-31");
    EXPECT_EQ(found.at("Forecast"), "3 months, 2025-01 to 2025-03");
    EXPECT_EQ(found.at("Model"), "model auto");
    EXPECT_EQ(found.at("Items"), "4");
    EXPECT_EQ(found.at("Forecast made on"), "2025-01-06");
    EXPECT_EQ(found.at("Run"), "7");
}

TEST(BuildReport, SummaryIsPlainSentencesWithTheFigures)
{
    const auto made = test::madeSource();
    const auto report = buildReport(made->source, {}, {});
    ASSERT_TRUE(report);
    const auto all = sentences(*report);
    EXPECT_THAT(all, testing::Contains(testing::StartsWith("From 2025-01 to 2025-03 we expect to sell 81 units, with a probability of 80 %")));
    EXPECT_THAT(all, testing::Contains("That is 50 % more than in the same periods a year earlier (54 units)."));
    EXPECT_THAT(all, testing::Contains("Tested on the last 3 periods, which it had not seen, the forecast was off by 15 % of the units sold (WAPE); "
                                       "repeating the season before (seasonal naive) was off by 19 %."));
    EXPECT_THAT(all, testing::Contains("Its error is 21 % smaller than that of seasonal naive."));
    EXPECT_THAT(all, testing::Contains("In that test it expected 2 % too little."));
    EXPECT_THAT(all, testing::Contains("1 of 4 items are a guess: their history is too short or too irregular. They hold 26 % of the expected units."));
    EXPECT_THAT(all, testing::Not(testing::Contains(testing::HasSubstr("data have changed"))));
}

TEST(BuildReport, StaleForecastIsSaidFirst)
{
    const auto made = test::madeSource();
    made->source.dataVersion = made->source.run.dataVersion + 1;
    const auto report = buildReport(made->source, {}, {});
    EXPECT_EQ(sentences(*report)[1], "The data have changed since this forecast was made. Forecast again to take the changes in.");
}

TEST(BuildReport, HasASectionACategoryAndTheTopItems)
{
    const auto made = test::madeSource();
    ReportOptions options;
    options.topItems = 2;
    const auto report = buildReport(made->source, options, {});
    ASSERT_TRUE(report);
    const auto all = sentences(*report);
    for (const char *heading : {"# Summary", "# Drinks", "# Bakery", "# Without a category", "# The most valuable items", "# cola", "# juice"})
        EXPECT_THAT(all, testing::Contains(heading));
    EXPECT_THAT(all, testing::Not(testing::Contains("# =bread")));
    EXPECT_THAT(all, testing::Contains(testing::AllOf(testing::StartsWith("2 items. From 2025-01 to 2025-03 we expect 57 units"),
                                                      testing::EndsWith("12 % more than a year earlier."))));
    const auto charts = std::count_if(report->blocks.begin(), report->blocks.end(),
                                      [](const ReportBlock &block) { return std::holds_alternative<ReportChart>(block); });
    EXPECT_EQ(charts, 1 + 3 + 2);
}

TEST(BuildReport, ShowsWhatForecastsAreMadeOfAndTheirCoefficients)
{
    const auto made = test::madeSource();
    const std::int64_t first = made->source.panel->series.front().id;
    made->source.parts = [first](std::int64_t series) -> std::optional<Explanation> {
        if (series != first)
            return std::nullopt;
        Explanation parts;
        parts.components = {{ComponentKind::Season, "Season", {}, {-4, 1}}, {ComponentKind::Level, "Level", {}, {10, 11}}, {ComponentKind::Driver, "Promotion", {}, {0, 8}}};
        parts.coefficients = {{"Price", -3.5, 0.5}, {"Promotion", 12.0, std::nan("")}};
        return parts;
    };
    const auto report = buildReport(made->source, {}, {});
    ASSERT_TRUE(report);
    const ReportTable *table = tableNamed(*report, "What each variable adds");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 2u);
    EXPECT_EQ(table->rows[0][1], ReportCell(-3.5));
    EXPECT_EQ(table->rows[0][2], ReportCell(0.5));
    EXPECT_EQ(table->rows[1][2], ReportCell()) << "no standard error can be given";
    const ReportTable *shares = tableNamed(*report, "What makes up the forecast");
    ASSERT_TRUE(shares);
    ASSERT_EQ(shares->rows.size(), 3u);
    EXPECT_THAT(shares->rows[0], testing::ElementsAre(ReportCell(Message("Level")), ReportCell(21.0), ReportCell(10.0), ReportCell(11.0))) << "the level comes first";
    EXPECT_THAT(shares->rows[1], testing::ElementsAre(ReportCell(Message("Promotion")), ReportCell(8.0), ReportCell(0.0), ReportCell(8.0)));
    EXPECT_THAT(shares->rows[2], testing::ElementsAre(ReportCell(Message("Season")), ReportCell(-3.0), ReportCell(-4.0), ReportCell(1.0)));
    made->source.parts = nullptr;
    const auto without = buildReport(made->source, {}, {});
    EXPECT_FALSE(tableNamed(*without, "What each variable adds"));
    EXPECT_FALSE(tableNamed(*without, "What makes up the forecast"));
}

TEST(BuildReport, TablesHoldTheFigures)
{
    const auto made = test::madeSource();
    const auto report = buildReport(made->source, {}, {});
    const ReportTable *categories = tableNamed(*report, "Categories");
    ASSERT_TRUE(categories);
    ASSERT_EQ(categories->rows.size(), 3u);
    EXPECT_EQ(categories->rows[0][0], ReportCell(std::string("Drinks")));
    EXPECT_EQ(categories->rows[0][1], ReportCell(2.0));
    EXPECT_EQ(categories->rows[0][2], ReportCell(57.0));
    EXPECT_EQ(categories->rows[0].size(), categories->columns.size());
    EXPECT_EQ(categories->rows[1][5], ReportCell()) << "bakery sold nothing a year ago: no change can be told";
    const ReportTable *models = tableNamed(*report, "Models used");
    ASSERT_TRUE(models);
    EXPECT_EQ(models->rows.size(), 2u);
}

TEST(BuildReport, ShowsModelAndFinalWhereAPersonChangedTheForecast)
{
    const auto made = test::madeSource();
    const auto plain = buildReport(made->source, {}, {});
    ASSERT_TRUE(plain);
    EXPECT_EQ(tableNamed(*plain, "Changed by hand"), nullptr);
    made->forecasts[1].forecast.mean[0] = 20.0;
    made->source.overrides = [&made](std::int64_t series) -> Result<std::vector<OverriddenPeriod>> {
        return series == 1 ? std::vector<OverriddenPeriod>{{made->panel.lastPeriod + 1, 15.0, 20.0, "promotion", "", "Ann"}} : std::vector<OverriddenPeriod>();
    };
    const auto report = buildReport(made->source, {}, {});
    ASSERT_TRUE(report);
    const ReportTable *changed = tableNamed(*report, "Changed by hand");
    ASSERT_NE(changed, nullptr);
    ASSERT_EQ(changed->rows.size(), 1U);
    EXPECT_EQ(std::get<double>(changed->rows[0][2]), 15.0);
    EXPECT_EQ(std::get<double>(changed->rows[0][3]), 20.0);
    EXPECT_EQ(english(std::get<Message>(changed->rows[0][5])), "Promotion");
    const ReportTable *categories = tableNamed(*report, "Categories");
    ASSERT_NE(categories, nullptr);
    EXPECT_EQ(english(categories->columns[2].title), "Models alone");
    for (const auto &row : categories->rows)
        if (std::holds_alternative<std::string>(row[0]) && std::get<std::string>(row[0]) == "Drinks") {
            EXPECT_NEAR(std::get<double>(row[2]), 45.0 + 12.0, 1e-9);
            EXPECT_NEAR(std::get<double>(row[3]), 50.0 + 12.0, 1e-9);
        }
}

TEST(BuildReport, LongCategoriesEndInASum)
{
    const auto made = test::largeSource(60, 120);
    ReportOptions options;
    options.category = "Garden";
    options.itemsPerCategory = 4;
    const auto report = buildReport(made->source, options, {});
    ASSERT_TRUE(report);
    const ReportTable *items = tableNamed(*report, "Items");
    ASSERT_TRUE(items);
    ASSERT_EQ(items->rows.size(), 5u);
    EXPECT_EQ(english(std::get<Message>(items->rows[4][0])), "6 more items");
    EXPECT_EQ(items->rows[4].size(), items->columns.size());
    double total = 0.0;
    for (const auto &row : items->rows)
        total += std::get<double>(row[1]);
    double expected = 0.0;
    for (std::size_t i = 5; i < 60; i += 6)
        expected += 13 * made->forecasts.at(static_cast<std::int64_t>(i) + 1).forecast.mean[0];
    EXPECT_NEAR(total, expected, 1e-6);
}

TEST(BuildReport, WithoutCategoriesThereIsOneList)
{
    const auto made = test::madeSource();
    for (Series &series : made->panel.series)
        series.category.clear();
    const auto report = buildReport(made->source, {}, {});
    EXPECT_THAT(sentences(*report), testing::Contains("# All items"));
    EXPECT_FALSE(tableNamed(*report, "Categories"));
    EXPECT_EQ(tableNamed(*report, "Items")->rows.size(), 4u);
}

TEST(BuildReport, ChartsShowHistoryThenForecast)
{
    const auto made = test::madeSource();
    const auto report = buildReport(made->source, {}, {});
    for (const ReportBlock &block : report->blocks)
        if (const auto *chart = std::get_if<ReportChart>(&block)) {
            EXPECT_EQ(chart->labels.size(), chart->history.size() + chart->mean.size());
            EXPECT_EQ(chart->labels.back(), "2025-03");
            for (std::size_t h = 0; h < chart->mean.size(); ++h) {
                EXPECT_LE(chart->low95[h], chart->low80[h]);
                EXPECT_LE(chart->low80[h], chart->mean[h]);
                EXPECT_LE(chart->mean[h], chart->high80[h]);
                EXPECT_LE(chart->high80[h], chart->high95[h]);
            }
        }
}

} // namespace shelfcast::core
