#pragma once

class QWidget;

namespace shelfcast::ui {

/// Every action of the window that has a key, and the keys of the chart.
void showShortcuts(QWidget &window);
void showAbout(QWidget &window);

} // namespace shelfcast::ui
