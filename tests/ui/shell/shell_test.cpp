#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sample_project.h"
#include "ui/shell/shell.h"
#include "ui/text/language.h"
#include "ui/text/text.h"

#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class ShellTest : public testing::Test {
protected:
    void SetUp() override { QSettings().clear(); }
    /// An action of a menu's submenu by its object name.
    QAction *choice(MainWindow &window, const QString &name)
    {
        for (QMenu *menu : window.findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->isCheckable() && action->objectName() == name)
                    return action;
        return nullptr;
    }

    QApplication &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    core::Registry models = core::allModels();
};

} // namespace

TEST_F(ShellTest, AnotherLanguageComesAtOnceAndKeepsProjectAndPage)
{
    const MadeProject made;
    Shell shell(application, models, 1, QStringLiteral("en"));
    shell.show();
    ASSERT_TRUE(shell.session().openProject(made.project()));
    shell.window().showPage("models");
    const QString file = shell.window().menuBar()->actions().constFirst()->text();
    choice(shell.window(), "zh_CN")->trigger();
    ASSERT_TRUE(waitFor([&] { return shell.window().menuBar()->actions().constFirst()->text() != file; }));
    EXPECT_EQ(shell.window().currentPage(), "models");
    EXPECT_EQ(shell.session().projectPath(), made.project());
    EXPECT_TRUE(shell.window().isVisible());
    EXPECT_EQ(QLocale().language(), QLocale::Chinese);
    choice(shell.window(), "en")->trigger();
    ASSERT_TRUE(waitFor([&] { return shell.window().menuBar()->actions().constFirst()->text() == file; }));
}

TEST_F(ShellTest, EveryLanguageGivesEachEntryOfAMenuALetterOfItsOwn)
{
    Shell shell(application, models, 1, QStringLiteral("en"));
    QStringList bars;
    for (const Language::Entry &language : Language::available()) {
        if (language.id.isEmpty())
            continue;
        choice(shell.window(), language.id)->trigger();
        ASSERT_TRUE(waitFor([&] { return language.id == "en" || !bars.contains(shell.window().menuBar()->actions().constFirst()->text()); })) << language.id.toStdString();
        bars << shell.window().menuBar()->actions().constFirst()->text();
        std::vector<QList<QAction *>> menus = {shell.window().menuBar()->actions()};
        for (const QMenu *menu : shell.window().findChildren<QMenu *>())
            menus.push_back(menu->actions());
        for (const QList<QAction *> &menu : menus) {
            QStringList letters;
            for (const QAction *action : menu)
                if (const qsizetype mark = action->text().indexOf('&'); mark >= 0)
                    letters << action->text().mid(mark + 1, 1).toLower();
            EXPECT_EQ(letters.removeDuplicates(), 0) << language.id.toStdString() << ": " << letters.join(' ').toStdString();
        }
    }
    EXPECT_EQ(bars.removeDuplicates(), 0); // each speaks its own language
    choice(shell.window(), "en")->trigger();
}

TEST_F(ShellTest, AnotherThemeComesAtOnce)
{
    Shell shell(application, models, 1, QStringLiteral("en"));
    choice(shell.window(), "dark")->trigger();
    EXPECT_EQ(shell.window().palette().color(QPalette::Window), darkTheme().window);
    choice(shell.window(), "light")->trigger();
    EXPECT_EQ(shell.window().palette().color(QPalette::Window), lightTheme().window);
}

TEST_F(ShellTest, TheSampleProjectIsMadeOnceAndOpenedAgain)
{
    Shell shell(application, models, 2, QStringLiteral("en"));
    QStringList failures;
    QObject::connect(&shell.session(), &Session::failed, [&](const core::Error &error) { failures << text(error); });
    openSampleProject(shell.session());
    ASSERT_TRUE(waitFor([&] { return !shell.session().series().empty() || !failures.isEmpty(); }));
    EXPECT_EQ(failures, QStringList());
    EXPECT_EQ(shell.session().series().size(), 320U);
    const QString path = shell.session().projectPath();
    shell.session().closeProject();
    openSampleProject(shell.session());
    ASSERT_TRUE(waitFor([&] { return !shell.session().series().empty(); }));
    EXPECT_EQ(shell.session().projectPath(), path);
    EXPECT_FALSE(shell.session().jobs().busy()); // nothing is imported a second time
}
