#pragma once
#include "core/workflow/import/look_through.h"

#include <QAbstractTableModel>

namespace shelfcast::ui {

/// What a person can settle about one finding.
struct TreatmentChoice {
    QString text, tip;
    std::optional<bool> edit; ///< none: as all findings of its kind
    bool current = false;
};

/// What was found in one series: when, what was sold and expected, what models see, how it is treated.
class FindingModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, What, Seen, Treatment, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setLook(core::SeriesLook look, const core::PanelSettings &settings);
    void clear();
    const core::SeriesLook &look() const { return m_look; }
    const core::SeriesFinding *finding(int row) const;
    std::int64_t period(int row) const;
    /// Empty where there is nothing to choose.
    std::vector<TreatmentChoice> choices(int row) const;
    /// What to keep in the project where a person settles this row.
    core::Settlement settlement(int row, bool edit) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString treatmentText(const core::SeriesFinding &finding) const;
    bool usually(core::FindingKind kind) const;
    core::SeriesLook m_look;
    core::PanelSettings m_settings;
};

} // namespace shelfcast::ui
