#pragma once
#include "core/table/layout.h"

#include <QAbstractTableModel>

namespace shelfcast::ui {

/// The columns of a file as they are understood: name, role, samples as written and as read, findings.
class ColumnModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Role, Written, Read, Findings, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    /// @p rows: data rows of the sheet, to say how much of a column is missing.
    void setColumns(std::vector<core::ColumnInfo> columns, std::uint64_t rows);
    const core::ColumnInfo *column(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString findings(const core::ColumnInfo &column) const;
    std::vector<core::ColumnInfo> m_columns;
    std::uint64_t m_rows = 0;
};

} // namespace shelfcast::ui
