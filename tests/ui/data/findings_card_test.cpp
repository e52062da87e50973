#include "tests/ui/data/data_fixture.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/data/data_page.h"
#include "ui/shell/panel_settings_dialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace shelfcast::ui {
namespace {

/// Two items over twenty weeks: bread with one wild day, cola with a smaller wild day and a new level.
class FindingsCardTest : public test::DataFixture {
protected:
    FindingsCardTest() : page(session)
    {
        page.resize(1200, 1100);
        page.show();
    }

    /// @p saturdays what is sold more on Saturdays.
    void import(int saturdays = 0)
    {
        QByteArray rows = "date,item,units,price\n";
        for (int day = 0; day < 140; ++day) {
            const QByteArray date = core::isoText(kFirst + day).c_str();
            const int usual = 50 + saturdays * (day % 7 == 5) + day * 37 % 11;
            rows += date + ",bread," + QByteArray::number(day == kWild ? 700 : usual) + ",2.5\n";
            rows += date + ",cola," + QByteArray::number((day >= 80 ? 2 : 1) * (day == 40 ? 300 : usual)) + ",1.5\n";
        }
        session.requestImport(write("sales.csv", rows));
        ASSERT_TRUE(wait([&] { return !page.review().busy(); }));
        QTest::mouseClick(page.findChild<QPushButton *>("importAccept"), Qt::LeftButton);
        ASSERT_TRUE(wait([&] { return page.findings().state() == FindingsViewModel::State::Done; }));
        ASSERT_TRUE(wait([&] { return page.findings().findings().rowCount() > 0; }));
    }

    QTableView *items() { return page.findChild<QTableView *>("findingItems"); }
    QTableView *list() { return page.findChild<QTableView *>("findingList"); }
    QString cell(QTableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }

    int rowOf(core::FindingKind kind)
    {
        for (int row = 0; row < page.findings().findings().rowCount(); ++row)
            if (page.findings().findings().finding(row)->kind == kind)
                return row;
        return -1;
    }

    /// Clicks the pill of a finding and then the line of its menu that begins like this.
    void choose(int row, const QString &words)
    {
        const QModelIndex pill = list()->model()->index(row, FindingModel::Treatment);
        list()->scrollTo(pill);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(pill).center());
        auto *menu = page.findChild<QMenu *>("treatmentMenu");
        ASSERT_TRUE(menu);
        for (QAction *action : menu->actions())
            if (action->text().startsWith(words)) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        FAIL() << "no such line: " << words.toStdString();
    }

    /// What models see of an item on one day.
    double seen(const char *item, int day)
    {
        const auto panel = core::loadPanel(*session.project(), *core::panelSettings(*session.project()), item, {});
        return panel->series[0].y[static_cast<std::size_t>(day)];
    }

    static constexpr core::Day kFirst = 20003; // 2024-10-07, a Monday
    static constexpr int kWild = 60;
    DataPage page;
};

TEST_F(FindingsCardTest, SaysWhatStandsOutOfAllItemsAndOfTheSelectedOne)
{
    import();
    EXPECT_EQ(items()->model()->rowCount(), 2);
    EXPECT_EQ(cell(items(), 0, LookModel::Item), "bread") << "the widest gap in money first";
    const QString summary = page.findChild<QLabel *>("findingsSummary")->text();
    EXPECT_TRUE(summary.contains("outlier")) << summary.toStdString();
    EXPECT_TRUE(summary.contains("1 new level")) << summary.toStdString();
    EXPECT_TRUE(summary.endsWith("in 2 of 2 items.")) << summary.toStdString();
    EXPECT_EQ(session.selectedSeries(), page.findings().items().series(0));
    const int row = rowOf(core::FindingKind::Outlier);
    ASSERT_GE(row, 0);
    EXPECT_TRUE(cell(list(), row, FindingModel::When).contains("6 Dec 2024")) << cell(list(), row, FindingModel::When).toStdString();
    EXPECT_TRUE(cell(list(), row, FindingModel::What).startsWith("Sold 700, about "));
    EXPECT_EQ(cell(list(), row, FindingModel::Seen), "") << "as sold";
    EXPECT_EQ(cell(list(), row, FindingModel::Treatment), "used as it is");
    const ChartData &chart = page.findChild<QWidget *>("findings")->findChild<ForecastChart *>()->data();
    ASSERT_FALSE(chart.findings.empty());
    EXPECT_EQ(chart.findings[0].period, kFirst + kWild);
    EXPECT_TRUE(chart.used.empty());
}

