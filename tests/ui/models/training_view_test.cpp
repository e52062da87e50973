// The trainings of the Models page, by clicks, with real networks that learn in a moment.
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/scenarios/scenario_comparison.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/charts/learning_curves.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/models/models_view_model.h"
#include "ui/pages/models/training/finished_model.h"
#include "ui/session/session.h"
#include "ui/shell/job_bar.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

constexpr int kForever = 10'000; ///< epochs that no test waits for

class TrainingViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        open();
    }
    void open()
    {
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return !session.series().empty(); }));
        page = std::make_unique<ModelsPage>(session);
        page->resize(1280, 1000);
        page->show();
        click("showTrainings");
        if (!find<QCheckBox>("network-mlp")->isChecked()) {
            click("network-mlp");
            click("network-lstm");
        }
    }
    template <class Widget>
    Widget *find(const QString &name)
    {
        return page->findChild<Widget *>(name);
    }
    void click(const QString &name, QWidget *within = nullptr)
    {
        auto *button = (within ? within : page.get())->findChild<QAbstractButton *>(name);
        ASSERT_TRUE(button) << name.toStdString();
        ASSERT_TRUE(button->isEnabled()) << name.toStdString();
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    }
    /// Small enough to end in a moment.
    void choose(int epochs)
    {
        find<QSpinBox>("units")->setValue(4);
        find<QSpinBox>("layers")->setValue(1);
        find<QSpinBox>("context")->setValue(14);
        find<QSpinBox>("epochs")->setValue(epochs);
        find<QSpinBox>("patience")->setValue(kForever);
        find<QSpinBox>("windows")->setValue(64);
        find<QSpinBox>("batch")->setValue(32);
        find<QSpinBox>("trainingHorizon")->setValue(7);
    }
    bool idle()
    {
        return waitFor([&] { return !session.trainings().busy(); });
    }
    /// One training from the click to its row in the table.
    void train(int epochs = 2)
    {
        const int before = table()->model()->rowCount();
        choose(epochs);
        click("startTraining");
        ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == before + 1 && !session.trainings().busy(); })) << failures.join('\n').toStdString();
    }
    QTableView *table() { return find<QTableView>("finishedTrainings"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void select(int row) { QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(table()->model()->index(row, 0)).center()); }
    std::vector<QWidget *> rows()
    {
        std::vector<QWidget *> all;
        for (QWidget *row : find<QWidget>("queue")->findChildren<QWidget *>(QRegularExpression("^(ticket|training)\\d+$")))
            if (row->isVisible())
                all.push_back(row);
        return all;
    }
    bool running(std::size_t count)
    {
        return waitFor([&] {
            return static_cast<std::size_t>(std::ranges::count_if(session.trainings().active(), [](const ActiveTraining &one) { return !one.row.report.epochs.empty(); })) >= count;
        });
    }
    void answer(const char *question, const QString &words)
    {
        auto *box = find<QMessageBox>(question);
        ASSERT_TRUE(box);
        for (QAbstractButton *button : box->buttons())
            if (button->text() == words) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        FAIL() << "no such answer: " << words.toStdString();
    }

    MadeProject made{4, 90};
    core::Registry models = core::allModels();
    Session session{models, 2};
    std::unique_ptr<ModelsPage> page;
    QStringList failures;
};

} // namespace

TEST_F(TrainingViewTest, ANetworkIsTrainedAndStandsInTheTable)
{
    EXPECT_TRUE(find<QWidget>("noTrainings")->isVisible());
    train(3);
    EXPECT_EQ(failures, QStringList());
    EXPECT_FALSE(find<QWidget>("noTrainings")->isVisible());
    EXPECT_EQ(cell(0, FinishedModel::Model), "1 Dense network · used") << "the first one is taken at once";
    EXPECT_TRUE(cell(0, FinishedModel::Settings).contains("Units in a layer 4")) << cell(0, FinishedModel::Settings).toStdString();
    EXPECT_EQ(cell(0, FinishedModel::Horizon), "7 days");
    EXPECT_EQ(cell(0, FinishedModel::Device), "CPU");
    for (const int column : {FinishedModel::Loss, FinishedModel::Wape, FinishedModel::Mase, FinishedModel::Time, FinishedModel::Size, FinishedModel::Started})
        EXPECT_GT(cell(0, column).size(), 1) << column;
    const auto &curves = find<LearningCurves>("learningCurves")->curves();
    ASSERT_EQ(curves.size(), 1U) << "what has just come is shown";
    EXPECT_EQ(curves[0].training.size(), 3U);
    EXPECT_GT(curves[0].bestEpoch, 0);
}

