#pragma once
#include <QStyledItemDelegate>

namespace shelfcast::ui {

class ItemListModel;

/// Paints the list's sparklines, its signed changes, and grades as dots beside their word.
class ItemDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ItemDelegate(const ItemListModel &model, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGrade(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const ItemListModel &m_model;
};

} // namespace shelfcast::ui
