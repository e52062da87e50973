#pragma once
#include <QWidget>

class QLabel;

namespace shelfcast::ui {

class ClusterShapes;
class ClustersViewModel;
class EmptyState;
class Session;

/// Which products behave alike: the map, the typical courses, the clusters side by side, classes and members.
class ClustersPage final : public QWidget {
    Q_OBJECT
public:
    explicit ClustersPage(Session &session, QWidget *parent = nullptr);

private:
    QWidget *makeRight();
    void refresh();

    Session &m_session;
    ClustersViewModel *m_model = nullptr;
    QWidget *m_form = nullptr, *m_body = nullptr;
    QLabel *m_stale = nullptr;
    ClusterShapes *m_shapes = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace shelfcast::ui
