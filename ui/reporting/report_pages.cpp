#include "ui/reporting/report_pages.h"

#include "ui/reporting/chart_block.h"
#include "ui/reporting/report_style.h"
#include "ui/reporting/table_block.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace shelfcast::ui {

using namespace report_style;

/// Gives the texts of this file a translation context.
struct ReportPagesText {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::ReportPagesText)
};

namespace {

/// So much stays together under the heading of an item: the heading, two sentences and the chart.
constexpr double kItemBlock = 260 * kPoint;

void composeTitlePage(PageComposer &composer, const core::Report &report)
{
    composer.draw([](QPainter &painter) { painter.fillRect(QRectF(0, 0, 10 * kPoint, kHeight), kAccent); });
    composer.skip(150 * kPoint);
    composer.text(text(report.title), font(30, true), kText);
    composer.skip(28 * kPoint);
    const double label = 130 * kPoint;
    for (const auto &[name, value] : report.facts) {
        const double top = composer.y();
        const double left = composer.textAt(QRectF(composer.left(), top, label - 10 * kPoint, 1), text(name), font(11), kSecondary);
        const double right = composer.textAt(QRectF(composer.left() + label, top, composer.width() - label, 1), text(value), font(11), kText);
        composer.skip(std::max(left, right) + 7 * kPoint);
    }
}

void composeHeading(PageComposer &composer, const core::ReportHeading &heading)
{
    if (heading.newPage && !composer.atTop())
        composer.newPage();
    if (heading.level == 1) {
        composer.text(text(heading.text), font(18, true), kText);
        composer.skip(10 * kPoint);
        return;
    }
    composer.ensure(kItemBlock);
    composer.text(text(heading.text), font(12, true), kText);
    composer.skip(4 * kPoint);
}

void composeFigures(PageComposer &composer, const std::vector<core::ReportFigure> &figures)
{
    if (figures.empty())
        return;
    const double cell = composer.width() / static_cast<double>(figures.size());
    composer.ensure(70 * kPoint);
    double tallest = 0.0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const QString value = text(figures[i].value);
        double size = 22.0;
        while (size > 10.0 && QFontMetricsF(font(size, true)).horizontalAdvance(value) > cell - 12 * kPoint)
            size -= 1.0;
        const QRectF box(composer.left() + cell * static_cast<double>(i), composer.y(), cell - 10 * kPoint, 1);
        composer.textAt(box, value, font(size, true), kAccent);
        tallest = std::max(tallest, composer.textAt(box.translated(0, 32 * kPoint), text(figures[i].caption), font(8.5), kSecondary));
    }
    composer.skip(32 * kPoint + tallest + 18 * kPoint);
}

struct ComposeBlock {
    PageComposer &composer;
    void operator()(const core::ReportHeading &heading) const { composeHeading(composer, heading); }
    void operator()(const core::ReportParagraph &paragraph) const
    {
        composer.text(text(paragraph.text), font(10), kText);
        composer.skip(5 * kPoint);
    }
    void operator()(const std::vector<core::ReportFigure> &figures) const { composeFigures(composer, figures); }
    void operator()(const core::ReportTable &table) const { composeTable(composer, table); }
    void operator()(const core::ReportChart &chart) const
    {
        composer.skip(6 * kPoint);
        composeChart(composer, chart);
    }
};

} // namespace

ReportPages::ReportPages(const core::Report &report)
{
    PageComposer composer;
    composeTitlePage(composer, report);
    for (const core::ReportBlock &block : report.blocks)
        std::visit(ComposeBlock{composer}, block);
    m_pages = composer.take();
    m_footer = text(report.title);
    if (!report.facts.empty())
        m_footer += QStringLiteral(" · ") + text(report.facts.front().second);
}

QSizeF ReportPages::size()
{
    return {kWidth, kHeight};
}

void ReportPages::draw(QPainter &painter, int page) const
{
    for (const PageComposer::Drawing &drawing : m_pages[static_cast<std::size_t>(page)])
        drawing(painter);
    const QRectF footer(kMargin, kHeight - 40 * kPoint, kWidth - 2 * kMargin, 14 * kPoint);
    painter.setFont(font(8));
    painter.setPen(kSecondary);
    if (page > 0)
        painter.drawText(footer, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), m_footer);
    painter.drawText(footer, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                     ReportPagesText::tr("Page %1 of %2").arg(integerText(page + 1), integerText(count())));
}

} // namespace shelfcast::ui
