#include "looking.h"

namespace shelfcast::core::test {
namespace {

TEST(Header, TitlesAboveItAreLeftOut)
{
    const Outcome out = lookAtText("Sales report\nPrinted,2024-02-01\n\ndate,item,qty\n2024-01-01,A,1\n2024-01-02,B,2\n2024-01-03,A,3\n");
    EXPECT_EQ(out.layout.headerRow, 4U);
    EXPECT_EQ(out.quantity, 6.0);
    EXPECT_EQ(out.layout.rows, 3U);
}

TEST(Header, MetadataNamesTheSeries)
{
    const Outcome out = lookAt("metadata_head.csv");
    EXPECT_EQ(out.layout.headerRow, 4U);
    EXPECT_EQ(out.layout.seriesName, "Indice brut de la production industrielle - Habillement");
    EXPECT_EQ(out.layout.series, 1U);
    EXPECT_EQ(out.layout.frequency, Frequency::Monthly);
    EXPECT_NEAR(out.quantity, 92417.70, 1e-6);
    EXPECT_EQ(out.layout.text.delimiter, ';');
    EXPECT_EQ(out.layout.decimal, '.');
}

TEST(Header, TwoRowsAreJoinedAndDuplicatesNumbered)
{
    const Outcome out = lookAt("two_header_rows.csv");
    EXPECT_EQ(out.layout.headerRow, 2U);
    EXPECT_EQ(out.layout.headerRows, 2U);
    EXPECT_EQ(out.role("North Units"), "quantity");
    EXPECT_EQ(out.column("North Units (2)").index, 3U);
    EXPECT_EQ(out.column("South Money").index, 5U);
    EXPECT_TRUE(out.finds("Headers that occur more than once"));
}

TEST(Header, NoneAtAllGivesNumberedColumns)
{
    const Outcome out = lookAtText("2024-01-01,A,1\n2024-01-02,B,2\n2024-01-03,A,3\n2024-01-04,B,4\n");
    EXPECT_EQ(out.layout.headerRow, 0U);
    EXPECT_EQ(out.role("Column 1"), "date");
    EXPECT_EQ(out.role("Column 2"), "item");
    EXPECT_EQ(out.quantity, 10.0);
}

TEST(Header, ABadCellInTheFirstRowsIsNoHeader)
{
    const Outcome out = lookAtText("date,item,qty\n2024-01-01,A,1\nsoon,B,2\n2024-01-03,A,three\n2024-01-04,B,4\n2024-01-05,A,5\n");
    EXPECT_EQ(out.layout.headerRow, 1U);
    EXPECT_EQ(out.layout.rows, 5U);
    ASSERT_EQ(out.refused, 2U);
    EXPECT_EQ(out.refusedRows[0].row, 3U);
    EXPECT_EQ(out.refusedRows[0].column, "date");
    EXPECT_EQ(out.refusedRows[0].value, "soon");
    EXPECT_EQ(out.refusedRows[1].value, "three");
}

TEST(Header, CanBeTold)
{
    LayoutChoices choices;
    choices.headerRow = 2;
    const Outcome out = lookAtText("day,thing,n\ndate,item,qty\n2024-01-01,A,1\n2024-01-02,B,2\n", choices);
    EXPECT_EQ(out.layout.headerRow, 2U);
    EXPECT_EQ(out.quantity, 3.0);
}

} // namespace
} // namespace shelfcast::core::test
