#include "ui/shell/season_evidence.h"

#include "core/workflow/workflow.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace shelfcast::ui {
namespace {

constexpr int kPauseMs = 250; ///< while a person types "365", nobody asks about 3 and 36

} // namespace

SeasonEvidenceList::SeasonEvidenceList(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_pause(new QTimer(this)), m_state(makeLabel({}, TextRole::Secondary, this)), m_lines(new QVBoxLayout)
{
    setAccessibleName(tr("What the data say of the seasons"));
    m_state->setWordWrap(true);
    m_lines->setSpacing(6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_state);
    column->addLayout(m_lines);
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &SeasonEvidenceList::start);
}

void SeasonEvidenceList::weigh(const core::PanelSettings &settings)
{
    m_settings = settings;
    ++m_generation;
    m_pause->start(kPauseMs);
}

void SeasonEvidenceList::start()
{
    std::vector<int> lengths = core::possibleSeasons(m_settings.frequency);
    lengths.push_back(m_settings.seasonLength);
    lengths.push_back(m_settings.secondSeason);
    if (!m_session.project() || std::ranges::none_of(lengths, [](int length) { return length > 1; })) {
        show({});
        return;
    }
    if (m_lines->isEmpty())
        m_state->setText(tr("Looking at the data …"));
    m_session.reads().start<core::SeasonChoice>(
        tr("Weighing the seasons"), this,
        [path = toPath(m_session.projectPath()), settings = m_settings, lengths](const core::JobContext &job) -> core::Result<core::SeasonChoice> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::weighSeasons(**project, settings, lengths, job);
        },
        [this, generation = m_generation](core::Result<core::SeasonChoice> choice) {
            if (generation != m_generation)
                return;
            if (choice)
                show(*choice);
            else
                m_state->setText(text(choice.error()));
        });
}

void SeasonEvidenceList::show(const core::SeasonChoice &choice)
{
    m_choice = choice;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const core::SeasonEvidence &evidence : choice.weighed)
        m_lines->addWidget(makeLine(evidence));
    m_state->setText(choice.weighed.empty() ? tr("Periods this long have no season.") : QString());
    m_state->setVisible(choice.weighed.empty());
    Q_EMIT weighed();
}

QWidget *SeasonEvidenceList::makeLine(const core::SeasonEvidence &evidence)
{
    auto *line = new QWidget(this);
    auto *sentence = makeLabel((evidence.proved ? QStringLiteral("✓  ") : QStringLiteral("•  ")) + text(evidence.why), TextRole::Body, line);
    sentence->setObjectName(QStringLiteral("seasonEvidence"));
    sentence->setWordWrap(true);
    setTone(sentence, evidence.proved ? Tone::Good : Tone::Plain);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(sentence, 1);
    const auto offer = [&](const QString &words, const QString &tip, auto signal) {
        auto *button = new QPushButton(words, line);
        button->setProperty("small", true);
        button->setToolTip(tip);
        button->setAutoDefault(false); // Return is the dialog's OK
        connect(button, &QPushButton::clicked, this, [this, signal, length = evidence.length] { Q_EMIT(this->*signal)(length); });
        row->addWidget(button, 0, Qt::AlignTop);
    };
    const bool other = evidence.length != m_settings.seasonLength;
    if (evidence.proved && other)
        offer(tr("Take as season"), tr("Makes %1 periods the main season").arg(evidence.length), &SeasonEvidenceList::seasonTaken);
    if (evidence.proved && other && m_settings.seasonLength > 1 && evidence.length != m_settings.secondSeason)
        offer(tr("Take as second"), tr("Makes %1 periods the second season").arg(evidence.length), &SeasonEvidenceList::secondSeasonTaken);
    return line;
}

} // namespace shelfcast::ui
