#include "ui/reporting/page_composer.h"

#include "ui/reporting/report_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace shelfcast::ui {

using namespace report_style;

PageComposer::PageComposer()
{
    newPage();
}

void PageComposer::newPage()
{
    m_pages.emplace_back();
    m_y = kMargin;
}

bool PageComposer::ensure(double height)
{
    if (m_y + height <= kHeight - kBottom || atTop())
        return false;
    newPage();
    return true;
}

double PageComposer::left() const
{
    return kMargin;
}

double PageComposer::width() const
{
    return kWidth - 2 * kMargin;
}

bool PageComposer::atTop() const
{
    return m_y <= kMargin;
}

double PageComposer::heightOf(const QString &text, const QFont &font, double width)
{
    return std::ceil(QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap | Qt::AlignLeft, text).height());
}

double PageComposer::textAt(const QRectF &rect, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment alignment)
{
    const double height = heightOf(text, font, rect.width());
    draw([=](QPainter &painter) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(rect.x(), rect.y(), rect.width(), height + kPoint), static_cast<int>(alignment | Qt::AlignTop) | Qt::TextWordWrap, text);
    });
    return height;
}

void PageComposer::text(const QString &text, const QFont &font, const QColor &colour)
{
    const double height = heightOf(text, font, width());
    ensure(height);
    textAt(QRectF(left(), m_y, width(), height), text, font, colour);
    m_y += height;
}

} // namespace shelfcast::ui
