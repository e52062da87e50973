#include "ui/pages/forecast/items/item_list_model.h"
#include "ui/pages/forecast/items/sparkline_cache.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include <limits>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Rows as the reader makes them: name rank by number, value falling, change unknown for every third.
ItemRows madeRows(std::size_t count)
{
    auto series = std::make_shared<std::vector<core::SeriesInfo>>();
    ItemRows rows;
    rows.categories = {"Bread", "Drinks"};
    rows.run = core::RunInfo{};
    rows.hasMoney = true;
    for (std::size_t i = 0; i < count; ++i) {
        core::SeriesInfo info;
        info.id = static_cast<std::int64_t>(i) + 1;
        info.item = "SKU-" + std::to_string(i);
        info.name = "Product " + std::to_string(i);
        info.category = rows.categories[i % 2];
        series->push_back(info);
        ItemRow row;
        row.series = static_cast<std::uint32_t>(i);
        row.nameRank = row.series;
        row.category = static_cast<std::uint32_t>(i % 2);
        row.forecast = true;
        row.grade = static_cast<core::Grade>(i % 3);
        row.value = 1000.0 - static_cast<double>(i);
        row.change = i % 3 == 2 ? kNan : static_cast<double>(i % 7) / 10.0 - 0.3;
        rows.rows.push_back(row);
        rows.folded.push_back(folded(QString::fromStdString(info.name + '\n' + info.item + '\n' + '\n' + info.category)));
    }
    rows.series = series;
    return rows;
}

class ItemList : public testing::Test {
protected:
    QString name(int row) const { return model.index(row, ItemListModel::Name).data().toString(); }
    SparklineCache sparklines;
    ItemListModel model{sparklines};
};

} // namespace

TEST_F(ItemList, IsAProperModel)
{
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(madeRows(30));
    model.setFilter("product 1", -1, -1);
    model.sort(ItemListModel::Name, Qt::AscendingOrder);
    EXPECT_GT(model.rowCount(), 0);
    model.setRows({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ItemList, BeginsWithWhatIsWorthMost)
{
    model.setRows(madeRows(20));
    EXPECT_EQ(name(0), "Product 0");
    EXPECT_EQ(name(19), "Product 19");
}

TEST_F(ItemList, SortsEachWayWithTheUnknownLast)
{
    model.setRows(madeRows(20));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(ItemListModel::Change, order);
        double before = order == Qt::AscendingOrder ? -1e9 : 1e9;
        for (int row = 0; row < 14; ++row) {
            const double change = model.row(row).change;
            ASSERT_FALSE(std::isnan(change));
            EXPECT_TRUE(order == Qt::AscendingOrder ? change >= before : change <= before);
            before = change;
        }
        EXPECT_TRUE(std::isnan(model.row(19).change));
    }
    model.sort(ItemListModel::Name, Qt::DescendingOrder);
    EXPECT_EQ(name(0), "Product 19");
    model.sort(ItemListModel::Grade, Qt::AscendingOrder);
    EXPECT_EQ(model.index(0, ItemListModel::Grade).data().toString(), "guess");
}

TEST_F(ItemList, EveryWordMustBeSomewhere)
{
    model.setRows(madeRows(200));
    model.setFilter("drinks 17", -1, -1);
    ASSERT_EQ(model.rowCount(), 7); // 17, 117, 171, 173, 175, 177, 179: the odd ones are drinks
    for (int row = 0; row < model.rowCount(); ++row)
        EXPECT_TRUE(name(row).contains("17")) << name(row).toStdString();
    model.setFilter("  SKU-5 ", -1, -1);
    EXPECT_EQ(name(0), "Product 5");
    model.setFilter("nothing of that kind", -1, -1);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ItemList, FiltersByCategoryAndGrade)
{
    model.setRows(madeRows(60));
    model.setFilter({}, 1, -1);
    EXPECT_EQ(model.rowCount(), 30);
    model.setFilter({}, 1, static_cast<int>(core::Grade::Solid));
    EXPECT_EQ(model.rowCount(), 10);
    for (int row = 0; row < model.rowCount(); ++row)
        EXPECT_EQ(model.info(row).category, "Drinks");
}

TEST_F(ItemList, FindsASeriesShownOrNot)
{
    model.setRows(madeRows(60));
    EXPECT_EQ(model.rowOf(8), 7);
    model.setFilter("Product 5", -1, -1);
    EXPECT_EQ(model.rowOf(8), -1);
    EXPECT_EQ(model.find(8)->series, 7U);
    EXPECT_FALSE(model.find(1000));
}

TEST_F(ItemList, AChangeBeyondTenTimesIsShownAsSuch)
{
    ItemRows rows = madeRows(2);
    rows.rows[0].change = rows.rows[1].change = 106.64;
    model.setRows(std::move(rows));
    EXPECT_EQ(model.index(0, ItemListModel::Change).data().toString(), QStringLiteral(">999\u202f%"));
}

TEST_F(ItemList, TextsCarrySignWordAndUnit)
{
    model.setRows(madeRows(4));
    EXPECT_EQ(model.index(0, ItemListModel::Change).data().toString(), QStringLiteral("\u221230\u202f%"));
    EXPECT_EQ(model.index(1, ItemListModel::Grade).data().toString(), "thin");
    EXPECT_TRUE(model.index(1, ItemListModel::Grade).data(Qt::ToolTipRole).toString().startsWith("Thin"));
    EXPECT_TRUE(model.index(0, ItemListModel::Name).data(Qt::ToolTipRole).toString().contains("SKU-0"));
}
