#include "core/workflow/new_items/new_items.h"

#include "core/project/cluster_store.h"
#include "core/workflow/new_items/cold_data.h"
#include "core/workflow/new_items/donor_groups.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>

namespace shelfcast::core {
namespace {

/// The clusters that the project keeps; where it keeps none, or they are of single locations and the donors of all together, those that groupDonors finds.
Result<void> putInClusters(const Project &project, const ColdRecords &records, ColdData &data, const JobContext &job)
{
    const Result<std::optional<ClusterRun>> kept = latestClusterRun(project);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    if (!*kept || std::ranges::find(records.series, 0) != records.series.end()) {
        const Result<PanelSettings> settings = panelSettings(project);
        return settings ? groupDonors(data, settings->country, job) : tl::unexpected<Error>(settings.error());
    }
    std::map<std::int64_t, int> places, ofSeries;
    for (const StoredCluster &cluster : (*kept)->clusters) {
        places.emplace(cluster.id, static_cast<int>(data.clusters.size()));
        data.clusters.push_back(cluster.profile.name);
    }
    for (const ClusterMember &member : (*kept)->members)
        if (const auto place = places.find(member.cluster); place != places.end())
            ofSeries.emplace(member.series, place->second);
    for (ColdDonor &donor : data.donors)
        if (const auto found = ofSeries.find(records.series[donor.id]); found != ofSeries.end())
            donor.cluster = found->second;
    return {};
}

/// "Sells like ..." of the likeliest cluster.
Message clusterSentence(const ColdStart &model, const std::vector<PlannedCluster> &clusters)
{
    if (clusters.empty())
        return {};
    const auto percent = static_cast<std::int64_t>(std::lround(100.0 * clusters.front().chance));
    if (model.levels().clusterTrust() > 0.0 || model.clusterCourse() > 0.0)
        return {QT_TRANSLATE_NOOP("core", "Sells like the cluster \"%1\" (%2 % likely), as far as that told anything of items that were left out"), {Phrase(clusters.front().name), percent}};
    return {QT_TRANSLATE_NOOP("core", "Nearest cluster: \"%1\" (%2 % likely); it told nothing of items that were left out, so it does not count"), {Phrase(clusters.front().name), percent}};
}

/// What was learned of a project's items, by location or of all locations together. Each is learned once, when first needed.
class Learned {
public:
    Learned(const Project &project, int horizon, const JobContext &job) : m_project(project), m_horizon(horizon), m_job(job) {}

    Result<PlannedForecast> forecast(const PlannedItem &item)
    {
        Result<const Side *> side = sideFor(item);
        if (!side)
            return tl::unexpected<Error>(side.error());
        const ColdRecords &records = (*side)->records;
        PlannedForecast made;
        made.item = item;
        made.frequency = records.data.frequency;
        made.firstPeriod = periodOf(item.firstDay, made.frequency);
        const ColdItem what = {item.name.empty() ? item.code : item.name, item.category, item.location, item.price};
        ColdForecast cold = (*side)->model.forecast(what, made.firstPeriod, m_horizon);
        made.forecast = std::move(cold.forecast);
        for (const ColdSource &source : cold.sources) {
            const std::size_t i = (*side)->model.donors()[source.donor].id;
            made.sources.push_back({records.series[i], records.items[i], records.locations[i], records.names[i], source.weight, source.why});
        }
        for (const ColdCluster &cluster : cold.clusters)
            made.clusters.push_back({(*side)->model.clusters()[static_cast<std::size_t>(cluster.cluster)], cluster.chance});
        made.likeCluster = clusterSentence((*side)->model, made.clusters);
        return made;
    }

private:
    struct Side {
        ColdRecords records; ///< without histories: the model has them
        ColdStart model;
    };

    Result<const Side *> sideFor(const PlannedItem &item)
    {
        std::unique_ptr<Side> &side = m_sides[item.location.empty() ? 0 : 1];
        if (side)
            return side.get();
        Result<ColdRecords> records = coldRecords(m_project, {}, !item.location.empty(), m_job);
        if (!records)
            return tl::unexpected<Error>(records.error());
        if (m_horizon == 0)
            m_horizon = usualHorizon(records->data.frequency);
        ColdData data = std::move(records->data);
        records->data = {};
        records->data.frequency = data.frequency;
        if (auto grouped = putInClusters(m_project, *records, data, m_job); !grouped)
            return tl::unexpected<Error>(grouped.error());
        Result<ColdStart> model = ColdStart::learn(std::move(data), m_horizon, m_job);
        if (!model)
            return tl::unexpected<Error>(model.error());
        side = std::make_unique<Side>(Side{std::move(*records), std::move(*model)});
        return side.get();
    }

    const Project &m_project;
    int m_horizon;
    const JobContext &m_job;
    std::array<std::unique_ptr<Side>, 2> m_sides;
};

} // namespace

Result<std::vector<PlannedForecast>> forecastPlanned(const Project &project, int horizon, const std::string &code, const JobContext &job)
{
    const Result<std::vector<PlannedItem>> planned = plannedItems(project);
    if (!planned)
        return tl::unexpected<Error>(planned.error());
    Learned learned(project, horizon, job);
    std::vector<PlannedForecast> all;
    for (const PlannedItem &item : *planned) {
        if (!code.empty() && item.code != code)
            continue;
        Result<PlannedForecast> one = learned.forecast(item);
        if (!one)
            return tl::unexpected<Error>(one.error());
        all.push_back(std::move(*one));
    }
    if (!code.empty() && all.empty())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no planned item %1 in this project."), {code}});
    return all;
}

Result<PlannedLaunches> plannedLaunches(const Project &project, const JobContext &job)
{
    PlannedLaunches planned;
    const Result<std::vector<PlannedForecast>> all = forecastPlanned(project, 0, {}, job);
    if (all) {
        planned.launches.assign(all->begin(), all->end());
        return planned;
    }
    if (all.error().code != ErrorCode::TooShort)
        return tl::unexpected<Error>(all.error());
    const Result<std::vector<PlannedItem>> items = plannedItems(project);
    if (!items)
        return tl::unexpected<Error>(items.error());
    for (const PlannedItem &item : *items) {
        planned.launches.emplace_back();
        planned.launches.back().item = item;
    }
    planned.why = all.error().message;
    return planned;
}

Result<PlannedForecast> forecastNewItem(const Project &project, const PlannedItem &item, int horizon, const JobContext &job)
{
    return Learned(project, horizon, job).forecast(item);
}

} // namespace shelfcast::core
