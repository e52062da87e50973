#pragma once
#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;
class QTableView;

namespace shelfcast::ui {

class EmptyState;
class ForecastViewModel;
class PlannedDesk;
class Session;

/// The list of items with its filters; what is chosen in it is chosen in the whole window.
class ItemPanel final : public Card {
    Q_OBJECT
public:
    /// @p planned: shared with the list of planned products
    ItemPanel(Session &session, ForecastViewModel &model, PlannedDesk &planned, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    /// In a narrow list the grades are told by their dots alone, so that names have room.
    void fitColumns();
    void refreshFilters();
    void applyFilter();
    void showSelection();
    void takeSent();
    void refreshCount();

    Session &m_session;
    ForecastViewModel &m_model;
    QLabel *m_count, *m_sorted;
    QComboBox *m_category, *m_grade;
    QPushButton *m_sent; ///< names what another page sent here, and takes it back
    QTableView *m_table;
    EmptyState *m_nothing;
    bool m_showing = false; ///< the selection follows the session, not the other way round
};

} // namespace shelfcast::ui
