// Overrides, sums and what changed, on the forecast page, by clicks and keys.
#include "core/project/cursor.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/totals/overrides.h"
#include "core/workflow/totals/reconcile_again.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/charts/components_chart.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/pages/forecast/period_table_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

#include <gtest/gtest.h>

#include <fstream>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class Overrides : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        page.resize(1400, 860);
        page.show();
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return items()->model()->rowCount() == 12 && !chart()->data().history.empty(); }));
        session.forecast("seasonal-naive", {}, 8);
        ASSERT_TRUE(waitFor([&] { return periods()->isVisible() && periods()->model()->columnCount() == 8; })) << failures.join('\n').toStdString();
    }
    template <class T>
    T *find(const char *name)
    {
        return page.findChild<T *>(name);
    }
    QTableView *items() { return find<QTableView>("items"); }
    QTableView *periods() { return find<QTableView>("periods"); }
    ForecastChart *chart() { return find<ForecastChart>("itemChart"); }
    QModelIndex cell(int row, int column) { return periods()->model()->index(row, column); }
    QString shown(int row, int column) { return cell(row, column).data().toString(); }
    void click(const char *button) { QTest::mouseClick(find<QWidget>(button), Qt::LeftButton); }
    /// Types into a cell of the override row as a person does: click, type, Enter.
    void type(int column, const QString &words)
    {
        periods()->setCurrentIndex(cell(PeriodTableModel::Override, column));
        periods()->setFocus();
        QTest::keyClick(periods(), Qt::Key_F2);
        auto *editor = periods()->viewport()->findChild<QLineEdit *>();
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        if (words.isEmpty())
            QTest::keyClick(editor, Qt::Key_Delete);
        else
            QTest::keyClicks(editor, words);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    bool hasLabel(const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    std::vector<core::Override> stored() { return core::storedOverrides(*session.project()).value(); }

    MadeProject made;
    core::Registry models = core::allModels();
    Session session{models, 2};
    ForecastPage page{session};
    QStringList failures;
};

} // namespace

TEST_F(Overrides, ANumberTypedIntoTheTableStandsBesideTheModels)
{
    const double model = chart()->data().point[2];
    EXPECT_TRUE(shown(PeriodTableModel::Override, 2).isEmpty());
    type(2, "500");
    ASSERT_TRUE(waitFor([&] { return shown(PeriodTableModel::Final, 2) == "500"; })) << failures.join('\n').toStdString();
    EXPECT_EQ(shown(PeriodTableModel::Override, 2), "500");
    EXPECT_EQ(chart()->data().point[2], 500.0);
    ASSERT_EQ(chart()->data().model.size(), 8U);
    EXPECT_EQ(chart()->data().model[2], model);
    EXPECT_NE(shown(PeriodTableModel::Forecast, 2), "500") << "the model's number stays";
    EXPECT_TRUE(hasLabel("Promotion")) << "the reason that the panel shows";

    session.undo().undo();
    ASSERT_TRUE(waitFor([&] { return shown(PeriodTableModel::Override, 2).isEmpty() && chart()->data().model.empty(); }));
    EXPECT_EQ(chart()->data().point[2], model);
    session.undo().redo();
    ASSERT_TRUE(waitFor([&] { return shown(PeriodTableModel::Final, 2) == "500"; }));
    EXPECT_EQ(stored().size(), 1U);
}

TEST_F(Overrides, PercentNonsenseAndClearing)
{
    const double model = chart()->data().point[0];
    type(0, "+10 %");
    ASSERT_TRUE(waitFor([&] { return !shown(PeriodTableModel::Override, 0).isEmpty(); })) << failures.join('\n').toStdString();
    EXPECT_NEAR(chart()->data().point[0], 1.1 * model, 1e-9 * model);
    type(1, "lots");
    ASSERT_TRUE(waitFor([&] { return !failures.empty(); }));
    EXPECT_TRUE(failures.join(' ').contains("lots"));
    EXPECT_EQ(stored().size(), 1U);
    type(0, "");
    ASSERT_TRUE(waitFor([&] { return shown(PeriodTableModel::Override, 0).isEmpty() && stored().empty(); }));
    EXPECT_FALSE(periods()->model()->flags(cell(PeriodTableModel::Forecast, 0)).testFlag(Qt::ItemIsEditable)) << "the model's row is not a person's";
}

