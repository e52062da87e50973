// The clusters page by clicks, on a project of the real importer.
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/charts/cluster_map.h"
#include "ui/charts/cluster_shapes.h"
#include "ui/pages/clusters/cluster_table_model.h"
#include "ui/pages/clusters/clusters_page.h"
#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <gtest/gtest.h>

#include <QFile>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class ClustersPageTest : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        page.resize(1300, 820);
        page.show();
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return !session.series().empty() && empty()->button()->isVisible() && !model().loading(); }));
    }
    void TearDown() override { EXPECT_EQ(failures, QStringList()); }
    template <class Widget>
    Widget *find(const QString &name)
    {
        return page.findChild<Widget *>(name);
    }
    EmptyState *empty() { return find<EmptyState>("noClusters"); }
    ClustersViewModel &model() { return *page.findChild<ClustersViewModel *>(); }
    QTableView *table() { return find<QTableView>("clusterTable"); }
    QTableView *members() { return find<QTableView>("clusterMembers"); }
    void click(const QString &name)
    {
        auto *button = find<QPushButton>(name);
        ASSERT_TRUE(button) << name.toStdString();
        ASSERT_TRUE(button->isEnabled()) << name.toStdString();
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void group(int clusters = 3)
    {
        find<QComboBox>("clusterCount")->setCurrentIndex(clusters);
        click("clusterStart");
        ASSERT_TRUE(waitFor([&] { return !model().running(); }));
        ASSERT_TRUE(model().run());
    }
    void clickRow(QTableView *view, int row) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(row, 0)).center()); }

    MadeProject made{24, 420};
    core::Registry models = core::allModels();
    Session session{models, 2};
    ClustersPage page{session};
    QStringList failures;
};

} // namespace

TEST_F(ClustersPageTest, OneClickGroupsTheItems)
{
    EXPECT_FALSE(table()->isVisible());
    QTest::mouseClick(empty()->button(), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return model().run() != nullptr; }));
    EXPECT_TRUE(table()->isVisible());
    EXPECT_FALSE(empty()->isVisible());
    EXPECT_EQ(model().members().rowCount(), 24);
    EXPECT_FALSE(find<QLabel>("clusterWhy")->text().isEmpty());
    EXPECT_EQ(table()->model()->rowCount(), static_cast<int>(model().run()->clusters.size()));
}

TEST_F(ClustersPageTest, WhatIsKeptIsThereAgain)
{
    group();
    ClustersPage again(session);
    again.show();
    ASSERT_TRUE(waitFor([&] { return again.findChild<ClustersViewModel *>()->run() != nullptr; }));
    EXPECT_EQ(again.findChild<ClustersViewModel *>()->run()->id, model().run()->id);
    EXPECT_EQ(again.findChild<QComboBox *>("clusterCount")->currentData().toInt(), 3) << "and what was asked for";
}

TEST_F(ClustersPageTest, ARowSelectsItsClusterEverywhere)
{
    group();
    clickRow(table(), 1);
    const std::int64_t cluster = table()->model()->index(1, 0).data(ClusterTableModel::ClusterRole).toLongLong();
    EXPECT_EQ(model().selectedCluster(), cluster);
    const int items = table()->model()->index(1, ClusterTableModel::Items).data().toInt();
    EXPECT_EQ(model().members().rowCount(), items);
    EXPECT_TRUE(find<QPushButton>("showInForecast")->text().contains(QString::number(items)));
    click("selectAllItems");
    EXPECT_EQ(model().members().rowCount(), 24);
    EXPECT_EQ(model().selectedCluster(), 0);
}

TEST_F(ClustersPageTest, TheMapAndTheShapesSelect)
{
    group();
    auto *map = find<ClusterMap>("clusterMap");
    QTest::mouseClick(map, Qt::LeftButton, {}, map->place(4).toPoint());
    ASSERT_EQ(model().selected().size(), 1U);
    EXPECT_EQ(session.selectedSeries(), model().run()->members[model().selected().front()].series);
    auto *shapes = find<ClusterShapes>("clusterShapes");
    QTest::mouseClick(shapes, Qt::LeftButton, {}, shapes->place(0).center().toPoint());
    EXPECT_EQ(model().selectedCluster(), model().run()->clusters[0].id);
}

