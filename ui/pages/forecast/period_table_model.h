#pragma once
#include "ui/charts/chart_data.h"

#include <QAbstractTableModel>

#include <optional>
#include <set>

namespace shelfcast::ui {

/// The horizon period by period: the same periods of the last season, what the model says, what a person says, what stands, and its
/// 80 % range. The person's row takes numbers, "+10 %" and "-5%".
class PeriodTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Row { LastSeason, Forecast, Override, Final, Low, High, RowCount };
    using QAbstractTableModel::QAbstractTableModel;
    /// @p overridden: periods on which a person said something; @p editableAfter: the last period that is known; null: nothing can be changed
    void setChart(ChartData chart, std::set<std::int64_t> overridden = {}, std::optional<std::int64_t> editableAfter = {});
    std::int64_t period(int column) const { return m_chart.origin + 1 + column; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A person typed something into a period; empty: they cleared it.
    void typed(std::int64_t period, const QString &text);

private:
    bool editable(int column) const { return m_editableAfter && period(column) > *m_editableAfter; }
    ChartData m_chart;
    std::set<std::int64_t> m_overridden;
    std::optional<std::int64_t> m_editableAfter;
};

} // namespace shelfcast::ui
