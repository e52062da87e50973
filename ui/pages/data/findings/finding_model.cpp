#include "ui/pages/data/findings/finding_model.h"

#include "ui/pages/data/role_delegate.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <cmath>

namespace shelfcast::ui {

using core::FindingKind;

void FindingModel::setLook(core::SeriesLook look, const core::PanelSettings &settings)
{
    const bool sameRows = look.series.id == m_look.series.id && look.findings.size() == m_look.findings.size();
    if (!sameRows)
        beginResetModel();
    m_look = std::move(look);
    m_settings = settings;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0) // a row keeps its place and the person's selection
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FindingModel::clear()
{
    beginResetModel();
    m_look = {};
    endResetModel();
}

const core::SeriesFinding *FindingModel::finding(int row) const
{
    return row >= 0 && row < rowCount() ? &m_look.findings[static_cast<std::size_t>(row)] : nullptr;
}

std::int64_t FindingModel::period(int row) const
{
    return m_look.series.firstPeriod + static_cast<std::int64_t>(finding(row)->period);
}

bool FindingModel::usually(FindingKind kind) const
{
    switch (kind) {
    case FindingKind::Gap: return m_settings.fillMissing;
    case FindingKind::Outlier: return m_settings.replaceOutliers;
    case FindingKind::LevelShift: return m_settings.adjustLevelShifts;
    case FindingKind::StockOut:
    case FindingKind::CalendarEvent: break;
    }
    return false;
}

std::vector<TreatmentChoice> FindingModel::choices(int row) const
{
    const core::SeriesFinding *found = finding(row);
    if (!found || found->kind == FindingKind::StockOut)
        return {};
    const bool asIs = found->settled && !found->edited, edited = found->settled && found->edited, usual = usually(found->kind);
    switch (found->kind) {
    case FindingKind::Gap:
        return {{tr("Leave it unknown"), tr("Models see that nobody knows what was sold"), false, asIs},
                {tr("Fill in %1").arg(unitsText(found->after)), tr("Models see what its season and its neighbours say"), true, edited},
                {usual ? tr("As all gaps: fill in") : tr("As all gaps: leave unknown"), tr("What holds for the whole project"), {}, !found->settled}};
    case FindingKind::LevelShift:
        return {{tr("Use as it is"), tr("Models see both levels and find their own way"), false, asIs},
                {tr("Bring what came before to the new level"), tr("Models see the earlier periods as if they had been sold at the new level"), true, edited},
                {usual ? tr("As all new levels: bring what came before to it") : tr("As all new levels: use as they are"),
                 tr("What holds for the whole project"), {}, !found->settled}};
    default: break;
    }
    const QString usualText = found->kind == FindingKind::CalendarEvent ? tr("As all holidays and seasons: use as they are")
                              : usual                                   ? tr("As all outliers: replace")
                              : m_settings.capOutliers                  ? tr("As all outliers: pull to the edge of the usual range")
                                                                        : tr("As all outliers: use as they are");
    return {{tr("Use as it is"), tr("Models learn from what was sold"), false, asIs},
            {tr("Replace by %1").arg(unitsText(found->after)), tr("Models see what was to be expected; the record stays"), true, edited},
            {usualText, tr("What holds for the whole project"), {}, !found->settled}};
}

QString FindingModel::treatmentText(const core::SeriesFinding &found) const
{
    switch (found.kind) {
    case FindingKind::StockOut: return tr("demand unknown");
    case FindingKind::Gap: return found.edited ? tr("filled in") : tr("left unknown");
    case FindingKind::LevelShift: return found.edited ? tr("earlier brought to it") : tr("used as it is");
    case FindingKind::Outlier:
    case FindingKind::CalendarEvent: break;
    }
    if (found.edited)
        return tr("replaced");
    const double seen = m_look.series.y[found.period];
    return !found.settled && seen != found.before ? tr("pulled in") : tr("used as it is");
}

core::Settlement FindingModel::settlement(int row, bool edit) const
{
    return {m_look.series.item, m_look.series.location, core::settledKind(finding(row)->kind), core::periodStart(period(row), m_settings.frequency), edit};
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_look.findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const core::SeriesFinding *found = finding(index.row());
    if (!found)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Seen)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == RoleDelegate::kHasMenu)
        return found->kind != FindingKind::StockOut;
    if (role == Qt::ToolTipRole && index.column() == Treatment)
        return found->kind == FindingKind::StockOut ? tr("Models know that more could have been sold than was: nothing is filled in, and zero is not counted as no demand")
               : found->settled                     ? tr("Settled for this finding alone. Click to change.")
                                                    : tr("As all findings of its kind. Click to settle this one.");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case When: return role == Qt::DisplayRole && m_settings.frequency == core::Frequency::Weekly ? dayText(core::periodStart(period(index.row()), m_settings.frequency))
                                                                                                 : periodText(period(index.row()), m_settings.frequency);
    case What: return text(found->what);
    case Seen: {
        const double seen = m_look.series.y[found->period];
        const double recorded = m_look.series.recorded.empty() ? seen : m_look.series.recorded[found->period];
        return seen == recorded ? QString() : std::isfinite(seen) ? unitsText(seen) : tr("unknown"); // not twice what the sentence says
    }
    case Treatment: return found->settled ? tr("%1 (settled)").arg(treatmentText(*found)) : treatmentText(*found);
    default: return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Seen ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case What: return tr("What was found");
    case Seen: return tr("Models see");
    case Treatment: return tr("In forecasts");
    default: return {};
    }
}

} // namespace shelfcast::ui
