#include "core/workflow/panel/panel_reader.h"
#include "core/workflow/panel/series_loader.h"

#include <algorithm>

namespace shelfcast::core {

Settlements::Settlements(const std::vector<Settlement> &settled)
{
    for (const Settlement &one : settled)
        m_bySeries[{one.item, one.location}].push_back(one);
}

std::span<const Settlement> Settlements::of(const std::string &item, const std::string &location) const
{
    if (m_bySeries.empty())
        return {};
    const auto found = m_bySeries.find({item, location});
    return found == m_bySeries.end() ? std::span<const Settlement>() : std::span<const Settlement>(found->second);
}

Result<Panel> loadPanel(const Project &project, const PanelSettings &settings, const std::string &pattern, const JobContext &job)
{
    auto reader = PanelReader::open(project, settings, pattern, part(job, 0.0, 0.0));
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return reader->read(0, reader->size(), job);
}

Result<Panel> loadPanel(const Project &project, const PanelSettings &settings, std::int64_t series)
{
    const auto infos = project.series();
    if (!infos)
        return tl::unexpected<Error>(infos.error());
    const auto info = std::find_if(infos->begin(), infos->end(), [&](const SeriesInfo &s) { return s.id == series; });
    if (info == infos->end())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The project has no series number %1. It may have gone with an import that was undone."), {series}});
    const auto observations = project.observations(series);
    if (!observations)
        return tl::unexpected<Error>(observations.error());
    auto loader = SeriesLoader::open(project, settings);
    if (!loader)
        return tl::unexpected<Error>(loader.error());
    auto loaded = loader->load(*info, *observations);
    if (!loaded)
        return tl::unexpected<Error>(std::move(loaded).error());
    cleanSeries(*loaded, settings, Settlements(settings.settled).of(info->item, info->location));
    Panel panel = emptyPanel(settings);
    panel.covariates = loader->covariates();
    panel.series.push_back(std::move(*loaded));
    panel.seasons = panelSeasons(panel, settings);
    return panel;
}

Result<SeasonChoice> weighSeasons(const Project &project, const PanelSettings &settings, std::vector<int> lengths, const JobContext &job)
{
    const auto infos = project.series();
    if (!infos)
        return tl::unexpected<Error>(infos.error());
    if (infos->empty())
        return noSales(project);
    auto loader = SeriesLoader::open(project, settings);
    if (!loader)
        return tl::unexpected<Error>(loader.error());
    Panel panel = emptyPanel(settings);
    const std::size_t count = std::min(infos->size(), kMostWeighed);
    for (std::size_t i = 0; i < count; ++i) {
        if (job.cancelled())
            return cancelled();
        const SeriesInfo &info = (*infos)[i * infos->size() / count];
        const auto observations = project.observations(info.id);
        if (!observations)
            return tl::unexpected<Error>(observations.error());
        auto series = loader->load(info, *observations);
        if (!series)
            return tl::unexpected<Error>(std::move(series).error());
        if (!series->y.empty())
            panel.series.push_back(std::move(*series));
    }
    std::erase_if(lengths, [](int length) { return length < 2; });
    std::ranges::sort(lengths);
    const auto repeated = std::ranges::unique(lengths);
    lengths.erase(repeated.begin(), repeated.end());
    return chooseSeasons(panel, lengths);
}

Result<Series> loadSeries(const Project &project, const PanelSettings &settings, std::int64_t series)
{
    auto panel = loadPanel(project, settings, series);
    if (!panel)
        return tl::unexpected<Error>(std::move(panel).error());
    return std::move(panel->series.front());
}

} // namespace shelfcast::core
