#pragma once
#include "ui/charts/model_plot.h"

namespace shelfcast::ui {

/// How the error of several models goes along steps or origins: a line a model.
class ErrorLines final : public ModelPlot {
    Q_OBJECT
public:
    explicit ErrorLines(QWidget *parent = nullptr);
    /// @p labels one a place; @p axis what the places are; @p words how a value is written.
    void setLines(std::vector<ModelValues> lines, QStringList labels, const QString &axis, std::function<QString(double)> words);
    const std::vector<ModelValues> &lines() const { return m_lines; }
    QString cursorText() const override;

protected:
    void paintPlot(QPainter &painter, const QRectF &area) override;
    int places() const override { return static_cast<int>(m_labels.size()); }
    int placeAt(const QPointF &point, const QRectF &area) const override;

private:
    double xOf(int place, const QRectF &area) const;
    std::vector<ModelValues> m_lines;
    QStringList m_labels;
    QString m_axis;
    std::function<QString(double)> m_words;
};

} // namespace shelfcast::ui
