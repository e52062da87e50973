#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/charts/components_chart.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class Page : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        page.resize(1280, 760);
        page.show();
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return items()->model()->rowCount() == 12 && !chart()->data().history.empty(); }));
    }
    QTableView *items() { return page.findChild<QTableView *>("items"); }
    QTableView *periods() { return page.findChild<QTableView *>("periods"); }
    ForecastChart *chart() { return page.findChild<ForecastChart *>("itemChart"); }
    void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    void clickRow(int row) { QTest::mouseClick(items()->viewport(), Qt::LeftButton, {}, items()->visualRect(items()->model()->index(row, 0)).center()); }
    bool hasLabel(const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    MadeProject made;
    core::Registry models = core::allModels();
    Session session{models, 2};
    ForecastPage page{session};
    QStringList failures;
};

} // namespace

TEST_F(Page, SaysWhatToDoAndDoesIt)
{
    ASSERT_TRUE(hasLabel("No forecast yet"));
    page.findChild<QSpinBox *>("horizon")->setValue(5);
    auto *picker = page.findChild<QComboBox *>("modelPicker");
    picker->setCurrentIndex(picker->findData("seasonal-naive"));
    EXPECT_EQ(session.forecastChoice().modelId, "seasonal-naive");
    EXPECT_EQ(session.forecastChoice().horizon, 5);
    click(page.findChild<QPushButton *>("panelForecast"));
    ASSERT_TRUE(waitFor([&] { return periods()->isVisible() && periods()->model()->columnCount() == 5; })) << failures.join('\n').toStdString();
    EXPECT_EQ(chart()->data().point.size(), 5U);
    EXPECT_TRUE(hasLabel("Why this forecast"));
    EXPECT_TRUE(hasLabel("Seasonal naive"));
    EXPECT_FALSE(hasLabel("No forecast yet"));
}

TEST_F(Page, AClickInTheListShowsThatItem)
{
    clickRow(3);
    const QString name = items()->model()->index(3, 0).data().toString();
    ASSERT_TRUE(waitFor([&] { return hasLabel(name); }));
    QTest::keyClick(items(), Qt::Key_Down);
    const QString next = items()->model()->index(4, 0).data().toString();
    ASSERT_TRUE(waitFor([&] { return hasLabel(next); }));
    EXPECT_EQ(items()->currentIndex().row(), 4);
}

TEST_F(Page, SearchNarrowsTheListAndOffersTheWayBack)
{
    session.search("garden sku-100");
    EXPECT_EQ(items()->model()->rowCount(), 3); // 2, 5, 8; 11 is SKU-1011
    EXPECT_TRUE(hasLabel("3 of 12 items"));
    session.search("nothing like it");
    EXPECT_TRUE(hasLabel("Nothing found"));
    for (EmptyState *state : page.findChildren<EmptyState *>())
        if (state->isVisible() && state->button()->text() == "Show all items")
            click(state->button());
    EXPECT_EQ(items()->model()->rowCount(), 12);
    EXPECT_EQ(session.searchWords(), "");
}

TEST_F(Page, AHeaderClickSorts)
{
    QHeaderView *header = items()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(0) + 10, 10));
    const QString first = items()->model()->index(0, 0).data().toString();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(0) + 10, 10));
    EXPECT_NE(items()->model()->index(0, 0).data().toString(), first);
    EXPECT_TRUE(hasLabel("sorted by item"));
}

TEST_F(Page, TheSettingsOfTheChosenModelAreHandedToTheRun)
{
    auto *picker = page.findChild<QComboBox *>("modelPicker");
    picker->setCurrentIndex(picker->findData("window-average"));
    auto *window = page.findChild<QSpinBox *>("window");
    ASSERT_NE(window, nullptr);
    window->setValue(7);
    EXPECT_EQ(session.forecastChoice().settings, (core::SettingValues{{"window", std::int64_t{7}}}));
    picker->setCurrentIndex(picker->findData("naive"));
    EXPECT_TRUE(session.forecastChoice().settings.empty());
}

TEST_F(Page, EveryControlHasANameForTheScreenReaderAndAKeyPath)
{
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTableView *>(widget);
        if (!control || !widget->isVisible() || QByteArray(widget->metaObject()->className()) == "QTableCornerButton")
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        EXPECT_TRUE(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())) << widget->objectName().toStdString();
        EXPECT_NE(widget->focusPolicy() & Qt::TabFocus, 0) << widget->objectName().toStdString();
    }
}

TEST_F(Page, ShowsThePartsOfAForecast)
{
    auto *toParts = page.findChild<QPushButton *>("showParts");
    EXPECT_FALSE(toParts->isVisible()) << "without a forecast there are no parts";
    session.forecast("auto-ets", {}, 5);
    auto *parts = page.findChild<ComponentsChart *>("partsChart");
    ASSERT_TRUE(waitFor([&] { return toParts->isVisible() && !parts->data().strips.empty(); })) << failures.join('\n').toStdString();
    EXPECT_FALSE(parts->isVisible());
    click(toParts);
    ASSERT_TRUE(parts->isVisible());
    EXPECT_FALSE(chart()->isVisible());
    const ComponentsData &data = parts->data();
    ASSERT_GE(data.strips.size(), 2U);
    EXPECT_EQ(data.strips.front().name, "Level");
    EXPECT_EQ(data.strips.front().future.size(), 5U);
    EXPECT_EQ(data.strips.back().name, "What is left");
    EXPECT_EQ(data.firstPeriod, chart()->data().firstPeriod);
    EXPECT_TRUE(waitFor([&] { return hasLabel("What was compared") && hasLabel("AICc") && hasLabel("(taken)"); }));

    QTest::keyClick(parts, Qt::Key_Right);
    ASSERT_TRUE(parts->cursorPeriod().has_value());
    EXPECT_TRUE(parts->caption(0).startsWith("Level: "));
    const auto before = parts->visibleRange();
    QTest::keyClick(parts, Qt::Key_Plus);
    EXPECT_LT(parts->visibleRange().second - parts->visibleRange().first, before.second - before.first);
    QTest::keyClick(parts, Qt::Key_0);
    EXPECT_EQ(parts->visibleRange().second, static_cast<double>(chart()->data().endPeriod()) - 0.5);

    clickRow(3); // the parts follow the choice
    ASSERT_TRUE(waitFor([&] { return !parts->data().strips.empty(); }));
    EXPECT_TRUE(parts->isVisible());
    click(page.findChild<QPushButton *>("showForecast"));
    EXPECT_TRUE(chart()->isVisible());
}
