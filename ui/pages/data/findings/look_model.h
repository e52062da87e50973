#pragma once
#include "core/project/project.h"
#include "core/workflow/import/look_through.h"

#include <QAbstractTableModel>

#include <memory>
#include <unordered_map>

namespace shelfcast::ui {

/// The items in which something was found, the widest open gap first.
class LookModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Item, Findings, Largest, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setLooks(std::vector<core::LookSummary> looks, std::shared_ptr<const std::vector<core::SeriesInfo>> series);
    /// One row anew; its place stays, so that the list does not jump under the person's hand.
    void update(const core::LookSummary &look);
    std::int64_t series(int row) const;
    int rowOf(std::int64_t series) const; ///< -1 where nothing was found in it
    QString name(std::int64_t series) const;
    std::array<std::int64_t, core::kFindingKinds> totals() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::LookSummary> m_looks;
    std::shared_ptr<const std::vector<core::SeriesInfo>> m_series;
    std::unordered_map<std::int64_t, std::size_t> m_places; ///< in m_series
    std::unordered_map<std::int64_t, int> m_rows;
};

} // namespace shelfcast::ui
