#include "ui/pages/forecast/period_table_model.h"

#include "ui/text/format.h"

#include <QFont>

namespace shelfcast::ui {

void PeriodTableModel::setData(ChartData chart)
{
    beginResetModel();
    m_chart = std::move(chart);
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
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.row() == Forecast) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole)
        return {};
    const PeriodValues values = valuesAt(m_chart, m_chart.origin + 1 + index.column());
    switch (index.row()) {
    case LastSeason: return unitsText(values.naive);
    case Forecast: return unitsText(values.forecast);
    case Low: return unitsText(values.low80);
    default: return unitsText(values.high80);
    }
}

QVariant PeriodTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const std::int64_t period = m_chart.origin + 1 + section;
        if (role == Qt::ToolTipRole)
            return periodText(period, m_chart.frequency);
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(shortPeriodText(period, m_chart.frequency)) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && (section == Low || section == High))
        return tr("Four times of five the sales should lie between low and high");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LastSeason: return tr("Last season, units");
    case Forecast: return tr("Forecast, units");
    case Low: return tr("Low, 80 %");
    default: return tr("High, 80 %");
    }
}

} // namespace shelfcast::ui
