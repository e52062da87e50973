#include "ui/pages/data/findings/findings_card.h"

#include "ui/charts/forecast_chart.h"
#include "ui/pages/data/role_delegate.h"
#include "ui/session/session.h"
#include "ui/shell/panel_settings_dialog.h"
#include "ui/text/format.h"
#include "ui/widgets/elided_label.h"

#include <QHeaderView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 32, kItemsWidth = 380, kItemsNarrowest = 260, kChartHeight = 190, kFewestRows = 3, kMostRows = 8;

QTableView *makeTable(QAbstractItemModel *model, const QString &objectName, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setModel(model);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false); // else a long name ends after its first word
    return table;
}

} // namespace

FindingsCard::FindingsCard(Session &session, FindingsViewModel &model, QWidget *parent) : Card(parent), m_session(session), m_model(model)
{
    setObjectName(QStringLiteral("findings"));
    m_look = new QPushButton(this);
    m_look->setObjectName(QStringLiteral("lookThrough"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    auto *all = new QPushButton(tr("For all items …"), this);
    all->setObjectName(QStringLiteral("findingsForAll"));
    all->setToolTip(tr("How outliers, new levels and gaps are treated where nothing was settled for one of them, and whose holidays count"));
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("What stands out of the sales"), TextRole::Heading, this));
    head->addStretch();
    head->addWidget(m_look);
    head->addWidget(m_cancel);
    head->addWidget(all);
    column()->addLayout(head);
    m_summary = makeLabel({}, TextRole::Secondary, this);
    m_summary->setObjectName(QStringLiteral("findingsSummary"));
    m_summary->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the items are looked through"));
    column()->addWidget(m_summary);
    column()->addWidget(m_progress);
    auto *body = new QHBoxLayout;
    body->setSpacing(16);
    m_items = makeItems();
    body->addWidget(m_items, 1);
    body->addWidget(makeItem(), 2);
    m_body = new QWidget(this);
    m_body->setLayout(body);
    body->setContentsMargins({});
    column()->addWidget(m_body);
    connect(m_look, &QPushButton::clicked, &model, &FindingsViewModel::lookThrough);
    connect(m_cancel, &QPushButton::clicked, &model, &FindingsViewModel::cancel);
    connect(all, &QPushButton::clicked, this, [this] { editPanelSettings(m_session, this); });
    connect(&model, &FindingsViewModel::changed, this, &FindingsCard::refresh);
    connect(&model, &FindingsViewModel::findingsChanged, this, &FindingsCard::refreshItem);
    refresh();
    refreshItem();
}

QWidget *FindingsCard::makeItems()
{
    m_itemTable = makeTable(&m_model.items(), QStringLiteral("findingItems"), tr("Items in which something was found"), this);
    m_itemTable->setMinimumWidth(kItemsNarrowest);
    m_itemTable->setMaximumWidth(kItemsWidth);
    m_itemTable->setTextElideMode(Qt::ElideMiddle); // what tells locations apart stands at the end
    m_itemTable->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_itemTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_itemTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_itemTable->horizontalHeader()->setSectionResizeMode(LookModel::Item, QHeaderView::Stretch);
    m_itemTable->horizontalHeader()->setResizeContentsPrecision(50); // of a hundred thousand rows, those in sight
    connect(m_itemTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (const std::int64_t series = m_model.items().series(current.row()))
            m_session.select(series);
    });
    return m_itemTable;
}

