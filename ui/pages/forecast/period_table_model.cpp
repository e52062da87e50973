#include "ui/pages/forecast/period_table_model.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>

#include <cmath>

namespace shelfcast::ui {

void PeriodTableModel::setChart(ChartData chart, std::set<std::int64_t> overridden, std::optional<std::int64_t> editableAfter)
{
    beginResetModel();
    m_chart = std::move(chart);
    m_overridden = std::move(overridden);
    m_editableAfter = editableAfter;
    endResetModel();
}

int PeriodTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_chart.point.empty() ? 0 : RowCount;
}

int PeriodTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chart.point.size());
}

QVariant PeriodTableModel::data(const QModelIndex &index, int role) const
{
    const PeriodValues values = valuesAt(m_chart, period(index.column()));
    const bool said = m_overridden.contains(period(index.column()));
    switch (role) {
    case Qt::TextAlignmentRole: return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.row() == Final || (index.row() == Override && said)) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ForegroundRole: return index.row() == Override ? QVariant(QBrush(themeOf(QGuiApplication::palette()).promotion)) : QVariant();
    case Qt::ToolTipRole:
        return index.row() == Override && editable(index.column()) ? tr("Type a number of units, or a change such as +10 % or -5 %. Clear it to take it back.") : QVariant();
    case Qt::EditRole: return index.row() == Override && said ? unitsText(values.forecast) : QString();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.row()) {
    case LastSeason: return unitsText(values.naive);
    case Forecast: return unitsText(std::isfinite(values.model) ? values.model : values.forecast);
    case Override: return said ? unitsText(values.forecast) : QString();
    case Final: return unitsText(values.forecast);
    case Low: return unitsText(values.low80);
    default: return unitsText(values.high80);
    }
}

Qt::ItemFlags PeriodTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.row() == Override && editable(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

bool PeriodTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.row() != Override || !editable(index.column()))
        return false;
    const QString words = value.toString().trimmed();
    if (words == data(index, Qt::EditRole).toString())
        return false; // looked at, not changed
    Q_EMIT typed(period(index.column()), words);
    return true;
}

QVariant PeriodTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const std::int64_t at = period(section);
        if (role == Qt::ToolTipRole)
            return periodText(at, m_chart.frequency);
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(shortPeriodText(at, m_chart.frequency)) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && (section == Low || section == High))
        return tr("Four times of five the sales should lie between low and high");
    if (role == Qt::ToolTipRole && section == Override)
        return tr("What you say instead of the model: it stands beside the model's number and never over it");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LastSeason: return tr("Last season, units");
    case Forecast: return tr("Model, units");
    case Override: return tr("Override");
    case Final: return tr("Final, units");
    case Low: return tr("Low, 80 %");
    default: return tr("High, 80 %");
    }
}

} // namespace shelfcast::ui
