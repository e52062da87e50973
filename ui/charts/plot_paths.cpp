#include "ui/charts/plot_paths.h"

#include "ui/charts/plot.h"

#include <QPainter>

#include <cmath>
#include <limits>

namespace shelfcast::ui {
namespace {

constexpr qreal kOverSeries = 90.0; ///< below the line at the origin and the cursor
constexpr double kNear = 14.0;      ///< pixels

} // namespace

PlotPaths::PlotPaths(Plot &plot) : QGraphicsItem(&plot), m_plot(plot)
{
    setZValue(kOverSeries);
}

void PlotPaths::setPaths(std::vector<std::vector<double>> paths)
{
    m_paths = std::move(paths);
    m_strong.reset();
    update();
}

void PlotPaths::setStrong(std::optional<std::size_t> path)
{
    if (path == m_strong)
        return;
    m_strong = path;
    update();
}

/// Like the fan, it begins at the last known value.
QPolygonF PlotPaths::lineOf(std::size_t path) const
{
    const ChartData &data = m_plot.data();
    QPolygonF line;
    if (const double last = valuesAt(data, data.origin).sold; std::isfinite(last))
        line << m_plot.place(static_cast<double>(data.origin), last);
    for (std::size_t step = 0; step < m_paths[path].size(); ++step)
        line << m_plot.place(static_cast<double>(data.origin + 1) + static_cast<double>(step), m_paths[path][step]);
    return line;
}

std::optional<std::size_t> PlotPaths::near(const QPointF &place) const
{
    const ChartData &data = m_plot.data();
    const double at = m_plot.periodAt(place.x()) - static_cast<double>(data.origin + 1);
    double nearest = kNear;
    std::optional<std::size_t> found;
    for (std::size_t path = 0; path < m_paths.size(); ++path) {
        const std::vector<double> &values = m_paths[path];
        if (values.empty() || at < -0.5 || at > static_cast<double>(values.size()) - 0.5)
            continue;
        const double inside = std::clamp(at, 0.0, static_cast<double>(values.size() - 1));
        const auto left = static_cast<std::size_t>(inside);
        const std::size_t right = std::min(left + 1, values.size() - 1);
        const double value = values[left] + (inside - static_cast<double>(left)) * (values[right] - values[left]);
        const double away = std::abs(m_plot.place(0.0, value).y() - place.y());
        if (away < nearest) {
            nearest = away;
            found = path;
        }
    }
    return found;
}

std::pair<double, double> PlotPaths::rangeAt(std::int64_t period) const
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const std::int64_t step = period - m_plot.data().origin - 1;
    std::pair<double, double> range = {kNone, kNone};
    for (const std::vector<double> &path : m_paths)
        if (step >= 0 && step < static_cast<std::int64_t>(path.size())) {
            range.first = std::fmin(range.first, path[static_cast<std::size_t>(step)]);
            range.second = std::fmax(range.second, path[static_cast<std::size_t>(step)]);
        }
    return range;
}

QRectF PlotPaths::boundingRect() const
{
    return {QPointF(0, 0), m_plot.size()};
}

void PlotPaths::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_paths.empty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(m_plot.plotArea());
    QColor thin = m_plot.theme().forecast;
    thin.setAlphaF(m_strong ? 0.22F : 0.45F);
    painter->setPen(QPen(thin, 1.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (std::size_t path = 0; path < m_paths.size(); ++path)
        if (path != m_strong)
            painter->drawPolyline(lineOf(path));
    if (m_strong) {
        painter->setPen(QPen(m_plot.theme().text, 2.2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter->drawPolyline(lineOf(*m_strong));
    }
}

} // namespace shelfcast::ui
