#include "ui/charts/plot.h"

#include "ui/charts/decimation.h"
#include "ui/charts/plot_marks.h"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSceneResizeEvent>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kTopMargin = 20.0; // the triangles of the promotions stand in it
constexpr double kRightMargin = 12.0;
constexpr int kPixelsPerTick = 96;

/// Without the square caps that stick out at sharp peaks.
QPen linePen(const QColor &colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
}

QList<QPointF> points(const std::vector<double> &values, std::int64_t firstPeriod)
{
    QList<QPointF> out;
    out.reserve(static_cast<qsizetype>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i]))
            out.append(QPointF(static_cast<double>(firstPeriod) + static_cast<double>(i), values[i]));
    return out;
}

} // namespace

Plot::Plot(QGraphicsItem *parent) : QChart(parent)
{
    setBackgroundVisible(false);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    legend()->hide();
    setAnimationOptions(NoAnimation);

    m_periodAxis = new QValueAxis(this);
    m_valueAxis = new QValueAxis(this);
    for (QValueAxis *axis : {m_periodAxis, m_valueAxis}) {
        axis->setVisible(false); // drawn by the underlay: by locale, at calendar marks
        addAxis(axis, axis == m_periodAxis ? Qt::AlignBottom : Qt::AlignLeft);
    }
    m_underlay = new PlotUnderlay(*this);
    m_band95 = band(QStringLiteral("band95"));
    m_band80 = band(QStringLiteral("band80"));
    m_naive = line(QStringLiteral("naive"));
    m_history.push_back(line(QStringLiteral("history")));
    m_singles = new QScatterSeries(this);
    m_singles->setMarkerSize(4.0);
    addSeries(m_singles);
    m_singles->attachAxis(m_periodAxis);
    m_singles->attachAxis(m_valueAxis);
    m_model = line(QStringLiteral("model"));
    m_forecast = line(QStringLiteral("forecast"));
    m_paths = new PlotPaths(*this);
    m_overlay = new PlotOverlay(*this);
    recolour();
}

QLineSeries *Plot::line(const QString &name)
{
    auto *series = new QLineSeries(this);
    series->setObjectName(name);
    addSeries(series);
    series->attachAxis(m_periodAxis);
    series->attachAxis(m_valueAxis);
    return series;
}

QAreaSeries *Plot::band(const QString &name)
{
    auto *upper = new QLineSeries(this);
    auto *lower = new QLineSeries(this);
    auto *series = new QAreaSeries(upper, lower);
    series->setObjectName(name);
    series->setPen(Qt::NoPen);
    addSeries(series);
    series->attachAxis(m_periodAxis);
    series->attachAxis(m_valueAxis);
    return series;
}

void Plot::setData(ChartData data)
{
    m_data = std::move(data);
    m_cursor.reset();
    m_paths->setPaths({});
    refreshForecast();
    const auto [from, to] = firstRange();
    m_from = m_to = 0.0;
    setRange(from, to);
    layOut();
}

void Plot::setPaths(std::vector<std::vector<double>> paths)
{
    m_paths->setPaths(std::move(paths));
    layOut();
}

void Plot::setTheme(const Theme &theme)
{
    m_theme = theme;
    recolour();
}

void Plot::setPlotFont(const QFont &font)
{
    m_font = font;
    layOut();
}

std::pair<double, double> Plot::fullRange() const
{
    const auto from = static_cast<double>(m_data.firstPeriod);
    return {from - 0.5, std::max(from + kNarrowest, static_cast<double>(m_data.endPeriod()) - 0.5)};
}

std::pair<double, double> Plot::firstRange() const
{
    constexpr double kShownWhole = 200.0;
    const auto [from, to] = fullRange();
    const double newest = std::max(120.0, 8.0 * static_cast<double>(m_data.point.size()));
    return {to - from <= kShownWhole ? from : std::max(from, to - newest), to};
}

void Plot::setRange(double from, double to)
{
    const auto [first, last] = fullRange();
    const double width = std::clamp(to - from, std::min(kNarrowest, last - first), last - first);
    const double centre = 0.5 * (from + to);
    const double left = std::clamp(centre - 0.5 * width, first, last - width);
    if (left == m_from && left + width == m_to)
        return;
    m_from = left;
    m_to = left + width;
    m_periodAxis->setRange(m_from, m_to);
    layOut();
    Q_EMIT rangeChanged();
}

void Plot::setCursor(std::optional<std::int64_t> period)
{
    m_cursor = period;
    m_overlay->update();
}

double Plot::periodAt(double x) const
{
    const QRectF area = plotArea();
    return area.width() > 0.0 ? m_from + (x - area.left()) / area.width() * (m_to - m_from) : m_from;
}

QPointF Plot::place(double period, double value) const
{
    const QRectF area = plotArea();
    return {area.left() + (period - m_from) / (m_to - m_from) * area.width(), area.bottom() - (value - m_low) / (m_high - m_low) * area.height()};
}

void Plot::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    layOut();
}

