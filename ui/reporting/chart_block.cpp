#include "ui/reporting/chart_block.h"

#include "ui/charts/axis_ticks.h"
#include "ui/reporting/report_style.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {

/// Gives the texts of this file a translation context.
struct ReportChartText {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::ReportChartText)
};

using namespace report_style;

namespace {

constexpr double kChartHeight = 185 * kPoint;
constexpr double kLegend = 18 * kPoint, kAxis = 16 * kPoint;
constexpr int kBand80 = 66, kBand95 = 31; ///< opacity of 255: 26 and 12 %

/// One chart in its rectangle.
class ChartPainter {
public:
    ChartPainter(const core::ReportChart &chart, const QRectF &rect) : m_chart(chart), m_small(font(7.5))
    {
        double high = 0.0, low = 0.0;
        for (const auto *values : {&chart.history, &chart.mean, &chart.high95, &chart.low95})
            for (const double value : *values)
                if (std::isfinite(value)) {
                    high = std::max(high, value);
                    low = std::min(low, value);
                }
        m_ticks = valueTicks(low, high > low ? high : low + 1.0, 5);
        m_low = m_ticks.empty() ? low : std::min(low, m_ticks.front().at);
        m_high = std::max(high > low ? high : low + 1.0, m_ticks.empty() ? high : m_ticks.back().at);
        double labels = 0.0;
        for (const Tick &tick : m_ticks)
            labels = std::max(labels, QFontMetricsF(m_small).horizontalAdvance(tick.label));
        m_plot = rect.adjusted(labels + 6 * kPoint, kLegend, -4 * kPoint, -kAxis);
    }

    void paint(QPainter &painter) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        paintAxes(painter);
        paintBand(painter, m_chart.low95, m_chart.high95, kBand95);
        paintBand(painter, m_chart.low80, m_chart.high80, kBand80);
        paintOrigin(painter);
        paintLine(painter, m_chart.history, 0, QPen(kHistory, 1.0 * kPoint));
        paintForecast(painter);
        paintLegend(painter);
    }

private:
    double x(double index) const
    {
        const double last = std::max<double>(1.0, static_cast<double>(m_chart.labels.size()) - 1.0);
        return m_plot.left() + m_plot.width() * index / last;
    }
    double y(double value) const { return m_plot.bottom() - m_plot.height() * (value - m_low) / (m_high - m_low); }

