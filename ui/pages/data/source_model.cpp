#include "ui/pages/data/source_model.h"

#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace shelfcast::ui {
namespace {

QString when(const std::string &iso)
{
    const QDateTime time = QDateTime::fromString(fromUtf8(iso), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : fromUtf8(iso);
}

QString count(std::uint64_t number)
{
    return integerText(static_cast<std::int64_t>(number));
}

} // namespace

void SourceModel::setSources(std::vector<core::SourceInfo> sources)
{
    beginResetModel();
    m_sources = std::move(sources);
    std::stable_sort(m_sources.begin(), m_sources.end(), [](const auto &a, const auto &b) { return a.id > b.id; });
    endResetModel();
}

const core::SourceInfo *SourceModel::source(int row) const
{
    return row >= 0 && row < rowCount() ? &m_sources[static_cast<std::size_t>(row)] : nullptr;
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    const core::SourceInfo *info = source(index.row());
    if (!info)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= Rows)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case File: return info->sheet.empty() ? fromUtf8(info->file) : tr("%1, sheet “%2”").arg(fromUtf8(info->file), fromUtf8(info->sheet));
    case Imported: return when(info->importedAt);
    case Dates: return info->firstDay && info->lastDay ? tr("%1 to %2").arg(dayText(*info->firstDay), dayText(*info->lastDay)) : QString();
    case Rows: return count(info->rows);
    case Added: return count(info->added);
    case Changed: return count(info->changed);
    case Refused: return count(info->refused);
    default: return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case File: return tr("File");
    case Imported: return tr("Imported");
    case Dates: return tr("Dates");
    case Rows: return tr("Rows");
    case Added: return tr("Added");
    case Changed: return tr("Corrected");
    case Refused: return tr("Refused");
    default: return {};
    }
}

} // namespace shelfcast::ui
