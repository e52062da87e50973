#pragma once
#include <QString>
#include <QTemporaryDir>

namespace shelfcast::ui {

/// A folder with a sales file and, where asked, a project made of it by the real importer.
class MadeProject {
public:
    /// @p items products sold daily over @p days days up to Sunday 2026-11-15, in three categories, with prices; every tenth
    /// began only six days before the end.
    explicit MadeProject(int items = 12, int days = 420, bool import = true);

    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath("sales.csv"); }
    QString project() const { return m_folder.filePath("shop.shelfcast"); }

private:
    QTemporaryDir m_folder;
};

} // namespace shelfcast::ui
