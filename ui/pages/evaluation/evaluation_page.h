#pragma once
#include <QWidget>

class QStackedWidget;

namespace shelfcast::ui {

class EmptyState;
class EvaluationViewModel;
class Session;

/// Which model is closest, how sure that is, where its errors are, and whether its intervals hold: from forecasts of the past.
class EvaluationPage final : public QWidget {
    Q_OBJECT
public:
    explicit EvaluationPage(Session &session, QWidget *parent = nullptr);
    EvaluationViewModel &model() { return *m_model; }

private:
    QWidget *makeResults(Session &session);
    void refresh();

    EvaluationViewModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace shelfcast::ui
