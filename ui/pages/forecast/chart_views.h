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

/// The two pictures of a series, of which one is shown: history with forecast, and the parts that the model sees in it.
class ChartViews final : public QWidget {
    Q_OBJECT
public:
    ChartViews(ForecastViewModel &model, QWidget *parent = nullptr);
    /// The two buttons that switch; hidden where there is no forecast. For the page's head line.
    QWidget *switcher() const { return m_switcher; }

private:
    QWidget *makeSwitcher();
    void showView(int view);
    void refreshChart();
    void refreshParts();

    ForecastViewModel &m_model;
    QWidget *m_switcher = nullptr;
    QPushButton *m_forecastButton = nullptr, *m_partsButton = nullptr;
    QStackedWidget *m_views;
    ForecastChart *m_chart;
    ComponentsChart *m_parts;
    QScrollArea *m_partsArea;
    QLabel *m_noParts;
};

} // namespace shelfcast::ui
