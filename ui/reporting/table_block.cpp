#include "ui/reporting/table_block.h"

#include "ui/reporting/report_style.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::ui {

using namespace report_style;

namespace {

using Format = core::ReportTable::Format;
constexpr double kRow = 15 * kPoint, kPadding = 5 * kPoint, kSmallestText = 90 * kPoint;
constexpr double kFontSize = 8.0;

QString moneyText(double value)
{
    return std::abs(value) >= 100.0 ? integerText(std::llround(value)) : QLocale().toString(value, 'f', 2).replace(u'-', QChar(0x2212));
}

QString numberCell(double value, Format format)
{
    switch (format) {
    case Format::Units: return unitsText(value);
    case Format::Money: return moneyText(value);
    case Format::Percent: return percentText(value, std::abs(value) < 0.1 ? 1 : 0);
    case Format::Change: return changeText(value);
    case Format::Number:
    case Format::Text: break;
    }
    return numberText(value);
}

/// A table with its texts written and its columns measured.
class TableLayout {
public:
    TableLayout(const core::ReportTable &table, double width) : m_font(font(kFontSize))
    {
        for (const auto &column : table.columns) {
            m_titles << text(column.title);
            m_numeric.push_back(column.format != Format::Text);
        }
        for (const auto &row : table.rows) {
            QStringList cells;
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                cells << (c < row.size() ? cellText(row[c], table.columns[c].format) : QString());
            m_rows.push_back(std::move(cells));
        }
        measure(width);
    }

    double headerHeight() const { return m_headerHeight; }
    std::size_t rows() const { return m_rows.size(); }

    void header(PageComposer &composer) const
    {
        double x = composer.left();
        for (qsizetype c = 0; c < m_titles.size(); ++c) {
            const double width = m_widths[static_cast<std::size_t>(c)];
            const double height = PageComposer::heightOf(m_titles[c], m_font, width - kPadding);
            composer.textAt(QRectF(x + left(c), composer.y() + m_headerHeight - height - 4 * kPoint, width - kPadding, height), m_titles[c], m_font,
                            kSecondary, alignment(c));
            x += width;
        }
        composer.skip(m_headerHeight);
        rule(composer, kSecondary);
    }

    void row(PageComposer &composer, std::size_t index) const
    {
        const double top = composer.y(), start = composer.left();
        composer.draw([cells = m_rows[index], widths = m_widths, numeric = m_numeric, small = m_font, top, start](QPainter &painter) {
            const QFontMetricsF metrics(small);
            painter.setFont(small);
            painter.setPen(kText);
            double x = start;
            for (qsizetype c = 0; c < cells.size(); ++c) {
                const auto column = static_cast<std::size_t>(c);
                const double inset = c > 0 ? kPadding : 0.0; // the first begins at the margin
                const QRectF cell(x + inset, top, widths[column] - kPadding, kRow);
                painter.drawText(cell, static_cast<int>(Qt::AlignVCenter | (numeric[column] ? Qt::AlignRight : Qt::AlignLeft)),
                                 metrics.elidedText(cells[c], Qt::ElideRight, cell.width() + 1));
                x += widths[column];
            }
        });
        composer.skip(kRow);
        rule(composer, kBorder);
    }

private:
    static double left(qsizetype column) { return column > 0 ? kPadding : 0.0; }
    Qt::Alignment alignment(qsizetype column) const { return m_numeric[static_cast<std::size_t>(column)] ? Qt::AlignRight : Qt::AlignLeft; }

    void rule(PageComposer &composer, const QColor &colour) const
    {
        const double y = composer.y(), from = composer.left(), to = from + composer.width();
        composer.draw([=](QPainter &painter) {
            painter.setPen(QPen(colour, 0.5 * kPoint));
            painter.drawLine(QPointF(from, y), QPointF(to, y));
        });
    }

    /// As wide as the widest cell and the widest word of the title. What is too much is taken from the texts, what is left over is
    /// given to them.
    void measure(double width)
    {
        const QFontMetricsF metrics(m_font);
        for (qsizetype c = 0; c < m_titles.size(); ++c) {
            double widest = 0.0;
            for (const QString &word : m_titles[c].split(u' '))
                widest = std::max(widest, metrics.horizontalAdvance(word));
            for (const QStringList &row : m_rows)
                widest = std::max(widest, metrics.horizontalAdvance(row[c]));
            m_widths.push_back(std::ceil(widest) + 2 * kPadding);
        }
        const double spare = width - std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
        if (spare < 0.0)
            shrink(-spare);
        else if (!m_widths.empty())
            m_widths.front() += spare;
        for (qsizetype c = 0; c < m_titles.size(); ++c)
            m_headerHeight = std::max(m_headerHeight, PageComposer::heightOf(m_titles[c], m_font, m_widths[static_cast<std::size_t>(c)] - kPadding));
        m_headerHeight += 8 * kPoint;
    }

    /// The widest text gives way first: a short one must not be cut for a long one's sake.
    void shrink(double excess)
    {
        while (excess > 0.0) {
            std::size_t widest = m_widths.size();
            for (std::size_t c = 0; c < m_widths.size(); ++c)
                if (!m_numeric[c] && m_widths[c] > kSmallestText && (widest == m_widths.size() || m_widths[c] > m_widths[widest]))
                    widest = c;
            if (widest == m_widths.size())
                return; // only numbers are left, and those are not cut
            const double given = std::min(excess, m_widths[widest] - kSmallestText);
            m_widths[widest] -= given;
            excess -= given;
        }
    }

    QFont m_font;
    QStringList m_titles;
    std::vector<bool> m_numeric;
    std::vector<QStringList> m_rows;
    std::vector<double> m_widths;
    double m_headerHeight = 0.0;
};

} // namespace

QString cellText(const core::ReportCell &cell, core::ReportTable::Format format)
{
    if (const auto *words = std::get_if<std::string>(&cell))
        return fromUtf8(*words);
    if (const auto *message = std::get_if<core::Message>(&cell))
        return text(*message);
    if (const auto *number = std::get_if<double>(&cell))
        return numberCell(*number, format);
    return {};
}

void composeTable(PageComposer &composer, const core::ReportTable &table)
{
    const TableLayout layout(table, composer.width());
    const double title = table.title.empty() ? 0.0 : 22 * kPoint;
    composer.ensure(title + layout.headerHeight() + 3 * kRow); // no header without rows under it
    if (!table.title.empty()) {
        composer.text(text(table.title), font(10, true), kText);
        composer.skip(2 * kPoint);
    }
    layout.header(composer);
    for (std::size_t i = 0; i < layout.rows(); ++i) {
        if (composer.ensure(kRow + kPoint))
            layout.header(composer);
        layout.row(composer, i);
    }
    composer.skip(16 * kPoint);
}

} // namespace shelfcast::ui
