#pragma once
#include "core/models/registry.h"
#include "core/project/training_store.h"

#include <QAbstractTableModel>

#include <vector>

namespace shelfcast::ui {

/// The finished trainings side by side: a row each, a figure a column; the best figure of a column is bold.
class FinishedModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Model, Settings, Horizon, Loss, Wape, Mase, Beats, Direction, Price, Time, Size, Device, Started, ColumnCount };
    enum Role { SortRole = Qt::UserRole };
    explicit FinishedModel(const core::Registry &models, QObject *parent = nullptr) : QAbstractTableModel(parent), m_models(models) {}

    /// Takes those that are done, in their order.
    void setTrainings(const std::vector<core::TrainingRow> &all);
    const core::TrainingRow *training(int row) const;
    int rowOf(std::int64_t training) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    double figure(const core::TrainingRow &row, int column) const;
    QString words(const core::TrainingRow &row, int column) const;
    bool best(const core::TrainingRow &row, int column) const;

    const core::Registry &m_models;
    std::vector<core::TrainingRow> m_rows;
};

} // namespace shelfcast::ui
