#include "ui/pages/forecast/left_column.h"

#include "ui/pages/forecast/compare/changes_panel.h"
#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/pages/forecast/items/item_panel.h"
#include "ui/pages/forecast/planned/planned_desk.h"
#include "ui/pages/forecast/planned/planned_panel.h"
#include "ui/pages/forecast/totals/totals_panel.h"
#include "ui/session/session.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>

namespace shelfcast::ui {
namespace {

enum List { kItems, kTotals, kChanges, kPlanned };

} // namespace

LeftColumn::LeftColumn(Session &session, ForecastViewModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_switch(new QButtonGroup(this)), m_lists(new QStackedWidget(this)), m_desk(new PlannedDesk(session, this)),
      m_items(new ItemPanel(session, model, *m_desk, m_lists)),
      m_totals(new TotalsPanel(session, model, m_lists)), m_changes(new ChangesPanel(session, m_lists)), m_planned(new PlannedPanel(session, *m_desk, m_lists))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    const std::tuple<QString, QString, const char *, int> lists[] = {
        {tr("Items"), tr("All items with their forecasts"), "showItems", kItems},
        {tr("Sums"), tr("Sums by category, by location and in all, which agree with the items"), "showTotals", kTotals},
        {tr("What changed"), tr("Where the newest forecast differs from the one before, and why"), "showChanges", kChanges},
        {tr("Planned"), tr("Products that do not sell yet, and what is expected of them"), "showPlanned", kPlanned}};
    for (const auto &[name, tip, object, list] : lists) {
        auto *button = new QPushButton(name, this);
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setToolTip(tip);
        button->setObjectName(QLatin1String(object));
        m_switch->addButton(button, list);
        row->addWidget(button);
    }
    row->addStretch();
    m_switch->button(kItems)->setChecked(true);
    column->addLayout(row);
    column->addWidget(m_lists, 1);
    for (QWidget *list : {static_cast<QWidget *>(m_items), static_cast<QWidget *>(m_totals), static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_planned)})
        m_lists->addWidget(list);
    setFocusProxy(m_items);
    connect(m_switch, &QButtonGroup::idClicked, this, &LeftColumn::showList);
    const auto back = [this] { // another project, or an item chosen elsewhere: the items are what it is in
        m_switch->button(kItems)->setChecked(true);
        m_lists->setCurrentWidget(m_items);
    };
    connect(&session, &Session::projectChanged, this, back);
    connect(&session, &Session::selectionChanged, this, [this, back] {
        if (m_lists->currentWidget() == m_totals)
            back();
    });
}

void LeftColumn::showList(int list)
{
    m_lists->setCurrentIndex(list);
    if (list == kTotals)
        m_totals->showFirst();
    else if (m_model.shownGroup())
        m_model.showSeries();
    if (list == kChanges)
        m_changes->open();
    if (list == kPlanned)
        m_planned->open();
}

} // namespace shelfcast::ui
