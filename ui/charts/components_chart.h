#pragma once
#include "core/base/calendar.h"
#include "ui/charts/axis_ticks.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace shelfcast::ui {

/// One part of a series, as a strip of its own.
struct ComponentStrip {
    QString name;
    std::vector<double> history, future; ///< (n), (h) units a period; NaN where nothing is said
    bool aroundZero = false;             ///< a share that is added or taken away: the zero line is drawn
};

/// The parts of a series, in the periods of its forecast chart.
struct ComponentsData {
    core::Frequency frequency = core::Frequency::Weekly;
    std::int64_t firstPeriod = 0; ///< of every strip's history; the future follows it
    std::vector<ComponentStrip> strips;
};

/// The parts of a series one below the other on one time axis, each with its own values; the forecast's part is coloured. Zoom (wheel,
/// + and -), pan (drag, Shift+arrows), reset (0, double click) and the values under the cursor (mouse, arrow keys) as the forecast chart.
class ComponentsChart final : public QWidget {
    Q_OBJECT
public:
    explicit ComponentsChart(QWidget *parent = nullptr);

    void setData(ComponentsData data);
    const ComponentsData &data() const { return m_data; }
    void setRange(double from, double to);
    std::pair<double, double> visibleRange() const { return {m_from, m_to}; }
    std::optional<std::int64_t> cursorPeriod() const { return m_cursor; }
    /// What stands above a strip: its name, and the value under the cursor.
    QString caption(std::size_t strip) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF plotArea() const;
    QRectF stripArea(std::size_t strip) const;
    std::pair<double, double> fullRange() const;
    double xOf(double period) const;
    double periodAt(double x) const;
    double valueAt(const ComponentStrip &strip, std::int64_t period) const;
    void zoom(double factor, double around);
    void setCursor(std::optional<std::int64_t> period);
    void paintStrip(QPainter &painter, std::size_t strip) const;
    void paintPeriodAxis(QPainter &painter) const;

    ComponentsData m_data;
    double m_from = 0.0, m_to = 1.0;
    std::optional<std::int64_t> m_cursor;
    std::optional<double> m_dragX;
};

} // namespace shelfcast::ui
