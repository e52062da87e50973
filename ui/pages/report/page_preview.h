#pragma once
#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <memory>

namespace shelfcast::ui {

class ReportPages;

/// Shows the pages of a report one below the other, drawn by the code that draws the PDF. Only pages in sight are painted.
class PagePreview final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PagePreview(QWidget *parent = nullptr);
    void setPages(std::shared_ptr<const ReportPages> pages);
    int currentPage() const; ///< 0-based; the one in the middle of the view

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    QRect pageRect(int page) const; ///< in the viewport
    const QPixmap &picture(int page);

    std::shared_ptr<const ReportPages> m_pages;
    QCache<int, QPixmap> m_pictures;
    QSize m_pageSize;
};

} // namespace shelfcast::ui
