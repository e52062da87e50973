#include "ui/charts/learning_curves.h"

#include "ui/charts/axis_ticks.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::ui {
namespace {

constexpr double kLeft = 56.0, kRight = 14.0, kTop = 24.0, kAxis = 38.0, kLegendLine = 20.0, kSwatch = 22.0, kGap = 18.0;
constexpr int kPixelsPerTick = 64;

/// Half as strong against the surface: the second line of a pair.
QColor softened(const QColor &colour, const QColor &surface)
{
    const auto mix = [](int a, int b) { return (2 * a + b) / 3; };
    return {mix(colour.red(), surface.red()), mix(colour.green(), surface.green()), mix(colour.blue(), surface.blue())};
}

QPen solid(const QColor &colour)
{
    return {colour, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPen dashed(const QColor &colour)
{
    QPen pen(colour, 1.5, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({4, 3});
    return pen;
}

} // namespace

LearningCurves::LearningCurves(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Learning curves"));
    setToolTip(tr("The loss after each epoch: what the network was shown (dashed), and what was held back (solid). Where the solid line rises while the dashed one "
                  "falls, it learns by heart."));
}

void LearningCurves::setCurves(std::vector<LearningCurve> curves)
{
    if (curves.size() > kMostCurves)
        curves.resize(kMostCurves);
    m_curves = std::move(curves);
    if (m_cursor && *m_cursor > lastEpoch())
        m_cursor.reset();
    QStringList words;
    for (const LearningCurve &curve : m_curves)
        if (const std::size_t best = static_cast<std::size_t>(curve.bestEpoch); best > 0 && best <= curve.validation.size())
            words << tr("%1: best epoch %2, validation loss %3").arg(curve.name, integerText(curve.bestEpoch), numberText(curve.validation[best - 1]));
        else
            words << tr("%1: no epoch yet").arg(curve.name);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

int LearningCurves::lastEpoch() const
{
    std::size_t last = 0;
    for (const LearningCurve &curve : m_curves)
        last = std::max({last, curve.training.size(), curve.validation.size()});
    return static_cast<int>(last);
}

void LearningCurves::lossRange(double &low, double &high) const
{
    low = std::numeric_limits<double>::infinity();
    high = -low;
    for (const LearningCurve &curve : m_curves)
        for (const auto *losses : {&curve.training, &curve.validation})
            for (const double loss : *losses)
                if (std::isfinite(loss)) {
                    low = std::min(low, loss);
                    high = std::max(high, loss);
                }
    if (low > high)
        low = 0.0, high = 1.0;
    const double room = std::max(0.06 * (high - low), 1e-3 * std::max(std::abs(high), 1e-3));
    low -= room;
    high += room;
}

QColor LearningCurves::colourOf(std::size_t curve) const
{
    const Theme &theme = themeOf(palette());
    const std::array<QColor, kMostCurves> colours = {theme.forecast, theme.promotion, theme.good, theme.bad, theme.dark ? QColor("#c79be8") : QColor("#7a4bb0"), theme.secondary};
    return colours[curve];
}

std::vector<LearningCurves::Legend> LearningCurves::legend() const
{
    std::vector<Legend> entries;
    QFont small = font();
    small.setPixelSize(12);
    const QFontMetricsF metrics(small);
    double x = 0.0, y = 0.0;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const QString words = metrics.elidedText(m_curves[i].name, Qt::ElideRight, width() - kSwatch);
        const double wide = kSwatch + metrics.horizontalAdvance(words);
        if (x > 0.0 && x + wide > width()) {
            x = 0.0;
            y += kLegendLine;
        }
        entries.push_back({words, QRectF(x, y, wide, kLegendLine), i});
        x += wide + kGap;
    }
    const double tall = entries.empty() ? 0.0 : y + kLegendLine;
    for (Legend &entry : entries)
        entry.place.translate(0.0, height() - tall);
    return entries;
}

QRectF LearningCurves::plotArea() const
{
    const auto entries = legend();
    const double below = kAxis + (entries.empty() ? 0.0 : height() - entries.front().place.top());
    return QRectF(kLeft, kTop, std::max(1.0, width() - kLeft - kRight), std::max(1.0, height() - kTop - below));
}

QString LearningCurves::cursorText() const
{
    if (!m_cursor)
        return tr("Solid: validation · dashed: training · ring: best epoch");
    QStringList words;
    const auto at = static_cast<std::size_t>(*m_cursor - 1);
    for (const LearningCurve &curve : m_curves)
        if (at < curve.validation.size() && at < curve.training.size())
            words << tr("%1 %2 (training %3)").arg(curve.name, numberText(curve.validation[at]), numberText(curve.training[at]));
    return tr("Epoch %1: %2").arg(integerText(*m_cursor), words.join(QStringLiteral(" · ")));
}

void LearningCurves::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    const Theme &theme = themeOf(palette());
    const QRectF area = plotArea();
    double low = 0.0, high = 1.0;
    lossRange(low, high);
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(0.0, 0.0, width(), kTop - 4.0), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(cursorText(), Qt::ElideRight, width()));
    paintAxes(painter, area, low, high);
    for (std::size_t curve = 0; curve < m_curves.size(); ++curve)
        paintCurve(painter, curve, area, low, high);
    paintLegend(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.0));
        painter.drawRoundedRect(area.adjusted(-1.0, -1.0, 1.0, 1.0), 3.0, 3.0);
    }
}

