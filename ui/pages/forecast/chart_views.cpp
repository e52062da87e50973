#include "ui/pages/forecast/chart_views.h"

#include "ui/charts/components_chart.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/widgets/card.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace shelfcast::ui {
namespace {

enum View { kForecast, kParts };

} // namespace

ChartViews::ChartViews(ForecastViewModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_views(new QStackedWidget(this)), m_chart(new ForecastChart(this)), m_parts(new ComponentsChart(this)),
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
    column->addWidget(m_views);
    m_switcher = makeSwitcher();
    connect(&model, &ForecastViewModel::detailChanged, this, &ChartViews::refreshChart);
    connect(&model, &ForecastViewModel::explanationChanged, this, &ChartViews::refreshParts);
    connect(m_chart, &ForecastChart::pointDragged, &model, [&model](std::int64_t period, double units) { model.say(period, core::OverrideKind::Value, units); });
    connect(&model.overrides(), &OverrideDesk::changed, this, &ChartViews::refreshChart); // also back to what it was, where a change failed
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
    m_partsButton = new QPushButton(tr("Parts"), both);
    m_forecastButton->setToolTip(tr("History, forecast and its ranges"));
    m_partsButton->setToolTip(tr("What the forecast is made of: level, trend, season, price and other drivers, in units"));
    m_partsButton->setObjectName(QStringLiteral("showParts"));
    m_forecastButton->setObjectName(QStringLiteral("showForecast"));
    auto *group = new QButtonGroup(both);
    for (const auto &[button, view] : {std::pair<QPushButton *, int>{m_forecastButton, kForecast}, {m_partsButton, kParts}}) {
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
    m_views->setCurrentWidget(view == kForecast ? static_cast<QWidget *>(m_chart) : m_model.reasons() ? static_cast<QWidget *>(m_partsArea) : m_noParts);
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
    showView(m_partsButton->isChecked() ? kParts : kForecast);
}

void ChartViews::refreshParts()
{
    m_parts->setData(m_model.reasons() ? m_model.reasons()->chart : ComponentsData{});
    m_noParts->setText(m_model.noReasons());
    showView(m_partsButton->isChecked() ? kParts : kForecast);
}

} // namespace shelfcast::ui
