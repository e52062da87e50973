#include "tests/core/table/readers/reading.h"

#include <gmock/gmock.h>
#include <zip.h>

#include <memory>

namespace shelfcast::core::test {
namespace {

using testing::HasSubstr;

struct Refusal {
    const char *file;
    ErrorCode code;
    const char *says; ///< part of the sentence
};

class Refused : public testing::TestWithParam<Refusal> {};

TEST_P(Refused, saysWhatIsWrongAndNamesTheFile)
{
    const Error error = errorOf(sample(GetParam().file));
    const std::string sentence = english(error.message);
    EXPECT_EQ(error.code, GetParam().code) << sentence;
    EXPECT_THAT(sentence, HasSubstr(GetParam().says));
    EXPECT_THAT(sentence, HasSubstr(GetParam().file));
}

INSTANTIATE_TEST_SUITE_P(Files, Refused,
    testing::Values(Refusal{"nowhere.csv", ErrorCode::NotFound, "no file"}, Refusal{"empty.csv", ErrorCode::InvalidInput, "is empty"},
        Refusal{"picture.xlsx", ErrorCode::InvalidInput, "picture"}, Refusal{"html.xls", ErrorCode::InvalidInput, "web page"},
        Refusal{"plain_text.xls", ErrorCode::InvalidInput, "plain text"}, Refusal{"zero_bytes.csv", ErrorCode::InvalidInput, "no spreadsheet"},
        Refusal{"archive.xlsx", ErrorCode::Unsupported, "archive"}, Refusal{"document.xlsx", ErrorCode::InvalidInput, "document"},
        Refusal{"document.xls", ErrorCode::InvalidInput, "no workbook"}, Refusal{"text_document.ods", ErrorCode::InvalidInput, "document"},
        Refusal{"binary.xlsb", ErrorCode::Unsupported, "binary"}, Refusal{"excel4.xls", ErrorCode::Unsupported, "Excel 4"},
        Refusal{"password.xlsx", ErrorCode::Protected, "password"}, Refusal{"password.xls", ErrorCode::Protected, "password"},
        Refusal{"password.ods", ErrorCode::Protected, "password"}, Refusal{"truncated.xlsx", ErrorCode::Damaged, "cut off"},
        Refusal{"truncated.xls", ErrorCode::Damaged, "cut off"}, Refusal{"wrong_checksum.xlsx", ErrorCode::Damaged, "sheet1.xml"},
        Refusal{"malformed.xlsx", ErrorCode::Damaged, "well-formed"}, Refusal{"missing_sheet.xlsx", ErrorCode::Damaged, "sheet1.xml"},
        Refusal{"missing_texts.xlsx", ErrorCode::Damaged, "sharedStrings.xml"}, Refusal{"missing_workbook.xlsx", ErrorCode::Damaged, "workbook.xml"},
        Refusal{"no_content.ods", ErrorCode::Damaged, "content.xml"}, Refusal{"doctype.xlsx", ErrorCode::Damaged, "document type"},
        Refusal{"doctype.ods", ErrorCode::Damaged, "document type"}),
    [](const auto &instance) {
        std::string name = instance.param.file;
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    });

TEST(Refused, folder)
{
    EXPECT_EQ(errorOf(sample("")).code, ErrorCode::InvalidInput);
}

TEST(Refused, onlyBlanks)
{
    EXPECT_EQ(errorOf(TemporaryFile("blank.csv", " \r\n\t\n\n").path()).code, ErrorCode::InvalidInput);
}

TEST(Refused, zeroByteBeyondTheFirstMegabyte)
{
    std::string text = "item,qty\n";
    while (text.size() < (std::size_t{2} << 20))
        text += "Cola,1\n";
    text += std::string("Te\0a,1\n", 7);
    const Error error = errorOf(TemporaryFile("late_zero.csv", text).path());
    EXPECT_EQ(error.code, ErrorCode::Damaged);
    EXPECT_THAT(english(error.message), HasSubstr("zero byte"));
}

TEST(Refused, truncatedGzip)
{
    const std::string packed = bytesOf(sample("packed.csv.gz"));
    EXPECT_EQ(errorOf(TemporaryFile("cut.csv.gz", packed.substr(0, packed.size() - 12)).path()).code, ErrorCode::Damaged);
    std::string wrong = packed;
    wrong[wrong.size() - 6] ^= 0x55; // the checksum
    EXPECT_EQ(errorOf(TemporaryFile("wrong.csv.gz", wrong).path()).code, ErrorCode::Damaged);
}

TEST(Accepted, gzipOfSeveralMembers)
{
    const std::string packed = bytesOf(sample("packed.csv.gz"));
    const auto once = readSheet(sample("packed.csv.gz"));
    const auto twice = readSheet(TemporaryFile("two.csv.gz", packed + packed).path());
    ASSERT_TRUE(once);
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->rows.size(), 2 * once->rows.size());
}

TEST(Accepted, tabTextNamedLikeAWorkbookWithANote)
{
    const auto sheet = readSheet(sample("tab_text.xls"));
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->rows.size(), 3U);
    EXPECT_THAT(sheet->notes, testing::ElementsAre(HasSubstr("plain text")));
}

