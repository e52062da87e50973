#pragma once
#include "core/workflow/totals/overrides.h"
#include "ui/pages/forecast/totals/reconcile_desk.h"
#include "ui/widgets/card.h"

#include <QAbstractTableModel>

#include <vector>

class QComboBox;
class QTableView;

namespace shelfcast::ui {

class ForecastViewModel;
class Session;

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

/// The list of sums, and how they are brought to agree with the items; the chosen one is shown beside it.
class TotalsPanel final : public Card {
    Q_OBJECT
public:
    TotalsPanel(Session &session, ForecastViewModel &model, QWidget *parent = nullptr);
    void showFirst(); ///< where none is shown yet

private:
    QWidget *makeChoice();
    void refresh();
    void refreshChoice();
    ForecastViewModel &m_model;
    ReconcileDesk *m_desk;
    QComboBox *m_method;
    QLabel *m_meaning;
    QTableView *m_table;
    QLabel *m_nothing;
    bool m_showing = false; ///< the selection follows what is shown, not the other way round
};

} // namespace shelfcast::ui
