#pragma once
#include <QString>
#include <QWidget>

#include <vector>

namespace shelfcast::ui {

/// What speaks for one number of clusters; NaN where unknown.
struct CountPoint {
    int clusters = 0;
    double silhouette = 0.0, stability = 0.0, gap = 0.0, gapError = 0.0;
};

/// Silhouette as bars, stability and gap as lines, over the number of clusters; the suggested and the shown number stand out. A click takes a number.
class CountCurves final : public QWidget {
    Q_OBJECT
public:
    explicit CountCurves(QWidget *parent = nullptr);
    void setCurves(std::vector<CountPoint> points, int suggested, int shown);
    QRectF column(std::size_t point) const; ///< of the first picture
    QSize sizeHint() const override { return {480, 150}; }
    QSize minimumSizeHint() const override { return {240, 130}; }

Q_SIGNALS:
    void countChosen(int clusters);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum Curve { Silhouette, Stability, Gap, CurveCount };
    QRectF area(int curve) const;
    double value(int curve, const CountPoint &point) const;
    int pointAt(const QPointF &at) const;
    void paintCurve(QPainter &painter, int curve, const QString &title) const;

    std::vector<CountPoint> m_points; ///< from two clusters on
    int m_suggested = 0, m_shown = 0;
};

} // namespace shelfcast::ui
