#pragma once
#include <QString>

#include <functional>

class QWidget;

namespace shelfcast::ui {

/// Asks under which name to save, without stopping the window; @p chosen gets the path, with @p suffix where the person gave none.
/// Remembers the folder.
void askWhereToSave(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter, const QString &suffix,
                    std::function<void(const QString &path)> chosen);

} // namespace shelfcast::ui
