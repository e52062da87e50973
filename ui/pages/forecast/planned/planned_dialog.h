#pragma once
#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace shelfcast::ui {

class ForecastChart;
class PlannedDesk;
class Session;

/// Items that do not sell yet: a form for a new one, the list of all, and the launch that is expected, with the items that it comes from.
class PlannedDialog final : public QDialog {
    Q_OBJECT
public:
    /// @p desk: shared with a list that shows the same; null: its own
    PlannedDialog(Session &session, QWidget *parent = nullptr, PlannedDesk *desk = nullptr);

private:
    QWidget *makeForm();
    QWidget *makeAnswer();
    void plan();
    void refreshList();
    void refreshForecast();

    PlannedDesk *m_desk;
    QLineEdit *m_name, *m_code, *m_price;
    QComboBox *m_category, *m_location;
    QDateEdit *m_first;
    QLabel *m_refused, *m_heading, *m_sum, *m_from;
    QPushButton *m_plan, *m_delete;
    QListWidget *m_list, *m_sources;
    ForecastChart *m_chart;
};

} // namespace shelfcast::ui