TEST_F(ClustersPageTest, AClassSelectsItsItemsAndAllClassesAddUp)
{
    group();
    int all = 0;
    for (const auto &row : model().classes())
        for (const ClassCell &cell : row)
            all += cell.items;
    EXPECT_EQ(all, 24);
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t x = 0; x < 3; ++x)
            if (const int items = model().classes()[a][x].items; items > 0) {
                click(QStringLiteral("class%1%2").arg("ABC"[a]).arg("XYZ"[x]));
                EXPECT_EQ(model().members().rowCount(), items);
            }
}

TEST_F(ClustersPageTest, AClusterGoesToTheForecastsAsAFilter)
{
    group();
    ForecastPage forecasts(session);
    forecasts.show();
    auto *items = forecasts.findChild<QTableView *>("items");
    ASSERT_TRUE(waitFor([&] { return items->model()->rowCount() == 24; }));
    QSignalSpy shown(&session, &Session::pageRequested);
    clickRow(table(), 0);
    const auto count = static_cast<int>(model().selected().size());
    click("showInForecast");
    ASSERT_EQ(shown.count(), 1);
    EXPECT_EQ(shown[0][0].toString(), "forecast");
    EXPECT_EQ(items->model()->rowCount(), count);
    auto *sent = forecasts.findChild<QPushButton *>("sentItems");
    EXPECT_TRUE(sent->isVisible());
    EXPECT_TRUE(sent->text().startsWith("Cluster: ")) << sent->text().toStdString();
    QTest::mouseClick(sent, Qt::LeftButton);
    EXPECT_EQ(items->model()->rowCount(), 24);
    EXPECT_FALSE(sent->isVisible());
}

TEST_F(ClustersPageTest, LimitsMoveTheClasses)
{
    group();
    const int before = model().classes()[0][0].items + model().classes()[0][1].items + model().classes()[0][2].items;
    click("clusterLimits");
    auto *dialog = find<QWidget>("clusterLimitsDialog");
    ASSERT_TRUE(dialog);
    dialog->findChild<QDoubleSpinBox *>("limitA")->setValue(20.0);
    QTest::mouseClick(dialog->findChild<QPushButton *>("takeLimits"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return !model().running() && model().run()->limits.abcXyz.a < 0.3; }));
    EXPECT_LT(model().classes()[0][0].items + model().classes()[0][1].items + model().classes()[0][2].items, before);
}

TEST_F(ClustersPageTest, WhatToCompareByIsChosenInAMenu)
{
    QMenu *menu = find<QToolButton>("clusterBy")->menu();
    ASSERT_EQ(menu->actions().size(), 8);
    for (QAction *action : menu->actions())
        if (action->isChecked() != (action == menu->actions()[2]))
            action->trigger();
    EXPECT_EQ(model().options().by, std::vector{core::FeatureGroup::Season});
    EXPECT_FALSE(menu->actions()[2]->isEnabled()) << "one at least";
    group(2);
    EXPECT_EQ(model().run()->by, std::vector{core::FeatureGroup::Season});
}

TEST_F(ClustersPageTest, TheSelectionGoesIntoAFile)
{
    group();
    model().selectCluster(model().run()->clusters[0].id);
    const auto count = static_cast<int>(model().selected().size());
    const QString path = made.folder() + "/out.csv";
    QSignalSpy noticed(&session, &Session::noticed);
    model().exportCsv(path);
    ASSERT_TRUE(waitFor([&] { return noticed.count() > 0; }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), count + 1);
}

TEST_F(ClustersPageTest, ATreeIsDrawnForHierarchicalClusters)
{
    EXPECT_FALSE(find<QWidget>("dendrogram")->isVisible());
    auto *method = find<QComboBox>("clusterMethod");
    method->setCurrentIndex(method->findData(static_cast<int>(core::ClusterMethod::Hierarchical)));
    group();
    EXPECT_TRUE(find<QWidget>("dendrogram")->isVisible());
}

TEST_F(ClustersPageTest, ClosingTheProjectEmptiesThePage)
{
    group();
    session.closeProject();
    EXPECT_EQ(model().run(), nullptr);
    EXPECT_TRUE(empty()->isVisible());
    EXPECT_FALSE(find<QPushButton>("clusterStart")->isEnabled());
}
