#pragma once
#include <QColor>
#include <QPixmap>
#include <QPolygonF>
#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <vector>

namespace shelfcast::ui {

/// One item on the map.
struct MapPoint {
    double x = 0.0, y = 0.0;
    std::int64_t cluster = 0;
};

/// Items in the plane, alike ones near each other. A click takes the item under the mouse, or its cluster by its name; a line drawn around
/// items takes those. Where many lie on one spot, one mark is drawn: a hundred thousand cost no more than what fits on the screen.
class ClusterMap final : public QWidget {
    Q_OBJECT
public:
    explicit ClusterMap(QWidget *parent = nullptr);

    void setPoints(std::vector<MapPoint> points);
    /// Names of clusters, written where most of their items lie.
    void setNames(std::vector<std::pair<std::int64_t, QString>> names);
    /// The selected points stand out; all do where none is.
    void setSelected(std::vector<std::uint32_t> points);
    /// What a tooltip says of a point.
    void setTip(std::function<QString(std::uint32_t)> tip) { m_tip = std::move(tip); }

    /// Where a point is drawn.
    QPointF place(std::uint32_t point) const;
    /// Marks of the last painting: not more than there is room for.
    int marksDrawn() const { return m_marks; }
    QSize sizeHint() const override { return {520, 420}; }
    QSize minimumSizeHint() const override { return {260, 220}; }

Q_SIGNALS:
    void clusterChosen(std::int64_t cluster);
    void pointsChosen(const std::vector<std::uint32_t> &points); ///< empty: nothing, all stand out again

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Label {
        std::int64_t cluster = 0;
        QString words;
        QRectF rect;
    };
    void redraw();
    void measure();
    void placeLabels();
    int nearest(const QPointF &at) const; ///< -1 where none is near
    void stepCluster(int direction);

    std::vector<MapPoint> m_points;
    std::vector<std::pair<std::int64_t, QString>> m_names;
    std::vector<bool> m_selected;
    bool m_anySelected = false;
    std::function<QString(std::uint32_t)> m_tip;
    QRectF m_bounds;
    std::vector<Label> m_labels;
    QPixmap m_drawn;
    QPolygonF m_lasso;
    bool m_pressed = false;
    int m_marks = 0, m_current = -1;
};

} // namespace shelfcast::ui
