#include "ui/pages/data/import_view.h"

#include "ui/charts/forecast_chart.h"
#include "ui/pages/data/column_model.h"
#include "ui/pages/data/data_view_model.h"
#include "ui/pages/data/import_review.h"
#include "ui/pages/data/layout_words.h"
#include "ui/pages/data/reading_choices.h"
#include "ui/pages/data/role_delegate.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/save_dialog.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSizePolicy>
#include <QTableView>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 32, kMostRows = 14, kChartHeight = 170, kRefusedHeight = 200;

QTableView *makeTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRow);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    return table;
}

QPushButton *makeSmallButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("small", true);
    return button;
}

} // namespace

ImportView::ImportView(Session &session, ImportReview &review, QWidget *parent)
    : QWidget(parent), m_session(session), m_review(review), m_columns(new ColumnModel(this)), m_refused(new RefusedModel(this))
{
    auto *content = new QWidget(this);
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(16, 16, 16, 8);
    cards->setSpacing(16);
    cards->addWidget(makeHead());
    cards->addWidget(makeQuestions());
    cards->addWidget(makeColumns());
    cards->addWidget(makePromise());
    for (Card *card : {m_columnCard, m_promiseCard})
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // tables would take all the height there is
    cards->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    connect(&review, &ImportReview::changed, this, &ImportView::refresh);
}

QWidget *ImportView::makeHead()
{
    auto *card = new Card(this);
    m_title = makeLabel({}, TextRole::Title, card);
    m_headline = makeLabel({}, TextRole::Secondary, card);
    m_headline->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_headline, 1, Qt::AlignBottom);
    card->column()->addLayout(row);
    auto *hint = makeLabel(tr("Check the guesses; change one by clicking it. We will remember them for the next file like this."), TextRole::Secondary, card);
    hint->setWordWrap(true);
    card->column()->addWidget(hint);
    m_choices = new ReadingChoices(m_review, card);
    card->column()->addWidget(m_choices);
    return card;
}

QWidget *ImportView::makeQuestions()
{
    m_questions = new Card(this, tr("One thing the file does not say"));
    m_questionRows = new QVBoxLayout;
    m_questionRows->setSpacing(8);
    m_questions->column()->addLayout(m_questionRows);
    m_questions->hide();
    return m_questions;
}

QWidget *ImportView::makeColumns()
{
    m_columnCard = new Card(this);
    m_table = makeTable(m_columns, tr("Columns of the file"), m_columnCard);
    m_table->setObjectName(QStringLiteral("importColumns"));
    m_table->setItemDelegateForColumn(ColumnModel::Role, new RoleDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columnCard->column()->addWidget(m_table);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ColumnModel::Role)
            chooseRole(index.row());
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { chooseRole(index.row()); });
    return m_columnCard;
}

QWidget *ImportView::makePromise()
{
    m_promiseCard = new Card(this, tr("What you will get"));
    Card *card = m_promiseCard;
    m_promise = makeLabel({}, TextRole::Secondary, card);
    m_promise->setWordWrap(true);
    m_findings = makeLabel({}, TextRole::Secondary, card);
    m_findings->setWordWrap(true);
    m_chart = new ForecastChart(card);
    m_chart->setLegendVisible(false);
    m_chart->setMinimumHeight(kChartHeight);
    m_chart->setMaximumHeight(kChartHeight);
    m_chart->setAccessibleName(tr("Units sold a period, all items together"));
    m_refusedCount = makeLabel({}, TextRole::Body, card);
    setTone(m_refusedCount, Tone::Warning);
    m_show = makeSmallButton(tr("show"), card);
    m_show->setCheckable(true);
    m_show->setToolTip(tr("Lists the rows with the reason for each"));
    m_save = makeSmallButton(tr("save as CSV"), card);
    m_save->setToolTip(tr("Writes the rows with their reasons to a file, to correct them in a spreadsheet"));
    m_refusedTable = makeTable(m_refused, tr("Rows that cannot be used"), card);
    m_refusedTable->setMinimumHeight(kRefusedHeight);
    m_refusedTable->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_refusedCount);
    row->addWidget(m_show);
    row->addWidget(m_save);
    row->addStretch();
    card->column()->addWidget(m_promise);
    card->column()->addWidget(m_chart);
    card->column()->addWidget(m_findings);
    card->column()->addLayout(row);
    card->column()->addWidget(m_refusedTable);
    connect(m_show, &QPushButton::toggled, m_refusedTable, &QWidget::setVisible);
    connect(m_save, &QPushButton::clicked, this, &ImportView::saveRefused);
    return card;
}

