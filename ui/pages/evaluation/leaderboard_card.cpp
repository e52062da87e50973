#include "ui/pages/evaluation/leaderboard_card.h"

#include "ui/pages/evaluation/confidence_delegate.h"
#include "ui/pages/evaluation/evaluation_texts.h"
#include "ui/pages/evaluation/leaderboard_model.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/row_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 32, kMostRows = 10;

} // namespace

LeaderboardCard::LeaderboardCard(Session &session, EvaluationViewModel &model, QWidget *parent)
    : Card(parent), m_session(session), m_model(model), m_rows(new LeaderboardModel(session.models(), this)), m_table(new QTableView(this))
{
    makeTable();
    m_note = makeLabel({}, TextRole::Secondary, this);
    m_note->setObjectName(QStringLiteral("evaluationNote"));
    m_note->setWordWrap(true);
    column()->addWidget(makeHead());
    column()->addWidget(m_note);
    column()->addWidget(m_table);
    connect(&model, &EvaluationViewModel::backtestsChanged, this, &LeaderboardCard::fillBacktests);
    connect(&model, &EvaluationViewModel::reportChanged, this, &LeaderboardCard::refresh);
    connect(&model, &EvaluationViewModel::stateChanged, this, &LeaderboardCard::refresh);
    connect(m_backtests, &QComboBox::activated, this, [this] { m_model.show(m_backtests->currentData().toLongLong()); });
    connect(m_metric, &QComboBox::activated, this, [this] { m_model.setMetric(m_metric->currentData().toString()); });
    connect(m_weighted, &QCheckBox::toggled, &model, &EvaluationViewModel::setWeighted);
    connect(m_delete, &QPushButton::clicked, this, &LeaderboardCard::askToDelete);
    fillBacktests();
    refresh();
}

QWidget *LeaderboardCard::makeHead()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_backtests = new QComboBox(line);
    m_backtests->setObjectName(QStringLiteral("backtests"));
    m_backtests->setAccessibleName(tr("Evaluation"));
    m_backtests->setToolTip(tr("Evaluations that are kept in the project"));
    m_backtests->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_backtests->setMinimumContentsLength(12);
    m_metric = new QComboBox(line);
    m_metric->setObjectName(QStringLiteral("metric"));
    m_metric->setAccessibleName(tr("Metric"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_metric->setMinimumContentsLength(10);
    for (const core::Metric &metric : core::metricList()) {
        m_metric->addItem(text(metric.name), QString::fromUtf8(metric.id));
        m_metric->setItemData(m_metric->count() - 1, metricHelp(metric), Qt::ToolTipRole);
    }
    m_weighted = new QCheckBox(tr("By money"), line);
    m_weighted->setObjectName(QStringLiteral("weighted"));
    m_weighted->setToolTip(tr("Errors count in money instead of units, so that dear and much sold items weigh more"));
    m_delete = new QPushButton(tr("Delete"), line);
    m_delete->setObjectName(QStringLiteral("deleteBacktest"));
    m_delete->setToolTip(tr("Delete this evaluation from the project"));
    row->addWidget(m_backtests, 1);
    row->addWidget(m_metric);
    row->addWidget(m_weighted);
    row->addWidget(m_delete);
    return line;
}

void LeaderboardCard::makeTable()
{
    m_table->setObjectName(QStringLiteral("leaderboard"));
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Models, the closest first"));
    m_table->setItemDelegateForColumn(LeaderboardModel::Confidence, new ConfidenceDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    makeRowTable(*m_table);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void LeaderboardCard::fillBacktests()
{
    m_backtests->clear();
    for (const core::BacktestInfo &info : m_model.backtests()) {
        m_backtests->addItem(backtestText(info), QVariant::fromValue<qlonglong>(info.id));
        QStringList names;
        for (const core::BacktestModel &model : info.models)
            names << modelName(m_session.models(), model.id);
        m_backtests->setItemData(m_backtests->count() - 1, names.join(QStringLiteral(", ")), Qt::ToolTipRole);
    }
    m_backtests->setCurrentIndex(m_backtests->findData(QVariant::fromValue<qlonglong>(m_model.shown())));
}

void LeaderboardCard::refresh()
{
    const auto report = m_model.report();
    const bool kept = m_model.shown() != 0;
    m_backtests->setCurrentIndex(m_backtests->findData(QVariant::fromValue<qlonglong>(m_model.shown())));
    m_backtests->setEnabled(m_backtests->count() > 0);
    m_metric->setCurrentIndex(m_metric->findData(QString::fromStdString(m_model.options().metric)));
    if (const core::Metric *metric = core::metricNamed(m_model.options().metric))
        m_metric->setToolTip(metricHelp(*metric));
    m_metric->setEnabled(kept);
    m_weighted->setEnabled(kept);
    m_delete->setEnabled(kept && !m_session.readOnly() && !m_model.evaluating());
    QStringList notes;
    if (m_model.measuring())
        notes << tr("Measuring…");
    else if (report)
        notes << tr("%Ln series, from %1 origins.", nullptr, static_cast<int>(report->info.series)).arg(integerText(report->info.origins));
    if (m_model.outdated())
        notes << tr("Sales have changed since: evaluate again to see how models do on them.");
    if (report && !report->info.items.empty())
        notes << tr("Items: %1.").arg(fromUtf8(report->info.items));
    QStringList lines = {notes.join(u' ')};
    if (report && !m_model.measuring())
        lines << tr("How sure a figure is comes from drawing the series again, not the points in time: what hit all items in the same weeks is not in it, so trust a small lead only where it lasts from origin to origin.");
    if (report)
        for (const core::BacktestFailure &failed : report->info.failed)
            lines << tr("%1 could not be evaluated: %2").arg(modelName(m_session.models(), failed.id), text(failed.reason));
    m_note->setText(lines.join(u'\n'));
    m_rows->setReport(report);
    for (int at = 0; at < m_rows->columnCount(); ++at)
        m_table->resizeColumnToContents(at);
    m_table->setColumnWidth(LeaderboardModel::Confidence, m_table->columnWidth(LeaderboardModel::Confidence) + ConfidenceDelegate::kBarWidth + 16);
    const int rows = std::clamp(m_rows->rowCount(), 1, kMostRows);
    m_table->setFixedHeight(rows * kRow + m_table->horizontalHeader()->sizeHint().height() + m_table->horizontalScrollBar()->sizeHint().height() + 2);
}

void LeaderboardCard::askToDelete()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete an evaluation"), tr("Delete the evaluation of %1? Its forecasts go with it; this cannot be undone.").arg(m_backtests->currentText()),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("deleteQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, &m_model, &EvaluationViewModel::removeShown);
    box->open();
}

} // namespace shelfcast::ui
