// The Evaluation page, by clicks, with real models on made-up sales.
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/charts/coverage_plot.h"
#include "ui/charts/error_lines.h"
#include "ui/charts/group_bars.h"
#include "ui/pages/evaluation/evaluation_page.h"
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

/// A model that gives up, whatever it is shown.
class GivesUp final : public core::Forecaster {
public:
    core::Result<std::unique_ptr<const core::FittedModel>> fit(const core::Panel &, int, const core::JobContext &) const override
    {
        return core::failure(core::ErrorCode::InvalidInput, "It has lost its nerve.");
    }
};

core::Registry modelsAndOneThatGivesUp()
{
    core::Registry models = core::allModels();
    core::ModelEntry entry;
    entry.card.id = "gives-up";
    entry.card.name = "Gives up";
    entry.card.family = models.entries().back().card.family;
    entry.makeGlobal = [](const core::SettingValues &) { return std::make_unique<GivesUp>(); };
    models.add(std::move(entry));
    return models;
}

class EvaluationPageTest : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return !session.series().empty() && !session.reads().busy(); }));
        page = std::make_unique<EvaluationPage>(session);
        page->resize(1280, 1400);
        page->show();
        ASSERT_TRUE(waitFor([&] { return !session.reads().busy(); }));
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        return page->findChild<Widget *>(QString::fromUtf8(name));
    }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        ASSERT_TRUE(button) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    }
    /// Ticks these models and no others, by clicks on their boxes.
    void tick(const QStringList &ids)
    {
        auto *list = find<QListWidget>("evaluationModels");
        for (int row = 0; row < list->count(); ++row) {
            QListWidgetItem *item = list->item(row);
            const bool wanted = ids.contains(item->data(Qt::UserRole).toString());
            if ((item->checkState() == Qt::Checked) == wanted)
                continue;
            list->scrollToItem(item);
            const QRect place = list->visualItemRect(item);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 10, place.center().y()));
            ASSERT_EQ(item->checkState() == Qt::Checked, wanted) << item->text().toStdString();
        }
    }
    void evaluate(const QStringList &ids = {QStringLiteral("seasonal-naive"), QStringLiteral("naive"), QStringLiteral("auto-ets")})
    {
        tick(ids);
        find<QSpinBox>("evaluationHorizon")->setValue(7);
        find<QSpinBox>("evaluationOrigins")->setValue(3);
        click("evaluate");
        ASSERT_TRUE(waitFor([&] { return page->model().report() && !page->model().evaluating() && !page->model().backtests().empty() && !session.reads().busy(); }))
            << failures.join('\n').toStdString();
    }

    core::Registry models = modelsAndOneThatGivesUp();
    MadeProject made{12, 160};
    Session session{models, 2};
    std::unique_ptr<EvaluationPage> page;
    QStringList failures;
};

TEST_F(EvaluationPageTest, SaysWhatToDoWhereNothingIsEvaluated)
{
    EXPECT_TRUE(find<QWidget>("noEvaluation")->isVisible());
    auto *list = find<QListWidget>("evaluationModels");
    QStringList ticked;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked)
            ticked << list->item(row)->data(Qt::UserRole).toString();
    EXPECT_EQ(ticked, QStringList({QStringLiteral("auto"), QStringLiteral("pretrained"), QStringLiteral("seasonal-naive"), QStringLiteral("auto-ets"), QStringLiteral("dynamic-theta")}));
    EXPECT_EQ(list->count(), static_cast<int>(models.entries().size()));
    tick({});
    EXPECT_FALSE(find<QPushButton>("evaluate")->isEnabled());
    EXPECT_EQ(find<QLabel>("whyNotEvaluate")->text(), QStringLiteral("Choose at least one model."));
}

