#pragma once
#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace shelfcast::ui {

/// One of our line drawings (resources/icons), tinted by the application's palette whenever it is painted: text colour, accent
/// when checked, faint when disabled.
QIcon icon(const QString &name);
/// The same in a colour of one's own.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio);

} // namespace shelfcast::ui
