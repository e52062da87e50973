#pragma once
#include "core/reporting/report.h"
#include "ui/reporting/page_composer.h"

#include <QSizeF>

namespace shelfcast::ui {

/// A Report laid out on A4 pages, ready to be drawn anywhere: PDF, window, printer. Immutable once made; needs a QGuiApplication for
/// its fonts, but no window and no particular thread.
class ReportPages {
public:
    explicit ReportPages(const core::Report &report);

    int count() const { return static_cast<int>(m_pages.size()); }
    /// Width and height of a page in the units that `draw` draws in: tenths of a point.
    static QSizeF size();
    void draw(QPainter &painter, int page) const;

private:
    std::vector<PageComposer::Page> m_pages;
    QString m_footer;
};

} // namespace shelfcast::ui
