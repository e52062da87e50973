#pragma once
#include "core/project/training_store.h"
#include "ui/widgets/card.h"

#include <vector>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace shelfcast::ui {

class FinishedModel;
class Session;

/// The finished trainings as a table to compare, and what can be done with the selected one.
class FinishedCard final : public Card {
    Q_OBJECT
public:
    FinishedCard(Session &session, QWidget *parent = nullptr);
    FinishedModel &model() { return *m_model; }
    /// In the order of the table.
    std::vector<const core::TrainingRow *> selected() const;

Q_SIGNALS:
    void selectionChanged();

private:
    QWidget *makeButtons();
    void takeKept();
    void refreshButtons();
    void refreshWords();
    void trainOn();
    void askToDelete();

    Session &m_session;
    FinishedModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLabel *m_badge, *m_notes; ///< what is to be said of the selected training
    QPushButton *m_use = nullptr, *m_on = nullptr, *m_delete = nullptr;
    std::int64_t m_newest = 0; ///< a training that has come since is selected
};

} // namespace shelfcast::ui
