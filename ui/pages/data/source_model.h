#pragma once
#include "core/project/project.h"

#include <QAbstractTableModel>

namespace shelfcast::ui {

/// The files that were imported, newest first.
class SourceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Imported, Dates, Rows, Added, Changed, Refused, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setSources(std::vector<core::SourceInfo> sources);
    const core::SourceInfo *source(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::SourceInfo> m_sources;
};

} // namespace shelfcast::ui
