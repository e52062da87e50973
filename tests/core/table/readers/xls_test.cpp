#include "tests/core/table/readers/reading.h"

#include <gmock/gmock.h>

namespace shelfcast::core::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

/// The same workbook in the mini stream (below 4096 bytes) and in whole sectors.
class Xls : public testing::TestWithParam<const char *> {};

TEST_P(Xls, readsCellsOfEveryType)
{
    const auto source = openSource(sample(GetParam()));
    ASSERT_TRUE(source) << english(source.error().message);
    EXPECT_EQ((*source)->kind(), FileKind::Xls);
    ASSERT_EQ((*source)->sheets().size(), 2U);
    EXPECT_EQ((*source)->sheets()[0].name, "Sales 销售");
    EXPECT_TRUE((*source)->sheets()[1].hidden);

    const auto sheet = readSheet(sample(GetParam()));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows,
        ElementsAre(Pair(1, Cells{"\"Datum\"", "\"Kase面包\"", "\"Rich\"", "\"Ende😀\""}),     // shared texts across CONTINUE records
            Pair(2, Cells{"date 19753.5", "12.34", "7", "-5", "true", "#DIV/0!"}),
            Pair(3, Cells{"2.5", "\"Größe 大\"", "true", "#N/A", "", "date 19754", "", "7"}), // stored results of formulas
            Pair(4, Cells{"\"Label\""})));
    ASSERT_EQ(sheet->merged.size(), 1U);
    EXPECT_EQ(sheet->merged[0].lastColumn, 3U);
    EXPECT_THAT(sheet->notes, ElementsAre(HasSubstr("text is missing")));
}

INSTANTIATE_TEST_SUITE_P(Streams, Xls, testing::Values("by_hand.xls", "by_hand_large.xls"));

TEST(XlsOfExcel95, readsTextsInTheCodePage)
{
    const auto source = openSource(sample("excel95.xls"));
    ASSERT_TRUE(source) << english(source.error().message);
    EXPECT_EQ((*source)->sheets()[0].name, "Blätter");
    const auto sheet = readSheet(sample("excel95.xls"));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows, ElementsAre(Pair(1, Cells{"\"Käse\"", "date 19753"}))) << "days since 1904";
}

} // namespace
} // namespace shelfcast::core::test
