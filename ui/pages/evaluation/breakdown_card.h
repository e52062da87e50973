#pragma once
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace shelfcast::ui {

class ErrorLines;
class GroupBars;

/// The error of each model by step of the horizon, origin, class and category.
class BreakdownCard final : public Card {
    Q_OBJECT
public:
    BreakdownCard(Session &session, EvaluationViewModel &model, QWidget *parent = nullptr);

private:
    enum View { Steps, Origins, Classes, Categories };
    void refresh();
    void show(View view);

    Session &m_session;
    EvaluationViewModel &m_model;
    View m_view = Steps;
    QStackedWidget *m_plots;
    ErrorLines *m_lines;
    GroupBars *m_bars;
    QLabel *m_none;
};

} // namespace shelfcast::ui
