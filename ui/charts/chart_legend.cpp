#include "ui/charts/chart_legend.h"

#include "ui/charts/finding_marks.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kSwatch = 14;
constexpr int kGap = 6;
constexpr int kBetween = 16;

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setData(const ChartData &chart)
{
    m_marks = {Mark::Sold};
    if (!chart.point.empty()) {
        m_marks.push_back(Mark::Forecast);
        if (!chart.model.empty())
            m_marks.push_back(Mark::Model);
        m_marks.insert(m_marks.end(), {Mark::Band80, Mark::Band95});
        if (!chart.naive.empty())
            m_marks.push_back(Mark::Naive);
    }
    if (std::any_of(chart.promotion.begin(), chart.promotion.end(), [](double share) { return share > 0.0; }))
        m_marks.push_back(Mark::Promotion);
    if (std::find(chart.stockOut.begin(), chart.stockOut.end(), true) != chart.stockOut.end())
        m_marks.push_back(Mark::StockOut);
    const auto found = [&](FindingMark mark) { return std::ranges::find(chart.findings, mark, &ChartFinding::mark) != chart.findings.end(); };
    if (found(FindingMark::StandsOut))
        m_marks.push_back(Mark::StandsOut);
    if (found(FindingMark::Event))
        m_marks.push_back(Mark::Event);
    if (found(FindingMark::NewLevel))
        m_marks.push_back(Mark::NewLevel);
    if (found(FindingMark::Gap))
        m_marks.push_back(Mark::Gap);
    if (!chart.used.empty())
        m_marks.push_back(Mark::Used);
    updateGeometry();
    update();
}

QString ChartLegend::label(Mark mark) const
{
    switch (mark) {
    case Mark::Sold: return tr("sold");
    case Mark::Forecast: return tr("forecast");
    case Mark::Model: return tr("model alone");
    case Mark::Band80: return tr("80 %");
    case Mark::Band95: return tr("95 %");
    case Mark::Naive: return tr("last season");
    case Mark::Promotion: return tr("promotion");
    case Mark::StockOut: return tr("out of stock");
    case Mark::StandsOut: return tr("stands out");
    case Mark::Event: return tr("holiday or season");
    case Mark::NewLevel: return tr("new level");
    case Mark::Gap: return tr("no record");
    case Mark::Used: return tr("as models see it");
    }
    return {};
}

std::vector<ChartLegend::Place> ChartLegend::places(int width) const
{
    std::vector<Place> out;
    const int line = fontMetrics().height() + 4;
    int x = 0, y = 0;
    for (const Mark mark : m_marks) {
        const int wide = kSwatch + kGap + fontMetrics().horizontalAdvance(label(mark)) + 2;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line;
        }
        out.push_back({mark, QRect(x, y, wide, line)});
        x += wide + kBetween;
    }
    return out;
}

QSize ChartLegend::sizeHint() const
{
    return {200, fontMetrics().height() + 4};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {0, fontMetrics().height() + 4};
}

int ChartLegend::heightForWidth(int width) const
{
    const std::vector<Place> all = places(width);
    return all.empty() ? fontMetrics().height() + 4 : all.back().rect.bottom() + 1;
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    update();
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Place &place : places(width()))
        paintMark(painter, place);
}

void ChartLegend::paintMark(QPainter &painter, const Place &place) const
{
    const Theme &theme = themeOf(palette());
    const int x = place.rect.left(), middle = place.rect.center().y();
    const QRect swatch(x, middle - 5, kSwatch, 10);
    const QRect bar(x, middle - 1, kSwatch, 3);
    QColor words = theme.secondary;
    switch (place.mark) {
    case Mark::Sold: painter.fillRect(bar, theme.history); break;
    case Mark::Forecast: painter.fillRect(bar, theme.forecast); break;
    case Mark::Band80: painter.fillRect(swatch, theme.band80); break;
    case Mark::Band95: painter.fillRect(swatch, theme.band95); break;
    case Mark::Model:
        painter.setPen(QPen(theme.forecast, 2, Qt::DotLine));
        painter.drawLine(x, middle, x + kSwatch, middle);
        break;
    case Mark::Naive:
        painter.setPen(QPen(theme.baseline, 2, Qt::DotLine));
        painter.drawLine(x, middle, x + kSwatch, middle);
        break;
    case Mark::Promotion: {
        QPainterPath path(QPointF(x + kSwatch / 2.0, middle - 5));
        path.lineTo(x + kSwatch - 1, middle + 5);
        path.lineTo(x + 1, middle + 5);
        painter.fillPath(path, theme.promotion);
        words = theme.promotion;
        break;
    }
    case Mark::StockOut:
        painter.setPen(theme.bad);
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        painter.fillRect(swatch, QBrush(theme.bad, Qt::BDiagPattern));
        words = theme.bad;
        break;
    case Mark::StandsOut: paintFindingMark(painter, QPointF(x + kSwatch / 2.0, middle), FindingMark::StandsOut, theme); break;
    case Mark::Event: paintFindingMark(painter, QPointF(x + kSwatch / 2.0, middle), FindingMark::Event, theme); break;
    case Mark::NewLevel: paintFindingMark(painter, QPointF(x + kSwatch / 2.0, middle), FindingMark::NewLevel, theme); break;
    case Mark::Gap: paintFindingMark(painter, QPointF(x + kSwatch / 2.0, middle), FindingMark::Gap, theme); break;
    case Mark::Used:
        painter.setPen(QPen(theme.accent, 1.4));
        painter.setBrush(theme.surface);
        painter.drawRect(QRectF(x + kSwatch / 2.0 - 2.5, middle - 2.5, 5.0, 5.0));
        break;
    }
    painter.setPen(words);
    painter.drawText(place.rect.adjusted(kSwatch + kGap, 0, 0, 0), Qt::AlignVCenter, label(place.mark));
}

} // namespace shelfcast::ui
