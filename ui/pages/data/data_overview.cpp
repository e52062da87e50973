#include "ui/pages/data/data_overview.h"

#include "ui/pages/data/findings/findings_card.h"
#include "ui/session/session.h"
#include "ui/shell/panel_settings_dialog.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/save_dialog.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 32, kMostSources = 8, kRefusedHeight = 240;

QTableView *makeTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return table;
}

/// A word before each finding, so that it is not told by colour alone.
QString findingText(const core::Finding &finding)
{
    const QString sentence = text(finding.text);
    switch (finding.kind) {
    case core::Finding::Kind::Good: return QStringLiteral("✓  ") + sentence;
    case core::Finding::Kind::Warning: return QStringLiteral("▲  ") + sentence;
    case core::Finding::Kind::Note: break;
    }
    return QStringLiteral("•  ") + sentence;
}

} // namespace

DataOverview::DataOverview(Session &session, DataViewModel &model, FindingsViewModel &findings, QWidget *parent) : QWidget(parent), m_session(session), m_data(model)
{
    auto *content = new QWidget(this);
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(16, 16, 16, 16);
    cards->setSpacing(16);
    cards->addWidget(makeSources());
    cards->addWidget(makeHealth());
    cards->addWidget(new FindingsCard(session, findings, content));
    m_refusedCard = makeRefused();
    cards->addWidget(m_refusedCard);
    cards->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(&model, &DataViewModel::changed, this, &DataOverview::refresh);
    connect(&model, &DataViewModel::refusedChanged, this, &DataOverview::refreshRefused);
    refresh();
}

QWidget *DataOverview::makeSources()
{
    auto *card = new Card(this);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the table would take all the height there is
    auto *import = makePrimaryButton(tr("Import a file"), card);
    import->setToolTip(tr("Brings newer sales in; what they correct is corrected, nothing is counted twice"));
    m_replace = new QPushButton(tr("Replace …"), card);
    m_replace->setToolTip(tr("Takes another file in the place of the selected one"));
    m_remove = new QPushButton(tr("Remove"), card);
    m_remove->setToolTip(tr("Takes the selected import back; what older files said of the same days holds again. Can be undone."));
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Sources"), TextRole::Heading, card));
    head->addStretch();
    head->addWidget(m_remove);
    head->addWidget(m_replace);
    head->addWidget(import);
    card->column()->addLayout(head);
    m_sources = makeTable(&m_data.sources(), tr("Imported files"), card);
    m_sources->setObjectName(QStringLiteral("sources"));
    m_sources->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_sources->horizontalHeader()->setSectionResizeMode(SourceModel::File, QHeaderView::Stretch);
    card->column()->addWidget(m_sources);
    connect(import, &QPushButton::clicked, &m_session, &Session::importChoiceRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_data.remove(currentRow()); });
    connect(m_replace, &QPushButton::clicked, this, [this] {
        if (const core::SourceInfo *source = m_data.sources().source(currentRow()))
            Q_EMIT replaceRequested(source->id);
    });
    connect(m_sources->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_data.setCurrentSource(current.row());
        refreshButtons();
    });
    return card;
}

QWidget *DataOverview::makeHealth()
{
    auto *card = new Card(this, tr("How healthy the data are"));
    m_findings = new QVBoxLayout;
    m_findings->setSpacing(6);
    card->column()->addLayout(m_findings);
    m_calendar = makeLabel({}, TextRole::Secondary, card);
    m_calendar->setWordWrap(true);
    m_calendarButton = new QPushButton(tr("Calendar and gaps …"), card);
    m_calendarButton->setToolTip(tr("Periods, season, what a missing record means, wild values"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_calendar, 1);
    row->addWidget(m_calendarButton);
    card->column()->addLayout(row);
    connect(m_calendarButton, &QPushButton::clicked, this, [this] { editPanelSettings(m_session, this); });
    return card;
}

QWidget *DataOverview::makeRefused()
{
    auto *card = new Card(this);
    m_refusedTitle = makeLabel({}, TextRole::Heading, card);
    m_save = new QPushButton(tr("Save as CSV"), card);
    m_save->setToolTip(tr("Writes the rows with their reasons to a file, to correct them in a spreadsheet"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_refusedTitle);
    head->addStretch();
    head->addWidget(m_save);
    card->column()->addLayout(head);
    m_refused = makeTable(&m_data.refused(), tr("Rows that could not be used"), card);
    m_refused->setMinimumHeight(kRefusedHeight);
    m_refused->horizontalHeader()->setStretchLastSection(true);
    m_refused->setColumnWidth(RefusedModel::Name, 160);
    m_refused->setColumnWidth(RefusedModel::Value, 220);
    card->column()->addWidget(m_refused);
    connect(m_save, &QPushButton::clicked, this, [this] {
        askWhereToSave(this, tr("Save the rows that could not be used"), tr("refused rows.csv"), tr("Tables (*.csv)"), QStringLiteral("csv"),
                       [this](const QString &path) { m_data.saveRefused(path); });
    });
    return card;
}

int DataOverview::currentRow() const
{
    return m_sources->currentIndex().row();
}

void DataOverview::refresh()
{
    const int rows = std::clamp(m_data.sources().rowCount(), 1, kMostSources);
    m_sources->setFixedHeight(m_sources->horizontalHeader()->sizeHint().height() + kRow * rows + 4);
    while (QLayoutItem *item = m_findings->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const core::Finding &finding : m_data.findings()) {
        auto *label = makeLabel(findingText(finding), TextRole::Body, this);
        label->setWordWrap(true);
        setTone(label, finding.kind == core::Finding::Kind::Good ? Tone::Good
                       : finding.kind == core::Finding::Kind::Warning ? Tone::Warning : Tone::Plain);
        m_findings->addWidget(label);
    }
    m_calendar->setText(m_data.calendar());
    m_calendarButton->setEnabled(!m_session.readOnly());
    if (m_data.currentSource() >= 0)
        m_sources->selectRow(m_data.currentSource());
    refreshButtons();
    refreshRefused();
}

void DataOverview::refreshButtons()
{
    const bool possible = currentRow() >= 0 && !m_session.readOnly();
    m_remove->setEnabled(possible);
    m_replace->setEnabled(possible);
}

void DataOverview::refreshRefused()
{
    const int count = m_data.refused().rowCount();
    m_refusedCard->setVisible(count > 0);
    const core::SourceInfo *source = m_data.sources().source(m_data.currentSource());
    if (source)
        m_refusedTitle->setText(tr("%Ln row(s) of %1 could not be used", nullptr, count).arg(fromUtf8(source->file)));
}

} // namespace shelfcast::ui
