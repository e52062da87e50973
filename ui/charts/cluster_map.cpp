#include "ui/charts/cluster_map.h"

#include "ui/charts/cluster_style.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <map>

namespace shelfcast::ui {
namespace {

constexpr double kMargin = 16.0, kRadius = 3.6, kSmallRadius = 2.2, kReach = 9.0, kLasso = 8.0;
constexpr std::size_t kMany = 4000;
constexpr int kLabelHeight = 20;

} // namespace

ClusterMap::ClusterMap(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map of items"));
    setToolTip(tr("Items that are alike lie near each other. Click a name for a cluster, an item for itself, or draw a line around some of them."));
}

void ClusterMap::setPoints(std::vector<MapPoint> points)
{
    m_points = std::move(points);
    m_selected.assign(m_points.size(), false);
    m_anySelected = false;
    m_current = -1;
    measure();
    redraw();
}

void ClusterMap::setNames(std::vector<std::pair<std::int64_t, QString>> names)
{
    m_names = std::move(names);
    QStringList words;
    for (const auto &[cluster, name] : m_names)
        words << name;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    redraw();
}

void ClusterMap::setSelected(std::vector<std::uint32_t> points)
{
    m_selected.assign(m_points.size(), false);
    for (const std::uint32_t point : points)
        if (point < m_selected.size())
            m_selected[point] = true;
    m_anySelected = !points.empty() && points.size() < m_points.size();
    redraw();
}

/// What all but a few wild ones fill: those are drawn at the edge.
void ClusterMap::measure()
{
    m_bounds = QRectF(0, 0, 1, 1);
    if (m_points.empty())
        return;
    const auto range = [&](double MapPoint::*coordinate) {
        std::vector<double> values;
        values.reserve(m_points.size());
        for (const MapPoint &point : m_points)
            values.push_back(point.*coordinate);
        std::ranges::sort(values);
        const std::size_t cut = values.size() / 500;
        double low = values[cut], high = values[values.size() - 1 - cut];
        if (high - low < 1e-9)
            low -= 1.0, high += 1.0;
        return std::pair(low, high);
    };
    const auto [left, right] = range(&MapPoint::x);
    const auto [low, high] = range(&MapPoint::y);
    m_bounds = QRectF(QPointF(left, low), QPointF(right, high));
}

QPointF ClusterMap::place(std::uint32_t point) const
{
    const MapPoint &at = m_points[point];
    const double x = std::clamp((at.x - m_bounds.left()) / m_bounds.width(), 0.0, 1.0), y = std::clamp((at.y - m_bounds.top()) / m_bounds.height(), 0.0, 1.0);
    return {kMargin + x * (width() - 2.0 * kMargin), height() - kMargin - y * (height() - 2.0 * kMargin - kLabelHeight)};
}

void ClusterMap::redraw()
{
    m_drawn = {};
    update();
}

/// Each name above the middle of its items, moved down where another one is in the way.
void ClusterMap::placeLabels()
{
    m_labels.clear();
    std::map<std::int64_t, std::pair<std::vector<double>, std::vector<double>>> places;
    for (std::uint32_t i = 0; i < m_points.size(); ++i) {
        const QPointF at = place(i);
        auto &[xs, ys] = places[m_points[i].cluster];
        xs.push_back(at.x());
        ys.push_back(at.y());
    }
    QFont bold = font();
    bold.setPixelSize(12);
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    for (const auto &[cluster, name] : m_names) {
        auto &[xs, ys] = places[cluster];
        if (xs.empty())
            continue;
        const auto middle = static_cast<std::ptrdiff_t>(xs.size() / 2), top = static_cast<std::ptrdiff_t>(ys.size() / 10);
        std::nth_element(xs.begin(), xs.begin() + middle, xs.end());
        std::nth_element(ys.begin(), ys.begin() + top, ys.end());
        const QString words = metrics.elidedText(name, Qt::ElideRight, std::max(60.0, width() * 0.45));
        const double wide = metrics.horizontalAdvance(words) + 8.0;
        QRectF rect(xs[static_cast<std::size_t>(middle)] - wide / 2.0, ys[static_cast<std::size_t>(top)] - kLabelHeight - 4.0, wide, kLabelHeight);
        rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, width() - wide)));
        rect.moveTop(std::clamp(rect.top(), 0.0, std::max(0.0, height() - rect.height())));
        for (std::size_t turn = 0; turn < 2 * m_names.size(); ++turn) {
            const auto hit = std::ranges::find_if(m_labels, [&](const Label &other) { return other.rect.intersects(rect); });
            if (hit == m_labels.end())
                break;
            rect.moveTop(hit->rect.bottom() + 1.0);
            if (rect.bottom() > height())
                rect.moveTop(0.0);
        }
        m_labels.push_back({cluster, words, rect});
    }
}

