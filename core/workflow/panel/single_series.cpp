#include "core/workflow/panel/single_series.h"

namespace shelfcast::core {

Result<SingleSeries> SingleSeries::open(const Project &project, const PanelSettings &settings)
{
    auto reader = SeriesReader::open(project);
    auto loader = SeriesLoader::open(project, settings);
    if (!reader || !loader)
        return tl::unexpected<Error>(reader ? loader.error() : reader.error());
    return SingleSeries(settings, std::move(*reader), std::move(*loader));
}

Result<Series> SingleSeries::load(const SeriesInfo &info)
{
    if (auto read = m_reader.read(info.id, m_days); !read)
        return tl::unexpected<Error>(std::move(read).error());
    auto series = m_loader.load(info, m_days);
    if (series)
        cleanSeries(*series, m_settings, m_settlements.of(info.item, info.location));
    return series;
}

} // namespace shelfcast::core
