#include "ui/pages/forecast/totals/totals_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/pages/forecast/totals/total_detail.h"
#include "ui/session/session.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

#include <numeric>

namespace shelfcast::ui {

void TotalListModel::setTotals(std::vector<core::FinalTotal> totals)
{
    beginResetModel();
    m_totals = std::move(totals);
    endResetModel();
}

int TotalListModel::rowOf(const core::Group &group) const
{
    for (std::size_t row = 0; row < m_totals.size(); ++row)
        if (m_totals[row].total.group == group)
            return static_cast<int>(row);
    return -1;
}

int TotalListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_totals.size());
}

int TotalListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TotalListModel::data(const QModelIndex &index, int role) const
{
    const core::FinalTotal &row = total(index.row());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return tr("%1, %Ln series", nullptr, static_cast<int>(row.total.series)).arg(groupText(row.total.group));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return groupText(row.total.group);
    case Expected: return unitsText(std::accumulate(row.last.mean.begin(), row.last.mean.end(), 0.0));
    case GapBefore: return changeText(row.total.gapBefore, 1);
    default: return changeText(row.total.gapAfter, 1);
    }
}

QVariant TotalListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == GapBefore)
        return tr("By how much the items together were above or below the sum's own forecast");
    if (role == Qt::ToolTipRole && section == GapAfter)
        return tr("What is left of it now that all levels agree");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Sum");
    case Expected: return tr("Expected");
    case GapBefore: return tr("Gap");
    default: return tr("After");
    }
}

TotalsPanel::TotalsPanel(Session &session, ForecastViewModel &model, QWidget *parent)
    : Card(parent), m_model(model), m_desk(new ReconcileDesk(session, this)), m_method(new QComboBox(this)), m_meaning(makeLabel({}, TextRole::Secondary, this)), m_table(new QTableView(this)), m_nothing(makeLabel(tr("The forecast holds no sums yet. Forecast again: sums by category and location come with it."), TextRole::Secondary, this))
{
    column()->setContentsMargins(10, 10, 10, 10);
    m_nothing->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("totals"));
    m_table->setAccessibleName(tr("Sums by category and location"));
    m_table->setModel(&model.totals());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(36);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(TotalListModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(TotalListModel::Expected, QHeaderView::ResizeToContents); // sums can have many digits
    for (const int column : {TotalListModel::GapBefore, TotalListModel::GapAfter})
        m_table->setColumnWidth(column, 80);
    setFocusProxy(m_table);
    column()->addWidget(makeChoice());
    column()->addWidget(m_nothing);
    column()->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_showing)
            m_model.showTotal(m_model.totals().total(current.row()).total.group);
    });
    connect(&model.totals(), &QAbstractItemModel::modelReset, this, &TotalsPanel::refresh);
    connect(m_desk, &ReconcileDesk::changed, this, &TotalsPanel::refreshChoice);
    refresh();
    refreshChoice();
}

QWidget *TotalsPanel::makeChoice()
{
    m_method->setObjectName(QStringLiteral("reconcileMethod"));
    m_method->setAccessibleName(tr("How sums and items agree"));
    for (const core::Reconciliation method : kReconciliations) {
        m_method->addItem(reconciliationName(method), static_cast<int>(method));
        m_method->setItemData(m_method->count() - 1, reconciliationText(method) + QStringLiteral("\n") + reconciliationAdvice(method), Qt::ToolTipRole);
    }
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_meaning->setObjectName(QStringLiteral("reconcileMeaning"));
    m_meaning->setWordWrap(true);
    connect(m_method, &QComboBox::activated, this, [this](int index) { m_desk->choose(static_cast<core::Reconciliation>(m_method->itemData(index).toInt())); });
    auto *choice = new QWidget(this);
    auto *rows = new QVBoxLayout(choice);
    rows->setContentsMargins({});
    rows->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->addWidget(makeLabel(tr("Sums and items agree"), TextRole::Body, choice));
    line->addWidget(m_method, 1);
    rows->addLayout(line);
    rows->addWidget(m_meaning);
    return choice;
}

void TotalsPanel::refreshChoice()
{
    const QSignalBlocker quiet(m_method);
    const core::Reconciliation method = m_desk->method();
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(method)));
    m_method->setEnabled(m_desk->canChoose());
    m_method->setToolTip(reconciliationText(method) + QStringLiteral("\n") + reconciliationAdvice(method) + QStringLiteral("\n") + tr("Kept with the project: the next forecast takes it too."));
    m_meaning->setText(m_desk->note().isEmpty() ? reconciliationText(method) : reconciliationText(method) + u' ' + m_desk->note());
}

void TotalsPanel::refresh()
{
    const bool any = m_model.totals().rowCount() > 0;
    m_table->setVisible(any);
    m_nothing->setVisible(!any);
    if (const auto group = m_model.shownGroup()) { // the same one again, without asking for it anew
        m_showing = true;
        m_table->selectRow(m_model.totals().rowOf(*group));
        m_showing = false;
    }
}

void TotalsPanel::showFirst()
{
    if (m_model.totals().rowCount() == 0)
        return;
    if (m_table->currentIndex().isValid())
        m_model.showTotal(m_model.totals().total(m_table->currentIndex().row()).total.group);
    else
        m_table->selectRow(0);
}

} // namespace shelfcast::ui
