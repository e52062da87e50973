#pragma once
#include <QWidget>

class QVBoxLayout;

namespace shelfcast::ui {

class Session;

/// What a person sees first: the sample, a spreadsheet, a project, and the projects of the last days.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(Session &session, QWidget *parent = nullptr);
    void refresh(); ///< the recent projects

private:
    Session &m_session;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace shelfcast::ui
