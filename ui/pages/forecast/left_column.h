#pragma once
#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace shelfcast::ui {

class ChangesPanel;
class ForecastViewModel;
class ItemPanel;
class Session;
class TotalsPanel;

/// The three lists of the forecast page, of which one is shown: items, sums, and what changed since the last forecast.
class LeftColumn final : public QWidget {
    Q_OBJECT
public:
    LeftColumn(Session &session, ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void showList(int list);
    ForecastViewModel &m_model;
    QButtonGroup *m_switch;
    QStackedWidget *m_lists;
    ItemPanel *m_items;
    TotalsPanel *m_totals;
    ChangesPanel *m_changes;
};

} // namespace shelfcast::ui
