#include "ui/pages/models/training/queue_row.h"

#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>

namespace shelfcast::ui {
namespace {

constexpr int kSteps = 1000;

} // namespace

QueueRow::QueueRow(const QueueLine &line, QWidget *parent)
    : QWidget(parent), m_name(makeLabel({}, TextRole::Body, this)), m_words(makeLabel({}, TextRole::Secondary, this)), m_facts(new ElidedLabel(this)), m_progress(new QProgressBar(this)),
      m_go(new QPushButton(this)), m_drop(new QPushButton(this))
{
    setObjectName(line.key);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_facts->setProperty("role", "small");
    m_go->setObjectName(QStringLiteral("go"));
    m_drop->setObjectName(QStringLiteral("drop"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_name);
    head->addWidget(m_words, 1);
    grid->addLayout(head, 0, 0);
    grid->addWidget(m_progress, 1, 0);
    grid->addWidget(m_facts, 2, 0);
    grid->addWidget(m_go, 0, 1, 3, 1, Qt::AlignVCenter);
    grid->addWidget(m_drop, 0, 2, 3, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_line.state == QueueLine::State::Running)
            Q_EMIT pauseClicked();
        else
            Q_EMIT resumeClicked();
    });
    connect(m_drop, &QPushButton::clicked, this, &QueueRow::dropClicked);
    setLine(line, true);
}

void QueueRow::setLine(const QueueLine &line, bool mayStart)
{
    using State = QueueLine::State;
    m_line = line;
    m_name->setText(line.name);
    m_words->setText(line.words);
    setTone(m_words, line.state == State::Failed ? Tone::Warning : Tone::Plain);
    m_words->setWordWrap(line.state == State::Failed); // its sentence is long
    m_facts->setText(line.facts);
    m_facts->setVisible(!line.facts.isEmpty());
    m_progress->setValue(static_cast<int>(line.fraction * kSteps));
    m_progress->setVisible(line.state != State::Failed && line.state != State::Waiting);
    m_progress->setAccessibleName(tr("Progress of %1").arg(line.name));
    const bool running = line.state == State::Running || line.state == State::Stopping;
    m_go->setVisible(line.state != State::Waiting);
    m_go->setEnabled(line.state == State::Running || (!running && mayStart));
    m_go->setText(running ? tr("Pause") : line.state == State::Failed ? tr("Try again") : tr("Resume"));
    m_go->setToolTip(running ? tr("Stops within a second and keeps what was learned; it can be resumed, also after the program was closed")
                             : tr("Goes on from where it stopped; where the data changed meanwhile, it begins anew"));
    m_drop->setEnabled(line.state != State::Stopping);
    m_drop->setText(line.state == State::Waiting ? tr("Remove") : running ? tr("Cancel") : tr("Delete"));
    m_drop->setToolTip(line.state == State::Waiting ? tr("Takes it out of the queue") : running ? tr("Stops the training and drops what it has learned") : tr("Deletes the training with what it has learned so far"));
    for (QPushButton *button : {m_go, m_drop})
        button->setAccessibleName(tr("%1: %2", "a button and the training that it is for").arg(button->text(), line.name));
}

} // namespace shelfcast::ui
