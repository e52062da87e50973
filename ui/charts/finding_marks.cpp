#include "ui/charts/finding_marks.h"

#include "ui/charts/plot.h"

#include <QPainter>

#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kRadius = 5.5;

FindingMark markOf(core::FindingKind kind)
{
    switch (kind) {
    case core::FindingKind::Outlier: return FindingMark::StandsOut;
    case core::FindingKind::CalendarEvent: return FindingMark::Event;
    case core::FindingKind::LevelShift: return FindingMark::NewLevel;
    case core::FindingKind::Gap:
    case core::FindingKind::StockOut: break;
    }
    return FindingMark::Gap;
}

/// The values that models see instead: a dashed line where several follow each other, a small square each.
void paintUsed(QPainter &painter, const Plot &plot)
{
    const ChartData &data = plot.data();
    QPen dashed(plot.theme().accent, 1.4, Qt::CustomDashLine);
    dashed.setDashPattern({2, 2});
    std::optional<QPointF> before;
    const bool squares = plot.plotArea().width() / (plot.to() - plot.from()) > 6.0; // narrower periods: the line says enough
    for (auto period = static_cast<std::int64_t>(std::floor(plot.from())); period <= static_cast<std::int64_t>(std::ceil(plot.to())); ++period) {
        const double used = usedAt(data, period);
        if (!std::isfinite(used)) {
            before.reset();
            continue;
        }
        const QPointF here = plot.place(static_cast<double>(period), used);
        painter.setPen(dashed);
        if (before)
            painter.drawLine(*before, here);
        if (squares || !before) {
            painter.setPen(QPen(plot.theme().accent, 1.4));
            painter.setBrush(plot.theme().surface);
            painter.drawRect(QRectF(here.x() - 2.5, here.y() - 2.5, 5.0, 5.0));
        }
        before = here;
    }
}

} // namespace

std::vector<ChartFinding> chartFindings(std::int64_t firstPeriod, std::span<const core::SeriesFinding> findings)
{
    std::vector<ChartFinding> marks;
    for (const core::SeriesFinding &finding : findings)
        if (finding.kind != core::FindingKind::StockOut) // hatched already
            marks.push_back({firstPeriod + static_cast<std::int64_t>(finding.period), markOf(finding.kind), finding.after});
    return marks;
}

void paintFindingMark(QPainter &painter, const QPointF &centre, FindingMark mark, const Theme &theme)
{
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case FindingMark::StandsOut:
        painter.setPen(QPen(theme.bad, 1.8));
        painter.drawEllipse(centre, kRadius, kRadius);
        break;
    case FindingMark::Event: {
        painter.setPen(QPen(theme.promotion, 1.6));
        const QPointF diamond[] = {centre + QPointF(0, -kRadius - 1), centre + QPointF(kRadius + 1, 0), centre + QPointF(0, kRadius + 1), centre + QPointF(-kRadius - 1, 0)};
        painter.drawPolygon(diamond, 4);
        break;
    }
    case FindingMark::NewLevel: {
        painter.setPen(QPen(theme.bad, 1.6));
        const QPointF step[] = {centre + QPointF(-kRadius - 1, kRadius - 1), centre + QPointF(0, kRadius - 1), centre + QPointF(0, -kRadius + 1),
                                centre + QPointF(kRadius + 1, -kRadius + 1)};
        painter.drawPolyline(step, 4);
        break;
    }
    case FindingMark::Gap: {
        painter.setPen(QPen(theme.secondary, 1.4));
        painter.drawLine(centre + QPointF(-3.5, -3.5), centre + QPointF(3.5, 3.5));
        painter.drawLine(centre + QPointF(-3.5, 3.5), centre + QPointF(3.5, -3.5));
        break;
    }
    }
}

void paintFindings(QPainter &painter, const Plot &plot)
{
    const ChartData &data = plot.data();
    if (data.findings.empty() && data.used.empty())
        return;
    painter.save();
    const QRectF area = plot.plotArea();
    painter.setClipRect(area.adjusted(-kRadius, -kRadius, kRadius, kRadius));
    painter.setRenderHint(QPainter::Antialiasing);
    if (!data.used.empty())
        paintUsed(painter, plot);
    for (const ChartFinding &finding : data.findings) {
        const auto period = static_cast<double>(finding.period);
        if (period < plot.from() || period > plot.to())
            continue;
        const double sold = valuesAt(data, finding.period).sold;
        QPointF centre = plot.place(period, std::isfinite(sold) ? sold : finding.expected);
        if (finding.mark == FindingMark::NewLevel) { // between two periods, at the top
            centre = QPointF(plot.place(period - 0.5, 0.0).x(), area.top() + kRadius);
            QPen dotted(plot.theme().bad, 1.0, Qt::CustomDashLine);
            dotted.setDashPattern({4, 3});
            painter.setPen(dotted);
            painter.drawLine(QPointF(centre.x(), area.top() + 2 * kRadius + 2), QPointF(centre.x(), area.bottom()));
        }
        paintFindingMark(painter, centre, finding.mark, plot.theme());
    }
    painter.restore();
}

} // namespace shelfcast::ui
