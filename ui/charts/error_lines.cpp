#include "ui/charts/error_lines.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::ui {
namespace {

constexpr int kPixelsPerLabel = 56;

} // namespace

ErrorLines::ErrorLines(QWidget *parent)
    : ModelPlot(tr("Error lines"), tr("How far each model is off, step by step. Point at a step, or press the arrow keys, to read the figures."), parent)
{
}

void ErrorLines::setLines(std::vector<ModelValues> lines, QStringList labels, const QString &axis, std::function<QString(double)> words)
{
    if (lines.size() > kMostModels)
        lines.resize(kMostModels);
    m_lines = std::move(lines);
    m_labels = std::move(labels);
    m_axis = axis;
    m_words = std::move(words);
    QStringList all;
    for (const ModelValues &line : m_lines)
        all << line.name;
    setNames(all);
}

QString ErrorLines::cursorText() const
{
    if (cursorPlace() < 0 || m_lines.empty())
        return m_lines.empty() ? QString() : tr("Lower is closer to what was sold.");
    QStringList words;
    for (const ModelValues &line : m_lines)
        words << tr("%1 %2", "a model and its error").arg(line.name, m_words(line.values[static_cast<std::size_t>(cursorPlace())]));
    return tr("%1 %2: %3", "axis, its label, the models' figures").arg(m_axis, m_labels[cursorPlace()], words.join(QStringLiteral(" · ")));
}

double ErrorLines::xOf(int place, const QRectF &area) const
{
    return places() > 1 ? area.left() + place * area.width() / (places() - 1.0) : area.center().x();
}

int ErrorLines::placeAt(const QPointF &point, const QRectF &area) const
{
    if (!area.adjusted(-8.0, 0.0, 8.0, 0.0).contains(point) || places() == 0)
        return -1;
    return places() == 1 ? 0 : std::clamp(static_cast<int>(std::lround((point.x() - area.left()) / area.width() * (places() - 1))), 0, places() - 1);
}

void ErrorLines::paintPlot(QPainter &painter, const QRectF &area)
{
    const Theme &theme = themeOf(palette());
    double low = 0.0, high = -std::numeric_limits<double>::infinity();
    for (const ModelValues &line : m_lines)
        for (const double value : line.values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (!std::isfinite(high) || m_labels.isEmpty())
        return;
    high += 0.06 * (high - low) + 1e-9;
    paintValueAxis(painter, area, low, high, m_words);
    const int every = std::max(1, static_cast<int>(std::ceil(places() * kPixelsPerLabel / std::max(1.0, area.width()))));
    painter.setPen(theme.secondary);
    for (int place = 0; place < places(); place += every)
        painter.drawText(QRectF(xOf(place, area) - 60.0, area.bottom() + 3.0, 120.0, 16.0), Qt::AlignHCenter | Qt::AlignTop, m_labels[place]);
    painter.drawText(QRectF(area.left(), area.bottom() + 18.0, area.width(), 16.0), Qt::AlignRight | Qt::AlignTop, m_axis);
    painter.setPen(QPen(theme.baseline, 1.0));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (cursorPlace() >= 0) {
        painter.setPen(QPen(theme.accent, 1.0));
        painter.drawLine(QPointF(xOf(cursorPlace(), area), area.top()), QPointF(xOf(cursorPlace(), area), area.bottom()));
    }
    for (std::size_t m = m_lines.size(); m-- > 0;) { // the best on top
        QPolygonF line;
        const auto draw = [&] {
            painter.setPen(QPen(colourOf(theme, m), m == 0 ? 2.5 : 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            if (line.size() == 1)
                painter.drawPoint(line.front());
            painter.drawPolyline(line);
            line.clear();
        };
        for (int place = 0; place < places(); ++place) {
            const double value = m_lines[m].values[static_cast<std::size_t>(place)];
            if (!std::isfinite(value)) {
                draw();
                continue;
            }
            line << QPointF(xOf(place, area), area.bottom() - (value - low) / (high - low) * area.height());
            if (places() <= 30) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(colourOf(theme, m));
                painter.drawEllipse(line.back(), 2.6, 2.6);
                painter.setBrush(Qt::NoBrush);
            }
        }
        draw();
    }
}

} // namespace shelfcast::ui
