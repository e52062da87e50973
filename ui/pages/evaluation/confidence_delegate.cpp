#include "ui/pages/evaluation/confidence_delegate.h"

#include "ui/pages/evaluation/leaderboard_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr int kMargin = 10;

} // namespace

void ConfidenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto bar = index.data(LeaderboardModel::BarRole).value<QList<double>>();
    if (bar.size() != 5 || !(bar[1] > bar[0]))
        return;
    const Theme &theme = themeOf(option.palette);
    const QRectF area(option.rect.right() - kMargin - kBarWidth, option.rect.top(), kBarWidth, option.rect.height());
    const auto place = [&](double value) { return area.left() + (value - bar[0]) / (bar[1] - bar[0]) * area.width(); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.grid);
    painter->drawRoundedRect(QRectF(area.left(), area.center().y() - 3.0, area.width(), 6.0), 3.0, 3.0);
    if (std::isfinite(bar[2]) && std::isfinite(bar[4])) {
        painter->setBrush(theme.band80);
        painter->drawRoundedRect(QRectF(QPointF(place(bar[2]), area.center().y() - 5.0), QPointF(std::max(place(bar[4]), place(bar[2]) + 2.0), area.center().y() + 5.0)), 3.0, 3.0);
    }
    if (std::isfinite(bar[3])) {
        painter->setBrush(theme.forecast);
        painter->drawRoundedRect(QRectF(place(bar[3]) - 1.5, area.center().y() - 7.0, 3.0, 14.0), 1.5, 1.5);
    }
    painter->restore();
}

} // namespace shelfcast::ui