TEST_F(FindingsCardTest, AClickOnAnItemShowsItsFindings)
{
    import();
    QTest::mouseClick(items()->viewport(), Qt::LeftButton, {}, items()->visualRect(items()->model()->index(1, 0)).center());
    ASSERT_TRUE(wait([&] { return rowOf(core::FindingKind::LevelShift) >= 0; }));
    EXPECT_EQ(page.findings().selectedName(), "cola");
    EXPECT_TRUE(cell(list(), rowOf(core::FindingKind::LevelShift), FindingModel::What).startsWith("From here on about "));
}

TEST_F(FindingsCardTest, AnOutlierIsReplacedByAClickAndUndone)
{
    import();
    const int row = rowOf(core::FindingKind::Outlier);
    EXPECT_EQ(seen("bread", kWild), 700.0);
    choose(row, "Replace by ");
    ASSERT_TRUE(wait([&] { return cell(list(), row, FindingModel::Treatment) == "replaced (settled)"; }));
    EXPECT_LT(seen("bread", kWild), 80.0) << "models see it";
    EXPECT_LT(cell(list(), row, FindingModel::Seen).toDouble(), 80.0);
    const ChartData &chart = page.findChild<QWidget *>("findings")->findChild<ForecastChart *>()->data();
    EXPECT_EQ(chart.history[kWild], 700.0) << "what was sold stays";
    EXPECT_LT(chart.used[kWild], 80.0);
    ASSERT_TRUE(wait([&] { return cell(items(), 0, LookModel::Largest) == "settled"; }));
    EXPECT_EQ(session.undo().undoText(), "treatment of a finding");
    session.undo().undo();
    ASSERT_TRUE(wait([&] { return cell(list(), row, FindingModel::Treatment) == "used as it is"; }));
    EXPECT_EQ(seen("bread", kWild), 700.0);
    choose(row, "Use as it is");
    ASSERT_TRUE(wait([&] { return cell(list(), row, FindingModel::Treatment) == "used as it is (settled)"; }));
    choose(row, "As all outliers");
    ASSERT_TRUE(wait([&] { return cell(list(), row, FindingModel::Treatment) == "used as it is"; }));
    EXPECT_TRUE(core::panelSettings(*session.project())->settled.empty());
}

TEST_F(FindingsCardTest, ANewLevelIsTakenForTheEarlierPeriodsToo)
{
    import();
    QTest::mouseClick(items()->viewport(), Qt::LeftButton, {}, items()->visualRect(items()->model()->index(1, 0)).center());
    ASSERT_TRUE(wait([&] { return rowOf(core::FindingKind::LevelShift) >= 0; }));
    const double before = seen("cola", 10);
    const int row = rowOf(core::FindingKind::LevelShift);
    choose(row, "Bring what came before");
    ASSERT_TRUE(wait([&] { return cell(list(), row, FindingModel::Treatment) == "earlier brought to it (settled)"; }));
    EXPECT_NEAR(seen("cola", 10), 2.0 * before, 0.15 * before);
}

TEST_F(FindingsCardTest, TheTreatmentMenuOpensByKeyboard)
{
    import();
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    auto *menu = page.findChild<QMenu *>("treatmentMenu");
    ASSERT_TRUE(menu);
    menu->close();
}

