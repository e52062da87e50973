#pragma once
#include "ui/jobs/job_queue.h"
#include "ui/pages/forecast/items/item_list_model.h"
#include "ui/pages/forecast/period_table_model.h"
#include "ui/pages/forecast/series_detail.h"
#include "ui/pages/forecast/items/sparkline_cache.h"

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
    const std::optional<core::RunInfo> &run() const { return m_items.all().run; }
    /// Null while nothing is chosen or the choice is still being read.
    const SeriesDetail *detail() const { return m_detail ? &*m_detail : nullptr; }
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
    void setReasons(std::optional<SeriesReasons> reasons, const QString &why = {});

    Session &m_session;
    SparklineCache m_sparklines;
    ItemListModel m_items;
    PeriodTableModel m_periods;
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
