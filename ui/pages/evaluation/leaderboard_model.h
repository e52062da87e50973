#pragma once
#include "core/evaluation/backtest/backtest_report.h"
#include "core/models/registry.h"

#include <QAbstractTableModel>

#include <memory>

namespace shelfcast::ui {

/// The models of a backtest, best first: the metric that is asked for with its confidence, then the usual others.
class LeaderboardModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Model, Headline, Confidence, Behind, Wins, FirstMetric };
    /// For the bar of the confidence: low, value, high and the longest of all, in QList<double>.
    enum Role { BarRole = Qt::UserRole };
    explicit LeaderboardModel(const core::Registry &models, QObject *parent = nullptr) : QAbstractTableModel(parent), m_models(models) {}

    void setReport(std::shared_ptr<const core::BacktestReport> report);
    /// The model of a row, as a place in the report.
    std::size_t placeOf(int row) const { return m_report->ranking[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(int row, int column) const;
    QString behindWords(const core::ModelResult &model, bool best) const;
    QString tip(int row, int column) const;
    QList<double> bar(int row) const;

    const core::Registry &m_models;
    std::shared_ptr<const core::BacktestReport> m_report;
    std::vector<const core::Metric *> m_metrics; ///< those beside the headline
};

} // namespace shelfcast::ui