TEST_F(Overrides, APointIsDraggedOnTheChart)
{
    auto *view = chart()->findChild<QGraphicsView *>();
    ASSERT_NE(view, nullptr);
    chart()->showPeriod(chart()->data().origin + 3);
    const double before = chart()->data().point[2];
    // Where the point is: found by asking the chart, as an eye does, which place shows the hand.
    std::optional<QPoint> grip;
    QWidget *port = view->viewport();
    for (int x = port->width() / 2; x < port->width() && !grip; x += 2)
        for (int y = 2; y < port->height() && !grip; y += 3) {
            QTest::mouseMove(port, {x, y});
            QMouseEvent move(QEvent::MouseMove, QPointF(x, y), port->mapToGlobal(QPointF(x, y)), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(port, &move);
            if (port->cursor().shape() == Qt::SizeVerCursor && chart()->cursorPeriod() == chart()->data().origin + 3)
                grip = QPoint(x, y);
        }
    ASSERT_TRUE(grip.has_value());
    QTest::mousePress(port, Qt::LeftButton, {}, *grip);
    QMouseEvent drag(QEvent::MouseMove, QPointF(*grip - QPoint(0, 25)), port->mapToGlobal(QPointF(*grip - QPoint(0, 25))), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(port, &drag);
    QTest::mouseRelease(port, Qt::LeftButton, {}, *grip - QPoint(0, 25));
    ASSERT_TRUE(waitFor([&] { return !stored().empty() && !shown(PeriodTableModel::Override, 2).isEmpty(); })) << failures.join('\n').toStdString();
    EXPECT_GT(chart()->data().point[2], before);
    EXPECT_EQ(stored().front().firstPeriod, chart()->data().origin + 3);
}

TEST_F(Overrides, ARangeOfACategoryIsSharedOut)
{
    const core::SeriesInfo info = session.series()[0];
    session.select(info.id);
    ASSERT_TRUE(waitFor([&] { return find<QComboBox>("overrideScope")->count() > 1 && hasLabel("SKU " + text(core::Message("%1", {info.item}))); }));
    auto *scope = find<QComboBox>("overrideScope");
    scope->setCurrentIndex(scope->count() - 1);
    EXPECT_TRUE(scope->currentText().contains("Drinks"));
    find<QComboBox>("overrideTo")->setCurrentIndex(3);
    auto *reason = find<QComboBox>("overrideReason");
    reason->setCurrentIndex(reason->findData("event"));
    find<QLineEdit>("overrideAuthor")->setText("Ann");
    find<QLineEdit>("overrideNote")->setText("street party");
    find<QLineEdit>("overrideAmount")->setText("1000");
    click("overrideApply");
    ASSERT_TRUE(waitFor([&] { return hasLabel("street party"); })) << failures.join('\n').toStdString();
    const core::Override word = stored().front();
    EXPECT_EQ(word.group, (core::Group{core::Level::Category, "Drinks", {}}));
    EXPECT_EQ(word.lastPeriod - word.firstPeriod, 3);
    EXPECT_EQ(word.reason, "event");
    EXPECT_EQ(word.author, "Ann");
    double sum = 0.0;
    for (const core::OverrideCell &one : core::overrideCells(*session.project(), word.id).value())
        sum += one.value;
    EXPECT_NEAR(sum, 1000.0, 1e-9);
    EXPECT_TRUE(find<QLineEdit>("overrideNote")->text().isEmpty()) << "it was for this change";

    QTest::mouseClick(page.findChild<QToolButton *>("overrideDelete"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return stored().empty() && !hasLabel("street party"); }));
    QSettings().remove("overrides/author");
}

TEST_F(Overrides, SumsAreLookedAtAndChanged)
{
    click("showTotals");
    auto *totals = find<QTableView>("totals");
    ASSERT_TRUE(waitFor([&] { return totals->isVisible() && totals->model()->rowCount() == 4 && hasLabel("Forecast alone"); })) << failures.join('\n').toStdString();
    EXPECT_EQ(totals->model()->index(0, 0).data().toString(), "All items");
    const ChartData all = chart()->data();
    ASSERT_EQ(all.point.size(), 8U);
    EXPECT_GT(all.history.size(), 20U);

    totals->selectRow(1);
    const QString name = totals->model()->index(1, 0).data().toString();
    ASSERT_TRUE(waitFor([&] { return hasLabel(name) && chart()->data().point[0] < all.point[0]; }));
    const double before = chart()->data().point[1];
    type(1, "+50%");
    ASSERT_TRUE(waitFor([&] { return !chart()->data().model.empty(); })) << failures.join('\n').toStdString();
    EXPECT_NEAR(chart()->data().point[1], 1.5 * before, 1e-6 * before);
    EXPECT_EQ(stored().front().group.level, core::Level::Category);
    EXPECT_EQ(totals->currentIndex().row(), 1) << "the same sum stays chosen";

    click("showItems");
    ASSERT_TRUE(waitFor([&] { return items()->isVisible() && hasLabel("SKU "); }));
}

TEST_F(Overrides, SumsAndItemsAgreeInTheWayThatIsChosen)
{
    type(2, "500");
    ASSERT_TRUE(waitFor([&] { return stored().size() == 1 && shown(PeriodTableModel::Final, 2) == "500"; })) << failures.join('\n').toStdString();
    click("showTotals");
    auto *totals = find<QTableView>("totals");
    auto *method = find<QComboBox>("reconcileMethod");
    auto *meaning = find<QLabel>("reconcileMeaning");
    ASSERT_TRUE(waitFor([&] { return totals->isVisible() && totals->model()->rowCount() == 4 && hasLabel("Forecast alone") && method->isEnabled(); }));
    EXPECT_TRUE(method->currentText().contains("bottom-up"));
    EXPECT_TRUE(meaning->text().contains("Each item keeps its own forecast"));
    EXPECT_TRUE(hasLabel("The series stand."));
    for (int i = 0; i < method->count(); ++i)
        EXPECT_FALSE(method->itemData(i, Qt::ToolTipRole).toString().isEmpty());
    const auto chosen = [&] { return core::chosenReconciliation(*session.project()).value(); };
    const auto run = [&] { return session.project()->latestForecastRun().value().value(); };
    const std::int64_t id = run().id;

    method->setFocus();
    QTest::keyClick(method, Qt::Key_Down);
    EXPECT_EQ(chosen(), core::Reconciliation::TopDown) << "kept with the project at once";
    ASSERT_TRUE(waitFor([&] { return core::reconciliationOf(run()) == core::Reconciliation::TopDown && hasLabel("the series share it"); })) << failures.join('\n').toStdString();
    EXPECT_EQ(run().id, id) << "no new forecast";
    EXPECT_TRUE(meaning->text().contains("The forecast of all together stands"));
    EXPECT_EQ(stored().size(), 1U) << "what a person said stays";

    ASSERT_TRUE(waitFor([&] { return method->isEnabled(); }));
    method->setFocus();
    QTest::keyClick(method, Qt::Key_End);
    ASSERT_TRUE(waitFor([&] { return core::reconciliationOf(run()) == core::Reconciliation::None && hasLabel("left as they are"); })) << failures.join('\n').toStdString();
    session.undo().undo();
    ASSERT_TRUE(waitFor([&] { return core::reconciliationOf(run()) == core::Reconciliation::TopDown && method->currentText().contains("top-down"); }));
    session.undo().undo();
    ASSERT_TRUE(waitFor([&] { return core::reconciliationOf(run()) == core::Reconciliation::BottomUp && chosen() == core::Reconciliation::BottomUp; }));
    EXPECT_TRUE(failures.empty()) << failures.join('\n').toStdString();
}

TEST_F(Overrides, AChoiceWaitsForTheNextForecastWhereTheDataHaveChanged)
{
    core::PanelSettings settings = core::panelSettings(*session.project()).value();
    settings.replaceOutliers = !settings.replaceOutliers;
    session.setPanelSettings(settings);
    click("showTotals");
    auto *method = find<QComboBox>("reconcileMethod");
    ASSERT_TRUE(waitFor([&] { return method->isVisible() && method->isEnabled(); }));
    method->setFocus();
    QTest::keyClick(method, Qt::Key_Down);
    auto *meaning = find<QLabel>("reconcileMeaning");
    ASSERT_TRUE(waitFor([&] { return meaning->text().contains("the next one takes your choice"); })) << meaning->text().toStdString();
    EXPECT_TRUE(meaning->text().contains("data have changed"));
    session.forecast("seasonal-naive", {}, 8);
    ASSERT_TRUE(waitFor([&] { return core::reconciliationOf(session.project()->latestForecastRun().value().value()) == core::Reconciliation::TopDown; }));
    EXPECT_TRUE(waitFor([&] { return !meaning->text().contains("next one"); }));
}

TEST_F(Overrides, ThePartsEndAtTheNumberThatIsShown)
{
    const double model = chart()->data().point[2];
    type(2, "500");
    click("showParts");
    auto *parts = find<ComponentsChart>("partsChart");
    const auto strip = [&](const QString &name) {
        const auto &all = parts->data().strips;
        const auto found = std::ranges::find(all, name, &ComponentStrip::name);
        return found == all.end() ? nullptr : &*found;
    };
    ASSERT_TRUE(waitFor([&] { return strip("Overrides") != nullptr; })) << failures.join('\n').toStdString();
    EXPECT_NEAR(strip("Overrides")->future[2], 500.0 - model, 1e-9);
    EXPECT_EQ(strip("Overrides")->future[1], 0.0);
    EXPECT_EQ(strip("Agreement with the sums"), nullptr) << "from the items up";
    click("showTotals");
    auto *method = find<QComboBox>("reconcileMethod");
    ASSERT_TRUE(waitFor([&] { return method->isVisible() && method->isEnabled(); }));
    method->setFocus();
    QTest::keyClick(method, Qt::Key_Down);
    ASSERT_TRUE(waitFor([&] { return core::reconciliationOf(session.project()->latestForecastRun().value().value()) == core::Reconciliation::TopDown; })) << failures.join('\n').toStdString();
    click("showItems");
    ASSERT_TRUE(waitFor([&] { return strip("Agreement with the sums") != nullptr; }));
    double allParts = 0.0; // of the third period
    for (const ComponentStrip &one : parts->data().strips)
        allParts += one.future.empty() ? 0.0 : one.future[2];
    EXPECT_NEAR(allParts, 500.0, 1e-6);
}

TEST_F(Overrides, WithoutPartsItSaysWhatToOpenInstead)
{
    core::Cursor(session.project()->database(), "DELETE FROM fitted_model").run(); // as of a model that keeps nothing to take apart
    Q_EMIT session.forecastChanged();
    click("showParts");
    ASSERT_TRUE(waitFor([&] { return hasLabel("cannot be taken apart"); })) << failures.join('\n').toStdString();
    EXPECT_TRUE(hasLabel("the Forecast view and the table below show it"));
    click("showForecast");
    EXPECT_TRUE(chart()->isVisible());
}

TEST_F(Overrides, WhatChangedSaysWhy)
{
    click("showChanges");
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("changesHead")->text().contains("no two forecasts"); }));
    session.forecast("naive", {}, 8);
    auto *changes = find<QTableView>("changes");
    ASSERT_TRUE(waitFor([&] { return changes->isVisible() && changes->model()->rowCount() == 12; })) << failures.join('\n').toStdString() << find<QLabel>("changesHead")->text().toStdString();
    EXPECT_TRUE(changes->model()->index(0, 3).data().toString().contains("model"));
    changes->selectRow(0);
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("changesParts")->text().contains("other model"); }));
    EXPECT_TRUE(changes->isVisible()) << "choosing an item here stays here";
}

