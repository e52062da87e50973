#include "ui/pages/data/findings/findings_view_model.h"

#include "ui/charts/finding_marks.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace shelfcast::ui {
namespace {

/// About ten seconds of one core.
constexpr std::size_t kMostUnasked = 1000;

/// Whether the items must be looked through anew: the data or what holds for all of them changed.
bool sameForAll(core::PanelSettings a, core::PanelSettings b)
{
    const auto key = [](const core::PanelSettings &s) {
        return std::tuple(s.frequency, s.seasonLength, s.secondSeason, s.noRecordIsZero, s.firstDay, s.lastDay, s.keepIncompleteLast, s.capOutliers, s.replaceOutliers,
                          s.adjustLevelShifts, s.fillMissing, s.maximumPeriods, s.country);
    };
    return key(a) == key(b);
}

/// Series about which the two disagree.
std::vector<std::int64_t> concerned(const std::vector<core::Settlement> &a, const std::vector<core::Settlement> &b, const std::vector<core::SeriesInfo> &series)
{
    std::set<std::pair<std::string, std::string>> names;
    const auto collect = [&](const auto &from, const auto &other) {
        for (const core::Settlement &one : from)
            if (std::ranges::find(other, one) == other.end())
                names.insert({one.item, one.location});
    };
    collect(a, b);
    collect(b, a);
    std::vector<std::int64_t> ids;
    for (const core::SeriesInfo &info : series)
        if (names.contains({info.item, info.location}))
            ids.push_back(info.id);
    return ids;
}

ChartData chartOf(const core::SeriesLook &look, const core::PanelSettings &settings)
{
    ChartData chart;
    chart.frequency = settings.frequency;
    chart.firstPeriod = look.series.firstPeriod;
    chart.history = look.series.recorded.empty() ? look.series.y : look.series.recorded;
    if (!look.series.recorded.empty())
        chart.used = look.series.y;
    for (const core::PeriodState state : look.series.states)
        chart.stockOut.push_back(state == core::PeriodState::StockOut);
    chart.origin = chart.firstPeriod + static_cast<std::int64_t>(chart.history.size()) - 1;
    chart.findings = chartFindings(chart.firstPeriod, look.findings);
    return chart;
}

} // namespace

FindingsViewModel::FindingsViewModel(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_mostUnasked(kMostUnasked), m_jobs(1)
{
    connect(&session, &Session::projectChanged, this, &FindingsViewModel::follow);
    connect(&session, &Session::dataChanged, this, &FindingsViewModel::follow);
    connect(&session, &Session::selectionChanged, this, &FindingsViewModel::reloadSelected);
    connect(&m_jobs, &JobQueue::changed, this, [this] {
        if (const JobStatus *running = m_jobs.running(); running && m_state == State::Looking) {
            m_progress = running->fraction;
            Q_EMIT changed();
        }
    });
}

FindingsViewModel::~FindingsViewModel()
{
    m_jobs.cancelAndWait();
}

void FindingsViewModel::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    if (watched)
        follow();
}

void FindingsViewModel::follow()
{
    if (!m_session.project() || m_session.series().empty()) {
        m_jobs.cancelAll();
        ++m_generation;
        m_items.setLooks({}, nullptr);
        m_findings.clear();
        m_chart = {};
        m_version = -1;
        m_state = State::Idle;
        Q_EMIT changed();
        Q_EMIT findingsChanged();
        return;
    }
    if (!m_watched)
        return;
    const auto settings = core::panelSettings(*m_session.project());
    if (!settings) {
        Q_EMIT m_session.failed(settings.error());
        return;
    }
    const bool same = m_path == m_session.projectPath() && m_version == m_session.project()->dataVersion() && sameForAll(m_settings, *settings);
    if (same && m_settings.settled == settings->settled && m_state != State::Idle)
        return;
    if (same && m_state == State::Done) {
        lookAgain(*settings);
        return;
    }
    m_settings = *settings;
    m_version = m_session.project()->dataVersion();
    m_path = m_session.projectPath();
    if (m_session.series().size() <= m_mostUnasked) {
        lookThrough();
    } else {
        m_jobs.cancelAll();
        ++m_generation;
        m_items.setLooks({}, nullptr);
        m_state = State::Asking;
        Q_EMIT changed();
    }
    reloadSelected();
}

void FindingsViewModel::lookThrough()
{
    using Looks = std::vector<core::LookSummary>;
    m_jobs.cancelAll();
    m_state = State::Looking;
    m_progress = 0.0;
    Q_EMIT changed();
    m_jobs.start<Looks>(
        tr("Looking through the items"), this,
        [path = toPath(m_path), settings = m_settings](const core::JobContext &job) -> core::Result<Looks> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::lookThrough(**project, settings, job);
        },
        [this, generation = ++m_generation](core::Result<Looks> looks) {
            if (generation != m_generation)
                return;
            if (!looks) {
                m_state = State::Asking;
                if (looks.error().code != core::ErrorCode::Cancelled)
                    Q_EMIT m_session.failed(looks.error());
                Q_EMIT changed();
                return;
            }
            m_state = State::Done;
            m_lookedAt = m_session.series().size();
            m_items.setLooks(std::move(*looks), m_session.sharedSeries());
            Q_EMIT changed();
            if (m_session.selectedSeries() == 0 && m_items.rowCount() > 0)
                m_session.select(m_items.series(0));
        });
}

