#include "ui/shell/capture.h"

#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/shell.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <ctime>
#include <unistd.h>

#include <cstdio>

namespace shelfcast::ui {
namespace {

constexpr int kPollMs = 100;
constexpr int kQuietPolls = 4; ///< a page asks for its next read within this time

/// Milliseconds since the process began, to the kernel's 10 ms.
double sinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = fields.value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK)); // field 22: starttime
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started) * 1000.0;
}

void say(const char *what)
{
    std::printf("%s in %.0f ms\n", what, sinceProcessStart());
    std::fflush(stdout);
}

} // namespace

Capture::Capture(Shell &shell, const QString &folder, QObject *parent) : QObject(parent), m_shell(shell), m_folder(folder)
{
    QDir().mkpath(folder);
    for (const PageEntry &page : pageList())
        m_pages.append(page.id);
    shell.window().resize(1360, 860);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Capture::poll);
    timer->start(kPollMs);
}

void Capture::poll()
{
    Session &session = m_shell.session();
    if (session.seriesLoading() || session.jobs().busy() || session.reads().busy()) {
        m_quiet = 0;
        return;
    }
    if (m_shell.window().currentPage() != m_pages.front()) {
        m_shell.window().showPage(m_pages.front());
        if (m_shell.window().currentPage() != m_pages.front())
            m_pages.removeFirst(); // a page that needs a project, and none is open
        m_quiet = 0;
    } else if (++m_quiet >= kQuietPolls) {
        m_shell.window().grab().save(QDir(m_folder).filePath(m_pages.front() + ".png"));
        m_pages.removeFirst();
        m_quiet = 0;
    }
    if (m_pages.isEmpty())
        QApplication::quit();
}

StartTimer::StartTimer(Shell &shell, bool project, QObject *parent) : QObject(parent), m_shell(shell), m_project(project)
{
    shell.window().installEventFilter(this);
    if (project)
        connect(&shell.session(), &Session::dataChanged, this, [] {
            say("project");
            QApplication::quit();
        });
    connect(&shell.session(), &Session::failed, this, [] { QApplication::exit(1); });
}

bool StartTimer::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_painted && event->type() == QEvent::Paint) {
        m_painted = true;
        QMetaObject::invokeMethod(this, &StartTimer::finish, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void StartTimer::finish()
{
    say("window");
    if (!m_project)
        QApplication::quit();
}

} // namespace shelfcast::ui
