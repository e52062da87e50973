#include "ui/pages/clusters/clusters_page.h"

#include "ui/charts/cluster_shapes.h"
#include "ui/pages/clusters/classes_card.h"
#include "ui/pages/clusters/cluster_form.h"
#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/pages/clusters/compare_card.h"
#include "ui/pages/clusters/map_card.h"
#include "ui/pages/clusters/members_card.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace shelfcast::ui {
namespace {

constexpr int kMapNarrowest = 380, kClassesWidth = 230, kMembersLowest = 260;

QScrollArea *scrolling(QWidget *inside, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

ClustersPage::ClustersPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session), m_model(new ClustersViewModel(session, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_form = new ClusterForm(*m_model, this);
    column->addWidget(m_form);
    m_stale = makeLabel(tr("The sales have changed since these clusters were made. Group again to have them up to date."), TextRole::Secondary, this);
    m_stale->setObjectName(QStringLiteral("clustersStale"));
    m_stale->setWordWrap(true);
    setTone(m_stale, Tone::Warning);
    column->addWidget(m_stale);
    m_body = new QWidget(this);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins({});
    row->setSpacing(16);
    auto *map = new MapCard(*m_model, m_body);
    map->setMinimumWidth(kMapNarrowest);
    row->addWidget(map, 5);
    row->addWidget(scrolling(makeRight(), m_body), 6);
    column->addWidget(m_body, 1);
    m_empty = new EmptyState(QStringLiteral("clusters"), this);
    m_empty->setObjectName(QStringLiteral("noClusters"));
    column->addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        if (m_session.series().empty())
            Q_EMIT m_session.importChoiceRequested();
        else
            m_model->cluster();
    });
    connect(m_model, &ClustersViewModel::changed, this, &ClustersPage::refresh);
    connect(m_model, &ClustersViewModel::selectionChanged, this, [this] { m_shapes->setSelected(m_model->selectedCluster()); });
    connect(&session, &Session::dataChanged, this, &ClustersPage::refresh);
    refresh();
}

QWidget *ClustersPage::makeRight()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(16);
    auto *shapes = new Card(right, tr("Typical course of each cluster"));
    m_shapes = new ClusterShapes(shapes);
    m_shapes->setObjectName(QStringLiteral("clusterShapes"));
    shapes->column()->addWidget(m_shapes);
    column->addWidget(shapes);
    column->addWidget(new CompareCard(*m_model, right));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *classes = new ClassesCard(*m_model, right);
    classes->setMinimumWidth(kClassesWidth);
    row->addWidget(classes);
    auto *members = new MembersCard(m_session, *m_model, right);
    members->setMinimumHeight(kMembersLowest);
    row->addWidget(members, 1);
    column->addLayout(row, 1);
    connect(m_shapes, &ClusterShapes::clusterChosen, m_model, &ClustersViewModel::selectCluster);
    return right;
}

void ClustersPage::refresh()
{
    const bool any = m_model->run() != nullptr;
    m_body->setVisible(any);
    m_form->setVisible(!m_session.series().empty());
    m_stale->setVisible(m_model->stale());
    m_empty->setVisible(!any);
    m_shapes->setShapes(m_model->shapes());
    if (any)
        return;
    if (m_session.series().empty())
        m_empty->setTexts(tr("No sales yet"), tr("Import a spreadsheet with sales; then items that sell alike can be grouped here."), tr("Import a spreadsheet"));
    else if (m_model->running() || m_model->loading())
        m_empty->setTexts(m_model->running() ? tr("Grouping the items …") : tr("Reading …"), m_model->running() ? tr("The bar below shows how far it is.") : QString());
    else
        m_empty->setTexts(tr("Which products behave alike?"),
                          tr("Items are compared by trend, season, regularity and shape, put into groups, and the groups are named in words. Nothing needs to be set."), m_session.readOnly() ? QString() : tr("Group items"));
}

} // namespace shelfcast::ui
