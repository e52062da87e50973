#pragma once
#include "core/workflow/comparison/what_changed.h"
#include "ui/jobs/job_queue.h"
#include "ui/widgets/card.h"

#include <QAbstractTableModel>

#include <optional>

class QTableView;

namespace shelfcast::ui {

class Session;

/// The series of two runs side by side, the largest difference in money first.
class ChangeListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Difference, Money, Cause, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setChanges(std::vector<core::SeriesChange> changes);
    const core::SeriesChange &change(int row) const { return m_changes[static_cast<std::size_t>(row)]; }
    int rowOf(std::int64_t series) const; ///< -1 where it is not there
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::SeriesChange> m_changes;
};

/// What the newest forecast says otherwise than the one before, and why; the chosen series' parts below.
class ChangesPanel final : public Card {
    Q_OBJECT
public:
    ChangesPanel(Session &session, QWidget *parent = nullptr);
    /// Compares, where it has not been done since the last run.
    void open();

private:
    void forget();
    void take(core::Result<core::RunChanges> changes);
    void showParts();

    Session &m_session;
    QLabel *m_head, *m_parts;
    QTableView *m_table;
    ChangeListModel m_model;
    std::optional<core::RunChanges> m_changes;
    bool m_asked = false, m_showing = false;
    JobQueue m_work;
};

/// "−12 units: new sales −20, override +8"
QString changeSentence(const core::ChangeParts &parts);

} // namespace shelfcast::ui
