#pragma once
#include "ui/charts/chart_data.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPainter;

namespace shelfcast::ui {

/// History, forecast and its bands of one series, with zoom (wheel, + and -), pan (drag, Shift+arrows), reset (0, double click) and
/// the values under the cursor (mouse, arrow keys). The only header of ui/charts that pages include besides chart_data.h: which
/// library draws stays inside.
class ForecastChart final : public QWidget {
    Q_OBJECT
public:
    explicit ForecastChart(QWidget *parent = nullptr);
    ~ForecastChart() override;

    void setData(ChartData data);
    const ChartData &data() const;
    void setLegendVisible(bool visible);
    /// Points of the forecast after @p period can be dragged up and down; null: none can.
    void setDraggableAfter(std::optional<std::int64_t> period);

    /// Possible futures over the fan, each from the first period after the origin; empty: none. They go when other data come.
    void setScenarios(std::vector<std::vector<double>> paths);
    std::size_t scenarios() const;
    /// The one that the mouse is on, if any.
    std::optional<std::size_t> strongScenario() const;

    void zoomIn();
    void zoomOut();
    void resetZoom();
    /// By a share of what is visible; positive is towards the future.
    void pan(double share);
    /// Periods at the left and right edge.
    std::pair<double, double> visibleRange() const;
    /// The period whose values are shown, if any.
    std::optional<std::int64_t> cursorPeriod() const;
    QString cursorText() const;
    /// Puts the cursor on a period, and the period into view.
    void showPeriod(std::int64_t period);

Q_SIGNALS:
    void rangeChanged();
    /// A person dragged the forecast of a period to so many units. The chart shows it until it gets other data.
    void pointDragged(std::int64_t period, double value);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void moveCursor(std::optional<std::int64_t> period);
    void placeBubble();
    QString scenarioSentence(std::int64_t period) const;
    void zoom(double factor, double aroundPeriod);
    /// The period whose forecast lies under a place of the view and can be dragged.
    std::optional<std::int64_t> pointUnder(const QPointF &place) const;
    void dragTo(const QPointF &place);
    struct Parts;
    std::unique_ptr<Parts> m;
};

/// Draws the same picture with any painter, as vectors: reports use it. @p rect in the painter's units, fonts in its pixels.
void paintForecastChart(QPainter &painter, const QRectF &rect, const ChartData &data, const Theme &theme, const QFont &font);

} // namespace shelfcast::ui
