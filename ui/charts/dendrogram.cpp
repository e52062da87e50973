#include "ui/charts/dendrogram.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace shelfcast::ui {
namespace {

constexpr double kCounts = 16.0, kTop = 6.0;

} // namespace

Dendrogram::Dendrogram(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Tree of groups"));
    setToolTip(tr("Groups that join low down are alike; the dashed line is where the tree is cut into clusters. Below, how many items each branch holds."));
}

void Dendrogram::setTree(std::vector<core::Merge> merges, int shown)
{
    m_merges = std::move(merges);
    m_shown = shown;
    setAccessibleDescription(tr("%Ln branch(es), cut into %1 clusters", nullptr, leaves()).arg(integerText(shown)));
    update();
}

int Dendrogram::leaves() const
{
    return m_merges.empty() ? 0 : static_cast<int>(m_merges.size()) + 1;
}

void Dendrogram::paintEvent(QPaintEvent *)
{
    if (m_merges.empty())
        return;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    // The last merge of all makes group 2 n - 2; those before it count down. What is made by none of them is a branch at the bottom.
    const std::size_t points = m_merges.back().count, firstGroup = 2 * points - 1 - m_merges.size();
    const auto made = [&](std::size_t group) { return group >= firstGroup ? &m_merges[group - firstGroup] : nullptr; };
    std::map<std::size_t, double> x, y;
    std::map<std::size_t, std::size_t> counts;
    std::vector<std::size_t> bottom;
    const std::function<void(std::size_t)> walk = [&](std::size_t group) {
        if (const core::Merge *merge = made(group)) {
            walk(merge->a);
            walk(merge->b);
        } else {
            bottom.push_back(group);
        }
    };
    walk(2 * points - 2);
    const double highest = std::max(m_merges.back().height, 1e-9), base = height() - kCounts;
    const auto level = [&](double value) { return base - value / highest * (base - kTop); };
    const double wide = width() / static_cast<double>(bottom.size());
    for (std::size_t i = 0; i < bottom.size(); ++i) {
        x[bottom[i]] = wide * (static_cast<double>(i) + 0.5);
        y[bottom[i]] = base;
    }
    painter.setPen(QPen(theme.history, 1.4));
    for (std::size_t m = 0; m < m_merges.size(); ++m) {
        const core::Merge &merge = m_merges[m];
        const std::size_t group = firstGroup + m;
        const double top = level(merge.height);
        painter.drawLine(QPointF(x[merge.a], y[merge.a]), QPointF(x[merge.a], top));
        painter.drawLine(QPointF(x[merge.b], y[merge.b]), QPointF(x[merge.b], top));
        painter.drawLine(QPointF(x[merge.a], top), QPointF(x[merge.b], top));
        x[group] = (x[merge.a] + x[merge.b]) / 2.0;
        y[group] = top;
        // What a branch holds is the sum less what the other one holds, known where that one was made here or is one item.
        const auto known = [&](std::size_t one) { return made(one) ? made(one)->count : one < points ? 1 : std::size_t{0}; };
        if (const std::size_t a = known(merge.a), b = known(merge.b); a > 0 || b > 0) {
            counts[merge.a] = a > 0 ? a : merge.count - b;
            counts[merge.b] = b > 0 ? b : merge.count - a;
        }
    }
    painter.setPen(theme.secondary);
    for (const std::size_t branch : bottom)
        if (const auto count = counts.find(branch); count != counts.end() && wide > 14.0)
            painter.drawText(QRectF(x[branch] - wide / 2.0, base + 1.0, wide, kCounts), Qt::AlignCenter, integerText(static_cast<std::int64_t>(count->second)));
    const auto left = static_cast<std::size_t>(std::max(1, m_shown));
    if (left >= 2 && left <= m_merges.size()) {
        const double above = m_merges[m_merges.size() - left + 1].height, below = m_merges[m_merges.size() - left].height;
        painter.setPen(QPen(theme.accent, 1.4, Qt::DashLine));
        const double cut = level((above + below) / 2.0);
        painter.drawLine(QPointF(0.0, cut), QPointF(width(), cut));
    }
}

} // namespace shelfcast::ui
