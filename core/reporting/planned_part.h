#pragma once
#include "core/project/planned_launch.h"
#include "core/reporting/csv_row.h"
#include "core/reporting/report.h"

#include <filesystem>
#include <optional>

namespace shelfcast::core {

/// Units over all periods that are forecast: the mean, and the ends of its interval of 80 % added up.
struct LaunchSum {
    double expected = 0.0, low = 0.0, high = 0.0;
};
LaunchSum launchSum(const SeriesForecast &forecast);

/// The section on items that do not sell yet: a table of all, and a chart each of the first to come. Nothing where none is planned.
///
/// category  only of this one; null: all
std::vector<ReportBlock> plannedBlocks(const PlannedLaunches &planned, const std::string *category);

/// Writes one row a planned item and period: code, name, category, location, price, first_day, period, date, forecast, the quantiles, model,
/// grade. Only the header where nothing can be forecast.
///
/// errors  NoSpace, ReadOnly, NotFound; the file is then as it was
Result<void> writePlannedCsv(const PlannedLaunches &planned, const std::filesystem::path &path, const CsvFormat &format);

} // namespace shelfcast::core
