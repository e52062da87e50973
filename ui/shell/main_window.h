#pragma once
#include "ui/shell/page.h"

#include <QMainWindow>

#include <map>

class QStackedWidget;

namespace shelfcast::ui {

class Actions;
class Appearance;
class Banner;
class Language;
class Rail;
class Session;
class TopBar;

/// Arranges menus, tool bar, rail, pages and status line, and connects them with the session. Pages own what they do.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Session &session, Appearance &appearance, Language &language, int threads, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Creates the page when it is first shown. Pages that need a project are not shown without one.
    void showPage(const QString &pageId);
    const QString &currentPage() const { return m_current; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange(int threads);
    void connectActions();
    void connectSession();
    void chooseSpreadsheet(bool intoNewProject);
    void chooseProject();
    void chooseCopy();
    bool mayStopJobs();
    bool mayPauseTrainings();
    bool mayStopJob();
    void projectChanged();
    void zoomChart(int direction);

    Session &m_session;
    std::vector<PageEntry> m_pages;
    std::map<QString, QWidget *> m_made;
    QString m_current;
    Actions *m_actions = nullptr;
    TopBar *m_topBar = nullptr;
    Banner *m_banner = nullptr;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace shelfcast::ui
