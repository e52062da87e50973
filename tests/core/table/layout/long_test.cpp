#include "looking.h"

namespace shelfcast::core::test {
namespace {

TEST(Long, ChineseReceipts)
{
    const Outcome out = lookAt("receipts_gb18030.csv");
    EXPECT_EQ(out.layout.text.encoding, "GB18030");
    EXPECT_EQ(out.role("商品名称"), "item");
    EXPECT_EQ(out.role("销售数量"), "quantity");
    EXPECT_EQ(out.role("实收金额"), "revenue");
    EXPECT_EQ(out.layout.rows, 22U);
    EXPECT_EQ(out.records, 20U);
    ASSERT_EQ(out.refused, 2U);
    EXPECT_EQ(out.refusedRows[0].row, 22U);
    EXPECT_EQ(english(out.refusedRows[0].reason), "The calendar has no such day.");
    EXPECT_EQ(english(out.refusedRows[1].reason), "The row has no date.");
    EXPECT_TRUE(out.finds("Returns: rows with a negative quantity: 1"));
    EXPECT_EQ(out.quantity, 47.0);
}

TEST(Long, GermanDecimalsAndATotalsRow)
{
    const Outcome out = lookAt("german.csv");
    EXPECT_EQ(out.layout.decimal, ',');
    EXPECT_EQ(out.layout.rows, 30U);
    EXPECT_EQ(out.quantity, 90.0);
    EXPECT_NEAR(out.revenue, 444.0, 1e-9);
    EXPECT_EQ(out.column("Menge").sum, 90.0);
    EXPECT_TRUE(out.finds("Rows of totals, left out: 1."));
    EXPECT_TRUE(out.finds("Day first"));
    EXPECT_EQ(out.layout.noRecord, NoRecord::Zero);
    ASSERT_EQ(out.column("Umsatz").samples.size(), 3U);
    EXPECT_EQ(out.column("Umsatz").samples[0].written, "3,50");
    EXPECT_EQ(out.column("Umsatz").samples[0].read, "3.5");
    EXPECT_EQ(out.column("Datum").samples[0].read, "2024-03-01");
}

TEST(Long, TablesStackedOnOneAnother)
{
    const Outcome out = lookAt("stacked_tables.csv");
    EXPECT_EQ(out.layout.rows, 20U);
    EXPECT_EQ(out.records, 20U);
    EXPECT_EQ(out.quantity, 34.0);
    EXPECT_EQ(out.role("Style"), "item");
    EXPECT_EQ(iso(out.layout.dateMin), "2021-06-15");
    EXPECT_EQ(iso(out.layout.dateMax), "2022-03-26");
    EXPECT_TRUE(out.finds("Rows 15 to 19 are another table without dates"));
    EXPECT_TRUE(out.finds("2 tables stand on one another"));
}

TEST(Long, FootersAreLeftOut)
{
    const Outcome out = lookAt("footer.csv");
    EXPECT_EQ(out.layout.rows, 24U);
    EXPECT_EQ(out.refused, 0U);
    EXPECT_EQ(out.layout.frequency, Frequency::Monthly);
    EXPECT_EQ(out.layout.seriesName, "Champagne sales millions ?64-?72");
    const Outcome note = lookAtText("date,item,qty\n2024-01-01,A,1\n2024-01-02,B,2\n2024-01-03,A,2\nSource: our till,,\n");
    EXPECT_EQ(note.layout.rows, 3U);
    EXPECT_EQ(note.refused, 0U);
    EXPECT_TRUE(note.finds("Lines of notes or titles, left out: 1, the first in row 5"));
}

TEST(Long, RepeatedHeadersAreLeftOut)
{
    const Outcome out = lookAtText("date,item,qty\n2024-01-01,A,1\n2024-01-02,B,2\ndate,item,qty\n2024-01-03,A,2\n2024-01-04,B,3\n");
    EXPECT_EQ(out.layout.rows, 4U);
    EXPECT_EQ(out.quantity, 8.0);
    EXPECT_EQ(out.refused, 0U);
}

TEST(Long, TwoKeysAndShortYears)
{
    const Outcome out = lookAt("short_years.csv");
    EXPECT_EQ(out.column("Date").dateFormat.pattern, "dd-mm-yy");
    EXPECT_EQ(out.layout.series, 4U);
    EXPECT_EQ(out.role("type"), "item");
    EXPECT_EQ(out.role("region"), "location");
    EXPECT_EQ(out.role("Total Volume"), "quantity");
    EXPECT_EQ(out.role("AveragePrice"), "price");
    EXPECT_EQ(out.role("year"), "unused");
    EXPECT_EQ(out.layout.frequency, Frequency::Weekly);
    EXPECT_EQ(out.layout.rows, 40U);
}

TEST(Long, MissingValuesOfOneSeriesStayMissing)
{
    const Outcome out = lookAt("weekdays_only.csv");
    EXPECT_EQ(out.layout.noRecord, NoRecord::Missing);
    EXPECT_EQ(out.missing, 2U);
    EXPECT_EQ(out.refused, 0U);
    EXPECT_EQ(out.layout.frequency, Frequency::Daily);
    EXPECT_EQ(iso(out.layout.dateMin), "2013-01-01");
}

TEST(Long, DirtyQuantitiesAreRefusedOneByOne)
{
    const Outcome out = lookAt("dirty_quantity.csv");
    EXPECT_EQ(out.role("dateCommande"), "date");
    EXPECT_EQ(out.role("idProduit"), "item");
    EXPECT_EQ(out.layout.rows, 40U);
    ASSERT_EQ(out.refused, 2U);
    EXPECT_EQ(out.refusedRows[0].row, 6U);
    EXPECT_EQ(out.refusedRows[0].value, "annulation");
    EXPECT_EQ(out.refusedRows[1].row, 11U);
}

TEST(Long, ReturnsAndCodesOfOnlineOrders)
{
    const Outcome out = lookAt("returns.csv");
    EXPECT_EQ(out.role("StockCode"), "item");
    EXPECT_EQ(out.role("Description"), "description");
    EXPECT_EQ(out.role("UnitPrice"), "price");
    EXPECT_EQ(out.role("CustomerID"), "unused");
    EXPECT_TRUE(out.byItem.contains("POST"));
    EXPECT_TRUE(out.byItem.contains("23084"));
    EXPECT_TRUE(out.finds("Returns: rows with a negative quantity: 2"));
}

TEST(Long, NamesLoseTheirLineBreaks)
{
    const Outcome out = lookAt("line_breaks.csv");
    EXPECT_EQ(out.layout.text.encoding, "UTF-8-BOM");
    EXPECT_EQ(out.layout.rows, 40U);
    EXPECT_EQ(out.layout.series, 3U);
    EXPECT_TRUE(out.byItem.contains("番茄炖牛腩"));
    EXPECT_EQ(out.role("memo"), "unused");
    EXPECT_EQ(out.column("memo").missing, 40U);
}

TEST(Long, NumbersThatAreDates)
{
    const Outcome compact = lookAtText("day,item,qty\n20240131,A,1\n20240201,B,2\n20240202,A,3\n20240203,B,4\n");
    EXPECT_EQ(iso(compact.layout.dateMin), "2024-01-31");
    const Outcome serial = lookAtText("date,item,qty\n45292,A,1\n45293,B,2\n45294,A,3\n45295,B,4\n");
    EXPECT_EQ(iso(serial.layout.dateMin), "2024-01-01");
    EXPECT_EQ(serial.records, 4U);
    const Outcome week = lookAtText("week,item,qty\n202352,A,1\n202401,B,2\n202402,A,3\n202403,B,4\n");
    EXPECT_EQ(iso(week.layout.dateMax), "2024-01-15");
    EXPECT_EQ(week.layout.frequency, Frequency::Weekly);
    const Outcome month = lookAtText("month,item,qty\n202311,A,1\n202312,B,2\n202401,A,3\n202402,B,4\n");
    EXPECT_EQ(iso(month.layout.dateMax), "2024-02-01");
    EXPECT_EQ(month.layout.frequency, Frequency::Monthly);
}

} // namespace
} // namespace shelfcast::core::test
