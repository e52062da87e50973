#include "tests/core/table/readers/reading.h"

#include <gmock/gmock.h>

namespace shelfcast::core::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

TEST(Ods, readsCellsOfEveryType)
{
    const auto source = openSource(sample("by_hand.ods"));
    ASSERT_TRUE(source) << english(source.error().message);
    EXPECT_EQ((*source)->kind(), FileKind::Ods);
    ASSERT_EQ((*source)->sheets().size(), 2U);
    EXPECT_EQ((*source)->sheets()[0].name, "A & <B>");
    EXPECT_FALSE((*source)->sheets()[0].hidden);
    EXPECT_TRUE((*source)->sheets()[1].hidden);

    const auto sheet = readSheet(sample("by_hand.ods"));
    ASSERT_TRUE(sheet);
    const Cells values{"date 19605 [05.09.23]", "0.125 [12,5 %]", "-3", "true [WAHR]", "0.4375 [10:30:00]", "#REF!", "date 19605.5 [mittags]", "3.5 [3,50 €]"};
    EXPECT_THAT(sheet->rows,
        ElementsAre(Pair(1, Cells{"\"Title\""}),                                                               // without its note
            Pair(5, Cells{"\"Datum\"", "\"two  spaces\"", "\"line\ntwo\"", "", "", "\"x\"", "\"x\""}),         // behind repeated empty rows
            Pair(6, values), Pair(7, values)));                                                                // a repeated filled row
    ASSERT_EQ(sheet->merged.size(), 1U);
    EXPECT_EQ(sheet->merged[0].lastColumn, 2U);
    EXPECT_THAT(sheet->notes, ElementsAre(HasSubstr("formulas without a computed value")));
}

TEST(Ods, readsTheSecondSheet)
{
    const auto sheet = readSheet(sample("by_hand.ods"), 1);
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows, ElementsAre(Pair(1, Cells{"\"secret\""})));
}

TEST(Ods, limitsRepeatedFilledRows)
{
    ReadLimits limits;
    limits.rows = 3;
    EXPECT_EQ(errorOf(sample("by_hand.ods"), limits).code, ErrorCode::TooLarge);
}

} // namespace
} // namespace shelfcast::core::test
