#include "ui/pages/evaluation/reliability_cards.h"

#include "ui/charts/coverage_plot.h"
#include "ui/charts/group_bars.h"
#include "ui/pages/evaluation/evaluation_texts.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QComboBox>

namespace shelfcast::ui {

CoverageCard::CoverageCard(Session &session, EvaluationViewModel &model, QWidget *parent)
    : Card(parent, tr("Do the intervals hold?")), m_session(session), m_model(model), m_plot(new CoveragePlot(this))
{
    m_plot->setObjectName(QStringLiteral("coveragePlot"));
    column()->addWidget(m_plot, 1);
    connect(&model, &EvaluationViewModel::reportChanged, this, &CoverageCard::refresh);
    refresh();
}

void CoverageCard::refresh()
{
    const auto report = m_model.report();
    if (!report)
        return;
    std::vector<double> nominal;
    for (const core::CentralInterval &interval : core::kCentralIntervals)
        nominal.push_back(interval.nominal);
    std::vector<ModelValues> models;
    for (const std::size_t place : report->ranking) {
        const core::ErrorTally &total = report->models[place].total;
        models.push_back({modelName(m_session.models(), report->models[place].id), {}});
        for (const double inside : total.inside)
            models.back().values.push_back(inside / total.weighedPeriods);
    }
    m_plot->setCoverage(std::move(models), std::move(nominal));
}

WinsCard::WinsCard(Session &session, EvaluationViewModel &model, QWidget *parent)
    : Card(parent, tr("Where each model wins")), m_session(session), m_model(model), m_bars(new GroupBars(GroupBars::Kind::Shares, this))
{
    m_bars->setObjectName(QStringLiteral("wins"));
    column()->addWidget(m_bars, 1);
    connect(&model, &EvaluationViewModel::reportChanged, this, &WinsCard::refresh);
    refresh();
}

void WinsCard::refresh()
{
    const auto report = m_model.report();
    if (!report)
        return;
    std::vector<ModelValues> models;
    QStringList groups = {tr("all (%1)").arg(integerText(static_cast<std::int64_t>(report->series.size())))};
    for (const std::size_t place : report->ranking)
        models.push_back({modelName(m_session.models(), report->models[place].id), {}});
    const auto addGroup = [&](const auto &wonBy) {
        double all = 0.0;
        for (const std::size_t place : report->ranking)
            all += wonBy(place);
        for (std::size_t i = 0; i < models.size(); ++i)
            models[i].values.push_back(all > 0.0 ? wonBy(report->ranking[i]) / all : 0.0);
    };
    addGroup([&](std::size_t place) { return report->models[place].won; });
    for (const core::ReportGroup &group : report->classes) {
        if (group.series == 0)
            continue;
        groups << tr("%1 (%2)", "a class and its number of series").arg(fromUtf8(group.key), integerText(static_cast<std::int64_t>(group.series)));
        addGroup([&](std::size_t place) { return group.won[place]; });
    }
    m_bars->setBars(std::move(models), groups, [](double share) { return percentText(share); });
}

ResidualCard::ResidualCard(Session &session, EvaluationViewModel &model, QWidget *parent)
    : Card(parent, tr("What the errors have in common")), m_session(session), m_model(model), m_models(new QComboBox(this)), m_words(makeLabel({}, TextRole::Body, this)),
      m_figures(makeLabel({}, TextRole::Small, this))
{
    m_models->setObjectName(QStringLiteral("residualModel"));
    m_models->setAccessibleName(tr("Model"));
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_models->setMinimumContentsLength(14);
    m_words->setObjectName(QStringLiteral("residualWords"));
    for (QLabel *label : {m_words, m_figures}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_figures->setToolTip(tr("Errors are told as multiples of the usual change of their series. Those of a forecast over several periods lean the same way by themselves: a level that "
                             "moved moves all of them."));
    column()->addWidget(m_models);
    column()->addWidget(m_words);
    column()->addWidget(m_figures);
    column()->addStretch();
    connect(&model, &EvaluationViewModel::reportChanged, this, &ResidualCard::refresh);
    connect(m_models, &QComboBox::currentIndexChanged, this, &ResidualCard::showModel);
    refresh();
}

void ResidualCard::refresh()
{
    const auto report = m_model.report();
    const QString before = m_models->currentData().toString();
    const QSignalBlocker quiet(m_models);
    m_models->clear();
    if (report)
        for (const std::size_t place : report->ranking)
            m_models->addItem(modelName(m_session.models(), report->models[place].id), fromUtf8(report->models[place].id));
    m_models->setCurrentIndex(std::max(0, m_models->findData(before)));
    showModel();
}

void ResidualCard::showModel()
{
    const auto report = m_model.report();
    if (!report || m_models->currentIndex() < 0)
        return;
    const core::ResidualCheck &check = report->models[report->ranking[static_cast<std::size_t>(m_models->currentIndex())]].residuals;
    QStringList words;
    for (const core::Message &sentence : check.inWords())
        words << QStringLiteral("• ") + text(sentence);
    m_words->setText(words.join(u'\n'));
    m_figures->setText(tr("Mean %1 · correlation with the period before %2, with a season before %3 · beyond 3: %4")
                           .arg(numberText(check.mean), numberText(check.lag1), numberText(check.season), percentText(check.beyond, 1)));
}

} // namespace shelfcast::ui
