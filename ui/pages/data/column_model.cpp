#include "ui/pages/data/column_model.h"

#include "ui/pages/data/layout_words.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFont>
#include <QStringList>

namespace shelfcast::ui {
namespace {

QString samples(const core::ColumnInfo &column, std::string core::CellSample::*side)
{
    QStringList texts;
    for (const core::CellSample &sample : column.samples)
        texts << fromUtf8(sample.*side).simplified();
    return texts.join(QStringLiteral(" · "));
}

} // namespace

void ColumnModel::setColumns(std::vector<core::ColumnInfo> columns, std::uint64_t rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = rows;
    endResetModel();
}

const core::ColumnInfo *ColumnModel::column(int row) const
{
    return row >= 0 && row < rowCount() ? &m_columns[static_cast<std::size_t>(row)] : nullptr;
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnModel::findings(const core::ColumnInfo &column) const
{
    QStringList texts;
    for (const core::Message &finding : column.findings)
        texts << text(finding);
    if (column.role == core::ColumnRole::Item)
        texts << tr("%Ln item(s)", nullptr, static_cast<int>(column.distinct));
    if (column.role == core::ColumnRole::Location)
        texts << tr("%Ln location(s)", nullptr, static_cast<int>(column.distinct));
    if (column.missing > 0 && column.role != core::ColumnRole::Unused)
        texts << tr("%Ln of %1 cells is/are empty", nullptr, static_cast<int>(column.missing)).arg(integerText(static_cast<std::int64_t>(m_rows)));
    return texts.join(QStringLiteral("; "));
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    const core::ColumnInfo *info = column(index.row());
    if (!info)
        return {};
    if (role == Qt::FontRole && index.column() == Name) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ToolTipRole && index.column() == Role)
        return roleHelp(info->role);
    if (role == Qt::AccessibleTextRole && index.column() == Role)
        return tr("%1 is: %2").arg(fromUtf8(info->name), roleText(info->role));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name: return fromUtf8(info->name);
    case Role: return roleText(info->role);
    case Written: return samples(*info, &core::CellSample::written);
    case Read: return info->role == core::ColumnRole::Unused ? QString() : samples(*info, &core::CellSample::read);
    case Findings: return findings(*info);
    default: return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Column in the file");
    case Role: return tr("is");
    case Written: return tr("as written");
    case Read: return tr("as read");
    case Findings: return tr("Findings");
    default: return {};
    }
}

} // namespace shelfcast::ui
