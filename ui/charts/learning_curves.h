#pragma once
#include <QColor>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace shelfcast::ui {

/// How one training went, an epoch a value.
struct LearningCurve {
    QString name;
    std::vector<double> training, validation; ///< losses, from epoch 1 on; NaN where unknown
    int bestEpoch = 0;                        ///< 0 while there is none
    int plannedEpochs = 0;
};

/// Training and validation loss of some trainings over their epochs, the best epoch of each marked. The values under the mouse, or
/// under the cursor that the arrow keys move, stand in a line above.
class LearningCurves final : public QWidget {
    Q_OBJECT
public:
    explicit LearningCurves(QWidget *parent = nullptr);
    /// The first kMostCurves are drawn.
    void setCurves(std::vector<LearningCurve> curves);
    const std::vector<LearningCurve> &curves() const { return m_curves; }
    /// What the line above the picture says: the losses of each curve in the cursor's epoch.
    QString cursorText() const;
    QSize sizeHint() const override { return {560, 260}; }
    QSize minimumSizeHint() const override { return {260, 200}; }

    static constexpr std::size_t kMostCurves = 6;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Legend {
        QString words;
        QRectF place;
        std::size_t curve = 0;
    };
    void setCursorEpoch(std::optional<int> epoch);
    QColor colourOf(std::size_t curve) const;
    int lastEpoch() const;
    void lossRange(double &low, double &high) const;
    std::vector<Legend> legend() const;
    QRectF plotArea() const;
    void paintAxes(QPainter &painter, const QRectF &area, double low, double high) const;
    void paintCurve(QPainter &painter, std::size_t curve, const QRectF &area, double low, double high) const;
    void paintLegend(QPainter &painter) const;

    std::vector<LearningCurve> m_curves;
    std::optional<int> m_cursor;
};

} // namespace shelfcast::ui
