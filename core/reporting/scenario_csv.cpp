#include "core/reporting/scenario_csv.h"

namespace shelfcast::core {

Result<ScenarioCsv> ScenarioCsv::create(const std::filesystem::path &path, const CsvFormat &format)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    ScenarioCsv csv(std::move(*file), format);
    for (const char *title : {"item", "location", "path", "period", "units"})
        csv.m_row.text(title);
    if (auto written = csv.m_file.write(std::string(kUtf8Mark) + std::string(csv.m_row.end())); !written)
        return tl::unexpected<Error>(written.error());
    return csv;
}

Result<void> ScenarioCsv::add(const SeriesInfo &series, std::int64_t firstPeriod, Frequency frequency, const ScenarioSet &set)
{
    for (std::size_t path = 0; path < set.paths(); ++path)
        for (std::size_t step = 0; step < set.horizon; ++step) {
            m_row.text(series.item);
            m_row.text(series.location);
            m_row.integer(static_cast<std::int64_t>(path) + 1);
            m_row.text(isoText(periodStart(firstPeriod + static_cast<std::int64_t>(step), frequency)));
            m_row.number(set.at(path, step));
            if (auto written = m_file.write(m_row.end()); !written)
                return written;
        }
    return {};
}

} // namespace shelfcast::core
