#include "core/table/sheet_reader.h"
#include "tests/core/table/readers/reading.h"

#include <gmock/gmock.h>

namespace shelfcast::core::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

/// The rows of a CSV text, in the guessed or given format.
std::vector<std::pair<std::uint64_t, Cells>> rowsOf(std::string_view text, const ReadOptions &options = {}, const ReadLimits &limits = {})
{
    const TemporaryFile file("case.csv", text);
    const auto sheet = readSheet(file.path(), 0, options, limits);
    EXPECT_TRUE(sheet) << english(sheet.error().message);
    return sheet ? sheet->rows : decltype(sheet->rows)();
}

const ReadOptions kComma{.encoding = std::nullopt, .delimiter = ','};

TEST(CsvReader, splitsPlainRows)
{
    EXPECT_THAT(rowsOf("a,b\n1,2\n"), ElementsAre(Pair(1, Cells{"\"a\"", "\"b\""}), Pair(2, Cells{"\"1\"", "\"2\""})));
}

TEST(CsvReader, takesEveryLineEndAndALastLineWithoutOne)
{
    EXPECT_THAT(rowsOf("a,b\r\nc,d\re,f\ng,h"),
        ElementsAre(Pair(1, Cells{"\"a\"", "\"b\""}), Pair(2, Cells{"\"c\"", "\"d\""}), Pair(3, Cells{"\"e\"", "\"f\""}), Pair(4, Cells{"\"g\"", "\"h\""})));
}

TEST(CsvReader, leavesOutEmptyRowsAndCellsButCountsThem)
{
    EXPECT_THAT(rowsOf("a,,b,,\n\n , \t,\n,,,\n,x\n"), ElementsAre(Pair(1, Cells{"\"a\"", "", "\"b\""}), Pair(5, Cells{"", "\"x\""})));
}

TEST(CsvReader, readsQuotedFieldsAcrossLines)
{
    const auto sheet = readSheet(sample("multiline.csv"));
    ASSERT_TRUE(sheet);
    EXPECT_THAT(sheet->rows, ElementsAre(Pair(1, Cells{"\"item\"", "\"note\"", "\"qty\""}),
                                 Pair(2, Cells{"\"Tea\r\nGreen\"", "\"say \"hi\"\"", "\"1\""}), Pair(4, Cells{"\"Bread\"", "\"a,b\"", "\"2\""})));
    EXPECT_THAT(sheet->notes, IsEmpty());
}

TEST(CsvReader, acceptsSpaceBeforeAndTextBehindQuotes)
{
    EXPECT_THAT(rowsOf("a, \"b,c\" ,d\n\"5\" pipe\",x,y\n", kComma),
        ElementsAre(Pair(1, Cells{"\"a\"", "\"b,c \"", "\"d\""}), Pair(2, Cells{"\"5 pipe\"\"", "\"x\"", "\"y\""})));
}

TEST(CsvReader, keepsQuotesInsideUnquotedFields)
{
    EXPECT_THAT(rowsOf("5\" pipe,3\nx,y\n"), ElementsAre(Pair(1, Cells{"\"5\" pipe\"", "\"3\""}), Pair(2, Cells{"\"x\"", "\"y\""})));
}

TEST(CsvReader, readsAQuoteThatIsNeverClosedAsACharacter)
{
    const TemporaryFile file("stray.csv", "item,qty\nCola,1\n\"Bread,2\nMilk,3\n");
    const auto sheet = readSheet(file.path());
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->rows.size(), 4U);
    EXPECT_EQ(sheet->rows[2].second, (Cells{"\"\"Bread\"", "\"2\""}));
    EXPECT_THAT(sheet->notes, ElementsAre(HasSubstr("line 3")));
}

TEST(CsvReader, doesNotLetAStrayQuoteSwallowTheNextLines)
{
    const TemporaryFile file("stray.csv", "item,qty\n\"Bread,2\nMilk,3\n\"Tea, green\",4\n");
    const auto sheet = readSheet(file.path());
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->rows.size(), 4U);
    EXPECT_EQ(sheet->rows[3].second, (Cells{"\"Tea, green\"", "\"4\""}));
}

