#pragma once
#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace shelfcast::ui {

/// Puts blocks one below the other on pages. What is drawn is kept as closures, so that the same pages go to PDF, printer and window.
class PageComposer {
public:
    using Drawing = std::function<void(QPainter &)>;
    using Page = std::vector<Drawing>;

    PageComposer();
    void newPage();
    /// Begins a new page where less than @p height is left; true if it did.
    bool ensure(double height);
    double y() const { return m_y; }
    double left() const;
    double width() const;
    void skip(double height) { m_y += height; }
    bool atTop() const;

    void draw(Drawing drawing) { m_pages.back().push_back(std::move(drawing)); }
    /// A text wrapped to a width, drawn at the cursor, which moves below it.
    void text(const QString &text, const QFont &font, const QColor &colour);
    /// The same in a rectangle of one's own; the cursor stays. Returns the height that the text takes.
    double textAt(const QRectF &rect, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft);
    static double heightOf(const QString &text, const QFont &font, double width);

    std::vector<Page> take() { return std::move(m_pages); }

private:
    std::vector<Page> m_pages;
    double m_y = 0.0;
};

} // namespace shelfcast::ui
