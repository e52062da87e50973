#include "ui/pages/models/training/training_view.h"

#include "core/models/neural/network_library.h"
#include "ui/charts/learning_curves.h"
#include "ui/pages/models/training/finished_card.h"
#include "ui/pages/models/training/finished_model.h"
#include "ui/pages/models/training/queue_card.h"
#include "ui/pages/models/training/training_form.h"
#include "ui/pages/models/training/training_texts.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace shelfcast::ui {
namespace {

constexpr int kFormWidth = 320;

} // namespace

TrainingView::TrainingView(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
    m_form = new TrainingForm(session, this);
    m_form->setFixedWidth(kFormWidth);
    row->addWidget(m_form);
    row->addWidget(makeResults(), 1);
    connect(&session.trainings(), &TrainingQueue::changed, this, &TrainingView::refresh);
    connect(&session.trainings(), &TrainingQueue::keptChanged, this, &TrainingView::refresh);
    connect(&session, &Session::projectChanged, this, &TrainingView::refresh);
    connect(m_finished, &FinishedCard::selectionChanged, this, &TrainingView::refreshCurves);
    refresh();
}

QWidget *TrainingView::makeResults()
{
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins({});
    column->setSpacing(16);
    auto *missing = new Card(inside, tr("The networks library is missing"));
    missing->setObjectName(QStringLiteral("networksMissing"));
    m_missingText = makeLabel({}, TextRole::Body, missing);
    m_missingText->setWordWrap(true);
    m_missingText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    missing->column()->addWidget(m_missingText);
    m_missing = missing;
    m_queue = new QueueCard(m_session, inside);
    auto *curves = new Card(inside, tr("Learning curves"));
    m_curves = new LearningCurves(curves);
    m_curves->setObjectName(QStringLiteral("learningCurves"));
    curves->column()->addWidget(m_curves, 1);
    m_curvesCard = curves;
    m_finished = new FinishedCard(m_session, inside);
    m_empty = new EmptyState(QStringLiteral("models"), inside);
    m_empty->setObjectName(QStringLiteral("noTrainings"));
    m_empty->setTexts(tr("No network has been trained yet"),
                      tr("Choose networks and press Start training. The curves appear here while they learn; afterwards they can be compared, and forecasts take the one that you choose."));
    column->addWidget(m_missing);
    column->addWidget(m_queue);
    column->addWidget(m_curvesCard, 1);
    column->addWidget(m_finished);
    column->addWidget(m_empty, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void TrainingView::choose(const QString &modelId)
{
    m_form->choose(modelId);
}

void TrainingView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // the library may have been installed meanwhile
}

void TrainingView::refresh()
{
    const bool missing = core::networkLibraryPath().empty();
    m_missing->setVisible(missing);
    if (missing && m_missingText->text().isEmpty())
        if (const auto api = core::networkApi(); !api) // there is nothing to load, so this takes no time
            m_missingText->setText(text(api.error()));
    const TrainingQueue &queue = m_session.trainings();
    const bool any = queue.busy() || !queue.kept().empty();
    m_curvesCard->setVisible(any);
    m_empty->setVisible(!any);
    refreshCurves();
}

/// Those that run, and those that are selected in the table.
void TrainingView::refreshCurves()
{
    if (!m_curvesCard->isVisibleTo(this))
        return;
    std::vector<LearningCurve> curves;
    const TrainingQueue &queue = m_session.trainings();
    const auto name = [this](const core::TrainingRow &row) {
        return row.id == 0 ? modelNameOf(m_session.models(), row)
                           : tr("%1 %2", "number and model of a training").arg(integerText(row.id), modelNameOf(m_session.models(), row));
    };
    for (const ActiveTraining &one : queue.active())
        if (one.state != ActiveTraining::State::Waiting)
            curves.push_back(curveOf(name(one.row), one.row.report));
    for (const core::TrainingRow *row : m_finished->selected())
        curves.push_back(curveOf(name(*row), row->report));
    m_curves->setCurves(std::move(curves));
}

} // namespace shelfcast::ui
