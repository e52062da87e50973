#pragma once
#include <QGraphicsItem>

#include <optional>
#include <utility>
#include <vector>

namespace shelfcast::ui {

class Plot;

/// Possible futures over the fan: thin lines, one of them strong while the mouse is near it.
class PlotPaths final : public QGraphicsItem {
public:
    explicit PlotPaths(Plot &plot);
    /// Each begins one period after the forecast's origin.
    void setPaths(std::vector<std::vector<double>> paths);
    const std::vector<std::vector<double>> &paths() const { return m_paths; }
    void setStrong(std::optional<std::size_t> path);
    std::optional<std::size_t> strong() const { return m_strong; }
    /// The path nearest to a place of the chart, where one lies within a few pixels.
    std::optional<std::size_t> near(const QPointF &place) const;
    /// Lowest and highest value of a period; NaN where there is none.
    std::pair<double, double> rangeAt(std::int64_t period) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPolygonF lineOf(std::size_t path) const;
    Plot &m_plot;
    std::vector<std::vector<double>> m_paths;
    std::optional<std::size_t> m_strong;
};

} // namespace shelfcast::ui
