// Scenarios on the forecast page, by clicks. Without the networks library, as on a machine that has none.
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QGraphicsView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTableWidget>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class Scenarios : public testing::Test {
protected:
    void SetUp() override
    {
        qputenv("SHELFCAST_NETWORKS_LIBRARY", "");
        qputenv("SHELFCAST_WEIGHTS", "/nowhere");
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        page.resize(1400, 860);
        page.show();
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return find<QTableView>("items")->model()->rowCount() == 12 && !chart()->data().history.empty(); }));
        session.forecast("seasonal-naive", {}, 8);
        ASSERT_TRUE(waitFor([&] { return find<QPushButton>("showScenarios")->isVisible(); })) << failures.join('\n').toStdString();
    }
    void TearDown() override
    {
        qunsetenv("SHELFCAST_NETWORKS_LIBRARY");
        qunsetenv("SHELFCAST_WEIGHTS");
    }
    template <class T>
    T *find(const char *name)
    {
        return page.findChild<T *>(name);
    }
    ForecastChart *chart() { return find<ForecastChart>("itemChart"); }
    void click(const char *button) { QTest::mouseClick(find<QWidget>(button), Qt::LeftButton); }
    void show()
    {
        click("showScenarios");
        ASSERT_TRUE(waitFor([&] { return chart()->scenarios() == 20; })) << find<QLabel>("scenarioSentence")->text().toStdString();
    }

    MadeProject made;
    core::Registry models = core::builtinModels();
    Session session{models, 2};
    ForecastPage page{session};
    QStringList failures;
};

} // namespace

TEST_F(Scenarios, AreDrawnOnlyWhenAskedFor)
{
    EXPECT_EQ(chart()->scenarios(), 0U);
    EXPECT_FALSE(find<QWidget>("scenarioStrip")->isVisible());
    show();
    EXPECT_TRUE(find<QWidget>("scenarioStrip")->isVisible());
    EXPECT_TRUE(chart()->isVisible());
    EXPECT_TRUE(find<QLabel>("scenarioSentence")->text().contains("Block bootstrap"));
    click("showForecast");
    EXPECT_EQ(chart()->scenarios(), 0U);
    EXPECT_FALSE(find<QWidget>("scenarioStrip")->isVisible());
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(Scenarios, TheOneUnderTheMouseStandsOut)
{
    show();
    auto *view = chart()->findChild<QGraphicsView *>();
    EXPECT_FALSE(chart()->strongScenario());
    bool found = false;
    for (int y = 20; y < view->viewport()->height() && !found; y += 6) {
        QTest::mouseMove(view->viewport(), QPoint(view->viewport()->width() - 40, y));
        QApplication::processEvents();
        found = chart()->strongScenario().has_value();
    }
    EXPECT_TRUE(found);
    EXPECT_TRUE(chart()->cursorText().contains("Scenario")) << chart()->cursorText().toStdString();
}

TEST_F(Scenarios, DrawnAgainTheyAreOthersAndTheNextItemHasItsOwn)
{
    show();
    const QPixmap before = chart()->grab();
    click("drawAgain");
    ASSERT_TRUE(waitFor([&] { return chart()->scenarios() == 20 && chart()->grab().toImage() != before.toImage(); }));
    session.select(session.series()[3].id);
    ASSERT_TRUE(waitFor([&] { return chart()->scenarios() == 20 && session.selectedSeries() == session.series()[3].id; }));
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(Scenarios, WaysThatNeedNetworksSayWhatIsMissing)
{
    show();
    auto *ways = find<QComboBox>("scenarioWay");
    ASSERT_EQ(ways->count(), 4);
    const auto *items = qobject_cast<QStandardItemModel *>(ways->model());
    EXPECT_TRUE(items->item(1)->isEnabled());
    for (const int row : {2, 3}) {
        EXPECT_FALSE(items->item(row)->isEnabled());
        EXPECT_TRUE(items->item(row)->toolTip().contains("networks library")) << items->item(row)->toolTip().toStdString();
    }
}

TEST_F(Scenarios, TheWaysAreComparedAndTheTableStays)
{
    show();
    click("compareWays");
    auto *dialog = page.window()->findChild<QDialog *>("comparison");
    ASSERT_NE(dialog, nullptr);
    auto *table = dialog->findChild<QTableWidget *>("comparisonTable");
    EXPECT_FALSE(table->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton *>("startComparison"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return table->isVisible() && table->rowCount() == 2; })) << failures.join('\n').toStdString();
    EXPECT_TRUE(dialog->findChild<QLabel *>("verdict")->text().contains("The block bootstrap was most like your real sales"));
    EXPECT_TRUE(dialog->findChild<QLabel *>("comparisonAbout")->text().contains("The networks library is not installed."));
    EXPECT_TRUE(dialog->findChild<QLabel *>("comparisonReading")->isVisible());
    EXPECT_TRUE(dialog->findChild<QLabel *>("comparisonReading")->text().contains("learned from the made futures and was tested on real ones"));
    EXPECT_EQ(table->item(0, 0)->text(), "Each period on its own");
    EXPECT_EQ(table->item(1, 0)->text(), "Block bootstrap (used)");
    for (int column = 1; column < table->columnCount(); ++column)
        EXPECT_FALSE(table->item(1, column)->text().isEmpty());
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("scenarioSentence")->text().contains("most like your real sales"); }));
    dialog->close();
}
