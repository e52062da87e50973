#pragma once
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace shelfcast::ui {

class ComponentsChart;
class ForecastChart;
class ForecastViewModel;
class ScenarioDesk;
class ScenarioStrip;
class Session;

/// The pictures of a series, of which one is shown: history with forecast, the same with possible futures, and the parts that the model sees in it.
class ChartViews final : public QWidget {
    Q_OBJECT
public:
    ChartViews(Session &session, ForecastViewModel &model, QWidget *parent = nullptr);
    /// The buttons that switch; hidden where there is no forecast. For the page's head line.
    QWidget *switcher() const { return m_switcher; }

private:
    QWidget *makeSwitcher();
    void showView(int view);
    int shownView() const;
    void refreshChart();
    void refreshParts();
    void refreshScenarios();

    ForecastViewModel &m_model;
    QWidget *m_switcher = nullptr;
    QPushButton *m_forecastButton = nullptr, *m_partsButton = nullptr, *m_scenariosButton = nullptr;
    QStackedWidget *m_views;
    ForecastChart *m_chart;
    ScenarioDesk *m_desk;
    ScenarioStrip *m_strip;
    ComponentsChart *m_parts;
    QScrollArea *m_partsArea;
    QLabel *m_noParts;
};

} // namespace shelfcast::ui
