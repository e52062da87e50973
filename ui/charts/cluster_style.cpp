#include "ui/charts/cluster_style.h"

#include <array>

namespace shelfcast::ui {
namespace {

constexpr std::size_t kColours = 8, kForms = 5;

} // namespace

QColor clusterColour(std::int64_t cluster, bool dark)
{
    // Blue, orange, green, purple first, as they differ most; black is grey on a dark surface.
    static const std::array<QColor, kColours> light = {QColor("#0072b2"), QColor("#e69f00"), QColor("#009e73"), QColor("#cc79a7"),
                                                       QColor("#d55e00"), QColor("#56b4e9"), QColor("#4d4d4d"), QColor("#b8a900")};
    static const std::array<QColor, kColours> onDark = {QColor("#3f9fdb"), QColor("#e69f00"), QColor("#1fbf92"), QColor("#d98fb8"),
                                                        QColor("#f07a2a"), QColor("#7cc8f2"), QColor("#c0c4cc"), QColor("#f0e442")};
    const auto at = static_cast<std::size_t>(cluster > 0 ? cluster - 1 : 0) % kColours;
    return (dark ? onDark : light)[at];
}

void paintClusterMark(QPainter &painter, std::int64_t cluster, const QPointF &centre, double radius)
{
    const auto polygon = [&](std::initializer_list<QPointF> corners) {
        QPolygonF form;
        for (const QPointF &corner : corners)
            form << centre + corner * radius;
        painter.drawPolygon(form);
    };
    switch (static_cast<std::size_t>(cluster > 0 ? cluster - 1 : 0) % kForms) {
    case 0: painter.drawEllipse(centre, radius, radius); break;
    case 1: painter.drawRect(QRectF(centre.x() - 0.85 * radius, centre.y() - 0.85 * radius, 1.7 * radius, 1.7 * radius)); break;
    case 2: polygon({{0.0, -1.15}, {1.05, 0.85}, {-1.05, 0.85}}); break;
    case 3: polygon({{0.0, -1.25}, {1.25, 0.0}, {0.0, 1.25}, {-1.25, 0.0}}); break;
    default: polygon({{0.0, 1.15}, {1.05, -0.85}, {-1.05, -0.85}}); break;
    }
}

} // namespace shelfcast::ui
