#include "ui/pages/forecast/scenarios/scenario_strip.h"

#include "ui/pages/forecast/scenarios/comparison_dialog.h"
#include "ui/pages/forecast/scenarios/scenario_desk.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace shelfcast::ui {

ScenarioStrip::ScenarioStrip(ScenarioDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sentence(makeLabel({}, TextRole::Secondary, this)), m_ways(new QComboBox(this)), m_again(new QPushButton(tr("Draw again"), this)),
      m_compare(new QPushButton(tr("Compare ways…"), this))
{
    setObjectName(QStringLiteral("scenarioStrip"));
    m_sentence->setObjectName(QStringLiteral("scenarioSentence"));
    m_sentence->setWordWrap(true);
    m_ways->setObjectName(QStringLiteral("scenarioWay"));
    m_ways->setAccessibleName(tr("Way of making scenarios"));
    m_again->setObjectName(QStringLiteral("drawAgain"));
    m_again->setToolTip(tr("Other futures from the same forecast"));
    m_compare->setObjectName(QStringLiteral("compareWays"));
    m_compare->setToolTip(tr("Which way makes futures that look most like your real sales"));
    m_ways->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the list beside the chart needs the room more
    m_ways->setMinimumContentsLength(10);
    m_ways->addItem(tr("Automatic"));
    for (const core::ScenarioWay way : core::kScenarioWays)
        m_ways->addItem(text(core::scenarioWayName(way)));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_ways);
    row->addWidget(m_again);
    row->addStretch(1);
    row->addWidget(m_compare);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_sentence);
    column->addLayout(row);
    connect(m_ways, &QComboBox::activated, this, [this](int index) {
        m_desk.setWay(index == 0 ? std::nullopt : std::optional(core::kScenarioWays[index - 1]));
    });
    connect(m_again, &QPushButton::clicked, &desk, &ScenarioDesk::drawAgain);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        auto *dialog = new ComparisonDialog(m_desk, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&desk, &ScenarioDesk::changed, this, &ScenarioStrip::refresh);
    connect(&desk, &ScenarioDesk::comparisonChanged, this, &ScenarioStrip::refreshWays);
    refresh();
    refreshWays();
}

void ScenarioStrip::refresh()
{
    m_sentence->setText(m_desk.sentence());
    m_again->setEnabled(m_desk.set() != nullptr);
    const QSignalBlocker blocker(m_ways);
    m_ways->setCurrentIndex(m_desk.way() ? 1 + static_cast<int>(*m_desk.way()) : 0);
}

/// A way that cannot be taken is there, grey, and says why.
void ScenarioStrip::refreshWays()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_ways->model());
    for (const core::ScenarioWay way : core::kScenarioWays) {
        const QString missing = m_desk.missing(way);
        QStandardItem *item = items->item(1 + static_cast<int>(way));
        item->setEnabled(missing.isEmpty());
        item->setToolTip(missing);
    }
}

} // namespace shelfcast::ui
