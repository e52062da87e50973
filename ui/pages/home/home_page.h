#pragma once
#include <QStackedWidget>

namespace shelfcast::ui {

class Overview;
class Session;
class StartPage;

/// The start page while nothing is open, else the project's overview.
class HomePage final : public QStackedWidget {
    Q_OBJECT
public:
    explicit HomePage(Session &session, QWidget *parent = nullptr);

private:
    void follow();
    Session &m_session;
    StartPage *m_start = nullptr;
    Overview *m_overview = nullptr;
};

} // namespace shelfcast::ui
