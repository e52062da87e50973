#include "looking.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace shelfcast::core::test {
namespace {

/// What is checked of one untidy real file against expected.json: each key names the figure that must come out.
struct RealFile {
    std::string file;
    bool usable;
    std::map<std::string, std::function<double(const Outcome &)>> figures;
    std::map<std::string, std::function<std::string(const Outcome &)>> texts;
};

std::function<double(const Outcome &)> rows()
{
    return [](const Outcome &out) { return static_cast<double>(out.layout.rows); };
}
std::function<double(const Outcome &)> series()
{
    return [](const Outcome &out) { return static_cast<double>(out.layout.series); };
}
std::function<double(const Outcome &)> longRows()
{
    return [](const Outcome &out) { return static_cast<double>(out.layout.longRows); };
}
std::function<double(const Outcome &)> quantity()
{
    return [](const Outcome &out) { return out.quantity; };
}
std::function<double(const Outcome &)> revenue()
{
    return [](const Outcome &out) { return out.revenue; };
}
std::function<double(const Outcome &)> columns()
{
    return [](const Outcome &out) { return static_cast<double>(out.layout.columns.size()); };
}
std::function<double(const Outcome &)> sum(const std::string &column)
{
    return [column](const Outcome &out) { return out.column(column).sum; };
}
std::function<double(const Outcome &)> distinct(const std::string &column)
{
    return [column](const Outcome &out) { return static_cast<double>(out.column(column).distinct); };
}
std::function<double(const Outcome &)> missing(const std::string &column)
{
    return [column](const Outcome &out) { return static_cast<double>(out.column(column).missing); };
}
std::string first(const Outcome &out)
{
    return iso(out.layout.dateMin);
}
std::string last(const Outcome &out)
{
    return iso(out.layout.dateMax);
}

std::vector<RealFile> realFiles()
{
    const auto records = [](const Outcome &out) { return static_cast<double>(out.records); };
    const auto nans = [](const Outcome &out) { return static_cast<double>(out.missing); };
    const auto dateColumn = [](const Outcome &out) { return out.layout.columns[*out.layout.dateColumn].name; };
    return {
        {"01_cn_pharmacy_2018.xlsx", true,
         {{"data_rows", rows()}, {"columns", columns()}, {"rows_with_valid_date", records}, {"sum_销售数量", sum("销售数量")}, {"sum_应收金额", sum("应收金额")}, {"sum_实收金额", sum("实收金额")},
          {"sum_销售数量_valid_dates", quantity()}, {"sum_实收金额_valid_dates", revenue()}, {"distinct_商品名称", series()}},
         {{"date_min", first}, {"date_max", last}, {"date_col", dateColumn}}},
        {"02_cn_catering_daily.xls", true, {{"data_rows", rows()}, {"columns", columns()}, {"empty_values", nans}, {"sum_销量", quantity()}}, {{"date_min", first}, {"date_max", last}}},
        {"04_cn_restaurant_orders_gb18030.csv", true, {{"data_rows", rows()}, {"columns", columns()}, {"sum_expenditure", revenue()}}, {{"date_col", dateColumn}}},
        {"05_cn_restaurant_lines_utf8bom_multiline.csv", true,
         {{"data_rows", rows()}, {"columns", columns()}, {"sum_counts", quantity()}, {"sum_counts_x_amounts", revenue()}, {"distinct_dishes_name_trimmed", series()}}, {}},
        {"07_cn_veg_items_phantom_rows.xlsx", false, {{"data_rows", rows()}, {"columns", columns()}, {"distinct_单品编码", distinct("单品编码")}, {"categories", distinct("分类编码")}}, {}},
        {"08_cn_veg_loss_two_sheets.xlsx", false, {{"data_rows_sheet1", rows()}, {"columns", columns()}, {"sum_损耗率", sum("损耗率(%)")}}, {}},
        {"09_cn_veg_category_wide.csv", true, {{"data_rows", rows()}, {"series", series()}, {"long_rows", longRows()}, {"sum_values", quantity()}}, {{"date_min", first}, {"date_max", last}}},
        {"10_in_export_sales_three_stacked_tables.csv", true,
         {{"table1_rows", [](const Outcome &out) { return static_cast<double>(out.layout.sections.front().rows); }},
          {"table3_rows", [](const Outcome &out) { return static_cast<double>(out.layout.sections.back().rows); }}},
         {{"table3_date_min", first}, {"table1_date_max", last}}},
        {"12_in_price_list_padded.csv", false, {{"data_rows", rows()}, {"columns", columns()}, {"sum_Amazon_MRP_numeric", sum("Amazon MRP")}, {"nonnumeric_Amazon_MRP", missing("Amazon MRP")}}, {}},
        {"13_in_stock_list_blank_tail.csv", false, {{"data_rows", rows()}, {"columns", columns()}, {"sum_Stock", sum("Stock")}}, {}},
        {"14_de_sales_semicolon_decimal_comma.csv", true,
         {{"data_rows", rows()}, {"columns", columns()}, {"sum_Units_Sold", quantity()}, {"sum_Total_Sales", revenue()}, {"products", distinct("Product_ID")}, {"stores", distinct("Store_ID")}},
         {{"date_min", first}, {"date_max", last}, {"delimiter", [](const Outcome &out) { return std::string(1, out.layout.text.delimiter); }}, {"decimal", [](const Outcome &out) { return std::string(1, out.layout.decimal); }}}},
        {"16_fr_insee_metadata_head.csv", true, {{"data_rows", rows()}, {"columns", columns()}, {"months", longRows()}, {"sum_values", quantity()}}, {}},
        {"17_fr_pivot_3level_merged_header.xlsx", true,
         {{"data_rows", rows()}, {"long_rows_incl_missing", longRows()}, {"missing_cells", nans}, {"sum_values", quantity()}, {"sum_YTD_column", sum("YTD")},
          {"header_rows", [](const Outcome &out) { return static_cast<double>(out.layout.headerRows); }}},
         {}},
        {"19_fr_order_lines_dirty_qty.xlsx", true,
         {{"data_rows", rows()}, {"columns", columns()}, {"rows_numeric_qty", records}, {"sum_quantite", quantity()}, {"sum_qty_x_price", revenue()}, {"products", series()}, {"qty_missing", missing("quantite")}},
         {{"date_min", first}, {"date_max", last}, {"date_col", dateColumn}}},
        {"20_us_census_mrts_30sheets.xls", true,
         {{"sheets", [](const Outcome &out) { return static_cast<double>(out.layout.joined.size() + 1); }}, {"kinds_not_adjusted", series()}, {"sum_all_not_adjusted", quantity()},
          {"long_rows_not_adjusted", [](const Outcome &out) { return static_cast<double>(out.records - out.missing); }},
          {"sum_not_adjusted_total_line", [](const Outcome &out) { return out.byItem.at("Retail and food services sales, total"); }}},
         {{"date_min", first}, {"date_max", last}}},
        {"21_us_champagne_footer.csv", true, {{"data_rows", rows()}, {"sum_values", quantity()}}, {}},
        {"23_us_avocado_dd-mm-yy.csv", true, {{"data_rows", rows()}, {"columns", columns()}, {"series_region_x_type", series()}, {"sum_Total_Volume", quantity()}}, {{"date_min", first}, {"date_max", last}}},
        {"24_rs_pharma_mixed_date_separators.csv", true, {{"data_rows", rows()}, {"columns", columns()}, {"series", series()}, {"sum_8_drug_columns", quantity()}, {"sum_N02BE", sum("N02BE")}}, {{"date_min", first}, {"date_max", last}}},
        {"26_ec_oil_price_gaps.csv", true, {{"data_rows", rows()}, {"missing_values", nans}, {"sum_values", quantity()}}, {{"date_min", first}, {"date_max", last}}},
        {"27_uk_weekly_products_107cols.csv", true, {{"data_rows", rows()}, {"columns", columns()}, {"series", series()}, {"long_rows", longRows()}, {"sum_W0_W51", quantity()}}, {}},
        {"30_nl_shop_offset_table.ods", true,
         {{"data_rows", rows()}, {"columns", columns()}, {"sum_sell_price", sum("sell_price")}, {"sum_bought_price", sum("bought_price")}, {"header_row", [](const Outcome &out) { return static_cast<double>(out.layout.headerRow); }}},
         {{"date_min", first}, {"date_max", last}, {"date_col", dateColumn}}},
        {"32_uk_online_retail_2011-12-05_returns.csv", true,
         {{"data_rows", rows()}, {"columns", columns()}, {"sum_Quantity", quantity()}, {"sum_Quantity_x_UnitPrice", revenue()}, {"distinct_StockCode", series()}, {"missing_CustomerID", missing("CustomerID")}, {"missing_Description", missing("Description")}},
         {}},
    };
}

// The small files of tests/data/layout hold the same traps; these are the real ones, where they are at hand.
TEST(RealFiles, YieldWhatTheirTestimonySays)
{
    const std::filesystem::path folder = std::filesystem::path(SHELFCAST_SHARED_DATA) / "messy";
    std::ifstream stream(folder / "expected.json");
    if (!stream) {
        EXPECT_TRUE(lookAt("german.csv").layout.usable);
        return;
    }
    const nlohmann::json expected = nlohmann::json::parse(stream);
    std::size_t checked = 0;
    for (const RealFile &real : realFiles()) {
        SCOPED_TRACE(real.file);
        ASSERT_TRUE(expected.contains(real.file));
        const nlohmann::json &truth = expected[real.file];
        const Outcome out = look(folder / real.file);
        EXPECT_EQ(out.layout.usable, real.usable) << english(out.layout.whyNot);
        EXPECT_TRUE(out.layout.usable || out.layout.attributes);
        for (const auto &[key, figure] : real.figures) {
            ASSERT_TRUE(truth.contains(key)) << key;
            const double right = truth[key].get<double>();
            EXPECT_NEAR(figure(out), right, 1e-9 * std::fabs(right) + 1e-6) << key;
            ++checked;
        }
        for (const auto &[key, text] : real.texts) {
            ASSERT_TRUE(truth.contains(key)) << key;
            EXPECT_EQ(text(out), truth[key].get<std::string>()) << key;
            ++checked;
        }
    }
    EXPECT_GE(checked, 100U);
}

} // namespace
} // namespace shelfcast::core::test
