#include "ui/pages/evaluation/evaluation_page.h"

#include "ui/pages/evaluation/breakdown_card.h"
#include "ui/pages/evaluation/evaluation_form.h"
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/pages/evaluation/leaderboard_card.h"
#include "ui/pages/evaluation/reliability_cards.h"
#include "ui/pages/evaluation/series_card.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace shelfcast::ui {
namespace {

constexpr int kFormWidth = 280, kPlotHeight = 330;

} // namespace

EvaluationPage::EvaluationPage(Session &session, QWidget *parent)
    : QWidget(parent), m_model(new EvaluationViewModel(session, this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(QStringLiteral("evaluation"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    auto *form = new EvaluationForm(session, *m_model, this);
    form->setFixedWidth(kFormWidth);
    setFocusProxy(form);
    row->addWidget(form);
    row->addWidget(m_stack, 1);
    m_empty->setObjectName(QStringLiteral("noEvaluation"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeResults(session));
    connect(m_model, &EvaluationViewModel::reportChanged, this, &EvaluationPage::refresh);
    connect(m_model, &EvaluationViewModel::stateChanged, this, &EvaluationPage::refresh);
    refresh();
}

QWidget *EvaluationPage::makeResults(Session &session)
{
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins({});
    column->setSpacing(16);
    column->addWidget(new LeaderboardCard(session, *m_model, inside));
    const auto addPair = [&](QWidget *left, QWidget *right) {
        auto *pair = new QHBoxLayout;
        pair->setSpacing(16);
        for (QWidget *one : {left, right}) {
            one->setMinimumHeight(kPlotHeight);
            pair->addWidget(one, 1);
        }
        column->addLayout(pair);
    };
    addPair(new BreakdownCard(session, *m_model, inside), new CoverageCard(session, *m_model, inside));
    addPair(new WinsCard(session, *m_model, inside), new ResidualCard(session, *m_model, inside));
    column->addWidget(new SeriesCard(session, *m_model, inside));
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("evaluationResults"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void EvaluationPage::refresh()
{
    m_stack->setCurrentIndex(m_model->report() ? 1 : 0);
    if (m_model->evaluating())
        m_empty->setTexts(tr("Evaluating…"), tr("Each model forecasts the past. The bar below shows how far it is; the results appear here."));
    else if (m_model->measuring())
        m_empty->setTexts(tr("Measuring…"), tr("Reading the forecasts of the last evaluation."));
    else
        m_empty->setTexts(tr("No evaluation yet"),
                          tr("Tick models on the left and press Evaluate. They forecast the past as if it was not known, and here stands which is closest, for which items, and how sure that is."));
}

} // namespace shelfcast::ui
