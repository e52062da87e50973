#include "looking.h"

namespace shelfcast::core::test {
namespace {

TEST(Attributes, APriceListIsRefusedAsSales)
{
    const Outcome out = lookAt("price_list.csv");
    EXPECT_FALSE(out.layout.usable);
    EXPECT_TRUE(out.layout.attributes);
    EXPECT_TRUE(english(out.layout.whyNot).find("price list") != std::string::npos);
    ASSERT_TRUE(out.error);
    EXPECT_EQ(out.error->code, ErrorCode::InvalidInput);
    EXPECT_EQ(out.column("Amazon MRP").missing, 1U);
    EXPECT_EQ(out.column("Sku").name, "Sku");
}

TEST(Attributes, AStockListIsRefusedAndItsTailLeftOut)
{
    const Outcome out = lookAt("stock_list.csv");
    EXPECT_FALSE(out.layout.usable);
    EXPECT_EQ(out.layout.rows, 20U);
    EXPECT_EQ(out.layout.refusedTotal, 1U);
    EXPECT_TRUE(english(out.layout.whyNot).find("stock list") != std::string::npos);
}

TEST(Attributes, CanBeTakenAsAttributesWhereThePersonSaysSo)
{
    LayoutChoices choices;
    choices.attributes = true;
    const Outcome out = lookAt("stock_list.csv", choices);
    EXPECT_FALSE(out.error);
    EXPECT_EQ(out.records, 19U);
    EXPECT_EQ(out.refused, 1U);
}

TEST(Attributes, LongCodesStayWhole)
{
    const Outcome out = lookAt("item_list.xlsx");
    EXPECT_FALSE(out.layout.usable);
    EXPECT_TRUE(out.layout.attributes);
    EXPECT_EQ(out.column("单品编码").samples[1].written, "102900011000001");
    EXPECT_EQ(out.layout.rows, 12U);
}

} // namespace
} // namespace shelfcast::core::test
