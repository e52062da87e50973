#include "ui/charts/coverage_plot.h"

#include "ui/text/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kLabelRoom = 42.0;

} // namespace

CoveragePlot::CoveragePlot(QWidget *parent)
    : ModelPlot(tr("Coverage"),
                tr("An 80 % interval should hold 80 % of what came. On the dashed line it does; below it the intervals are too narrow, above it too wide."), parent)
{
}

void CoveragePlot::setCoverage(std::vector<ModelValues> models, std::vector<double> nominal)
{
    if (models.size() > kMostModels)
        models.resize(kMostModels);
    m_models = std::move(models);
    m_nominal = std::move(nominal);
    QStringList all;
    for (const ModelValues &model : m_models)
        all << model.name;
    setNames(all);
}

QString CoveragePlot::cursorText() const
{
    if (cursorPlace() < 0 || m_models.empty())
        return m_models.empty() ? QString() : tr("Dashed: as promised · below: too narrow · above: too wide");
    QStringList words;
    for (const ModelValues &model : m_models)
        words << tr("%1 %2", "a model and its error").arg(model.name, percentText(model.values[static_cast<std::size_t>(cursorPlace())], 1));
    return tr("%1 interval holds: %2").arg(percentText(m_nominal[static_cast<std::size_t>(cursorPlace())]), words.join(QStringLiteral(" · ")));
}

int CoveragePlot::placeAt(const QPointF &point, const QRectF &area) const
{
    if (!area.contains(point) || m_nominal.empty())
        return -1;
    const double at = (point.x() - area.left()) / area.width();
    return static_cast<int>(std::ranges::min_element(m_nominal, {}, [at](double level) { return std::abs(level - at); }) - m_nominal.begin());
}

void CoveragePlot::paintPlot(QPainter &painter, const QRectF &area)
{
    const Theme &theme = themeOf(palette());
    if (m_models.empty())
        return;
    const auto place = [&](double nominal, double inside) { return QPointF(area.left() + nominal * area.width(), area.bottom() - inside * area.height()); };
    paintValueAxis(painter, area, 0.0, 1.0, [](double value) { return percentText(value); });
    painter.setPen(theme.secondary);
    for (const double level : {0.2, 0.4, 0.6, 0.8, 0.95})
        if (level < 0.9 || 0.15 * area.width() > kLabelRoom)
            painter.drawText(QRectF(place(level, 0.0).x() - 30.0, area.bottom() + 3.0, 60.0, 16.0), Qt::AlignHCenter | Qt::AlignTop, percentText(level));
    painter.drawText(QRectF(area.left(), area.bottom() + 18.0, area.width(), 16.0), Qt::AlignRight | Qt::AlignTop, tr("interval"));
    QPen dashed(theme.baseline, 1.5, Qt::CustomDashLine);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    painter.drawLine(place(0.0, 0.0), place(1.0, 1.0));
    if (cursorPlace() >= 0) {
        painter.setPen(QPen(theme.accent, 1.0));
        const double level = m_nominal[static_cast<std::size_t>(cursorPlace())];
        painter.drawLine(place(level, 0.0), place(level, 1.0));
    }
    for (std::size_t m = m_models.size(); m-- > 0;) {
        QPolygonF line;
        for (std::size_t i = 0; i < m_nominal.size(); ++i)
            if (std::isfinite(m_models[m].values[i]))
                line << place(m_nominal[i], m_models[m].values[i]);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colourOf(theme, m), m == 0 ? 2.5 : 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
        painter.setBrush(colourOf(theme, m));
        painter.setPen(Qt::NoPen);
        for (const QPointF &point : line)
            painter.drawEllipse(point, 3.0, 3.0);
    }
}

} // namespace shelfcast::ui
