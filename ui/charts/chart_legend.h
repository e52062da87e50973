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

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Mark { Sold, Forecast, Band80, Band95, Naive, Promotion, StockOut };
    QString label(Mark mark) const;
    std::vector<Mark> m_marks;
};

} // namespace shelfcast::ui
