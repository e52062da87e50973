#include "ui/widgets/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace shelfcast::ui {

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown, foregroundRole());
    setToolTip(shown == text() ? QString() : text());
}

} // namespace shelfcast::ui
