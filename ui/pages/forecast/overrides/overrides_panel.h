#pragma once
#include "core/workflow/totals/overrides.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;

namespace shelfcast::ui {

class ForecastViewModel;
class Session;

/// What persons changed of what is shown, with the way to change a range of periods, and who says so and why.
class OverridesPanel final : public Card {
    Q_OBJECT
public:
    OverridesPanel(Session &session, ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void makeForm();
    void refresh();
    void refreshScopes();
    void refreshPeriods();
    void apply();
    QWidget *rowOf(const core::WatchedOverride &one);
    void showLedger();

    Session &m_session;
    ForecastViewModel &m_model;
    QWidget *m_form;
    QComboBox *m_scope, *m_from, *m_to, *m_reason;
    QLineEdit *m_amount, *m_note, *m_author;
    QPushButton *m_apply;
    QWidget *m_list = nullptr; ///< made anew with each change
    std::vector<core::Group> m_scopes;
};

} // namespace shelfcast::ui