QWidget *ImportView::makeFoot()
{
    auto *foot = new QWidget(this);
    m_why = makeLabel({}, TextRole::Body, foot);
    m_why->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setShortcut(QKeySequence(Qt::Key_Escape));
    cancel->setToolTip(tr("Leaves the project as it is"));
    m_import = makePrimaryButton({}, foot);
    m_import->setObjectName(QStringLiteral("importAccept"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 8, 16, 16);
    row->setSpacing(8);
    row->addWidget(m_why, 1);
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(cancel, &QPushButton::clicked, &m_review, &ImportReview::cancel);
    connect(m_import, &QPushButton::clicked, &m_review, &ImportReview::accept);
    return foot;
}

void ImportView::refresh()
{
    const LayoutPreview *preview = m_review.preview();
    m_title->setText(m_review.fileName());
    m_headline->setText(preview ? headline(preview->layout) : QString());
    m_choices->refresh();
    m_choices->setVisible(preview != nullptr);
    m_columnCard->setVisible(preview != nullptr);
    m_promiseCard->setVisible(preview != nullptr);
    if (preview && !m_review.busy()) {
        const int at = m_table->verticalScrollBar()->value();
        m_columns->setColumns(preview->layout.columns, preview->layout.rows);
        m_table->setColumnWidth(ColumnModel::Name, 176);
        m_table->setColumnWidth(ColumnModel::Role, 170);
        m_table->setColumnWidth(ColumnModel::Written, 242);
        m_table->setColumnWidth(ColumnModel::Read, 242);
        m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + kRow * std::min(kMostRows, m_columns->rowCount()) + 8);
        m_table->setVerticalScrollBarPolicy(m_columns->rowCount() > kMostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
        m_table->verticalScrollBar()->setValue(at);
        refreshPromise(*preview);
    }
    refreshQuestions();
    m_why->setText(m_review.whyNot());
    setTone(m_why, m_review.busy() || m_review.whyNot().isEmpty() ? Tone::Plain : Tone::Warning);
    m_import->setText(m_review.importLabel());
    m_import->setEnabled(m_review.canImport());
    m_import->setToolTip(m_review.canImport() ? tr("Brings the sales into the project; it can be undone") : m_review.whyNot());
}

void ImportView::refreshQuestions()
{
    while (QLayoutItem *item = m_questionRows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const LayoutPreview *preview = m_review.preview();
    const bool asked = preview && !preview->layout.questions.empty() && !m_review.busy();
    m_questions->setVisible(asked);
    if (!asked)
        return;
    for (const core::Question &question : preview->layout.questions) {
        auto *row = new QWidget(m_questions);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        auto *words = makeLabel(text(question.text), TextRole::Body, row);
        words->setWordWrap(true);
        column->addWidget(words);
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(8);
        for (const auto &[value, label] : question.answers) {
            auto *button = new QPushButton(text(label), row);
            connect(button, &QPushButton::clicked, this,
                    [this, id = fromUtf8(question.id), answer = fromUtf8(value)] { m_review.answer(id, answer); });
            buttons->addWidget(button);
        }
        buttons->addStretch();
        column->addLayout(buttons);
        m_questionRows->addWidget(row);
    }
}

void ImportView::refreshPromise(const LayoutPreview &preview)
{
    const core::Layout &layout = preview.layout;
    m_promise->setText(layout.usable ? promise(layout) : text(layout.whyNot));
    QStringList findings;
    for (const core::Message &finding : layout.findings)
        findings << QStringLiteral("• ") + text(finding);
    m_findings->setText(findings.join(u'\n'));
    m_findings->setVisible(!findings.isEmpty());
    ChartData chart;
    m_chart->setVisible(!preview.totals.empty());
    if (!preview.totals.empty()) {
        chart.frequency = *layout.frequency;
        chart.firstPeriod = preview.firstPeriod;
        chart.history = preview.totals;
        chart.origin = preview.firstPeriod + static_cast<std::int64_t>(preview.totals.size()) - 1;
        m_chart->setData(std::move(chart));
    }
    const bool refused = layout.refusedTotal > 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_refusedCount), static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_save)})
        widget->setVisible(refused);
    m_refusedCount->setText(tr("%Ln row(s) cannot be used", nullptr, static_cast<int>(layout.refusedTotal)));
    m_refused->setRows(layout.refused);
    if (!refused)
        m_show->setChecked(false);
    m_refusedTable->setColumnWidth(RefusedModel::Name, 160);
    m_refusedTable->setColumnWidth(RefusedModel::Value, 220);
}

void ImportView::chooseRole(int row)
{
    const core::ColumnInfo *column = m_columns->column(row);
    if (!column)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("roleMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const core::ColumnRole role : columnRoles()) {
        QAction *action = menu->addAction(roleText(role), this, [this, name = fromUtf8(column->name), role] { m_review.setRole(name, role); });
        action->setToolTip(roleHelp(role));
        action->setCheckable(true);
        action->setChecked(role == column->role);
    }
    const QRect cell = m_table->visualRect(m_columns->index(row, ColumnModel::Role));
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void ImportView::saveRefused()
{
    askWhereToSave(this, tr("Save the rows that cannot be used"), tr("refused rows.csv"), tr("Tables (*.csv)"), QStringLiteral("csv"),
                   [this](const QString &path) { saveRefusedRows(m_session, &m_session, m_review.fileName(), m_refused->rows(), path); });
}

} // namespace shelfcast::ui
