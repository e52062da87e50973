#include "ui/pages/clusters/clusters_view_model.h"

#include "core/reporting/cluster_csv.h"
#include "ui/reporting/spreadsheet_format.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::ui {

ClustersViewModel::ClustersViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::projectChanged, this, &ClustersViewModel::follow);
    connect(&session, &Session::dataChanged, this, &ClustersViewModel::reload);
    follow();
}

void ClustersViewModel::follow()
{
    ++m_generation;
    m_job = 0;
    m_options = {};
    take({});
    Q_EMIT optionsChanged();
    reload();
}

bool ClustersViewModel::canCluster() const
{
    return m_session.project() && !m_session.readOnly() && !m_session.series().empty() && !running();
}

bool ClustersViewModel::stale() const
{
    return m_run && m_session.project() && m_run->dataVersion != m_session.project()->dataVersion();
}

void ClustersViewModel::reload()
{
    if (!m_session.project() || m_session.series().empty())
        return;
    m_loading = true;
    using Found = std::optional<core::ClusterRun>;
    m_session.reads().start<Found>(
        tr("Reading the clusters"), this,
        [path = toPath(m_session.projectPath())](const core::JobContext &) -> core::Result<Found> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::latestClusterRun(**project);
        },
        [this, generation = m_generation](core::Result<Found> found) {
            if (generation != m_generation)
                return;
            m_loading = false;
            if (!found) {
                Q_EMIT m_session.failed(found.error());
                return;
            }
            if (*found) { // the next one does as the last one did
                m_options.method = (*found)->method;
                m_options.by = (*found)->by;
                m_options.clusters = (*found)->asked;
                m_options.limits = (*found)->limits;
                Q_EMIT optionsChanged();
            }
            take(std::move(*found));
        });
    Q_EMIT changed();
}

void ClustersViewModel::take(std::optional<core::ClusterRun> run)
{
    m_members.setRun(nullptr, nullptr);
    m_run = run ? std::make_shared<const core::ClusterRun>(std::move(*run)) : nullptr;
    m_clusters.setRun(m_run.get());
    m_members.setRun(m_run.get(), m_session.sharedSeries());
    count();
    Q_EMIT changed();
    selectAll();
}

void ClustersViewModel::count()
{
    m_classes = {};
    m_demands = {};
    m_moved = m_outliers = 0;
    if (!m_run)
        return;
    double revenue = 0.0;
    for (const core::ClusterMember &member : m_run->members)
        revenue += std::isnan(member.revenue) ? 0.0 : member.revenue;
    for (const core::ClusterMember &member : m_run->members) {
        ClassCell &cell = m_classes[static_cast<std::size_t>(member.abc)][static_cast<std::size_t>(member.xyz)];
        ++cell.items;
        if (revenue > 0.0 && !std::isnan(member.revenue))
            cell.share += member.revenue / revenue;
        ++m_demands[static_cast<std::size_t>(member.demand)];
        m_moved += member.movedFrom != 0 ? 1 : 0;
        m_outliers += member.outlier ? 1 : 0;
    }
}

void ClustersViewModel::setOptions(const core::ClusterOptions &options)
{
    m_options = options;
    Q_EMIT optionsChanged();
}

void ClustersViewModel::cluster()
{
    if (!canCluster())
        return;
    m_job = m_session.jobs().start<core::ClusterRun>(
        tr("Clusters"), this,
        [path = toPath(m_session.projectPath()), options = m_options](const core::JobContext &job) -> core::Result<core::ClusterRun> {
            auto project = core::Project::open(path);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::clusterProject(**project, options, job);
        },
        [this, generation = m_generation](core::Result<core::ClusterRun> run) {
            if (generation != m_generation)
                return;
            m_job = 0;
            if (!run) {
                if (run.error().code != core::ErrorCode::Cancelled)
                    Q_EMIT m_session.failed(run.error());
                Q_EMIT changed();
                return;
            }
            Q_EMIT m_session.noticed(tr("%Ln item(s) grouped in %1 s.", nullptr, static_cast<int>(run->members.size())).arg(numberText(run->seconds)));
            take(std::move(*run));
        });
    Q_EMIT changed();
}

void ClustersViewModel::cancel()
{
    if (m_job != 0)
        m_session.jobs().cancel(m_job);
}

template <class Wanted>
void ClustersViewModel::selectWhere(const QString &kind, const QString &title, const Wanted &wanted)
{
    m_selected.clear();
    m_kind = kind;
    m_title = title;
    m_selectedCluster = 0;
    if (m_run) {
        for (std::uint32_t i = 0; i < m_run->members.size(); ++i)
            if (wanted(m_run->members[i]))
                m_selected.push_back(i);
        m_members.setShown(m_selected);
    }
}

void ClustersViewModel::selectAll()
{
    selectWhere({}, tr("All items"), [](const core::ClusterMember &) { return true; });
    Q_EMIT selectionChanged();
}

void ClustersViewModel::selectCluster(std::int64_t cluster)
{
    selectWhere(QStringLiteral("cluster"), tr("Cluster: %1").arg(m_members.clusterName(cluster)), [&](const core::ClusterMember &one) { return one.cluster == cluster; });
    m_selectedCluster = cluster;
    Q_EMIT selectionChanged();
}

