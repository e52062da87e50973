#include "ui/pages/report/page_preview.h"

#include "ui/reporting/report_pages.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr int kGap = 16, kWidest = 820, kPicturesKept = 6;

} // namespace

PagePreview::PagePreview(QWidget *parent) : QAbstractScrollArea(parent), m_pictures(kPicturesKept)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the report"));
    viewport()->setAutoFillBackground(false);
}

void PagePreview::setPages(std::shared_ptr<const ReportPages> pages)
{
    m_pages = std::move(pages);
    m_pictures.clear();
    verticalScrollBar()->setValue(0);
    layOut();
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
}

void PagePreview::layOut()
{
    const int width = std::clamp(viewport()->width() - 2 * kGap, 100, kWidest);
    const QSize size(width, static_cast<int>(std::lround(width * ReportPages::size().height() / ReportPages::size().width())));
    if (size != m_pageSize)
        m_pictures.clear();
    m_pageSize = size;
    const int pages = m_pages ? m_pages->count() : 0;
    const int height = pages * (m_pageSize.height() + kGap) + kGap;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
}

QRect PagePreview::pageRect(int page) const
{
    const int x = (viewport()->width() - m_pageSize.width()) / 2;
    return {QPoint(x, kGap + page * (m_pageSize.height() + kGap) - verticalScrollBar()->value()), m_pageSize};
}

int PagePreview::currentPage() const
{
    const int pages = m_pages ? m_pages->count() : 0;
    if (pages == 0)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2 - kGap;
    return std::clamp(middle / (m_pageSize.height() + kGap), 0, pages - 1);
}

/// A page takes some milliseconds to draw; scrolling must not wait for it again and again.
const QPixmap &PagePreview::picture(int page)
{
    if (const QPixmap *kept = m_pictures.object(page))
        return *kept;
    const qreal ratio = devicePixelRatioF();
    auto *picture = new QPixmap(m_pageSize * ratio);
    picture->setDevicePixelRatio(ratio);
    picture->fill(Qt::white); // paper is white in the dark theme too
    QPainter painter(picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double scale = m_pageSize.width() / ReportPages::size().width();
    painter.scale(scale, scale);
    m_pages->draw(painter, page);
    painter.end();
    m_pictures.insert(page, picture);
    return *picture;
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = themeOf(palette());
    painter.fillRect(viewport()->rect(), theme.window);
    for (int page = 0; m_pages && page < m_pages->count(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(viewport()->rect()))
            continue;
        painter.drawPixmap(rect.topLeft(), picture(page));
        painter.setPen(theme.border);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
}

void PagePreview::resizeEvent(QResizeEvent *)
{
    layOut();
}

void PagePreview::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace shelfcast::ui