TEST_F(EvaluationPageTest, OneClickGivesTheLeaderboardAndAllPictures)
{
    evaluate();
    EXPECT_FALSE(find<QWidget>("noEvaluation")->isVisible());
    auto *table = find<QTableView>("leaderboard");
    ASSERT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 3);
    const auto *lines = find<ErrorLines>("errorLines");
    ASSERT_EQ(lines->lines().size(), 3U);
    EXPECT_EQ(lines->lines()[0].values.size(), 7U) << "a point a step";
    EXPECT_EQ(lines->lines()[0].name, table->model()->index(0, 0).data().toString()) << "the closest first";
    EXPECT_EQ(find<CoveragePlot>("coveragePlot")->models()[0].values.size(), core::kCentralIntervals.size());
    const auto *wins = find<GroupBars>("wins");
    double all = 0.0;
    for (const ModelValues &one : wins->models())
        all += one.values[0];
    EXPECT_NEAR(all, 1.0, 1e-9);
    EXPECT_TRUE(find<QLabel>("residualWords")->text().contains(QStringLiteral("• ")));
    EXPECT_EQ(find<QTableView>("seriesResults")->model()->rowCount(), 12);
    EXPECT_EQ(find<QComboBox>("backtests")->count(), 1);
    EXPECT_TRUE(failures.isEmpty()) << failures.join('\n').toStdString();
}

TEST_F(EvaluationPageTest, OneThatFailsIsNamedAndTheOthersStay)
{
    evaluate({QStringLiteral("gives-up"), QStringLiteral("naive")});
    EXPECT_EQ(find<QTableView>("leaderboard")->model()->rowCount(), 1);
    const QString note = find<QLabel>("evaluationNote")->text();
    EXPECT_TRUE(note.contains(QStringLiteral("Gives up could not be evaluated: It has lost its nerve."))) << note.toStdString();
    EXPECT_TRUE(note.contains(QStringLiteral("not the points in time"))) << note.toStdString();
    EXPECT_TRUE(failures.isEmpty()) << failures.join('\n').toStdString();
}

TEST_F(EvaluationPageTest, TheErrorCanBeLookedAtFromAllSides)
{
    evaluate();
    click("byOrigins");
    EXPECT_EQ(find<ErrorLines>("errorLines")->lines()[0].values.size(), 3U);
    click("byClasses");
    auto *bars = find<GroupBars>("errorBars");
    EXPECT_TRUE(bars->isVisible());
    EXPECT_TRUE(bars->groups().front().startsWith(u'A'));
    click("byCategories");
    EXPECT_EQ(bars->groups().size(), 3) << "the made-up items have three categories";
    QTest::keyClick(bars, Qt::Key_Right);
    EXPECT_TRUE(bars->cursorText().startsWith(bars->groups().front())) << bars->cursorText().toStdString();
    QTest::keyClick(bars, Qt::Key_Escape);
    click("bySteps");
    auto *lines = find<ErrorLines>("errorLines");
    QTest::keyClick(lines, Qt::Key_End);
    EXPECT_TRUE(lines->cursorText().startsWith(QStringLiteral("step 7:"))) << lines->cursorText().toStdString();
}

TEST_F(EvaluationPageTest, MetricAndMoneyChangeTheLeaderboard)
{
    evaluate();
    auto *metric = find<QComboBox>("metric");
    metric->setFocus();
    QTest::keyClick(metric, Qt::Key_Down);
    ASSERT_TRUE(waitFor([&] { return page->model().report()->options.metric == "bias"; }));
    EXPECT_EQ(find<QTableView>("leaderboard")->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Bias"));
    EXPECT_FALSE(metric->toolTip().isEmpty());
    click("weighted");
    ASSERT_TRUE(waitFor([&] { return page->model().report()->options.weighted; }));
}

TEST_F(EvaluationPageTest, AClickOnAnItemShowsItOnTheForecastPage)
{
    evaluate();
    QSignalSpy pages(&session, &Session::pageRequested);
    auto *table = find<QTableView>("seriesResults");
    const QRect row = table->visualRect(table->model()->index(2, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.center());
    ASSERT_EQ(pages.count(), 1);
    EXPECT_EQ(pages[0][0].toString(), QStringLiteral("forecast"));
    EXPECT_EQ(session.selectedSeries(), page->model().report()->series[2].series.id);
    find<QLineEdit>("seriesSearch")->setFocus();
    QTest::keyClicks(find<QLineEdit>("seriesSearch"), QStringLiteral("no such item"));
    EXPECT_EQ(table->model()->rowCount(), 0);
}

TEST_F(EvaluationPageTest, DeletingAsksFirst)
{
    evaluate();
    click("deleteBacktest");
    auto *question = find<QMessageBox>("deleteQuestion");
    ASSERT_TRUE(question);
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return page->model().backtests().empty() && !page->model().report(); }));
    EXPECT_TRUE(find<QWidget>("noEvaluation")->isVisible());
}

} // namespace
