#pragma once
#include "core/evaluation/backtest/backtest_report.h"
#include "core/models/registry.h"

#include <QAbstractTableModel>

#include <memory>

namespace shelfcast::ui {

/// The series of a backtest with the figure of each model; sorts itself, so that a hundred thousand rows stay quick.
class SeriesResultModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Item, Class, Sold, Best, FirstModel };
    explicit SeriesResultModel(const core::Registry &models, QObject *parent = nullptr) : QAbstractTableModel(parent), m_models(models) {}

    void setReport(std::shared_ptr<const core::BacktestReport> report);
    /// Shows only series whose item, name, location or category holds these words.
    void setFilter(const QString &words);
    /// In the project; 0 for a row that is not there.
    std::int64_t seriesAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    const core::SeriesResult &at(int row) const { return m_report->series[m_rows[static_cast<std::size_t>(row)]]; }
    std::size_t placeOf(int column) const { return m_report->ranking[static_cast<std::size_t>(column - FirstModel)]; }
    void arrange();

    const core::Registry &m_models;
    std::shared_ptr<const core::BacktestReport> m_report;
    std::vector<std::size_t> m_rows; ///< places in the report
    QString m_filter;
    int m_sorted = -1; ///< -1: as the report has them, most value first
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace shelfcast::ui
