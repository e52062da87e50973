#include "ui/charts/components_chart.h"

#include "ui/charts/decimation.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kLeft = 56.0, kRight = 12.0, kBottom = 22.0;
constexpr double kCaption = 20.0, kGap = 10.0, kLowestStrip = 44.0;
constexpr double kZoomStep = 1.25, kPanStep = 0.2, kNarrowest = 6.0;
constexpr int kFirstView = 160; ///< periods that are shown at first
constexpr int kPixelsPerTick = 96;

/// The lowest and the highest value between two periods; false where there is none.
bool extent(const std::vector<double> &values, std::int64_t first, double from, double to, double &low, double &high)
{
    bool found = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double period = static_cast<double>(first) + static_cast<double>(i);
        if (period < from - 1.0 || period > to + 1.0 || !std::isfinite(values[i]))
            continue;
        low = found ? std::min(low, values[i]) : values[i];
        high = found ? std::max(high, values[i]) : values[i];
        found = true;
    }
    return found;
}

} // namespace

ComponentsChart::ComponentsChart(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Parts of the forecast"));
    setToolTip(tr("Wheel or + and − zoom, drag or Shift+arrows move, 0 shows the start view, arrows walk through the periods"));
}

void ComponentsChart::setData(ComponentsData data)
{
    m_data = std::move(data);
    m_cursor.reset();
    const auto [from, to] = fullRange();
    m_from = std::max(from, to - kFirstView);
    m_to = to;
    updateGeometry();
    update();
}

std::pair<double, double> ComponentsChart::fullRange() const
{
    std::size_t periods = 0;
    for (const ComponentStrip &strip : m_data.strips)
        periods = std::max(periods, strip.history.size() + strip.future.size());
    const auto first = static_cast<double>(m_data.firstPeriod);
    return {first - 0.5, first + std::max<double>(static_cast<double>(periods), 1.0) - 0.5};
}

void ComponentsChart::setRange(double from, double to)
{
    const auto [lowest, highest] = fullRange();
    const double width = std::min(std::max(to - from, kNarrowest), highest - lowest);
    m_from = std::clamp(from, lowest, highest - width);
    m_to = m_from + width;
    update();
}

QSize ComponentsChart::sizeHint() const
{
    return {480, minimumSizeHint().height()};
}

QSize ComponentsChart::minimumSizeHint() const
{
    const double strips = static_cast<double>(std::max<std::size_t>(m_data.strips.size(), 1));
    return {160, static_cast<int>(strips * (kCaption + kLowestStrip + kGap) + kBottom)};
}

QRectF ComponentsChart::plotArea() const
{
    return QRectF(kLeft, 0.0, std::max(1.0, width() - kLeft - kRight), std::max(1.0, height() - kBottom));
}

QRectF ComponentsChart::stripArea(std::size_t strip) const
{
    const QRectF all = plotArea();
    const double each = all.height() / static_cast<double>(std::max<std::size_t>(m_data.strips.size(), 1));
    return QRectF(all.left(), static_cast<double>(strip) * each + kCaption, all.width(), std::max(8.0, each - kCaption - kGap));
}

double ComponentsChart::xOf(double period) const
{
    const QRectF all = plotArea();
    return all.left() + (period - m_from) / (m_to - m_from) * all.width();
}

double ComponentsChart::periodAt(double x) const
{
    const QRectF all = plotArea();
    return m_from + (x - all.left()) / all.width() * (m_to - m_from);
}

double ComponentsChart::valueAt(const ComponentStrip &strip, std::int64_t period) const
{
    const std::int64_t at = period - m_data.firstPeriod;
    const auto n = static_cast<std::int64_t>(strip.history.size()), h = static_cast<std::int64_t>(strip.future.size());
    if (at < 0 || at >= n + h)
        return std::nan("");
    return at < n ? strip.history[static_cast<std::size_t>(at)] : strip.future[static_cast<std::size_t>(at - n)];
}

