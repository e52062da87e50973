#pragma once
#include <QColor>
#include <QRectF>

#include <vector>

class QPainter;

namespace shelfcast::ui {

/// A small line of @p values without axes, broken where they are unknown.
void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<float> &values, const QColor &colour);

} // namespace shelfcast::ui
