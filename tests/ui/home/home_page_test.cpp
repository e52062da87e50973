#include "core/workflow/forecast/all_models.h"
#include "core/workflow/totals/overrides.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/home/home_view_model.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class Home : public testing::Test {
protected:
    void SetUp() override
    {
        QSettings().clear();
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        page.resize(1280, 760);
        page.show();
    }
    bool hasLabel(const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    core::Registry models = core::allModels();
    Session session{models, 2};
    HomePage page{session};
    QStringList failures;
};

} // namespace

TEST_F(Home, StartsWithTheThreeWaysIn)
{
    const std::pair<const char *, void (Session::*)()> ways[] = {
        {"startNew", &Session::newProjectRequested}, {"startSample", &Session::sampleRequested}, {"startOpen", &Session::openRequested}};
    for (const auto &[name, signal] : ways) {
        const QSignalSpy asked(&session, signal);
        QTest::mouseClick(page.findChild<QPushButton *>(name), Qt::LeftButton);
        EXPECT_EQ(asked.count(), 1) << name;
    }
}

TEST_F(Home, ARecentProjectOpensByAClick)
{
    const MadeProject made(4, 60);
    ASSERT_TRUE(session.openProject(made.project()));
    session.closeProject();
    QPushButton *recent = nullptr;
    for (QPushButton *button : page.findChildren<QPushButton *>())
        if (button->text() == "shop")
            recent = button;
    ASSERT_NE(recent, nullptr);
    QTest::mouseClick(recent, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return session.project() != nullptr; }));
    EXPECT_EQ(session.projectPath(), made.project());
}

TEST_F(Home, AnEmptyProjectSaysWhatToDo)
{
    const MadeProject made(4, 60, false);
    ASSERT_TRUE(session.createProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return hasLabel("No sales yet"); }));
    const QSignalSpy asked(&session, &Session::importChoiceRequested);
    for (QPushButton *button : page.findChildren<QPushButton *>())
        if (button->isVisible() && button->text().startsWith("Import a spreadsheet"))
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(Home, ForecastsAndShowsOnlyFiguresOfTheRun)
{
    const MadeProject made;
    ASSERT_TRUE(session.openProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return hasLabel("12 items"); })) << failures.join('\n').toStdString();
    EXPECT_FALSE(hasLabel("Error (WAPE)"));
    ForecastChoice choice;
    choice.modelId = "window-average";
    choice.horizon = 4;
    session.setForecastChoice(choice);
    const QSignalSpy asked(&session, &Session::pageRequested);
    QTest::mouseClick(page.findChild<QPushButton *>("homeForecast"), Qt::LeftButton);
    EXPECT_EQ(asked.value(0).value(0).toString(), "forecast");
    ASSERT_TRUE(waitFor([&] { return hasLabel("Error (WAPE)"); })) << failures.join('\n').toStdString();
    EXPECT_TRUE(hasLabel("seasonal naive"));
}

TEST_F(Home, TheFactsAddUp)
{
    const MadeProject made;
    ASSERT_TRUE(session.openProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return !session.series().empty(); }));
    const QSignalSpy done(&session, &Session::forecastChanged);
    session.forecast("window-average", {}, 4);
    ASSERT_TRUE(waitFor([&] { return done.count() > 0; }));
    const auto facts = readHomeFacts(toPath(made.project()), models, {});
    ASSERT_TRUE(facts) << core::english(facts.error().message);
    EXPECT_EQ(facts->items, 12U);
    EXPECT_TRUE(facts->hasMoney);
    EXPECT_FALSE(facts->stale);
    const auto summaries = session.project()->forecastSummaries(facts->run->id);
    double units = 0.0, value = 0.0;
    for (const core::ForecastSummary &summary : *summaries) {
        units += summary.total;
        value += summary.value;
    }
    EXPECT_NEAR(facts->units, units, 1e-6 * units);
    EXPECT_NEAR(facts->value, value, 1e-6 * value);
    EXPECT_EQ(facts->sales.point.size(), 4U);
    EXPECT_NEAR(std::accumulate(facts->sales.point.begin(), facts->sales.point.end(), 0.0), units, 1e-6 * units);
    EXPECT_EQ(facts->categories.size(), 3U);
    EXPECT_TRUE(std::isfinite(facts->accuracy.wape));
}

TEST_F(Home, WhatAPersonSaidCounts)
{
    const MadeProject made;
    ASSERT_TRUE(session.openProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return !session.series().empty(); }));
    const QSignalSpy done(&session, &Session::forecastChanged);
    session.forecast("window-average", {}, 4);
    ASSERT_TRUE(waitFor([&] { return done.count() > 0; }));
    const auto before = readHomeFacts(toPath(made.project()), models, {});
    ASSERT_TRUE(before) << core::english(before.error().message);
    core::OverrideRequest wish;
    wish.group = {core::Level::Total, {}, {}};
    wish.firstPeriod = before->run->lastPeriod + 1;
    wish.lastPeriod = before->run->lastPeriod + 4;
    wish.kind = core::OverrideKind::Percent;
    wish.amount = 25.0;
    ASSERT_TRUE(core::makeOverride(*session.project(), wish, {}));
    const auto facts = readHomeFacts(toPath(made.project()), models, {});
    ASSERT_TRUE(facts);
    EXPECT_NEAR(facts->units, 1.25 * before->units, 1e-6 * before->units);
    EXPECT_NEAR(facts->value, 1.25 * before->value, 1e-6 * before->value);
    EXPECT_NEAR(1.0 + facts->change, 1.25 * (1.0 + before->change), 1e-6);
    EXPECT_NEAR(facts->sales.point[2], 1.25 * before->sales.point[2], 1e-6 * before->sales.point[2]);
    EXPECT_GT(facts->sales.high80[2], before->sales.high80[2]);
    for (std::size_t i = 0; i < facts->categories.size(); ++i)
        EXPECT_NEAR(1.0 + facts->categories[i].change, 1.25 * (1.0 + before->categories[i].change), 1e-6);
    Q_EMIT session.forecastChanged(); // as whoever overrides in the window says
    auto *value = page.findChild<QLabel *>("homeValue");
    ASSERT_NE(value, nullptr);
    EXPECT_TRUE(waitFor([&] { return value->text() == unitsText(facts->value); })) << value->text().toStdString();
}

TEST_F(Home, LookLeadsToTheItem)
{
    const MadeProject made;
    ASSERT_TRUE(session.openProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return !session.series().empty(); }));
    session.forecast("auto", {}, 13);
    auto *table = page.findChild<QTableView *>("attention");
    auto *rows = static_cast<AttentionModel *>(table->model());
    int guess = -1;
    ASSERT_TRUE(waitFor([&] {
        for (int row = 0; row < rows->rowCount(); ++row)
            if (rows->row(row).series != 0)
                guess = row;
        return guess >= 0;
    })) << failures.join('\n').toStdString();
    const QSignalSpy asked(&session, &Session::pageRequested);
    table->setCurrentIndex(rows->index(guess, 0));
    for (QPushButton *button : page.findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == "Look")
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(asked.value(0).value(0).toString(), "forecast");
    EXPECT_EQ(session.selectedSeries(), rows->row(guess).series);
    const QString why = text(rows->row(guess).why); // a reason for the grade, not whatever the run noted beside
    EXPECT_TRUE(why.startsWith("Only ") || why.startsWith("Its newest periods") || why.startsWith("Tried on the newest periods")) << why.toStdString();
}