TEST(CsvReader, obeysTheSeparatorLineOfExcel)
{
    EXPECT_THAT(rowsOf("sep=;\r\na,1;b\r\nc;d\r\n"), ElementsAre(Pair(2, Cells{"\"a,1\"", "\"b\""}), Pair(3, Cells{"\"c\"", "\"d\""})));
}

TEST(CsvReader, obeysTheDelimiterThatWasAskedFor)
{
    EXPECT_THAT(rowsOf("a;b,c\nd;e,f\n", {.encoding = std::nullopt, .delimiter = '\t'}), ElementsAre(Pair(1, Cells{"\"a;b,c\""}), Pair(2, Cells{"\"d;e,f\""})));
}

TEST(CsvReader, readsEveryEncodingAlike)
{
    const auto expected = readSheet(sample("utf8.csv"));
    ASSERT_TRUE(expected);
    EXPECT_EQ(expected->rows[1].second, (Cells{"\"2024-01-01\"", "\"可乐, 1.5升\"", "\"3\""}));
    const std::pair<const char *, const char *> files[] = {{"utf8.csv", "UTF-8"}, {"utf8_mark.csv", "UTF-8-BOM"}, {"utf16le_mark.csv", "UTF-16LE"},
        {"utf16be_mark.csv", "UTF-16BE"}, {"utf16le.csv", "UTF-16LE"}, {"utf16be.csv", "UTF-16BE"}, {"gb18030.csv", "GB18030"}};
    for (const auto &[name, encoding] : files) {
        const auto source = openSource(sample(name));
        ASSERT_TRUE(source) << name << english(source.error().message);
        EXPECT_EQ((*source)->textFormat().encoding, encoding) << name;
        const auto sheet = readSheet(sample(name));
        ASSERT_TRUE(sheet) << name;
        EXPECT_EQ(sheet->rows, expected->rows) << name;
    }
}

TEST(CsvReader, readsWindows1252AndGzip)
{
    const auto plain = readSheet(sample("windows1252.csv"));
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->rows[1].second, (Cells{"\"2024-01-01\"", "\"Brötchen\"", "\"3\"", "\"1,25\""}));
    const auto packed = readSheet(sample("packed.csv.gz"));
    ASSERT_TRUE(packed);
    EXPECT_EQ(packed->rows, plain->rows);
}

TEST(CsvReader, obeysTheEncodingThatWasAskedFor)
{
    const auto sheet = readSheet(sample("gb18030.csv"), 0, {.encoding = "gbk", .delimiter = ','});
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->rows[2].second[1], "\"面包\"");
    const auto wrong = openSource(sample("gb18030.csv"), {.encoding = "EBCDIC", .delimiter = std::nullopt});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::Unsupported);
}

/// Rows of every length around the edges of the reader's buffer, with characters of several bytes and quotes that lie across them.
std::string longText(std::size_t rows)
{
    std::string text = "item,note,qty\n";
    for (std::size_t i = 0; i < rows; ++i)
        text += "商品" + std::to_string(i) + ",\"say \"\"大\"\"\r\n" + std::string(i % 97, 'x') + "\"," + std::to_string(i) + (i % 3 == 0 ? "\r\n" : "\n");
    return text;
}

void expectLongText(const std::filesystem::path &path, std::size_t rows)
{
    const auto sheet = readSheet(path);
    ASSERT_TRUE(sheet) << english(sheet.error().message);
    ASSERT_EQ(sheet->rows.size(), rows + 1);
    for (std::size_t i = 0; i < rows; ++i) {
        ASSERT_EQ(sheet->rows[i + 1].first, 2 * i + 2);
        ASSERT_EQ(sheet->rows[i + 1].second, (Cells{"\"商品" + std::to_string(i) + "\"", "\"say \"大\"\r\n" + std::string(i % 97, 'x') + "\"",
                                                 "\"" + std::to_string(i) + "\""}));
    }
    EXPECT_THAT(sheet->notes, IsEmpty());
}

TEST(CsvReader, joinsWhatLiesAcrossBufferEdges)
{
    constexpr std::size_t kRows = 30'000; // about 2.5 MB
    expectLongText(TemporaryFile("long.csv", longText(kRows)).path(), kRows);
}