TEST_F(TrainingViewTest, SeveralTrainAtOnceAndTheRestWait)
{
    choose(kForever);
    click("network-nlinear");
    click("network-nhits");
    EXPECT_EQ(find<QPushButton>("startTraining")->text(), "Start 3 trainings");
    click("startTraining");
    ASSERT_EQ(session.trainings().active().size(), 3U);
    EXPECT_EQ(rows().size(), 3U);
    ASSERT_TRUE(running(2));
    EXPECT_EQ(session.trainings().active()[2].state, ActiveTraining::State::Waiting) << "two workers";
    EXPECT_EQ(rows()[2]->findChild<QPushButton *>("drop")->text(), "Remove");
    ASSERT_TRUE(waitFor([&] { return find<LearningCurves>("learningCurves")->curves().size() == 2; })) << "while they train";
    EXPECT_TRUE(rows()[0]->findChildren<QLabel *>().size() >= 3);
    click("drop", rows()[2]);
    EXPECT_EQ(session.trainings().active().size(), 2U);
    click("go", rows()[1]);
    click("drop", rows()[0]);
    answer("dropQuestion", "Stop and drop");
    ASSERT_TRUE(idle());
    EXPECT_TRUE(waitFor([&] { return session.trainings().kept().size() == 1 && session.trainings().kept()[0].state == core::TrainingState::Paused; })) << "one is paused, one dropped";
    EXPECT_EQ(failures, QStringList());
}

TEST_F(TrainingViewTest, APausedOneIsThereNextWeekAndGoesOn)
{
    choose(60);
    find<QSpinBox>("windows")->setValue(2048); // long enough to be met while it trains
    click("startTraining");
    ASSERT_TRUE(running(1));
    page.reset();
    session.closeProject(); // as when the window closes: what trains is paused
    ASSERT_FALSE(session.trainings().busy());
    open();
    ASSERT_TRUE(waitFor([&] { return rows().size() == 1; }));
    const std::size_t had = session.trainings().kept()[0].report.epochs.size();
    EXPECT_GE(had, 1U);
    ASSERT_LT(had, 60U);
    EXPECT_EQ(rows()[0]->findChild<QPushButton *>("go")->text(), "Resume");
    click("go", rows()[0]);
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 1; })) << failures.join('\n').toStdString();
    EXPECT_EQ(session.trainings().kept()[0].report.epochs.size(), 60U);
    EXPECT_TRUE(session.trainings().kept()[0].report.resumed);
    EXPECT_TRUE(rows().empty());
}

TEST_F(TrainingViewTest, TwoAreComparedOneIsChosenAndUndone)
{
    train(2);
    train(3);
    const auto *model = table()->model();
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(cell(0, FinishedModel::Model), "2 Dense network") << "the newest first";
    EXPECT_EQ(find<LearningCurves>("learningCurves")->curves().size(), 2U) << "overlaid";
    select(0);
    EXPECT_EQ(find<LearningCurves>("learningCurves")->curves().size(), 1U);
    click("useTraining");
    ASSERT_TRUE(waitFor([&] { return cell(0, FinishedModel::Model).endsWith("used"); }));
    EXPECT_FALSE(cell(1, FinishedModel::Model).endsWith("used"));
    EXPECT_FALSE(find<QPushButton>("useTraining")->isEnabled());
    session.undo().undo();
    ASSERT_TRUE(waitFor([&] { return cell(1, FinishedModel::Model).endsWith("used"); }));
    session.undo().redo();
    ASSERT_TRUE(waitFor([&] { return cell(0, FinishedModel::Model).endsWith("used"); }));
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(find<LearningCurves>("learningCurves")->curves().size(), 2U);
    EXPECT_FALSE(find<QPushButton>("useTraining")->isEnabled()) << "one at a time";
    select(1);
    click("deleteTraining");
    answer("deleteQuestion", "Keep");
    click("deleteTraining");
    answer("deleteQuestion", "Delete");
    ASSERT_TRUE(waitFor([&] { return model->rowCount() == 1; }));
    EXPECT_EQ(cell(0, FinishedModel::Model), "2 Dense network · used");
    EXPECT_EQ(failures, QStringList());
}

