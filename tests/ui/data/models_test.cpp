#include "ui/pages/data/column_model.h"
#include "ui/pages/data/layout_words.h"
#include "ui/pages/data/refused_model.h"
#include "ui/pages/data/source_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace shelfcast::ui {

TEST(ColumnModel, ShowsNameRoleSamplesAndFindings)
{
    ColumnModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::ColumnInfo date;
    date.name = "Datum";
    date.role = core::ColumnRole::Date;
    date.missing = 3;
    date.samples = {{"03.04.2024", "2024-04-03"}, {"17.04.2024", "2024-04-17"}};
    date.findings = {{"day first: %1 rows have a day above 12", {std::int64_t{412}}}};
    core::ColumnInfo note;
    note.name = "Bemerkung";
    note.samples = {{"x", "x"}};
    model.setColumns({date, note}, 1000);
    const auto at = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(at(0, ColumnModel::Name), "Datum");
    EXPECT_EQ(at(0, ColumnModel::Role), "date");
    EXPECT_EQ(at(0, ColumnModel::Written), QString::fromUtf8("03.04.2024 · 17.04.2024"));
    EXPECT_EQ(at(0, ColumnModel::Read), QString::fromUtf8("2024-04-03 · 2024-04-17"));
    EXPECT_EQ(at(0, ColumnModel::Findings), "day first: 412 rows have a day above 12; 3 of 1,000 cells are empty");
    EXPECT_EQ(at(1, ColumnModel::Role), "not used");
    EXPECT_EQ(at(1, ColumnModel::Read), "") << "what is not used is not read";
}

TEST(RefusedModel, HoldsRowColumnValueReason)
{
    RefusedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({{1234, "units", "n/a\nb", {"%1 is no number.", {"n/a"}}}});
    const auto at = [&](int column) { return model.index(0, column).data().toString(); };
    EXPECT_EQ(at(RefusedModel::Row), "1,234");
    EXPECT_EQ(at(RefusedModel::Name), "units");
    EXPECT_EQ(at(RefusedModel::Value), "n/a b");
    EXPECT_EQ(at(RefusedModel::Reason), "n/a is no number.");
}

TEST(SourceModel, NewestFirst)
{
    SourceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::SourceInfo first, second;
    first.id = 1;
    first.file = "january.csv";
    first.rows = 1000;
    second.id = 2;
    second.file = "book.xlsx";
    second.sheet = "Sales";
    second.firstDay = core::toDay({2024, 2, 1});
    second.lastDay = core::toDay({2024, 2, 29});
    model.setSources({first, second});
    const auto at = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(at(0, SourceModel::File), QString::fromUtf8("book.xlsx, sheet “Sales”"));
    EXPECT_EQ(at(0, SourceModel::Dates), "1 Feb 2024 to 29 Feb 2024");
    EXPECT_EQ(at(1, SourceModel::File), "january.csv");
    EXPECT_EQ(at(1, SourceModel::Rows), "1,000");
    EXPECT_EQ(at(1, SourceModel::Dates), "");
}

TEST(LayoutWords, EveryRoleHasAWordAndAHelp)
{
    for (const core::ColumnRole role : columnRoles()) {
        EXPECT_FALSE(roleText(role).isEmpty());
        EXPECT_FALSE(roleHelp(role).isEmpty());
    }
}

} // namespace shelfcast::ui
