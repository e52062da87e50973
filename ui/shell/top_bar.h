#pragma once
#include <QWidget>

class QLineEdit;

namespace shelfcast::ui {

class Actions;
class Session;

/// Import, Forecast with its models, Export, and the search field.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    TopBar(Session &session, Actions &actions, QWidget *parent = nullptr);
    void focusSearch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_search;
};

} // namespace shelfcast::ui
