#include "tests/core/table/readers/reading.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <random>

namespace shelfcast::core::test {
namespace {

/// Reads every sheet; whatever comes out is fine, as long as something does.
void readAll(const std::filesystem::path &path)
{
    ReadLimits limits;
    limits.unpackedBytes = std::uint64_t{64} << 20;
    limits.rows = limits.cells = 2'000'000;
    const auto source = openSource(path, {}, limits);
    if (!source) {
        EXPECT_FALSE(english(source.error().message).empty());
        return;
    }
    for (std::size_t i = 0; i < std::min<std::size_t>((*source)->sheets().size(), 4); ++i) {
        const auto reader = (*source)->open(i, {});
        if (!reader) {
            EXPECT_FALSE(english(reader.error().message).empty());
            continue;
        }
        std::vector<CellView> row;
        std::uint64_t number = 0;
        std::size_t bytes = 0;
        for (int rows = 0; rows < 10'000; ++rows) {
            const auto more = (*reader)->next(row, number);
            if (!more || !*more)
                break;
            for (const CellView &cell : row)
                bytes += cell.text.size();
        }
        EXPECT_LT(bytes, std::size_t{1} << 30);
    }
}

class Damaged : public testing::TestWithParam<const char *> {};

TEST_P(Damaged, atEveryCutAndManyFlippedBytes)
{
    const std::string whole = bytesOf(sample(GetParam()));
    const std::string name = std::string("damaged-") + GetParam();
    const std::size_t step = std::max<std::size_t>(1, whole.size() / 60);
    for (std::size_t size = 0; size < whole.size(); size += step)
        readAll(TemporaryFile(name, std::string_view(whole).substr(0, size)).path());
    std::mt19937 random(20240131);
    for (int round = 0; round < 300; ++round) {
        std::string bytes = whole;
        for (int flips = round % 4; flips >= 0; --flips)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 3 == 0 ? 0xFF : random());
        readAll(TemporaryFile(name, bytes).path());
    }
}

INSTANTIATE_TEST_SUITE_P(Files, Damaged,
    testing::Values("utf8_mark.csv", "utf16le.csv", "gb18030.csv", "multiline.csv", "packed.csv.gz", "openpyxl.xlsx", "by_hand.xlsx", "by_hand.ods",
        "by_hand.xls", "by_hand_large.xls", "excel95.xls", "password.xlsx"),
    [](const auto &instance) {
        std::string file = instance.param;
        std::replace(file.begin(), file.end(), '.', '_');
        return file;
    });

/// A stored (not packed) archive of one member, with right checksums, so that damage reaches the XML instead of stopping at the checksum.
std::string storedArchive(const std::vector<std::pair<std::string, std::string>> &members)
{
    const auto number = [](std::uint32_t value, int bytes) {
        std::string out;
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>(value >> 8 * i & 0xFF);
        return out;
    };
    std::string out, directory;
    for (const auto &[name, text] : members) {
        const auto crc = static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef *>(text.data()), static_cast<uInt>(text.size()))); // NOLINT
        const auto size = static_cast<std::uint32_t>(text.size());
        const std::string common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) + number(crc, 4) + number(size, 4) + number(size, 4)
            + number(static_cast<std::uint32_t>(name.size()), 2) + number(0, 2);
        directory += std::string("PK\1\2") + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
            + number(static_cast<std::uint32_t>(out.size()), 4) + name;
        out += std::string("PK\3\4") + common + name + text;
    }
    const auto count = static_cast<std::uint32_t>(members.size());
    return out + directory + std::string("PK\5\6") + number(0, 4) + number(count, 2) + number(count, 2) + number(static_cast<std::uint32_t>(directory.size()), 4)
        + number(static_cast<std::uint32_t>(out.size()), 4) + number(0, 2);
}

TEST(DamagedXml, insideAnArchiveThatIsWhole)
{
    const std::string sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45322.5</v></c></row><row r=\"2\"><c r=\"A2\" "
                              "t=\"inlineStr\"><is><t>a_x000D_b</t></is></c><c r=\"D2\" t=\"b\"><f>TRUE()</f><v>1</v></c></row></sheetData><mergeCells><mergeCell "
                              "ref=\"A1:B2\"/></mergeCells></worksheet>";
    const std::string shared = "<sst><si><t>Item</t></si><si><r><t>x</t></r><rPh><t>y</t></rPh></si></sst>";
    const std::string styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]d\\-mmm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
                               "numFmtId=\"164\"/></cellXfs></styleSheet>";
    const std::string relations = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" "
                                  "Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"c\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";
    const std::string workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>";
    const auto archive = [&](std::size_t damagedMember, std::mt19937 *random) {
        std::vector<std::pair<std::string, std::string>> members{{"xl/workbook.xml", workbook}, {"xl/_rels/workbook.xml.rels", relations},
            {"xl/worksheets/sheet1.xml", sheet}, {"xl/sharedStrings.xml", shared}, {"xl/styles.xml", styles}};
        if (random != nullptr) {
            std::string &text = members[damagedMember].second;
            static constexpr std::string_view kBytes = "<>/\"=&;0129AZ-_[]\\";
            for (int flips = 0; flips < 2; ++flips)
                text[(*random)() % text.size()] = kBytes[(*random)() % kBytes.size()];
        }
        return storedArchive(members);
    };
    const auto intact = readSheet(TemporaryFile("intact.xlsx", archive(0, nullptr)).path());
    ASSERT_TRUE(intact) << english(intact.error().message);
    ASSERT_EQ(intact->rows.size(), 2U);
    EXPECT_EQ(intact->rows[0].second, (Cells{"\"Item\"", "date 19753.5"}));
    std::mt19937 random(7);
    for (std::size_t round = 0; round < 1500; ++round)
        readAll(TemporaryFile("xml.xlsx", archive(round % 5, &random)).path());
}

} // namespace
} // namespace shelfcast::core::test
