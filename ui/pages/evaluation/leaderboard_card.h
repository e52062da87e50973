#pragma once
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QTableView;

namespace shelfcast::ui {

class LeaderboardModel;

/// Which backtest, by which metric, and the models in its order with their confidence.
class LeaderboardCard final : public Card {
    Q_OBJECT
public:
    LeaderboardCard(Session &session, EvaluationViewModel &model, QWidget *parent = nullptr);

private:
    QWidget *makeHead();
    void makeTable();
    void fillBacktests();
    void refresh();
    void askToDelete();

    Session &m_session;
    EvaluationViewModel &m_model;
    LeaderboardModel *m_rows;
    QTableView *m_table;
    QComboBox *m_backtests = nullptr, *m_metric = nullptr;
    QCheckBox *m_weighted = nullptr;
    QPushButton *m_delete = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace shelfcast::ui
