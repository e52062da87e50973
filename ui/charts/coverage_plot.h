#pragma once
#include "ui/charts/model_plot.h"

namespace shelfcast::ui {

/// How much of what came lies inside the intervals of several models, beside how much should: on the diagonal they keep their word.
class CoveragePlot final : public ModelPlot {
    Q_OBJECT
public:
    explicit CoveragePlot(QWidget *parent = nullptr);
    /// @p nominal what the intervals should hold (0 to 1), ascending; the models' values what they held.
    void setCoverage(std::vector<ModelValues> models, std::vector<double> nominal);
    const std::vector<ModelValues> &models() const { return m_models; }
    QString cursorText() const override;

protected:
    void paintPlot(QPainter &painter, const QRectF &area) override;
    int places() const override { return static_cast<int>(m_nominal.size()); }
    int placeAt(const QPointF &point, const QRectF &area) const override;

private:
    std::vector<ModelValues> m_models;
    std::vector<double> m_nominal;
};

} // namespace shelfcast::ui
