#pragma once
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace shelfcast::ui {

/// What to evaluate: a list of models to tick, how far ahead, from how many origins, on which items.
class EvaluationForm final : public Card {
    Q_OBJECT
public:
    EvaluationForm(Session &session, EvaluationViewModel &model, QWidget *parent = nullptr);
    EvaluationRequest request() const;

private:
    QWidget *makeModels();
    QWidget *makeChoices();
    void showHorizon();
    void refresh();

    Session &m_session;
    EvaluationViewModel &m_model;
    QListWidget *m_models = nullptr;
    QSpinBox *m_horizon = nullptr, *m_origins = nullptr;
    int m_suggestedOrigins = 4; ///< by the length of the history
    QLineEdit *m_items = nullptr;
    QCheckBox *m_roll = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_start = nullptr;
};

} // namespace shelfcast::ui
