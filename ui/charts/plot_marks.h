#pragma once
#include <QGraphicsItem>

namespace shelfcast::ui {

class Plot;

/// What lies under the lines: grid, labels, promotions, periods without stock.
class PlotUnderlay final : public QGraphicsItem {
public:
    explicit PlotUnderlay(Plot &plot);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintGrid(QPainter &painter) const;
    void paintPeriodMarks(QPainter &painter) const;
    Plot &m_plot;
};

/// What lies over them: the line at the origin and the cursor.
class PlotOverlay final : public QGraphicsItem {
public:
    explicit PlotOverlay(Plot &plot);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Plot &m_plot;
};

} // namespace shelfcast::ui
