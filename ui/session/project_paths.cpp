#include "ui/session/session.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace shelfcast::ui {

QString newProjectPath(const QString &spreadsheet)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Shelfcast"));
    folder.mkpath(QStringLiteral("."));
    const QString name = QFileInfo(spreadsheet).baseName();
    QString path = folder.filePath(name + QStringLiteral(".shelfcast"));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder.filePath(QStringLiteral("%1 %2.shelfcast").arg(name).arg(i));
    return path;
}

bool isProjectFile(const QString &path)
{
    return path.endsWith(QLatin1String(".shelfcast"), Qt::CaseInsensitive);
}

std::filesystem::path toPath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace shelfcast::ui
