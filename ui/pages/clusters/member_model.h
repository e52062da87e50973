#pragma once
#include "core/project/cluster_store.h"

#include <QAbstractTableModel>

#include <memory>
#include <unordered_map>

namespace shelfcast::ui {

/// The items of what is selected, by falling revenue; a hundred thousand cost nothing until they are looked at.
class MemberModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Item, Cluster, Class, Demand, Revenue, Moved, ColumnCount };
    enum { ClusterRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;
    /// @p run outlives what is shown; null shows nothing.
    void setRun(const core::ClusterRun *run, std::shared_ptr<const std::vector<core::SeriesInfo>> series);
    /// Numbers of members.
    void setShown(std::vector<std::uint32_t> members);
    std::int64_t series(int row) const;
    QString nameOf(std::uint32_t member) const;
    QString clusterName(std::int64_t cluster) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const core::ClusterMember &member(int row) const;
    QString movedText(const core::ClusterMember &member) const;

    const core::ClusterRun *m_run = nullptr;
    std::shared_ptr<const std::vector<core::SeriesInfo>> m_series;
    std::unordered_map<std::int64_t, std::size_t> m_places; ///< in m_series
    std::unordered_map<std::int64_t, QString> m_names;      ///< of clusters
    std::vector<std::uint32_t> m_shown;
    bool m_withLocations = false;
};

QString demandText(core::DemandClass demand);
QString stageText(core::LifeStage stage);

} // namespace shelfcast::ui
