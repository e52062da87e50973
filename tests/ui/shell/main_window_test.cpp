#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/shell/actions.h"
#include "ui/shell/banner.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/panel_settings_dialog.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <latch>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class Window : public testing::Test {
protected:
    void SetUp() override
    {
        QSettings().clear();
        shell.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&shell.window()));
    }
    MainWindow &window() { return shell.window(); }
    Session &session() { return shell.session(); }
    QAction *action(const QString &text)
    {
        for (QAction *candidate : window().actions())
            if (candidate->text().remove('&') == text)
                return candidate;
        return nullptr;
    }
    void open(const MadeProject &made)
    {
        ASSERT_TRUE(session().openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return !session().series().empty(); }));
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &event);
    }
    /// Starts a job that runs until it is cancelled.
    void startEndless()
    {
        session().jobs().start<int>(
            "Endless", &session(),
            [this](const core::JobContext &job) -> core::Result<int> {
                begun.count_down();
                while (!job.cancelled())
                    std::this_thread::yield();
                return core::cancelled();
            },
            [](core::Result<int>) {});
        begun.wait();
    }
    /// Presses a button of the next message box.
    void answer(const QString &button)
    {
        QTimer::singleShot(0, &window(), [this, button] {
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (auto *box = qobject_cast<QMessageBox *>(widget); box && box->isVisible()) {
                    ++asked;
                    for (QAbstractButton *candidate : box->buttons())
                        if (candidate->text().remove('&') == button)
                            candidate->click();
                    return;
                }
            answer(button); // the box is not up yet
        });
    }

    core::Registry models = core::allModels();
    Shell shell{*qobject_cast<QApplication *>(QCoreApplication::instance()), models, 2, QStringLiteral("en")};
    std::latch begun{1};
    int asked = 0;
};

} // namespace

TEST_F(Window, BeginsWithTheStartPage)
{
    EXPECT_EQ(window().currentPage(), "home");
    EXPECT_EQ(window().windowTitle(), "Shelfcast");
    EXPECT_FALSE(action("Forecast")->isEnabled());
    EXPECT_FALSE(action("Save as…")->isEnabled());
}

TEST_F(Window, ShowsEveryPageOfAnOpenProjectByItsKey)
{
    const MadeProject made;
    open(made);
    const std::vector<PageEntry> pages = pageList();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QTest::keyClick(&window(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), Qt::ControlModifier);
        EXPECT_EQ(window().currentPage(), pages[i].id);
    }
    session().closeProject();
    EXPECT_EQ(window().currentPage(), "home");
    window().showPage("forecast");
    EXPECT_EQ(window().currentPage(), "home");
}

TEST_F(Window, ARailClickShowsThePage)
{
    const MadeProject made;
    open(made);
    for (RailButton *button : window().findChildren<RailButton *>())
        if (button->pageId() == "models")
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(window().currentPage(), "models");
}

TEST_F(Window, ADroppedProjectOpens)
{
    const MadeProject made;
    drop(made.project());
    ASSERT_NE(session().project(), nullptr);
    EXPECT_EQ(window().windowTitle(), QStringLiteral("shop – Shelfcast"));
}

TEST_F(Window, ADroppedSpreadsheetIsReviewedInANewProject)
{
    const MadeProject made(5, 90, false);
    const QSignalSpy requested(&session(), &Session::importRequested);
    drop(made.file());
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested[0][0].toString(), made.file());
    EXPECT_EQ(session().projectName(), "sales");
    EXPECT_EQ(window().currentPage(), "data");
    session().closeProject();
}

TEST_F(Window, WhatFailsIsSaidAndCanBeClosed)
{
    const MadeProject made(3, 60, false);
    session().openProject(made.file());
    auto *banner = window().findChild<Banner *>();
    EXPECT_TRUE(banner->sentence().contains("sales.csv"));
    QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_EQ(banner->sentence(), "");
}

TEST_F(Window, TheSearchKeyLeadsToTheFieldAndTheWordsToTheList)
{
    const MadeProject made;
    open(made);
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    auto *field = window().findChild<QLineEdit *>("search");
    EXPECT_EQ(QApplication::focusWidget(), field);
    QTest::keyClicks(field, "product 3");
    EXPECT_EQ(session().searchWords(), "product 3");
    EXPECT_EQ(window().currentPage(), "forecast");
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(session().searchWords(), "");
}

TEST_F(Window, TheJobBarShowsAndCancelsWhatRuns)
{
    startEndless();
    auto *bar = window().findChild<JobBar *>();
    auto *cancel = bar->findChild<QPushButton *>("cancelJob");
    ASSERT_TRUE(waitFor([&] { return cancel->isVisible(); }));
    QTest::mouseClick(cancel, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return !session().jobs().busy(); }));
    EXPECT_FALSE(cancel->isVisible());
}

TEST_F(Window, ClosingWithARunningJobAsksAndKeepsRunningIfToldSo)
{
    startEndless();
    answer("Keep running");
    EXPECT_FALSE(window().close());
    EXPECT_EQ(asked, 1);
    EXPECT_TRUE(session().jobs().busy());
    answer("Stop it");
    EXPECT_TRUE(window().close());
    EXPECT_FALSE(session().jobs().busy());
}

TEST_F(Window, ClosingWithNothingRunningAsksNothing)
{
    EXPECT_TRUE(window().close());
    EXPECT_EQ(asked, 0);
}

TEST_F(Window, TheCalendarIsChangedInItsDialogAndUndone)
{
    const MadeProject made;
    open(made);
    const core::Frequency before = core::panelSettings(*session().project())->frequency;
    action("Calendar and gaps…")->trigger();
    auto *dialog = window().findChild<PanelSettingsDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *frequency = dialog->findChild<QComboBox *>();
    frequency->setCurrentIndex(frequency->findData(static_cast<int>(core::Frequency::Monthly)));
    dialog->findChild<QSpinBox *>("secondSeason")->setValue(24);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    EXPECT_EQ(core::panelSettings(*session().project())->frequency, core::Frequency::Monthly);
    EXPECT_EQ(core::panelSettings(*session().project())->secondSeason, 24);
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(core::panelSettings(*session().project())->frequency, before);
}

TEST_F(Window, AnotherWindowOnTheSameFileReadsOnly)
{
    const MadeProject made;
    // The other window: a process of its own that holds the project's lock.
    const std::string lock = made.project().toStdString() + "-lock";
    const int descriptor = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    ASSERT_EQ(::flock(descriptor, LOCK_EX | LOCK_NB), 0);
    open(made);
    EXPECT_TRUE(session().readOnly());
    EXPECT_FALSE(action("Import")->isEnabled());
    EXPECT_FALSE(action("Forecast")->isEnabled());
    const auto labels = window().findChild<JobBar *>()->findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains("another window"); }));
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains("read-only"); }));
    ::close(descriptor);
}

TEST_F(Window, EveryActionHasATextAndATip)
{
    for (const QAction *candidate : window().actions()) {
        EXPECT_FALSE(candidate->text().isEmpty());
        EXPECT_FALSE(candidate->toolTip().isEmpty()) << candidate->text().toStdString();
    }
}

TEST_F(Window, NoTwoActionsShareAKey)
{
    std::map<QString, QString> owner;
    for (const QAction *candidate : window().actions())
        for (const QKeySequence &key : candidate->shortcuts()) {
            EXPECT_EQ(owner.count(key.toString()), 0U) << key.toString().toStdString() << ": " << owner[key.toString()].toStdString() << ", " << candidate->text().toStdString();
            owner[key.toString()] = candidate->text();
        }
}
