#include "ui/pages/evaluation/breakdown_card.h"

#include "ui/charts/error_lines.h"
#include "ui/charts/group_bars.h"
#include "ui/pages/evaluation/evaluation_texts.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>

namespace shelfcast::ui {

BreakdownCard::BreakdownCard(Session &session, EvaluationViewModel &model, QWidget *parent)
    : Card(parent, tr("Where the error is")), m_session(session), m_model(model), m_plots(new QStackedWidget(this)), m_lines(new ErrorLines(m_plots)),
      m_bars(new GroupBars(GroupBars::Kind::SideBySide, m_plots)), m_none(makeLabel({}, TextRole::Secondary, m_plots))
{
    m_lines->setObjectName(QStringLiteral("errorLines"));
    m_bars->setObjectName(QStringLiteral("errorBars"));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_plots->addWidget(m_lines);
    m_plots->addWidget(m_bars);
    m_plots->addWidget(m_none);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    auto *group = new QButtonGroup(this);
    const struct {
        const char *name;
        QString title, tip;
    } views[] = {{"bySteps", tr("Steps ahead"), tr("How the error grows the further the forecast looks")},
                 {"byOrigins", tr("Origins"), tr("How the error differs between the points in time forecast from")},
                 {"byClasses", tr("Classes"), tr("A: items that bring the first 80 % of all money; B: those up to 95 %; C: the rest")},
                 {"byCategories", tr("Categories"), tr("The categories with the most items")}};
    for (int view = 0; view < 4; ++view) {
        auto *button = new QPushButton(views[view].title, this);
        button->setObjectName(QString::fromUtf8(views[view].name));
        button->setToolTip(views[view].tip);
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setChecked(view == 0);
        group->addButton(button, view);
        line->addWidget(button);
    }
    line->addStretch();
    column()->addLayout(line);
    column()->addWidget(m_plots, 1);
    connect(group, &QButtonGroup::idClicked, this, [this](int view) { show(static_cast<View>(view)); });
    connect(&model, &EvaluationViewModel::reportChanged, this, &BreakdownCard::refresh);
    refresh();
}

void BreakdownCard::show(View view)
{
    m_view = view;
    refresh();
}

void BreakdownCard::refresh()
{
    const auto report = m_model.report();
    if (!report)
        return;
    const core::Metric &metric = report->metric();
    if (m_view == Steps && !metric.bySteps) {
        m_none->setText(tr("%1 is measured on whole forecasts, not on single steps.").arg(text(metric.name)));
        m_plots->setCurrentWidget(m_none);
        return;
    }
    const std::vector<core::ReportGroup> *const groups[] = {&report->steps, &report->origins, &report->classes, &report->categories};
    std::vector<ModelValues> values;
    for (const std::size_t place : report->ranking)
        values.push_back({modelName(m_session.models(), report->models[place].id), {}});
    QStringList labels;
    for (const core::ReportGroup &group : *groups[m_view]) {
        if (group.series == 0 && m_view != Steps)
            continue;
        const QString key = fromUtf8(group.key);
        labels << (m_view == Origins      ? shortPeriodText(key.toLongLong(), report->info.frequency)
                   : m_view == Categories ? (key.isEmpty() ? tr("no category") : key)
                   : m_view == Classes    ? tr("%1 (%2)", "a class and its number of series").arg(key, integerText(static_cast<std::int64_t>(group.series)))
                                          : key);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i].values.push_back(metric.value(group.models[report->ranking[i]]));
    }
    const auto words = [&metric](double value) { return metricText(metric, value); };
    if (m_view == Steps || m_view == Origins) {
        m_lines->setLines(std::move(values), labels, m_view == Steps ? tr("step") : tr("origin"), words);
        m_plots->setCurrentWidget(m_lines);
    } else {
        m_bars->setBars(std::move(values), labels, words);
        m_plots->setCurrentWidget(m_bars);
    }
}

} // namespace shelfcast::ui
