#pragma once
#include "core/models/scenarios/scenario_set.h"
#include "core/project/project.h"
#include "core/reporting/atomic_file.h"
#include "core/reporting/csv_row.h"

#include <filesystem>

namespace shelfcast::core {

/// Writes scenarios series by series: item, location, path, period (its first day), units.
class ScenarioCsv {
public:
    /// errors  those of AtomicFile::create
    static Result<ScenarioCsv> create(const std::filesystem::path &path, const CsvFormat &format);
    Result<void> add(const SeriesInfo &series, std::int64_t firstPeriod, Frequency frequency, const ScenarioSet &set);
    /// Puts the file in its place. Without it nothing is left.
    Result<void> commit() { return m_file.commit(); }

private:
    ScenarioCsv(AtomicFile file, const CsvFormat &format) : m_file(std::move(file)), m_row(format) {}
    AtomicFile m_file;
    CsvRow m_row;
};

} // namespace shelfcast::core