QWidget *FindingsCard::makeItem()
{
    auto *side = new QWidget(this);
    m_name = new ElidedLabel(side);
    m_name->setProperty("role", QStringLiteral("heading"));
    m_chart = new ForecastChart(side);
    m_chart->setMinimumHeight(kChartHeight);
    m_findingTable = makeTable(&m_model.findings(), QStringLiteral("findingList"), tr("What was found in the selected item"), side);
    m_findingTable->setItemDelegateForColumn(FindingModel::Treatment, new RoleDelegate(m_findingTable));
    m_findingTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_findingTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingTable->horizontalHeader()->setSectionResizeMode(FindingModel::What, QHeaderView::Stretch);
    m_nothing = makeLabel({}, TextRole::Secondary, side);
    m_nothing->setWordWrap(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_chart, 1);
    column->addWidget(m_nothing);
    column->addWidget(m_findingTable);
    connect(m_findingTable, &QTableView::clicked, this, [this](const QModelIndex &cell) {
        if (cell.column() == FindingModel::Treatment)
            openTreatments(cell);
    });
    connect(m_findingTable, &QTableView::activated, this, &FindingsCard::openTreatments); // Return
    connect(m_findingTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsCard::showInChart);
    return side;
}

void FindingsCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    m_model.setWatched(true);
}

void FindingsCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_model.setWatched(false);
}

void FindingsCard::refresh()
{
    using State = FindingsViewModel::State;
    const State state = m_model.state();
    const int items = static_cast<int>(m_session.series().size());
    m_look->setVisible(state == State::Asking);
    m_look->setText(tr("Look through %Ln item(s)", nullptr, items));
    m_cancel->setVisible(state == State::Looking);
    m_progress->setVisible(state == State::Looking);
    m_progress->setValue(static_cast<int>(std::lround(100.0 * m_model.progress())));
    m_items->setVisible(state == State::Done && m_model.items().rowCount() > 0);
    m_summary->setText(state == State::Done      ? m_model.summary()
                       : state == State::Looking ? tr("Looking for outliers, new levels, gaps and empty shelves …")
                                                 : tr("With this many items it takes a while to look for outliers, new levels and gaps in all of them. The selected item is looked at in any case."));
    selectShownItem();
    refreshItem();
}

void FindingsCard::selectShownItem()
{
    const int row = m_model.items().rowOf(m_session.selectedSeries());
    if (row >= 0 && row != m_itemTable->currentIndex().row())
        m_itemTable->selectRow(row);
    else if (row < 0)
        m_itemTable->clearSelection();
}

void FindingsCard::refreshItem()
{
    const bool any = m_model.findings().look().series.id != 0;
    const int rows = m_model.findings().rowCount();
    m_body->setVisible(any || !m_items->isHidden());
    m_name->setVisible(any);
    m_name->setText(m_model.selectedName());
    m_chart->setVisible(any);
    m_findingTable->setVisible(rows > 0);
    m_nothing->setVisible(any && rows == 0);
    m_nothing->setText(tr("Nothing stands out of this item."));
    m_findingTable->setFixedHeight(m_findingTable->horizontalHeader()->sizeHint().height() + kRow * std::clamp(rows, kFewestRows, kMostRows) + 4);
    m_chart->setData(m_model.chart());
    selectShownItem();
    showInChart(m_findingTable->currentIndex());
}

void FindingsCard::showInChart(const QModelIndex &cell)
{
    if (m_model.findings().finding(cell.row()))
        m_chart->showPeriod(m_model.findings().period(cell.row()));
}

void FindingsCard::openTreatments(const QModelIndex &cell)
{
    const std::vector<TreatmentChoice> choices = m_model.findings().choices(cell.row());
    if (choices.empty() || m_session.readOnly())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("treatmentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const TreatmentChoice &choice : choices) {
        if (!choice.edit)
            menu->addSeparator();
        QAction *action = menu->addAction(choice.text);
        action->setToolTip(choice.tip);
        action->setCheckable(true);
        action->setChecked(choice.current);
        connect(action, &QAction::triggered, this, [this, row = cell.row(), edit = choice.edit] { m_model.settle(row, edit); });
    }
    const QRect place = m_findingTable->visualRect(m_findingTable->model()->index(cell.row(), FindingModel::Treatment));
    menu->popup(m_findingTable->viewport()->mapToGlobal(place.bottomLeft()));
}

} // namespace shelfcast::ui
