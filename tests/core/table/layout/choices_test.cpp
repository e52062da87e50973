#include "looking.h"

namespace shelfcast::core::test {
namespace {

constexpr const char *kSales = "date,item,store,qty\n2024-01-01,A,S,1\n2024-01-01,B,S,2\n2024-01-02,A,T,3\n2024-01-02,B,T,4\n";

TEST(Choices, SurviveJson)
{
    LayoutChoices choices;
    choices.read.encoding = "GB18030";
    choices.read.delimiter = ';';
    choices.sheet = "Blatt \"1\"";
    choices.headerRow = 3;
    choices.roles = {{"数量", ColumnRole::Quantity}, {"x", ColumnRole::Unused}};
    choices.decimal = ',';
    choices.dateOrder = DateFormat::Order::DayMonthYear;
    choices.frequency = Frequency::Weekly;
    choices.firstDay = toDay({2024, 1, 1});
    choices.attributes = true;
    const auto again = choicesFromJson(toJson(choices));
    ASSERT_TRUE(again);
    EXPECT_EQ(toJson(*again), toJson(choices));
    EXPECT_EQ(again->roles, choices.roles);
    EXPECT_EQ(again->read.delimiter, ';');
    EXPECT_EQ(*again->firstDay, *choices.firstDay);
    EXPECT_EQ(toJson({}), "{}");
    EXPECT_FALSE(choicesFromJson("{"));
    EXPECT_FALSE(choicesFromJson("[]"));
    EXPECT_FALSE(choicesFromJson("{\"header_row\":\"x\"}"));
}

TEST(Choices, IdsAreStable)
{
    for (int role = 0; role <= static_cast<int>(ColumnRole::ItemColumn); ++role) {
        const auto each = static_cast<ColumnRole>(role);
        EXPECT_EQ(roleFromId(roleId(each)), each);
    }
    EXPECT_EQ(roleId(ColumnRole::KnownSignal), "known-signal");
    EXPECT_FALSE(roleFromId("nonsense"));
    EXPECT_EQ(typeId(ColumnType::Date), "date");
}

TEST(Choices, RolesOverrideGuesses)
{
    LayoutChoices choices;
    choices.roles = {{"store", ColumnRole::Unused}, {"item", ColumnRole::Category}};
    const Outcome out = lookAtText(kSales, choices);
    EXPECT_EQ(out.role("store"), "unused");
    EXPECT_EQ(out.role("item"), "category");
    EXPECT_EQ(out.layout.series, 1U);
}

TEST(Choices, AColumnThatIsNotThereIsAnError)
{
    LayoutChoices choices;
    choices.roles = {{"Menge", ColumnRole::Quantity}};
    const Outcome out = lookAtText(kSales, choices);
    ASSERT_TRUE(out.error);
    EXPECT_EQ(out.error->code, ErrorCode::InvalidInput);
}

TEST(Choices, DecimalMarkAndFrequency)
{
    LayoutChoices choices;
    choices.decimal = ',';
    choices.frequency = Frequency::Monthly;
    const Outcome out = lookAtText("date;item;qty\n2024-01-01;A;1,250\n2024-01-02;B;2,500\n2024-01-03;A;1,000\n", choices);
    EXPECT_EQ(out.quantity, 4.75);
    EXPECT_EQ(out.layout.frequency, Frequency::Monthly);
    choices.decimal = '.';
    EXPECT_EQ(lookAtText("date;item;qty\n2024-01-01;A;1,250\n2024-01-02;B;2,500\n2024-01-03;A;1,000\n", choices).quantity, 4750.0);
}

TEST(Choices, TheSignatureIsOfTheShapeAndNotOfTheFile)
{
    const std::string signature = lookAtText(kSales).layout.signature;
    EXPECT_EQ(signature.size(), 16U);
    EXPECT_EQ(lookAtText(std::string(kSales) + "2024-01-03,C,S,9\n").layout.signature, signature);
    EXPECT_NE(lookAtText("date,item,shop,qty\n2024-01-01,A,S,1\n2024-01-02,B,S,2\n").layout.signature, signature);
    // A wide file grows by a column each month and keeps its shape.
    EXPECT_EQ(lookAtText("Product,2024-01,2024-02,2024-03\nA,1,2,3\nB,4,5,6\n").layout.signature,
              lookAtText("Product,2024-01,2024-02,2024-03,2024-04\nA,1,2,3,4\nB,4,5,6,7\n").layout.signature);
}

} // namespace
} // namespace shelfcast::core::test
