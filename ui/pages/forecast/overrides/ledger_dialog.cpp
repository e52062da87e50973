#include "ui/pages/forecast/overrides/ledger_dialog.h"

#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QBrush>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kNothing = 0.05; ///< units that make no difference
constexpr std::size_t kMostPeriods = 2000; ///< rows of single periods that are listed, the newest override last

QString signedUnits(double units)
{
    if (std::abs(units) < kNothing)
        return unitsText(0.0);
    const QString size = unitsText(std::abs(units));
    return (units > 0.0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + size;
}

void put(QTableWidget &table, int row, int column, const QString &words, bool number, const QColor &colour = {})
{
    auto *cell = new QTableWidgetItem(words);
    cell->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    cell->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (colour.isValid())
        cell->setForeground(QBrush(colour));
    table.setItem(row, column, cell);
}

} // namespace

LedgerDialog::LedgerDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_sentence(makeLabel(tr("Reading…"), TextRole::Body, this)), m_sums(makeTable(tr("By person and reason"), QStringLiteral("ledgerSums"))),
      m_periods(makeTable(tr("Period by period"), QStringLiteral("ledgerPeriods"))), m_reads(1)
{
    setWindowTitle(tr("Did it help?"));
    setObjectName(QStringLiteral("ledger"));
    resize(760, 520);
    m_sentence->setObjectName(QStringLiteral("ledgerSentence"));
    m_sentence->setWordWrap(true);
    m_sums->setHorizontalHeaderLabels({tr("Who or why"), tr("Periods"), tr("Sold"), tr("Naive off by"), tr("Model off by"), tr("Override off by"), tr("Saved")});
    m_periods->setHorizontalHeaderLabels({tr("Item"), tr("Period"), tr("Sold"), tr("Naive"), tr("Model"), tr("Override"), tr("Saved")});
    for (QTableWidget *table : {m_sums, m_periods}) {
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int column = 0; column < table->columnCount(); ++column)
            table->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close")); // Qt's own words are missing where its translations are
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // of the desktop: black, also where the window is dark
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_sentence);
    column->addWidget(m_sums, 2);
    column->addWidget(m_periods, 3);
    column->addWidget(buttons);
    m_sums->hide();
    m_periods->hide();
    m_reads.start<core::Ledger>(
        {}, this,
        [path = toPath(session.projectPath())](const core::JobContext &job) -> core::Result<core::Ledger> {
            const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::fvaLedger(**project, job);
        },
        [this](core::Result<core::Ledger> ledger) {
            if (ledger)
                show(*ledger);
            else
                m_sentence->setText(text(ledger.error()));
        });
}

QTableWidget *LedgerDialog::makeTable(const QString &name, const QString &objectName)
{
    auto *table = new QTableWidget(0, 7, this);
    table->setAccessibleName(name);
    table->setObjectName(objectName);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(30);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

void LedgerDialog::show(const core::Ledger &ledger)
{
    const Theme &theme = themeOf(palette());
    const auto tone = [&](double saved) { return saved >= kNothing ? theme.good : saved <= -kNothing ? theme.bad : QColor(); };
    if (ledger.rows.empty()) {
        m_sentence->setText(ledger.waiting > 0 ? tr("%Ln overridden period(s) lie ahead. When their sales have been imported, this page says whether the overrides helped.", nullptr,
                                                    static_cast<int>(ledger.waiting))
                                               : tr("Nothing has been overridden yet."));
        return;
    }
    const double saved = ledger.all.personSaved();
    const QString share = percentText(std::abs(saved) / std::max(1e-9, ledger.all.modelError));
    m_sentence->setText((saved >= 0.0 ? tr("Over %Ln period(s) the overrides were off by %1 units, the model by %2: they saved %3 of the model's error.", nullptr, static_cast<int>(ledger.all.periods))
                                      : tr("Over %Ln period(s) the overrides were off by %1 units, the model by %2: they cost %3 of the model's error.", nullptr, static_cast<int>(ledger.all.periods)))
                            .arg(unitsText(ledger.all.saidError), unitsText(ledger.all.modelError), share));
    std::vector<std::pair<QString, const core::LedgerSum *>> rows = {{tr("All"), &ledger.all}};
    for (const core::LedgerSum &sum : ledger.byAuthor)
        rows.emplace_back(sum.key.empty() ? tr("(no name)") : fromUtf8(sum.key), &sum);
    for (const core::LedgerSum &sum : ledger.byReason)
        rows.emplace_back(text(core::overrideReasonName(sum.key)), &sum);
    m_sums->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_sums->rowCount(); ++row) {
        const auto &[name, sum] = rows[static_cast<std::size_t>(row)];
        put(*m_sums, row, 0, name, false);
        put(*m_sums, row, 1, integerText(static_cast<std::int64_t>(sum->periods)), true);
        put(*m_sums, row, 2, unitsText(sum->actual), true);
        put(*m_sums, row, 3, unitsText(sum->naiveError), true);
        put(*m_sums, row, 4, unitsText(sum->modelError), true);
        put(*m_sums, row, 5, unitsText(sum->saidError), true);
        put(*m_sums, row, 6, signedUnits(sum->personSaved()), true, tone(sum->personSaved()));
    }
    const std::size_t first = ledger.rows.size() > kMostPeriods ? ledger.rows.size() - kMostPeriods : 0;
    m_periods->setRowCount(static_cast<int>(ledger.rows.size() - first));
    for (int row = 0; row < m_periods->rowCount(); ++row) {
        const core::LedgerRow &one = ledger.rows[first + static_cast<std::size_t>(row)];
        const double gain = std::abs(one.actual - one.model) - std::abs(one.actual - one.said);
        put(*m_periods, row, 0, one.location.empty() ? fromUtf8(one.item) : fromUtf8(one.item) + QStringLiteral(" · ") + fromUtf8(one.location), false);
        put(*m_periods, row, 1, shortPeriodText(one.period, one.frequency), true);
        put(*m_periods, row, 2, unitsText(one.actual), true);
        put(*m_periods, row, 3, unitsText(one.naive), true);
        put(*m_periods, row, 4, unitsText(one.model), true);
        put(*m_periods, row, 5, unitsText(one.said), true);
        put(*m_periods, row, 6, signedUnits(gain), true, tone(gain));
    }
    m_sums->show();
    m_periods->show();
}

} // namespace shelfcast::ui
