#pragma once
#include "ui/widgets/card.h"

class QComboBox;
class QSpinBox;

namespace shelfcast::ui {

class ForecastViewModel;
class Session;
class SettingsForm;

/// Which model the Forecast button runs, with the form of its settings, and how far it looks.
class ModelPanel final : public Card {
    Q_OBJECT
public:
    ModelPanel(Session &session, ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void showChoice();
    void showHorizon();
    void keepChoice();

    Session &m_session;
    ForecastViewModel &m_model;
    QComboBox *m_picker;
    QLabel *m_summary;
    SettingsForm *m_form;
    QSpinBox *m_horizon;
    QPushButton *m_forecast;
    QString m_shown; ///< the model whose form stands
    bool m_showing = false;
};

} // namespace shelfcast::ui
