#include "core/reporting/planned_part.h"

#include "core/reporting/build_report.h"
#include "tests/core/project/temp_folder.h"
#include "tests/core/reporting/made_source.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace shelfcast::core {
namespace {

PlannedLaunch launch(const std::string &code, const std::string &category, double units)
{
    PlannedLaunch made;
    made.item.code = code;
    made.item.name = "New " + code;
    made.item.category = category;
    made.item.firstDay = *parseIsoDay("2025-02-10");
    made.frequency = Frequency::Monthly;
    made.firstPeriod = periodOf(made.item.firstDay, Frequency::Monthly);
    made.forecast.modelId = "cold-start";
    for (int step = 0; step < 3; ++step) {
        made.forecast.mean.push_back(units);
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            made.forecast.quantiles.push_back(units * kQuantileLevels[q] * 2.0);
    }
    return made;
}

std::string contentOf(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    return content.str();
}

const ReportTable *plannedTable(const std::vector<ReportBlock> &blocks)
{
    for (const ReportBlock &block : blocks)
        if (const auto *table = std::get_if<ReportTable>(&block); table && english(table->title) == "Planned products")
            return table;
    return nullptr;
}

TEST(PlannedPart, IsATableAndAChartEach)
{
    PlannedLaunches planned;
    planned.launches = {launch("a", "Toys", 10.0), launch("b", "Party", 4.0)};
    const auto blocks = plannedBlocks(planned, nullptr);
    const ReportTable *table = plannedTable(blocks);
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->rows.size(), 2U);
    ASSERT_EQ(table->rows[0].size(), table->columns.size());
    EXPECT_EQ(std::get<std::string>(table->rows[0][0]), "New a");
    EXPECT_EQ(std::get<std::string>(table->rows[0][2]), "2025-02-10");
    EXPECT_DOUBLE_EQ(std::get<double>(table->rows[0][3]), 30.0);
    EXPECT_DOUBLE_EQ(std::get<double>(table->rows[0][4]), 3 * 10.0 * 0.1 * 2.0);
    EXPECT_DOUBLE_EQ(std::get<double>(table->rows[0][5]), 3 * 10.0 * 0.9 * 2.0);
    EXPECT_EQ(std::ranges::count_if(blocks, [](const ReportBlock &block) { return std::holds_alternative<ReportChart>(block); }), 2);
    const std::string toys = "Toys", none = "none";
    EXPECT_EQ(plannedTable(plannedBlocks(planned, &toys))->rows.size(), 1U);
    EXPECT_TRUE(plannedBlocks(planned, &none).empty());
    EXPECT_TRUE(plannedBlocks({}, nullptr).empty());
}

TEST(PlannedPart, SaysWhyNothingIsExpected)
{
    PlannedLaunches planned;
    planned.launches.resize(1);
    planned.launches.front().item.code = "c";
    planned.why = "Too few items have sold.";
    const auto blocks = plannedBlocks(planned, nullptr);
    const ReportTable *table = plannedTable(blocks);
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->rows.front().size(), table->columns.size());
    EXPECT_TRUE(std::holds_alternative<std::monostate>(table->rows.front()[3]));
    EXPECT_TRUE(std::ranges::any_of(blocks, [](const ReportBlock &block) {
        const auto *paragraph = std::get_if<ReportParagraph>(&block);
        return paragraph && english(paragraph->text) == "Too few items have sold.";
    }));
}

TEST(PlannedPart, StandsInTheReportOnlyWhereSomethingIsPlanned)
{
    const auto made = test::madeSource();
    EXPECT_EQ(plannedTable(buildReport(made->source, {}, {})->blocks), nullptr);
    made->source.planned.launches = {launch("a", "Toys", 10.0)};
    EXPECT_NE(plannedTable(buildReport(made->source, {}, {})->blocks), nullptr);
}

TEST(PlannedPart, TheCsvHasARowAPeriod)
{
    const TempFolder folder;
    PlannedLaunches planned;
    planned.launches = {launch("a", "Toys", 10.0)};
    planned.launches.front().item.name = "=New";
    ASSERT_TRUE(writePlannedCsv(planned, folder / "planned.csv", {}));
    const std::string content = contentOf(folder / "planned.csv");
    EXPECT_EQ(std::ranges::count(content, '\n'), 4);
    EXPECT_THAT(content, testing::HasSubstr("code,name,category,location,price,first_day,period,date,forecast,q0.025"));
    EXPECT_THAT(content, testing::HasSubstr("a,'=New,Toys,,,2025-02-10,2025-02,2025-02-01,10,"));
    EXPECT_THAT(content, testing::HasSubstr(",cold-start,guess"));
    EXPECT_EQ(writePlannedCsv(planned, folder / "nowhere" / "planned.csv", {}).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace shelfcast::core
