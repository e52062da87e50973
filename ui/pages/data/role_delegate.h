#pragma once
#include <QStyledItemDelegate>

namespace shelfcast::ui {

/// Draws a column's role as a pill that looks like what it is: a menu.
class RoleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace shelfcast::ui
