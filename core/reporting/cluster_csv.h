#pragma once
#include "core/project/cluster_store.h"
#include "core/reporting/csv_row.h"

#include <filesystem>

namespace shelfcast::core {

/// Writes one row a series: item, location, name, category, cluster (number and name), the cluster it was in before, whether it is far
/// from the others, ABC, XYZ, demand class, life stage, revenue of the newest year, variation, and its place on the map.
///
/// series  of the project, in any order; members that are not among them are left out
/// errors  NoSpace, ReadOnly, NotFound, Cancelled; the file is then as it was
Result<void> writeClusterCsv(const ClusterRun &run, std::span<const SeriesInfo> series, const std::filesystem::path &path, const CsvFormat &format,
                             const Translate &translate, const JobContext &job);

} // namespace shelfcast::core
