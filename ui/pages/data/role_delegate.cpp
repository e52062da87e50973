#include "ui/pages/data/role_delegate.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace shelfcast::ui {
namespace {

constexpr int kHeight = 22, kPadding = 9, kInset = 8;

QString pillText(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString() + QStringLiteral(" ▾");
}

} // namespace

void RoleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QVariant menu = index.data(kHasMenu); menu.isValid() && !menu.toBool()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    const QWidget *widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, widget);
    const Theme &theme = themeOf(option.palette);
    const QString text = pillText(index);
    const int width = std::min(option.fontMetrics.horizontalAdvance(text) + 2 * kPadding, option.rect.width() - kInset);
    const QRectF pill(option.rect.left() + kInset + 0.5, option.rect.center().y() - kHeight / 2 + 0.5, width, kHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.accent, option.state & QStyle::State_HasFocus ? 2.0 : 1.0));
    painter->setBrush(theme.surface);
    painter->drawRoundedRect(pill, kHeight / 2.0, kHeight / 2.0);
    painter->setPen(theme.accent);
    painter->setFont(option.font);
    painter->drawText(pill, Qt::AlignCenter, option.fontMetrics.elidedText(text, Qt::ElideRight, width - kPadding));
    painter->restore();
}

QSize RoleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(pillText(index)) + 2 * kPadding + 2 * kInset, kHeight + 10};
}

} // namespace shelfcast::ui
