#include "ui/pages/forecast/items/item_delegate.h"

#include "ui/charts/sparkline.h"
#include "ui/pages/forecast/items/item_list_model.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <cmath>

namespace shelfcast::ui {

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const ItemRow &row = m_model.row(index.row());
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    if (index.column() == ItemListModel::Change)
        styled.palette.setColor(QPalette::Text, !(std::abs(row.change) >= 0.005) ? theme.secondary : row.change > 0 ? theme.good : theme.bad);
    const bool own = index.column() == ItemListModel::Spark || index.column() == ItemListModel::Grade || index.column() == ItemListModel::Change;
    const QString words = styled.text;
    if (own)
        styled.text.clear();
    (option.widget ? option.widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &styled, painter, option.widget);
    const QRect inner = option.rect.adjusted(11, 0, -11, -2);
    if (index.column() == ItemListModel::Spark) {
        if (const std::vector<float> *line = m_model.sparkline(index.row()))
            paintSparkline(*painter, QRectF(inner.adjusted(0, 7, 0, -8)), *line, theme.secondary);
    } else if (index.column() == ItemListModel::Change) {
        painter->setPen(styled.palette.color(QPalette::Text)); // a style sheet would paint it in the cell's own colour
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, words);
    } else if (index.column() == ItemListModel::Grade && row.forecast) {
        paintGrade(*painter, option, index);
    }
}

void ItemDelegate::paintGrade(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const QRect inner = option.rect.adjusted(11, 0, -2, -2);
    const int full = static_cast<int>(m_model.row(index.row()).grade) + 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.secondary, 1.0));
    double x = inner.left() + 4.0;
    for (int dot = 0; dot < 3; ++dot, x += 10.0) {
        painter.setBrush(dot < full ? QBrush(theme.secondary) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(x, inner.center().y() + 0.5), 3.5, 3.5);
    }
    QFont small = option.font;
    small.setPixelSize(12);
    painter.setFont(small);
    if (const QString words = index.data().toString(); QFontMetrics(small).horizontalAdvance(words) <= inner.right() - x) // else the dots say it, and the tooltip
        painter.drawText(QRectF(x, inner.top(), inner.right() - x, inner.height()), Qt::AlignVCenter, words);
    painter.restore();
}

} // namespace shelfcast::ui
