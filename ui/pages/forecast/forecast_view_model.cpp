#include "ui/pages/forecast/forecast_view_model.h"

#include "ui/session/session.h"
#include "ui/text/text.h"

namespace shelfcast::ui {

ForecastViewModel::ForecastViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_items(m_sparklines), m_overrides(session), m_listReads(1), m_detailReads(1), m_reasonReads(1)
{
    connect(&session, &Session::projectChanged, this, &ForecastViewModel::closeProject);
    connect(&session, &Session::dataChanged, this, &ForecastViewModel::reloadList);
    connect(&session, &Session::forecastChanged, this, &ForecastViewModel::reloadList);
    connect(&session, &Session::selectionChanged, this, &ForecastViewModel::showSeries);
    connect(&m_periods, &PeriodTableModel::typed, this, &ForecastViewModel::takeTyped, Qt::QueuedConnection); // the cell is closed before the table is read anew
    connect(&m_overrides, &OverrideDesk::changed, this, &ForecastViewModel::refreshPeriods);
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
    m_shownGroup.reset();
    m_total.reset();
    m_totals.setTotals({});
    m_periods.setChart({});
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
            reloadTotals();
            if (m_shownGroup)
                reloadTotal();
            else if (m_items.rowOf(m_session.selectedSeries()) < 0 && m_items.rowCount() > 0)
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
                refreshPeriods();
            } else if (detail.error().code != core::ErrorCode::Cancelled) {
                Q_EMIT m_session.failed(detail.error());
            }
            Q_EMIT detailChanged();
            reloadReasons();
        });
}

void ForecastViewModel::showSeries()
{
    m_shownGroup.reset();
    m_total.reset();
    reloadDetail();
}

void ForecastViewModel::showTotal(const core::Group &group)
{
    m_shownGroup = group;
    reloadTotal();
}

void ForecastViewModel::reloadTotals()
{
    if (!run()) {
        m_totals.setTotals({});
        return;
    }
    m_listReads.start<std::vector<core::FinalTotal>>(
        {}, this,
        [path = toPath(m_session.projectPath()), run = *run()](const core::JobContext &) -> core::Result<std::vector<core::FinalTotal>> {
            const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::finalTotals(**project, run);
        },
        [this, generation = m_generation](core::Result<std::vector<core::FinalTotal>> totals) {
            if (generation == m_generation && totals)
                m_totals.setTotals(std::move(*totals));
        });
}

void ForecastViewModel::reloadTotal()
{
    if (!m_reader || !run() || !m_shownGroup)
        return;
    m_detailReads.cancelAll();
    m_detailReads.start<TotalDetail>(
        {}, this, [reader = m_reader, run = *run(), group = *m_shownGroup](const core::JobContext &job) { return readTotalDetail(*reader, run, group, job); },
        [this, group = *m_shownGroup, generation = m_generation](core::Result<TotalDetail> detail) {
            if (generation != m_generation || m_shownGroup != group)
                return;
            if (detail) {
                m_total = std::move(*detail);
                m_detail.reset();
                m_detailOf = 0;
                refreshPeriods();
            } else if (detail.error().code != core::ErrorCode::Cancelled) {
                Q_EMIT m_session.failed(detail.error());
            }
            Q_EMIT detailChanged();
            reloadReasons();
        });
}

const ChartData *ForecastViewModel::chart() const
{
    return m_total ? &m_total->chart : m_detail ? &m_detail->chart : nullptr;
}

std::vector<core::WatchedOverride> ForecastViewModel::shownOverrides() const
{
    return m_total ? m_total->overrides : m_detail ? m_detail->overrides : std::vector<core::WatchedOverride>();
}

std::optional<core::Group> ForecastViewModel::overridable() const
{
    if (m_total)
        return m_total->total.total.group;
    const core::SeriesInfo *one = info();
    if (!one || !m_detail->stored)
        return std::nullopt;
    return core::Group{core::Level::Series, one->item, one->location};
}

std::optional<std::int64_t> ForecastViewModel::editableAfter() const
{
    const ChartData *shown = chart();
    if (!shown || shown->point.empty() || !m_overrides.canChange())
        return std::nullopt;
    return std::max(shown->origin, m_total ? m_total->known : m_detail->known);
}

void ForecastViewModel::refreshPeriods()
{
    if (m_total)
        m_periods.setChart(m_total->chart, m_total->overridden, editableAfter());
    else if (m_detail)
        m_periods.setChart(m_detail->chart, m_detail->overridden, editableAfter());
}

void ForecastViewModel::say(std::int64_t period, core::OverrideKind kind, double amount)
{
    const auto group = overridable();
    if (!group)
        return;
    core::OverrideRequest request;
    request.group = *group;
    request.firstPeriod = request.lastPeriod = period;
    request.kind = kind;
    request.amount = amount;
    m_overrides.say(std::move(request));
}

void ForecastViewModel::takeTyped(std::int64_t period, const QString &words)
{
    if (!words.isEmpty()) {
        if (const auto amount = m_overrides.read(words))
            say(period, amount->first, amount->second);
        return;
    }
    // Cleared: the last word on it goes, where it speaks of nothing else.
    std::int64_t last = 0;
    bool alone = false;
    for (const core::WatchedOverride &one : shownOverrides())
        if (one.what.firstPeriod <= period && period <= one.what.lastPeriod) {
            last = one.what.id;
            alone = one.what.firstPeriod == one.what.lastPeriod && (m_total ? one.what.group == m_total->total.total.group : one.series == 1);
        }
    if (alone)
        m_overrides.remove(last);
    else if (last != 0)
        Q_EMIT m_session.noticed(tr("This override speaks of more than this period: delete it in the list beside."));
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
                setReasons({}, whyNoParts(reasons.error()));
        });
}

/// In a sentence, with what to open instead.
QString ForecastViewModel::whyNoParts(const core::Error &error)
{
    const QString sentence = text(error);
    if (error.code != core::ErrorCode::Unsupported)
        return sentence;
    return sentence + QStringLiteral("\n\n") + tr("The forecast itself is there: the Forecast view and the table below show it. For parts, choose another model in the card on the right and forecast again.");
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
