#include "ui/charts/count_curves.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kTitle = 18.0, kAxis = 18.0, kGap = 18.0, kFigure = 14.0;

} // namespace

CountCurves::CountCurves(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setAccessibleName(tr("How many clusters"));
}

void CountCurves::setCurves(std::vector<CountPoint> points, int suggested, int shown)
{
    std::erase_if(points, [](const CountPoint &point) { return point.clusters < 2; });
    m_points = std::move(points);
    m_suggested = suggested;
    m_shown = shown;
    QStringList words;
    for (const CountPoint &point : m_points)
        words << tr("%1 clusters: silhouette %2, stability %3, gap %4").arg(integerText(point.clusters), numberText(point.silhouette), numberText(point.stability), numberText(point.gap));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QRectF CountCurves::area(int curve) const
{
    constexpr int kCurves = CurveCount;
    const double wide = (width() - 16.0 - (kCurves - 1) * kGap) / kCurves;
    return {8.0 + curve * (wide + kGap), kTitle, wide, std::max(10.0, height() - kTitle - kAxis)};
}

double CountCurves::value(int curve, const CountPoint &point) const
{
    return curve == Silhouette ? point.silhouette : curve == Stability ? point.stability : point.gap;
}

QRectF CountCurves::column(std::size_t point) const
{
    const QRectF all = area(Silhouette);
    const double wide = all.width() / static_cast<double>(std::max<std::size_t>(1, m_points.size()));
    return {all.left() + wide * static_cast<double>(point), all.top(), wide, all.height()};
}

void CountCurves::paintCurve(QPainter &painter, int curve, const QString &title) const
{
    const Theme &theme = themeOf(palette());
    const QRectF all = area(curve);
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(all.left(), 0.0, all.width(), kTitle), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(all.width())));
    double low = 0.0, high = 0.0;
    for (const CountPoint &point : m_points)
        if (const double v = value(curve, point); std::isfinite(v)) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    high = std::max(high, low + 0.1);
    const QRectF bars = all.adjusted(0.0, kFigure, 0.0, 0.0);
    const auto y = [&](double v) { return bars.bottom() - (v - low) / (high - low) * bars.height(); };
    const double wide = all.width() / static_cast<double>(m_points.size());
    QPolygonF line;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const CountPoint &point = m_points[i];
        const double v = value(curve, point), middle = all.left() + wide * (static_cast<double>(i) + 0.5);
        const bool suggested = point.clusters == m_suggested, shown = point.clusters == m_shown;
        painter.setPen(shown ? theme.accent : theme.secondary);
        painter.drawText(QRectF(middle - 20.0, all.bottom() + 1.0, 40.0, kAxis), Qt::AlignCenter, integerText(point.clusters));
        if (!std::isfinite(v))
            continue;
        if (curve == Silhouette) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(suggested ? theme.accent : shown ? theme.secondary : theme.grid);
            painter.drawRect(QRectF(QPointF(middle - 0.34 * wide, y(v)), QPointF(middle + 0.34 * wide, y(std::max(0.0, low)))));
        } else {
            line << QPointF(middle, y(v));
        }
        if (suggested || shown) {
            painter.setPen(theme.text);
            const double wideEnough = 48.0, left = std::clamp(middle - wideEnough / 2.0, all.left() - 8.0, all.right() - wideEnough + 8.0); // not cut at an edge
            painter.drawText(QRectF(left, y(v) - kFigure - 1.0, wideEnough, kFigure), Qt::AlignCenter, numberText(v));
        }
    }
    if (curve != Silhouette) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.baseline, 1.6));
        painter.drawPolyline(line);
        std::size_t at = 0;
        for (const CountPoint &point : m_points) {
            if (!std::isfinite(value(curve, point)))
                continue;
            const bool suggested = point.clusters == m_suggested;
            painter.setPen(QPen(theme.surface, 1.0));
            painter.setBrush(suggested ? theme.accent : point.clusters == m_shown ? theme.text : theme.baseline);
            painter.drawEllipse(line[static_cast<qsizetype>(at++)], suggested ? 4.5 : 3.0, suggested ? 4.5 : 3.0);
        }
    }
    painter.setPen(QPen(theme.baseline, 1.0));
    painter.drawLine(all.bottomLeft(), all.bottomRight());
}

void CountCurves::paintEvent(QPaintEvent *)
{
    if (m_points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    paintCurve(painter, Silhouette, tr("Silhouette: how far apart"));
    paintCurve(painter, Stability, tr("Stability in resamples"));
    paintCurve(painter, Gap, tr("Gap to no groups"));
}

int CountCurves::pointAt(const QPointF &at) const
{
    for (int curve = 0; curve < CurveCount && !m_points.empty(); ++curve)
        if (const QRectF all = area(curve).adjusted(0.0, 0.0, 0.0, kAxis); all.contains(at))
            return std::min(static_cast<int>(m_points.size()) - 1, static_cast<int>((at.x() - all.left()) / all.width() * static_cast<double>(m_points.size())));
    return -1;
}

void CountCurves::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int at = pointAt(event->position()); at >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT countChosen(m_points[static_cast<std::size_t>(at)].clusters);
}

void CountCurves::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(pointAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool CountCurves::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int at = pointAt(help->pos()); at >= 0) {
            const CountPoint &point = m_points[static_cast<std::size_t>(at)];
            QToolTip::showText(help->globalPos(),
                               tr("%1 clusters: silhouette %2, stability %3, gap %4 (give or take %5). Click to group the items so.")
                                   .arg(integerText(point.clusters), numberText(point.silhouette), numberText(point.stability), numberText(point.gap), numberText(point.gapError)), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace shelfcast::ui
