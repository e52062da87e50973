#pragma once
#include "ui/widgets/card.h"

class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace shelfcast::ui {

class ClustersViewModel;

/// The clusters side by side as a table, and what can be done with the selected one.
class CompareCard final : public Card {
    Q_OBJECT
public:
    explicit CompareCard(ClustersViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshSelection();
    void askForFile();

    ClustersViewModel &m_model;
    QSortFilterProxyModel *m_sorted = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_show = nullptr, *m_export = nullptr, *m_all = nullptr;
    bool m_showing = false;
};

} // namespace shelfcast::ui