void LearningCurves::paintAxes(QPainter &painter, const QRectF &area, double low, double high) const
{
    const Theme &theme = themeOf(palette());
    for (const Tick &tick : valueTicks(low, high, std::max(2, static_cast<int>(area.height() / 28.0)))) {
        if (tick.at < low || tick.at > high)
            continue;
        const double y = area.bottom() - (tick.at - low) / (high - low) * area.height();
        painter.setPen(QPen(theme.grid, 1.0));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(0.0, y - 9.0, kLeft - 8.0, 18.0), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    const int last = std::max(2, lastEpoch());
    const int step = std::max(1, static_cast<int>(std::ceil(roundStep(last, std::max(2, static_cast<int>(area.width()) / kPixelsPerTick)))));
    for (int epoch = step == 1 ? 1 : step; epoch <= last; epoch += step) {
        const double x = area.left() + (epoch - 1.0) / (last - 1.0) * area.width();
        painter.drawText(QRectF(x - 30.0, area.bottom() + 3.0, 60.0, 16.0), Qt::AlignHCenter | Qt::AlignTop, integerText(epoch));
    }
    painter.drawText(QRectF(area.left(), area.bottom() + 18.0, area.width(), 16.0), Qt::AlignRight | Qt::AlignTop, tr("epoch"));
    painter.setPen(QPen(theme.baseline, 1.0));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_cursor) {
        painter.setPen(QPen(theme.accent, 1.0));
        const double x = area.left() + (*m_cursor - 1.0) / (last - 1.0) * area.width();
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

void LearningCurves::paintCurve(QPainter &painter, std::size_t curve, const QRectF &area, double low, double high) const
{
    const LearningCurve &one = m_curves[curve];
    const double last = std::max(2, lastEpoch());
    const auto place = [&](std::size_t epoch, double loss) {
        return QPointF(area.left() + static_cast<double>(epoch) / (last - 1.0) * area.width(), area.bottom() - (loss - low) / (high - low) * area.height());
    };
    const QColor colour = colourOf(curve);
    const QColor surface = themeOf(palette()).surface;
    const auto draw = [&](const std::vector<double> &losses, const QPen &pen) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        QPolygonF line;
        for (std::size_t i = 0; i <= losses.size(); ++i) {
            if (i < losses.size() && std::isfinite(losses[i])) {
                line << place(i, losses[i]);
                continue;
            }
            if (line.size() == 1) {
                painter.setBrush(colour);
                painter.drawEllipse(line.front(), 1.5, 1.5);
                painter.setBrush(Qt::NoBrush);
            } else {
                painter.drawPolyline(line);
            }
            line.clear();
        }
    };
    draw(one.training, dashed(softened(colour, surface)));
    draw(one.validation, solid(colour));
    const auto best = static_cast<std::size_t>(std::max(0, one.bestEpoch));
    if (best == 0 || best > one.validation.size() || !std::isfinite(one.validation[best - 1]))
        return;
    const QPointF at = place(best - 1, one.validation[best - 1]);
    painter.setPen(QPen(colour, 2.0));
    painter.setBrush(surface);
    painter.drawEllipse(at, 5.0, 5.0);
}

void LearningCurves::paintLegend(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    for (const Legend &entry : legend()) {
        painter.setPen(solid(colourOf(entry.curve)));
        painter.drawLine(QPointF(entry.place.left(), entry.place.center().y()), QPointF(entry.place.left() + kSwatch - 8.0, entry.place.center().y()));
        painter.setPen(theme.text);
        painter.drawText(entry.place.adjusted(kSwatch, 0.0, 2.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, entry.words);
    }
}

void LearningCurves::setCursorEpoch(std::optional<int> epoch)
{
    const int last = lastEpoch();
    if (epoch)
        epoch = last > 0 ? std::optional(std::clamp(*epoch, 1, last)) : std::nullopt;
    if (epoch == m_cursor)
        return;
    m_cursor = epoch;
    update();
}

void LearningCurves::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = plotArea();
    if (!area.contains(event->position())) {
        setCursorEpoch(std::nullopt);
        return;
    }
    setCursorEpoch(1 + static_cast<int>(std::lround((event->position().x() - area.left()) / area.width() * (std::max(2, lastEpoch()) - 1))));
}

void LearningCurves::leaveEvent(QEvent *)
{
    setCursorEpoch(std::nullopt);
}

void LearningCurves::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: setCursorEpoch(m_cursor ? *m_cursor - 1 : lastEpoch()); break;
    case Qt::Key_Right: setCursorEpoch(m_cursor ? *m_cursor + 1 : 1); break;
    case Qt::Key_Home: setCursorEpoch(1); break;
    case Qt::Key_End: setCursorEpoch(lastEpoch()); break;
    case Qt::Key_Escape: setCursorEpoch(std::nullopt); break;
    default: QWidget::keyPressEvent(event); return;
    }
    setAccessibleDescription(cursorText());
    event->accept();
}

} // namespace shelfcast::ui