void FindingsViewModel::cancel()
{
    m_jobs.cancelAll();
}

void FindingsViewModel::lookAgain(const core::PanelSettings &settings)
{
    const std::vector<std::int64_t> ids = concerned(m_settings.settled, settings.settled, m_session.series());
    m_settings = settings;
    using Looks = std::vector<core::LookSummary>;
    m_jobs.start<Looks>(
        tr("Looking at the item again"), this,
        [path = toPath(m_path), settings, ids](const core::JobContext &job) -> core::Result<Looks> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            Looks looks;
            for (const std::int64_t id : ids) {
                if (job.cancelled())
                    return core::cancelled();
                const auto look = core::lookAt(**project, settings, id);
                if (!look)
                    return tl::unexpected<core::Error>(look.error());
                looks.push_back(core::summaryOf(look->series, look->findings));
            }
            return looks;
        },
        [this, generation = m_generation](core::Result<Looks> looks) {
            if (generation != m_generation || !looks)
                return;
            for (const core::LookSummary &look : *looks)
                m_items.update(look);
            Q_EMIT changed();
        });
    reloadSelected();
}

void FindingsViewModel::reloadSelected()
{
    const int selection = ++m_selection;
    const std::int64_t series = m_session.selectedSeries();
    if (!m_watched || m_version < 0 || !m_session.project() || series == 0)
        return;
    m_session.reads().start<core::SeriesLook>(
        tr("Reading the item"), this,
        [path = toPath(m_session.projectPath()), settings = m_settings, series](const core::JobContext &) -> core::Result<core::SeriesLook> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::lookAt(**project, settings, series);
        },
        [this, selection, settings = m_settings](core::Result<core::SeriesLook> look) {
            if (selection != m_selection)
                return;
            if (!look)
                Q_EMIT m_session.failed(look.error());
            else
                show(std::move(*look), settings);
        });
}

void FindingsViewModel::show(core::SeriesLook look, const core::PanelSettings &settings)
{
    m_chart = chartOf(look, settings);
    m_findings.setLook(std::move(look), settings);
    Q_EMIT findingsChanged();
}

void FindingsViewModel::settle(int row, std::optional<bool> edit)
{
    const core::SeriesFinding *found = m_findings.finding(row);
    if (!found || found->kind == core::FindingKind::StockOut || m_session.readOnly() || !m_session.project())
        return;
    auto settings = core::panelSettings(*m_session.project());
    if (!settings) {
        Q_EMIT m_session.failed(settings.error());
        return;
    }
    const core::Settlement wanted = m_findings.settlement(row, edit.value_or(false));
    settings->settled = edit ? core::withSettlement(std::move(settings->settled), wanted) : core::withoutSettlement(std::move(settings->settled), wanted);
    m_session.setPanelSettings(*settings, tr("treatment of a finding"));
}

QString FindingsViewModel::selectedName() const
{
    if (m_findings.look().series.id == 0)
        return {};
    const core::Series &series = m_findings.look().series;
    const QString item = fromUtf8(series.name.empty() ? series.item : series.name);
    return series.location.empty() ? item : tr("%1, %2").arg(item, fromUtf8(series.location));
}

QString FindingsViewModel::summary() const
{
    const auto totals = m_items.totals();
    const auto count = [&](core::FindingKind kind) { return static_cast<int>(totals[static_cast<std::size_t>(kind)]); };
    if (m_items.rowCount() == 0)
        return tr("Nothing stands out in %Ln item(s).", nullptr, static_cast<int>(m_lookedAt));
    QStringList parts;
    const auto add = [&](core::FindingKind kind, auto words) {
        if (const int n = count(kind); n > 0)
            parts << words(n);
    };
    add(core::FindingKind::Outlier, [](int n) { return tr("%Ln outlier(s)", nullptr, n); });
    add(core::FindingKind::LevelShift, [](int n) { return tr("%Ln new level(s)", nullptr, n); });
    add(core::FindingKind::CalendarEvent, [](int n) { return tr("%Ln value(s) explained by holiday or season", nullptr, n); });
    add(core::FindingKind::Gap, [](int n) { return tr("%Ln period(s) without a record", nullptr, n); });
    add(core::FindingKind::StockOut, [](int n) { return tr("%Ln period(s) out of stock", nullptr, n); });
    return tr("%1, in %2 of %3.").arg(parts.join(QStringLiteral(" · ")), integerText(m_items.rowCount()),
                                      tr("%Ln item(s)", nullptr, static_cast<int>(m_lookedAt)));
}

} // namespace shelfcast::ui
