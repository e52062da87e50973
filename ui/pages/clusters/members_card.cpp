#include "ui/pages/clusters/members_card.h"

#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/widgets/elided_label.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 28, kHeaderRoom = 24, kWordsWidth = 84;
constexpr int kRoomForClasses = 330; ///< with less, the names of the items would shrink to a letter

} // namespace

MembersCard::MembersCard(Session &session, ClustersViewModel &model, QWidget *parent) : Card(parent), m_model(model)
{
    m_title = new ElidedLabel(this);
    m_title->setObjectName(QStringLiteral("membersTitle"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_moved = new QPushButton(this);
    m_moved->setObjectName(QStringLiteral("selectMoved"));
    m_moved->setToolTip(tr("Items that were in another cluster the time before"));
    m_outliers = new QPushButton(this);
    m_outliers->setObjectName(QStringLiteral("selectOutliers"));
    m_outliers->setToolTip(tr("Items that fit their cluster worst, beyond the limit that is set"));
    for (QPushButton *button : {m_moved, m_outliers})
        button->setProperty("small", true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_moved);
    head->addWidget(m_outliers);
    column()->addLayout(head);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("clusterMembers"));
    m_table->setAccessibleName(tr("Items of the selection"));
    m_table->setModel(&model.members());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(MemberModel::Item, QHeaderView::Stretch);
    const QFontMetrics metrics = m_table->horizontalHeader()->fontMetrics();
    for (const int column : {MemberModel::Class, MemberModel::Revenue})
        m_table->setColumnWidth(column, metrics.horizontalAdvance(model.members().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + kHeaderRoom);
    for (const int column : {MemberModel::Cluster, MemberModel::Moved})
        m_table->setColumnWidth(column, kWordsWidth);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setColumnHidden(MemberModel::Demand, true); // the tooltip says it
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumHeight(kRow * 5);
    column()->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, &session](const QModelIndex &current) {
        if (const std::int64_t series = m_model.members().series(current.row()))
            session.select(series);
    });
    connect(m_table, &QTableView::doubleClicked, this, [&session] { Q_EMIT session.pageRequested(QStringLiteral("forecast")); });
    connect(m_moved, &QPushButton::clicked, &model, &ClustersViewModel::selectMoved);
    connect(m_outliers, &QPushButton::clicked, &model, &ClustersViewModel::selectOutliers);
    connect(&model, &ClustersViewModel::changed, this, &MembersCard::refresh);
    connect(&model, &ClustersViewModel::selectionChanged, this, &MembersCard::refreshSelection);
    refresh();
    refreshSelection();
}

void MembersCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_table->setColumnHidden(MemberModel::Class, width() < kRoomForClasses); // the tooltip says it
}

void MembersCard::refresh()
{
    m_moved->setText(tr("%Ln moved", nullptr, m_model.moved()));
    m_moved->setEnabled(m_model.moved() > 0);
    m_outliers->setText(tr("%Ln far off", nullptr, m_model.outliers()));
    m_outliers->setEnabled(m_model.outliers() > 0);
}

void MembersCard::refreshSelection()
{
    m_title->setText(tr("%1 · %2").arg(m_model.selectionTitle(), integerText(static_cast<std::int64_t>(m_model.selected().size()))));
    m_table->setColumnHidden(MemberModel::Cluster, m_model.selectedCluster() != 0);
    m_table->setColumnHidden(MemberModel::Moved, m_model.allSelected()); // the tooltip says it; there is more room for the names
    m_table->scrollToTop();
}

} // namespace shelfcast::ui