QString ComponentsChart::caption(std::size_t strip) const
{
    const ComponentStrip &one = m_data.strips[strip];
    if (!m_cursor)
        return one.name;
    const QString value = one.aroundZero && valueAt(one, *m_cursor) > 0.0 ? QStringLiteral("+") + numberText(valueAt(one, *m_cursor)) : numberText(valueAt(one, *m_cursor));
    return tr("%1: %2 in %3").arg(one.name, value, periodText(*m_cursor, m_data.frequency));
}

void ComponentsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = this->font();
    font.setPixelSize(11);
    painter.setFont(font);
    if (m_data.strips.empty())
        return;
    for (std::size_t strip = 0; strip < m_data.strips.size(); ++strip)
        paintStrip(painter, strip);
    paintPeriodAxis(painter);
}

void ComponentsChart::paintStrip(QPainter &painter, std::size_t strip) const
{
    const Theme &theme = themeOf(palette());
    const ComponentStrip &one = m_data.strips[strip];
    const QRectF area = stripArea(strip);
    const std::int64_t future = m_data.firstPeriod + static_cast<std::int64_t>(one.history.size());
    double low = 0.0, high = 0.0, futureLow = 0.0, futureHigh = 0.0;
    bool any = extent(one.history, m_data.firstPeriod, m_from, m_to, low, high);
    if (extent(one.future, future, m_from, m_to, futureLow, futureHigh)) {
        low = any ? std::min(low, futureLow) : futureLow;
        high = any ? std::max(high, futureHigh) : futureHigh;
        any = true;
    }
    if (one.aroundZero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (!(high - low > 1e-9 * std::max(std::abs(low), std::abs(high)))) { // a flat line stands in the middle
        const double room = std::max(1e-9, 0.1 * std::abs(high)) + (high == 0.0 ? 1.0 : 0.0);
        low -= room;
        high += room;
    }
    const auto yOf = [&](double value) { return area.bottom() - (value - low) / (high - low) * area.height(); };

    painter.setPen(theme.text);
    painter.drawText(QRectF(0.0, area.top() - kCaption, width() - kRight, kCaption), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(caption(strip), Qt::ElideRight, static_cast<int>(width() - kRight)));
    for (const Tick &tick : valueTicks(low, high, std::max(2, static_cast<int>(area.height() / 28.0)))) {
        if (tick.at < low || tick.at > high)
            continue;
        painter.setPen(QPen(theme.grid, 1.0));
        painter.drawLine(QPointF(area.left(), yOf(tick.at)), QPointF(area.right(), yOf(tick.at)));
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(0.0, yOf(tick.at) - 8.0, kLeft - 8.0, 16.0), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    if (one.aroundZero) {
        painter.setPen(QPen(theme.baseline, 1.0));
        painter.drawLine(QPointF(area.left(), yOf(0.0)), QPointF(area.right(), yOf(0.0)));
    }

    painter.save();
    painter.setClipRect(area.adjusted(0.0, -2.0, 0.0, 2.0));
    const int columns = static_cast<int>(area.width());
    const auto draw = [&](const std::vector<double> &values, std::int64_t first, const QPen &pen) {
        painter.setPen(pen);
        const BrokenLine line = decimated(values, first, m_from - 1.0, m_to + 1.0, columns);
        for (const QList<QPointF> &piece : line.pieces) {
            QPolygonF points;
            for (const QPointF &point : piece)
                points << QPointF(xOf(point.x()), yOf(point.y()));
            painter.drawPolyline(points);
        }
        for (const QPointF &single : line.singles)
            painter.drawPoint(QPointF(xOf(single.x()), yOf(single.y())));
    };
    draw(one.history, m_data.firstPeriod, QPen(theme.history, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    std::vector<double> joined; // begins at the last period of the history, so that the line does not break
    joined.reserve(one.future.size() + 1);
    if (!one.history.empty())
        joined.push_back(one.history.back());
    std::copy(one.future.begin(), one.future.end(), std::back_inserter(joined));
    draw(joined, one.history.empty() ? future : future - 1, QPen(theme.forecast, 2.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setPen(QPen(theme.secondary, 1.0, Qt::DotLine));
    const double origin = xOf(static_cast<double>(future) - 1.0);
    painter.drawLine(QPointF(origin, area.top()), QPointF(origin, area.bottom()));
    if (m_cursor) {
        painter.setPen(QPen(theme.accent, 1.0));
        const double x = xOf(static_cast<double>(*m_cursor));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    painter.restore();
}

void ComponentsChart::paintPeriodAxis(QPainter &painter) const
{
    const QRectF all = plotArea();
    painter.setPen(themeOf(palette()).secondary);
    for (const Tick &tick : periodTicks(m_from, m_to, m_data.frequency, std::max(2, static_cast<int>(all.width()) / kPixelsPerTick))) {
        const double x = xOf(tick.at), half = painter.fontMetrics().horizontalAdvance(tick.label) / 2.0;
        if (x - half >= 0.0 && x + half <= width())
            painter.drawText(QRectF(x - half, height() - kBottom + 4.0, 2.0 * half + 1.0, kBottom - 4.0), Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
}

void ComponentsChart::zoom(double factor, double around)
{
    setRange(around - (around - m_from) * factor, around + (m_to - around) * factor);
}

void ComponentsChart::setCursor(std::optional<std::int64_t> period)
{
    if (period && !m_data.strips.empty()) {
        const auto [from, to] = fullRange();
        period = std::clamp(*period, static_cast<std::int64_t>(std::ceil(from)), static_cast<std::int64_t>(std::floor(to)));
    }
    if (m_cursor == period)
        return;
    m_cursor = m_data.strips.empty() ? std::nullopt : period;
    QStringList words;
    for (std::size_t strip = 0; m_cursor && strip < m_data.strips.size(); ++strip)
        words << caption(strip);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void ComponentsChart::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(kZoomStep, -event->angleDelta().y() / 120.0), periodAt(event->position().x()));
    event->accept();
}

void ComponentsChart::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_dragX = event->position().x();
}

void ComponentsChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragX && (event->buttons() & Qt::LeftButton)) {
        const double by = periodAt(*m_dragX) - periodAt(x);
        setRange(m_from + by, m_to + by);
        m_dragX = x;
    } else {
        setCursor(x >= kLeft ? std::optional<std::int64_t>(std::lround(periodAt(x))) : std::nullopt);
    }
}

void ComponentsChart::mouseReleaseEvent(QMouseEvent *)
{
    m_dragX.reset();
}

void ComponentsChart::mouseDoubleClickEvent(QMouseEvent *)
{
    const auto [from, to] = fullRange();
    setRange(std::max(from, to - kFirstView), to);
}

void ComponentsChart::leaveEvent(QEvent *)
{
    setCursor(std::nullopt);
}

void ComponentsChart::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const double by = kPanStep * (m_to - m_from);
    const auto walk = [&](std::int64_t step) {
        const std::int64_t last = static_cast<std::int64_t>(std::floor(m_to));
        setCursor(m_cursor ? *m_cursor + step : last);
        if (static_cast<double>(*m_cursor) < m_from)
            setRange(m_from - by, m_to - by);
        else if (static_cast<double>(*m_cursor) > m_to)
            setRange(m_from + by, m_to + by);
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(1.0 / kZoomStep, m_to); break;
    case Qt::Key_Minus: zoom(kZoomStep, m_to); break;
    case Qt::Key_0: mouseDoubleClickEvent(nullptr); break;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int side = event->key() == Qt::Key_Left ? -1 : 1;
        if (shift)
            setRange(m_from + side * by, m_to + side * by);
        else if (!m_data.strips.empty())
            walk(side);
        break;
    }
    case Qt::Key_Escape: setCursor(std::nullopt); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

} // namespace shelfcast::ui
