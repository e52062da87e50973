#pragma once
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace shelfcast::ui {

class EmptyState;
class ForecastViewModel;
class Session;
struct TotalDetail;

/// Items on the left, the chosen one's chart and periods in the middle, why and with which model on the right.
class ForecastPage final : public QWidget {
    Q_OBJECT
public:
    explicit ForecastPage(Session &session, QWidget *parent = nullptr);

private:
    QWidget *makeMiddle();
    QWidget *makeRight();
    void refresh();
    void refreshTexts();
    void refreshTotal(const TotalDetail &shown);

    Session &m_session;
    ForecastViewModel *m_model;
    QLabel *m_name, *m_about, *m_next, *m_stale, *m_gap;
    QStackedWidget *m_below;
    EmptyState *m_empty;
};

} // namespace shelfcast::ui
