#pragma once
#include <QStyledItemDelegate>

namespace shelfcast::ui {

/// Draws a column's role, or another choice, as a pill that looks like what it is: a menu. A cell whose data(kHasMenu) is false is
/// plain text.
class RoleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    static constexpr int kHasMenu = Qt::UserRole;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace shelfcast::ui
