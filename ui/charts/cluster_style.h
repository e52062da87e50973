#pragma once
#include <QColor>
#include <QPainter>

#include <cstdint>

namespace shelfcast::ui {

/// How a cluster looks: the eight colours of Okabe & Ito (2008), which people with any kind of colour vision tell apart, and a mark
/// of another form for each, so that colour never stands alone. The same id looks the same in every picture.
QColor clusterColour(std::int64_t cluster, bool dark);
void paintClusterMark(QPainter &painter, std::int64_t cluster, const QPointF &centre, double radius);

} // namespace shelfcast::ui
