#include "ui/pages/data/findings/look_model.h"

#include "ui/text/format.h"
#include "ui/text/text.h"

namespace shelfcast::ui {

namespace {

bool asksForSettling(const core::LookSummary &look)
{
    return look.counts[static_cast<std::size_t>(core::FindingKind::Outlier)] + look.counts[static_cast<std::size_t>(core::FindingKind::LevelShift)] > 0;
}

} // namespace

void LookModel::setLooks(std::vector<core::LookSummary> looks, std::shared_ptr<const std::vector<core::SeriesInfo>> series)
{
    beginResetModel();
    m_looks = std::move(looks);
    m_series = std::move(series);
    m_places.clear();
    m_rows.clear();
    if (m_series)
        for (std::size_t i = 0; i < m_series->size(); ++i)
            m_places[(*m_series)[i].id] = i;
    for (std::size_t i = 0; i < m_looks.size(); ++i)
        m_rows[m_looks[i].series] = static_cast<int>(i);
    endResetModel();
}

void LookModel::update(const core::LookSummary &look)
{
    const int row = rowOf(look.series);
    if (row < 0)
        return;
    m_looks[static_cast<std::size_t>(row)] = look;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

std::int64_t LookModel::series(int row) const
{
    return row >= 0 && row < rowCount() ? m_looks[static_cast<std::size_t>(row)].series : 0;
}

int LookModel::rowOf(std::int64_t series) const
{
    const auto found = m_rows.find(series);
    return found == m_rows.end() ? -1 : found->second;
}

QString LookModel::name(std::int64_t series) const
{
    const auto place = m_places.find(series);
    if (place == m_places.end())
        return {};
    const core::SeriesInfo &info = (*m_series)[place->second];
    const QString item = fromUtf8(info.name.empty() ? info.item : info.name);
    return info.location.empty() ? item : tr("%1, %2").arg(item, fromUtf8(info.location));
}

std::array<std::int64_t, core::kFindingKinds> LookModel::totals() const
{
    std::array<std::int64_t, core::kFindingKinds> totals{};
    for (const core::LookSummary &look : m_looks)
        for (std::size_t kind = 0; kind < totals.size(); ++kind)
            totals[kind] += look.counts[kind];
    return totals;
}

int LookModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_looks.size());
}

int LookModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LookModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Item)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const core::LookSummary &look = m_looks[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Item: return name(look.series);
    case Findings:
        return role == Qt::ToolTipRole ? tr("%1, %2 to settle").arg(tr("%Ln finding(s)", nullptr, look.total()), integerText(look.open)) : integerText(look.total());
    case Largest: return look.open > 0 ? role == Qt::ToolTipRole ? numberText(look.largest) : compactText(look.largest) : asksForSettling(look) ? tr("settled") : QStringLiteral("–");
    default: return {};
    }
}

QVariant LookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Item ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Largest)
        return tr("The widest gap between what was sold and what was to be expected, in money (units where no price is known), of what nobody settled yet");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Item: return tr("Item");
    case Findings: return tr("Findings");
    case Largest: return tr("Widest gap");
    default: return {};
    }
}

} // namespace shelfcast::ui
