#include "ui/pages/clusters/cluster_table_model.h"

#include "ui/text/format.h"
#include "ui/text/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace shelfcast::ui {

void ClusterTableModel::setRun(const core::ClusterRun *run)
{
    beginResetModel();
    m_clusters = run ? run->clusters : std::vector<core::StoredCluster>();
    std::map<std::int64_t, int> moved;
    if (run)
        for (const core::ClusterMember &member : run->members)
            if (member.movedFrom != 0)
                ++moved[member.cluster];
    m_movedIn.clear();
    for (const core::StoredCluster &cluster : m_clusters)
        m_movedIn.push_back(moved[cluster.id]);
    endResetModel();
}

int ClusterTableModel::rowOf(std::int64_t cluster) const
{
    const auto found = std::ranges::find(m_clusters, cluster, &core::StoredCluster::id);
    return found == m_clusters.end() ? -1 : static_cast<int>(found - m_clusters.begin());
}

int ClusterTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_clusters.size());
}

int ClusterTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double ClusterTableModel::figure(int row, int column) const
{
    const core::ClusterProfile &profile = m_clusters[static_cast<std::size_t>(row)].profile;
    switch (column) {
    case Items: return static_cast<double>(profile.items);
    case Revenue: return profile.share;
    case Growth: return profile.growth;
    case Season: return profile.season;
    case Volatility: return profile.volatility;
    case Promotion: return profile.promotionLift;
    case MovedIn: return m_movedIn[static_cast<std::size_t>(row)];
    default: return std::nan("");
    }
}

QVariant ClusterTableModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const core::ClusterProfile &profile = m_clusters[row].profile;
    if (role == ClusterRole)
        return QVariant::fromValue<qlonglong>(m_clusters[row].id);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role == SortRole) {
        if (index.column() == Name)
            return text(profile.name);
        const double value = figure(index.row(), index.column());
        return std::isnan(value) ? -1e300 : value;
    }
    if (role == Qt::ToolTipRole && index.column() == Name)
        return tr("Cluster %1: %2").arg(integerText(m_clusters[row].id), text(profile.name));
    if (role != Qt::DisplayRole)
        return {};
    const double value = index.column() == Name ? 0.0 : figure(index.row(), index.column());
    switch (index.column()) {
    case Name: return text(profile.name);
    case Items:
    case MovedIn: return integerText(static_cast<std::int64_t>(value));
    case Revenue: return percentText(value);
    case Growth: return changeText(value);
    case Promotion: return std::isnan(value) ? numberText(value) : tr("%1×").arg(QLocale().toString(value, 'f', 1));
    default: return std::isnan(value) ? numberText(value) : QLocale().toString(value, 'f', 2);
    }
}

QVariant ClusterTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Revenue: return tr("Share of the revenue of the newest year");
        case Growth: return tr("The newest year against the year before, in the middle of the items");
        case Season: return tr("How much of what moves is the season: 0 none, 1 all");
        case Volatility: return tr("How far single periods lie from trend and season, as a share of the mean");
        case Promotion: return tr("Sales of promoted periods against what was to be expected: 1 is no effect");
        case MovedIn: return tr("Items that were in another cluster the time before");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Cluster");
    case Items: return tr("Items");
    case Revenue: return tr("Revenue");
    case Growth: return tr("Growth");
    case Season: return tr("Season");
    case Volatility: return tr("Volatility");
    case Promotion: return tr("Promotion");
    case MovedIn: return tr("Moved in");
    default: return {};
    }
}

} // namespace shelfcast::ui
