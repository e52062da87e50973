#pragma once
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QTableView;

namespace shelfcast::ui {

class SeriesResultModel;

/// The series of a backtest, to sort, search and click through.
class SeriesCard final : public Card {
    Q_OBJECT
public:
    SeriesCard(Session &session, EvaluationViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    EvaluationViewModel &m_model;
    SeriesResultModel *m_rows;
    QTableView *m_table;
    QLineEdit *m_search;
};

} // namespace shelfcast::ui
