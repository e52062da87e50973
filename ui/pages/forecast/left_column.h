#pragma once
#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace shelfcast::ui {

class ChangesPanel;
class ForecastViewModel;
class ItemPanel;
class PlannedDesk;
class PlannedPanel;
class Session;
class TotalsPanel;

/// The lists of the forecast page, of which one is shown: items, sums, what changed since the last forecast, and what does not sell yet.
class LeftColumn final : public QWidget {
    Q_OBJECT
public:
    LeftColumn(Session &session, ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void showList(int list);
    ForecastViewModel &m_model;
    QButtonGroup *m_switch;
    QStackedWidget *m_lists;
    PlannedDesk *m_desk;
    ItemPanel *m_items;
    TotalsPanel *m_totals;
    ChangesPanel *m_changes;
    PlannedPanel *m_planned;
};

} // namespace shelfcast::ui
