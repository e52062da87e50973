#pragma once
#include "core/project/series_reader.h"
#include "core/workflow/panel/series_loader.h"

namespace shelfcast::core {

/// Loads series one by one, cleaned as models see them. Reads from the project's connection: lives no longer than it, on the same thread.
class SingleSeries {
public:
    static Result<SingleSeries> open(const Project &project, const PanelSettings &settings);
    Result<Series> load(const SeriesInfo &info);
    const std::vector<Covariate> &covariates() const { return m_loader.covariates(); }
    const PanelSettings &settings() const { return m_settings; }

private:
    SingleSeries(const PanelSettings &settings, SeriesReader reader, SeriesLoader loader)
        : m_settings(settings), m_settlements(settings.settled), m_reader(std::move(reader)), m_loader(std::move(loader))
    {
    }
    PanelSettings m_settings;
    Settlements m_settlements;
    SeriesReader m_reader;
    SeriesLoader m_loader;
    std::vector<Observation> m_days;
};

} // namespace shelfcast::core
