#include "ui/session/session.h"

#include <QFileInfo>
#include <QSettings>

/// The projects that were open last.
namespace shelfcast::ui {
namespace {

const QString kRecentKey = QStringLiteral("recentProjects");
constexpr qsizetype kRecentKept = 8;

} // namespace

QStringList Session::recentProjects() const
{
    QStringList existing;
    for (const QString &path : QSettings().value(kRecentKey).toStringList())
        if (QFileInfo::exists(path))
            existing << path;
    return existing;
}

void Session::remember(const QString &path)
{
    QStringList paths = QSettings().value(kRecentKey).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(kRecentKey, QStringList(paths.mid(0, kRecentKept)));
}

void Session::forgetRecent(const QString &path)
{
    QStringList paths = QSettings().value(kRecentKey).toStringList();
    paths.removeAll(path);
    QSettings().setValue(kRecentKey, paths);
}

} // namespace shelfcast::ui
