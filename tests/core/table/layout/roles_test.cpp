#include "looking.h"

namespace shelfcast::core::test {
namespace {

std::string rolesOf(const std::string &header, const std::string &row)
{
    std::string text = header + "\n";
    for (int i = 1; i <= 12; ++i) {
        std::string line = row;
        for (const auto &[mark, value] : {std::pair<std::string, std::string>{"@day", (i < 10 ? "0" : "") + std::to_string(i)}, {"@i", std::to_string(i % 3)}, {"@n", std::to_string(i % 5 + 1)}, {"@line", std::to_string(5000 + 3 * i)}}) {
            for (std::size_t at = line.find(mark); at != std::string::npos; at = line.find(mark))
                line.replace(at, mark.size(), value);
        }
        text += line + "\n";
    }
    const Outcome out = lookAtText(text);
    std::string roles;
    for (const ColumnInfo &info : out.layout.columns)
        roles += std::string(roles.empty() ? "" : " ") + std::string(roleId(info.role));
    return roles;
}

TEST(Roles, EnglishOrderLines)
{
    EXPECT_EQ(rolesOf("Order ID,Order Date,Ship Date,Customer Name,Region,Category,Product Name,Sales,Quantity,Discount",
                      "CA-@line,2024-01-@day,2024-02-@day,Bob @n,East @n,Food,Soap @i,1@n.50,@n,0.1"),
              "unused date unused unused unused category item revenue quantity unused");
}

TEST(Roles, German)
{
    EXPECT_EQ(rolesOf("Belegnr;Verkaufsdatum;Filiale;Artikelbezeichnung;Warengruppe;Menge;Einzelpreis;Umsatz;Lagerbestand;Aktion",
                      "@line;@day.11.2024;Mitte @n;Seife @i;Bad;@n;2,5@n;1@n,25;40;@i"),
              "unused date location item category quantity price revenue stock promotion");
}

TEST(Roles, French)
{
    EXPECT_EQ(rolesOf("Date de vente;Magasin;Produit;Catégorie;Quantité;Prix unitaire;Montant", "2024-01-@day;Lyon @n;Savon @i;Bain;@n;2,5@n;1@n,25"),
              "date location item category quantity price revenue");
}

TEST(Roles, Spanish)
{
    EXPECT_EQ(rolesOf("Fecha,Tienda,Producto,Categoría,Cantidad,Precio,Importe", "2024-01-@day,Centro @n,Jabon @i,Aseo,@n,2.5@n,1@n.25"),
              "date location item category quantity price revenue");
}

TEST(Roles, Chinese)
{
    EXPECT_EQ(rolesOf("销售日期,门店,商品编码,商品名称,分类名称,数量,单价,金额,库存量", "2024-01-@day,门店@n,88@i,香皂@i,日用,@n,2.5@n,1@n.25,40"),
              "date location unused item category quantity price revenue stock");
}

TEST(Roles, DriversBesideTheSales)
{
    EXPECT_EQ(rolesOf("Store,Date,Weekly_Sales,IsHoliday,Temperature,Fuel_Price,CPI", "@i,2024-01-@day,1@n.50,TRUE,4@n.1,2.@n,211.@n"),
              "location date revenue known-signal past-signal price past-signal");
}

TEST(Roles, RegionsAreLocationsWhereItemsComeAgainThere)
{
    std::string text = "date,product,region,units\n";
    for (int day = 0; day < 20; ++day) {
        for (const char *key : {"A,North", "A,South", "B,North", "B,South"})
            text += isoText(toDay({2024, 1, 1}) + day) + "," + key + ",3\n";
    }
    EXPECT_EQ(lookAtText(text).role("region"), "location");
}

TEST(Roles, ADepartmentStandsForItemsWhereNothingElseDoes)
{
    std::string text = "Store,Dept,Date,Weekly_Sales,IsHoliday\n";
    for (int week = 0; week < 12; ++week) {
        for (const char *key : {"1,1", "1,2", "2,1", "2,2"})
            text += std::string(key) + "," + isoText(toDay({2010, 2, 5}) + 7 * week) + ",249" + std::to_string(week) + ".5,FALSE\n";
    }
    const Outcome out = lookAtText(text);
    EXPECT_EQ(out.role("Dept"), "item");
    EXPECT_EQ(out.layout.series, 4U);
    EXPECT_EQ(out.layout.frequency, Frequency::Weekly);
}

TEST(Roles, SeveralUnnamedNumbersAreAsked)
{
    const Outcome out = lookAtText("date,item,alpha,beta\n2024-01-01,A,1,5\n2024-01-01,B,2,3\n2024-01-02,A,4,9\n2024-01-02,B,4,1\n");
    ASSERT_EQ(out.layout.questions.size(), 1U);
    EXPECT_EQ(out.layout.questions[0].id, "quantity");
    LayoutChoices choices;
    choices.roles["beta"] = ColumnRole::Quantity;
    const Outcome told = lookAtText("date,item,alpha,beta\n2024-01-01,A,1,5\n2024-01-01,B,2,3\n2024-01-02,A,4,9\n2024-01-02,B,4,1\n", choices);
    EXPECT_TRUE(told.layout.usable);
    EXPECT_EQ(told.quantity, 18.0);
}

TEST(Roles, AnAmountThatDoesNotGrowWithTheQuantityIsAPrice)
{
    const Outcome out = lookAt("line_breaks.csv");
    EXPECT_EQ(out.role("amounts"), "price");
    EXPECT_EQ(out.revenue, 2940.0);
}

} // namespace
} // namespace shelfcast::core::test
