#pragma once
#include "ui/theme/theme.h"

#include <QRectF>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

namespace shelfcast::ui {

/// The values of one model in a plot that holds several side by side; NaN where there is none.
struct ModelValues {
    QString name;
    std::vector<double> values;
};

/// What plots of several models have in common: colours that colour-blind people tell apart, a legend below, a line of words above that
/// follows the cursor, and a cursor for mouse and arrow keys.
class ModelPlot : public QWidget {
    Q_OBJECT
public:
    /// The first so many models are drawn.
    static constexpr std::size_t kMostModels = 8;
    static QColor colourOf(const Theme &theme, std::size_t model);

    /// What the line above says: of the whole, or of what lies under the cursor.
    virtual QString cursorText() const = 0;
    QSize sizeHint() const override { return {420, 260}; }
    QSize minimumSizeHint() const override { return {240, 200}; }
    /// The place of the cursor, from 0; -1 where there is none.
    int cursorPlace() const { return m_cursor; }
    void setCursorPlace(int place);

protected:
    ModelPlot(const QString &name, const QString &help, QWidget *parent);
    /// Whoever derives draws into @p area.
    virtual void paintPlot(QPainter &painter, const QRectF &area) = 0;
    virtual int places() const = 0;
    /// Which place lies under a point; -1 for none.
    virtual int placeAt(const QPointF &point, const QRectF &area) const = 0;
    /// Room beside the plot for the labels of its axes.
    virtual QMarginsF axisRoom() const { return {56.0, 8.0, 14.0, 38.0}; }
    void setNames(QStringList names);
    const QStringList &names() const { return m_names; }
    QFont smallFont() const;
    /// Lines across at round values, with their labels on the left.
    void paintValueAxis(QPainter &painter, const QRectF &area, double low, double high, const std::function<QString(double)> &label) const;

    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct LegendEntry {
        QString words;
        QRectF place;
    };
    std::vector<LegendEntry> legend() const;
    QRectF plotArea() const;

    QStringList m_names;
    int m_cursor = -1;
};

} // namespace shelfcast::ui
