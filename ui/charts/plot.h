#pragma once
#include "ui/charts/axis_ticks.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/plot_paths.h"
#include "ui/theme/theme.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <optional>
#include <vector>

namespace shelfcast::ui {

/// The picture of one ChartData: bands, lines and marks. Knows no mouse; the window's chart and the PDF both hold one.
class Plot final : public QChart {
    Q_OBJECT
public:
    explicit Plot(QGraphicsItem *parent = nullptr);

    void setData(ChartData data);
    const ChartData &data() const { return m_data; }
    void setTheme(const Theme &theme);
    const Theme &theme() const { return m_theme; }
    void setPlotFont(const QFont &font);

    /// Periods from the left to the right edge, kept inside what there is and at least kNarrowest wide.
    void setRange(double from, double to);
    double from() const { return m_from; }
    double to() const { return m_to; }
    /// All there is, with half a period to spare on each side.
    std::pair<double, double> fullRange() const;
    /// What is shown first: all of it, or of a long history the newest part.
    std::pair<double, double> firstRange() const;

    void setCursor(std::optional<std::int64_t> period);
    std::optional<std::int64_t> cursorPeriod() const { return m_cursor; }
    double periodAt(double x) const; ///< under an x of the chart
    double valueAt(double y) const;  ///< beside a y of the chart
    /// Draws the forecast of one period elsewhere; the range of values stays.
    void moveForecast(std::int64_t period, double value);
    QPointF place(double period, double value) const;
    /// Possible futures over the fan. They go when other data come.
    void setPaths(std::vector<std::vector<double>> paths);
    PlotPaths &paths() { return *m_paths; }

    static constexpr double kNarrowest = 6.0;

Q_SIGNALS:
    void rangeChanged();

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    friend class PlotUnderlay;
    friend class PlotOverlay;
    QLineSeries *line(const QString &name);
    QAreaSeries *band(const QString &name);
    void layOut();
    void refresh();
    void refreshHistory(int columns);
    void refreshForecast();
    void refreshValueRange();
    void recolour();

    ChartData m_data;
    Theme m_theme = lightTheme();
    QFont m_font;
    double m_from = 0.0, m_to = 1.0, m_low = 0.0, m_high = 1.0;
    std::vector<Tick> m_valueTicks, m_periodTicks;
    std::optional<std::int64_t> m_cursor;
    QValueAxis *m_periodAxis = nullptr;
    QValueAxis *m_valueAxis = nullptr;
    QAreaSeries *m_band80 = nullptr;
    QAreaSeries *m_band95 = nullptr;
    QLineSeries *m_forecast = nullptr;
    QLineSeries *m_naive = nullptr;
    QLineSeries *m_model = nullptr; ///< alone, under what a person made of it
    QScatterSeries *m_singles = nullptr;
    std::vector<QLineSeries *> m_history; ///< a piece each; grows as needed
    QGraphicsItem *m_underlay = nullptr;
    PlotPaths *m_paths = nullptr;
    QGraphicsItem *m_overlay = nullptr;
};

} // namespace shelfcast::ui
