#pragma once
#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace shelfcast::ui {

/// The typical course of one cluster: medians, and the middle half of its items around them.
struct ClusterShape {
    std::int64_t cluster = 0;
    QString name;
    std::vector<double> low, median, high; ///< as long as each other; NaN where unknown
    bool year = true;                      ///< the months of a year; else the newest two years
};

/// Small pictures of the clusters' courses, all on one scale, side by side. A click takes the cluster.
class ClusterShapes final : public QWidget {
    Q_OBJECT
public:
    explicit ClusterShapes(QWidget *parent = nullptr);
    void setShapes(std::vector<ClusterShape> shapes);
    /// 0: none stands out
    void setSelected(std::int64_t cluster);
    QRectF place(std::size_t shape) const;
    QSize sizeHint() const override { return {600, heightForWidth(600)}; }
    QSize minimumSizeHint() const override { return {200, 96}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void clusterChosen(std::int64_t cluster);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    int columns(int width) const;
    int shapeAt(const QPointF &at) const;
    void paintShape(QPainter &painter, const ClusterShape &shape, const QRectF &area, double top) const;

    std::vector<ClusterShape> m_shapes;
    std::int64_t m_selected = 0;
};

} // namespace shelfcast::ui
