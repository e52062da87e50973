#include "core/reporting/xlsx_workbook.h"
#include "core/table/sheet_reader.h"
#include "tests/core/reporting/made_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace shelfcast::core {
namespace {

struct Cell {
    CellKind kind;
    std::string text;
    double number;
};
using Rows = std::map<std::uint64_t, std::vector<Cell>>;

Rows read(const std::filesystem::path &path, std::size_t sheet)
{
    Rows rows;
    auto file = openSource(path);
    if (!file)
        return rows;
    auto reader = (*file)->open(sheet, {});
    std::vector<CellView> row;
    std::uint64_t number = 0;
    while (reader && (*reader)->next(row, number).value_or(false))
        for (const CellView &cell : row)
            rows[number].push_back({cell.kind, std::string(cell.text), cell.number});
    return rows;
}

} // namespace

TEST(XlsxWorkbook, HasItsSheets)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    ASSERT_TRUE(writeWorkbook(made->source, folder / "out.xlsx", {}, {}));
    EXPECT_EQ(folder.files(), 1u);
    const auto file = openSource(folder / "out.xlsx");
    ASSERT_TRUE(file) << english(file.error().message);
    std::vector<std::string> names;
    for (const SheetInfo &sheet : (*file)->sheets())
        names.push_back(sheet.name);
    EXPECT_THAT(names, testing::ElementsAre("Summary", "Forecast", "History", "Items", "Accuracy"));
}

TEST(XlsxWorkbook, CellsAreTyped)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    ASSERT_TRUE(writeWorkbook(made->source, folder / "out.xlsx", {}, {}));
    const Rows forecast = read(folder / "out.xlsx", 1);
    ASSERT_EQ(forecast.size(), 1u + 4 * 3);
    const auto &row = forecast.at(2);
    EXPECT_EQ(row[0].text, "C1");
    EXPECT_EQ(row[5].kind, CellKind::Date);
    EXPECT_EQ(row[5].number, toDay({2025, 1, 1}));
    EXPECT_EQ(row[6].kind, CellKind::Number);
    EXPECT_DOUBLE_EQ(row[6].number, 15.0);
    EXPECT_NEAR(row[7].number, 11.080072, 1e-5) << "2.5 %";
    const Rows history = read(folder / "out.xlsx", 2);
    EXPECT_EQ(history.at(1)[4].kind, CellKind::Date);
    EXPECT_EQ(history.at(1)[4].number, toDay({2023, 1, 1}));
    EXPECT_EQ(history.at(2).size(), 4u + 24);
    EXPECT_EQ(history.at(4)[4].kind, CellKind::Empty) << "the bread was not sold in 2023";
}

TEST(XlsxWorkbook, TextIsNeverAFormula)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    made->panel.series[1].item = "=HYPERLINK(\"http://x\")";
    made->panel.series[1].name = "@SUM(A1)";
    ASSERT_TRUE(writeWorkbook(made->source, folder / "out.xlsx", {}, {}));
    const Rows history = read(folder / "out.xlsx", 2);
    EXPECT_EQ(history.at(3)[0].kind, CellKind::Text);
    EXPECT_EQ(history.at(3)[0].text, "=HYPERLINK(\"http://x\")");
    EXPECT_EQ(history.at(3)[2].text, "@SUM(A1)");
    EXPECT_EQ(history.at(4)[2].text, "=bread");
}

TEST(XlsxWorkbook, TranslatesTitlesAndSentences)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    const Translate shout = [](std::string_view pattern) { return "(" + std::string(pattern) + ")"; };
    ASSERT_TRUE(writeWorkbook(made->source, folder / "out.xlsx", shout, {}));
    EXPECT_EQ(read(folder / "out.xlsx", 2).at(1)[0].text, "(Item)");
}

TEST(XlsxWorkbook, CancelledLeavesTheOldFileAndNothingElse)
{
    const test::TemporaryFolder folder;
    std::ofstream(folder / "out.xlsx") << "old";
    const auto made = test::madeSource();
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&stop](double fraction, const Message &) {
        if (fraction > 0.5)
            stop.request_stop();
    };
    const auto written = writeWorkbook(made->source, folder / "out.xlsx", {}, job);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(test::contents(folder / "out.xlsx"), "old");
    EXPECT_EQ(folder.files(), 1u);
}

TEST(XlsxWorkbook, MissingFolderIsSaid)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    const auto written = writeWorkbook(made->source, folder / "nowhere/out.xlsx", {}, {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::NotFound);
}

} // namespace shelfcast::core
