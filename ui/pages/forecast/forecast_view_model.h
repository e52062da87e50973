#pragma once
#include "ui/jobs/job_queue.h"
#include "ui/pages/forecast/items/item_list_model.h"
#include "ui/pages/forecast/period_table_model.h"
#include "ui/pages/forecast/series_detail.h"
#include "ui/pages/forecast/items/sparkline_cache.h"
#include "ui/pages/forecast/overrides/override_desk.h"
#include "ui/pages/forecast/totals/total_detail.h"
#include "ui/pages/forecast/totals/totals_panel.h"

#include <QObject>

namespace shelfcast::ui {

class Session;

/// The state of the forecast page: the list, the chosen series with its history and forecast. Everything is read by workers.
class ForecastViewModel final : public QObject {
    Q_OBJECT
public:
    explicit ForecastViewModel(Session &session, QObject *parent = nullptr);

    ItemListModel &items() { return m_items; }
    PeriodTableModel &periods() { return m_periods; }
    TotalListModel &totals() { return m_totals; }
    OverrideDesk &overrides() { return m_overrides; }
    const std::optional<core::RunInfo> &run() const { return m_items.all().run; }
    /// Null while nothing is chosen or the choice is still being read.
    const SeriesDetail *detail() const { return m_detail ? &*m_detail : nullptr; }
    /// A sum instead of a series, until a series is chosen again.
    void showTotal(const core::Group &group);
    void showSeries(); ///< the session's again
    /// Null while a series is shown, or the sum is still being read.
    const TotalDetail *total() const { return m_total ? &*m_total : nullptr; }
    /// The sum that is shown or being read.
    const std::optional<core::Group> &shownGroup() const { return m_shownGroup; }
    /// Of what is shown, a series or a sum; null where nothing is.
    const ChartData *chart() const;
    /// Overrides that speak of what is shown.
    std::vector<core::WatchedOverride> shownOverrides() const;
    /// What an override of what is shown would speak of; empty where there is no forecast.
    std::optional<core::Group> overridable() const;
    /// The last period of what is shown whose sales are known: what comes after can be changed. Empty where nothing can.
    std::optional<std::int64_t> editableAfter() const;
    /// A person typed or dragged the forecast of a period.
    void say(std::int64_t period, core::OverrideKind kind, double amount);
    /// Why the chosen series' forecast is what it is; null while that is being read, and where it cannot be said.
    const SeriesReasons *reasons() const { return m_reasons ? &*m_reasons : nullptr; }
    /// Why there are no reasons, in a sentence; empty while they are being read.
    QString noReasons() const { return m_noReasons; }
    /// Of the chosen series, from the list.
    const core::SeriesInfo *info() const;
    std::optional<ItemRow> row() const;
    bool listLoading() const { return m_listLoading > 0; }
    bool canForecast() const;
    /// What stands behind a model's id, in the window's language.
    QString modelName(const std::string &id) const;

Q_SIGNALS:
    void listChanged();
    void detailChanged();
    void explanationChanged();

private:
    void closeProject();
    void reloadList();
    void reloadDetail();
    void reloadReasons();
    void reloadTotals();
    void reloadTotal();
    void takeTyped(std::int64_t period, const QString &words);
    void refreshPeriods();
    static QString whyNoParts(const core::Error &error);
    void setReasons(std::optional<SeriesReasons> reasons, const QString &why = {});

    Session &m_session;
    SparklineCache m_sparklines;
    ItemListModel m_items;
    PeriodTableModel m_periods;
    TotalListModel m_totals;
    OverrideDesk m_overrides;
    std::optional<core::Group> m_shownGroup;
    std::optional<TotalDetail> m_total;
    std::optional<SeriesDetail> m_detail;
    std::int64_t m_detailOf = 0;
    std::optional<SeriesReasons> m_reasons;
    QString m_noReasons;
    std::shared_ptr<ProjectReader> m_reader;
    int m_listLoading = 0;
    int m_generation = 0; ///< grows with every change that makes reads under way useless
    JobQueue m_listReads, m_detailReads;
    std::shared_ptr<ProjectReader> m_reasonReader; ///< a connection is for one worker only
    JobQueue m_reasonReads;
};

} // namespace shelfcast::ui