void ClustersViewModel::selectMembers(std::vector<std::uint32_t> members)
{
    if (members.empty() || !m_run) {
        selectAll();
        return;
    }
    m_kind = QStringLiteral("members");
    m_selectedCluster = 0;
    m_title = members.size() == 1 ? m_members.nameOf(members.front()) : tr("%Ln item(s) from the map", nullptr, static_cast<int>(members.size()));
    m_selected = std::move(members);
    m_members.setShown(m_selected);
    if (m_selected.size() == 1)
        m_session.select(m_run->members[m_selected.front()].series);
    Q_EMIT selectionChanged();
}

void ClustersViewModel::selectClass(core::AbcClass abc, core::XyzClass xyz)
{
    selectWhere(QStringLiteral("class"), tr("Class %1").arg(fromUtf8(core::abcId(abc)) + fromUtf8(core::xyzId(xyz))),
                [&](const core::ClusterMember &one) { return one.abc == abc && one.xyz == xyz; });
    Q_EMIT selectionChanged();
}

void ClustersViewModel::selectDemand(core::DemandClass demand)
{
    selectWhere(QStringLiteral("demand"), tr("Demand: %1").arg(demandText(demand)), [&](const core::ClusterMember &one) { return one.demand == demand; });
    Q_EMIT selectionChanged();
}

void ClustersViewModel::selectMoved()
{
    selectWhere(QStringLiteral("moved"), tr("Moved to another cluster"), [](const core::ClusterMember &one) { return one.movedFrom != 0; });
    Q_EMIT selectionChanged();
}

void ClustersViewModel::selectOutliers()
{
    selectWhere(QStringLiteral("outliers"), tr("Far from the others of their cluster"), [](const core::ClusterMember &one) { return one.outlier; });
    Q_EMIT selectionChanged();
}

void ClustersViewModel::showInForecast()
{
    if (!m_run || m_selected.empty())
        return;
    std::vector<std::int64_t> series;
    for (const std::uint32_t i : m_selected)
        series.push_back(m_run->members[i].series);
    if (allSelected())
        m_session.itemFilter().clear();
    else
        m_session.itemFilter().set(m_title, series);
    m_session.select(m_members.series(0)); // what brings most
    Q_EMIT m_session.pageRequested(QStringLiteral("forecast"));
}

void ClustersViewModel::exportCsv(const QString &path)
{
    if (!m_run)
        return;
    core::ClusterRun part = *m_run;
    std::vector<core::ClusterMember> members;
    for (const std::uint32_t i : m_selected)
        members.push_back(part.members[i]);
    part.members = std::move(members);
    m_session.jobs().start<bool>(
        tr("Export of clusters"), this,
        [part = std::move(part), series = m_session.sharedSeries(), target = toPath(path), format = spreadsheetFormat()](const core::JobContext &job) -> core::Result<bool> {
            return core::writeClusterCsv(part, *series, target, format, translation(), job).map([] { return true; });
        },
        [this, path](core::Result<bool> written) {
            if (written)
                Q_EMIT m_session.noticed(tr("Written to %1.").arg(path));
            else
                Q_EMIT m_session.failed(written.error());
        });
}

std::vector<MapPoint> ClustersViewModel::mapPoints() const
{
    std::vector<MapPoint> points;
    if (m_run)
        for (const core::ClusterMember &member : m_run->members)
            points.push_back({member.x, member.y, member.cluster});
    return points;
}

std::vector<std::pair<std::int64_t, QString>> ClustersViewModel::mapNames() const
{
    std::vector<std::pair<std::int64_t, QString>> names;
    if (m_run)
        for (const core::StoredCluster &cluster : m_run->clusters)
            names.emplace_back(cluster.id, text(cluster.profile.name));
    return names;
}

std::vector<ClusterShape> ClustersViewModel::shapes() const
{
    std::vector<ClusterShape> all;
    if (!m_run)
        return all;
    for (const core::StoredCluster &cluster : m_run->clusters) {
        ClusterShape shape;
        shape.cluster = cluster.id;
        shape.name = text(cluster.profile.name);
        shape.year = !cluster.profile.year.empty();
        for (const core::Quartiles &one : shape.year ? cluster.profile.year : cluster.profile.history) {
            shape.low.push_back(one.low);
            shape.median.push_back(one.median);
            shape.high.push_back(one.high);
        }
        all.push_back(std::move(shape));
    }
    return all;
}

std::vector<CountPoint> ClustersViewModel::curves() const
{
    std::vector<CountPoint> points;
    if (m_run)
        for (const core::CountEvidence &one : m_run->count.evidence)
            points.push_back({one.clusters, one.silhouette, one.stability, one.gap, one.gapError});
    return points;
}

QString ClustersViewModel::headline() const
{
    if (!m_run)
        return {};
    const auto shown = static_cast<int>(m_run->clusters.size());
    QStringList parts{m_run->count.suggested == shown && !m_run->count.why.empty() ? tr("%Ln cluster(s) (suggested)", nullptr, shown) : tr("%Ln cluster(s)", nullptr, shown)};
    if (!std::isnan(m_run->silhouette))
        parts << tr("silhouette %1").arg(QLocale().toString(m_run->silhouette, 'f', 2));
    const auto evidence = std::ranges::find(m_run->count.evidence, shown, &core::CountEvidence::clusters);
    if (evidence != m_run->count.evidence.end() && !std::isnan(evidence->stability))
        parts << tr("stability %1").arg(QLocale().toString(evidence->stability, 'f', 2));
    return parts.join(QStringLiteral(" · "));
}

QString ClustersViewModel::why() const
{
    return m_run ? text(m_run->count.why) : QString();
}

} // namespace shelfcast::ui
