#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace shelfcast::core {

/// One series of a forecasting competition: what may be learned from, and what followed.
struct CompetitionSeries {
    std::string id;
    std::vector<double> train, test; ///< oldest first, NaN where the value is empty
};

/// Reads competition data: CSV, plain or gzipped, with the columns id, t (whole number), split (train or test) and value.
/// Rows of a series may come in any order; series keep the order of their first row.
///
/// errors  NotFound; InvalidInput names file, row and column; Cancelled
/// cost    O(rows), 30 bytes a row
Result<std::vector<CompetitionSeries>> readCompetitionData(const std::filesystem::path &path, const JobContext &job);

/// Whether an id takes part. The pattern is a list with commas of ids with * and ? in them, or of ranges FIRST..LAST
/// (by length, then letter by letter: N2 comes before N10); an empty one takes all.
bool idMatches(const std::string &pattern, const std::string &id);

} // namespace shelfcast::core
