#pragma once
#include "ui/pages/models/training/queue_row.h"
#include "ui/widgets/card.h"

#include <vector>

namespace shelfcast::ui {

class Session;

/// Trainings that are not finished: those that run or wait, and those that were paused, interrupted or failed.
class QueueCard final : public Card {
    Q_OBJECT
public:
    QueueCard(Session &session, QWidget *parent = nullptr);
    bool empty() const { return m_rows.empty(); }

private:
    std::vector<QueueLine> lines() const;
    void refresh();
    void rebuild(const std::vector<QueueLine> &lines);
    void drop(const QueueLine &line);

    Session &m_session;
    std::vector<QueueRow *> m_rows;
};

} // namespace shelfcast::ui
