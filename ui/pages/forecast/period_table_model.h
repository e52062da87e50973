#pragma once
#include "ui/charts/chart_data.h"

#include <QAbstractTableModel>

namespace shelfcast::ui {

/// The horizon period by period: the same periods of the last season, the forecast, and its 80 % range.
class PeriodTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Row { LastSeason, Forecast, Low, High, RowCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setData(ChartData chart);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using QAbstractTableModel::setData;
    ChartData m_chart;
};

} // namespace shelfcast::ui
