#pragma once
#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace shelfcast::ui {

class Session;

/// Two views of the models: what there is to forecast with, and training the networks among them.
class ModelsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ModelsPage(Session &session, QWidget *parent = nullptr);

private:
    QWidget *makeSwitcher();

    QStackedWidget *m_views;
    QButtonGroup *m_switch = nullptr;
};

} // namespace shelfcast::ui