/// The plot area, set by hand so that the axes' labels have just the room they need.
void Plot::layOut()
{
    refreshValueRange();
    const QFontMetricsF metrics(m_font);
    double widest = 24.0;
    for (const Tick &tick : m_valueTicks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    const QRectF area(widest + 12.0, kTopMargin, std::max(1.0, size().width() - widest - 12.0 - kRightMargin),
                      std::max(1.0, size().height() - kTopMargin - metrics.height() - 10.0));
    setPlotArea(area);
    refresh();
}

void Plot::refresh()
{
    const QRectF area = plotArea();
    refreshValueRange();
    m_periodTicks = m_data.empty() ? std::vector<Tick>()
                                   : periodTicks(m_from, m_to, m_data.frequency, std::max(1, static_cast<int>(area.width()) / kPixelsPerTick));
    refreshHistory(std::max(1, static_cast<int>(area.width())));
    m_underlay->update();
    m_overlay->update();
}

void Plot::refreshHistory(int columns)
{
    const BrokenLine line = decimated(m_data.history, m_data.firstPeriod, m_from, m_to, columns);
    for (std::size_t i = m_history.size(); i < line.pieces.size(); ++i) {
        m_history.push_back(this->line(QStringLiteral("history")));
        m_history.back()->setPen(linePen(m_theme.history, 1.5));
    }
    for (std::size_t i = 0; i < m_history.size(); ++i)
        m_history[i]->replace(i < line.pieces.size() ? line.pieces[i] : QList<QPointF>());
    m_singles->replace(line.singles);
}

/// The bands and the forecast begin at the last known value, so that the fan opens from it.
void Plot::refreshForecast()
{
    const double last = valuesAt(m_data, m_data.origin).sold;
    const QPointF start(static_cast<double>(m_data.origin), last);
    const auto fan = [&](const std::vector<double> &values) {
        QList<QPointF> line = points(values, m_data.origin + 1);
        if (std::isfinite(last) && !line.isEmpty())
            line.prepend(start);
        return line;
    };
    m_forecast->replace(fan(m_data.point));
    m_model->replace(fan(m_data.model));
    m_naive->replace(points(m_data.naive, m_data.origin + 1));
    m_band80->upperSeries()->replace(fan(m_data.high80));
    m_band80->lowerSeries()->replace(fan(m_data.low80));
    m_band95->upperSeries()->replace(fan(m_data.high95));
    m_band95->lowerSeries()->replace(fan(m_data.low95));
}

double Plot::valueAt(double y) const
{
    const double zero = place(m_from, 0.0).y(), one = place(m_from, 1.0).y();
    return one == zero ? 0.0 : (y - zero) / (one - zero);
}

void Plot::moveForecast(std::int64_t period, double value)
{
    const std::int64_t ahead = period - m_data.origin - 1;
    if (ahead < 0 || ahead >= static_cast<std::int64_t>(m_data.point.size()))
        return;
    m_data.point[static_cast<std::size_t>(ahead)] = value;
    refreshForecast();
    m_overlay->update();
}

void Plot::refreshValueRange()
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    const auto take = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (auto period = static_cast<std::int64_t>(std::ceil(m_from)); period <= static_cast<std::int64_t>(m_to); ++period) {
        const PeriodValues v = valuesAt(m_data, period);
        for (const double value : {v.sold, v.forecast, v.low95, v.high95, v.low80, v.high80, v.naive, v.model, usedAt(m_data, period)})
            take(value);
        const auto [lowest, highest] = m_paths->rangeAt(period);
        take(lowest);
        take(highest);
    }
    if (low > high)
        low = 0.0, high = 1.0;
    if (low >= 0.0 && low < 0.5 * high)
        low = 0.0;
    const int count = std::clamp(static_cast<int>(size().height() / 64.0), 2, 8);
    const double step = roundStep(std::max(high - low, 1e-6 * std::abs(high) + 1e-6), count);
    m_low = step * std::floor(low / step);
    m_high = step * std::ceil(high / step * (1.0 + 1e-12));
    if (m_high <= m_low)
        m_high = m_low + step;
    m_valueTicks = valueTicks(m_low, m_high, count);
    m_valueAxis->setRange(m_low, m_high);
}

void Plot::recolour()
{
    for (QLineSeries *series : m_history)
        series->setPen(linePen(m_theme.history, 1.5));
    m_singles->setColor(m_theme.history);
    m_singles->setBorderColor(Qt::transparent);
    m_forecast->setPen(linePen(m_theme.forecast, 2.2));
    m_naive->setPen(QPen(m_theme.baseline, 1.4, Qt::CustomDashLine));
    QPen dashed = m_naive->pen();
    dashed.setDashPattern({3, 3});
    m_naive->setPen(dashed);
    dashed.setColor(m_theme.forecast);
    m_model->setPen(dashed);
    m_band80->setBrush(m_theme.band80);
    m_band95->setBrush(m_theme.band95);
    m_band80->setPen(Qt::NoPen);
    m_band95->setPen(Qt::NoPen);
    m_paths->update();
    m_underlay->update();
    m_overlay->update();
}

} // namespace shelfcast::ui
