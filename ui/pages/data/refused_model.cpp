#include "ui/pages/data/refused_model.h"

#include "ui/text/format.h"
#include "ui/text/text.h"

namespace shelfcast::ui {

void RefusedModel::setRows(std::vector<core::RefusedRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RefusedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RefusedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RefusedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const core::RefusedRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Row: return integerText(static_cast<std::int64_t>(row.row));
    case Name: return fromUtf8(row.column);
    case Value: return fromUtf8(row.value).simplified();
    case Reason: return text(row.reason);
    default: return {};
    }
}

QVariant RefusedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Row)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row: return tr("Row");
    case Name: return tr("Column");
    case Value: return tr("Value");
    case Reason: return tr("Why it cannot be used");
    default: return {};
    }
}

} // namespace shelfcast::ui
