#pragma once
#include "ui/widgets/card.h"

class QPushButton;
class QResizeEvent;
class QTableView;

namespace shelfcast::ui {

class ClustersViewModel;
class ElidedLabel;
class Session;

/// The items of what is selected; those that moved and those that lie far from the others a click away.
class MembersCard final : public Card {
    Q_OBJECT
public:
    MembersCard(Session &session, ClustersViewModel &model, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshSelection();

    ClustersViewModel &m_model;
    ElidedLabel *m_title = nullptr;
    QPushButton *m_moved = nullptr, *m_outliers = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace shelfcast::ui