void ClusterMap::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    if (m_drawn.isNull()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(Qt::transparent);
        QPainter painter(&m_drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = m_points.size() > kMany ? kSmallRadius : kRadius;
        // One mark a spot of two thirds of its width, for each of what stands out and what does not.
        const double spot = radius * 1.3;
        const int columns = static_cast<int>(width() / spot) + 2;
        m_marks = 0;
        for (const bool front : {false, true}) {
            std::vector<bool> taken(static_cast<std::size_t>(columns) * static_cast<std::size_t>(height() / spot + 2));
            painter.setPen(front ? QPen(theme.surface, 0.8) : QPen(Qt::NoPen));
            for (std::uint32_t i = 0; i < m_points.size(); ++i) {
                if ((!m_anySelected || m_selected[i]) != front)
                    continue;
                const QPointF at = place(i);
                const auto cell = static_cast<std::size_t>(at.y() / spot) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(at.x() / spot);
                if (cell < taken.size() && taken[cell])
                    continue;
                if (cell < taken.size())
                    taken[cell] = true;
                QColor colour = clusterColour(m_points[i].cluster, theme.dark);
                colour.setAlphaF(front ? 0.9F : 0.16F);
                painter.setBrush(colour);
                paintClusterMark(painter, m_points[i].cluster, at, radius);
                ++m_marks;
            }
        }
        placeLabels();
        QFont bold = font();
        bold.setPixelSize(12);
        bold.setBold(true);
        painter.setFont(bold);
        for (const Label &label : m_labels) {
            QColor plate = theme.surface;
            plate.setAlphaF(0.86F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(plate);
            painter.drawRoundedRect(label.rect, 4.0, 4.0);
            const QColor colour = clusterColour(label.cluster, theme.dark);
            painter.setPen(theme.dark ? colour : colour.darker(125));
            painter.drawText(label.rect, Qt::AlignCenter, label.words);
        }
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lasso.size() > 1) {
        QColor fill = theme.accent;
        fill.setAlphaF(0.10F);
        painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawPolygon(m_lasso);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.0));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0);
    }
}

void ClusterMap::resizeEvent(QResizeEvent *)
{
    redraw();
}

void ClusterMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

int ClusterMap::nearest(const QPointF &at) const
{
    int found = -1;
    double least = kReach * kReach;
    for (std::uint32_t i = 0; i < m_points.size(); ++i) {
        const QPointF gap = place(i) - at;
        if (const double squared = QPointF::dotProduct(gap, gap); squared < least) {
            least = squared;
            found = static_cast<int>(i);
        }
    }
    return found;
}

void ClusterMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = true;
    m_lasso = {event->position()};
}

void ClusterMap::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        const bool name = std::ranges::any_of(m_labels, [&](const Label &label) { return label.rect.contains(event->position()); });
        setCursor(name ? Qt::PointingHandCursor : Qt::CrossCursor);
        return;
    }
    m_lasso << event->position();
    update();
}

void ClusterMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    const QPolygonF lasso = std::exchange(m_lasso, {});
    update();
    if (const QRectF around = lasso.boundingRect(); around.width() > kLasso || around.height() > kLasso) {
        std::vector<std::uint32_t> inside;
        for (std::uint32_t i = 0; i < m_points.size(); ++i)
            if (const QPointF at = place(i); around.contains(at) && lasso.containsPoint(at, Qt::OddEvenFill))
                inside.push_back(i);
        Q_EMIT pointsChosen(inside);
        return;
    }
    const auto label = std::ranges::find_if(m_labels, [&](const Label &one) { return one.rect.contains(event->position()); });
    if (label != m_labels.end()) {
        Q_EMIT clusterChosen(label->cluster);
        return;
    }
    const int point = nearest(event->position());
    Q_EMIT pointsChosen(point < 0 ? std::vector<std::uint32_t>() : std::vector<std::uint32_t>{static_cast<std::uint32_t>(point)});
}

void ClusterMap::stepCluster(int direction)
{
    if (m_names.empty())
        return;
    const int count = static_cast<int>(m_names.size());
    m_current = m_current < 0 ? (direction > 0 ? 0 : count - 1) : (m_current + direction + count) % count;
    Q_EMIT clusterChosen(m_names[static_cast<std::size_t>(m_current)].first);
}

void ClusterMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: stepCluster(1); break;
    case Qt::Key_Left:
    case Qt::Key_Up: stepCluster(-1); break;
    case Qt::Key_Escape:
        m_current = -1;
        Q_EMIT pointsChosen({});
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

bool ClusterMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_tip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int point = nearest(help->pos()); point >= 0) {
            QToolTip::showText(help->globalPos(), m_tip(static_cast<std::uint32_t>(point)), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace shelfcast::ui
