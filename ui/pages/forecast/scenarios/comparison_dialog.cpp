#include "ui/pages/forecast/scenarios/comparison_dialog.h"

#include "ui/pages/forecast/scenarios/scenario_desk.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

namespace shelfcast::ui {
namespace {

/// A column: its heading, what it says, and its figure.
struct Measure {
    QString name, help;
    QString (*figure)(const core::ComparedWay &);
};

QString decimals(double value, int digits)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', digits) : QStringLiteral("–");
}

std::vector<Measure> measures()
{
    return {{ComparisonDialog::tr("Values"), ComparisonDialog::tr("How far the quantiles of single periods lie from the real ones, in spreads of these. 0 is the same."),
             [](const core::ComparedWay &way) { return decimals(way.scores.marginals, 2); }},
            {ComparisonDialog::tr("Nothing sold"), ComparisonDialog::tr("Share of periods without a sale, made less real."),
             [](const core::ComparedWay &way) { return changeText(way.scores.zeros, 1); }},
            {ComparisonDialog::tr("Neighbours"), ComparisonDialog::tr("How far the autocorrelations lie from the real ones. 0 is the same."),
             [](const core::ComparedWay &way) { return decimals(way.scores.autocorrelation, 2); }},
            {ComparisonDialog::tr("Told apart"), ComparisonDialog::tr("How often a small classifier tells which one of a real and a made future is made. 50 % is by chance."),
             [](const core::ComparedWay &way) { return percentText(way.scores.discriminative); }},
            {ComparisonDialog::tr("Teaches"), ComparisonDialog::tr("Error of a small forecaster that learned from made futures over that of one that learned from real ones, both tested on real ones. 1 is as good."),
             [](const core::ComparedWay &way) { return decimals(way.scores.transfer, 2); }},
            {ComparisonDialog::tr("Sums"), ComparisonDialog::tr("Error of the sum over the horizon as a distribution (CRPS), as a share of the usual sales. Lower is better."),
             [](const core::ComparedWay &way) { return percentText(way.scores.sums, 1); }},
            {ComparisonDialog::tr("Distance"), ComparisonDialog::tr("All of these together. The lowest wins."),
             [](const core::ComparedWay &way) { return decimals(way.distance, 2); }}};
}

QTableWidgetItem *cell(const QString &words, bool number, bool strong)
{
    auto *item = new QTableWidgetItem(words);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QFont font = item->font();
    font.setBold(strong);
    item->setFont(font);
    return item;
}

} // namespace

ComparisonDialog::ComparisonDialog(ScenarioDesk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_verdict(makeLabel({}, TextRole::Heading, this)), m_about(makeLabel({}, TextRole::Secondary, this)), m_table(new QTableWidget(this)),
      m_reading(makeLabel({}, TextRole::Small, this)), m_start(new QPushButton(this))
{
    setWindowTitle(tr("Compare ways of making scenarios"));
    setObjectName(QStringLiteral("comparison"));
    resize(1080, 430);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    m_about->setObjectName(QStringLiteral("comparisonAbout"));
    m_about->setWordWrap(true);
    for (QLabel *label : {m_verdict, m_about})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_reading->setObjectName(QStringLiteral("comparisonReading"));
    m_reading->setWordWrap(true);
    m_reading->setText(tr("Teaches: a small forecaster learned from the made futures and was tested on real ones; this is its error over that of one that learned from real ones. "
                          "1 is as good. Told apart: how often a classifier finds the made one of a pair; 50 % is by chance. The lowest distance wins."));
    m_table->setObjectName(QStringLiteral("comparisonTable"));
    m_table->setAccessibleName(tr("Realism of each way"));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_start->setObjectName(QStringLiteral("startComparison"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close")); // Qt's own words are missing where its translations are
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, &desk, &ScenarioDesk::compare);
    connect(&desk, &ScenarioDesk::comparisonChanged, this, &ComparisonDialog::refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_verdict);
    column->addWidget(m_about);
    column->addWidget(m_table, 1);
    column->addWidget(m_reading);
    column->addStretch(); // takes the room while there is no table
    column->addWidget(buttons);
    refresh();
}

void ComparisonDialog::refresh()
{
    const auto &comparison = m_desk.comparison();
    m_start->setText(comparison ? tr("Compare again") : tr("Compare now"));
    m_start->setEnabled(m_desk.canCompare());
    m_table->setVisible(comparison.has_value());
    m_reading->setVisible(comparison.has_value());
    if (!comparison) {
        m_verdict->setText(m_desk.comparing() ? tr("Comparing…") : tr("The ways have not been compared on your sales yet."));
        m_about->setText(tr("Each way makes futures of the past: what came after is known, and it is measured how much they look like it. The adversarial network is trained for it. "
                            "That takes two to four minutes; you can go on working."));
        return;
    }
    m_verdict->setText(m_desk.comparing() ? tr("Comparing…") : text(core::verdictOf(*comparison)));
    QString about = tr("%1 real futures of %2 periods from %3 items, each beside %4 made ones.")
                        .arg(integerText(static_cast<std::int64_t>(comparison->futures)), integerText(comparison->horizon), integerText(static_cast<std::int64_t>(comparison->series)),
                             integerText(static_cast<std::int64_t>(comparison->paths)));
    for (const core::Message &missing : comparison->missing)
        about += QStringLiteral(" ") + text(missing);
    if (m_desk.comparison()->dataVersion != m_desk.dataVersion())
        about += QStringLiteral(" ") + tr("The data have changed since.");
    m_about->setText(about);
    fill();
}

void ComparisonDialog::fill()
{
    const core::ScenarioComparison &comparison = *m_desk.comparison();
    const std::vector<Measure> columns = measures();
    m_table->setColumnCount(static_cast<int>(columns.size()) + 1);
    m_table->setRowCount(static_cast<int>(comparison.ways.size()));
    auto *head = cell(tr("Way"), false, false);
    m_table->setHorizontalHeaderItem(0, head);
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        auto *title = new QTableWidgetItem(columns[static_cast<std::size_t>(column)].name);
        title->setToolTip(columns[static_cast<std::size_t>(column)].help);
        title->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setHorizontalHeaderItem(column + 1, title);
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const core::ComparedWay &way = comparison.ways[static_cast<std::size_t>(row)];
        const bool won = !way.own && way.id == core::scenarioWayId(comparison.winner);
        QString name = text(core::comparedWayName(way));
        if (way.own)
            name = tr("%1, its own values").arg(name);
        m_table->setItem(row, 0, cell(won ? tr("%1 (used)").arg(name) : name, false, won));
        m_table->item(row, 0)->setToolTip(name); // where the window is narrow
        for (int column = 0; column < static_cast<int>(columns.size()); ++column)
            m_table->setItem(row, column + 1, cell(columns[static_cast<std::size_t>(column)].figure(way), true, won));
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace shelfcast::ui
