#include "ui/charts/plot_marks.h"

#include "ui/charts/finding_marks.h"
#include "ui/charts/plot.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kUnderSeries = -1.0;
constexpr double kOverSeries = 100.0;

/// Lines at 45 degrees, drawn as lines so that a PDF keeps them sharp.
void hatch(QPainter &painter, const QRectF &area, const QColor &colour)
{
    constexpr double kDistance = 6.0;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    QColor faint = colour;
    faint.setAlphaF(0.5f);
    painter.setPen(QPen(faint, 1.4));
    const double height = area.height();
    // Anchored to the picture, not to the area: neighbouring areas join without a seam.
    for (double x = kDistance * std::floor((area.left() - height) / kDistance); x < area.right(); x += kDistance)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + height, area.top()));
    painter.restore();
}

void triangle(QPainter &painter, double x, double top, const QColor &colour)
{
    QPainterPath path(QPointF(x, top));
    path.lineTo(x + 4.0, top + 6.0);
    path.lineTo(x - 4.0, top + 6.0);
    path.closeSubpath();
    painter.fillPath(path, colour);
}

} // namespace

PlotUnderlay::PlotUnderlay(Plot &plot) : QGraphicsItem(&plot), m_plot(plot)
{
    setZValue(kUnderSeries);
}

QRectF PlotUnderlay::boundingRect() const
{
    return {QPointF(0, 0), m_plot.size()};
}

void PlotUnderlay::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_plot.m_data.empty())
        return;
    painter->setFont(m_plot.m_font);
    paintPeriodMarks(*painter);
    paintGrid(*painter);
}

void PlotUnderlay::paintGrid(QPainter &painter) const
{
    const QRectF area = m_plot.plotArea();
    const QFontMetricsF metrics(painter.font());
    for (const Tick &tick : m_plot.m_valueTicks) {
        const double y = std::round(m_plot.place(m_plot.m_from, tick.at).y()) + 0.5;
        painter.setPen(QPen(m_plot.m_theme.grid, 1.0));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_plot.m_theme.secondary);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8.0, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    double free = 0.0; // labels never touch
    for (const Tick &tick : m_plot.m_periodTicks) {
        const double x = m_plot.place(tick.at, m_plot.m_low).x();
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, m_plot.size().width() - width));
        painter.setPen(QPen(m_plot.m_theme.grid, 1.0));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4.0));
        if (left < free)
            continue;
        painter.setPen(m_plot.m_theme.secondary);
        painter.drawText(QPointF(left, area.bottom() + 8.0 + metrics.ascent()), tick.label);
        free = left + width + 12.0;
    }
}

/// Promotions are a tinted bar with a triangle on top, stock-outs are hatched: neither needs its colour to be told apart.
void PlotUnderlay::paintPeriodMarks(QPainter &painter) const
{
    const QRectF area = m_plot.plotArea();
    const double half = std::max(1.5, 0.5 * area.width() / (m_plot.m_to - m_plot.m_from));
    QColor tint = m_plot.m_theme.promotion;
    tint.setAlphaF(0.14f);
    double lastTriangle = -100.0;
    const auto mark = [&](std::int64_t period) {
        const double x = m_plot.place(static_cast<double>(period), m_plot.m_low).x();
        return QRectF(x - half, area.top(), 2 * half, area.height()).intersected(area);
    };
    for (auto period = static_cast<std::int64_t>(std::ceil(m_plot.m_from)); period <= static_cast<std::int64_t>(m_plot.m_to); ++period) {
        const PeriodValues values = valuesAt(m_plot.m_data, period);
        if (values.stockOut)
            hatch(painter, mark(period), m_plot.m_theme.bad);
        if (!values.promotion)
            continue;
        const QRectF bar = mark(period);
        painter.fillRect(bar, tint);
        if (bar.center().x() - lastTriangle > 9.0) {
            triangle(painter, bar.center().x(), area.top() - 8.0, m_plot.m_theme.promotion);
            lastTriangle = bar.center().x();
        }
    }
}

PlotOverlay::PlotOverlay(Plot &plot) : QGraphicsItem(&plot), m_plot(plot)
{
    setZValue(kOverSeries);
}

QRectF PlotOverlay::boundingRect() const
{
    return {QPointF(0, 0), m_plot.size()};
}

void PlotOverlay::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF area = m_plot.plotArea();
    const auto vertical = [&](std::int64_t period, const QPen &pen) {
        const double x = m_plot.place(static_cast<double>(period), m_plot.m_low).x();
        if (x < area.left() || x > area.right())
            return;
        painter->setPen(pen);
        painter->drawLine(QPointF(x, area.top() - 8.0), QPointF(x, area.bottom()));
    };
    if (!m_plot.m_data.point.empty()) {
        QPen dotted(m_plot.m_theme.secondary, 1.0, Qt::CustomDashLine);
        dotted.setDashPattern({2, 3});
        vertical(m_plot.m_data.origin, dotted);
    }
    paintFindings(*painter, m_plot);
    if (!m_plot.m_cursor)
        return;
    vertical(*m_plot.m_cursor, QPen(m_plot.m_theme.accent, 1.0));
    const PeriodValues values = valuesAt(m_plot.m_data, *m_plot.m_cursor);
    const double value = std::isfinite(values.sold) ? values.sold : values.forecast;
    if (!std::isfinite(value))
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_plot.m_theme.surface, 1.5));
    painter->setBrush(m_plot.m_theme.accent);
    painter->drawEllipse(m_plot.place(static_cast<double>(*m_plot.m_cursor), value), 4.5, 4.5);
}

} // namespace shelfcast::ui
