#include "ui/shell/job_bar.h"

#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace shelfcast::ui {
namespace {

constexpr int kSteps = 1000;

} // namespace

JobBar::JobBar(Session &session, int threads, QWidget *parent)
    : QWidget(parent), m_session(session), m_threads(threads), m_text(makeLabel({}, TextRole::Secondary)), m_left(makeLabel({}, TextRole::Secondary)),
      m_queue(makeLabel({}, TextRole::Secondary)), m_state(makeLabel({}, TextRole::Secondary)), m_progress(new QProgressBar), m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("statusBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(31);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(220);
    m_progress->setAccessibleName(tr("Progress of the running job"));
    m_cancel->setProperty("small", true);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_cancel->setToolTip(tr("Stop the running job; the project stays as it was"));
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_text->setMinimumWidth(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 14, 0);
    row->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_left),
                            static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_queue)})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_state);

    connect(&session.jobs(), &JobQueue::changed, this, &JobBar::refresh);
    connect(&session.trainings(), &TrainingQueue::changed, this, &JobBar::refresh);
    connect(&session, &Session::projectChanged, this, [this] {
        m_notice.clear();
        refresh();
    });
    connect(&session, &Session::noticed, this, [this](const QString &sentence) {
        m_notice = sentence;
        refresh();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const JobStatus *job = m_session.jobs().running())
            m_session.jobs().cancel(job->id);
        else if (const ActiveTraining *training = runningTraining())
            m_session.trainings().pause(training->ticket);
    });
    refresh();
}

void JobBar::refresh()
{
    const JobStatus *job = m_session.jobs().running();
    const ActiveTraining *training = job ? nullptr : runningTraining();
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_queue)})
        widget->setVisible(job || training);
    refreshState();
    if (job) {
        m_cancel->setText(tr("Cancel"));
        m_cancel->setToolTip(tr("Stop the running job; the project stays as it was"));
        showJob(*job, m_session.jobs().queued());
    } else if (training) {
        m_cancel->setText(tr("Pause"));
        m_cancel->setToolTip(tr("Pause this training; it can be resumed on the Models page"));
        const core::ModelEntry *entry = m_session.models().find(training->row.modelId);
        showJob({training->ticket, entry ? text(entry->card.name) : fromUtf8(training->row.modelId), training->stage, training->fraction, training->secondsLeft,
              training->state == ActiveTraining::State::Stopping},
             static_cast<int>(m_session.trainings().active().size()) - 1);
    } else {
        m_text->setText(m_notice);
        m_text->setToolTip(m_notice);
    }
}

void JobBar::showJob(const JobStatus &job, int others)
{
    const QString stage = job.cancelling ? tr("stopping…") : job.stage;
    m_text->setText(stage.isEmpty() ? job.title : job.title + QStringLiteral(" · ") + stage);
    m_text->setToolTip({});
    m_progress->setValue(static_cast<int>(job.fraction * kSteps));
    m_left->setText(job.cancelling ? QString() : timeLeftText(job.secondsLeft));
    m_cancel->setEnabled(!job.cancelling);
    m_queue->setText(others <= 0 ? QString() : m_session.jobs().running() ? tr("%1 waiting").arg(integerText(others)) : tr("%1 more").arg(integerText(others)));
}

/// The first of those that train.
const ActiveTraining *JobBar::runningTraining() const
{
    for (const ActiveTraining &training : m_session.trainings().active())
        if (training.state != ActiveTraining::State::Waiting)
            return &training;
    return nullptr;
}

void JobBar::refreshState()
{
    const QString processor = m_threads == 1 ? tr("CPU, 1 thread") : tr("CPU, %1 threads").arg(integerText(m_threads));
    const QString used = m_session.deviceInUse(); // a GPU by its name
    const QString where = used.isEmpty() || used == QLatin1String("CPU") ? processor : used;
    const QString kept = !m_session.project() ? QString() : m_session.readOnly() ? tr("read-only") : tr("saved");
    m_state->setText(kept.isEmpty() ? where : where + QStringLiteral(" · ") + kept);
    m_state->setToolTip(m_session.readOnly() ? text(m_session.project()->readOnlyReason()) : tr("Every change is written to the project file at once"));
}

} // namespace shelfcast::ui
