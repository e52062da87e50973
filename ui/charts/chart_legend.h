#pragma once
#include "ui/charts/chart_data.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace shelfcast::ui {

/// What the lines and marks of a chart mean; only those that are in it.
class ChartLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setData(const ChartData &chart);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Mark { Sold, Forecast, Model, Band80, Band95, Naive, Promotion, StockOut, StandsOut, Event, NewLevel, Gap, Used };
    struct Place {
        Mark mark;
        QRect rect; ///< of the swatch and its words
    };
    QString label(Mark mark) const;
    /// In lines, as many as the width needs.
    std::vector<Place> places(int width) const;
    void paintMark(QPainter &painter, const Place &place) const;
    std::vector<Mark> m_marks;
};

} // namespace shelfcast::ui
