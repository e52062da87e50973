#pragma once
#include "core/workflow/overrides.h"
#include "ui/widgets/card.h"

#include <QAbstractTableModel>

#include <vector>

class QTableView;

namespace shelfcast::ui {

class ForecastViewModel;

/// The sums of a run, the total first: what they expect, and how far they were from their series before all was made to agree.
class TotalListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Expected, GapBefore, GapAfter, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setTotals(std::vector<core::FinalTotal> totals);
    const core::FinalTotal &total(int row) const { return m_totals[static_cast<std::size_t>(row)]; }
    int rowOf(const core::Group &group) const; ///< -1 where it is not there
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::FinalTotal> m_totals;
};

/// The list of sums; the chosen one is shown beside it.
class TotalsPanel final : public Card {
    Q_OBJECT
public:
    explicit TotalsPanel(ForecastViewModel &model, QWidget *parent = nullptr);
    void showFirst(); ///< where none is shown yet

private:
    void refresh();
    ForecastViewModel &m_model;
    QTableView *m_table;
    QLabel *m_nothing;
    bool m_showing = false; ///< the selection follows what is shown, not the other way round
};

} // namespace shelfcast::ui
