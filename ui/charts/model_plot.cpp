#include "ui/charts/model_plot.h"

#include "ui/charts/axis_ticks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace shelfcast::ui {
namespace {

constexpr double kWordsLine = 20.0, kLegendLine = 20.0, kSwatch = 20.0, kGap = 16.0;

} // namespace

/// Okabe and Ito's colours, the yellow ones darker on a light surface.
QColor ModelPlot::colourOf(const Theme &theme, std::size_t model)
{
    static const std::array<QColor, kMostModels> light = {QColor("#0072b2"), QColor("#d55e00"), QColor("#009e73"), QColor("#9c5b8c"),
                                                          QColor("#b07d00"), QColor("#3a9bd1"), QColor("#4a4a4a"), QColor("#8a6d3b")};
    static const std::array<QColor, kMostModels> dark = {QColor("#58b2ea"), QColor("#f08050"), QColor("#2ec49a"), QColor("#d9a0c8"),
                                                         QColor("#f0c040"), QColor("#9bd2f5"), QColor("#c4c9d0"), QColor("#c9a86a")};
    return (theme.dark ? dark : light)[model % kMostModels];
}

ModelPlot::ModelPlot(const QString &name, const QString &help, QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    setToolTip(help);
}

QFont ModelPlot::smallFont() const
{
    QFont small = font();
    small.setPixelSize(12);
    return small;
}

void ModelPlot::setNames(QStringList names)
{
    m_names = names.mid(0, static_cast<qsizetype>(kMostModels));
    if (m_cursor >= places())
        m_cursor = -1;
    setAccessibleDescription(cursorText());
    update();
}

void ModelPlot::setCursorPlace(int place)
{
    place = place >= places() ? places() - 1 : std::max(place, -1);
    if (place == m_cursor)
        return;
    m_cursor = place;
    setAccessibleDescription(cursorText());
    update();
}

std::vector<ModelPlot::LegendEntry> ModelPlot::legend() const
{
    std::vector<LegendEntry> entries;
    const QFontMetricsF metrics(smallFont());
    double x = 0.0, y = 0.0;
    for (const QString &name : m_names) {
        const QString words = metrics.elidedText(name, Qt::ElideRight, width() - kSwatch);
        const double wide = kSwatch + metrics.horizontalAdvance(words) + 1.0;
        if (x > 0.0 && x + wide > width()) {
            x = 0.0;
            y += kLegendLine;
        }
        entries.push_back({words, QRectF(x, y, wide, kLegendLine)});
        x += wide + kGap;
    }
    const double tall = entries.empty() ? 0.0 : y + kLegendLine;
    for (LegendEntry &entry : entries)
        entry.place.translate(0.0, height() - tall);
    return entries;
}

QRectF ModelPlot::plotArea() const
{
    const auto entries = legend();
    const QMarginsF room = axisRoom();
    const double below = entries.empty() ? 0.0 : height() - entries.front().place.top();
    return {room.left(), kWordsLine + room.top(), std::max(1.0, width() - room.left() - room.right()),
            std::max(1.0, height() - kWordsLine - room.top() - room.bottom() - below)};
}

void ModelPlot::paintValueAxis(QPainter &painter, const QRectF &area, double low, double high, const std::function<QString(double)> &label) const
{
    const Theme &theme = themeOf(palette());
    for (const Tick &tick : valueTicks(low, high, std::max(2, static_cast<int>(area.height() / 32.0)))) {
        if (tick.at < low - 1e-9 || tick.at > high + 1e-9)
            continue;
        const double y = area.bottom() - (tick.at - low) / (high - low) * area.height();
        painter.setPen(QPen(theme.grid, 1.0));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(0.0, y - 9.0, area.left() - 8.0, 18.0), Qt::AlignRight | Qt::AlignVCenter, label(tick.at));
    }
}

void ModelPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    const Theme &theme = themeOf(palette());
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(0.0, 0.0, width(), kWordsLine), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(cursorText(), Qt::ElideRight, width()));
    const QRectF area = plotArea();
    paintPlot(painter, area);
    const auto entries = legend();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QRectF &place = entries[i].place;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(theme, i));
        painter.drawRoundedRect(QRectF(place.left(), place.center().y() - 4.0, 12.0, 8.0), 2.0, 2.0);
        painter.setPen(theme.text);
        painter.drawText(place.adjusted(kSwatch, 0.0, 2.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, entries[i].words);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.0));
        painter.drawRoundedRect(area.adjusted(-1.0, -1.0, 1.0, 1.0), 3.0, 3.0);
    }
}

void ModelPlot::mouseMoveEvent(QMouseEvent *event)
{
    setCursorPlace(placeAt(event->position(), plotArea()));
}

void ModelPlot::leaveEvent(QEvent *)
{
    setCursorPlace(-1);
}

void ModelPlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: setCursorPlace(m_cursor < 0 ? places() - 1 : std::max(0, m_cursor - 1)); break;
    case Qt::Key_Right:
    case Qt::Key_Down: setCursorPlace(m_cursor + 1); break;
    case Qt::Key_Home: setCursorPlace(0); break;
    case Qt::Key_End: setCursorPlace(places() - 1); break;
    case Qt::Key_Escape: setCursorPlace(-1); break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

} // namespace shelfcast::ui
