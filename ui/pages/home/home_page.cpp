#include "ui/pages/home/home_page.h"

#include "ui/pages/home/overview.h"
#include "ui/pages/home/start_page.h"
#include "ui/session/session.h"

namespace shelfcast::ui {

HomePage::HomePage(Session &session, QWidget *parent) : QStackedWidget(parent), m_session(session)
{
    connect(&session, &Session::projectChanged, this, &HomePage::follow);
    follow();
}

/// The overview is made when the first project is opened: the start page must be up at once.
void HomePage::follow()
{
    if (m_session.project()) {
        if (!m_overview)
            addWidget(m_overview = new Overview(m_session, this));
        setCurrentWidget(m_overview);
        return;
    }
    if (!m_start)
        addWidget(m_start = new StartPage(m_session, this));
    m_start->refresh();
    setCurrentWidget(m_start);
}

} // namespace shelfcast::ui
