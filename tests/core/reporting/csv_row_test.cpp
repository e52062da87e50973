#include "core/reporting/csv_row.h"
#include "core/reporting/refused_csv.h"
#include "tests/core/reporting/made_source.h"

#include <gtest/gtest.h>

#include <cmath>

namespace shelfcast::core {

TEST(CsvRow, QuotesWhatRfc4180Says)
{
    CsvRow row;
    row.text("plain");
    row.text("a,b");
    row.text("say \"hi\"");
    row.text("two\nlines");
    row.text("");
    row.text(" padded");
    EXPECT_EQ(row.end(), "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,\" padded\"\r\n");
}

TEST(CsvRow, TextNeverBecomesAFormulaAndNumbersStayNumbers)
{
    CsvRow row;
    for (const char *text : {"=1+1", "+49 30", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "a=1"})
        row.text(text);
    row.number(-5);
    EXPECT_EQ(row.end(), "'=1+1,'+49 30,'-5,'@SUM(A1),\"'\tx\",\"'\rx\",'＝1,a=1,-5\r\n");
}

TEST(CsvRow, NumbersAreShortAndUnknownIsEmpty)
{
    CsvRow row;
    for (const double x : {0.0, -0.0, 12.0, 0.1, 1.0 / 3.0, 1e6, -1234.5, std::nan("")})
        row.number(x);
    EXPECT_EQ(row.end(), "0,0,12,0.1,0.333333,1000000,-1234.5,\r\n");
    row.integer(7);
    EXPECT_EQ(row.end(), "7\r\n") << "the next row begins empty";
}

TEST(CsvRow, DecimalCommaGoesWithSemicolons)
{
    CsvRow row({';', ','});
    row.number(1.5);
    row.text("a;b");
    EXPECT_EQ(row.end(), "1,5;\"a;b\"\r\n");
}

TEST(RefusedCsv, NamesFileRowColumnValueAndReason)
{
    const test::TemporaryFolder folder;
    const std::vector<RefusedRow> rows = {{12, "qty", "=cmd|' /C calc'!A0", {"%1 is no number.", {"=cmd"}}}};
    ASSERT_TRUE(writeRefusedCsv("sales.csv", rows, folder / "refused.csv", {}, {}, {}));
    EXPECT_EQ(test::contents(folder / "refused.csv"),
              "\xEF\xBB\xBF" "file,row,column,value,reason\r\nsales.csv,12,qty,'=cmd|' /C calc'!A0,'=cmd is no number.\r\n");
}

} // namespace shelfcast::core
