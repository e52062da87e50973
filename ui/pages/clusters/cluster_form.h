#pragma once
#include <QWidget>

class QAction;
class QComboBox;
class QPushButton;
class QToolButton;

namespace shelfcast::ui {

class ClustersViewModel;

/// By what, how and into how many groups the items are put.
class ClusterForm final : public QWidget {
    Q_OBJECT
public:
    explicit ClusterForm(ClustersViewModel &model, QWidget *parent = nullptr);

private:
    void makeGroups();
    void refresh();
    void take();

    ClustersViewModel &m_model;
    QToolButton *m_by = nullptr;
    std::vector<QAction *> m_groups;
    QComboBox *m_method = nullptr, *m_count = nullptr;
    QPushButton *m_limits = nullptr, *m_start = nullptr, *m_cancel = nullptr;
    bool m_showing = false;
};

} // namespace shelfcast::ui
