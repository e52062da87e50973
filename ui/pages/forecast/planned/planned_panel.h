#pragma once
#include "ui/widgets/card.h"

class QPushButton;
class QTableWidget;

namespace shelfcast::ui {

class EmptyState;
class PlannedDesk;
class Session;

/// The list of products that do not sell yet, with what is expected of each. A click opens its forecast.
class PlannedPanel final : public Card {
    Q_OBJECT
public:
    PlannedPanel(Session &session, PlannedDesk &desk, QWidget *parent = nullptr);
    /// To be called when the list comes to be seen: only then is anything forecast.
    void open();

private:
    void refresh();
    void showDialog(int row);

    Session &m_session;
    PlannedDesk &m_desk;
    QLabel *m_count, *m_note;
    QTableWidget *m_table;
    EmptyState *m_nothing;
    QPushButton *m_plan;
    QString m_failed;
};

} // namespace shelfcast::ui
