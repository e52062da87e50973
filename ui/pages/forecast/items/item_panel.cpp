#include "ui/pages/forecast/items/item_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/pages/forecast/items/item_delegate.h"
#include "ui/pages/forecast/planned/planned_dialog.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/language.h"
#include "ui/text/text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kHeaderRoom = 22; ///< a header's margins
constexpr int kWideList = 480;  ///< from here on there is room for grades in words

} // namespace

ItemPanel::ItemPanel(Session &session, ForecastViewModel &model, PlannedDesk &planned, QWidget *parent)
    : Card(parent), m_session(session), m_model(model), m_count(makeLabel({}, TextRole::Heading, this)), m_sorted(makeLabel({}, TextRole::Secondary, this)),
      m_category(new QComboBox(this)), m_grade(new QComboBox(this)), m_sent(new QPushButton(this)), m_table(new QTableView(this)), m_nothing(new EmptyState(QStringLiteral("search"), this))
{
    column()->setContentsMargins(10, 10, 10, 10);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 2, 4, 0);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_sorted);
    m_category->setAccessibleName(tr("Category"));
    m_category->setToolTip(tr("Show the items of one category"));
    m_grade->setAccessibleName(tr("Grade"));
    m_grade->setToolTip(tr("Show only forecasts of one grade"));
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_category->setMinimumContentsLength(8);
    m_grade->addItem(tr("Grade: all"), -1);
    for (const core::Grade grade : {core::Grade::Solid, core::Grade::Thin, core::Grade::Guess})
        m_grade->addItem(tr("Grade: %1").arg(gradeText(grade)), static_cast<int>(grade));
    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_category, 3);
    filters->addWidget(m_grade, 2);
    m_sent->setObjectName(QStringLiteral("sentItems"));
    m_sent->setIcon(icon(QStringLiteral("close")));
    m_sent->setLayoutDirection(Qt::RightToLeft); // the cross behind the words
    m_sent->setToolTip(tr("Only these items are shown. Click to show all of them again."));
    makeTable();
    setFocusProxy(m_table);
    column()->addLayout(head);
    column()->addLayout(filters);
    column()->addWidget(m_sent);
    column()->addWidget(m_table, 1);
    column()->addWidget(m_nothing, 1);
    auto *plan = new QPushButton(tr("Plan a new product…"), this);
    plan->setObjectName(QStringLiteral("planProduct"));
    plan->setProperty("link", true);
    plan->setToolTip(tr("What a product that does not sell yet will sell, from those that are like it"));
    connect(plan, &QPushButton::clicked, this, [this, &planned] { PlannedDialog(m_session, window(), &planned).exec(); });
    column()->addWidget(plan, 0, Qt::AlignLeft);

    connect(m_category, &QComboBox::currentIndexChanged, this, &ItemPanel::applyFilter);
    connect(m_grade, &QComboBox::currentIndexChanged, this, &ItemPanel::applyFilter);
    connect(&session, &Session::searchChanged, this, &ItemPanel::applyFilter);
    connect(&session, &Session::selectionChanged, this, &ItemPanel::showSelection);
    connect(&model, &ForecastViewModel::listChanged, this, [this] {
        refreshFilters();
        refreshCount();
        showSelection();
    });
    connect(&model.items(), &QAbstractItemModel::modelReset, this, &ItemPanel::refreshCount);
    connect(m_sent, &QPushButton::clicked, &session.itemFilter(), &ItemFilter::clear);
    connect(&session, &Session::projectChanged, &session.itemFilter(), &ItemFilter::clear);
    connect(&session.itemFilter(), &ItemFilter::changed, this, &ItemPanel::takeSent);
    connect(m_nothing, &EmptyState::actionClicked, this, [this] {
        m_category->setCurrentIndex(0);
        m_grade->setCurrentIndex(0);
        m_session.itemFilter().clear();
        m_session.search({});
    });
    refreshFilters();
    applyFilter();
    takeSent();
}

void ItemPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("items"));
    m_table->setAccessibleName(tr("Items"));
    m_table->setModel(&m_model.items());
    m_table->setItemDelegate(new ItemDelegate(m_model.items(), m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // names of a family differ at their end
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // a size for all: nothing is measured a row
    m_table->verticalHeader()->setDefaultSectionSize(36);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ItemListModel::Name, QHeaderView::Stretch);
    fitColumns();
    header->setSortIndicator(ItemListModel::Value, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        refreshCount();
        showSelection();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_showing)
            m_session.select(m_model.items().info(current.row()).id);
    });
}

void ItemPanel::fitColumns()
{
    const QFontMetrics metrics = m_table->horizontalHeader()->fontMetrics();
    const int grade = width() < kWideList ? 48 : 86;
    for (const auto &[section, width] : {std::pair<int, int>{ItemListModel::Spark, 72}, {ItemListModel::Change, 70}, {ItemListModel::Value, 64}, {ItemListModel::Grade, grade}})
        m_table->setColumnWidth(section, std::max(width, metrics.horizontalAdvance(m_model.items().headerData(section, Qt::Horizontal, Qt::DisplayRole).toString()) + kHeaderRoom));
}

void ItemPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitColumns();
}

void ItemPanel::refreshFilters()
{
    const QSignalBlocker quiet(m_category);
    const QString before = m_category->currentText();
    m_category->clear();
    m_category->addItem(tr("Category: all"), -1);
    const std::vector<std::string> &categories = m_model.items().all().categories;
    for (std::size_t i = 0; i < categories.size(); ++i)
        m_category->addItem(categories[i].empty() ? tr("Without category") : fromUtf8(categories[i]), static_cast<int>(i));
    m_category->setCurrentIndex(std::max(0, m_category->findText(before)));
    m_category->setVisible(categories.size() > 1);
    m_grade->setVisible(m_model.run().has_value());
}

void ItemPanel::applyFilter()
{
    m_model.items().setFilter(m_session.searchWords(), m_category->currentData().toInt(), m_grade->currentData().toInt());
    showSelection();
}

void ItemPanel::takeSent()
{
    const ItemFilter &sent = m_session.itemFilter();
    m_sent->setVisible(sent.active());
    m_sent->setText(sent.title());
    m_model.items().setOnly(sent.series());
    showSelection();
}

/// Marks what the session has chosen, without choosing anything itself.
void ItemPanel::showSelection()
{
    m_showing = true;
    const int row = m_model.items().rowOf(m_session.selectedSeries());
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (m_table->currentIndex().row() != row) {
        m_table->setCurrentIndex(m_model.items().index(row, 0));
        m_table->scrollTo(m_model.items().index(row, 0));
    }
    m_showing = false;
}

void ItemPanel::refreshCount()
{
    const int shown = m_model.items().rowCount();
    const auto all = static_cast<int>(m_model.items().all().rows.size());
    m_count->setText(m_model.listLoading() && all == 0 ? tr("Reading…")
                     : shown == all                    ? tr("%Ln item(s)", nullptr, all)
                                                       : tr("%1 of %Ln item(s)", nullptr, all).arg(integerText(shown)));
    const int section = m_table->horizontalHeader()->sortIndicatorSection();
    const bool descending = m_table->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    m_sorted->setText(tr("sorted by %1 %2").arg(midSentence(m_model.items().headerData(section, Qt::Horizontal, Qt::DisplayRole).toString()),
                                              descending ? QStringLiteral("↓") : QStringLiteral("↑")));
    m_table->setColumnHidden(ItemListModel::Change, !m_model.run());
    m_table->setColumnHidden(ItemListModel::Grade, !m_model.run());
    m_table->setVisible(shown > 0 || all == 0);
    m_nothing->setVisible(shown == 0 && all > 0);
    m_nothing->setTexts(tr("Nothing found"), tr("No item has these words, category and grade."), tr("Show all items"));
}

} // namespace shelfcast::ui
