#pragma once
#include <QObject>
#include <QString>
#include <QStringList>

namespace shelfcast::ui {

class Shell;

/// Saves a picture of every page as PAGE.png in a folder, each when nothing is being read any more, and then quits the program.
/// For the demo and the pictures of the README.
class Capture final : public QObject {
    Q_OBJECT
public:
    Capture(Shell &shell, const QString &folder, QObject *parent = nullptr);

private:
    void poll();

    Shell &m_shell;
    QString m_folder;
    QStringList m_pages;
    int m_quiet = 0; ///< polls in a row in which nothing was being read
};

/// Writes "window in N ms" to standard output once the window is painted, and, where @p project, "project in N ms" once its items are
/// there; counted from the start of the process. Then quits the program. For bench/start.sh.
class StartTimer final : public QObject {
    Q_OBJECT
public:
    StartTimer(Shell &shell, bool project, QObject *parent = nullptr);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();

    Shell &m_shell;
    bool m_project;
    bool m_painted = false;
};

} // namespace shelfcast::ui
