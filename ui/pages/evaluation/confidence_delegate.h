#pragma once
#include <QStyledItemDelegate>

namespace shelfcast::ui {

/// Draws an interval in words with a bar beside it, on one scale for all rows.
class ConfidenceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int kBarWidth = 96;
};

} // namespace shelfcast::ui
