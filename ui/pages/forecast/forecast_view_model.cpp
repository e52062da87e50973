#include "ui/pages/forecast/forecast_view_model.h"

#include "ui/session/session.h"
#include "ui/text/text.h"

namespace shelfcast::ui {

ForecastViewModel::ForecastViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_items(m_sparklines), m_listReads(1), m_detailReads(1), m_reasonReads(1)
{
    connect(&session, &Session::projectChanged, this, &ForecastViewModel::closeProject);
    connect(&session, &Session::dataChanged, this, &ForecastViewModel::reloadList);
    connect(&session, &Session::forecastChanged, this, &ForecastViewModel::reloadList);
    connect(&session, &Session::selectionChanged, this, &ForecastViewModel::reloadDetail);
    if (session.project())
        reloadList();
}

void ForecastViewModel::closeProject()
{
    ++m_generation;
    m_sparklines.setProject({});
    m_reader.reset();
    m_reasonReader.reset();
    m_items.setRows({});
    m_detail.reset();
    m_detailOf = 0;
    m_periods.setData({});
    Q_EMIT listChanged();
    Q_EMIT detailChanged();
    setReasons({});
}

void ForecastViewModel::reloadList()
{
    if (!m_session.project())
        return;
    const int generation = ++m_generation;
    m_sparklines.setProject(m_session.projectPath());
    m_reader = std::make_shared<ProjectReader>(toPath(m_session.projectPath()));
    m_reasonReader = std::make_shared<ProjectReader>(toPath(m_session.projectPath()));
    ++m_listLoading;
    m_listReads.start<ItemRows>(
        {}, this, [path = toPath(m_session.projectPath()), series = m_session.sharedSeries()](const core::JobContext &) { return readItemRows(path, series); },
        [this, generation](core::Result<ItemRows> rows) {
            --m_listLoading;
            if (generation != m_generation)
                return;
            if (!rows) {
                Q_EMIT m_session.failed(rows.error());
                return;
            }
            m_items.setRows(std::move(*rows));
            Q_EMIT listChanged();
            if (m_items.rowOf(m_session.selectedSeries()) < 0 && m_items.rowCount() > 0)
                m_session.select(m_items.info(0).id);
            else
                reloadDetail();
        });
    Q_EMIT listChanged();
}

void ForecastViewModel::reloadDetail()
{
    const std::int64_t series = m_session.selectedSeries();
    if (!m_reader || series == 0)
        return;
    m_detailReads.cancelAll(); // only the last choice counts
    m_detailReads.start<SeriesDetail>(
        {}, this,
        [reader = m_reader, &models = m_session.models(), run = run(), series](const core::JobContext &job) -> core::Result<SeriesDetail> {
            if (job.cancelled())
                return core::cancelled();
            return readSeriesDetail(*reader, models, run, series, job);
        },
        [this, series, generation = m_generation](core::Result<SeriesDetail> detail) {
            if (generation != m_generation || series != m_session.selectedSeries())
                return;
            if (detail) {
                m_detail = std::move(*detail);
                m_detailOf = series;
                m_periods.setData(m_detail->chart);
            } else if (detail.error().code != core::ErrorCode::Cancelled) {
                Q_EMIT m_session.failed(detail.error());
            }
            Q_EMIT detailChanged();
            reloadReasons();
        });
}

void ForecastViewModel::reloadReasons()
{
    setReasons({});
    m_reasonReads.cancelAll();
    if (!m_detail || !m_detail->stored || !run())
        return;
    m_reasonReads.start<SeriesReasons>(
        {}, this,
        [reader = m_reasonReader, &models = m_session.models(), run = *run(), series = m_detailOf](const core::JobContext &job) -> core::Result<SeriesReasons> {
            if (job.cancelled())
                return core::cancelled();
            return readReasons(*reader, models, run, series, job);
        },
        [this, series = m_detailOf, generation = m_generation](core::Result<SeriesReasons> reasons) {
            if (generation != m_generation || series != m_detailOf)
                return;
            if (reasons)
                setReasons(std::move(*reasons));
            else if (reasons.error().code != core::ErrorCode::Cancelled)
                setReasons({}, text(reasons.error()));
        });
}

void ForecastViewModel::setReasons(std::optional<SeriesReasons> reasons, const QString &why)
{
    m_reasons = std::move(reasons);
    m_noReasons = why;
    Q_EMIT explanationChanged();
}

const core::SeriesInfo *ForecastViewModel::info() const
{
    const auto chosen = row();
    return chosen ? &(*m_items.all().series)[chosen->series] : nullptr;
}

std::optional<ItemRow> ForecastViewModel::row() const
{
    return m_items.all().series && m_detail ? m_items.find(m_detailOf) : std::nullopt;
}

bool ForecastViewModel::canForecast() const
{
    return m_session.project() && !m_session.readOnly() && !m_session.series().empty() && !m_session.jobs().busy();
}

QString ForecastViewModel::modelName(const std::string &id) const
{
    const core::ModelEntry *entry = m_session.models().find(id);
    return entry ? text(entry->card.name) : fromUtf8(id);
}

} // namespace shelfcast::ui
