#include "ui/pages/clusters/member_model.h"

#include "ui/pages/forecast/items/item_list_model.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <algorithm>

namespace shelfcast::ui {
namespace {

/// "AX"
QString classText(const core::ClusterMember &one)
{
    return fromUtf8(core::abcId(one.abc)) + fromUtf8(core::xyzId(one.xyz));
}

} // namespace

QString demandText(core::DemandClass demand)
{
    switch (demand) {
    case core::DemandClass::Smooth: return MemberModel::tr("smooth");
    case core::DemandClass::Erratic: return MemberModel::tr("erratic");
    case core::DemandClass::Intermittent: return MemberModel::tr("intermittent");
    case core::DemandClass::Lumpy: return MemberModel::tr("lumpy");
    }
    return {};
}

QString stageText(core::LifeStage stage)
{
    switch (stage) {
    case core::LifeStage::New: return MemberModel::tr("new");
    case core::LifeStage::Growing: return MemberModel::tr("growing");
    case core::LifeStage::Mature: return MemberModel::tr("mature");
    case core::LifeStage::Declining: return MemberModel::tr("declining");
    case core::LifeStage::Ended: return MemberModel::tr("no longer sold");
    }
    return {};
}

void MemberModel::setRun(const core::ClusterRun *run, std::shared_ptr<const std::vector<core::SeriesInfo>> series)
{
    beginResetModel();
    m_run = run;
    m_series = std::move(series);
    m_shown.clear();
    m_places.clear();
    m_names.clear();
    m_withLocations = false;
    if (m_run && m_series) {
        for (std::size_t i = 0; i < m_series->size(); ++i) {
            m_places[(*m_series)[i].id] = i;
            m_withLocations = m_withLocations || (*m_series)[i].location != m_series->front().location;
        }
        for (const core::StoredCluster &cluster : m_run->clusters)
            m_names[cluster.id] = text(cluster.profile.name);
    }
    endResetModel();
}

void MemberModel::setShown(std::vector<std::uint32_t> members)
{
    beginResetModel();
    m_shown = std::move(members);
    std::ranges::stable_sort(m_shown, [this](std::uint32_t a, std::uint32_t b) { return m_run->members[a].revenue > m_run->members[b].revenue; });
    endResetModel();
}

const core::ClusterMember &MemberModel::member(int row) const
{
    return m_run->members[m_shown[static_cast<std::size_t>(row)]];
}

std::int64_t MemberModel::series(int row) const
{
    return row >= 0 && row < rowCount() ? member(row).series : 0;
}

QString MemberModel::nameOf(std::uint32_t number) const
{
    if (!m_run || number >= m_run->members.size())
        return {};
    const auto place = m_places.find(m_run->members[number].series);
    return place == m_places.end() ? QString() : seriesName((*m_series)[place->second], m_withLocations);
}

QString MemberModel::clusterName(std::int64_t cluster) const
{
    const auto found = m_names.find(cluster);
    return found == m_names.end() ? tr("cluster %1, which is gone").arg(integerText(cluster)) : found->second;
}

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int MemberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MemberModel::movedText(const core::ClusterMember &one) const
{
    if (one.movedFrom != 0)
        return tr("from %1").arg(clusterName(one.movedFrom));
    return one.outlier ? tr("far from the others") : QString();
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    const core::ClusterMember &one = member(index.row());
    if (role == ClusterRole)
        return QVariant::fromValue<qlonglong>(one.cluster);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() == Revenue ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return index.column() == Moved ? movedText(one) : tr("%1\n%2\n%3, %4").arg(nameOf(m_shown[static_cast<std::size_t>(index.row())]), clusterName(one.cluster),
                                                                                     classText(one) + QStringLiteral(" · ") + demandText(one.demand), stageText(one.stage));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Item: return nameOf(m_shown[static_cast<std::size_t>(index.row())]);
    case Cluster: return clusterName(one.cluster);
    case Class: return classText(one);
    case Demand: return demandText(one.demand);
    case Revenue: return compactText(one.revenue);
    case Moved: return movedText(one);
    default: return {};
    }
}

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == Revenue ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Item: return tr("Item");
    case Cluster: return tr("Cluster");
    case Class: return tr("Class");
    case Demand: return tr("Demand");
    case Revenue: return tr("Revenue");
    case Moved: return tr("Note");
    default: return {};
    }
}

} // namespace shelfcast::ui
