#include "ui/charts/cluster_shapes.h"

#include "ui/charts/cluster_style.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr int kNarrowest = 140, kWidest = 190, kHeight = 112, kGap = 10, kName = 20, kMonths = 14;

} // namespace

ClusterShapes::ClusterShapes(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Typical course of each cluster"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ClusterShapes::setShapes(std::vector<ClusterShape> shapes)
{
    m_shapes = std::move(shapes);
    QStringList names;
    for (const ClusterShape &shape : m_shapes)
        names << shape.name;
    setAccessibleDescription(names.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void ClusterShapes::setSelected(std::int64_t cluster)
{
    m_selected = cluster;
    update();
}

int ClusterShapes::columns(int width) const
{
    return std::clamp((width + kGap) / (kNarrowest + kGap), 1, std::max(1, static_cast<int>(m_shapes.size())));
}

int ClusterShapes::heightForWidth(int width) const
{
    const int across = columns(width), rows = (std::max(1, static_cast<int>(m_shapes.size())) + across - 1) / across;
    return rows * kHeight + (rows - 1) * kGap;
}

QRectF ClusterShapes::place(std::size_t shape) const
{
    const int across = columns(width());
    const double wide = std::min<double>(kWidest, (width() - (across - 1) * kGap) / static_cast<double>(across));
    const int row = static_cast<int>(shape) / across, column = static_cast<int>(shape) % across;
    return {column * (wide + kGap), static_cast<double>(row * (kHeight + kGap)), wide, static_cast<double>(kHeight)};
}

void ClusterShapes::paintShape(QPainter &painter, const ClusterShape &shape, const QRectF &area, double top) const
{
    const Theme &theme = themeOf(palette());
    const QColor colour = clusterColour(shape.cluster, theme.dark);
    painter.setPen(QPen(theme.grid, 1.0, Qt::DashLine)); // the mean
    const auto y = [&](double value) { return area.bottom() - std::min(value, top) / top * area.height(); };
    painter.drawLine(QPointF(area.left(), y(1.0)), QPointF(area.right(), y(1.0)));
    painter.setPen(QPen(theme.baseline, 1.0));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const std::size_t n = shape.median.size();
    if (n < 2)
        return;
    const auto x = [&](std::size_t i) { return area.left() + static_cast<double>(i) / static_cast<double>(n - 1) * area.width(); };
    QPolygonF band, line;
    for (std::size_t i = 0; i < n; ++i)
        if (std::isfinite(shape.high[i]))
            band << QPointF(x(i), y(shape.high[i]));
    for (std::size_t i = n; i-- > 0;)
        if (std::isfinite(shape.low[i]))
            band << QPointF(x(i), y(shape.low[i]));
    for (std::size_t i = 0; i < n; ++i)
        if (std::isfinite(shape.median[i]))
            line << QPointF(x(i), y(shape.median[i]));
    QColor soft = colour;
    soft.setAlphaF(0.25F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void ClusterShapes::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(12);
    double top = 1.6; // one scale for all, so that they can be compared; a single wild one is cut
    for (const ClusterShape &shape : m_shapes)
        for (const double value : shape.median)
            if (std::isfinite(value))
                top = std::max(top, value * 1.1);
    top = std::min(top, 6.0);
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        const ClusterShape &shape = m_shapes[i];
        const QRectF all = place(i);
        if (shape.cluster == m_selected) {
            painter.setPen(QPen(theme.accent, 1.0));
            painter.setBrush(theme.selection);
            painter.drawRoundedRect(all.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
        }
        const QRectF area = all.adjusted(6.0, 6.0, -6.0, -kName - kMonths);
        paintShape(painter, shape, area, top);
        small.setBold(false);
        small.setPixelSize(10);
        painter.setFont(small);
        painter.setPen(theme.secondary);
        const QRectF below(area.left(), area.bottom() + 1.0, area.width(), kMonths);
        if (shape.year) {
            for (const int month : {1, 4, 7, 10})
                painter.drawText(QRectF(area.left() + (month - 1) / 11.0 * area.width() - 16.0, below.top(), 32.0, kMonths), Qt::AlignHCenter,
                                 QLocale().standaloneMonthName(month, QLocale::NarrowFormat));
        } else {
            painter.drawText(below, Qt::AlignLeft, painter.fontMetrics().elidedText(tr("newest two years"), Qt::ElideRight, static_cast<int>(below.width())));
        }
        small.setPixelSize(12);
        small.setBold(true);
        painter.setFont(small);
        painter.setPen(Qt::NoPen);
        painter.setBrush(clusterColour(shape.cluster, theme.dark));
        paintClusterMark(painter, shape.cluster, QPointF(all.left() + 11.0, all.bottom() - kName / 2.0), 4.5);
        painter.setPen(theme.text);
        const QRectF words(all.left() + 20.0, all.bottom() - kName, all.width() - 24.0, kName);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(shape.name, Qt::ElideRight, static_cast<int>(words.width())));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.0));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    }
}

int ClusterShapes::shapeAt(const QPointF &at) const
{
    for (std::size_t i = 0; i < m_shapes.size(); ++i)
        if (place(i).contains(at))
            return static_cast<int>(i);
    return -1;
}

void ClusterShapes::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int at = shapeAt(event->position()); at >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT clusterChosen(m_shapes[static_cast<std::size_t>(at)].cluster);
}

void ClusterShapes::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(shapeAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ClusterShapes::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_shapes.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_shapes.size());
    const auto found = std::ranges::find(m_shapes, m_selected, &ClusterShape::cluster);
    const int at = found == m_shapes.end() ? (step > 0 ? -1 : 0) : static_cast<int>(found - m_shapes.begin());
    Q_EMIT clusterChosen(m_shapes[static_cast<std::size_t>((at + step + count) % count)].cluster);
    event->accept();
}

bool ClusterShapes::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int at = shapeAt(help->pos()); at >= 0) {
            const ClusterShape &shape = m_shapes[static_cast<std::size_t>(at)];
            QToolTip::showText(help->globalPos(), shape.year ? tr("%1: sales of each month against the mean; the band holds the middle half of the items").arg(shape.name)
                                                             : tr("%1: the newest two years against their mean; the band holds the middle half of the items").arg(shape.name), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace shelfcast::ui