/// openpyxl.xlsx with its first sheet replaced by @p xml.
std::unique_ptr<TemporaryFile> withSheet(const std::string &name, const std::string &xml)
{
    auto file = std::make_unique<TemporaryFile>(name, bytesOf(sample("openpyxl.xlsx")));
    zip_t *archive = zip_open(file->path().c_str(), 0, nullptr);
    zip_source_t *source = zip_source_buffer(archive, xml.data(), xml.size(), 0);
    EXPECT_GE(zip_file_add(archive, "xl/worksheets/sheet1.xml", source, ZIP_FL_OVERWRITE), 0);
    EXPECT_EQ(zip_close(archive), 0);
    return file;
}

const std::string kHead = "<worksheet><sheetData>";
const std::string kTail = "</sheetData></worksheet>";

TEST(ZipBomb, isRefusedByItsRatio)
{
    const auto file = withSheet("bomb.xlsx", kHead + std::string(std::size_t{70} << 20, ' ') + kTail);
    ASSERT_LT(std::filesystem::file_size(file->path()), 200'000U);
    const Error error = errorOf(file->path());
    EXPECT_EQ(error.code, ErrorCode::TooLarge);
    EXPECT_THAT(english(error.message), HasSubstr("unpacks to far more"));
}

TEST(ZipBomb, isRefusedByItsSize)
{
    const auto file = withSheet("large.xlsx", kHead + std::string(100'000, ' ') + kTail);
    EXPECT_EQ(errorOf(file->path()).code, ErrorCode::Internal) << "small enough";
    ReadLimits limits;
    limits.unpackedBytes = 90'000;
    EXPECT_EQ(errorOf(file->path(), limits).code, ErrorCode::TooLarge);
}

TEST(ZipBomb, isRefusedWhenTheDirectoryLiesAboutTheSize)
{
    const auto file = withSheet("liar.xlsx", kHead + std::string(300'000, ' ') + kTail);
    std::string bytes = bytesOf(file->path());
    const std::string size = {'\x0E', '\x94', '\x04', '\0'}; // 300,046
    ASSERT_EQ(kHead.size() + kTail.size(), 46U);
    const std::size_t central = bytes.rfind(size);
    ASSERT_NE(central, std::string::npos);
    bytes.replace(central, 4, std::string("\x10\0\0\0", 4));
    const Error error = errorOf(TemporaryFile("liar2.xlsx", bytes).path());
    EXPECT_EQ(error.code, ErrorCode::Damaged) << english(error.message);
}

TEST(HostileXml, limitsTextRowsColumnsAndCells)
{
    const auto cell = [](const std::string &text) { return kHead + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + text + "</v></c></row>" + kTail; };
    EXPECT_EQ(errorOf(withSheet("cell.xlsx", cell(std::string(std::size_t{2} << 20, 'x')))->path()).code, ErrorCode::TooLarge);
    ReadLimits limits;
    limits.textBytes = 1000;
    EXPECT_EQ(errorOf(withSheet("text.xlsx", cell(std::string(2000, 'x')))->path(), limits).code, ErrorCode::TooLarge);

    const auto rows = withSheet("rows.xlsx", kHead + "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>" + kTail);
    EXPECT_EQ(errorOf(rows->path()).code, ErrorCode::Internal);
    ReadLimits few;
    few.rows = 1;
    EXPECT_EQ(errorOf(rows->path(), few).code, ErrorCode::TooLarge);
    ReadLimits narrow;
    narrow.columns = 1;
    EXPECT_EQ(errorOf(rows->path(), narrow).code, ErrorCode::TooLarge);
    ReadLimits light;
    light.cells = 2;
    EXPECT_EQ(errorOf(rows->path(), light).code, ErrorCode::TooLarge);
}

TEST(HostileXml, limitsTheLengthOfATag)
{
    const auto file = withSheet("tag.xlsx", kHead + "<row r=\"1\" x=\"" + std::string(std::size_t{20} << 20, 'x') + "\"/>" + kTail);
    EXPECT_EQ(errorOf(file->path()).code, ErrorCode::Damaged);
}

TEST(HostileXml, survivesReferencesThatMakeNoSense)
{
    const auto file = withSheet("refs.xlsx",
        kHead + "<c><v>9</v></c><row r=\"0\"/><row r=\"x\"><c r=\"\"><v>1</v></c><c r=\"7\"><v>2</v></c><c r=\"A\"><v>3</v></c><c r=\"a1\" s=\"-4\"><v>4</v></c>"
                "<c r=\"B2\" s=\"99999999999999999999\"><v>5</v></c></row><row r=\"18446744073709551615\"/></sheetData>"
                "<mergeCells><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"\"/><mergeCell ref=\"A1\"/><mergeCell/></mergeCells></worksheet>");
    const auto sheet = readSheet(file->path());
    ASSERT_TRUE(sheet) << english(sheet.error().message);
    ASSERT_EQ(sheet->rows.size(), 1U);
    EXPECT_EQ(sheet->rows[0].second, (Cells{"1", "5", "3", "4"}));
    EXPECT_TRUE(sheet->merged.empty());
}

} // namespace
} // namespace shelfcast::core::test
