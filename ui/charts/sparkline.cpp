#include "ui/charts/sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {

void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<float> &values, const QColor &colour)
{
    float low = 0.0F, high = 0.0F;
    for (const float value : values) {
        if (std::isnan(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (values.size() < 2 || high <= low)
        high = low + 1.0F;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.3));
    QPolygonF line;
    const auto draw = [&] {
        if (line.size() > 1)
            painter.drawPolyline(line);
        line.clear();
    };
    const double step = values.size() > 1 ? rect.width() / static_cast<double>(values.size() - 1) : 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            draw();
        else
            line << QPointF(rect.left() + step * static_cast<double>(i), rect.bottom() - rect.height() * static_cast<double>((values[i] - low) / (high - low)));
    }
    draw();
    painter.restore();
}

} // namespace shelfcast::ui
