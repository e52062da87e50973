#include "ui/pages/forecast/planned/planned_panel.h"

#include "core/reporting/planned_part.h"
#include "ui/pages/forecast/planned/planned_desk.h"
#include "ui/pages/forecast/planned/planned_dialog.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/empty_state.h"

#include <QDate>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

namespace shelfcast::ui {
namespace {

enum Column { kName, kFirstDay, kExpected, kColumns };

} // namespace

PlannedPanel::PlannedPanel(Session &session, PlannedDesk &desk, QWidget *parent)
    : Card(parent), m_session(session), m_desk(desk), m_count(makeLabel({}, TextRole::Heading, this)), m_note(makeLabel({}, TextRole::Secondary, this)), m_table(new QTableWidget(0, kColumns, this)),
      m_nothing(new EmptyState(QStringLiteral("forecast"), this)), m_plan(new QPushButton(tr("Plan a new product…"), this))
{
    column()->setContentsMargins(10, 10, 10, 10);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("plannedNote"));
    m_table->setObjectName(QStringLiteral("plannedList"));
    m_table->setAccessibleName(tr("Planned products"));
    m_table->setHorizontalHeaderLabels({tr("Product"), tr("First day"), tr("Expected")});
    m_table->horizontalHeaderItem(kName)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(kExpected)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kName, QHeaderView::Stretch);
    m_nothing->setTexts(tr("No product is planned yet"), tr("What does not sell yet is forecast from the products that are most like it, by name, category, price and place."), tr("Plan a new product…"));
    m_plan->setProperty("link", true);
    column()->addWidget(m_count);
    column()->addWidget(m_note);
    column()->addWidget(m_table, 1);
    column()->addWidget(m_nothing, 1);
    column()->addWidget(m_plan, 0, Qt::AlignLeft);
    connect(m_nothing, &EmptyState::actionClicked, this, [this] { showDialog(-1); });
    connect(m_plan, &QPushButton::clicked, this, [this] { showDialog(-1); });
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row, int) { showDialog(row); });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int) { showDialog(row); });
    connect(&desk, &PlannedDesk::changed, this, [this] { m_failed.clear(); });
    connect(&desk, &PlannedDesk::failed, this, [this](const QString &sentence) { m_failed = sentence; });
    connect(&desk, &PlannedDesk::forecastChanged, this, &PlannedPanel::refresh);
    refresh();
}

void PlannedPanel::open()
{
    m_desk.want();
    refresh();
}

void PlannedPanel::showDialog(int row)
{
    if (row >= 0 && row < static_cast<int>(m_desk.items().size()))
        m_desk.show(m_desk.items()[static_cast<std::size_t>(row)].code);
    PlannedDialog(m_session, window(), &m_desk).exec();
}

void PlannedPanel::refresh()
{
    const auto count = static_cast<int>(m_desk.items().size());
    m_count->setText(tr("Planned products: %1").arg(integerText(count)));
    m_count->setVisible(count > 0);
    m_table->setVisible(count > 0);
    m_plan->setVisible(count > 0);
    m_plan->setEnabled(m_desk.canChange());
    m_nothing->setVisible(count == 0);
    m_nothing->button()->setEnabled(m_desk.canChange());
    m_table->setRowCount(count);
    int horizon = 0;
    for (int row = 0; row < count; ++row) {
        const core::PlannedItem &item = m_desk.items()[static_cast<std::size_t>(row)];
        const core::PlannedForecast *planned = m_desk.forecast(item.code);
        auto *name = new QTableWidgetItem(fromUtf8(item.name.empty() ? item.code : item.name));
        auto *day = new QTableWidgetItem(QLocale().toString(QDate::fromString(fromUtf8(core::isoText(item.firstDay)), Qt::ISODate), QLocale::ShortFormat));
        auto *expected = new QTableWidgetItem(m_desk.busy() ? QStringLiteral("…") : QStringLiteral("–"));
        expected->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (planned) {
            const core::LaunchSum sum = core::launchSum(planned->forecast);
            horizon = static_cast<int>(planned->forecast.horizon());
            expected->setText(unitsText(sum.expected));
            expected->setToolTip(tr("%1 to %2 (80 %), a guess: it has no sales yet").arg(unitsText(sum.low), unitsText(sum.high)));
        }
        name->setToolTip(tr("%1 (%2): planned, a click opens its forecast", "product, code").arg(name->text(), fromUtf8(item.code)));
        m_table->setItem(row, kName, name);
        m_table->setItem(row, kFirstDay, day);
        m_table->setItem(row, kExpected, expected);
    }
    m_note->setVisible(count > 0);
    m_note->setText(!m_failed.isEmpty() ? m_failed : horizon == 0 ? tr("Forecasting…") : tr("Expected in the first %1 of each. In no sum, until they sell.").arg(periodsText(horizon, m_desk.forecast(m_desk.items().front().code)->frequency)));
}

} // namespace shelfcast::ui
