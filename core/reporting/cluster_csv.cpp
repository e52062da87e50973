#include "core/reporting/cluster_csv.h"

#include "core/reporting/atomic_file.h"

#include <unordered_map>

namespace shelfcast::core {

Result<void> writeClusterCsv(const ClusterRun &run, std::span<const SeriesInfo> series, const std::filesystem::path &path, const CsvFormat &format,
                             const Translate &translate, const JobContext &job)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    std::unordered_map<std::int64_t, const SeriesInfo *> known;
    for (const SeriesInfo &one : series)
        known[one.id] = &one;
    std::unordered_map<std::int64_t, std::string> names;
    for (const StoredCluster &cluster : run.clusters)
        names[cluster.id] = render(cluster.profile.name, translate);
    CsvRow row(format);
    for (const char *title : {"item", "location", "name", "category", "cluster", "cluster_name", "moved_from", "outlier", "abc", "xyz", "demand", "stage", "revenue", "variation", "x", "y"})
        row.text(title);
    Result<void> written = file->write(std::string(kUtf8Mark) + std::string(row.end()));
    for (const ClusterMember &member : run.members) {
        if (!written)
            return written;
        if (job.cancelled())
            return cancelled();
        const auto info = known.find(member.series);
        if (info == known.end())
            continue;
        for (const std::string *text : {&info->second->item, &info->second->location, &info->second->name, &info->second->category})
            row.text(*text);
        row.integer(member.cluster);
        row.text(names[member.cluster]);
        member.movedFrom != 0 ? row.integer(member.movedFrom) : row.empty();
        row.text(member.outlier ? "yes" : "no");
        row.text(abcId(member.abc));
        row.text(xyzId(member.xyz));
        row.text(demandClassId(member.demand));
        row.text(lifeStageId(member.stage));
        for (const double value : {member.revenue, member.variation, member.x, member.y})
            row.number(value);
        written = file->write(row.end());
    }
    return written ? file->commit() : written;
}

} // namespace shelfcast::core
