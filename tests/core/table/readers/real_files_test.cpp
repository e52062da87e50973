#include "tests/core/table/readers/reading.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace shelfcast::core::test {
namespace {

namespace fs = std::filesystem;

/// How many rows with content a real file holds, titles, header, footers and the like included, and in what it is written.
struct RealFile {
    const char *name;
    const char *key;       ///< of the number of rows in expected.json
    int besides;           ///< rows with content that this number leaves out
    std::size_t columns;   ///< of the widest row
    const char *encoding;
    char delimiter;
    std::size_t sheets = 1, sheet = 0;
};

const RealFile kFiles[] = {
    {"01_cn_pharmacy_2018.xlsx", "data_rows", 1, 7, "UTF-8", ','},
    {"02_cn_catering_daily.xls", "data_rows", 1, 2, "UTF-8", ',', 3},
    {"04_cn_restaurant_orders_gb18030.csv", "data_rows", 1, 21, "GB18030", ','},
    {"05_cn_restaurant_lines_utf8bom_multiline.csv", "data_rows", 1, 19, "UTF-8-BOM", ','},
    {"07_cn_veg_items_phantom_rows.xlsx", "data_rows", 1, 4, "UTF-8", ','},
    {"08_cn_veg_loss_two_sheets.xlsx", "data_rows_sheet1", 1, 3, "UTF-8", ',', 2, 1},
    {"09_cn_veg_category_wide.csv", "data_rows", 1, 7, "UTF-8", ','},
    {"10_in_export_sales_three_stacked_tables.csv", "total_lines", 0, 10, "UTF-8", ','},
    {"12_in_price_list_padded.csv", "data_rows", 1, 18, "UTF-8", ','},
    {"13_in_stock_list_blank_tail.csv", "lines_after_header", 1, 7, "UTF-8", ','},
    {"14_de_sales_semicolon_decimal_comma.csv", "data_rows", 1, 7, "UTF-8", ';'},
    {"16_fr_insee_metadata_head.csv", "data_rows", 4, 3, "UTF-8", ';'},
    {"17_fr_pivot_3level_merged_header.xlsx", "data_rows", 3, 53, "UTF-8", ','},
    {"19_fr_order_lines_dirty_qty.xlsx", "data_rows", 1, 10, "UTF-8", ','},
    {"20_us_census_mrts_30sheets.xls", "", 0, 15, "UTF-8", ',', 30, 1},
    {"21_us_champagne_footer.csv", "data_rows", 2, 2, "UTF-8", ','},
    {"23_us_avocado_dd-mm-yy.csv", "data_rows", 1, 13, "UTF-8", ','},
    {"24_rs_pharma_mixed_date_separators.csv", "data_rows", 1, 14, "UTF-8", ','},
    {"26_ec_oil_price_gaps.csv", "data_rows", 1, 2, "UTF-8", ','},
    {"27_uk_weekly_products_107cols.csv", "data_rows", 1, 107, "UTF-8", ','},
    {"30_nl_shop_offset_table.ods", "data_rows", 2, 5, "UTF-8", ','},
    {"32_uk_online_retail_2011-12-05_returns.csv", "data_rows", 1, 8, "UTF-8", ','},
};

/// Runs where the collection of real files is present; the small files beside hold the same traps.
TEST(RealFiles, haveTheRowsThatOthersCounted)
{
    const fs::path folder = fs::path(SHELFCAST_SHARED_DATA) / "messy";
    std::size_t read = 0;
    const bool present = fs::exists(folder / "expected.json");
    const nlohmann::json expected = present ? nlohmann::json::parse(std::ifstream(folder / "expected.json")) : nlohmann::json();
    for (const RealFile &file : kFiles) {
        if (!present)
            break;
        SCOPED_TRACE(file.name);
        const auto source = openSource(folder / file.name);
        ASSERT_TRUE(source) << english(source.error().message);
        EXPECT_EQ((*source)->textFormat().encoding, file.encoding);
        EXPECT_EQ((*source)->textFormat().delimiter, file.delimiter);
        EXPECT_EQ((*source)->sheets().size(), file.sheets);
        const auto sheet = readSheet(folder / file.name, file.sheet);
        ASSERT_TRUE(sheet) << english(sheet.error().message);
        std::size_t widest = 0;
        for (const auto &[number, cells] : sheet->rows)
            widest = std::max(widest, cells.size());
        EXPECT_EQ(widest, file.columns);
        if (*file.key != '\0') {
            EXPECT_EQ(sheet->rows.size(), expected[file.name][file.key].get<std::size_t>() + static_cast<std::size_t>(file.besides));
        }
        EXPECT_THAT(sheet->notes, testing::IsEmpty());
        ++read;
    }
    EXPECT_EQ(read, present ? std::size(kFiles) : 0U);
}

TEST(RealFiles, mergedHeadersAreFound)
{
    const fs::path file = fs::path(SHELFCAST_SHARED_DATA) / "messy" / "17_fr_pivot_3level_merged_header.xlsx";
    const auto sheet = readSheet(fs::exists(file) ? file : sample("openpyxl.xlsx"));
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->merged.size(), fs::exists(file) ? 10U : 1U);
}

} // namespace
} // namespace shelfcast::core::test
