#pragma once
#include "ui/widgets/card.h"

namespace shelfcast::ui {

class ForecastViewModel;
class Session;
class SimilarDesk;

/// Products like the chosen one, each with what both have in common; a click goes there.
class SimilarPanel final : public Card {
    Q_OBJECT
public:
    SimilarPanel(Session &session, ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void ask();
    void refresh();

    Session &m_session;
    ForecastViewModel &m_model;
    SimilarDesk *m_desk;
    QWidget *m_rows = nullptr;
    QLabel *m_note;
};

} // namespace shelfcast::ui