TEST_F(FindingsCardTest, WhatHoldsForAllIsChosenInTheDialog)
{
    import();
    QTest::mouseClick(page.findChild<QPushButton *>("findingsForAll"), Qt::LeftButton);
    auto *dialog = page.findChild<PanelSettingsDialog *>();
    ASSERT_TRUE(dialog);
    dialog->findChild<QComboBox *>("outliers")->setCurrentIndex(2);
    auto *country = dialog->findChild<QComboBox *>("country");
    country->setCurrentIndex(country->findData("de"));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    EXPECT_EQ(core::panelSettings(*session.project())->country, "de");
    const int row = rowOf(core::FindingKind::Outlier);
    ASSERT_TRUE(wait([&] { return cell(list(), row, FindingModel::Treatment) == "replaced"; }));
    EXPECT_LT(seen("bread", kWild), 80.0);
    ASSERT_TRUE(wait([&] { return page.data().calendar().contains("holidays of Germany"); }));
    EXPECT_TRUE(page.data().calendar().contains("outliers are replaced"));
}

TEST_F(FindingsCardTest, TheDialogSaysWhyASeasonIsOneAndTakesIt)
{
    import(60);
    core::PanelSettings settings = *core::panelSettings(*session.project());
    settings.seasonLength = 1;
    session.setPanelSettings(settings);
    editPanelSettings(session, &page);
    auto *dialog = page.findChild<PanelSettingsDialog *>();
    ASSERT_TRUE(dialog);
    const auto evidence = [&](const QString &words) {
        const auto labels = dialog->findChildren<QLabel *>("seasonEvidence");
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    ASSERT_TRUE(wait([&] { return evidence("The season of 7 periods comes back"); }));
    EXPECT_TRUE(evidence("takes more than 730")) << "why the year is none";
    QPushButton *take = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == "Take as season")
            take = button;
    ASSERT_TRUE(take);
    QTest::mouseClick(take, Qt::LeftButton);
    EXPECT_EQ(dialog->settings().seasonLength, 7);
    dialog->findChild<QWidget *>("secondSeason")->setFocus();
    QTest::keyClick(dialog->findChild<QWidget *>("secondSeason"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(dialog->findChild<QWidget *>("secondSeason"), "30");
    ASSERT_TRUE(wait([&] { return evidence("of 30 periods"); })) << "a person's own season is weighed too";
    EXPECT_EQ(dialog->settings().secondSeason, 30);
}

TEST_F(FindingsCardTest, ManyItemsAreLookedThroughOnlyWhenAsked)
{
    page.findings().setMostUnasked(1);
    session.requestImport(writeSales("sales.csv"));
    ASSERT_TRUE(wait([&] { return !page.review().busy(); }));
    QTest::mouseClick(page.findChild<QPushButton *>("importAccept"), Qt::LeftButton);
    auto *look = page.findChild<QPushButton *>("lookThrough");
    ASSERT_TRUE(wait([&] { return look->isVisible(); }));
    EXPECT_EQ(look->text(), "Look through 2 items");
    QTest::mouseClick(look, Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return page.findings().state() == FindingsViewModel::State::Done; }));
    EXPECT_FALSE(look->isVisible());
    EXPECT_EQ(page.findChild<QLabel *>("findingsSummary")->text(), "8 periods without a record, in 2 of 2 items.") << "the last days of January and February";
}

/// Pictures for a person to look at, where SHELFCAST_SHOW names a folder; rings are drawn in any case.
TEST_F(FindingsCardTest, MarksAreDrawn)
{
    import();
    auto *chart = page.findChild<QWidget *>("findings")->findChild<ForecastChart *>();
    QTest::qWait(50);
    const auto ink = [&] {
        const QImage image = chart->grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == themeOf(chart->palette()).bad;
        return found;
    };
    EXPECT_GT(ink(), 10);
    ChartData plain = chart->data();
    plain.findings.clear();
    chart->setData(plain);
    EXPECT_EQ(ink(), 0);
    if (const QString show = qEnvironmentVariable("SHELFCAST_SHOW"); !show.isEmpty())
        page.grab().save(show + "/findings.png");
}

} // namespace
} // namespace shelfcast::ui
