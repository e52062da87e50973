#pragma once
#include "ui/pages/data/data_view_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace shelfcast::ui {

class FindingsViewModel;
class Session;

/// What is in the project: sources that can be removed and replaced, findings, rows that could not be used, the calendar.
class DataOverview final : public QWidget {
    Q_OBJECT
public:
    DataOverview(Session &session, DataViewModel &model, FindingsViewModel &findings, QWidget *parent = nullptr);

Q_SIGNALS:
    void replaceRequested(std::int64_t source);

private:
    QWidget *makeSources();
    QWidget *makeHealth();
    QWidget *makeRefused();
    int currentRow() const;
    void refresh();
    void refreshRefused();
    void refreshButtons();

    Session &m_session;
    DataViewModel &m_data;
    QTableView *m_sources = nullptr, *m_refused = nullptr;
    QPushButton *m_remove = nullptr, *m_replace = nullptr, *m_save = nullptr, *m_calendarButton = nullptr;
    QLabel *m_calendar = nullptr, *m_refusedTitle = nullptr;
    QWidget *m_refusedCard = nullptr;
    QVBoxLayout *m_findings = nullptr;
};

} // namespace shelfcast::ui