    void paintAxes(QPainter &painter) const
    {
        painter.setFont(m_small);
        for (const Tick &tick : m_ticks) {
            painter.setPen(QPen(kBorder, 0.5 * kPoint));
            painter.drawLine(QPointF(m_plot.left(), y(tick.at)), QPointF(m_plot.right(), y(tick.at)));
            painter.setPen(kSecondary);
            painter.drawText(QRectF(0, y(tick.at) - 8 * kPoint, m_plot.left() - 4 * kPoint, 16 * kPoint), static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                             tick.label);
        }
        const double wide = 80 * kPoint;
        const std::size_t count = m_chart.labels.size();
        const auto step = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(static_cast<double>(count) * wide / std::max(1.0, m_plot.width()))));
        for (std::size_t i = 0; i < count; i += step) {
            const QRectF label(x(static_cast<double>(i)) - wide / 2, m_plot.bottom() + 3 * kPoint, wide, kAxis);
            const bool first = i == 0, last = label.right() > m_plot.right() + 8 * kPoint;
            const QRectF kept = first ? label.translated(wide / 2, 0) : last ? label.translated(m_plot.right() - label.right(), 0) : label;
            painter.drawText(kept, static_cast<int>(Qt::AlignTop | (first ? Qt::AlignLeft : last ? Qt::AlignRight : Qt::AlignHCenter)),
                             fromUtf8(m_chart.labels[i]));
        }
    }

    /// The band begins at the last known value, so that it grows out of the history.
    void paintBand(QPainter &painter, const std::vector<double> &low, const std::vector<double> &high, int opacity) const
    {
        if (low.empty() || low.size() != high.size())
            return;
        const auto origin = static_cast<double>(m_chart.history.size());
        QPolygonF area;
        if (known())
            area << QPointF(x(origin - 1), y(m_chart.history.back()));
        for (std::size_t i = 0; i < high.size(); ++i)
            area << QPointF(x(origin + static_cast<double>(i)), y(high[i]));
        for (std::size_t i = low.size(); i-- > 0;)
            area << QPointF(x(origin + static_cast<double>(i)), y(low[i]));
        QColor colour = kForecast;
        colour.setAlpha(opacity);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(area);
        painter.setBrush(Qt::NoBrush);
    }

    bool known() const { return !m_chart.history.empty() && std::isfinite(m_chart.history.back()); }

    void paintOrigin(QPainter &painter) const
    {
        if (m_chart.history.empty() || m_chart.mean.empty())
            return;
        const double at = x(static_cast<double>(m_chart.history.size()) - 1.0);
        painter.setPen(QPen(kSecondary, 0.6 * kPoint, Qt::DotLine));
        painter.drawLine(QPointF(at, m_plot.top()), QPointF(at, m_plot.bottom()));
    }

    /// Broken where values are unknown; a single value between two gaps is a dot.
    void paintLine(QPainter &painter, const std::vector<double> &values, double from, const QPen &pen) const
    {
        QPolygonF piece;
        const auto flush = [&] {
            painter.setPen(pen);
            if (piece.size() > 1)
                painter.drawPolyline(piece);
            else if (piece.size() == 1) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(pen.color());
                painter.drawEllipse(piece.front(), 1.2 * pen.widthF(), 1.2 * pen.widthF());
                painter.setBrush(Qt::NoBrush);
            }
            piece.clear();
        };
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::isfinite(values[i]))
                piece << QPointF(x(from + static_cast<double>(i)), y(values[i]));
            else
                flush();
        }
        flush();
    }

    void paintForecast(QPainter &painter) const
    {
        if (m_chart.mean.empty())
            return;
        const std::size_t joint = known() ? 1 : 0;
        std::vector<double> line(m_chart.mean.size() + joint, joint ? m_chart.history.back() : 0.0);
        std::copy(m_chart.mean.begin(), m_chart.mean.end(), line.begin() + static_cast<std::ptrdiff_t>(joint));
        const auto from = static_cast<double>(m_chart.history.size() - joint);
        paintLine(painter, line, from, QPen(kForecast, 1.6 * kPoint, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    void paintLegend(QPainter &painter) const
    {
        QColor wide = kForecast, narrow = kForecast;
        wide.setAlpha(kBand95);
        narrow.setAlpha(kBand80);
        struct Entry {
            QColor colour;
            double thickness;
            QString name;
        };
        const Entry entries[] = {{kHistory, 1.2 * kPoint, ReportChartText::tr("sold")},
                                 {kForecast, 1.8 * kPoint, ReportChartText::tr("forecast")},
                                 {narrow, 6 * kPoint, ReportChartText::tr("80 % of cases")},
                                 {wide, 6 * kPoint, ReportChartText::tr("95 % of cases")}};
        painter.setFont(m_small);
        double end = m_plot.right();
        for (auto entry = std::rbegin(entries); entry != std::rend(entries); ++entry) {
            const double width = QFontMetricsF(m_small).horizontalAdvance(entry->name);
            const double middle = m_plot.top() - kLegend / 2 - kPoint;
            painter.setPen(kSecondary);
            painter.drawText(QRectF(end - width, middle - 8 * kPoint, width + kPoint, 16 * kPoint), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), entry->name);
            painter.fillRect(QRectF(end - width - 18 * kPoint, middle - entry->thickness / 2, 14 * kPoint, entry->thickness), entry->colour);
            end -= width + 30 * kPoint;
        }
    }

    const core::ReportChart &m_chart;
    QFont m_small;
    std::vector<Tick> m_ticks;
    double m_low = 0.0, m_high = 1.0;
    QRectF m_plot;
};

} // namespace

void composeChart(PageComposer &composer, const core::ReportChart &chart)
{
    if (chart.labels.empty())
        return;
    composer.ensure(kChartHeight);
    const QRectF rect(composer.left(), composer.y(), composer.width(), kChartHeight);
    const QString title = text(chart.title);
    composer.textAt(QRectF(rect.left(), rect.top() + 2 * kPoint, rect.width() * 0.55, kLegend), title, font(8.5, true), kText);
    composer.draw([chart, rect](QPainter &painter) {
        painter.save();
        painter.translate(rect.topLeft());
        ChartPainter(chart, QRectF(0, 0, rect.width(), rect.height())).paint(painter);
        painter.restore();
    });
    composer.skip(kChartHeight + 12 * kPoint);
}

} // namespace shelfcast::ui
