#include "ui/pages/clusters/compare_card.h"

#include "ui/charts/cluster_style.h"
#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/save_dialog.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 30, kFewestRows = 2, kMostRows = 8, kMark = 22, kHeaderRoom = 26;

/// The cluster's mark before its name.
class MarkDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        QPixmap mark(QSize(12, 12) * option->widget->devicePixelRatioF());
        mark.setDevicePixelRatio(option->widget->devicePixelRatioF());
        mark.fill(Qt::transparent);
        QPainter painter(&mark);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const auto cluster = static_cast<std::int64_t>(index.data(ClusterTableModel::ClusterRole).toLongLong());
        painter.setBrush(clusterColour(cluster, themeOf(option->palette).dark));
        paintClusterMark(painter, cluster, {6.0, 6.0}, 4.5);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(kMark - 8, 12);
        option->icon = QIcon(mark);
    }
};

} // namespace

CompareCard::CompareCard(ClustersViewModel &model, QWidget *parent)
    : Card(parent, tr("Compare clusters")), m_model(model), m_sorted(new QSortFilterProxyModel(this)), m_table(new QTableView(this))
{
    m_sorted->setSourceModel(&model.clusters());
    m_sorted->setSortRole(ClusterTableModel::SortRole);
    m_table->setObjectName(QStringLiteral("clusterTable"));
    m_table->setAccessibleName(tr("Clusters side by side"));
    m_table->setModel(m_sorted);
    m_table->setItemDelegateForColumn(ClusterTableModel::Name, new MarkDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setMinimumSectionSize(48);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(ClusterTableModel::Name, QHeaderView::Stretch);
    const QFontMetrics metrics = m_table->horizontalHeader()->fontMetrics();
    for (int column = ClusterTableModel::Items; column < ClusterTableModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, metrics.horizontalAdvance(model.clusters().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + kHeaderRoom);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeRowTable(*m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClusterTableModel::Items, Qt::DescendingOrder);
    column()->addWidget(m_table);
    m_show = new QPushButton(this);
    m_show->setObjectName(QStringLiteral("showInForecast"));
    m_show->setToolTip(tr("Opens the forecasts with only these items in the list"));
    m_export = new QPushButton(tr("Export CSV …"), this);
    m_export->setObjectName(QStringLiteral("exportClusters"));
    m_export->setToolTip(tr("Writes the selected items with their cluster, classes and figures"));
    m_all = new QPushButton(tr("All items"), this);
    m_all->setObjectName(QStringLiteral("selectAllItems"));
    m_all->setToolTip(tr("Selects all items again"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_show);
    row->addWidget(m_export);
    row->addWidget(m_all);
    row->addStretch();
    column()->addLayout(row);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_showing)
            m_model.selectCluster(current.data(ClusterTableModel::ClusterRole).toLongLong());
    });
    connect(m_show, &QPushButton::clicked, &model, &ClustersViewModel::showInForecast);
    connect(m_export, &QPushButton::clicked, this, &CompareCard::askForFile);
    connect(m_all, &QPushButton::clicked, &model, &ClustersViewModel::selectAll);
    connect(&model, &ClustersViewModel::changed, this, &CompareCard::refresh);
    connect(&model, &ClustersViewModel::selectionChanged, this, &CompareCard::refreshSelection);
    refresh();
    refreshSelection();
}

void CompareCard::refresh()
{
    const int rows = std::clamp(m_model.clusters().rowCount(), kFewestRows, kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + kRow * rows + 8);
    const core::ClusterRun *run = m_model.run();
    const bool promotions = run && std::ranges::any_of(run->clusters, [](const core::StoredCluster &one) { return one.profile.promotionLift == one.profile.promotionLift; });
    m_table->setColumnHidden(ClusterTableModel::Promotion, !promotions); // where the data know of none
    m_table->setColumnHidden(ClusterTableModel::MovedIn, m_model.moved() == 0);
}

void CompareCard::refreshSelection()
{
    m_showing = true;
    const int row = m_model.clusters().rowOf(m_model.selectedCluster());
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else {
        m_table->setCurrentIndex(m_sorted->mapFromSource(m_model.clusters().index(row, 0)));
    }
    m_showing = false;
    const auto count = static_cast<int>(m_model.selected().size());
    m_show->setText(m_model.allSelected() ? tr("Show all in Forecast") : tr("Show %Ln item(s) in Forecast", nullptr, count));
    m_show->setEnabled(count > 0);
    m_export->setEnabled(count > 0);
    m_all->setEnabled(!m_model.allSelected());
}

void CompareCard::askForFile()
{
    askWhereToSave(this, tr("Export clusters"), tr("clusters.csv"), tr("CSV files (*.csv)"), QStringLiteral("csv"), [this](const QString &path) { m_model.exportCsv(path); });
}

} // namespace shelfcast::ui
