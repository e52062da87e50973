#pragma once
#include "ui/shell/page.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace shelfcast::ui {

class Appearance;
class Language;
class Session;

/// What can be done from anywhere in the window, each once: menus, tool bar and shortcuts share the actions. They talk to the
/// session; what needs a dialog or the pages is connected by the window.
class Actions final : public QObject {
    Q_OBJECT
public:
    Actions(Session &session, Appearance &appearance, Language &language, QWidget *window);

    void fill(QMenuBar &bar, const std::vector<PageEntry> &pages);

    QAction *newProject, *openProject, *openSample, *saveAs, *closeProject, *quit;
    QAction *undo, *redo, *find;
    QAction *zoomIn, *zoomOut, *zoomReset;
    QAction *import, *forecast, *calendar, *exportPdf, *exportCsv, *exportXlsx;
    QAction *models, *shortcuts, *about;
    QMenu *recentMenu, *modelMenu, *exportMenu;

Q_SIGNALS:
    void pageChosen(const QString &pageId);
    void recentChosen(const QString &path);

private:
    QAction *make(const QString &text, const QString &tip, const QKeySequence &keys = {}, const QString &iconName = {});
    QMenu *makeViewMenu(const std::vector<PageEntry> &pages);
    QMenu *makeChoiceMenu(const QString &title, const std::vector<std::pair<QString, QString>> &choices, const QString &current,
                          const std::function<void(const QString &)> &choose);
    void fillRecent();
    void fillModels();
    void refresh();

    Session &m_session;
    Appearance &m_appearance;
    Language &m_language;
    QWidget *m_window;
};

} // namespace shelfcast::ui
