#include "ui/pages/models/training/queue_card.h"

#include "core/models/epochs_done.h"
#include "core/models/neural/network_library.h"
#include "ui/pages/models/training/training_texts.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace shelfcast::ui {
namespace {

QueueLine::State stateOf(ActiveTraining::State state)
{
    switch (state) {
    case ActiveTraining::State::Waiting: return QueueLine::State::Waiting;
    case ActiveTraining::State::Running: return QueueLine::State::Running;
    case ActiveTraining::State::Stopping: break;
    }
    return QueueLine::State::Stopping;
}

double shareDone(const core::TrainingReport &report)
{
    return report.plannedEpochs > 0 ? static_cast<double>(core::epochsDone(report)) / report.plannedEpochs : 0.0;
}

} // namespace

QueueCard::QueueCard(Session &session, QWidget *parent) : Card(parent, tr("In training")), m_session(session)
{
    setObjectName(QStringLiteral("queue"));
    connect(&session.trainings(), &TrainingQueue::changed, this, &QueueCard::refresh);
    connect(&session.trainings(), &TrainingQueue::keptChanged, this, &QueueCard::refresh);
    refresh();
}

std::vector<QueueLine> QueueCard::lines() const
{
    std::vector<QueueLine> all;
    const TrainingQueue &queue = m_session.trainings();
    for (const ActiveTraining &one : queue.active()) {
        QueueLine line{QStringLiteral("ticket%1").arg(one.ticket), one.ticket, one.row.id, stateOf(one.state), modelNameOf(m_session.models(), one.row), {}, {}, one.fraction};
        if (one.state == ActiveTraining::State::Waiting) {
            line.words = tr("waits until a core is free");
        } else {
            line.words = one.state == ActiveTraining::State::Stopping ? tr("stopping…") : one.stage;
            if (const QString left = timeLeftText(one.secondsLeft); one.state == ActiveTraining::State::Running && !left.isEmpty())
                line.words += (line.words.isEmpty() ? QString() : QStringLiteral(" · ")) + left;
            line.facts = progressText(one.row.report);
        }
        all.push_back(std::move(line));
    }
    for (const core::TrainingRow &row : queue.kept()) {
        const bool active = std::ranges::any_of(queue.active(), [&](const ActiveTraining &one) { return one.row.id == row.id; });
        // One that the project says is running, and nobody here runs, is between two reads of the list.
        if (active || (row.state != core::TrainingState::Paused && row.state != core::TrainingState::Failed))
            continue;
        const bool failed = row.state == core::TrainingState::Failed;
        all.push_back({QStringLiteral("training%1").arg(row.id), 0, row.id, failed ? QueueLine::State::Failed : QueueLine::State::Paused,
                       tr("%1 %2", "number and model of a training").arg(integerText(row.id), modelNameOf(m_session.models(), row)),
                       failed ? text(row.failure) : tr("paused, started %1").arg(startedText(row.startedAt)), progressText(row.report), shareDone(row.report)});
    }
    return all;
}

void QueueCard::refresh()
{
    const std::vector<QueueLine> wanted = lines();
    if (!std::ranges::equal(wanted, m_rows, {}, &QueueLine::key, [](const QueueRow *row) { return row->line().key; }))
        rebuild(wanted);
    const bool mayStart = !m_session.readOnly() && !core::networkLibraryPath().empty();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setLine(wanted[i], mayStart);
    setVisible(!m_rows.empty());
}

/// Rows that stay keep their widgets, and with them the keyboard's place.
void QueueCard::rebuild(const std::vector<QueueLine> &wanted)
{
    std::vector<QueueRow *> rows;
    for (const QueueLine &line : wanted) {
        const auto old = std::ranges::find_if(m_rows, [&](const QueueRow *row) { return row->line().key == line.key; });
        if (old != m_rows.end()) {
            rows.push_back(*old);
            m_rows.erase(old);
            continue;
        }
        auto *row = new QueueRow(line, this);
        connect(row, &QueueRow::pauseClicked, this, [this, row] { m_session.trainings().pause(row->line().ticket); });
        connect(row, &QueueRow::resumeClicked, this, [this, row] { m_session.trainings().resume(row->line().id); });
        connect(row, &QueueRow::dropClicked, this, [this, row] { drop(row->line()); });
        rows.push_back(row);
    }
    for (QueueRow *gone : m_rows) {
        column()->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // it may be the one whose button was clicked
    }
    m_rows = std::move(rows);
    for (QueueRow *row : m_rows) {
        column()->removeWidget(row);
        column()->addWidget(row);
        row->show();
    }
}

void QueueCard::drop(const QueueLine &line)
{
    if (line.state == QueueLine::State::Waiting) {
        m_session.trainings().pause(line.ticket);
        return;
    }
    const bool running = line.ticket != 0;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Drop a training"),
                                running ? tr("Stop %1 and drop what it has learned so far? Pause keeps it.").arg(line.name)
                                        : tr("Delete %1 with what it has learned so far? This cannot be undone.").arg(line.name),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("dropQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(running ? tr("Stop and drop") : tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, running, ticket = line.ticket, id = line.id] {
        if (running)
            m_session.trainings().cancel(ticket);
        else
            m_session.trainings().remove(id);
    });
    box->open();
}

} // namespace shelfcast::ui