TEST_F(TrainingViewTest, ItGoesOnWithNewData)
{
    train(2);
    select(0);
    EXPECT_FALSE(find<QPushButton>("trainOn")->isEnabled()) << "nothing has come";
    const QString path = made.folder() + "/next.csv";
    std::ofstream out(path.toStdString());
    out << "date,sku,description,category,quantity,price\n";
    for (int day = 1; day <= 7; ++day)
        for (int item = 0; item < 4; ++item)
            out << core::isoText(20772 + day) << ",SKU-" << 1000 + item << ",Product " << item << ",Drinks," << 5 + day << ",2\n";
    out.close();
    session.import(path, {});
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("trainOn")->isEnabled(); })) << failures.join('\n').toStdString();
    click("trainOn");
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 2; })) << failures.join('\n').toStdString();
    EXPECT_EQ(session.trainings().kept()[0].from, std::optional<std::int64_t>(1));
    EXPECT_TRUE(session.trainings().kept()[0].report.warmStarted);
    EXPECT_TRUE(session.trainings().kept()[0].used) << "the one before was used";
    EXPECT_TRUE(cell(0, FinishedModel::Settings).contains("goes on from 1"));
}

TEST_F(TrainingViewTest, WhatCannotBeTrainedSaysWhyAndCanBeDeleted)
{
    choose(2);
    find<QSpinBox>("trainingHorizon")->setValue(300);
    click("startTraining");
    ASSERT_TRUE(waitFor([&] { return !failures.isEmpty(); }));
    EXPECT_TRUE(failures.front().contains("horizon", Qt::CaseInsensitive)) << failures.front().toStdString();
    ASSERT_TRUE(waitFor([&] { return rows().size() == 1; }));
    EXPECT_EQ(rows()[0]->findChild<QPushButton *>("go")->text(), "Try again");
    click("drop", rows()[0]);
    answer("dropQuestion", "Delete");
    ASSERT_TRUE(waitFor([&] { return rows().empty(); }));
    failures.clear();
    find<QLineEdit>("trainingItems")->setText("nothing-*");
    click("startTraining");
    ASSERT_TRUE(waitFor([&] { return !failures.isEmpty(); })) << "no item is named like this";
}

TEST_F(TrainingViewTest, TheLineAtTheBottomShowsItAndPausesIt)
{
    JobBar bar(session, 2);
    bar.resize(1280, 31);
    bar.show();
    choose(kForever);
    click("startTraining");
    ASSERT_TRUE(running(1));
    const auto shows = [&](const QString &words) {
        const auto labels = bar.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    ASSERT_TRUE(waitFor([&] { return shows("Dense network") && shows("epoch"); }));
    EXPECT_EQ(session.deviceInUse(), "CPU");
    auto *pause = bar.findChild<QPushButton *>("cancelJob");
    EXPECT_EQ(pause->text(), "Pause");
    QTest::mouseClick(pause, Qt::LeftButton);
    ASSERT_TRUE(idle());
    EXPECT_TRUE(session.deviceInUse().isEmpty());
    EXPECT_FALSE(pause->isVisible());
}

TEST_F(TrainingViewTest, AForecastWithItSaysWhereSalesGoAndWhatMovesThem)
{
    train(3);
    const QSignalSpy done(&session, &Session::forecastChanged);
    session.forecast("mlp", {}, 7);
    ASSERT_TRUE(waitFor([&] { return done.count() > 0; })) << failures.join('\n').toStdString();
    EXPECT_EQ(session.trainings().kept().size(), 1U) << "the kept weights were taken";
    ForecastPage forecast(session);
    forecast.resize(1280, 900);
    forecast.show();
    auto *direction = forecast.findChild<QLabel *>("direction");
    ASSERT_TRUE(waitFor([&] { return direction->isVisible(); })) << failures.join('\n').toStdString();
    const auto chances = QRegularExpression("^rising (\\d+)\u202F%, flat (\\d+)\u202F%, falling (\\d+)\u202F%$").match(direction->text());
    ASSERT_TRUE(chances.hasMatch()) << direction->text().toStdString();
    EXPECT_NEAR(chances.captured(1).toInt() + chances.captured(2).toInt() + chances.captured(3).toInt(), 100, 1);
    const auto labels = forecast.findChild<QWidget *>("moves")->findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == "Recent sales"; }));
}

