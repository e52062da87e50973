#pragma once
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace shelfcast::ui {

class Session;

/// A page in the rail. Adding one is a folder under ui/pages/ and one line in ui/shell/page_list.cpp.
struct PageEntry {
    QString id;       ///< stable
    const char *title; ///< English, marked QT_TRANSLATE_NOOP("pages", ...)
    QString icon;     ///< name in resources/icons
    bool needsProject = true;
    std::function<QWidget *(Session &, QWidget *parent)> create; ///< called when the page is first shown
};

/// In the order of the rail.
std::vector<PageEntry> pageList();

} // namespace shelfcast::ui
