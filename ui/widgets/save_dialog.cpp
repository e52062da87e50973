#include "ui/widgets/save_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace shelfcast::ui {

void askWhereToSave(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, const QString &suffix,
                    std::function<void(const QString &path)> chosen)
{
    static const QString kFolder = QStringLiteral("saveFolder");
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString folder = QSettings().value(kFolder, documents).toString();
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString &path) {
        QSettings().setValue(kFolder, QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
}

} // namespace shelfcast::ui