TEST(CsvReader, growsItsBufferForALongRecord)
{
    std::string text = "item,note\n";
    const std::string note(900'000, 'n');
    for (int i = 0; i < 3; ++i)
        text += "a,\"" + note + "\",\"" + note + "\"\n";
    const TemporaryFile file("long_record.csv", text);
    const auto sheet = readSheet(file.path());
    ASSERT_TRUE(sheet) << english(sheet.error().message);
    ASSERT_EQ(sheet->rows.size(), 4U);
    EXPECT_EQ(sheet->rows[3].second[2].size(), note.size() + 2);
}

TEST(CsvReader, readsCellsThatAreNoUtf8FarIntoTheFile)
{
    std::string text = "Artikel;Menge\n";
    while (text.size() < (std::size_t{3} << 20))
        text += "Brot;1\n";
    const TemporaryFile file("late.csv", text + "K\xE4se;2\n");
    const auto sheet = readSheet(file.path());
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->rows.back().second, (Cells{"\"Käse\"", "\"2\""}));
    ASSERT_EQ(sheet->notes.size(), 1U);
    EXPECT_THAT(sheet->notes[0], HasSubstr("Windows-1252"));

    const TemporaryFile chinese("late.csv", text + "\xBF\xC9\xC0\xD6;2\n");
    const auto second = readSheet(chinese.path());
    ASSERT_TRUE(second);
    EXPECT_EQ(second->rows.back().second, (Cells{"\"可乐\"", "\"2\""}));
}

TEST(CsvReader, refusesFieldsRowsAndColumnsBeyondTheLimits)
{
    ReadLimits limits;
    limits.cellBytes = 100;
    const TemporaryFile longField("field.csv", "a,b\n1," + std::string(101, 'x') + "\n");
    EXPECT_EQ(errorOf(longField.path(), limits).code, ErrorCode::TooLarge);
    EXPECT_THAT(english(errorOf(longField.path(), limits).message), HasSubstr("Line 2"));
    EXPECT_EQ(errorOf(longField.path()).code, ErrorCode::Internal) << "within the usual limits";

    const TemporaryFile openQuote("quote.csv", "a,b\n1,\"" + std::string(std::size_t{3} << 20, 'x') + "\n");
    EXPECT_EQ(errorOf(openQuote.path()).code, ErrorCode::TooLarge);
    EXPECT_THAT(english(errorOf(openQuote.path()).message), HasSubstr("line 2"));

    ReadLimits few;
    few.rows = 2;
    const TemporaryFile rows("rows.csv", "a,b\n1,2\n3,4\n");
    EXPECT_EQ(errorOf(rows.path(), few).code, ErrorCode::TooLarge);
    ReadLimits narrow;
    narrow.columns = 2;
    const TemporaryFile columns("columns.csv", "a,b,c\n1,2,3\n");
    EXPECT_EQ(errorOf(columns.path(), narrow).code, ErrorCode::TooLarge);
}

TEST(CsvReader, stopsWhenCancelled)
{
    const TemporaryFile file("cancel.csv", longText(20'000));
    const auto source = openSource(file.path());
    ASSERT_TRUE(source);
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    const auto reader = (*source)->open(0, job);
    ASSERT_TRUE(reader);
    std::vector<CellView> row;
    std::uint64_t number = 0;
    ASSERT_TRUE((*reader)->next(row, number));
    stop.request_stop();
    std::size_t rows = 0;
    Result<bool> more = true;
    while (more && *more && ++rows < 10'000)
        more = (*reader)->next(row, number);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, ErrorCode::Cancelled);
}

TEST(CsvReader, tellsItsProgress)
{
    const TemporaryFile file("progress.csv", longText(30'000));
    const auto source = openSource(file.path());
    ASSERT_TRUE(source);
    const auto reader = (*source)->open(0, {});
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->progress(), 0.0);
    std::vector<CellView> row;
    std::uint64_t number = 0;
    ASSERT_TRUE((*reader)->next(row, number));
    EXPECT_GT((*reader)->progress(), 0.0);
    EXPECT_LT((*reader)->progress(), 1.0);
    while (*(*reader)->next(row, number)) {
    }
    EXPECT_EQ((*reader)->progress(), 1.0);
}

} // namespace
} // namespace shelfcast::core::test
