#include "ui/charts/group_bars.h"

#include "ui/text/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kMostLabel = 150.0, kValueRoom = 52.0;

} // namespace

GroupBars::GroupBars(Kind kind, QWidget *parent)
    : ModelPlot(kind == Kind::Shares ? tr("Shares") : tr("Error bars"),
                kind == Kind::Shares ? tr("On how many series each model came closest. Point at a row, or press the arrow keys, to read the figures.")
                                     : tr("How far each model is off in each group. Point at a group, or press the arrow keys, to read the figures."),
                parent),
      m_kind(kind)
{
}

void GroupBars::setBars(std::vector<ModelValues> models, QStringList groups, std::function<QString(double)> words)
{
    if (models.size() > kMostModels)
        models.resize(kMostModels);
    m_models = std::move(models);
    m_groups = groups.mid(0, kMostGroups);
    m_words = std::move(words);
    QStringList all;
    for (const ModelValues &model : m_models)
        all << model.name;
    setNames(all);
}

QString GroupBars::cursorText() const
{
    if (cursorPlace() < 0 || m_models.empty())
        return m_models.empty() ? QString() : m_kind == Kind::Shares ? tr("The share of series on which a model came closest.") : tr("Shorter is closer to what was sold.");
    QStringList words;
    for (std::size_t m = 0; m < m_models.size(); ++m)
        words << tr("%1 %2", "a model and its error").arg(m_models[m].name, m_words(value(m, cursorPlace())));
    return tr("%1: %2", "a group and the models' figures").arg(m_groups[cursorPlace()], words.join(QStringLiteral(" · ")));
}

QMarginsF GroupBars::axisRoom() const
{
    const QFontMetricsF metrics(smallFont());
    double wide = 20.0;
    for (const QString &group : m_groups)
        wide = std::max(wide, metrics.horizontalAdvance(group));
    return {std::min(std::ceil(wide) + 2.0, std::min(kMostLabel, 0.35 * width())) + 10.0, 4.0, m_kind == Kind::Shares ? 4.0 : kValueRoom, 8.0};
}

int GroupBars::placeAt(const QPointF &point, const QRectF &area) const
{
    if (point.y() < area.top() || point.y() > area.bottom() || places() == 0)
        return -1;
    return std::clamp(static_cast<int>((point.y() - area.top()) / area.height() * places()), 0, places() - 1);
}

void GroupBars::paintShares(QPainter &painter, const QRectF &row, int group) const
{
    const Theme &theme = themeOf(palette());
    double all = 0.0;
    for (std::size_t m = 0; m < m_models.size(); ++m)
        all += std::max(0.0, value(m, group));
    double x = row.left();
    for (std::size_t m = 0; m < m_models.size() && all > 0.0; ++m) {
        const QRectF piece(x, row.top(), std::max(0.0, value(m, group)) / all * row.width(), row.height());
        x = piece.right();
        painter.setPen(QPen(theme.surface, 1.0));
        painter.setBrush(colourOf(theme, m));
        painter.drawRect(piece);
        const QString words = m_words(value(m, group));
        if (painter.fontMetrics().horizontalAdvance(words) + 6 < piece.width()) {
            painter.setPen(theme.dark ? theme.onAccent : Qt::white);
            painter.drawText(piece, Qt::AlignCenter, words);
        }
    }
}

void GroupBars::paintSideBySide(QPainter &painter, const QRectF &row, int group, double low, double high) const
{
    const Theme &theme = themeOf(palette());
    const double tall = std::min(18.0, row.height() / static_cast<double>(std::max<std::size_t>(1, m_models.size())));
    const double zero = row.left() - low / (high - low) * row.width();
    double y = row.center().y() - 0.5 * tall * static_cast<double>(m_models.size());
    for (std::size_t m = 0; m < m_models.size(); ++m, y += tall) {
        const double one = value(m, group);
        if (!std::isfinite(one))
            continue;
        const double end = row.left() + (one - low) / (high - low) * row.width();
        const QRectF bar = QRectF(QPointF(zero, y + 1.0), QPointF(end, y + std::max(2.0, tall - 1.0))).normalized();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(theme, m));
        painter.drawRoundedRect(bar, 2.0, 2.0);
        if (tall < 11.0)
            continue;
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(bar.right() + 4.0, y, kValueRoom, tall), Qt::AlignLeft | Qt::AlignVCenter, m_words(one));
    }
    painter.setPen(QPen(theme.baseline, 1.0));
    painter.drawLine(QPointF(zero, row.top()), QPointF(zero, row.bottom()));
}

void GroupBars::paintPlot(QPainter &painter, const QRectF &area)
{
    const Theme &theme = themeOf(palette());
    double low = 0.0, high = 1e-9;
    for (std::size_t m = 0; m < m_models.size(); ++m)
        for (int group = 0; group < places(); ++group)
            if (std::isfinite(value(m, group))) {
                low = std::min(low, value(m, group));
                high = std::max(high, value(m, group));
            }
    const double tall = area.height() / std::max(1, places());
    for (int group = 0; group < places(); ++group) {
        const QRectF whole(area.left(), area.top() + group * tall, area.width(), tall);
        if (group == cursorPlace()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.selection);
            painter.drawRect(QRectF(0.0, whole.top(), width(), whole.height()));
        }
        const double room = std::clamp(0.08 * tall, 2.0, 10.0);
        if (m_kind == Kind::Shares)
            paintShares(painter, QRectF(whole.left(), whole.center().y() - std::min(14.0, 0.5 * tall - room), whole.width(), std::min(28.0, tall - 2.0 * room)), group);
        else
            paintSideBySide(painter, whole.adjusted(0.0, room, 0.0, -room), group, low, high);
        painter.setPen(theme.text);
        const QRectF label(0.0, whole.top(), area.left() - 10.0, whole.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_groups[group], Qt::ElideRight, static_cast<int>(label.width())));
    }
}

} // namespace shelfcast::ui
