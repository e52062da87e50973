// Products like the chosen one, and products that are planned, by clicks and keys.
#include "core/project/planned_store.h"
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/pages/forecast/planned/planned_desk.h"
#include "ui/pages/forecast/planned/planned_dialog.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QApplication>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class NewProducts : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return session.series().size() == 12; }));
    }
    std::vector<core::PlannedItem> planned() { return core::plannedItems(*session.project()).value(); }

    MadeProject made;
    core::Registry models = core::allModels();
    Session session{models, 2};
    QStringList failures;
};

TEST_F(NewProducts, AClickOnALikeOneGoesThere)
{
    ForecastPage page(session);
    page.resize(1400, 860);
    page.show();
    auto *card = page.findChild<QWidget *>("similar");
    ASSERT_NE(card, nullptr);
    ASSERT_TRUE(waitFor([&] { return card->findChildren<QPushButton *>().size() == 5; })) << failures.join('\n').toStdString();
    const std::int64_t before = session.selectedSeries();
    for (const QPushButton *name : card->findChildren<QPushButton *>())
        EXPECT_FALSE(name->toolTip().isEmpty());
    auto *first = card->findChildren<QPushButton *>().front();
    const QString there = first->toolTip();
    first->click();
    ASSERT_TRUE(waitFor([&] { return session.selectedSeries() != before; }));
    const auto chosen = std::ranges::find(session.series(), session.selectedSeries(), &core::SeriesInfo::id);
    ASSERT_NE(chosen, session.series().end());
    EXPECT_TRUE(there.contains(fromUtf8(chosen->name.empty() ? chosen->item : chosen->name)));
    ASSERT_TRUE(waitFor([&] { return card->findChildren<QPushButton *>().size() == 5 && card->findChildren<QPushButton *>().front()->toolTip() != there; }));
}

TEST_F(NewProducts, AProductIsPlannedForecastDeletedAndBroughtBack)
{
    PlannedDialog dialog(session);
    dialog.show();
    const auto line = [&](const char *name) { return dialog.findChild<QLineEdit *>(name); };
    auto *items = dialog.findChild<QListWidget *>("plannedItems"), *sources = dialog.findChild<QListWidget *>("plannedSources");
    auto *heading = dialog.findChild<QLabel *>("plannedHeading");
    EXPECT_EQ(items->count(), 0);
    EXPECT_FALSE(dialog.findChild<ForecastChart *>()->isVisible());
    QTest::keyClicks(line("plannedName"), "Something new");
    QTest::keyClicks(line("plannedCode"), "N-1");
    QTest::keyClicks(line("plannedPrice"), QLocale().toString(4.5));
    QTest::mouseClick(dialog.findChild<QPushButton *>("planIt"), Qt::LeftButton);
    ASSERT_EQ(planned().size(), 1U);
    EXPECT_EQ(planned().front().name, "Something new");
    EXPECT_EQ(planned().front().price, 4.5);
    EXPECT_EQ(items->count(), 1);
    ASSERT_TRUE(waitFor([&] { return heading->text() == "Something new" && sources->count() > 0; })) << failures.join('\n').toStdString();
    EXPECT_TRUE(dialog.findChild<ForecastChart *>()->isVisible());
    EXPECT_FALSE(dialog.findChild<ForecastChart *>()->data().point.empty());
    EXPECT_TRUE(line("plannedName")->text().isEmpty()); // ready for the next one
    session.undo().undo();
    EXPECT_TRUE(planned().empty());
    EXPECT_EQ(items->count(), 0);
    session.undo().redo();
    EXPECT_EQ(planned().size(), 1U);
    EXPECT_EQ(items->count(), 1);
}

TEST_F(NewProducts, TheListOfPlannedOnesFollowsEachChange)
{
    ForecastPage page(session);
    page.resize(1400, 860);
    page.show();
    auto *list = page.findChild<QTableWidget *>("plannedList");
    ASSERT_NE(list, nullptr);
    QTest::mouseClick(page.findChild<QPushButton *>("showPlanned"), Qt::LeftButton);
    EXPECT_FALSE(list->isVisible()); // the empty state stands there
    ASSERT_TRUE(waitFor([&] { return page.findChild<PlannedDesk *>() != nullptr; }));
    core::PlannedItem item;
    item.code = "N-1";
    item.name = "Something new";
    item.price = 4.5;
    item.firstDay = page.findChild<PlannedDesk *>()->firstDay();
    ASSERT_TRUE(page.findChild<PlannedDesk *>()->add(item));
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->rowCount(), 1);
    EXPECT_EQ(list->item(0, 0)->text(), "Something new");
    ASSERT_TRUE(waitFor([&] { return page.findChild<PlannedDesk *>()->forecast("N-1") != nullptr; })) << failures.join('\n').toStdString();
    EXPECT_FALSE(list->item(0, 2)->toolTip().isEmpty());
    EXPECT_TRUE(QLocale().toDouble(list->item(0, 2)->text()) >= 0.0 && list->item(0, 2)->text() != "–") << list->item(0, 2)->text().toStdString();
    QString opened;
    QTimer::singleShot(0, &page, [&] {
        auto *dialog = qobject_cast<PlannedDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        opened = dialog->findChild<QLabel *>("plannedHeading")->text();
        dialog->reject();
    });
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0, 0)).center());
    EXPECT_EQ(opened, "Something new");
    session.undo().undo();
    EXPECT_EQ(list->rowCount(), 0);
    EXPECT_FALSE(list->isVisible());
    session.undo().redo();
    EXPECT_EQ(list->rowCount(), 1);
}

TEST_F(NewProducts, WhatMakesNoSenseIsRefusedWithASentence)
{
    PlannedDialog dialog(session);
    dialog.show();
    auto *refused = dialog.findChild<QLabel *>("plannedRefused");
    auto *plan = dialog.findChild<QPushButton *>("planIt");
    QTest::mouseClick(plan, Qt::LeftButton);
    EXPECT_TRUE(refused->isVisible()); // no code
    QTest::keyClicks(dialog.findChild<QLineEdit *>("plannedCode"), "N-1");
    QTest::keyClicks(dialog.findChild<QLineEdit *>("plannedPrice"), "cheap");
    QTest::mouseClick(plan, Qt::LeftButton);
    EXPECT_TRUE(refused->text().contains("cheap"));
    EXPECT_TRUE(planned().empty());
}

} // namespace
