#include "core/table/workbook/xlsx_package.h"
#include "tests/core/table/readers/reading.h"

#include <gmock/gmock.h>

namespace shelfcast::core::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

TEST(Xlsx, readsWhatOpenpyxlWrites)
{
    const auto source = openSource(sample("openpyxl.xlsx"));
    ASSERT_TRUE(source) << english(source.error().message);
    EXPECT_EQ((*source)->kind(), FileKind::Xlsx);
    ASSERT_EQ((*source)->sheets().size(), 2U);
    EXPECT_EQ((*source)->sheets()[0].name, "Sales 销售");
    EXPECT_FALSE((*source)->sheets()[0].hidden);
    EXPECT_TRUE((*source)->sheets()[1].hidden);

    const auto sheet = readSheet(sample("openpyxl.xlsx"));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows,
        ElementsAre(Pair(1, Cells{"\"Sales of January\""}),
            Pair(2, Cells{"\"Date\"", "\"Item\"", "\"Quantity\"", "\"Paid\"", "\"Share\"", "\"Time\"", "\"Total\"", "\"Code\""}),
            Pair(3, Cells{"date 19753", "\"Cola\"", "3", "true", "0.125", "0.4375 [10:30:00]", "", "\"000123456789012\""}),
            Pair(4, Cells{"date 19754.5", "\"面包\"", "-2.5", "false", "", "", "", "#REF!"})));
    ASSERT_EQ(sheet->merged.size(), 1U);
    EXPECT_EQ(sheet->merged[0].lastColumn, 3U);
    EXPECT_THAT(sheet->notes, ElementsAre(HasSubstr("formulas without a computed value"))) << "the sum was never computed";
}

TEST(Xlsx, readsWhatOtherProgramsWrite)
{
    const auto source = openSource(sample("by_hand.xlsx"));
    ASSERT_TRUE(source) << english(source.error().message);
    ASSERT_EQ((*source)->sheets().size(), 2U) << "a chart sheet is none";
    EXPECT_EQ((*source)->sheets()[0].name, "A & B");
    EXPECT_TRUE((*source)->sheets()[1].hidden);

    const auto sheet = readSheet(sample("by_hand.xlsx"));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows,
        ElementsAre(Pair(1, Cells{"\"Item\"", "\"inline\""}),                                          // no references at all
            Pair(3, Cells{"\"Cola \"", "\"東京\"", "", "", "\"a\rb & c_x\""}),                          // rich, phonetic, escaped
            Pair(4, Cells{"date 19723", "12.5", "0.5 [12:00:00]", "-3", "true", "#DIV/0!", "date 19753.25"}), // 1904
            Pair(5, Cells{"2", "\"Item\""}),                                                           // stored results
            Pair(8, Cells{"8"}), Pair(9, Cells{"1", "", "3"})));                                       // out of order
    ASSERT_EQ(sheet->merged.size(), 1U);
    EXPECT_THAT(sheet->notes, ElementsAre(HasSubstr("(1 cells)"), HasSubstr("text is missing")));
    const auto second = readSheet(sample("by_hand.xlsx"), 1);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->rows.empty());
}

TEST(Xlsx, takesNoNoticeOfPhantomRows)
{
    const auto sheet = readSheet(sample("phantom.xlsx"));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows, ElementsAre(Pair(1, Cells{"\"code\""}), Pair(2, Cells{"1"})));
}

TEST(Xlsx, refusesASheetThatIsNotThere)
{
    const auto source = openSource(sample("openpyxl.xlsx"));
    ASSERT_TRUE(source);
    const auto reader = (*source)->open(7, {});
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().code, ErrorCode::NotFound);
}

TEST(Xlsx, stopsWhenCancelled)
{
    const auto source = openSource(sample("openpyxl.xlsx"));
    ASSERT_TRUE(source);
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto reader = (*source)->open(0, job);
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE((*source)->open(0, {})) << "a cancelled attempt leaves the file usable";
}

TEST(Xlsx, decodesEscapedCharacters)
{
    std::string text = "a_x000A_b_x005F_x_x00_x4E2D__";
    decodeXlsxEscapes(text);
    EXPECT_EQ(text, "a\nb_x_x00中_");
}

} // namespace
} // namespace shelfcast::core::test
