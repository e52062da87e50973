#include "ui/pages/models/training/finished_card.h"

#include "core/models/neural/network_library.h"
#include "core/workflow/scenarios/scenario_comparison.h"
#include "ui/pages/models/training/finished_model.h"
#include "ui/pages/models/training/training_texts.h"
#include "ui/session/session.h"
#include "ui/text/format.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 32, kFewestRows = 3, kMostRows = 9;

} // namespace

FinishedCard::FinishedCard(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_model(new FinishedModel(session.models(), this)), m_sorted(new QSortFilterProxyModel(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("finished"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FinishedModel::SortRole);
    m_table->setObjectName(QStringLiteral("finishedTrainings"));
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Finished trainings"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FinishedModel::Settings, QHeaderView::Interactive);
    m_table->setColumnWidth(FinishedModel::Settings, 150);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FinishedModel::Started, Qt::DescendingOrder);
    column()->addWidget(makeButtons());
    column()->addWidget(m_table);
    m_badge = makeLabel({}, TextRole::Body, this);
    m_badge->setObjectName(QStringLiteral("trainingBadge"));
    m_notes = makeLabel({}, TextRole::Secondary, this);
    m_notes->setObjectName(QStringLiteral("trainingNotes"));
    for (QLabel *label : {m_badge, m_notes}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column()->addWidget(label);
    }

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        refreshButtons();
        refreshWords();
        Q_EMIT selectionChanged();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &FinishedCard::selectionChanged);
    connect(&session.trainings(), &TrainingQueue::keptChanged, this, &FinishedCard::takeKept);
    connect(&session, &Session::dataChanged, this, &FinishedCard::refreshButtons);
    connect(&session, &Session::projectChanged, this, &FinishedCard::refreshButtons);
    takeKept();
}

QWidget *FinishedCard::makeButtons()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Finished trainings"), TextRole::Heading, line));
    row->addStretch();
    m_use = new QPushButton(tr("Use for forecasts"), line);
    m_use->setObjectName(QStringLiteral("useTraining"));
    m_use->setToolTip(tr("Forecasts with this network take the weights of this training; Edit > Undo takes it back"));
    m_on = new QPushButton(tr("Train on with new data"), line);
    m_on->setObjectName(QStringLiteral("trainOn"));
    m_delete = new QPushButton(tr("Delete …"), line);
    m_delete->setObjectName(QStringLiteral("deleteTraining"));
    m_delete->setToolTip(tr("Deletes the selected trainings with their weights"));
    for (QPushButton *button : {m_use, m_on, m_delete})
        row->addWidget(button);
    connect(m_use, &QPushButton::clicked, this, [this] { m_session.useTraining(selected().front()->id); });
    connect(m_on, &QPushButton::clicked, this, &FinishedCard::trainOn);
    connect(m_delete, &QPushButton::clicked, this, &FinishedCard::askToDelete);
    return line;
}

void FinishedCard::takeKept()
{
    std::vector<std::int64_t> before;
    for (const core::TrainingRow *row : selected())
        before.push_back(row->id);
    m_model->setTrainings(m_session.trainings().kept());
    std::int64_t newest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        newest = std::max(newest, m_model->training(row)->id);
    if (newest > m_newest) // what has just come is compared with what was looked at
        before.push_back(newest);
    m_newest = newest;
    QItemSelection selection;
    for (const std::int64_t id : before)
        if (const int row = m_model->rowOf(id); row >= 0) {
            const QModelIndex at = m_sorted->mapFromSource(m_model->index(row, 0));
            selection.select(at, at.siblingAtColumn(FinishedModel::ColumnCount - 1));
        }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    setVisible(m_model->rowCount() > 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + kRow * std::clamp(m_model->rowCount(), kFewestRows, kMostRows) + 16);
    refreshButtons();
    refreshWords();
}

void FinishedCard::refreshWords()
{
    const auto rows = selected();
    const bool one = rows.size() == 1;
    m_badge->setText(one ? naiveBadge(rows.front()->report) : QString());
    m_notes->setText(one ? notesText(rows.front()->report) : QString());
    for (QLabel *label : {m_badge, m_notes})
        label->setVisible(!label->text().isEmpty());
}

std::vector<const core::TrainingRow *> FinishedCard::selected() const
{
    std::vector<const core::TrainingRow *> rows;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        if (m_table->selectionModel()->isRowSelected(row, {}))
            rows.push_back(m_model->training(m_sorted->mapToSource(m_sorted->index(row, 0)).row()));
    return rows;
}

void FinishedCard::refreshButtons()
{
    const auto rows = selected();
    const bool one = rows.size() == 1, may = m_session.project() && !m_session.readOnly();
    const bool newer = one && m_session.project() && m_session.project()->dataVersion() > rows.front()->dataVersion;
    m_use->setEnabled(may && one && !rows.front()->used);
    m_use->setText(one && rows.front()->used ? tr("Used for forecasts") : tr("Use for forecasts"));
    const bool pair = one && rows.front()->modelId == core::kGanId;
    m_on->setEnabled(may && newer && !pair && !core::networkLibraryPath().empty());
    m_on->setToolTip(!one     ? tr("Select one training")
                     : pair   ? tr("It writes scenarios: comparing the ways of making them trains it anew")
                     : newer  ? tr("Goes on from these weights with the data of today, in a fraction of the time")
                              : tr("No data have come since this training"));
    m_delete->setEnabled(may && !rows.empty());
}

void FinishedCard::trainOn()
{
    const core::TrainingRow &row = *selected().front();
    core::TrainingOptions options;
    options.modelId = row.modelId;
    options.from = row.id;
    options.use = row.used; // what forecasts took stays up to date
    m_session.trainings().start(options);
}

void FinishedCard::askToDelete()
{
    std::vector<std::int64_t> ids;
    for (const core::TrainingRow *row : selected())
        ids.push_back(row->id);
    const core::TrainingRow &first = *selected().front();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete trainings"),
                                ids.size() == 1 ? tr("Delete training %1 (%2) with its weights? This cannot be undone.").arg(integerText(first.id), modelNameOf(m_session.models(), first))
                                                : tr("Delete %1 trainings with their weights? This cannot be undone.").arg(integerText(static_cast<std::int64_t>(ids.size()))),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("deleteQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, ids] {
        for (const std::int64_t id : ids)
            m_session.trainings().remove(id);
    });
    box->open();
}

} // namespace shelfcast::ui