TEST_F(Overrides, TheLedgerOpensAndSaysHowItStands)
{
    click("showLedger");
    auto *ledger = page.findChild<QDialog *>("ledger");
    ASSERT_NE(ledger, nullptr);
    auto *sentence = ledger->findChild<QLabel *>("ledgerSentence");
    ASSERT_TRUE(waitFor([&] { return sentence->text().contains("Nothing has been overridden"); }));
    ledger->close();
    type(0, "300");
    ASSERT_TRUE(waitFor([&] { return stored().size() == 1; })) << failures.join('\n').toStdString();
    // The week comes, and is sold as the person said.
    const QString next = made.folder() + "/next.csv";
    {
        const core::Override said = stored().front();
        std::ofstream out(next.toStdString());
        out << "date,sku,description,category,quantity,price\n";
        const core::Day first = core::periodStart(said.firstPeriod, said.frequency);
        for (int day = 0; day < core::periodDays(said.firstPeriod, said.frequency); ++day)
            for (const core::SeriesInfo &info : session.series())
                out << core::isoText(first + day) << ',' << info.item << ",," << ',' << (info.item == said.group.name ? 300 / core::periodDays(said.firstPeriod, said.frequency) : 5) << ",2\n";
    }
    const auto imported = core::importFile(*session.project(), toPath(next), {}, {});
    ASSERT_TRUE(imported) << core::english(imported.error().message);
    click("showLedger");
    for (QDialog *one : page.findChildren<QDialog *>("ledger"))
        if (one->isVisible())
            ledger = one;
    auto *sums = ledger->findChild<QTableWidget *>("ledgerSums");
    ASSERT_TRUE(waitFor([&] { return sums->isVisible() && sums->rowCount() == 3; })) << ledger->findChild<QLabel *>("ledgerSentence")->text().toStdString();
    EXPECT_TRUE(sums->item(0, 6)->text().startsWith('+')) << "all, the person, the reason: it helped";
    EXPECT_EQ(ledger->findChild<QTableWidget *>("ledgerPeriods")->rowCount(), 1);
}
