#include "ui/pages/forecast/chart_views.h"

#include "ui/charts/components_chart.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/pages/forecast/scenarios/scenario_desk.h"
#include "ui/pages/forecast/scenarios/scenario_strip.h"
#include "ui/widgets/card.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace shelfcast::ui {
namespace {

enum View { kForecast, kScenarios, kParts };

} // namespace

ChartViews::ChartViews(Session &session, ForecastViewModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_views(new QStackedWidget(this)), m_chart(new ForecastChart(this)), m_desk(new ScenarioDesk(session, model, this)), m_strip(new ScenarioStrip(*m_desk, this)), m_parts(new ComponentsChart(this)),
      m_partsArea(new QScrollArea(this)), m_noParts(makeLabel({}, TextRole::Secondary, this))
{
    m_chart->setObjectName(QStringLiteral("itemChart"));
    m_parts->setObjectName(QStringLiteral("partsChart"));
    m_partsArea->setWidgetResizable(true);
    m_partsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_partsArea->setFocusPolicy(Qt::NoFocus);
    m_partsArea->setWidget(m_parts);
    m_parts->setAutoFillBackground(false); // the card shows through
    m_partsArea->viewport()->setAutoFillBackground(false);
    m_noParts->setWordWrap(true);
    m_noParts->setAlignment(Qt::AlignCenter);
    m_views->addWidget(m_chart);
    m_views->addWidget(m_partsArea);
    m_views->addWidget(m_noParts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_views, 1);
    column->addWidget(m_strip);
    m_switcher = makeSwitcher();
    connect(&model, &ForecastViewModel::detailChanged, this, &ChartViews::refreshChart);
    connect(&model, &ForecastViewModel::explanationChanged, this, &ChartViews::refreshParts);
    connect(m_chart, &ForecastChart::pointDragged, &model, [&model](std::int64_t period, double units) { model.say(period, core::OverrideKind::Value, units); });
    connect(&model.overrides(), &OverrideDesk::changed, this, &ChartViews::refreshChart); // also back to what it was, where a change failed
    connect(m_desk, &ScenarioDesk::changed, this, &ChartViews::refreshScenarios);
    refreshChart();
    refreshParts();
}

QWidget *ChartViews::makeSwitcher()
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(4);
    m_forecastButton = new QPushButton(tr("Forecast"), both);
    m_scenariosButton = new QPushButton(tr("Scenarios"), both);
    m_partsButton = new QPushButton(tr("Parts"), both);
    m_forecastButton->setToolTip(tr("History, forecast and its ranges"));
    m_partsButton->setToolTip(tr("What the forecast is made of: level, trend, season, price and other drivers, in units"));
    m_scenariosButton->setToolTip(tr("Possible futures: lines whose periods belong together"));
    m_scenariosButton->setObjectName(QStringLiteral("showScenarios"));
    m_partsButton->setObjectName(QStringLiteral("showParts"));
    m_forecastButton->setObjectName(QStringLiteral("showForecast"));
    auto *group = new QButtonGroup(both);
    for (const auto &[button, view] : {std::pair<QPushButton *, int>{m_forecastButton, kForecast}, {m_scenariosButton, kScenarios}, {m_partsButton, kParts}}) {
        button->setProperty("segment", true);
        button->setCheckable(true);
        group->addButton(button, view);
        row->addWidget(button);
    }
    m_forecastButton->setChecked(true);
    connect(group, &QButtonGroup::idClicked, this, &ChartViews::showView);
    return both;
}

void ChartViews::showView(int view)
{
    if (view == kParts && m_model.reasons()) { // the same periods, so that the eye finds them again
        const auto [from, to] = m_chart->visibleRange();
        m_parts->setRange(from, to);
    }
    m_desk->setShown(view == kScenarios);
    m_strip->setVisible(view == kScenarios);
    m_views->setCurrentWidget(view != kParts ? static_cast<QWidget *>(m_chart) : m_model.reasons() ? static_cast<QWidget *>(m_partsArea) : m_noParts);
}

void ChartViews::refreshChart()
{
    const SeriesDetail *detail = m_model.detail();
    const ChartData *shown = m_model.chart();
    m_chart->setData(shown ? *shown : ChartData{});
    m_chart->setDraggableAfter(m_model.editableAfter());
    const bool forecast = detail && detail->stored;
    m_switcher->setVisible(forecast);
    if (!forecast)
        m_forecastButton->setChecked(true);
    refreshScenarios();
    showView(shownView());
}

/// The paths lie over the fan they belong to; other data took them off the chart.
void ChartViews::refreshScenarios()
{
    std::vector<std::vector<double>> paths;
    if (const core::ScenarioSet *set = m_desk->shown() ? m_desk->set() : nullptr)
        for (std::size_t path = 0; path < set->paths(); ++path)
            paths.emplace_back(set->path(path).begin(), set->path(path).end());
    m_chart->setScenarios(std::move(paths));
}

int ChartViews::shownView() const
{
    return m_partsButton->isChecked() ? kParts : m_scenariosButton->isChecked() ? kScenarios : kForecast;
}

void ChartViews::refreshParts()
{
    m_parts->setData(m_model.reasons() ? m_model.reasons()->chart : ComponentsData{});
    m_noParts->setText(m_model.noReasons());
    showView(shownView());
}

} // namespace shelfcast::ui