TEST_F(TrainingViewTest, WhatTheGuardDecidedAndTheBadgeStandUnderTheTable)
{
    {
        auto project = core::Project::open(toPath(made.project()));
        ASSERT_TRUE(project);
        core::TrainingRow row;
        row.modelId = "pretrained";
        row.settings = R"({"tune":"quick"})";
        row.horizon = 7;
        row.startedAt = "2026-11-22T08:40:00Z";
        const auto id = core::addTraining(**project, row);
        ASSERT_TRUE(id);
        core::TrainingReport report;
        report.modelId = "pretrained";
        report.bestEpoch = 1;
        report.plannedEpochs = 2;
        report.epochs = {{0, std::nan(""), 0.5, 0.0, 0.0}, {1, 0.5, 0.4, 1.0, 100.0}};
        report.scores = {{"Quantity", "WAPE", 0.2}, {"Quantity", "Items better than seasonal naive", 0.714}, {"As shipped", "Items better than seasonal naive", 0.5}};
        report.notes = {{"Learning on lowered the loss on the held-out periods by %1 % (give or take %2 %), so forecasts take the network %3 % of the way to what it learned.", {7.3, 0.2, std::int64_t{75}}}};
        ASSERT_TRUE(core::finishTraining(**project, *id, report, {"pretrained", "{}", "weights"}, false));
    }
    session.trainings().refresh();
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 1; }));
    const QString share = percentText(0.714);
    EXPECT_EQ(cell(0, FinishedModel::Beats), percentText(0.714, 1));
    EXPECT_EQ(cell(0, FinishedModel::Settings), "Learn on from your sales A little, in seconds");
    EXPECT_EQ(find<QLabel>("trainingBadge")->text(), "Beats seasonal naive on " + share + " of your items");
    EXPECT_TRUE(find<QLabel>("trainingNotes")->text().startsWith("Learning on lowered the loss on the held-out periods by 7.30")) << find<QLabel>("trainingNotes")->text().toStdString();
    find<QListView>("models")->setCurrentIndex(find<QListView>("models")->model()->index(ModelListModel(models).rowOf("pretrained"), 0));
    click("showModels");
    EXPECT_EQ(find<QLabel>("naiveBadge")->text(), "Beats seasonal naive on " + share + " of your items (training 1, on periods that it did not learn from)");
}

/// The pair that writes scenarios stands among the trainings, under a name, and is trained elsewhere.
TEST_F(TrainingViewTest, TheAdversarialNetworkHasANameAndIsNotTrainedOnHere)
{
    {
        auto project = core::Project::open(toPath(made.project()));
        ASSERT_TRUE(project);
        core::TrainingRow row;
        row.modelId = core::kGanId;
        row.settings = R"({"steps":1500})";
        row.horizon = 7;
        row.startedAt = "2026-11-22T08:40:00Z";
        const auto id = core::addTraining(**project, row);
        ASSERT_TRUE(id);
        core::TrainingReport report;
        report.modelId = core::kGanId;
        report.bestEpoch = 1;
        report.epochs = {{1, 0.5, 0.4, 1.0, 100.0}};
        ASSERT_TRUE(core::finishTraining(**project, *id, report, {core::kGanId, "{}", "weights"}, true));
    }
    session.trainings().refresh();
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(0, FinishedModel::Model), "1 Adversarial network (GAN) · used");
    table()->selectRow(0);
    EXPECT_FALSE(find<QPushButton>("trainOn")->isEnabled());
    EXPECT_TRUE(find<QPushButton>("trainOn")->toolTip().contains("It writes scenarios"));
}
