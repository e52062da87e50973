#include "ui/pages/home/category_list.h"

#include "ui/charts/sparkline.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 36;
constexpr int kSpark = 84;
constexpr int kChange = 64;

} // namespace

CategoryList::CategoryList(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void CategoryList::setTrends(std::vector<CategoryTrend> trends)
{
    m_trends = std::move(trends);
    QStringList spoken;
    for (const CategoryTrend &trend : m_trends)
        spoken << trend.name + QStringLiteral(" ") + changeText(trend.change);
    setAccessibleName(tr("Rising and falling categories"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

QSize CategoryList::minimumSizeHint() const
{
    return {120, kRow};
}

void CategoryList::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    for (std::size_t i = 0; i < m_trends.size(); ++i) {
        const CategoryTrend &trend = m_trends[i];
        const QRect row(0, static_cast<int>(i) * kRow, width(), kRow);
        if (row.bottom() > height())
            break;
        const QRect name = row.adjusted(0, 0, -(kSpark + kChange + 16), 0);
        painter.setPen(theme.text);
        painter.drawText(name, Qt::AlignVCenter, fontMetrics().elidedText(trend.name, Qt::ElideRight, name.width()));
        paintSparkline(painter, QRectF(name.right() + 8, row.top() + 9, kSpark, kRow - 18), trend.history, theme.secondary);
        painter.setPen(!(std::abs(trend.change) >= 0.005) ? theme.secondary : trend.change > 0 ? theme.good : theme.bad);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, changeText(trend.change));
        painter.setPen(theme.grid);
        painter.drawLine(row.bottomLeft(), row.bottomRight());
    }
}

} // namespace shelfcast::ui
