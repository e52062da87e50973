#pragma once
#include "ui/charts/model_plot.h"

namespace shelfcast::ui {

/// A bar a model for each of a few groups (classes, categories), or for each group one bar that the models share.
class GroupBars final : public ModelPlot {
    Q_OBJECT
public:
    enum class Kind {
        SideBySide, ///< the values from zero on
        Shares,     ///< of a whole: a group's values add up to it
    };
    explicit GroupBars(Kind kind, QWidget *parent = nullptr);
    /// @p groups one a place; the first kMostGroups are drawn.
    void setBars(std::vector<ModelValues> models, QStringList groups, std::function<QString(double)> words);
    const std::vector<ModelValues> &models() const { return m_models; }
    const QStringList &groups() const { return m_groups; }
    QString cursorText() const override;

    static constexpr qsizetype kMostGroups = 10;

protected:
    void paintPlot(QPainter &painter, const QRectF &area) override;
    int places() const override { return static_cast<int>(m_groups.size()); }
    int placeAt(const QPointF &point, const QRectF &area) const override;
    QMarginsF axisRoom() const override;

private:
    void paintShares(QPainter &painter, const QRectF &row, int group) const;
    void paintSideBySide(QPainter &painter, const QRectF &row, int group, double low, double high) const;
    double value(std::size_t model, int group) const { return m_models[model].values[static_cast<std::size_t>(group)]; }

    Kind m_kind;
    std::vector<ModelValues> m_models;
    QStringList m_groups;
    std::function<QString(double)> m_words;
};

} // namespace shelfcast::ui
