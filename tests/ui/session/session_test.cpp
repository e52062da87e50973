#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class SessionTest : public testing::Test {
protected:
    void SetUp() override
    {
        QSettings().clear();
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
    }
    void openAndRead(const QString &path)
    {
        const QSignalSpy read(&session, &Session::dataChanged);
        ASSERT_TRUE(session.openProject(path)) << failures.join('\n').toStdString();
        ASSERT_TRUE(waitFor([&] { return read.count() > 0; }));
    }
    bool idle()
    {
        return waitFor([this] { return !session.jobs().busy() && !session.reads().busy(); });
    }

    core::Registry models = core::allModels();
    Session session{models, 2};
    QStringList failures;
};

} // namespace

TEST_F(SessionTest, OpensAndReadsTheItems)
{
    const MadeProject made;
    const QSignalSpy changed(&session, &Session::projectChanged);
    openAndRead(made.project());
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(session.projectName(), "shop");
    EXPECT_EQ(session.series().size(), 12U);
    EXPECT_FALSE(session.readOnly());
    session.closeProject();
    EXPECT_EQ(session.project(), nullptr);
    EXPECT_TRUE(session.series().empty());
}

TEST_F(SessionTest, RemembersProjectsNewestFirstAndForgetsThoseThatAreGone)
{
    const MadeProject first(3, 60), second(3, 60);
    openAndRead(first.project());
    openAndRead(second.project());
    EXPECT_EQ(session.recentProjects(), (QStringList{second.project(), first.project()}));
    session.closeProject();
    QFile::remove(first.project());
    EXPECT_EQ(session.recentProjects(), QStringList{second.project()});
}

TEST_F(SessionTest, SaysWhyAFileCannotBeOpened)
{
    const MadeProject made(3, 60, false);
    EXPECT_FALSE(session.openProject(made.file()));
    ASSERT_EQ(failures.size(), 1);
    EXPECT_TRUE(failures[0].contains("sales.csv"));
    EXPECT_EQ(session.project(), nullptr);
}

TEST_F(SessionTest, ImportsUndoesAndRedoes)
{
    const MadeProject made(5, 90, false);
    ASSERT_TRUE(session.createProject(made.project()));
    ASSERT_TRUE(idle());
    session.import(made.file(), {});
    ASSERT_TRUE(idle());
    EXPECT_EQ(failures, QStringList());
    EXPECT_EQ(session.series().size(), 5U);
    ASSERT_TRUE(session.undo().canUndo());
    EXPECT_TRUE(session.undo().undoText().contains("sales.csv"));
    session.undo().undo();
    ASSERT_TRUE(idle());
    EXPECT_TRUE(session.series().empty());
    session.undo().redo();
    ASSERT_TRUE(idle());
    EXPECT_EQ(session.series().size(), 5U);
    EXPECT_EQ(failures, QStringList());
}

TEST_F(SessionTest, TheSameFileTwiceChangesNothingAndSaysSo)
{
    const MadeProject made(5, 90);
    openAndRead(made.project());
    QStringList notices;
    QObject::connect(&session, &Session::noticed, [&](const QString &sentence) { notices << sentence; });
    session.import(made.file(), {});
    ASSERT_TRUE(idle());
    ASSERT_EQ(notices.size(), 1);
    EXPECT_TRUE(notices[0].contains("nothing new")) << notices[0].toStdString();
    EXPECT_FALSE(session.undo().canUndo());
}

TEST_F(SessionTest, PanelSettingsAreKeptAndUndone)
{
    const MadeProject made;
    openAndRead(made.project());
    core::PanelSettings settings = *core::panelSettings(*session.project());
    const core::Frequency before = settings.frequency;
    settings.frequency = core::Frequency::Monthly;
    const QSignalSpy changed(&session, &Session::dataChanged);
    session.setPanelSettings(settings);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(core::panelSettings(*session.project())->frequency, core::Frequency::Monthly);
    session.undo().undo();
    EXPECT_EQ(core::panelSettings(*session.project())->frequency, before);
    session.undo().redo();
    EXPECT_EQ(core::panelSettings(*session.project())->frequency, core::Frequency::Monthly);
}

TEST_F(SessionTest, SaveAsGoesOnWithTheCopy)
{
    const MadeProject made(4, 60);
    openAndRead(made.project());
    const QString copy = made.folder() + "/copy.shelfcast";
    ASSERT_TRUE(session.saveAs(copy));
    ASSERT_TRUE(idle());
    EXPECT_EQ(session.projectPath(), copy);
    EXPECT_EQ(session.series().size(), 4U);
}

TEST_F(SessionTest, AProjectMadeForASpreadsheetGoesAgainIfNothingWasImported)
{
    const MadeProject made(3, 60, false);
    const QSignalSpy asked(&session, &Session::importRequested);
    session.openFile(made.file());
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].toString(), made.file());
    const QString path = session.projectPath();
    EXPECT_EQ(QFileInfo(path).fileName(), "sales.shelfcast");
    EXPECT_TRUE(QFileInfo::exists(path));
    session.closeProject();
    EXPECT_FALSE(QFileInfo::exists(path));
    EXPECT_TRUE(session.recentProjects().isEmpty());
}

TEST_F(SessionTest, NewNamesAreFree)
{
    const QString first = newProjectPath("/somewhere/week 47.csv.gz");
    EXPECT_TRUE(first.endsWith("/Shelfcast/week 47.shelfcast")) << first.toStdString();
    QFile file(first);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    EXPECT_TRUE(newProjectPath("/elsewhere/week 47.csv").endsWith("/week 47 2.shelfcast"));
    file.remove();
}

TEST_F(SessionTest, SelectionIsToldOnce)
{
    const QSignalSpy changed(&session, &Session::selectionChanged);
    session.select(7);
    session.select(7);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(session.selectedSeries(), 7);
}
