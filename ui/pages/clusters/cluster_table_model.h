#pragma once
#include "core/project/cluster_store.h"

#include <QAbstractTableModel>

namespace shelfcast::ui {

/// The clusters side by side.
class ClusterTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Items, Revenue, Growth, Season, Volatility, Promotion, MovedIn, ColumnCount };
    enum { SortRole = Qt::UserRole, ClusterRole };
    using QAbstractTableModel::QAbstractTableModel;
    void setRun(const core::ClusterRun *run);
    int rowOf(std::int64_t cluster) const; ///< -1 where there is no such cluster

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    double figure(int row, int column) const;
    std::vector<core::StoredCluster> m_clusters;
    std::vector<int> m_movedIn;
};

} // namespace shelfcast::ui
