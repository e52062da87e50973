#include "ui/pages/models/naive_badge.h"

#include "core/models/neural/network_library.h"
#include "core/workflow/training/trainings.h"
#include "ui/pages/models/training/training_texts.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace shelfcast::ui {

NaiveBadge::NaiveBadge(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(12);
    m_words = makeLabel({}, TextRole::Body, this);
    m_words->setObjectName(QStringLiteral("naiveBadge"));
    m_words->setWordWrap(true);
    m_measure = new QPushButton(tr("Check on your sales"), this);
    m_measure->setObjectName(QStringLiteral("measureNaive"));
    m_measure->setToolTip(tr("Forecasts the newest periods as if they had not come yet, beside seasonal naive, and keeps the result under Evaluation"));
    row->addWidget(m_words, 1);
    row->addWidget(m_measure, 0, Qt::AlignTop);
    connect(m_measure, &QPushButton::clicked, this, &NaiveBadge::measure);
    connect(&session.trainings(), &TrainingQueue::keptChanged, this, &NaiveBadge::refresh);
    connect(&session, &Session::projectChanged, this, &NaiveBadge::refresh);
    connect(&session, &Session::dataChanged, this, &NaiveBadge::refresh);
    connect(&session, &Session::forecastChanged, this, &NaiveBadge::refresh);
    connect(&session.jobs(), &JobQueue::changed, this, [this] { m_measure->setEnabled(!m_session.readOnly() && !m_session.jobs().busy()); });
}

void NaiveBadge::showModel(const core::ModelCard &card)
{
    m_card = card;
    refresh();
}

void NaiveBadge::refresh()
{
    ++m_wish;
    const auto &kept = m_session.trainings().kept();
    const auto used = std::ranges::find_if(kept, [&](const core::TrainingRow &row) { return row.used && row.modelId == m_card.id; });
    const QString badge = used == kept.end() ? QString() : naiveBadge(used->report);
    m_words->setText(badge.isEmpty() ? badge : tr("%1 (training %2, on periods that it did not learn from)").arg(badge, integerText(used->id)));
    m_words->setVisible(!badge.isEmpty());
    m_measure->hide();
    setVisible(!badge.isEmpty());
    if (badge.isEmpty() && !m_card.id.empty() && m_session.project() && !m_session.series().empty())
        read();
}

void NaiveBadge::read()
{
    m_session.reads().start<std::optional<core::NaiveCheck>>(
        {}, this,
        [path = toPath(m_session.projectPath()), id = m_card.id](const core::JobContext &) -> core::Result<std::optional<core::NaiveCheck>> {
            const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::knownNaiveCheck(**project, id);
        },
        [this, wish = m_wish](core::Result<std::optional<core::NaiveCheck>> check) {
            if (check && wish == m_wish) // without it there is no badge; whoever needs the project hears of its state elsewhere
                say(*check);
        });
}

void NaiveBadge::say(const std::optional<core::NaiveCheck> &check)
{
    const bool measures = core::isTrainable(m_card) && !m_card.needs.networks && !core::networkLibraryPath().empty();
    if (check) {
        const QString badge = tr("Beats seasonal naive on %1 of your items").arg(percentText(check->share()));
        m_words->setText(check->outdated ? tr("%1 (checked on %Ln newest period(s) that it was not shown; the data have changed since)", nullptr, check->periods).arg(badge)
                                         : tr("%1 (checked on %Ln newest period(s) that it was not shown)", nullptr, check->periods).arg(badge));
    } else if (measures) {
        m_words->setText(tr("On how many of your items it beats seasonal naive has not been checked yet."));
    }
    m_words->setVisible(check || measures);
    m_measure->setVisible(measures && (!check || check->outdated));
    m_measure->setEnabled(!m_session.readOnly() && !m_session.jobs().busy());
    setVisible(check || measures);
}

void NaiveBadge::measure()
{
    m_measure->setEnabled(false);
    m_session.jobs().start<core::NaiveCheck>(
        tr("Checking %1").arg(text(m_card.name)), this,
        [path = toPath(m_session.projectPath()), id = m_card.id, &models = m_session.models()](const core::JobContext &job) -> core::Result<core::NaiveCheck> {
            const auto project = core::Project::open(path);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::naiveCheck(**project, models, id, job);
        },
        [this, wish = m_wish](const core::Result<core::NaiveCheck> &check) {
            if (!check && check.error().code != core::ErrorCode::Cancelled)
                Q_EMIT m_session.failed(check.error());
            else if (check && wish == m_wish)
                say(*check);
        });
}

} // namespace shelfcast::ui
