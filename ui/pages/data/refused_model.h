#pragma once
#include "core/table/layout.h"

#include <QAbstractTableModel>

namespace shelfcast::ui {

/// Rows that could not be used: row, column, value, reason.
class RefusedModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Row, Name, Value, Reason, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<core::RefusedRow> rows);
    const std::vector<core::RefusedRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::RefusedRow> m_rows;
};

} // namespace shelfcast::ui
